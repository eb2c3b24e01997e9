import type { Tongue } from './language.js'

/** Days in both calendars. A day is an ISO date, and means the same day everywhere: it is set in UTC. */

const FORMATS = {
  fa: { jalali: format('fa-IR-u-ca-persian'), gregorian: format('fa-IR-u-ca-gregory') },
  en: { jalali: format('en-GB-u-ca-persian'), gregorian: format('en-GB-u-ca-gregory') },
}

const SHORT = { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' } as const

function format(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

/** Whether something is a day; what is none is shown as it stands, and breaks no page. */
export const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))

export type Calendar = 'jalali' | 'gregorian'

/** «۳ شهریور ۱۳۹۸», `25 August 2019`. The browser adds the era to the Persian calendar; readers do not need it. */
export function dayIn(calendar: Calendar, tongue: Tongue, day: string): string {
  if (!isDay(day)) return day
  const parts = FORMATS[tongue][calendar].formatToParts(new Date(`${day}T00:00:00Z`))
  return parts
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year' || type === 'literal')
    .map(({ value }) => value)
    .join('')
    .trim()
}

const NUMBERS = {
  latn: new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { ...SHORT }),
  fa: new Intl.DateTimeFormat('fa-IR-u-ca-persian', { ...SHORT, month: '2-digit', day: '2-digit' }),
}
const partsOf = (format: Intl.DateTimeFormat, iso: string) => {
  const parts = format.formatToParts(new Date(`${iso}T00:00:00Z`))
  return (['year', 'month', 'day'] as const).map((type) => parts.find((part) => part.type === type)?.value ?? '')
}

/** Year, month and day of the Jalali calendar. */
export const jalaliParts = (iso: string): number[] => partsOf(NUMBERS.latn, iso).map(Number)

/** «۱۳۹۸/۰۷/۲۰» */
export const shortJalali = (iso: string): string => partsOf(NUMBERS.fa, iso).join('/')

/** The calendar that readers of the language expect first. */
export const firstCalendar = (tongue: Tongue): Calendar => (tongue === 'fa' ? 'jalali' : 'gregorian')

/** From when to when, each as exact as it is known: in the calendar of the language's readers where both are days, else in that of the months and years. */
export function stretchBetween(tongue: Tongue, days: readonly string[]): string[] {
  const calendar = days.every((day) => day.length === 10) ? firstCalendar(tongue) : 'gregorian'
  return [...new Set(days.map((day) => dayOrYearIn(tongue, day, calendar)))]
}

/** A day, a month or a year, as exact as it is known; months and years are those of the Gregorian calendar. */
function dayOrYearIn(tongue: Tongue, day: string, calendar: Calendar): string {
  if (day.length === 10) return dayIn(calendar, tongue, day)
  if (day.length === 7) return GREGORIAN_MONTHS[tongue].format(new Date(`${day}-01T00:00:00Z`))
  return yearNumber(tongue, Number(day))
}

/** A year in the digits of the language, without what groups large numbers. */
export const yearNumber = (tongue: Tongue, year: number): string =>
  new Intl.NumberFormat(tongue === 'fa' ? 'fa-IR' : 'en-GB', { useGrouping: false }).format(year)

const GREGORIAN_MONTHS = {
  fa: new Intl.DateTimeFormat('fa-IR-u-ca-gregory', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}
/** A stretch of the Gregorian calendar by its first day: «اوت ۲۰۱۹», `2019`. */
export function stretchIn(tongue: Tongue, by: 'day' | 'month' | 'year', from: string): string {
  if (by === 'day') return dayIn(firstCalendar(tongue), tongue, from)
  if (by === 'year') return dayOrYearIn(tongue, from.slice(0, 4), 'gregorian')
  return GREGORIAN_MONTHS[tongue].format(new Date(`${from}T00:00:00Z`))
}

const MONTHS = {
  fa: new Intl.DateTimeFormat('fa-IR-u-ca-persian', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}
/** The year of a day in the calendar that readers of the language expect. */
export const yearIn = (tongue: Tongue, day: string): string => monthPart(tongue, day, 'year')

/** The month of a day in the calendar that readers of the language expect: «شهریور ۱۳۹۸», `August 2019`. */
export const monthIn = (tongue: Tongue, day: string): string =>
  [monthPart(tongue, day, 'month'), monthPart(tongue, day, 'year')].filter(Boolean).join(' ')

function monthPart(tongue: Tongue, day: string, type: 'month' | 'year'): string {
  if (!isDay(day)) return ''
  const parts = MONTHS[tongue].formatToParts(new Date(`${day}T00:00:00Z`))
  return parts.find((part) => part.type === type)?.value ?? ''
}
