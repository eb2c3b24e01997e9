import { isValidJalaaliDate, toGregorian } from 'jalaali-js'
import { DidarError } from '../errors.js'

export const JALALI_MONTHS = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
/** Years before this one are of the Solar calendar: no Persian news is older. */
const FIRST_GREGORIAN_YEAR = 1700

const NUMERIC = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?$/

/**
 * A report's date as ISO date or date-time: from ISO, from a Jalali date in digits (`1400-07-20`) or as a page prints it
 * («سه‌شنبه ۲۰ مهر ۱۴۰۰ - ۲۱:۴۰»). Null if it is none of these or no day of its calendar.
 */
export function parseDate(given: string): string | null {
  const text = asPrinted(given)
  const numeric = NUMERIC.exec(text)
  if (!numeric) return named(text, given)
  const [whole, year, month, day] = numeric
  return compose(Number(year), Number(month), Number(day), text.slice(whole.length), given)
}

/** «سه‌شنبه ۲۰ مهر ۱۴۰۰ - ۲۱:۴۰»: a month's name between a day and a year, whatever stands before. */
function named(text: string, given: string): string | null {
  const words = text.split(/[ ،,]/).filter(Boolean)
  const at = words.findIndex((word) => JALALI_MONTHS.includes(word))
  const [day, year] = [words[at - 1] ?? '', words[at + 1] ?? '']
  if (at < 1 || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null
  const month = JALALI_MONTHS.indexOf(words[at] ?? '') + 1
  return compose(Number(year), month, Number(day), words.slice(at + 2).join(' '), given)
}

/** A date as feeds write it: as above, or as in mail («Tue, 12 Oct 2021 20:53:00 +0330»), which is given in Tehran's time. */
export function feedDate(given: string): string | null {
  const date = parseDate(given)
  if (date || !/\d{4} \d{1,2}:\d{2}/.test(given)) return date
  const moment = Date.parse(/(?:[A-Z]|[+-]\d{2}:?\d{2})$/.test(given.trim()) ? given : `${given} +0330`)
  return Number.isNaN(moment) ? null : inTehran(new Date(moment))
}

const TEHRAN = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Tehran', timeZoneName: 'longOffset' },
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
})

/** `2021-10-12T20:53:00+03:30` */
const inTehran = (moment: Date) => TEHRAN.format(moment).replace(' ', 'T').replace(' GMT', '').replace('\u2212', '-')

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
  const time = clock(rest.replace(/^ ?[-–|،,T]? ?/, '').trim())
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

/** One spelling for what pages print in several: digits, ی and ک, spaces. */
export function asPrinted(text: string): string {
  return westernDigits(text)
    .replace(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\s\u200c\u200e\u200f]+/g, ' ')
    .trim()
}

function westernDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}
