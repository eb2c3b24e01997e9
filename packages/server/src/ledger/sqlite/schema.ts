import type { Generated } from 'kysely'

/**
 * The tables of a ledger file, as Kysely types them. Column names are those of the values in `ledger.ts`, in snake case;
 * days are ISO texts, spans two integers (UTF-16 code units of the report's text), JSON is text.
 */
export interface Tables extends Numbered, Shown {
  // ---- told ----
  reports: {
    /** Order in which reports were added. */
    seq: Generated<number>
    id: string
    /** SHA-256 of the text: what makes a report the same. */
    digest: string
    copy_of: string | null
    title: string | null
    text: string
    published: string | null
    /** Day of `published`. */
    day: string | null
    outlet: string | null
    url: string | null
    language: string
    source: string
    /** Version of the engine that made the record. */
    engine: string
    /** The record as JSON without `text`, deflated. */
    record: Uint8Array
  }
  /** Fingerprint of a text's word sequences, several values a report: near-copies share at least one. See copies.ts. */
  report_bands: { value: number; seq: number }
  /** The least hash of each bucket of a text (32 bits each, base64), by which most other texts are told from it without being read. */
  report_signatures: { seq: number; least: string }
  /** Digests of what reports were read from (base64). */
  inputs: { key: string; seq: number }
  /** Every pair of a Persian and an English name that a person has in a record; '' for none. */
  names: {
    id: Generated<number>
    fa: string
    en: string
    /** How many reports have it. */
    namings: Generated<number>
  }
  // ---- full-text search, folded: see search/ ----
  report_search: { rowid: number; title: string; words: string; names: string; sounds: string }
  statement_search: { rowid: number; words: string; names: string; sounds: string }
  name_search: { rowid: number; names: string; sounds: string }
  /** How many statements a country makes about a topic in a year: see speech.ts. */
  speech: { country: string; topic: string; year: string; n: number }
  /** A view of the parties of contacts, with what is said of them elsewhere. */
  parties_told: Shown['contact_parties'] &
    Pick<Held['contacts'], 'encounter' | 'block'> & {
      [column in 'name_fa' | 'name_en' | 'office_fa' | 'office_en' | 'office_key']: string | null
    }
  // ---- decided: see decisions/ ----
  decisions: { n: number; at: string; by: string; because: string | null; what: string }
  /** What decisions refer to, in the order of `refersTo`; `target`: the contact or person of the report, where it is there. */
  decision_refs: { decision: number; ord: number; part: string; report: string; target: string | null }
  decisions_in_force: { decision: number }
  // ---- resolved ----
  encounters: {
    id: string
    type: string
    status: string
    focus: string
    start: string | null
    end: string | null
    /** The day by which it is sorted: its start, else the first report's day. */
    day: string | null
    country: string | null
    city: string | null
    reports: number
    confidence: number | null
    block: string
    /** Numbers of the decisions about it, as JSON. */
    decisions: string
  }
  encounter_parties: {
    encounter: string
    ord: number
    actor: string
    name: string | null
    office: string | null
    country: string | null
    role: string | null
    /** How many reports name it. */
    reports: number
  }
  /** What encounters are asked for by, in the order of a list: see facets.ts. */
  encounter_facets: { kind: string; key: string; day: string; encounter: string; type: string; status: string }
  /** What counting in whole gave when everything was resolved last: see tallying.ts. */
  counts: { of: string; key: string; n: number }
  promises: {
    id: string
    kind: string
    act: string | null
    status: string
    /** The day of its first report. */
    day: string | null
    due_start: string | null
    due_end: string | null
    reports: number
    block: string
  }
  promise_parties: {
    promise: string
    side: string
    ord: number
    actor: string
    country: string | null
    name: string | null
  }
  /** By which words it is found once something is said of it, and by the countries of both sides. */
  promise_words: { country: string; word: string; day: string; promise: string }
  promise_tellings: { promise: string; report: string; start: number; end: number; because: string }
  promise_links: {
    promise: string
    ord: number
    kind: string
    encounter: string | null
    report: string | null
    start: number | null
    end: number | null
    because: string
  }
  /** What has to be resolved again, by block: see resolve.ts. */
  dirty: { kind: string; block: string }
}

/** What the records hold, one row a thing; `actor` and `encounter` are resolved. */
interface Held {
  people: {
    id: string
    name_fa: string | null
    name_en: string | null
    /** Folded name: what two spellings share. */
    name_key: string | null
    country: string | null
    office_fa: string | null
    office_en: string | null
    /** What the wordings of one office share. */
    office_key: string | null
    known: string | null
    confidence: number | null
    /** Where it looks for the same person (identity/); null for who is found without comparing. */
    block: string | null
    /** Who was found; `actor` is that, or whoever was decided in its place. */
    found: string | null
    actor: string | null
    because: string | null
    /** Row of `names`. */
    name: number | null
    /** Day of the report. */
    day: string | null
  }
  contacts: {
    id: string
    type: string
    status: string
    focus: string
    start: string | null
    end: string | null
    country: string | null
    city: string | null
    /** 1 where the report says the place, 0 where it follows from who is host. */
    place_said: number
    cue_start: number
    cue_end: number
    rule: string
    confidence: number | null
    part_of: string | null
    /** Number of a gathering: the 15th session of a commission. */
    session: number | null
    /** What tellings in the same words share. */
    wording: string | null
    /** Where it looks for other tellings of its event: see encounters/. */
    block: string
    /** The id of the encounter that it would be alone. */
    own: string
    /** 1 where it was decided to be no contact, 2 where its encounter is none; else 0. */
    rejected: Generated<number>
    encounter: string | null
    because: string | null
  }
  contact_parties: ContactPartyRow
  statements: {
    id: string
    start: number
    end: number
    cue_start: number | null
    cue_end: number | null
    mode: string
    contact: string | null
    rule: string
    confidence: number | null
  }
  speakers: PartyRow & { statement: string; day: string | null }
  statement_topics: { statement: string; topic: string; day: string | null }
  report_topics: { topic: string }
  /** Clauses of statements that tell what was done or was not, by the country of who says it: a row for each word. */
  outcome_words: {
    country: string
    word: string
    day: string
    statement: string
    start: number
    end: number
  }
  commitments: {
    id: string
    start: number
    end: number
    due_start: string | null
    due_end: string | null
    statement: string | null
    rule: string
    /** Where it looks for the same promise: whoever undertakes; null until that is known. */
    block: Generated<string | null>
  }
  /** `side`: `by` whoever undertakes, `to` whoever it is owed. */
  commitment_parties: PartyRow & { commitment: string; side: string }
}

/** The tables `people_rows` and so on: a row belongs to the number of its report, so that a report's rows lie behind each other. */
type Numbered = { [table in keyof Held as `${table}_rows`]: Held[table] & { seq: number } }
/** The views `people` and so on, which show the id of the report as well; they are read, `people_rows` is written. */
type Shown = { [table in keyof Held]: Held[table] & { seq: number; report: string } }

type ContactPartyRow = PartyRow & { contact: string; role: string | null }

interface PartyRow {
  ord: number
  /** Person of the record, or null for a code or a body. */
  person: string | null
  code: string | null
  /** Words of a body without a code. */
  body: string | null
  actor: string | null
  country: string | null
}
