import { asPrinted, JALALI_MONTHS, parseDate } from './date.js'

/**
 * The publication stamp that Persian outlets print on a page: «تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳», «۲۰:۵۳ - ۱۴۰۰/۰۷/۲۰»,
 * «سه‌شنبه / ۲۰ مهر ۱۴۰۰ / ۲۰:۵۳ کد خبر: 1400072015555».
 */

const CLOCK = '(?:[01]?\\d|2[0-3]) ?: ?[0-5]\\d(?: ?: ?[0-5]\\d)?'
const DAY = `(?:\\d{1,2} ?(?:${JALALI_MONTHS.join('|')})(?: ?ماه)?[ ،,/]{1,3}\\d{2,4}|\\d{2,4}(?<sign>[/.-])\\d{1,2}\\k<sign>\\d{1,2}|\\d{1,2}/\\d{1,2}/\\d{4})`
/** What stands between a day and its clock. */
const BETWEEN = '(?:[ ،,|/:·•–—-]{0,6}|[ ،,|-]{0,4}ساعت ?:? ?)'
const STAMP = new RegExp(
  `(?<!\\d)(?:(?<before>${CLOCK})${BETWEEN})?(?<day>${DAY})(?!\\d)(?:${BETWEEN}(?<after>${CLOCK})(?!\\d))?`,
  'g',
)
const WEEKDAY = /(?:(?:یک|دو|سه|چهار|پنج) ?شنبه|شنبه|جمعه)/g
const LABEL =
  /(?:تاریخ|زمان|ساعت) ?(?:و ساعت )?(?:انتشار|خبر|مخابره|درج|ارسال|مطلب)?(?: خبر| مطلب)?|انتشار|منتشر شده(?: در)?/g
/** A stamp of something else: when the page was last changed. */
const OTHER = /رسانی|ویرایش|تغییر|امروز/
const CODE = /(?:کد|شناسه|شماره) ?(?:خبر|مطلب)?(?: خبر)? ?:? ?[\d/-]{3,}/g
/** A line with more words than this is of the report. */
const LONGEST = 300
/** So much may stand on a line beside its stamp: a rubric, the number of visits. */
const BESIDE = 60
/** A year in two digits is one of the Solar century that ended in 2021, after this one. */
const OLDEST = 60

interface Found {
  readonly date: string
  /** How far it is to be trusted: 3 labelled, 2 beside a news code, 1 a day with its clock and nothing else. */
  readonly rank: number
}

/**
 * The date of a page by its stamp, from its lines: one that is labelled, else one beside a news code, else a lone day with
 * a clock where the page has only one such.
 */
export function stampOf(text: string): string | undefined {
  const lines = text
    .split('\n')
    .map(asPrinted)
    .map((line) => (line.length <= LONGEST ? line : ''))
  const found = lines.flatMap((line, i) => stampsOn(line, lines[i - 1] ?? '', lines[i + 1] ?? ''))
  for (const rank of [3, 2]) {
    const first = found.find((each) => each.rank === rank)
    if (first) return first.date
  }
  const alone = new Set(found.filter(({ rank }) => rank === 1).map(({ date }) => date))
  return alone.size === 1 ? [...alone][0] : undefined
}

function stampsOn(line: string, above: string, below: string): Found[] {
  return [...line.matchAll(STAMP)].flatMap((match) => {
    const { day = '', before, after } = match.groups ?? {}
    const clock = (after ?? before ?? '').replaceAll(' ', '')
    const date = parseDate(`${fullDay(day)} ${clock}`)
    if (!date) return []
    const ahead = line.slice(0, match.index)
    const rank = isLabel(ahead) || (bare(ahead) === '' && isLabel(above)) ? 3 : rankAlone(line, above, below, clock)
    return rank ? [{ date, rank }] : []
  })
}

function rankAlone(line: string, above: string, below: string, clock: string): number {
  const rest = bare(line.replace(STAMP, ' '))
  if (OTHER.test(rest)) return 0
  const hasCode = (text: string) => text.match(CODE) !== null
  if (rest.length <= BESIDE && [above, line, below].some(hasCode)) return 2
  return rest === '' && clock ? 1 : 0
}

/** Whether what stands before a stamp says that it is the publication's. */
function isLabel(text: string): boolean {
  const words = text.replace(WEEKDAY, '').replace(/[ :،,|/–—-]+$/, '')
  const label = [...words.matchAll(LABEL)].at(-1)
  return (
    label !== undefined && label.index + label[0].trimEnd().length === words.length && isAtStart(words, label.index)
  )
}

/** «در تاریخ ۲۰ مهر ۱۴۰۰» is a date in the report: a label begins a line or what a bar or a number parts from the rest. */
const isAtStart = (words: string, at: number) => at === 0 || /[\d|/،,•·)\]:–—-] ?$/.test(words.slice(0, at))

/** What a line says beside weekdays, news codes and signs. */
const bare = (text: string) =>
  text
    .replace(WEEKDAY, ' ')
    .replace(CODE, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The year in full and, in digits, first: `1391/02/03` of «91/02/03», `1400/7/20` of «20/7/1400». */
function fullDay(day: string): string {
  const [first = '', second = '', third = ''] = day.split(/[ ،,/.-]+/)
  const year = (digits: string) => (digits.length === 2 && Number(digits) > OLDEST ? `13${digits}` : digits)
  if (!/^\d+$/.test(second)) return day.replace(/ ?ماه/, '').replace(/\d+$/, year)
  return third.length === 4 ? `${third}/${second}/${first}` : `${year(first)}/${second}/${third}`
}
