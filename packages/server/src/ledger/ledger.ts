import type { ContactStatus, ContactType, DidarRecord, Span } from '@didar/engine'
import type { Decision, Order } from './decisions/decisions.js'
import type { Promising } from './promises/asking.js'
import type { Searching } from './search/search.js'

/**
 * The ledger: records of many reports, and what they tell together. The values that rooms around it share, and the narrow
 * interface `Ledger` behind which a database stands. Nothing outside `sqlite/` knows SQL.
 *
 * Two kinds of data. *Told*: reports and their records; they are kept as they came. *Resolved*: who is who (actors) and
 * which contacts are one encounter; it follows from what is told by pure functions and can be made anew at any time.
 */

/**
 * Who acts, across reports: `p:…` a person, `o:…` an office whose holder nobody names, a country or organisation code, or
 * `@…` a body by its folded name.
 */
export type ActorId = string

export type Iso = string

/** A report that was read, on its way into the ledger. */
export interface ReadReport {
  readonly record: DidarRecord
  /** Where it came from: a path, with the number of the line where it is one of many. */
  readonly source: string
  /** Digest of what it was read from: see `Ledger.known`. */
  readonly key?: string
}

/** A report that is in the ledger. */
export interface KnownReport {
  readonly id: string
  /** Digest of its text. */
  readonly digest: string
}

/** What became of a report that was to be added. `same`: it is there already; `changed`: it replaced an older text. */
export type AddOutcome =
  | { readonly id: string; readonly outcome: 'added' | 'same' | 'changed' }
  | { readonly id: string; readonly outcome: 'copy'; readonly of: string }

export interface PartyTold {
  readonly actor: ActorId
  readonly country: string | null
  readonly role: 'host' | 'guest' | null
  /** As a reader knows it: the English name where there is one; null for a code or an unnamed office-holder. */
  readonly name: string | null
  readonly office: string | null
  /** Offices in which the reports name a person, by their English name where there is one. */
  readonly offices: readonly string[]
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
  /** The report says where; otherwise it is the country of the host. */
  readonly placeSaid: boolean
  /** The number of a gathering: the 15th session of a commission. */
  readonly session: number | null
  /** The two sides whose joint commission sits: whoever attends it, it is theirs. */
  readonly commission: string | null
  /** The same for tellings in the same words; null where they are few. */
  readonly wording: string | null
  /** The visit that the report holds it to be part of. */
  readonly visit: { readonly start: Iso | null; readonly end: Iso | null; readonly city: string | null } | null
  readonly confidence: number | null
  /** Day of the report, in Tehran; of an undated one that of its near-copy. */
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
  /** Name of a party, or words of it, in Persian or English; or its id. */
  readonly person?: string
  /** Codes that must all be among the parties. */
  readonly countries: readonly string[]
  /** Key of an office that a party holds: folded, see sqlite/facets.ts. */
  readonly office?: string
  /** Where it was: one of these. */
  readonly places?: readonly { readonly country: string; readonly city: string | null }[]
  readonly type?: ContactType
  readonly status?: ContactStatus
  /** A statement made at it, or the report whose main contact it is, is about this. */
  readonly topic?: string
  readonly from?: Iso
  readonly to?: Iso
  /** Words of a report that tells it. */
  readonly text?: string
  /** Its confidence is less. */
  readonly below?: number
  /** By day, the oldest first (as where nothing is said) or the newest first; those of no day stand last. */
  readonly order?: 'oldest' | 'newest'
  /** Only what stands behind this one in the list. */
  readonly after?: { readonly day: Iso | null; readonly id: string }
  readonly limit: number
}

export interface EncounterSummary {
  readonly id: string
  readonly type: ContactType
  readonly status: ContactStatus
  readonly focus: 'main' | 'background'
  readonly start: Iso | null
  readonly end: Iso | null
  /** The day by which it is sorted and asked for: its start or end, else that of the first report. */
  readonly day: Iso | null
  readonly country: string | null
  readonly city: string | null
  /** How many reports tell it. */
  readonly reports: number
  readonly confidence: number | null
  /** Numbers of the decisions about it that hold. */
  readonly decisions: readonly number[]
  readonly parties: readonly (Omit<PartyTold, 'offices'> & { readonly reports: number })[]
}

/** A telling with its words, where they stand, and why it was taken for this encounter. */
export interface TellingShown {
  readonly telling: Telling
  readonly words: string
  /** Where the words stand in the text of the report. */
  readonly cue: Span
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  readonly because: string
}

export interface EncounterShown {
  readonly encounter: EncounterSummary
  readonly tellings: readonly TellingShown[]
  /** Ids of the visits that it belongs to, and of what belongs to it. */
  readonly partOf: readonly string[]
  readonly holds: readonly string[]
  /** What was decided about it and holds, the oldest first. */
  readonly decided: readonly Decision[]
}

export interface LedgerStats {
  readonly reports: number
  readonly copies: number
  readonly people: number
  readonly contacts: number
  readonly encounters: number
  readonly statements: number
  readonly commitments: number
  /** Days of the first and the last report. */
  readonly first: Iso | null
  readonly last: Iso | null
}

/** Who decides, when and why. */
export type Signed = Pick<Decision, 'at' | 'by' | 'because'>

/** An entry of the log, and whether it holds. */
export type Logged = Decision & { readonly inForce: boolean }

/** What people decide about a ledger: see `decisions/`. What is decided is resolved by the next `resolve`. */
export interface Deciding {
  decide(order: Order, signed: Signed): Promise<Decision>
  undo(decision: number, signed: Signed): Promise<Decision>
  log(): Promise<Logged[]>
  /** The encounter that an id stands for now: an id that was printed once is found by the telling that it was made of. */
  encounterOf(id: string): Promise<string | null>
}

/** What stands behind the commands: a file, later a server. */
export interface Ledger extends Searching, Deciding, Promising {
  /** Adds reports as one step: all of them are kept when it resolves, none if it rejects. */
  add(reports: readonly ReadReport[]): Promise<AddOutcome[]>
  /** The report that was read from something of this digest, so that nothing is read twice. */
  known(key: string): Promise<KnownReport | null>
  /** Brings people and encounters up to date with what was added. */
  resolve(progress?: (done: number) => void): Promise<void>
  /** Whether all that was added is resolved. */
  isResolved(): Promise<boolean>
  list(filter: EncounterFilter): Promise<EncounterSummary[]>
  show(id: string): Promise<EncounterShown | null>
  stats(): Promise<LedgerStats>
  /** What is wrong with the ledger, one sentence each; nothing where it is sound. */
  check(): Promise<string[]>
  close(): Promise<void>
}
