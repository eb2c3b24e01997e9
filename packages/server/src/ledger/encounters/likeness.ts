import type { Telling } from '../ledger.js'
import { allOf, because } from '../reasons.js'
import { type Figures, organisers, type Sides, sidesOf, travellers } from './sides.js'
import { distance, type Window, windowOf } from './when.js'

/** A telling with what is compared of it. */
export interface Compared {
  readonly telling: Telling
  readonly window: Window
  readonly sides: Sides
  /** Organisations whose gathering it is. */
  readonly organisers: ReadonlySet<string>
}

export const compared = (telling: Telling): Compared => ({
  telling,
  window: windowOf(telling),
  sides: sidesOf(telling.type === 'visit' ? travellers(telling) : telling.parties),
  organisers: new Set(telling.type === 'gathering' ? organisersOf(telling) : []),
})

/** Whose gathering it is: an organisation's, or that of the two countries of a commission. */
const organisersOf = ({ parties, commission }: Telling): string[] =>
  commission ? [`the commission of ${commission}`] : organisers(parties)

/** How far two tellings speak for one event, 0 (not at all) upward, and the words that say why. */
export interface Likeness {
  readonly score: number
  readonly because: string
}

const UNLIKE: Likeness = { score: 0, because: '' }

/** Days by which exact dates of one event may differ: the night between two days; visits and gatherings last. */
const slackOf = (type: Telling['type']) => (type === 'visit' || type === 'gathering' ? 2 : 1)

/** What makes one event of two: the more, the less certain it is that the days and the people are the same. */
const ENOUGH = 2
const ENOUGH_OF_SOME = 3
const ENOUGH_OF_NOBODY = 3.5

function enough({ exact, news }: Time, { same, all }: PartiesAlike): number {
  if (exact || all || (same && news)) return ENOUGH
  return same ? ENOUGH_OF_SOME : ENOUGH_OF_NOBODY
}

/** Pairs that contradict each other in number, place, day, status or people are unlike whatever else they share. */
export function likeness(a: Compared, b: Compared): Likeness {
  const numbered = sessionsAlike(a.telling, b.telling)
  if (numbered === null || statusesDiffer(a.telling, b.telling)) return UNLIKE
  // A session goes on in a second city, and its opening is told without its end.
  if (numbered.score === 0 && placesDiffer(a.telling, b.telling)) return UNLIKE
  const time = timesAlike(a, b)
  const people = time && partiesAlike(a, b)
  if (!time || !people || isOnlyWished(a.telling, b.telling, time)) return UNLIKE
  if (isTripAnywhere(a.telling, b.telling) && !time.exact) return UNLIKE
  const place = placesAlike(a.telling, b.telling)
  const otherType = a.telling.type === b.telling.type ? 0 : 1
  const words = wordsAlike(a.telling, b.telling)
  const score = people.score + numbered.score + time.score + place.score + words.score - otherType
  if (score < (numbered.score > 0 ? ENOUGH : enough(time, people))) return UNLIKE
  const reasons = [people.because, numbered.because, time.because, place.because, words.because]
  return { score, because: allOf(reasons) }
}

interface Partial {
  readonly score: number
  readonly because: string
}

/** Null where both are numbered, and not alike. */
function sessionsAlike(a: Telling, b: Telling): Partial | null {
  if (a.session === null || b.session === null) return { score: 0, because: '' }
  return a.session === b.session ? { score: 2, because: because('same-session', a.session) } : null
}

/** `exact`: both are said to the day; `news`: both are told as news of days that meet. */
type Time = Partial & { readonly exact: boolean; readonly news: boolean }

function timesAlike(a: Compared, b: Compared): Time | null {
  const exact = a.window.exact && b.window.exact
  const apart = distance(a.window, b.window)
  const slack = a.window.exact || b.window.exact ? slackOf(a.telling.type) : 0
  if (apart > slack) return null
  if (exact)
    return { score: apart === 0 ? 2 : 1, because: because(apart === 0 ? 'same-day' : 'days-touch'), exact, news: true }
  const news = [a, b].every(({ telling, window }) => telling.focus === 'main' && Number.isFinite(window.from))
  return { score: news ? 1 : 0, because: news ? because('news-of-same-days') : '', exact, news }
}

/** One sentence of a wire in two reports tells one event, even where it names countries only and no day. */
const wordsAlike = (a: Telling, b: Telling): Partial =>
  a.wording !== null && a.wording === b.wording
    ? { score: 1.5, because: because('same-wording') }
    : { score: 0, because: '' }

