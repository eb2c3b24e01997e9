import type { Found } from './expression.js'
import type { Words } from './vocabulary.js'
import { COUNTED, eraAt, looksLikeYear, yearOfNumber } from './years.js'

/** Nouns that a year directly follows: «توافق ۲۰۱۵», «متولد 1345», «جام جهانی 2018». */
const HEADS = new Set(
  'توافق|توافقنامه|توافقات|قرارداد|معاهده|پیمان|پروتکل|کنوانسیون|بیانیه|اعلامیه|قانون|جنگ|انقلاب|انتخابات|کودتای|جهانی|المپیک|بازیهای|جشنواره|کنفرانس|اجلاس|نشست|متولد|مصوب|مصوبه|بودجه|حمله|حملات|تجاوز|برجام|صلح|هستهای|هستهیی|اشغال|بحران|فتنه|رویدادهای|حوادث|الجزایر|وین|ژنو|جامجهانی|فجر|مرز|مرزهای|فینال|فستیوال|سالانه|زمستانی|تابستانی|برتر|یونیورسیاد|جهان|یورو|برنامه|سند|چشمانداز|افق|موافقتنامه|فاجعه|قیام|انتفاضه|سرشماری|اروپا|اسیا|دیدار|مذاکرات'.split(
    '|',
  ),
)
const PREPOSITIONS = new Set('از|در|تا|یا|طی|مصوب|بین|میان|سال|تاریخ|حدود|اوایل|اواخر|الی|پیش|قبل|بعد'.split('|'))
/** What is numbered is no year. */
const NUMBERED = new Set(
  'قطعنامه|قطعنامههای|شماره|کد|ماده|بند|پلاک|تلفن|ساعت|نمبر|دورنگار|شبکه|مدل|اف|کانال|صفحه|ردیف|فکس|داخلی|سهند|متر'.split(
    '|',
  ),
)

/** A year of four digits that stands without «سال»: after a preposition or such a noun, or alone in parentheses. */
export function bareYearAt(words: Words, i: number): Found | undefined {
  const number = words.tokens[i]?.kind === 'number' ? words.number(i) : undefined
  if (!number || !looksLikeYear(number) || isGlued(words, i)) return undefined
  const era = eraAt(words, number.to)
  const to = era?.to ?? number.to
  if (!era && !isNamed(words, i, to)) return undefined
  const year = yearOfNumber(number.value, 4, era?.calendar ?? null)
  if (!year || !('number' in year)) return undefined
  const last = until(words, to, year.number)
  const end = last ?? { to, number: year.number }
  return {
    from: i,
    to: end.to,
    said: {
      kind: 'year',
      first: year,
      last: end.number === year.number ? year : { ...year, number: end.number },
      edge: null,
    },
  }
}

function isGlued(words: Words, i: number): boolean {
  const before = words.form(i - 1)
  const after = words.form(i + 1)
  if (words.joined(i) && ['/', '+', '.', ':', '-', '_', '#', '%', '$'].includes(before)) return true
  return words.joined(i + 1) && ['/', '%', ':', '_', '+'].includes(after)
}

function isNamed(words: Words, i: number, to: number): boolean {
  if (COUNTED.has(words.key(to)) || NUMBERED.has(words.key(i - 1))) return false
  if (words.key(i - 1) === 'از' && words.key(i - 2) === 'بیش') return false
  const before = words.key(i - 1)
  if (before === 'به' && words.key(i - 2) === 'نسبت') return true
  if (before === '(' && [')', '-', '–', '،', 'تا'].includes(words.form(to))) return true
  const other = ['و', '،'].includes(before) ? words.number(i - 2) : undefined
  if (other && looksLikeYear(other) && Math.abs(other.value - Number(words.form(i))) < 60) return true
  return PREPOSITIONS.has(before) || hasHead(words, i)
}

/** «انتخابات ریاست جمهوری ۲۰۱۶»: the noun of the event, with at most two words of its phrase between. */
function hasHead(words: Words, i: number): boolean {
  for (let at = i - 1; at > i - 4; at--) {
    const token = words.tokens[at]
    if (token?.kind !== 'word' || token.word.pos === 'verb' || token.word.pos === 'preposition') return false
    if (HEADS.has(token.key)) return true
  }
  return false
}

/** «۲۰۱۵ تا ۲۰۱۸»، «(1359-1367)». */
function until(words: Words, at: number, first: number): { to: number; number: number } | undefined {
  if (!['تا', 'الی', '-', '–'].includes(words.form(at))) return undefined
  const number = words.tokens[at + 1]?.kind === 'number' ? words.number(at + 1) : undefined
  if (!number || !looksLikeYear(number) || number.value <= first || number.value - first > 150) return undefined
  const era = eraAt(words, number.to)
  return { to: era?.to ?? number.to, number: number.value }
}
