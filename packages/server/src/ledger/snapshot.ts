import type { ContactType } from '@didar/engine'
import type { ActorId, EncounterSummary, Iso, Telling } from './ledger.js'

/** A row of a table of the ledger: its columns are declared in `export/tables/`. */
export type Row = Readonly<Record<string, unknown>>
export type TableName =
  | 'actors'
  | 'reports'
  | 'people'
  | 'contacts'
  | 'encounters'
  | 'encounter_parties'
  | 'statements'
  | 'commitments'
  | 'promises'
  | 'tenures'
  | 'decisions'

/** What a ledger holds, for whoever gets a part of it. */
export interface About {
  readonly reports: number
  /** Days of the first and the last report. */
  readonly first: Iso | null
  readonly last: Iso | null
  /** Who published the reports, the most of them first. */
  readonly outlets: readonly { readonly outlet: string; readonly reports: number }[]
  /** Versions of the engine that read them. */
  readonly engines: readonly string[]
}

/** Where a value comes from: the report, its address, and its words. */
export interface Source {
  readonly report: string
  readonly url: string | null
  readonly words: string
}

/** A telling of an encounter with the report that tells it. */
export interface TellingTold {
  readonly report: string
  readonly contact: string
  readonly focus: Telling['focus']
  readonly status: Telling['status']
  readonly words: string
  readonly published: Iso | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  readonly language: string
  readonly copyOf: string | null
}

/** How a report names a party. */
export interface PartyNamed {
  readonly actor: ActorId
  readonly nameFa: string | null
  readonly officeFa: string | null
}

/** An encounter with everything that is told of it; its tellings in the order of their reports' days. */
export interface EncounterTold {
  readonly encounter: EncounterSummary
  readonly tellings: readonly [TellingTold, ...TellingTold[]]
  readonly named: readonly PartyNamed[]
  /** Ids of the visits that it belongs to, and of what belongs to it. */
  readonly partOf: readonly string[]
  readonly holds: readonly string[]
  /** What was talked about: topics of what was said at it, else of the reports whose news it is. */
  readonly topics: readonly string[]
  /** Who said something at it. */
  readonly speakers: readonly ActorId[]
}

/** Whom and what else a report names. */
export interface Story {
  readonly report: string
  readonly people: readonly string[]
  /** Codes of countries and organisations, and bodies by their names. */
  readonly bodies: readonly string[]
  readonly places: readonly { readonly country: string | null; readonly city: string | null }[]
}

/** One state of a ledger, however long it is read and whatever is added meanwhile. All lists come some at a time. */
export interface Snapshot {
  about(): Promise<About>
  rows(table: TableName): AsyncIterable<readonly Row[]>
  encounters(type?: ContactType): AsyncIterable<readonly EncounterTold[]>
  /** Encounters by their ids. */
  told(ids: readonly string[]): Promise<readonly EncounterTold[]>
  /** The encounters of an actor whose day is one of these. */
  encountersOf(actor: ActorId, from: Iso, to: Iso): Promise<EncounterSummary[]>
  stories(reports: readonly string[]): Promise<Story[]>
}

/** A ledger of which one state can be read. */
export interface Snapshots {
  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T>
}
