import type { Calendar as CalendarLabel, Precision } from '../../document.js'
import { addMonths, CALENDARS, type CalendarName, isDate, shiftMonths } from './calendars.js'
import { type DayNumber, weekdayOf } from './days.js'
import type { DateSaid, Edge, Expression, MonthSaid, Unit, WeekdaySaid, YearSaid } from './expression.js'
import type { Direction } from './tense.js'

/** What the value of an expression depends on beside its words. */
export interface Circumstances {
  /** Day of publication. */
  readonly report: DayNumber | null
  readonly direction: Direction
  /** Calendar that «سال جاری» and «ماه جاری» mean in this report. */
  readonly yearCalendar: CalendarName
  readonly monthCalendar: CalendarName
  /** The day told before, for «یک روز پس از آن». */
  readonly previous: DayNumber | null
  /** Without a day of publication: a dated day of the same weekday elsewhere in the text. */
  readonly dated: (weekday: number) => DayNumber | null
}

export interface Value {
  readonly start: DayNumber
  readonly end: DayNumber
  readonly calendar: CalendarLabel
  readonly precision: Precision
}

export type Resolution = Value | { readonly why: string }

/** Told vaguely: no expression at all. */
export const VAGUE = 'vague'

const NO_DATE = { why: 'the report has no date' }
const NO_SUCH_DATE = { why: 'the calendar has no such date' }

export function resolve(said: Expression, given: Circumstances): Resolution {
  switch (said.kind) {
    case 'day':
      return resolveDay(said, given)
    case 'week':
      return given.report === null ? NO_DATE : week(given.report, said.relative, said.edge)
    case 'month':
      return resolveMonth(said, given)
    case 'season':
      return resolveSeason(said, given)
    case 'year':
      return resolveYears(said, given)
    case 'months-of-year':
      return monthsOfYear(said, given)
    case 'stretch':
      return given.report === null ? NO_DATE : stretch(said.unit, said.count, said.direction, given.report)
    case 'distant':
      // «دو ماه دیگر فرصت دادیم»: two more months.
      if (said.direction === 1 && given.direction === 'past') return { why: VAGUE }
      return given.report === null ? NO_DATE : distant(said.unit, said.count * said.direction, given, given.report)
    case 'vague':
      return { why: VAGUE }
    case 'after':
      if (given.previous === null) return { why: 'no day told before' }
      return value(given.previous + said.days, given.previous + said.days, 'relative', 'day')
  }
}

const value = (start: DayNumber, end: DayNumber, calendar: CalendarLabel, precision: Precision): Value => ({
  start,
  end,
  calendar,
  precision,
})

function resolveDay({ offset, weekday, date }: Extract<Expression, { kind: 'day' }>, given: Circumstances): Resolution {
  if (date) return resolveDate(date, given)
  const { report } = given
  if (report === null) {
    const day = weekday && weekday.week === undefined ? given.dated(weekday.weekday) : null
    return day === null ? NO_DATE : value(day, day, 'relative', 'day')
  }
  const day =
    offset !== undefined
      ? countedDay(report + offset, weekday)
      : weekday
        ? weekdayNear(weekday, report, given.direction)
        : report
  return value(day, day, 'relative', 'day')
}

/** «فردا یکشنبه»: a paper is dated the day after its news; where the two differ the weekday is right. */
function countedDay(day: DayNumber, weekday: WeekdaySaid | undefined): DayNumber {
  const away = weekday ? (weekday.weekday - weekdayOf(day) + 7) % 7 : 0
  return away > 3 ? day + away - 7 : day + away
}

function weekdayNear({ weekday, direction, week }: WeekdaySaid, report: DayNumber, tense: Direction): DayNumber {
  const saturday = report - weekdayOf(report)
  if (week !== undefined) return saturday + 7 * week + weekday
  const back = (weekdayOf(report) - weekday + 7) % 7
  if (direction === -1) return report - (back || 7)
  if (direction === 1) return report + (7 - back)
  return tense === 'future' || tense === 'present' ? report + ((7 - back) % 7) : report - back
}

function resolveDate({ month, first, last, year }: DateSaid, given: Circumstances): Resolution {
  const named = 'month' in month
  const calendar = CALENDARS[month.calendar ?? given.monthCalendar]
  const on = (y: number, m: number): Resolution => {
    if (!isDate(calendar, y, m, first) || !isDate(calendar, y, m, last)) return NO_SUCH_DATE
    return value(
      calendar.toDay(y, m, first),
      calendar.toDay(y, m, last),
      calendar.name,
      first === last ? 'day' : 'range',
    )
  }
  if (!named) {
    if (given.report === null) return NO_DATE
    const now = calendar.fromDay(given.report)
    const shifted = addMonths(now.year, now.month, month.relative)
    return on(shifted.year, shifted.month)
  }
  if (year) {
    const number = yearIn(calendar.name, year, given, month.month)
    return number === null ? NO_DATE : on(number, month.month)
  }
  if (given.report === null) return { why: 'a date without a year in a report without a date' }
  return nearest(given.report, calendar.fromDay(given.report).year, (y) => on(y, month.month))
}

