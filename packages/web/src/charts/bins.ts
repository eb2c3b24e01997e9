import type { Histogram } from '@didar/server/contract'
import { isDay } from '../language/days.js'

/** The last day of a bin that begins on a day. */
export function lastDay(by: Histogram['by'], from: string): string {
  return isoOf(dayNumber(nextBin(by, from)) - 1)
}

/** The bins in their order, with empty ones where there is nothing, so that time passes evenly. */
export function everyBin({ by, bins: given }: Histogram): Histogram['bins'] {
  const bins = given.filter(({ from }) => isDay(from))
  const [first, last] = [bins[0], bins.at(-1)]
  if (!first || !last) return []
  const found = new Map(bins.map((bin) => [bin.from, bin]))
  const every: Histogram['bins'] = []
  for (let from = first.from; from <= last.from; from = nextBin(by, from))
    every.push(found.get(from) ?? { from, held: 0, planned: 0, other: 0 })
  return every
}

const DAY = 86_400_000
const dayNumber = (iso: string) => Date.parse(iso) / DAY
const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

function nextBin(by: Histogram['by'], from: string): string {
  const [year = 0, month = 1] = from.split('-').map(Number)
  if (by === 'day') return isoOf(dayNumber(from) + 1)
  const next = by === 'year' ? Date.UTC(year + 1, 0) : Date.UTC(year, month)
  return isoOf(next / DAY)
}
