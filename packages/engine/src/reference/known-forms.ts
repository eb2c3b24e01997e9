import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import * as iranians from '../generated/people-iran.js'
import * as foreigners from '../generated/people-world.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'
import { type Custom, customOfCountry, customOfOrigin } from './customs.js'
import { type KnownPerson, knownPerson } from './people.js'
import { soundOf } from './sound.js'

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

/** Where the family name comes first at home and last in most Persian reports. */
const FAMILY_FIRST = new Set(['JP', 'HU'])

/** The full name with and without «سید», the listed forms, and «آبه شینزو» for «شینزو آبه». */
function fullForms({ fa, forms, country }: KnownPerson): string[] {
  const all = [fa, ...forms]
  const words = fa.split(' ')
  if (FAMILY_FIRST.has(country) && words.length === 2) all.push(words.reverse().join(' '))
  for (const form of [fa, ...forms]) if (form.startsWith('سید ')) all.push(form.slice(4))
  return all
}

const isWestern = (custom: Custom): boolean => custom === 'any' || custom === 'slavic'
const isWesternName = (name: string): boolean =>
  name.split(' ').every((word) => {
    const row = given.byName.get(fold(word))[0] ?? family.byName.get(fold(word))[0]
    return !row || isWestern(customOfOrigin(row.origin))
  })

/**
 * Foreigners by how their full names sound. Names of the east are told apart by their vowels (حسن, حسین) and left out,
 * and so are two people who sound alike.
 */
export function knownSounds(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { id, fa, forms, country } of foreigners.rows()) {
    if (!isWestern(customOfCountry(country))) continue
    for (const name of [fa, ...values(forms)]) {
      const sound = isWesternName(name) ? soundOf(name) : null
      if (sound) found.set(sound, (found.get(sound) ?? id) === id ? id : '')
    }
  }
  return found
}
