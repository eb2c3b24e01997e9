import type { Token } from '../document.js'
import { fold } from '../normalise/fold.js'
import { Lexicon } from '../rules/lexicon.js'
import { type KnownPerson, knownPeople } from './people.js'

interface Form {
  /** Best known first. */
  readonly full: readonly string[]
  readonly surname: readonly string[]
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

function load(): Lexicon<Form> {
  const forms = new Map<string, { full: string[]; surname: string[]; prominence: number }>()
  const put = (text: string, kind: 'full' | 'surname', person: KnownPerson) => {
    const key = fold(text)
    const form = forms.get(key) ?? { full: [], surname: [], prominence: 0 }
    if (!form[kind].includes(person.id)) form[kind].push(person.id)
    form.prominence = Math.max(form.prominence, person.prominence)
    forms.set(key, form)
  }
  for (const person of [...knownPeople().values()].sort((a, b) => b.prominence - a.prominence)) {
    const surnames = new Set(person.surnames.map(fold))
    for (const surname of person.surnames) put(surname, 'surname', person)
    for (const form of fullForms(person)) if (!surnames.has(fold(form))) put(form, 'full', person)
  }
  return new Lexicon<Form>(forms)
}

/** The full name with and without «سید», and the listed forms. */
function fullForms({ fa, forms }: KnownPerson): string[] {
  const all = [fa, ...forms]
  return [...all, ...all.filter((form) => form.startsWith('سید ')).map((form) => form.slice(4))]
}

/** The name of a person of the table that begins at token `i`. */
export function knownAt(tokens: readonly Token[], i: number, limit = tokens.length): KnownName | null {
  lexicon ??= load()
  const match = lexicon.longest(tokens, i, limit)
  if (!match || (match.to > i + 1 && FUNCTION.has(tokens[match.to - 1]?.word.pos ?? ''))) return null
  const { full, surname, prominence } = match.value
  return { to: match.to, candidates: full.length ? full : surname, surnameOnly: !full.length, prominence }
}

/** People whom a name written like this can stand for. */
export function knownAs(name: string): readonly string[] {
  lexicon ??= load()
  const form = lexicon.get(name)
  return form ? (form.full.length ? form.full : form.surname) : []
}
