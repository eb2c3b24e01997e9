import type { Figure, Promised, PromiseStatus } from './promise.js'

/** A person, or everybody of a country or organisation. */
export type Who = { readonly actor: string } | { readonly country: string }

/** What is asked of promises; every part that is given must hold. */
export interface PromiseFilter {
  /** Who promises, and to whom. */
  readonly by?: Who
  readonly whom?: Who
  /** Codes of which somebody promises, or is promised something; all of them. */
  readonly countries: readonly string[]
  readonly kind?: Promised['kind']
  readonly status?: PromiseStatus
  readonly from?: string
  readonly to?: string
  /** Only those whose outcome is this encounter. */
  readonly encounter?: string
  /** So many of the list are passed over. */
  readonly skip?: number
  readonly limit: number
}

export interface PromiseSummary {
  readonly id: string
  readonly kind: Promised['kind']
  readonly act: string | null
  readonly status: PromiseStatus
  /** Day of the first report. */
  readonly day: string | null
  readonly dueStart: string | null
  readonly dueEnd: string | null
  /** How many reports tell it. */
  readonly reports: number
  readonly by: readonly Figure[]
  readonly to: readonly Figure[]
  /** As the first report has it. */
  readonly words: string
}

export interface PromiseWords {
  readonly report: string
  readonly day: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly source: string
  readonly words: string
  /** Where the words stand in the text of the report. */
  readonly span: readonly [start: number, end: number]
  readonly because: string
}

type Nullable<T> = { readonly [field in keyof T]: T[field] | null }

/** What became of it: an encounter, words of a report, or both. */
export interface PromiseOutcome extends Nullable<Omit<PromiseWords, 'because'>> {
  readonly kind: 'kept' | 'contradicted'
  readonly encounter: string | null
  readonly because: string
}

/** The words of a promise, and what became of it. */
export interface PromiseTold {
  readonly tellings: readonly PromiseWords[]
  readonly links: readonly PromiseOutcome[]
}

export interface PromiseShown extends PromiseTold {
  readonly promise: PromiseSummary
}

/** What was promised: see `promises/`. */
export interface Promising {
  promises(filter: PromiseFilter): Promise<PromiseSummary[]>
  promise(id: string): Promise<PromiseShown | null>
}
