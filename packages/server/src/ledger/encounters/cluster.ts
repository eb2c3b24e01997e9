import type { Telling } from '../ledger.js'
import { type Compared, compared, likeness } from './likeness.js'
import { consensus } from './summary.js'
import { ANY_DAY } from './when.js'

/** Tellings that were found to be one event, each with the reason why it joined. */
export interface Group {
  readonly members: { readonly telling: Telling; readonly because: string }[]
}

export const keyOf = ({ report, contact }: Pick<Telling, 'report' | 'contact'>): string => `${report}\t${contact}`

interface Growing extends Group {
  whole: Compared
}

/**
 * The tellings of one block as events. Those with a day come first, then the news without one, then what is recalled: each
 * joins the group that it is most like, else begins its own. The result does not depend on the order of the tellings.
 */
export function grouped(tellings: readonly Telling[]): Group[] {
  const groups = new Groups()
  const all = tellings.map(compared).sort(byCertainty)
  for (const item of all) groups.place(item)
  return groups.all
}

/** Days first, then news, then the rest; each by day, then by report and contact. */
function byCertainty(a: Compared, b: Compared): number {
  return rank(a) - rank(b) || from(a) - from(b) || (keyOf(a.telling) < keyOf(b.telling) ? -1 : 1)
}
const rank = ({ window, telling }: Compared) =>
  window.exact ? 0 : window === ANY_DAY ? 3 : telling.focus === 'main' ? 1 : 2
/** The day by which a telling is sorted; what was held lies near the end of its window. */
const from = ({ window, telling }: Compared) =>
  window === ANY_DAY ? 0 : telling.status === 'held' && !window.exact ? window.to : window.from

/** How many groups are compared at most for a telling without a day: the nearest before it. */
const MOST_COMPARED = 60

class Groups {
  readonly all: Growing[] = []
  /** Groups by every day on which they may have been, and by who took part and where. */
  readonly #byDay = new Map<number, Set<Growing>>()
  readonly #byTrait = new Map<string, Set<Growing>>()

  place(item: Compared): void {
    const found = this.#best(item)
    const group = found?.group ?? { members: [], whole: item }
    group.members.push({ telling: item.telling, because: found?.because ?? 'the first telling' })
    if (!found) this.all.push(group)
    else if (settles(group.members.length)) group.whole = consensus(group.members.map(({ telling }) => telling))
    this.#index(group, item)
  }

  #best(item: Compared): { group: Growing; because: string } | null {
    let best: { group: Growing; because: string; score: number } | null = null
    for (const group of this.#near(item)) {
      const { score, because } = likeness(item, group.whole)
      // Of equals the first: candidates come from the latest on, those of an undated telling from the best supported on.
      if (score > 0 && (!best || score > best.score)) best = { group, because, score }
    }
    return best
  }

  /** Groups whose days meet a window widened by two days, the latest first; for a telling of any day those of its traits. */
  #near(item: Compared): Iterable<Growing> {
    const { window } = item
    const found = new Set<Growing>()
    if (window === ANY_DAY) {
      for (const trait of traitsOf(item)) for (const group of this.#byTrait.get(trait) ?? []) found.add(group)
      return [...found].sort((a, b) => b.members.length - a.members.length).slice(0, MOST_COMPARED)
    }
    for (let day = window.to + 2; day >= window.from - 2 && found.size < MOST_COMPARED; day--)
      for (const group of this.#byDay.get(day) ?? []) found.add(group)
    return found
  }

  /** A group is found by the days of its exact tellings, or while it has none by the last day of its window. */
  #index(group: Growing, item: Compared): void {
    const { window } = item
    for (const trait of traitsOf(item)) put(this.#byTrait, trait, group)
    if (window === ANY_DAY) return
    for (const day of window.exact ? range(window.from, window.to) : [window.to]) put(this.#byDay, day, group)
  }
}

/** What a telling is known by that has no day: its people and offices, its organisation, its city. */
function traitsOf({ sides, organisers, telling: { city } }: Compared): string[] {
  const figures = [...sides.values()].flatMap(({ people, offices }) => [...people, ...offices])
  return [...figures, ...organisers, ...(city ? [city] : [])]
}

function put<K>(index: Map<K, Set<Growing>>, key: K, group: Growing): void {
  const there = index.get(key)
  if (there) there.add(group)
  else index.set(key, new Set([group]))
}

/** A group of many is summed up again only as it doubles, so that an event told a thousand times costs no square. */
const settles = (size: number) => size <= 16 || (size & (size - 1)) === 0

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
