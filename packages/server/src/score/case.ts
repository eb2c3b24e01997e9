import type { Span } from '@didar/engine'
import type { Coding } from './coding.js'
import { counts as isCounted, type Skeleton, skeleton } from './skeleton.js'
import type { Counts } from './tally.js'

type Loose = Readonly<Record<string, unknown>>

/** A party of a record, of whatever program: only its shape is looked at. */
export interface LooseParty {
  readonly person?: string
  readonly code?: string
  readonly role?: string
}

/** What the scorer reads of a record. A part that is missing or of another shape counts as empty. */
export interface ScoredRecord {
  readonly junk: readonly Span[]
  readonly people: readonly {
    readonly id: string
    readonly name?: { readonly fa?: string | null; readonly en?: string | null }
    readonly country?: string | null
    readonly office?: { readonly fa?: string | null } | null
    readonly confidence?: number
  }[]
  readonly statements: readonly {
    readonly span: Span
    readonly speakers: readonly LooseParty[]
    readonly confidence?: number
  }[]
  readonly times: readonly { readonly span: Span; readonly start: string; readonly end: string }[]
  readonly contacts: readonly {
    readonly type: string
    readonly status: string
    readonly focus: string
    readonly parties: readonly LooseParty[]
    readonly start?: string | null
    readonly end?: string | null
    readonly place?: { readonly country?: string | null; readonly city?: string | null } | null
    readonly cue?: Span
    readonly confidence?: number
  }[]
  readonly commitments: readonly { readonly span: Span; readonly by: readonly LooseParty[] }[]
  readonly topics: readonly string[]
}

export type CodedPerson = Coding['people'][number]
export type FoundPerson = ScoredRecord['people'][number]

/** One report with its coding and its record, the counts that it adds to, and where differences are told. */
export interface Case {
  readonly text: string
  readonly skeleton: Skeleton
  readonly coding: Coding
  readonly record: ScoredRecord
  readonly counts: Counts
  readonly tell: (what: string, ...details: readonly (string | null | undefined)[]) => void
}

export const isSpan = (value: unknown, text: { readonly length: number }): value is Span =>
  Array.isArray(value) &&
  Number.isInteger(value[0]) &&
  Number.isInteger(value[1]) &&
  value[0] >= 0 &&
  value[0] < value[1] &&
  value[1] <= text.length

const things = (value: unknown): Loose[] =>
  Array.isArray(value) ? value.filter((thing) => typeof thing === 'object' && thing !== null) : []

/** The parts of a record that can be compared; spans outside the text are dropped. */
export function scoredRecord(value: unknown, text: string): ScoredRecord {
  const record = (typeof value === 'object' && value !== null ? value : {}) as Loose
  const junk = (record.report as Loose | undefined)?.junk
  const spanned = (list: unknown) => things(list).filter(({ span }) => isSpan(span, text))
  return {
    junk: Array.isArray(junk) ? junk.filter((span) => isSpan(span, text)) : [],
    people: things(record.people),
    statements: spanned(record.statements).map((item) => ({ ...item, speakers: things(item.speakers) })),
    times: spanned(record.times),
    contacts: things(record.contacts).map((item) => ({ ...item, parties: things(item.parties) })),
    commitments: spanned(record.commitments).map((item) => ({ ...item, by: things(item.by) })),
    topics: Array.isArray(record.topics) ? record.topics : [],
  } as unknown as ScoredRecord
}

export const newCase = (text: string, coding: Coding, record: unknown, counts: Counts, tell: Case['tell']): Case => ({
  text,
  skeleton: skeleton(text),
  coding,
  record: scoredRecord(record, text),
  counts,
  tell,
})

/** For every character that counts, the value of the last stretch over it. */
export function painted<T>(text: string, stretches: readonly (readonly [start: number, end: number, value: T])[]) {
  const values = new Array<T | null>(text.length).fill(null)
  for (const [start, end, value] of stretches)
    for (let i = start; i < end; i++) if (isCounted(text[i] as string)) values[i] = value
  return values
}
