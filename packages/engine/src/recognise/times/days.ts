/**
 * Days as whole numbers (days since 1970-01-01), so that no time zone or daylight saving can move a date.
 */
export type DayNumber = number

/** Tehran's standard offset; daylight saving (abolished in 2022) never moves a report across midnight by itself. */
const TEHRAN_MINUTES = 210
const MINUTES_A_DAY = 1440

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Proleptic Gregorian date to day number (Howard Hinnant's days_from_civil). */
export function fromGregorian(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function toGregorian(days: DayNumber): { year: number; month: number; day: number } {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

export function toIso(days: DayNumber): string {
  const { year, month, day } = toGregorian(days)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** 0 is Saturday, the first day of the week in Iran. */
export function weekdayOf(days: DayNumber): number {
  return (((days + 5) % 7) + 7) % 7
}

/** The day in Tehran of an ISO date or date-time; a time without offset is Tehran's. Null if it is neither. */
export function publicationDay(published: string): DayNumber | null {
  const found = ISO.exec(published.trim())
  if (!found) return null
  const [, year, month, day, hour, minute, zone] = found
  const date = fromGregorian(Number(year), Number(month), Number(day))
  if (toIso(date) !== published.trim().slice(0, 10)) return null
  if (!zone || hour === undefined) return date
  const minutes = Number(hour) * 60 + Number(minute) - offsetMinutes(zone) + TEHRAN_MINUTES
  return date + Math.floor(minutes / MINUTES_A_DAY)
}

function offsetMinutes(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}
