import type { Telling } from '../ledger.js'

/** The days on which an encounter may have taken place, as one telling leaves them open. Days count from 1970-01-01. */
export interface Window {
  readonly from: number
  readonly to: number
  /** Said to the day (a visit: by its first or last one), not inferred from the report's date. */
  readonly exact: boolean
}

const DAY = 86_400_000
/** A stretch longer than this many days is a week, a month or a year, in which the encounter lies somewhere. */
const LONGEST_EXACT: Readonly<Partial<Record<Telling['type'], number>>> = { visit: 14, gathering: 14, exercise: 14 }
const LONGEST_TALKS = 3
/** A longer trip says little of the day of what belongs to it. */
const LONGEST_TRIP = 14
/** How many days a visit lasts at most of which only the first or the last is told. */
const LONGEST_VISIT = 4

/**
 * How many days before and after the report an encounter without a day of its own is looked for: what a report tells as
 * news is of these days, what it recalls may be of last year.
 */
const REACH: Readonly<
  Record<Telling['status'], Readonly<Record<Telling['focus'], readonly [before: number, after: number]>>>
> = {
  held: { main: [4, 0], background: [400, 0] },
  planned: { main: [0, 45], background: [0, 90] },
  proposed: { main: [0, 180], background: [60, 180] },
  cancelled: { main: [30, 60], background: [120, 60] },
  denied: { main: [30, 30], background: [120, 30] },
}

const dayNumber = (iso: string): number => Math.floor(Date.parse(iso.slice(0, 10)) / DAY)

/** Neither the telling nor its report has a date: it may be of any day. */
export const ANY_DAY: Window = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY, exact: false }

export function windowOf(telling: Telling): Window {
  const { start, end } = telling
  const first = start ?? end
  if (first) {
    const [from, to] = [dayNumber(first), dayNumber(end ?? first)]
    return { from, to: Math.max(from, to), exact: to - from <= (LONGEST_EXACT[telling.type] ?? LONGEST_TALKS) }
  }
  const news = byReport(telling)
  const visit = duringVisit(telling)
  if (!visit) return news
  const both = { from: Math.max(news.from, visit.from), to: Math.min(news.to, visit.to), exact: false }
  return both.from <= both.to ? both : visit
}

function byReport({ status, focus, published }: Telling): Window {
  if (!published) return ANY_DAY
  const [before, after] = REACH[status][focus]
  const day = dayNumber(published)
  return { from: day - before, to: day + after, exact: false }
}

/** What belongs to a visit takes place in its days. */
function duringVisit({ visit }: Telling): Window | null {
  if (!visit?.start && !visit?.end) return null
  const from = visit.start ? dayNumber(visit.start) : dayNumber(visit.end as string) - LONGEST_VISIT
  const to = visit.end ? dayNumber(visit.end) : from + LONGEST_VISIT
  return to >= from && to - from <= LONGEST_TRIP ? { from, to, exact: false } : null
}

/** Days between two windows; 0 where they meet. */
export const distance = (a: Window, b: Window): number => Math.max(0, a.from - b.to, b.from - a.to)
