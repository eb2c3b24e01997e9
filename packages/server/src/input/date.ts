import { isValidJalaaliDate, toGregorian } from 'jalaali-js'
import { DidarError } from '../errors.js'

const JALALI_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
/** Years before this one are of the Solar calendar: no Persian news is older. */
const FIRST_GREGORIAN_YEAR = 1700

const NUMERIC = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$/s
const NAMED = /^(?:\p{L}+[\s\u200c]?\p{L}*[\s،,]+)?(\d{1,2}) (\p{L}+) ?،? ?(\d{4})(.*)$/su
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?$/

/**
 * A report's date as ISO date or date-time: from ISO, from a Jalali date in digits (`1400-07-20`) or as a page prints it
 * («سه‌شنبه ۲۰ مهر ۱۴۰۰ - ۲۱:۴۰»). Null if it is none of these or no day of its calendar.
 */
export function parseDate(given: string): string | null {
  const text = westernDigits(given).replaceAll('ي', 'ی').replace(/\s+/g, ' ').trim()
  const numeric = NUMERIC.exec(text)
  if (numeric) return compose(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), numeric[4] ?? '', given)
  const named = NAMED.exec(text)
  const month = JALALI_MONTHS.indexOf(named?.[2] ?? '') + 1
  return named && month ? compose(Number(named[3]), month, Number(named[1]), named[4] ?? '', given) : null
}

/** The same, where anything else is the user's error. */
export function publishedDate(given: string, where: string): string {
  const date = parseDate(given)
  if (date) return date
  throw new DidarError(
    'bad-date',
    `${where} «${given.slice(0, 40)}» is not a date. Give an ISO date (2021-10-12), an ISO date-time (2021-10-12T21:40+03:30) or a Jalali date (1400-07-20).`,
    where.startsWith('--') ? 2 : 1,
  )
}

function compose(year: number, month: number, day: number, rest: string, given: string): string | null {
  const time = clock(rest.replace(/^(?: ?[-–|،,T] ?| (?=\d))/, '').trim())
  const date = year < FIRST_GREGORIAN_YEAR ? fromJalali(year, month, day) : fromParts(year, month, day)
  if (date === null || time === null) return null
  // An ISO value stays exactly as it was given.
  return given.startsWith(date) && given[date.length] !== ' ' ? given : `${date}${time}`
}

function fromJalali(year: number, month: number, day: number): string | null {
  if (!isValidJalaaliDate(year, month, day)) return null
  const { gy, gm, gd } = toGregorian(year, month, day)
  return fromParts(gy, gm, gd)
}

function fromParts(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

/** `T21:40` of `21:40`; '' where no time is given; null where it is no time. */
function clock(text: string): string | null {
  if (!text) return ''
  const parts = TIME.exec(text.replace(/^ساعت /, ''))
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return null
  return `T${(parts[1] ?? '').padStart(2, '0')}:${parts[2]}${parts[3] ? `:${parts[3]}` : ''}${parts[4] ?? ''}`
}

function westernDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
