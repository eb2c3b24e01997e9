import type { Document, TimeMention, Unresolved } from '../../document.js'
import { withFields } from '../../rules/with-fields.js'
import { bareYearAt } from './bare-years.js'
import { isConfusable } from './confusables.js'
import { countAt } from './count-parser.js'
import { dayAt } from './day-parser.js'
import { type DayNumber, publicationDay, toIso, weekdayOf } from './days.js'
import { completeElided } from './elision.js'
import type { Found } from './expression.js'
import { periodAt } from './period-parser.js'
import { type Circumstances, resolve, VAGUE } from './resolve.js'
import { Speech } from './speech.js'
import { Tenses } from './tense.js'
import { Words } from './vocabulary.js'

/** In this order: the first that fits a token wins. */
const PARSERS = [dayAt, countAt, periodAt, bareYearAt]

/**
 * The time expressions of a report (CODEBOOK §6) with the days they mean. `published`: ISO date or date-time, Tehran's
 * unless it names another offset; without it expressions that count from the report's day are `unresolved`.
 */
export function recogniseTimes(
  doc: Document,
  published: string | undefined,
): { times: TimeMention[]; unresolved: Unresolved[] } {
  const tenses = new Tenses(doc)
  const found = completeElided(doc, scan(doc, tenses))
  const report = published === undefined ? null : publicationDay(published)
  const common = { report, ...calendarsOf(doc, found), dated: datedWeekdays(found) }
  const times: TimeMention[] = []
  const unresolved: Unresolved[] = []
  let previous: DayNumber | null = null
  for (const { from, to, said } of found) {
    const span = [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0] as const
    const value = resolve(said, withFields(common, { direction: tenses.at(from), previous }))
    if ('why' in value) {
      if (value.why === VAGUE) continue
      unresolved.push({ span, what: said.kind === 'day' && said.date ? 'date' : 'time', why: value.why })
      continue
    }
    const { start, end, calendar, precision } = value
    times.push({
      range: [from, to],
      span,
      start: toIso(start),
      end: toIso(end),
      calendar,
      precision,
      rule: `time.${ruleOf(said)}`,
    })
    if (precision === 'day' && doc.tokens[from - 1]?.form !== '(') previous = start
  }
  return { times, unresolved }
}

/** Every expression, left to right, without overlap. */
function scan(doc: Document, tenses: Tenses): Found[] {
  const words = new Words(doc)
  const speech = new Speech(doc)
  const found: Found[] = []
  for (let i = 0; i < doc.tokens.length; ) {
    const next = words.mayStart(i) ? parse(words, i) : undefined
    if (next && next.said.kind !== 'vague' && !isConfusable(words, i, next.said, tenses, speech)) found.push(next)
    i = next ? next.to : i + 1
  }
  return found
}

function parse(words: Words, i: number): Found | undefined {
  for (const parser of PARSERS) {
    const found = parser(words, i)
    if (found) return found
  }
  return undefined
}

/** Which calendar «ماه جاری» and «سال جاری» are of: the Solar one unless the report uses the other. */
function calendarsOf(doc: Document, found: readonly Found[]): Pick<Circumstances, 'monthCalendar' | 'yearCalendar'> {
  let gregorianMonths = 0
  let solarMonths = 0
  let years = 0
  for (const { from, said } of found) {
    if (doc.sentences[doc.tokens[from]?.sentence ?? -1]?.part === 'junk') continue
    const month = said.kind === 'month' ? said.month : said.kind === 'day' ? said.date?.month : undefined
    if (month && 'month' in month && month.calendar === 'gregorian') gregorianMonths++
    else if (month && 'month' in month && month.calendar === 'jalali') solarMonths++
    const year =
      said.kind === 'year'
        ? said.first
        : said.kind === 'month'
          ? said.year
          : said.kind === 'day'
            ? said.date?.year
            : null
    if (year && 'number' in year) years += year.calendar === 'gregorian' ? 1 : -1
  }
  return {
    monthCalendar: gregorianMonths > 0 ? 'gregorian' : 'jalali',
    yearCalendar: years > 0 || (years === 0 && gregorianMonths > solarMonths) ? 'gregorian' : 'jalali',
  }
}

/** Fully dated days by weekday: what a bare weekday means in a report without a date. */
function datedWeekdays(found: readonly Found[]): (weekday: number) => DayNumber | null {
  const days = new Map<number, DayNumber>()
  const nothing = {
    report: null,
    direction: null,
    previous: null,
    monthCalendar: 'jalali',
    yearCalendar: 'jalali',
    dated: () => null,
  } as const
  for (const { said } of found) {
    if (said.kind !== 'day' || !said.date?.year || !said.weekday) continue
    const value = resolve(said, nothing)
    if (!('why' in value) && !days.has(weekdayOf(value.start))) days.set(weekdayOf(value.start), value.start)
  }
  return (weekday) => days.get(weekday) ?? null
}

function ruleOf(said: Found['said']): string {
  if (said.kind !== 'day') return said.kind
  if (said.date) return 'month' in said.date.month ? `date.${said.date.month.calendar}` : 'date.counted'
  return said.offset === undefined ? 'weekday' : 'day'
}
