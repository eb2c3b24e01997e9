import type { DidarRecord } from '@didar/engine'
import type { ActorId, EncounterFilter, EncounterSummary, Iso } from '../ledger.js'
import type { PromiseTold } from '../promises/asking.js'
import type { Side, StatementShown } from '../questions.js'

/** Values of the pictures that are drawn of a ledger: counts over time, ties, places. */

/** Encounters of a stretch of time, by how far they came about. `from` is its first day. */
export interface Bin {
  readonly from: Iso
  readonly held: number
  readonly planned: number
  readonly other: number
}

export type Step = 'day' | 'month' | 'year'

/** An actor as most reports name it. */
export interface ActorShown {
  readonly actor: ActorId
  readonly name: { readonly fa: string | null; readonly en: string | null }
  readonly office: { readonly fa: string | null; readonly en: string | null }
  readonly country: string | null
}

export interface Counted<T> {
  readonly value: T
  readonly count: number
}

/** What there is about a person or a country. */
export interface About {
  readonly encounters: number
  readonly statements: number
  /** With whom there are most encounters, the most frequent first: people for a person, countries for a country. */
  readonly counterparts: readonly Counted<ActorId>[]
  /** Statements by topic and year, the most frequent topics first. */
  readonly topics: readonly {
    readonly topic: string
    readonly years: readonly { readonly year: number; readonly count: number }[]
  }[]
  readonly types: readonly Counted<string>[]
}

/** How high the highest of both sides is. */
export type Level = 'leader' | 'minister' | 'official' | 'unknownLevel'

export interface Between {
  readonly encounters: number
  readonly years: readonly {
    readonly year: number
    readonly types: readonly Counted<string>[]
    readonly levels: readonly Counted<Level>[]
  }[]
  readonly topics: readonly Counted<string>[]
}

export interface NetworkAsked {
  readonly of: 'people' | 'countries'
  readonly from?: Iso
  readonly to?: Iso
  /** Only encounters in which it takes part. */
  readonly country?: string
  /** Encounters that a tie has at least. */
  readonly least: number
  /** Most nodes: those with most encounters. */
  readonly limit: number
}

export interface NetworkTied {
  readonly nodes: readonly Counted<ActorId>[]
  readonly ties: readonly { readonly a: ActorId; readonly b: ActorId; readonly encounters: number }[]
  /** Nodes left out because of the limit. */
  readonly left: number
}

export interface PlacesCounted {
  readonly places: readonly { readonly country: string; readonly city: string | null; readonly encounters: number }[]
  readonly flows: readonly { readonly from: string; readonly to: string; readonly visits: number }[]
}

export interface ReportKept {
  readonly record: DidarRecord
  readonly actors: Readonly<Record<string, ActorId>>
  readonly encounters: Readonly<Record<string, string>>
  readonly copyOf: string | null
  readonly copies: readonly string[]
}

/** The words of a statement, where they stand, and how they are given. */
export interface Quoted {
  readonly report: string
  readonly published: Iso | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly span: readonly [number, number]
  readonly words: string
  readonly mode: 'direct' | 'indirect' | 'headline'
}

export interface PersonCounted {
  readonly actor: ActorId
  readonly encounters: number
}

/** A ledger of which pictures are drawn. */
export interface Overviewed {
  readonly overview: Overview
}

/** What a store has to answer for pictures and pages. */
export interface Overview {
  /** Another one whenever the ledger has changed: what was answered before may be said again while it stays. */
  version(): Promise<string>
  histogram(filter: Omit<EncounterFilter, 'limit'>, by: Step): Promise<{ bins: Bin[]; undated: number }>
  about(subject: Side): Promise<About>
  between(a: string, b: string): Promise<Between>
  network(asked: NetworkAsked): Promise<NetworkTied>
  places(span: { readonly from?: Iso; readonly to?: Iso }): Promise<PlacesCounted>
  /** Those with most encounters first; of a country, or all. */
  mostMet(asked: {
    readonly country?: string
    readonly after: number
    readonly limit: number
  }): Promise<PersonCounted[]>
  /** In how many encounters each takes part; who takes part in none is left out. */
  encountersOf(actors: readonly ActorId[]): Promise<PersonCounted[]>
  /** How actors are named, in the order in which they are asked for. */
  actors(ids: readonly ActorId[]): Promise<ActorShown[]>
  /** What was said at an encounter. */
  saidAt(encounter: string): Promise<StatementShown[]>
  /** Where statements stand, in the order in which they are asked for; null for one that is gone. */
  quoted(statements: readonly { readonly report: string; readonly statement: string }[]): Promise<(Quoted | null)[]>
  /** The words of promises and what became of them, in the order in which they are asked for. */
  promised(promises: readonly string[]): Promise<PromiseTold[]>
  summaries(encounters: readonly string[]): Promise<EncounterSummary[]>
  report(id: string): Promise<ReportKept | null>
}
