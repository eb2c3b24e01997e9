import type { ContactStatus, ContactType, DidarRecord, Span } from '@didar/engine'

/**
 * The ledger: records of many reports, and what they tell together. The values that rooms around it share, and the narrow
 * interface `Store` behind which a database stands. Nothing outside `sqlite/` knows SQL.
 *
 * Two kinds of data. *Told*: reports, their records and people's decisions; they are kept as they came. *Resolved*: who is
 * who (actors), which contacts are one encounter, which commitments one promise; it follows from what is told by pure
 * functions and can be made anew at any time.
 */

/** Who acts, across reports: `p:…` a person, a country or organisation code, or `@…` a body by its folded name. */
export type ActorId = string

export type Iso = string

/** A report that was read, on its way into the ledger. */
export interface ReadReport {
  readonly record: DidarRecord
  /** Where it came from: a path, a path inside an archive, or an address. */
  readonly source: string
}

/** What became of a report that was to be added. `same`: it is there already; `changed`: it replaced an older text. */
export type AddOutcome =
  | { readonly id: string; readonly outcome: 'added' | 'same' | 'changed' }
  | { readonly id: string; readonly outcome: 'copy'; readonly of: string }

export interface PartyTold {
  readonly actor: ActorId
  readonly country: string | null
  readonly role: 'host' | 'guest' | null
  /** The person's id in the record of the report, where the party is one. */
  readonly person: string | null
}

/** A contact as one report tells it, with the actors that its parties were resolved to. */
export interface Telling {
  readonly report: string
  readonly contact: string
  readonly type: ContactType
  readonly status: ContactStatus
  readonly focus: 'main' | 'background'
  readonly parties: readonly PartyTold[]
  readonly start: Iso | null
  readonly end: Iso | null
  readonly country: string | null
  readonly city: string | null
  readonly cue: Span
  readonly rule: string
  readonly confidence: number | null
  /** Contact of the same report: the visit that it belongs to. */
  readonly partOf: string | null
  /** Day of the report, in Tehran. */
  readonly published: Iso | null
  /** The report whose near-copy this one is. */
  readonly copyOf: string | null
}

/** A person as one report names him. */
export interface Naming {
  readonly report: string
  readonly person: string
  readonly nameFa: string | null
  readonly nameEn: string | null
  readonly country: string | null
  readonly officeFa: string | null
  readonly officeEn: string | null
  readonly known: string | null
  readonly confidence: number | null
  readonly published: Iso | null
}

/** Whom a naming was found to mean, and why. */
export interface Identified {
  readonly report: string
  readonly person: string
  readonly actor: ActorId
  readonly because: string
}

/** What is asked of encounters; every part that is given must hold. */
export interface EncounterFilter {
  readonly type?: ContactType
  readonly status?: ContactStatus
  /** Codes that must all be among the parties. */
  readonly countries?: readonly string[]
  /** One of these must be among the parties. */
  readonly actors?: readonly ActorId[]
  readonly from?: Iso
  readonly to?: Iso
  readonly limit: number
}

export interface EncounterSummary {
  readonly id: string
  readonly type: ContactType
  readonly status: ContactStatus
  readonly focus: 'main' | 'background'
  readonly start: Iso | null
  readonly end: Iso | null
  readonly day: Iso | null
  readonly country: string | null
  readonly city: string | null
  readonly partOf: string | null
  /** How many reports tell it. */
  readonly reports: number
  readonly confidence: number | null
  readonly parties: readonly {
    readonly actor: ActorId
    readonly nameFa: string | null
    readonly nameEn: string | null
    readonly country: string | null
    readonly role: 'host' | 'guest' | null
    readonly reports: number
  }[]
}

export interface LedgerStats {
  readonly reports: number
  readonly copies: number
  readonly people: number
  readonly contacts: number
  readonly encounters: number
  readonly statements: number
  readonly commitments: number
}

/** What stands behind the commands and the API: a file, later a server. */
export interface Ledger {
  /** Adds reports as one step: all of them are kept when it resolves, none if it rejects. */
  add(reports: readonly ReadReport[]): Promise<AddOutcome[]>
  /** Brings people and encounters up to date with what was added. */
  resolve(progress?: (done: number) => void): Promise<void>
  close(): Promise<void>
}
