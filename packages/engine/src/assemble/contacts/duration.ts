import type { Clause, Document } from '../../document.js'
import { fold } from '../../normalise/fold.js'

const NUMBERS = new Map(
  ['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'].map((word, i): [string, number] => [
    fold(word),
    i + 1,
  ]),
)
const OF_DAYS = fold('روزه')
const DAY = 86_400_000

/** Days that a trip is said to last: «سفری دو روزه» is 2; null where the clause does not say. */
export function daysOf({ tokens }: Document, { parts }: Clause): number | null {
  for (const [from, to] of parts)
    for (let i = from; i < to; i++) {
      const key = tokens[i]?.key ?? ''
      if (!key.endsWith(OF_DAYS)) continue
      const number = key.slice(0, -OF_DAYS.length) || (tokens[i - 1]?.key ?? '')
      const days = NUMBERS.get(number) ?? Number(number)
      if (Number.isInteger(days) && days > 0 && days < 60) return days
    }
  return null
}

/** The last day of a stretch of days: `lastDay('2017-10-01', 2) === '2017-10-02'`. */
export const lastDay = (start: string, days: number): string =>
  new Date(Date.parse(start) + (days - 1) * DAY).toISOString().slice(0, 10)
