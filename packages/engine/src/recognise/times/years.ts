import type { CalendarName } from './calendars.js'
import type { YearSaid } from './expression.js'
import type { NumberAt, WordAt, Words } from './vocabulary.js'

export interface YearAt {
  readonly to: number
  readonly year: YearSaid
}

/** Solar years of two digits before 00–10 belong to the century of 1400. */
const CENTURY_TURN = 10
/** Years that stand for themselves, without «سال». */
const SOLAR = [1270, 1420] as const
const GREGORIAN = [1850, 2060] as const
/** What a number counts: «۲۰ مهر ۹۵ نفر …», «2000 نفر» hold no year. */
export const COUNTED = new Set(
  'نفر|تن|نفری|نفره|دلار|یورو|تومان|ریال|میلیون|میلیارد|هزار|تریلیون|کیلومتر|کیلومتری|متر|متری|مترمربع|هکتار|کیلو|کیلوگرم|گرم|لیتر|بشکه|مگاوات|کیلووات|واحد|واحدی|دستگاه|فقره|مورد|عدد|نیرو|نیروی|سرباز|نظامی|کارگر|خانوار|خانواده|روستا|شهید|زایر|زائر|حاجی|دانشجو|دانشاموز|روز|ماه|سال|ساعت|دقیقه|ثانیه|درصد|بار|برابر|جلد|صفحه|موشک|هواپیما|تانک|خودرو|کامیون|راس|اصله|نسخه|مایل|مایلی|پوند|درجه|کشته|زخمی|مجروح|اسیر|زندانی|پناهنده|مهاجر|اواره|یورویی|دلاری|تومانی|لیر|روبل|روپیه|یوان|فروند|عضو|پرونده|میلیمتر|سانتیمتر|کلمه|سلول|سانتریفیوژ|ماشین'.split(
    '|',
  ),
)

/** The year a number means, with the calendar word after it, if any. */
export function yearOfNumber(value: number, digits: number, era: CalendarName | null): YearSaid | null {
  if (digits === 4 || (digits === 0 && value >= 1000)) {
    if (era) return { number: value, calendar: era }
    if (value < 1000 || value > 2100) return null
    return { number: value, calendar: value <= 1460 ? 'jalali' : 'gregorian' }
  }
  if ((digits !== 2 && digits !== 0) || value > 99) return null
  if (era === 'gregorian') return { number: value + (value > 40 ? 1900 : 2000), calendar: 'gregorian' }
  if (era === 'hijri') return null
  return { number: value + (value <= CENTURY_TURN ? 1400 : 1300), calendar: 'jalali' }
}

/** Whether a bare number of four digits can be a year. */
export function looksLikeYear({ value, digits }: NumberAt): boolean {
  if (digits !== 4) return false
  return (value >= SOLAR[0] && value <= SOLAR[1]) || (value >= GREGORIAN[0] && value <= GREGORIAN[1])
}

/** «میلادی»، «هجری شمسی» at `i`. */
export function eraAt(words: Words, i: number): WordAt | undefined {
  return words.word(i, 'era')
}

/** How far the modifier at `i` moves a unit: «گذشته» -1, «جاری» 0, «آینده» 1. `tale`: only in a report of the future. */
export function modifierAt(words: Words, i: number): { to: number; by: number; tale: boolean } | undefined {
  const word = words.word(i, 'past', 'future', 'current')
  if (!word) return undefined
  // «پیش از», «قبل از», «بعد از» are prepositions; «دیگر» alone is "another".
  if (word.kind !== 'current' && words.key(word.to) === 'از' && word.value !== 'span') return undefined
  if (words.key(i) === 'دیگر') return undefined
  // «سال پیش رو» lies ahead, of no known length.
  if (word.value === 'point' && ['رو', 'روی'].includes(words.key(word.to))) return undefined
  return { to: word.to, by: word.kind === 'past' ? -1 : word.kind === 'future' ? 1 : 0, tale: word.value === 'after' }
}

const COUNTING = new Set(['چند', 'چندین', 'هر', 'همه', 'تمام'])
/** «چند سال گذشته», «هر سال»: vague or a habit. */
export function isCounted(words: Words, i: number): boolean {
  return COUNTING.has(words.key(i - 1))
}

