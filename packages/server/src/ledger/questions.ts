import type { ActorId, EncounterSummary, Iso, Ledger } from './ledger.js'
import type { PersonFound, StatementFound } from './search/search.js'
import type { Contradiction, Tenure } from './tenures/tenures.js'

/** Values of the questions that are asked of a ledger beside `list`, and what a store has to answer. */

/** An encounter of a person. */
export interface AgendaEntry {
  readonly encounter: EncounterSummary
  /** The person's office there: as told, else by the tenure of the day. */
  readonly office: string | null
  /** How many of the person's statements are from it. */
  readonly statements: number
}

export interface AgendaAsked {
  readonly actor: ActorId
  readonly from?: Iso
  readonly to?: Iso
  readonly after?: Cursor
  readonly limit: number
}

/** Where a list goes on: behind this encounter. */
export interface Cursor {
  readonly day: Iso | null
  readonly id: string
}

/** Who speaks: a person, or everybody of a country or organisation. */
export type Side = { readonly actor: ActorId } | { readonly country: string }

export interface SideAsked {
  readonly side: Side
  readonly topic?: string
  readonly from?: Iso
  readonly to?: Iso
  /** How many of the first ones are passed over. */
  readonly skip?: number
  readonly limit: number
}

/** A statement with its words in full. */
export type StatementShown = Omit<StatementFound, 'context'> & { readonly words: string }

export interface OfficeAsked {
  /** Key of the office: see tenures/tenures.ts. */
  readonly office: string
  readonly country?: string
}

export interface TenuresFound {
  readonly tenures: readonly Tenure[]
  readonly contradictions: readonly Contradiction[]
}

export type Doubtful =
  | { readonly kind: 'encounter'; readonly confidence: number; readonly encounter: EncounterSummary }
  | { readonly kind: 'statement'; readonly confidence: number; readonly statement: StatementShown }
  | {
      readonly kind: 'person'
      readonly confidence: number
      readonly report: string
      readonly person: string
      readonly actor: ActorId | null
      readonly name: string | null
      readonly office: string | null
      readonly country: string | null
    }

export interface DoubtfulAsked {
  readonly below: number
  readonly kinds: readonly Doubtful['kind'][]
  readonly limit: number
}

/** How many encounters there are of each value, the most frequent first; years in their order. */
export interface Tally {
  readonly of: 'type' | 'status' | 'year' | 'country' | 'topic'
  readonly counts: readonly { readonly value: string; readonly count: number }[]
}

/** How much is said and told about a topic. */
export interface TopicCount {
  readonly topic: string
  readonly reports: number
  readonly statements: number
  readonly encounters: number
}

export interface Questions extends Ledger {
  agenda(asked: AgendaAsked): Promise<AgendaEntry[]>
  /** What a side said, the latest first. */
  said(asked: SideAsked): Promise<StatementShown[]>
  holders(asked: OfficeAsked): Promise<TenuresFound>
  offices(actor: ActorId): Promise<TenuresFound>
  people(actors: readonly ActorId[]): Promise<PersonFound[]>
  /** The most doubtful first. */
  doubtful(asked: DoubtfulAsked): Promise<Doubtful[]>
  tallies(): Promise<Tally[]>
  topics(): Promise<TopicCount[]>
}
