import umalquraModule from '@umalqura/core'
import { d2j, isLeapJalaaliYear, j2d, jalaaliMonthLength } from 'jalaali-js'
import { type DayNumber, fromGregorian, toGregorian } from './days.js'

export type CalendarName = 'jalali' | 'gregorian' | 'hijri'
export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export interface Calendar {
  readonly name: CalendarName
  /** Years that can be converted. */
  readonly years: readonly [first: number, last: number]
  toDay(year: number, month: number, day: number): DayNumber
  fromDay(day: DayNumber): CalendarDate
  monthLength(year: number, month: number): number
}

/** Julian day number of 1970-01-01. */
const UNIX_JULIAN = 2440588

const jalali: Calendar = {
  name: 'jalali',
  years: [1, 3000],
  toDay: (year, month, day) => j2d(year, month, day) - UNIX_JULIAN,
  fromDay(day) {
    const { jy, jm, jd } = d2j(day + UNIX_JULIAN)
    return { year: jy, month: jm, day: jd }
  },
  monthLength: (year, month) => (month === 12 ? (isLeapJalaaliYear(year) ? 30 : 29) : jalaaliMonthLength(year, month)),
}

const gregorian: Calendar = {
  name: 'gregorian',
  years: [1, 9999],
  toDay: fromGregorian,
  fromDay: toGregorian,
  monthLength: (year, month) =>
    fromGregorian(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - fromGregorian(year, month, 1),
}

type Umalqura = typeof umalquraModule.default
/** The library is CommonJS with a default export: Node and bundlers wrap it differently. */
const umalqura: Umalqura = (umalquraModule.default ?? umalquraModule) as Umalqura

const HIJRI_YEARS = [1318, 1500] as const
/** 1 Muharram 1318 (Umm al-Qura) and the mean length of a lunar year, for a first guess. */
const HIJRI_START = fromGregorian(1900, 4, 30)
const LUNAR_YEAR = 354.367

function hijriToDay(year: number, month: number, day: number): DayNumber {
  // The library counts months from 0 in its answer, from 1 in its question.
  const { gy, gm, gd } = umalqura.$.hijriToGregorian(year, month, day)
  return fromGregorian(gy, gm + 1, gd)
}

const hijri: Calendar = {
  name: 'hijri',
  years: HIJRI_YEARS,
  toDay: hijriToDay,
  fromDay(day) {
    const guess = HIJRI_YEARS[0] + Math.floor((day - HIJRI_START) / LUNAR_YEAR)
    let year = Math.min(Math.max(guess, HIJRI_YEARS[0]), HIJRI_YEARS[1] - 1)
    while (year > HIJRI_YEARS[0] && hijriToDay(year, 1, 1) > day) year--
    while (year < HIJRI_YEARS[1] - 1 && hijriToDay(year + 1, 1, 1) <= day) year++
    let month = 12
    while (month > 1 && hijriToDay(year, month, 1) > day) month--
    return { year, month, day: day - hijriToDay(year, month, 1) + 1 }
  },
  monthLength: (year, month) => umalqura.$.getDaysInMonth(year, month),
}

export const CALENDARS: Readonly<Record<CalendarName, Calendar>> = { jalali, gregorian, hijri }

/** Whether the calendar has this date and it can be converted. */
export function isDate({ years, monthLength }: Calendar, year: number, month: number, day: number): boolean {
  if (year < years[0] || year > years[1] || month < 1 || month > 12 || day < 1) return false
  return day <= monthLength(year, month)
}

/** A month `count` months on from this one. */
export function addMonths(year: number, month: number, count: number): { year: number; month: number } {
  const months = year * 12 + (month - 1) + count
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 }
}

/** The same day of the month `count` months on, or the last of that month where it is shorter. */
export function shiftMonths(calendar: Calendar, from: DayNumber, count: number): DayNumber {
  const date = calendar.fromDay(from)
  const { year, month } = addMonths(date.year, date.month, count)
  return calendar.toDay(year, month, Math.min(date.day, calendar.monthLength(year, month)))
}
