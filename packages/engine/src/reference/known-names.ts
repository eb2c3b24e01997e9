import type { Token } from '../document.js'
import { fold } from '../normalise/fold.js'
import { Lexicon } from '../rules/lexicon.js'
import { type KnownPerson, knownPeople } from './people.js'

interface Form {
  /** Keys of the people table, best known first. */
  readonly candidates: string[]
  readonly surnameOnly: boolean
  readonly prominence: number
}

export interface KnownName {
  readonly to: number
  /** Keys of the people table, best known first. */
  readonly candidates: readonly string[]
  readonly surnameOnly: boolean
  readonly prominence: number
}

/** A name that spells like a word and a following «و» or «در» is none. */
const FUNCTION = new Set(['conjunction', 'preposition', 'pronoun', 'particle'])
let lexicon: Lexicon<Form> | undefined

/** Full names first: where a form is also somebody's surname, the full name is meant. */
function load(): Lexicon<Form> {
  const people = [...knownPeople().values()].sort((a, b) => b.prominence - a.prominence)
  const forms = new Map<string, Form>()
  for (const person of people) {
    for (const form of fullForms(person)) if (!person.surnames.includes(form)) put(forms, fold(form), person, false)
  }
  for (const person of people) for (const surname of person.surnames) put(forms, fold(surname), person, true)
  return new Lexicon<Form>(forms)
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

/** The name of a person of the table that begins at token `i`. */
export function knownAt(tokens: readonly Token[], i: number, limit = tokens.length): KnownName | null {
  lexicon ??= load()
  const match = lexicon.longest(tokens, i, limit)
  if (!match || (match.to > i + 1 && FUNCTION.has(tokens[match.to - 1]?.word.pos ?? ''))) return null
  return { to: match.to, ...match.value }
}

/** People whom a name written like this can stand for. */
export function knownAs(name: string): readonly string[] {
  lexicon ??= load()
  return lexicon.get(name)?.candidates ?? []
}
