import type { Contact, Party, Person, Sentence, Span, Statement } from '../document.js'

/** What was found in a report: what confidence is judged from. */
export interface Found {
  readonly sentences: readonly Sentence[]
  readonly people: readonly Person[]
  readonly contacts: readonly Contact[]
  readonly statements: readonly Statement[]
}

/**
 * What holds of a finding, in words; each may be a row of confidence-weights.tsv. Only of the record's own fields and
 * of the part of the report it stands in, so that rules may change without the traits.
 */
export type Traits = readonly string[]

/** The traits whose condition holds. */
export const holding = (conditions: Readonly<Record<string, boolean>>): string[] =>
  Object.entries(conditions)
    .filter(([, holds]) => holds)
    .map(([trait]) => trait)

/** `1`, `2`, … and all from `most` on together. */
export const counted = (count: number, most: number): string => (count < most ? String(count) : `${most}+`)

/** The findings of one report, to be asked about each other. */
export class Findings {
  readonly people: ReadonlyMap<string, Person>
  readonly speakers: ReadonlySet<string>
  readonly parties: ReadonlySet<string>
  readonly #sentences: readonly Sentence[]
  readonly #spoken: readonly Span[]

  constructor(readonly found: Found) {
    this.people = new Map(found.people.map((person) => [person.id, person]))
    this.speakers = new Set(found.statements.flatMap(({ speakers }) => speakers.flatMap(personOf)))
    this.parties = new Set(found.contacts.flatMap(({ parties }) => parties.flatMap(personOf)))
    this.#sentences = found.sentences
    this.#spoken = found.statements.map(({ span }) => span).sort((a, b) => a[0] - b[0])
  }

  person = (party: Party): Person | undefined => ('person' in party ? this.people.get(party.person) : undefined)

  country = (party: Party): string | null =>
    'code' in party ? party.code : 'person' in party ? (this.people.get(party.person)?.country ?? null) : null

  /** The sentence in which a span starts. */
  sentence = ([start]: Span): Sentence | undefined => lastFrom(this.#sentences, start, ({ span }) => span[0])

  part = (span: Span): Sentence['part'] => this.sentence(span)?.part ?? 'body'

  /** Whether a span starts inside what somebody says. */
  isSpoken = ([start]: Span): boolean => (lastFrom(this.#spoken, start, (span) => span[0])?.[1] ?? 0) > start
}

const personOf = (party: Party): string[] => ('person' in party ? [party.person] : [])

/** The last of ascending items that starts at or before an offset. */
function lastFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): T | undefined {
  let lo = 0
  let hi = items.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (startOf(items[mid] as T) <= offset) lo = mid + 1
    else hi = mid
  }
  return items[lo - 1]
}
