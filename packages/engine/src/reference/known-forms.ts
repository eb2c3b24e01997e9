import * as iranians from '../generated/people-iran.js'
import * as foreigners from '../generated/people-world.js'
import { fold } from '../normalise/fold.js'
import { type KnownPerson, knownPerson } from './people.js'

/** Whom a form of a name can stand for. */
export interface Form {
  /** Keys of the people table, best known first. */
  readonly candidates: string[]
  readonly surnameOnly: boolean
  readonly prominence: number
}

/** A form as a line of the compiled lexicon. */
export const formLine = ({ candidates, surnameOnly, prominence }: Form): string =>
  [surnameOnly ? 1 : 0, prominence, ...candidates].join(' ')

/** Every form under which people of the tables are known. Full names first: where a form is also somebody's surname, the full name is meant. */
export function knownForms(): ReadonlyMap<string, Form> {
  const ids = new Set([...iranians.rows(), ...foreigners.rows()].map(({ id }) => id))
  const people = [...ids].map((id) => knownPerson(id) as KnownPerson).sort((a, b) => b.prominence - a.prominence)
  const forms = new Map<string, Form>()
  for (const person of people) {
    for (const form of fullForms(person)) if (!person.surnames.includes(form)) put(forms, fold(form), person, false)
  }
  for (const person of people) for (const surname of person.surnames) put(forms, fold(surname), person, true)
  return forms
}

function put(forms: Map<string, Form>, key: string, { id, prominence }: KnownPerson, surnameOnly: boolean): void {
  const form = forms.get(key)
  if (!form) forms.set(key, { candidates: [id], surnameOnly, prominence })
  else if (form.surnameOnly === surnameOnly && form.candidates.at(-1) !== id) form.candidates.push(id)
}

/** The full name with and without «سید», and the listed forms. */
function fullForms({ fa, forms }: KnownPerson): string[] {
  const all = [fa, ...forms]
  for (const form of [fa, ...forms]) if (form.startsWith('سید ')) all.push(form.slice(4))
  return all
}