/** «سال ۱۴۰۰»، «سال ۲۰۱۵ میلادی»، «سال جاری»، «امسال» at `i`. */
export function saidYear(words: Words, i: number): YearAt | undefined {
  if (isCounted(words, i)) return undefined
  const counted = words.word(i, 'year')
  if (counted) return { to: counted.to, year: { relative: Number(counted.value), calendar: null } }
  // «این سال» points back to a year told before, so it is none of ours.
  const unit = words.word(i, 'unit', 'years')
  if (!unit || (unit.kind === 'unit' && unit.value !== 'year')) return undefined
  const before = eraAt(words, unit.to)
  const number = words.number(before?.to ?? unit.to) ?? afterComma(words, unit.to)
  if (number && !number.ordinal) return numberedYear(words, number, before)
  const modifier = unit.kind === 'unit' ? modifierAt(words, before?.to ?? unit.to) : undefined
  if (!modifier || modifier.tale) return undefined
  const after = eraAt(words, modifier.to)
  const era = before ?? after
  return { to: after?.to ?? modifier.to, year: { relative: modifier.by, calendar: era?.calendar ?? null } }
}

/** «سال ،2006»: a comma that slipped before the number. */
function afterComma(words: Words, i: number): NumberAt | undefined {
  const number = words.form(i) === '،' ? words.number(i + 1) : undefined
  return number && looksLikeYear(number) ? number : undefined
}

function numberedYear(words: Words, number: NumberAt, before: WordAt | undefined): YearAt | undefined {
  const after = eraAt(words, number.to)
  const era = after ?? before
  if (number.digits === 0 && number.value < 20) return undefined
  if (number.digits === 2 && number.value > CENTURY_TURN && number.value < 20 && !era) return undefined
  const year = yearOfNumber(number.value, number.digits, era?.calendar ?? null)
  return year ? { to: after?.to ?? number.to, year } : undefined
}

/** The year that follows a month or a day and month: as `saidYear`, or the bare number. */
export function yearAfter(words: Words, i: number, calendar: CalendarName): YearAt | undefined {
  const found = bareAfter(words, i, calendar)
  // After a lunar month 1443 is a lunar year.
  if (calendar !== 'hijri' || !found || !('number' in found.year) || found.year.calendar !== 'jalali') return found
  return { to: found.to, year: { number: found.year.number, calendar } }
}

function bareAfter(words: Words, i: number, calendar: CalendarName): YearAt | undefined {
  const comma = words.form(i) === '،' || words.form(i) === ','
  const at = comma ? i + 1 : i
  const number = words.number(at)
  if (!number || (number.digits === 0 && number.value < 1000)) return comma ? undefined : saidYear(words, i)
  if (words.form(number.to) === ':' && words.joined(number.to)) return undefined
  const era = eraAt(words, number.to)
  if (number.digits === 4 || number.value >= 1000) {
    if (number.digits === 4 && !looksLikeYear(number) && !era && calendar !== 'hijri') return undefined
    const year = yearOfNumber(number.value, number.digits, era?.calendar ?? null)
    return year ? { to: era?.to ?? number.to, year } : undefined
  }
  if (comma || number.digits !== 2 || calendar !== 'jalali' || !closes(words, number)) return undefined
  const year = yearOfNumber(number.value, 2, 'jalali')
  return year ? { to: number.to, year } : undefined
}

/** Whether two digits after a day and month are its year: «۳ شهریور ۹۵». */
function closes(words: Words, number: NumberAt): boolean {
  if (number.value > CENTURY_TURN && number.value < 30) return false
  const next = words.tokens[number.to]
  if (!next || next.kind === 'punct') return next?.form !== '/' && next?.form !== '%' && next?.form !== ':'
  return !COUNTED.has(next.key)
}

/** The year after a month; «شهریورماه جاری» is this year's. */
export function monthYear(words: Words, i: number, name: WordAt): { to: number; year: YearSaid } | undefined {
  const year = name.calendar ? yearAfter(words, i, name.calendar) : undefined
  if (year) return year
  const modifier = modifierAt(words, i)
  return modifier?.by === 0 ? { to: modifier.to, year: { relative: 0, calendar: null } } : undefined
}
