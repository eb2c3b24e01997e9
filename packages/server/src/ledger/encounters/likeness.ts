import type { Telling } from '../ledger.js'
import { type Sides, sidesOf, travellers } from './sides.js'
import { distance, type Window, windowOf } from './when.js'

/** A telling with what is compared of it. */
export interface Compared {
  readonly telling: Telling
  readonly window: Window
  readonly sides: Sides
}

export const compared = (telling: Telling): Compared => ({
  telling,
  window: windowOf(telling),
  sides: sidesOf(telling.type === 'visit' ? travellers(telling) : telling.parties),
})

/** How far two tellings speak for one event, 0 (not at all) upward, and the words that say why. */
export interface Likeness {
  readonly score: number
  readonly because: string
}

export const UNLIKE: Likeness = { score: 0, because: '' }

/** Days by which exact dates of one event may differ: the night between two days, a date of the wire abroad. */
const SLACK = { visit: 2, other: 1 } as const

/** Pairs that contradict each other in place, day, status or people are unlike whatever else they share. */
export function likeness(a: Compared, b: Compared): Likeness {
  if (placesDiffer(a.telling, b.telling) || statusesDiffer(a.telling, b.telling)) return UNLIKE
  const time = timesAlike(a, b)
  const people = time && peopleAlike(a.sides, b.sides)
  if (!time || !people) return UNLIKE
  const place = placesAlike(a.telling, b.telling)
  const score = people.score + time.score + place.score - (a.telling.type === b.telling.type ? 0 : 1)
  const enough = time.exact || people.same ? ENOUGH : ENOUGH_UNDATED
  if (score < enough) return UNLIKE
  return { score, because: [people.because, time.because, place.because].filter(Boolean).join(', ') }
}

/** What makes one event of two; more where neither the day nor the people are the same for certain. */
const ENOUGH = 2
const ENOUGH_UNDATED = 3

interface Partial {
  readonly score: number
  readonly because: string
}

function timesAlike(a: Compared, b: Compared): (Partial & { readonly exact: boolean }) | null {
  const exact = a.window.exact && b.window.exact
  const apart = distance(a.window, b.window)
  const slack = exact ? SLACK[a.telling.type === 'visit' ? 'visit' : 'other'] : a.window.exact || b.window.exact ? 1 : 0
  if (apart > slack) return null
  if (exact) return { score: apart === 0 ? 2 : 1, because: apart === 0 ? 'the same day' : 'days that touch', exact }
  const news = a.telling.focus === 'main' && b.telling.focus === 'main'
  return { score: news ? 1 : 0, because: news ? 'news of the same days' : '', exact }
}

function placesAlike(a: Telling, b: Telling): Partial {
  if (a.city && a.city === b.city) return { score: 1, because: `both in ${a.city}` }
  if (a.country && a.country === b.country) return { score: 0.5, because: `both in ${a.country}` }
  return { score: 0, because: '' }
}

function placesDiffer(a: Telling, b: Telling): boolean {
  if (a.city && b.city) return a.city !== b.city
  return a.country !== null && b.country !== null && a.country !== b.country
}

/** What is told as held and what is told as denied, cancelled of the same days are two things. */
function statusesDiffer(a: Telling, b: Telling): boolean {
  const off = (telling: Telling) => telling.status === 'denied' || telling.status === 'cancelled'
  return off(a) !== off(b) && (a.status === 'held' || b.status === 'held')
}

/** The same people on a side speak for one event, other people of the same side against it; a bare country leaves it open. */
function peopleAlike(a: Sides, b: Sides): (Partial & { readonly same: boolean }) | null {
  const shared = [...a.keys()].filter((side) => b.has(side))
  if (shared.length === 0) return null
  let score = 0
  const same: string[] = []
  for (const side of shared) {
    const [here, there] = [a.get(side) as ReadonlySet<string>, b.get(side) as ReadonlySet<string>]
    if (here.size === 0 || there.size === 0) {
      score += here.size === there.size ? 1 : 0.5
      continue
    }
    const both = [...here].filter((actor) => there.has(actor))
    if (both.length === 0) return null
    same.push(...both)
    score += 1.5
  }
  const all = new Set([...a.keys(), ...b.keys()]).size
  const because = same.length > 0 ? 'the same people' : 'the same sides'
  return { score: score * (shared.length / all), because, same: same.length > 0 }
}