/** The year that puts the date nearest to the report. */
function nearest(report: DayNumber, year: number, on: (year: number) => Resolution): Resolution {
  let best: Resolution = NO_SUCH_DATE
  let distance = Number.POSITIVE_INFINITY
  for (const candidate of [year - 1, year, year + 1]) {
    const found = on(candidate)
    if ('why' in found) continue
    const away = found.start > report ? found.start - report : Math.max(0, report - found.end)
    if (away < distance) [best, distance] = [found, away]
  }
  return best
}

/** A year as said, as a year of the calendar of the month beside it («پاییز 2015» is of 1394). Null: it hangs on the report's day. */
function yearIn(calendar: CalendarName, year: YearSaid, given: Circumstances, month: number): number | null {
  const target = CALENDARS[calendar]
  if ('relative' in year) {
    if (given.report === null) return null
    if (calendar !== 'hijri') return target.fromDay(given.report).year + year.relative
    // «رمضان امسال» is the one in the Solar year.
    const now = CALENDARS[given.yearCalendar].fromDay(given.report).year
    return yearIn(calendar, { number: now + year.relative, calendar: given.yearCalendar }, given, month)
  }
  if (year.calendar === calendar) return year.number
  const other = CALENDARS[year.calendar]
  if (!isDate(other, year.number, 1, 1)) return Number.NaN
  const start = other.toDay(year.number, 1, 1)
  const around = target.fromDay(start).year
  const candidates = [around, around + 1]
  return (
    candidates.find(
      (y) => isDate(target, y, month, 1) && other.fromDay(target.toDay(y, month, 1)).year === year.number,
    ) ?? Number.NaN
  )
}

function resolveMonth(said: Extract<Expression, { kind: 'month' }>, given: Circumstances): Resolution {
  const { month, last, year, edge } = said
  const calendar = CALENDARS[month.calendar ?? given.monthCalendar]
  const whole = (y: number, m: number, until = m): Resolution => {
    if (!isDate(calendar, y, m, 1)) return NO_SUCH_DATE
    const end = calendar.toDay(y, until, calendar.monthLength(y, until))
    return cut(value(calendar.toDay(y, m, 1), end, calendar.name, until === m ? 'month' : 'range'), edge)
  }
  if (!('month' in month)) return relativeMonth(month, given, calendar.name, whole)
  const until = last ?? month.month
  if (year) {
    const number = yearIn(calendar.name, year, given, month.month)
    return number === null ? NO_DATE : whole(number, month.month, until)
  }
  if (given.report === null) return { why: 'a month without a year in a report without a date' }
  if (said.direction)
    return beyond(given.report, said.direction, calendar.fromDay(given.report).year, (y) =>
      whole(y, month.month, until),
    )
  return byTense(given.report, calendar.fromDay(given.report).year, given.direction, (y) =>
    whole(y, month.month, until),
  )
}

function relativeMonth(
  month: MonthSaid & { relative: number },
  given: Circumstances,
  name: CalendarName,
  whole: (y: number, m: number) => Resolution,
): Resolution {
  if (given.report === null) return NO_DATE
  const now = CALENDARS[name].fromDay(given.report)
  const shifted = addMonths(now.year, now.month, month.relative)
  const found = whole(shifted.year, shifted.month)
  return 'why' in found ? found : { ...found, calendar: 'relative' }
}

/** The last such period for a past verb, the next for a future one, else (verbs of the present tell of both) the nearest. */
function byTense(report: DayNumber, year: number, direction: Direction, on: (year: number) => Resolution): Resolution {
  if (direction === null || direction === 'present') return nearest(report, year, on)
  const found = [year - 1, year, year + 1].map(on).filter((period): period is Value => !('why' in period))
  const chosen =
    direction === 'past' ? found.findLast(({ start }) => start <= report) : found.find(({ end }) => end >= report)
  return chosen ?? NO_SUCH_DATE
}

/** The last such period that is over, or the first that has not begun. */
function beyond(report: DayNumber, direction: -1 | 1, year: number, on: (year: number) => Resolution): Resolution {
  const found = [year - 1, year, year + 1].map(on).filter((period): period is Value => !('why' in period))
  const chosen =
    direction === -1 ? found.findLast(({ end }) => end < report) : found.find(({ start }) => start > report)
  return chosen ?? NO_SUCH_DATE
}

