import type { Expression } from './expression.js'
import type { Tenses } from './tense.js'
import type { Words } from './vocabulary.js'

/** After these «امروز» is the age we live in: «جهان امروز», «نسل امروز». */
const AGES = new Set(
  'جهان|دنیا|دنیای|جامعه|نسل|نسلهای|جوانان|جوان|شرایط|وضعیت|انسان|بشر|زندگی|عصر|ایران|منطقه|خاورمیانه|اروپا|امریکا|امریکای|افغانستان|عراق|سیاست|فضای|مشکلات|نیازهای|نیاز|واقعیت|واقعیتهای|اقتدار|قدرت|امنیت|تا|مسایل|تاریخ|اسلام|غرب|رسانهای|ایرانیان|چالشهای|بحرانهای'.split(
    '|',
  ),
)
/** «تا به امروز», «از دیروز تا امروز»: up to now. */
const UNTIL_NOW = new Set(['به'])
const AGE_VERBS = new Set(['بودن', 'داشتن', 'استن', 'شدن', 'توانستن', 'دانستن'])
/** With these the day itself is meant. */
const EVENT_NOUNS = new Set(
  'نشست|جلسه|دیدار|سفر|گفتگو|گفتوگو|مذاکرات|ملاقات|مراسم|ظهر|صبح|عصر|شب|بامداد|روز|وارد|عازم|تهران|برگزار'.split('|'),
)

/** Whether an expression, though its words fit, names no calendar time. */
export function isConfusable(words: Words, from: number, said: Expression, tenses: Tenses): boolean {
  if (said.kind !== 'day') return false
  if (said.date && !said.date.year && said.offset === undefined && !said.weekday) return isName(words, from)
  if (said.offset === 0 && !said.weekday && !said.date && words.key(from) === 'امروز')
    return isNowadays(words, from, tenses)
  return false
}

/** «خیابان 15 خرداد», «شهدای هفتم تیر», «حملات ۱۱ سپتامبر». */
function isName(words: Words, from: number): boolean {
  return words.before(from, 'name') !== undefined
}

function isNowadays(words: Words, i: number, tenses: Tenses): boolean {
  const before = words.key(i - 1)
  if (AGES.has(before) || (UNTIL_NOW.has(before) && words.key(i - 2) === 'تا')) return true
  if (!words.doc.quotations.some(([from, to]) => from < i && i < to)) return false
  if (tenses.at(i) === 'past' || tenses.at(i) === 'future' || EVENT_NOUNS.has(before)) return false
  return AGE_VERBS.has(tenses.lemmaAt(i) ?? 'بودن')
}
