import type { CalendarName } from './calendars.js'
import type { DateSaid, MonthSaid, YearSaid } from './expression.js'
import type { NumberAt, WordAt, Words } from './vocabulary.js'
import { looksLikeYear, modifierAt, monthYear, saidYear, yearAfter, yearOfNumber } from './years.js'

export interface DateAt {
  readonly to: number
  readonly date: DateSaid
}

const DAY_JOINERS = new Set(['تا', 'الی', 'لغایت', 'و', '-', '–', '،', ','])
const MARKS = new Set(['/', '-', '.', '–'])
/** What is fired, not dated: «سه تیر شلیک شد». */
const SHOTS = new Set('شلیک|خورد|خورده|خلاص|اندازی|انداختن|هوایی|جنگی|اصابت'.split('|'))

/** A date at token `i`: «20/7/1400»، «۵ تا ۷ مهر ۱۴۰۰»، «دهم ماه جاری»، «October 12, 2021». */
export function dateAt(words: Words, i: number): DateAt | undefined {
  return numericDate(words, i) ?? dayMonth(words, i) ?? monthFirst(words, i)
}

function dayMonth(words: Words, i: number): DateAt | undefined {
  const before = words.form(i - 1)
  if (words.joined(i) && (before === ':' || before === '+' || before === '/' || before === '.')) return undefined
  const first = words.number(i)
  if (!first || first.value < 1 || first.value > 31 || first.digits > 2) return undefined
  let last = first
  let at = first.to
  for (let more = 0; more < 4; more++) {
    if (!DAY_JOINERS.has(words.form(at))) break
    const next = words.number(at + 1)
    if (!next || next.value < 1 || next.value > 31 || next.digits > 2) break
    last = next
    at = next.to
  }
  if (last.value < first.value) return undefined
  return namedMonth(words, first, last) ?? countedMonth(words, first, last)
}

function namedMonth(words: Words, first: NumberAt, last: NumberAt): DateAt | undefined {
  let at = last.to
  // «12-Oct-2021»
  if (words.form(at) === '-' && words.tokens[at + 1]?.kind === 'latin') at++
  const month = words.word(at, 'month', 'month-lead', 'month-weak', 'month-afghan')
  if (!month?.calendar) return undefined
  const end =
    words.form(month.to) === '-' && words.tokens[month.to + 1]?.kind === 'number' && at > last.to
      ? month.to + 1
      : month.to
  const year = monthYear(words, end, month)
  if (!year && !plausible(words, first, month)) return undefined
  // «سه ماه اسفند و فروردین» are three months.
  if (words.key(month.from) === 'ماه' && !last.ordinal && last.digits === 0) return undefined
  if (last.ordinal && words.key(first.from - 1) === 'دهه') return undefined
  const date = {
    month: { month: Number(month.value), calendar: month.calendar },
    first: first.value,
    last: last.value,
    year: year?.year ?? null,
  }
  return { to: year?.to ?? month.to, date }
}

/** Whether a day and a month's name without year mean a date: «سه تیر شلیک شد»، «3 می شود» do not. */
function plausible(words: Words, first: NumberAt, month: WordAt): boolean {
  if (month.kind === 'month' || month.kind === 'month-lead') return true
  if (month.kind === 'month-afghan')
    return first.digits > 0 && ['روز', 'تاریخ', 'مورخ'].includes(words.key(first.from - 1))
  const next = words.tokens[month.to]
  const name = words.key(month.from)
  if (name === 'تیر' && (SHOTS.has(next?.key ?? '') || (!first.ordinal && first.digits === 0))) return false
  if (name === 'می' && (next?.word.verb !== undefined || next?.key === 'شود')) return false
  if (name === 'صفر' || name === 'mar' || name === 'may' || name === 'march')
    return first.ordinal || words.tokens[first.from]?.kind === 'number'
  return first.digits > 0 || first.ordinal
}

/** «دهم ماه جاری»، «پنجم همین ماه». */
function countedMonth(words: Words, first: NumberAt, last: NumberAt): DateAt | undefined {
  const these = words.word(last.to, 'this')
  const unit = words.word(these?.to ?? last.to, 'unit')
  if (unit?.value !== 'month') return undefined
  const modifier = these ? { to: unit.to, by: 0, tale: false } : modifierAt(words, unit.to)
  if (!modifier || modifier.tale || (!last.ordinal && modifier.by !== 0)) return undefined
  return {
    to: modifier.to,
    date: { month: { relative: modifier.by, calendar: null }, first: first.value, last: last.value, year: null },
  }
}

/** English order, in stamps. */
function monthFirst(words: Words, i: number): DateAt | undefined {
  if (words.tokens[i]?.kind !== 'latin') return undefined
  const month = words.word(i, 'month', 'month-lead', 'month-weak')
  const day = month ? words.number(month.to) : undefined
  if (!month?.calendar || !day || day.digits === 0 || day.digits > 2 || day.value < 1 || day.value > 31)
    return undefined
  const year = yearAfter(words, day.to, month.calendar)
  if (!year) return undefined
  const said: MonthSaid = { month: Number(month.value), calendar: month.calendar }
  return { to: year.to, date: { month: said, first: day.value, last: day.value, year: year.year } }
}

/** `1400/07/20`, `20/7/1400`, `84/8/16`, `2021-10-12`, `12.10.2021`: three numbers in digits with the same mark between. */
function numericDate(words: Words, i: number): DateAt | undefined {
  const { numbers, to } = numberRun(words, i)
  if (numbers.length !== 3) return undefined
  const [a, b, c] = numbers as [string, string, string]
  const yearFirst = a.length === 4 || (a.length === 2 && c.length <= 2 && Number(a) > 31)
  const [year, day] = yearFirst ? [a, c] : [c, a]
  const said = numericYear(year)
  if (!said || day.length > 2 || b.length > 2) return undefined
  const month = Number(b)
  const days = Number(day)
  if (month < 1 || month > 12 || days < 1 || days > 31) return undefined
  return { to, date: { month: { month, calendar: said.calendar }, first: days, last: days, year: said } }
}

function numericYear(digits: string): { number: number; calendar: CalendarName } | null {
  const value = Number(digits)
  if (digits.length === 4) {
    const number = { from: 0, to: 0, value, digits: 4, ordinal: false }
    return looksLikeYear(number) ? (yearOfNumber(value, 4, null) as { number: number; calendar: CalendarName }) : null
  }
  if (digits.length !== 2 || value < 32) return null
  return { number: 1300 + value, calendar: 'jalali' }
}

/** The numbers joined by one mark from token `i`, whether the tokeniser cut them apart or not. */
function numberRun(words: Words, i: number): { numbers: string[]; to: number } {
  const none = { numbers: [], to: i }
  const first = words.tokens[i]
  if (first?.kind !== 'number' || (words.joined(i) && MARKS.has(words.form(i - 1)))) return none
  const single = first.form.split(/[./-]/)
  if (single.length === 3) return { numbers: single, to: i + 1 }
  const numbers = [first.form]
  const mark = words.form(i + 1)
  let at = i + 1
  while (MARKS.has(mark) && words.form(at) === mark && words.joined(at) && words.tokens[at + 1]?.kind === 'number') {
    if (!words.joined(at + 1)) break
    numbers.push(words.form(at + 1))
    at += 2
  }
  return { numbers, to: at }
}

/** A bare year or one with «سال», for those who need either. */
export function anyYear(words: Words, i: number, calendar: CalendarName): { to: number; year: YearSaid } | undefined {
  return saidYear(words, i) ?? yearAfter(words, i, calendar)
}
