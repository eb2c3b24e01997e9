import type { Tongue } from './language.js'

/** Days in both calendars. A day is an ISO date, and means the same day everywhere: it is set in UTC. */

const FORMATS = {
  fa: { jalali: format('fa-IR-u-ca-persian'), gregorian: format('fa-IR-u-ca-gregory') },
  en: { jalali: format('en-GB-u-ca-persian'), gregorian: format('en-GB-u-ca-gregory') },
}

function format(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

export type Calendar = 'jalali' | 'gregorian'

/** «۳ شهریور ۱۳۹۸», `25 August 2019`. The browser adds the era to the Persian calendar; readers do not need it. */
export function dayIn(calendar: Calendar, tongue: Tongue, day: string): string {
  const parts = FORMATS[tongue][calendar].formatToParts(new Date(`${day}T00:00:00Z`))
  return parts
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year' || type === 'literal')
    .map(({ value }) => value)
    .join('')
    .trim()
}

/** The calendar that readers of the language expect first. */
export const firstCalendar = (tongue: Tongue): Calendar => (tongue === 'fa' ? 'jalali' : 'gregorian')

const MONTHS = {
  fa: new Intl.DateTimeFormat('fa-IR-u-ca-persian', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}
/** The month of a day in the calendar that readers of the language expect: «شهریور ۱۳۹۸», `August 2019`. */
export function monthIn(tongue: Tongue, day: string): string {
  const parts = MONTHS[tongue].formatToParts(new Date(`${day}T00:00:00Z`))
  const part = (type: 'month' | 'year') => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('month')} ${part('year')}`
}
