import type { Telling } from '../ledger.js'
import { because } from '../reasons.js'
import { type Compared, compared, likeness } from './likeness.js'
import { consensus } from './summary.js'
import { ANY_DAY, type Window } from './when.js'

/** Tellings that were found to be one event, each with the reason why it joined. */
export interface Group {
  readonly members: { readonly telling: Telling; readonly because: string }[]
}

export const keyOf = ({ report, contact }: Pick<Telling, 'report' | 'contact'>): string => `${report}\t${contact}`

interface Growing extends Group {
  whole: Compared
  /** It has grown since it was last compared with the others. */
  grown: boolean
}

/**
 * The tellings of one block as events. Those with a day come first, then the news without one, then what is recalled: each
 * joins the group that it is most like, else begins its own. Then groups that have become alike as they grew join. The result
 * does not depend on the order of the tellings.
 */
export function grouped(tellings: readonly Telling[]): Group[] {
  const all = tellings.map(compared).sort(byCertainty)
  const groups = new Groups()
  for (const item of all) groups.place({ members: [first(item)], whole: item, grown: true })
  let found = groups.all
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = found.length
    for (const group of found) group.grown = group.members.length > 1 && (round === 0 || group.grown)
    found = joinedOnce(found)
    if (found.length === before) break
  }
  return found
}

/** Groups that have become alike as one of them grew. */
function joinedOnce(groups: readonly Growing[]): Growing[] {
  const joined = new Groups()
  for (const group of [...groups].sort((a, b) => byCertainty(a.whole, b.whole))) joined.place(group)
  return joined.all
}

/** Groups that join make others alike: hardly ever more than twice over. */
const MOST_ROUNDS = 4

const first = ({ telling }: Compared) => ({ telling, because: because('first-telling') })

/** Days first, then news, then the rest; each by day, then by report and contact. */
function byCertainty(a: Compared, b: Compared): number {
  return rank(a) - rank(b) || from(a) - from(b) || (keyOf(a.telling) < keyOf(b.telling) ? -1 : 1)
}
const rank = ({ window, telling }: Compared) =>
  window.exact ? 0 : isAnyDay(window) ? 3 : telling.focus === 'main' ? 1 : 2
/** The day by which a telling is sorted; what was held lies near the end of its window. */
const from = ({ window, telling }: Compared) =>
  isAnyDay(window) ? 0 : telling.status === 'held' && !window.exact ? window.to : window.from
const isAnyDay = ({ to }: Window) => to === ANY_DAY.to

/** How many groups are compared at most for a telling without a day: the nearest before it. */
const MOST_COMPARED = 60

class Groups {
  readonly all: Growing[] = []
  /** Groups by every day on which they may have been, and by who took part and where. */
  readonly #byDay = new Map<number, Set<Growing>>()
  readonly #byTrait = new Map<string, Set<Growing>>()

  /** Puts a group to the one that it is most like, or beside the others. */
  place(item: Growing): void {
    const found = this.#best(item)
    if (!found) this.all.push(item)
    else join(found.group, item, found.because)
    this.#index(found?.group ?? item, item.whole)
  }

  #best({ whole, grown }: Growing): { group: Growing; because: string } | null {
    let best: { group: Growing; because: string; score: number } | null = null
    for (const group of this.#near(whole)) {
      if (!grown && !group.grown) continue
      const { score, because } = likeness(whole, group.whole)
      // Of equals the first: candidates come from the latest on, those of an undated telling from the best supported on.
      if (score > 0 && (!best || score > best.score)) best = { group, because, score }
    }
    return best
  }

  /** Groups whose days meet a window widened by two days, the latest first; for a telling of any day those of its traits. */
  #near(item: Compared): Iterable<Growing> {
    const { window } = item
    const found = new Set<Growing>()
    if (isAnyDay(window)) {
      for (const trait of traitsOf(item)) for (const group of this.#byTrait.get(trait) ?? []) found.add(group)
      return [...found].sort((a, b) => b.members.length - a.members.length).slice(0, MOST_COMPARED)
    }
    for (let day = window.to + 2; day >= window.from - 2 && found.size < MOST_COMPARED; day--)
      for (const group of this.#byDay.get(day) ?? []) found.add(group)
    return found
  }

  /** A group is found by the days of its exact tellings, or while it has none by the last day of its window. */
  #index(group: Growing, { window, ...item }: Compared): void {
    for (const trait of traitsOf(item)) put(this.#byTrait, trait, group)
    if (isAnyDay(window)) return
    for (const day of window.exact ? range(window.from, window.to) : [window.to]) put(this.#byDay, day, group)
  }
}

function join(into: Growing, { members }: Growing, because: string): void {
  const before = into.members.length
  // Of a group that joins, its first telling gives the reason; the others have their own.
  into.grown = true
  into.members.push(...members.map((member, i) => (i === 0 ? { ...member, because } : member)))
  if (settles(before, into.members.length)) into.whole = consensus(into.members.map(({ telling }) => telling))
}

/** What a telling is known by that has no day: its people and offices, its organisation, its number, its city, its words. */
function traitsOf({ sides, organisers, telling: { city, session, wording } }: Omit<Compared, 'window'>): string[] {
  const figures = [...sides.values()].flatMap(({ people, offices }) => [...people.keys(), ...offices])
  const own = [city, session && `session ${session}`, wording && `words ${wording}`]
  return [...figures, ...organisers, ...own.flatMap((trait) => trait || [])]
}

function put<K>(index: Map<K, Set<Growing>>, key: K, group: Growing): void {
  const there = index.get(key)
  if (there) there.add(group)
  else index.set(key, new Set([group]))
}

/** A group of many is summed up again only as it doubles, so that an event told a thousand times costs no square. */
const settles = (before: number, now: number) => now <= 16 || Math.log2(now) >= Math.floor(Math.log2(before)) + 1

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
