import type { EncounterSummary } from '../ledger.js'

/** What is looked at to say whether an encounter belongs to a visit. */
export type Placed = Pick<EncounterSummary, 'type' | 'status' | 'start' | 'end' | 'country'> & {
  readonly parties: readonly Pick<EncounterSummary['parties'][number], 'actor' | 'role'>[]
}

const HELD_ON_VISITS: ReadonlySet<string> = new Set(['meeting', 'gathering', 'agreement', 'exercise'])
/** How many days a visit lasts at most of which only the first or the last is told. */
const LONGEST = 4

/** Whether an encounter is part of a visit, by whatever reports tell of either: its guest, in its country, on its days. */
export function holds(visit: Placed, part: Placed): boolean {
  if (visit.type !== 'visit' || !HELD_ON_VISITS.has(part.type) || isOff(visit) || isOff(part)) return false
  if (!visit.country || visit.country !== part.country) return false
  const guests = new Set(visit.parties.flatMap(({ actor, role }) => (role === 'guest' ? actor : [])))
  return part.parties.some(({ actor }) => guests.has(actor)) && isDuring(visit, part.start ?? part.end)
}

const isOff = ({ status }: Placed) => status === 'cancelled' || status === 'denied'

function isDuring({ start, end }: Placed, day: string | null): boolean {
  const first = start ?? (end && daysAfter(end, -LONGEST))
  const last = end ?? (start && daysAfter(start, LONGEST))
  return day !== null && first !== null && last !== null && first <= day && day <= last
}

function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