/** Where a visit goes says as much as who receives it: of a visit only the travellers are compared. */
function placesAlike(a: Telling, b: Telling): Partial {
  const more = a.type === 'visit' ? 0.5 : 0
  const [here, there] = [a.city ?? a.visit?.city, b.city ?? b.visit?.city]
  if (here && here === there) return { score: 1 + more, because: because('same-place', here) }
  if (a.country && a.country === b.country) return { score: 0.5 + more, because: because('same-place', a.country) }
  return { score: 0, because: '' }
}

/** A country that only follows from who is host contradicts nothing. */
function placesDiffer(a: Telling, b: Telling): boolean {
  if (a.city && b.city) return a.city !== b.city
  return a.placeSaid && b.placeSaid && a.country !== null && b.country !== null && a.country !== b.country
}

/** What somebody wished for is an event that took place only where both are told of the same days. */
const isOnlyWished = (a: Telling, b: Telling, { exact, news }: Time) =>
  (a.status === 'proposed') !== (b.status === 'proposed') && !exact && !news

/** A trip of which nobody says where it goes is any trip of its traveller. */
const isTripAnywhere = (...both: readonly Telling[]) =>
  both.some(({ type, country, city, wording }) => type === 'visit' && !country && !city && wording === null)

/** What is told as held and what is told as denied, cancelled of the same days are two things. */
function statusesDiffer(a: Telling, b: Telling): boolean {
  const off = (telling: Telling) => telling.status === 'denied' || telling.status === 'cancelled'
  return off(a) !== off(b) && (a.status === 'held' || b.status === 'held')
}

/** `same`: somebody is in both; `all`: on every side. */
type PartiesAlike = Partial & { readonly same: boolean; readonly all: boolean }

/** A gathering is its organisation's, whoever is told to have been there; talks are those of their people. */
function partiesAlike(a: Compared, b: Compared): PartiesAlike | null {
  const [organiser] = [...a.organisers].filter((code) => b.organisers.has(code))
  if (organiser) return { score: 2, because: because('same-organiser', organiser), same: true, all: true }
  const oneSided = a.telling.type !== 'visit' && a.sides.size === 1 && b.sides.size === 1
  if (oneSided) return withinOneSide(a.sides, b.sides)
  return sidesAlike(a.sides, b.sides, a.telling.type === 'gathering' && b.telling.type === 'gathering')
}

/** Talks within one country: who meets many people meets another one each time, so that two of them must be the same. */
function withinOneSide(a: Sides, b: Sides): PartiesAlike | null {
  const [side = ''] = a.keys()
  const [here, there] = [a.get(side), b.get(side)]
  if (!here || !there) return null
  return inBoth(here, there) >= 2 ? { score: 2, because: because('same-people'), same: true, all: true } : null
}

/** The same people on a side speak for one event, other people of the same side against it; a bare country leaves it open. */
function sidesAlike(a: Sides, b: Sides, attended: boolean): PartiesAlike | null {
  const shared = [...a.keys()].filter((side) => b.has(side))
  if (shared.length === 0) return null
  let score = 0
  let same = 0
  for (const side of shared) {
    // Each report names others of those who attend a gathering.
    const alike = figuresAlike(a.get(side) as Figures, b.get(side) as Figures) ?? (attended ? ONE_BARE : null)
    if (alike === null) return null
    score += alike
    if (alike > OPEN) same++
  }
  const sides = new Set([...a.keys(), ...b.keys()]).size
  const why = because(same ? 'same-people' : 'same-sides')
  return { score: score * (shared.length / sides), because: why, same: same > 0, all: same === sides }
}

/** How far a side is acted for by the same people: a name in both, an office that one names and the other does not. */
const SAME_PERSON = 1.5
const SAME_OFFICE = 1.25
const BOTH_BARE = 1
const OPEN = 1
const ONE_BARE = 0.5

/** Null where other people act for the side. */
function figuresAlike(a: Figures, b: Figures): number | null {
  if ([...a.people.keys()].some((actor) => b.people.has(actor))) return SAME_PERSON
  if (common(a.unnamed, b.offices) || common(b.unnamed, a.offices)) return SAME_OFFICE
  const bare = [a, b].filter(({ people, offices }) => people.size + offices.size === 0).length
  if (bare === 2) return BOTH_BARE
  return bare === 1 ? ONE_BARE : null
}

/** How many people of one are in the other, by name or by an office that the other leaves without one. */
function inBoth(a: Figures, b: Figures): number {
  const people = [...a.people].filter(
    ([actor, held]) => b.people.has(actor) || held.some((office) => b.unnamed.has(office)),
  )
  const named = new Set([...a.people.values()].flat())
  return people.length + [...a.unnamed].filter((office) => !named.has(office) && b.offices.has(office)).length
}

const common = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((value) => b.has(value)).length
