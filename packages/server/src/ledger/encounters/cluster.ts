import type { Telling } from '../ledger.js'
import { type Compared, compared, likeness } from './likeness.js'
import { consensus } from './summary.js'
import type { Window } from './when.js'

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
const rank = ({ window, telling }: Compared) => (window?.exact ? 0 : telling.focus === 'main' ? 1 : 2)
const from = ({ window, telling }: Compared) =>
  window ? (telling.status === 'held' && !window.exact ? window.to : window.from) : Number.POSITIVE_INFINITY

/** How many groups are compared at most for a telling without a day: the nearest before it. */
const MOST_COMPARED = 60

class Groups {
  readonly all: Growing[] = []
  /** Groups by every day on which they may have been. */
  readonly #byDay = new Map<number, Growing[]>()

  place(item: Compared): void {
    const found = this.#best(item)
    if (found) {
      const { members } = found.group
      members.push({ telling: item.telling, because: found.because })
      if (settles(members.length)) found.group.whole = consensus(members.map(({ telling }) => telling))
      this.#index(found.group, item.window)
      return
    }
    const group: Growing = { members: [{ telling: item.telling, because: 'the first telling' }], whole: item }
    this.all.push(group)
    this.#index(group, item.window)
  }

  #best(item: Compared): { group: Growing; because: string } | null {
    let best: { group: Growing; because: string; score: number } | null = null
    for (const group of this.#near(item.window)) {
      const { score, because } = likeness(item, group.whole)
      // Of equals, the nearest before: candidates come from the latest on.
      if (score > 0 && (!best || score > best.score)) best = { group, because, score }
    }
    return best
  }

  /** Groups whose days meet a window widened by two days, the latest first. */
  #near(window: Window | null): Set<Growing> {
    const found = new Set<Growing>()
    if (!window) return found
    for (let day = window.to + 2; day >= window.from - 2 && found.size < MOST_COMPARED; day--)
      for (const group of this.#byDay.get(day) ?? []) found.add(group)
    return found
  }

  /** A group is found by the days of its exact tellings, or while it has none by the last day of its window. */
  #index(group: Growing, window: Window | null): void {
    if (!window) return
    const days = window.exact ? range(window.from, window.to) : [window.to]
    for (const day of days) {
      const there = this.#byDay.get(day)
      if (!there) this.#byDay.set(day, [group])
      else if (!there.includes(group)) there.push(group)
    }
  }
}

/** A group of many is summed up again only as it doubles, so that an event told a thousand times costs no square. */
const settles = (size: number) => size <= 16 || (size & (size - 1)) === 0

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
