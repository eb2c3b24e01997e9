import { jalaliParts, shortJalali } from './days.js'
import type { Tongue } from './language.js'

/** A year before this one is of the Jalali calendar. */
const FIRST_GREGORIAN = 1700

/** A day as somebody types it, year first: «۱۳۹۸/۰۷/۲۰» and `1398-7-20` in the Jalali calendar, `2019-10-12` in the Gregorian; null for no day. */
export function isoOf(typed: string): string | null {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(inLatinDigits(typed).trim())
  if (!found) return null
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  return year < FIRST_GREGORIAN ? fromJalali(year, month, day) : fromGregorian(year, month, day)
}

/** A day as it stands in a field: as its readers write it. */
export const typedIn = (tongue: Tongue, iso: string): string => (tongue === 'fa' ? shortJalali(iso) : iso)

const ZEROS = ['۰', '٠'] as const
const inLatinDigits = (text: string): string =>
  text.replace(/[۰-۹٠-٩]/g, (digit) => {
    const zero = ZEROS.find((first) => digit >= first && digit.charCodeAt(0) - first.charCodeAt(0) < 10) ?? '۰'
    return String(digit.charCodeAt(0) - zero.charCodeAt(0))
  })

const DAY = 86_400_000
const isoAt = (time: number) => new Date(time).toISOString().slice(0, 10)

function fromGregorian(year: number, month: number, day: number): string | null {
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 && new Date(time).getUTCDate() === day ? isoAt(time) : null
}

/** Nowruz is on 20 or 21 March, seldom a day beside: of the days around, the one that the calendar calls so. */
function fromJalali(year: number, month: number, day: number): string | null {
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const about = Date.UTC(year + 621, 2, 21) + (before + day - 1) * DAY
  const around = [0, -1, 1, -2, 2].map((days) => isoAt(about + days * DAY))
  return around.find((iso) => jalaliParts(iso).join() === [year, month, day].join()) ?? null
}
