import type { ContactType } from '@didar/engine'

/** What is to be done, as the reports tell it, and what became of it. */

export interface Figure {
  /** Who it is across reports, see `ActorId`. */
  readonly actor: string
  readonly country: string | null
  readonly name: string | null
}

/** Words of a report. */
export interface Told {
  readonly report: string
  readonly start: number
  readonly end: number
  /** Day of the report. */
  readonly day: string | null
}

/** A commitment as one report tells it. */
export interface Undertaking extends Told {
  readonly by: readonly Figure[]
  readonly to: readonly Figure[]
  readonly words: string
  readonly dueStart: string | null
  readonly dueEnd: string | null
}

/** What speaks for a promise having been kept or not: an encounter, or words of a report. */
export interface PromiseLink {
  readonly kind: 'kept' | 'contradicted'
  readonly encounter: string | null
  readonly told: Told | null
  readonly because: string
}

/** `undertaking`: that somebody will do something; `plan`: that an encounter will take place. */
export interface Promised {
  readonly kind: 'undertaking' | 'plan'
  /** The encounter that it is about, where it is about one. */
  readonly act: ContactType | null
  readonly by: readonly Figure[]
  readonly to: readonly Figure[]
  readonly dueStart: string | null
  readonly dueEnd: string | null
  readonly tellings: readonly (Told & { readonly because: string })[]
  readonly links: readonly PromiseLink[]
}

export type PromiseStatus = 'open' | 'kept' | 'contradicted'

/** What was done is done, whatever was said before. */
export const statusOf = (links: readonly PromiseLink[]): PromiseStatus =>
  links.some(({ kind }) => kind === 'kept') ? 'kept' : links.length > 0 ? 'contradicted' : 'open'

/** The day of the first report. */
export const firstDay = (tellings: readonly Told[]): string | null =>
  tellings.flatMap(({ day }) => day ?? []).sort()[0] ?? null

/** The earlier one first; what has no day stands last, by report and place. */
export const byDay = (a: Told, b: Told): number => {
  const key = ({ day, report, start }: Told) => `${day ?? '9'}\t${report}\t${String(start).padStart(9, '0')}`
  return key(a) < key(b) ? -1 : 1
}
