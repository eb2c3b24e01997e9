import { asPrinted, JALALI_MONTHS, parseDate } from './date.js'

/**
 * The publication stamp that Persian outlets print on a page: «تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳», «۲۰:۵۳ - ۱۴۰۰/۰۷/۲۰»,
 * «سه‌شنبه / ۲۰ مهر ۱۴۰۰ / ۲۰:۵۳ کد خبر: 1400072015555».
 */

const WEEKDAY = new Set('شنبه یک دو سه چهار پنج یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه'.split(' '))
/** What begins a label, and what may follow: «تاریخ و ساعت انتشار خبر». */
const LABEL = new Set('تاریخ زمان'.split(' '))
const LABELLED = new Set('انتشار خبر مطلب مخابره درج ارسال و ساعت'.split(' '))
const CODE = new Set('کد شناسه شماره'.split(' '))
const CODED = new Set('خبر مطلب'.split(' '))
/** A stamp of something else: when the page was last changed, or what day it is. */
const OTHER = ['رسانی', 'ویرایش', 'تغییر', 'امروز']
/** A longer line is of the report. */
const LONGEST = 300
/** So many words may stand on a line beside its stamp: a rubric, the number of visits. */
const BESIDE = 8
/** Signs that may stand between a day and its clock. */
const BETWEEN = 3
/** A year in two digits is one of the Solar century that ended in 2021, after this one. */
const OLDEST = 60

/** A day or a clock as it is printed, and the tokens that it takes. */
interface Printed {
  readonly text: string
  readonly from: number
  readonly to: number
}

interface Stamp {
  readonly date: string
  /** How far it is to be trusted: 3 labelled, 2 beside a news code, 1 a day with its clock and nothing else. */
  readonly rank: number
}

/**
 * The date of a page by its stamp, from its lines: one that is labelled, else one beside a news code, else a lone day with
 * a clock where the page has only one such.
 */
export function stampOf(text: string): string | undefined {
  const lines = text.split('\n').map((line) => (line.length <= LONGEST ? tokensOf(asPrinted(line)) : []))
  const found = lines.flatMap((line, i) => stampsOn(line, lines[i - 1] ?? [], lines[i + 1] ?? []))
  for (const rank of [3, 2]) {
    const first = found.find((each) => each.rank === rank)
    if (first) return first.date
  }
  const alone = new Set(found.map(({ date }) => date))
  return alone.size === 1 ? [...alone][0] : undefined
}

const tokensOf = (line: string): string[] => line.match(/\d+|\p{L}+|[^\s\d\p{L}]/gu) ?? []
const isNumber = (token: string | undefined): token is string => token !== undefined && /^\d/.test(token)
const isSign = (token: string | undefined) => token !== undefined && /^[^\d\p{L}]/u.test(token)

function stampsOn(line: readonly string[], above: readonly string[], below: readonly string[]): Stamp[] {
  const found: Stamp[] = []
  let clock: Printed | null = null
  for (let i = 0; i < line.length; i++) {
    const day = dayAt(line, i)
    if (day) {
      const before = clock && clock.to + BETWEEN >= i && line.slice(clock.to, i).every(isSign) ? clock : null
      const timed = clockAfter(line, day.to) ?? before
      const date = parseDate(`${day.text} ${timed?.text ?? ''}`)
      const taken = { from: Math.min(i, timed?.from ?? i), to: Math.max(day.to, timed?.to ?? 0) }
      const rank = date ? rankOf({ line, above, below, ...taken, hasClock: timed !== null }) : 0
      if (date && rank) found.push({ date, rank })
      i = taken.to - 1
      continue
    }
    const at = clockAt(line, i)
    if (at) {
      clock = at
      i = at.to - 1
    }
  }
  return found
}

