import type { ContactType, Document, Range, Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import type { Draft } from './draft.js'

const NUMBERS = new Map(
  ['یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه', 'ده'].map((word, i): [string, number] => [
    fold(word),
    i + 1,
  ]),
)
const OF_DAYS = fold('روزه')
const FOR = fold('مدت')
const DAYS = fold('روز')
const DAY = 86_400_000

/** What takes several days, and has a first day and a last. */
const LASTING: ReadonlySet<ContactType> = new Set(['visit', 'gathering', 'exercise'])

/** The last day where a sentence that tells of it says how long it takes: «سفری دو روزه», «به مدت چهار روز». */
export function endByLength(document: Document, { type, start, end, tellings }: Draft): string | null {
  if (!LASTING.has(type) || !start || (end && end !== start)) return null
  for (const { clause } of tellings) {
    const days = daysOf(document, document.sentences[clause.sentence]?.range ?? clause.range)
    if (days !== null) return lastDay(start, days)
  }
  return null
}

function daysOf({ tokens }: Document, [from, to]: Range): number | null {
  for (let i = from; i < to; i++) {
    const days = daysAt(tokens, i)
    if (Number.isInteger(days) && days > 0 && days < 60) return days
  }
  return null
}

/** «دوروزه», «دو روزه», «به مدت دو روز»; NaN where none is said. */
function daysAt(tokens: readonly Token[], i: number): number {
  const key = tokens[i]?.key ?? ''
  const number = key.endsWith(OF_DAYS)
    ? key.slice(0, -OF_DAYS.length) || (tokens[i - 1]?.key ?? '')
    : key === FOR && tokens[i + 2]?.key === DAYS
      ? (tokens[i + 1]?.key ?? '')
      : ''
  return NUMBERS.get(number) ?? (number === '' ? Number.NaN : Number(number))
}

/** The last day of a stretch of days: `lastDay('2017-10-01', 2) === '2017-10-02'`. */
const lastDay = (start: string, days: number): string =>
  new Date(Date.parse(start) + (days - 1) * DAY).toISOString().slice(0, 10)