function resolveSeason(said: Extract<Expression, { kind: 'season' }>, given: Circumstances): Resolution {
  const { jalali } = CALENDARS
  const first = said.season * 3 - 2
  const whole = (y: number): Resolution => {
    if (!isDate(jalali, y, first, 1)) return NO_SUCH_DATE
    const end = jalali.toDay(y, first + 2, jalali.monthLength(y, first + 2))
    return cut(value(jalali.toDay(y, first, 1), end, 'jalali', 'season'), said.edge)
  }
  if (said.year) {
    // Most of a winter lies in the Gregorian year after the one in which it starts.
    const number = yearIn('jalali', said.year, given, said.season === 4 ? 11 : first)
    return number === null ? NO_DATE : whole(number)
  }
  if (given.report === null) return NO_DATE
  const year = jalali.fromDay(given.report).year
  if (said.direction === null) return byTense(given.report, year, given.direction, whole)
  return beyond(given.report, said.direction, year, whole)
}

function resolveYears({ first, last, edge }: Extract<Expression, { kind: 'year' }>, given: Circumstances): Resolution {
  const start = oneYear(first, given)
  const end = first === last ? start : oneYear(last, given)
  if ('why' in start) return start
  if ('why' in end) return end
  return cut({ ...start, end: end.end, precision: first === last ? 'year' : 'range' }, edge)
}

function oneYear(year: YearSaid, given: Circumstances): Resolution {
  const name = year.calendar ?? given.yearCalendar
  const calendar = CALENDARS[name]
  const number =
    'number' in year ? year.number : given.report === null ? null : calendar.fromDay(given.report).year + year.relative
  if (number === null) return NO_DATE
  if (!isDate(calendar, number, 1, 1)) return NO_SUCH_DATE
  const end = calendar.toDay(number, 12, calendar.monthLength(number, 12))
  return value(calendar.toDay(number, 1, 1), end, 'number' in year ? name : 'relative', 'year')
}

function monthsOfYear(said: Extract<Expression, { kind: 'months-of-year' }>, given: Circumstances): Resolution {
  const year = oneYear(said.year, given)
  if ('why' in year) return year
  const calendar = CALENDARS[said.year.calendar ?? given.yearCalendar]
  const number = calendar.fromDay(year.start).year
  const until = said.months * said.part
  const end = calendar.toDay(number, until, calendar.monthLength(number, until))
  return value(calendar.toDay(number, until - said.months + 1, 1), end, year.calendar, 'range')
}

function week(report: DayNumber, relative: number, edge: Edge | null): Resolution {
  const start = report - weekdayOf(report) + 7 * relative
  return cut(value(start, start + 6, 'relative', 'week'), edge)
}

function stretch(unit: Unit, count: number, direction: -1 | 1, report: DayNumber): Resolution {
  const days = unit === 'day' ? count : unit === 'week' ? count * 7 : 0
  const months = unit === 'month' ? count : unit === 'year' ? count * 12 : 0
  const far = months ? shiftMonths(CALENDARS.gregorian, report, months * direction) : report + days * direction
  const precision: Precision = far === report + direction ? 'day' : 'range'
  return direction === -1
    ? value(far, report - 1, 'relative', precision)
    : value(report + 1, far, 'relative', precision)
}

function distant(unit: Unit, by: number, given: Circumstances, report: DayNumber): Resolution {
  if (unit === 'day') return value(report + by, report + by, 'relative', 'day')
  if (unit === 'week') return week(report, by, null)
  if (unit === 'year') return oneYear({ relative: by, calendar: null }, given)
  return resolveMonth(
    { kind: 'month', month: { relative: by, calendar: null }, last: null, year: null, edge: null },
    given,
  )
}

/** First day of the second half; the half of a year is six months. */
function middleOf({ start, end, calendar, precision }: Value): DayNumber {
  if (precision !== 'year') return start + Math.ceil((end - start + 1) / 2)
  const name = calendar !== 'relative' ? calendar : CALENDARS.jalali.fromDay(start).day === 1 ? 'jalali' : 'gregorian'
  return shiftMonths(CALENDARS[name], start, 6)
}

function cut(period: Value, edge: Edge | null): Value {
  const { start, end } = period
  if (edge === 'last') return { ...period, start: end, precision: 'day' }
  if (edge === 'first') return { ...period, end: start, precision: 'day' }
  if (edge !== 'half1' && edge !== 'half2') return period
  const middle = middleOf(period)
  return edge === 'half1'
    ? { ...period, end: middle - 1, precision: 'range' }
    : { ...period, start: middle, precision: 'range' }
}