/** «۲۰ مهر ۱۴۰۰», «1400/7/20», «20/7/1400», «91/02/03», as a date that `parseDate` knows. */
function dayAt(line: readonly string[], from: number): Printed | null {
  const [first, second = '', third, fourth, fifth] = line.slice(from, from + 5)
  if (!isNumber(first) || isNumber(line[from - 1])) return null
  const month = second.replace(/ماه$/, '')
  if (JALALI_MONTHS.includes(month)) {
    const at = [third, fourth, fifth].findIndex(isNumber)
    const year = line[from + 2 + at]
    const isYear = at >= 0 && line.slice(from + 2, from + 2 + at).every((token) => token === 'ماه' || isSign(token))
    return isYear && year ? { text: `${first} ${month} ${fullYear(year)}`, from, to: from + 3 + at } : null
  }
  if (!'/.-'.includes(second) || second !== fourth || !isNumber(third) || !isNumber(fifth)) return null
  const [year, day] = fifth.length === 4 ? [fifth, first] : [fullYear(first), fifth]
  return { text: `${year}/${third}/${day}`, from, to: from + 5 }
}

const fullYear = (year: string) => (year.length === 2 && Number(year) > OLDEST ? `13${year}` : year)

function clockAt(line: readonly string[], from: number): Printed | null {
  const [hour, colon, minute, again, second] = line.slice(from, from + 5)
  if (!isNumber(hour) || colon !== ':' || !isNumber(minute) || hour.length > 2 || minute.length !== 2) return null
  const hasSeconds = again === ':' && isNumber(second) && second.length === 2
  return { text: `${hour}:${minute}${hasSeconds ? `:${second}` : ''}`, from, to: from + (hasSeconds ? 5 : 3) }
}

function clockAfter(line: readonly string[], from: number): Printed | null {
  for (let at = from; at <= from + BETWEEN; at++) {
    const clock = clockAt(line, at)
    if (clock) return clock
    if (!isSign(line[at]) && line[at] !== 'ساعت') return null
  }
  return null
}

interface Place {
  readonly line: readonly string[]
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly from: number
  readonly to: number
  readonly hasClock: boolean
}

function rankOf({ line, above, below, from, to, hasClock }: Place): number {
  const ahead = line.slice(0, from)
  if (endsInLabel(ahead) || (wordsIn(ahead).length === 0 && endsInLabel(above))) return 3
  const rest = wordsIn([...ahead, '|', ...line.slice(to)])
  if (OTHER.some((word) => rest.some((each) => each.endsWith(word)))) return 0
  if (rest.length <= BESIDE && [above, line, below].some((tokens) => tokens.some((_, i) => codeAt(tokens, i)))) return 2
  return rest.length === 0 && hasClock ? 1 : 0
}

/**
 * Whether the last words say that a publication's date follows. A label begins a line, or what a sign or a number parts
 * from the rest: «در تاریخ ۲۰ مهر ۱۴۰۰» is a date in the report.
 */
function endsInLabel(tokens: readonly string[]): boolean {
  let at = tokens.length
  while (at > 0 && (isSign(tokens[at - 1]) || WEEKDAY.has(tokens[at - 1] ?? ''))) at--
  const end = at
  while (LABELLED.has(tokens[at - 1] ?? '')) at--
  if (LABEL.has(tokens[at - 1] ?? '')) at--
  else if (!tokens.slice(at, end).includes('انتشار')) return false
  return at < end && (at === 0 || isSign(tokens[at - 1]) || isNumber(tokens[at - 1]))
}

/** What a line says beside weekdays, news codes and signs. */
function wordsIn(tokens: readonly string[]): string[] {
  const words: string[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    const code = codeAt(tokens, i)
    if (code) i = code - 1
    else if (!isSign(token) && !WEEKDAY.has(token)) words.push(token)
  }
  return words
}

/** Where a news code that begins here ends: «کد خبر: 84502127». 0 where none does. */
function codeAt(tokens: readonly string[], from: number): number {
  if (!CODE.has(tokens[from] ?? '')) return 0
  let at = from + 1
  while (CODED.has(tokens[at] ?? '') || tokens[at] === ':') at++
  return isNumber(tokens[at]) && (tokens[at]?.length ?? 0) >= 3 ? at + 1 : 0
}
