import type { Document, Token } from '../../document.js'
import * as familyNames from '../../generated/family-names.js'
import * as givenNames from '../../generated/given-names.js'
import * as nameWords from '../../generated/name-words.js'
import { fold } from '../../normalise/fold.js'
import { type KnownPerson, knownPeople } from '../../reference/people.js'
import { Lexicon } from '../../rules/lexicon.js'
import { isWord } from '../../segment/words.js'

/** What stands before a possible name; the stronger the hint, the less the name itself must prove. */
export type Hint = 'none' | 'office' | 'rank' | 'quote'

export interface NameMatch {
  readonly from: number
  readonly to: number
  readonly known: string | null
}

interface KnownForm {
  readonly id: string
  readonly surnameOnly: boolean
  readonly prominence: number
}

const given = new Map(givenNames.rows().map((row) => [fold(row.fa), row.ambiguous === '1']))
const family = new Map(familyNames.rows().map((row) => [fold(row.fa), row.ambiguous === '1']))
const prefixes = new Set(
  nameWords
    .rows()
    .filter(({ position }) => position !== 'suffix')
    .map(({ fa }) => fold(fa)),
)
const suffixes = new Set(
  nameWords
    .rows()
    .filter(({ position }) => position === 'suffix')
    .map(({ fa }) => fold(fa)),
)

function* knownForms(): Generator<[string, KnownForm]> {
  const best = new Map<string, number>()
  for (const person of knownPeople().values()) {
    for (const surname of person.surnames) {
      const key = fold(surname)
      if ((best.get(key) ?? 0) >= person.prominence) continue
      best.set(key, person.prominence)
      yield [surname, { id: person.id, surnameOnly: true, prominence: person.prominence }]
    }
  }
  for (const person of knownPeople().values())
    for (const form of fullForms(person))
      yield [form, { id: person.id, surnameOnly: false, prominence: person.prominence }]
}

/** The full name with and without «سید», and the listed forms. */
function fullForms(person: KnownPerson): string[] {
  const forms = [person.fa, ...person.forms]
  return [...forms, ...forms.filter((form) => form.startsWith('سید ')).map((form) => form.slice(4))].filter(
    (form) => !person.surnames.includes(form),
  )
}

const known = new Lexicon<KnownForm>(knownForms())

const STOP_POS = new Set(['verb', 'preposition', 'conjunction', 'pronoun', 'punct', 'numeral', 'determiner', 'adverb'])

export class Names {
  constructor(
    readonly doc: Document,
    /** Tokens that belong to a country, office head or rank: no part of a name. */
    readonly taken: (index: number) => boolean,
  ) {}

  /** The name that begins at token `i`, or null. */
  at(i: number, hint: Hint): NameMatch | null {
    const token = this.doc.tokens[i]
    if (!token || token.kind !== 'word' || STOP_POS.has(token.word.pos)) return null
    const recorded = known.longest(this.doc.tokens, i)
    if (recorded && !recorded.value.surnameOnly)
      return { from: i, to: this.#suffixed(recorded.to), known: recorded.value.id }
    const spelled = this.#spelled(i, hint)
    if (recorded && (!spelled || spelled.to <= recorded.to) && this.#surnameFits(token, recorded.value, hint))
      return { from: i, to: recorded.to, known: recorded.value.id }
    return spelled
  }

  /** A known surname alone counts if prominent, or after a rank or office. */
  #surnameFits(token: Token, form: KnownForm, hint: Hint): boolean {
    if (hint !== 'none') return true
    const common = isWord(token.form)
    return form.prominence >= (common ? 5 : 4)
  }

  #suffixed(to: number): number {
    return suffixes.has(this.doc.tokens[to]?.key ?? '') ? to + 1 : to
  }

  /** A name that is in no table of people, by its words. */
  #spelled(i: number, hint: Hint): NameMatch | null {
    const { tokens } = this.doc
    const first = tokens[i] as Token
    if (this.taken(i)) return null
    const isGiven = given.has(first.key) || prefixes.has(first.key)
    const ambiguous = given.get(first.key) ?? false
    let to = i + 1
    let strong = isGiven && !ambiguous
    if (!isGiven && hint === 'none') return null
    if (!isGiven && hint === 'office' && !this.#nameLike(first)) return null
    while (to < i + 5 && this.#goesOn(to, to === i + 1 && isGiven, hint)) {
      if (family.has(tokens[to]?.key ?? '')) strong = true
      to++
    }
    if (to === i + 1 && hint === 'none') return null
    if (hint === 'none' && !strong) return null
    return { from: i, to: this.#suffixed(to), known: null }
  }

  #nameLike(token: Token): boolean {
    return given.has(token.key) || family.has(token.key) || prefixes.has(token.key) || !isWord(token.form)
  }

  #goesOn(at: number, afterGiven: boolean, hint: Hint): boolean {
    const token = this.doc.tokens[at]
    if (!token || token.kind !== 'word' || STOP_POS.has(token.word.pos) || this.taken(at)) return false
    if (prefixes.has(token.key) || suffixes.has(token.key)) return true
    if (family.has(token.key) && !(family.get(token.key) && !afterGiven)) return true
    if (given.has(token.key) && !given.get(token.key)) return true
    if (!isWord(token.form)) return true
    return hint === 'quote'
  }
}
