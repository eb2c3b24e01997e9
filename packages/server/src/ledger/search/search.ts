import type { Context } from './context.js'

/** Values of full-text search: what is asked, and what is found, the best first. Days are ISO dates. */

export type SearchedKind = 'reports' | 'statements' | 'people'

export interface SearchAsked {
  readonly query: string
  readonly from?: string
  readonly to?: string
  readonly limit: number
}

export interface ReportFound {
  readonly report: string
  readonly copyOf: string | null
  readonly day: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  /** Encounters that the report tells of, its main ones first. */
  readonly encounters: readonly string[]
  readonly context: Context
}

/** Who says something, as a reader knows them. */
export interface Speaker {
  readonly actor: string | null
  readonly country: string | null
  readonly name: string | null
  readonly office: string | null
}

export interface StatementFound {
  readonly report: string
  readonly statement: string
  readonly day: string | null
  readonly speakers: readonly Speaker[]
  readonly topics: readonly string[]
  /** The encounter at which it was said. */
  readonly encounter: string | null
  readonly confidence: number | null
  readonly context: Context
}

export interface PersonFound {
  readonly actor: string
  /** Names by which reports call this person, the most frequent first. */
  readonly names: readonly { readonly fa: string | null; readonly en: string | null; readonly reports: number }[]
  readonly country: string | null
  /** Offices in which reports name this person, the most frequent first. */
  readonly offices: readonly string[]
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
}

export interface Searching {
  searchReports(asked: SearchAsked): Promise<ReportFound[]>
  searchStatements(asked: SearchAsked): Promise<StatementFound[]>
  searchPeople(asked: SearchAsked): Promise<PersonFound[]>
}
