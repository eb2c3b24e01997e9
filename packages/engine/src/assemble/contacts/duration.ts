import type { Document, Range } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import type { Draft } from './draft.js'

const NUMBERS = new Map(
  ['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'].map((word, i): [string, number] => [
    fold(word),
    i + 1,
  ]),
)
const OF_DAYS = fold('روزه')
const DAY = 86_400_000

/** A visit's last day where a sentence that tells of it says how long it takes: «سفری دو روزه». */
export function endByLength(document: Document, { type, start, tellings }: Draft): string | null {
  if (type !== 'visit' || !start) return null
  for (const { clause } of tellings) {
    const days = daysOf(document, document.sentences[clause.sentence]?.range ?? clause.range)
    if (days !== null) return lastDay(start, days)
  }
  return null
}

function daysOf({ tokens }: Document, [from, to]: Range): number | null {
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
const lastDay = (start: string, days: number): string =>
  new Date(Date.parse(start) + (days - 1) * DAY).toISOString().slice(0, 10)
