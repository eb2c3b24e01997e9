import type { Document } from '../../document.js'
import type { Expression } from './expression.js'
import type { Tenses } from './tense.js'
import type { Words } from './vocabulary.js'

/** After these «امروز» is the age we live in: «جهان امروز», «نسل امروز». */
const AGES = new Set(
  'جهان|دنیا|دنیای|جامعه|جوامع|نسل|نسلهای|جوانان|جوان|شرایط|وضعیت|وضع|انسان|بشر|بشریت|زندگی|عصر|ایران|منطقه|خاورمیانه|اروپا|امریکا|امریکای|افغانستان|عراق|سوریه|روسیه|سیاست|فضای|مشکلات|مشکل|نیازهای|نیاز|واقعیت|واقعیتهای|اقتدار|قدرت|امنیت|تا|مسایل|تاریخ|اسلام|غرب|ایرانیان|چالشهای|بحرانهای|بازار|هنر|سینمای|ادبیات|زن|زنان|مردم|کشور|مسلمانان|حقوق'.split(
    '|',
  ),
)
/** With these beside it the day itself is meant, whoever speaks: «جلسه امروز», «امروز در دیدار …». */
const EVENTS = new Set(
  'نشست|نشستی|جلسه|جلسهای|جلسهیی|دیدار|دیدارهای|سفر|گفتگو|گفتوگو|گفتگوی|گفتوگوی|گفتگوهای|گفتوگوهای|مذاکرات|مذاکره|ملاقات|مراسم|کمیسیون|صحن|همایش|کنفرانس|اجلاس|خبری|عازم|وارد|بازی|تمرین'.split(
    '|',
  ),
)

/** Whether an expression, though its words fit, names no calendar time. */
export function isConfusable(words: Words, from: number, said: Expression, tenses: Tenses): boolean {
  if (said.kind !== 'day') return false
  // «خیابان 15 خرداد», «شهدای هفتم تیر», «حملات ۱۱ سپتامبر»
  if (said.date && !said.date.year && said.offset === undefined && !said.weekday)
    return words.before(from, 'name') !== undefined
  if (said.offset === 0 && !said.weekday && !said.date && words.key(from) === 'امروز')
    return isNowadays(words, from, tenses)
  return false
}

/** «امروز» as "nowadays": mostly in speech, with a verb that tells of a state. */
function isNowadays(words: Words, i: number, tenses: Tenses): boolean {
  const before = words.key(i - 1)
  if (words.word(i + 1, 'part')) return false
  if (AGES.has(before) || (before === 'به' && words.key(i - 2) === 'تا')) return true
  if (EVENTS.has(before) || EVENTS.has(words.key(i + 2)) || EVENTS.has(words.key(i + 1))) return false
  if (!isSpeech(words.doc, i, tenses.verbAt(i)?.person ?? null)) return false
  const tense = tenses.verbAt(i)?.tense
  return tense !== 'past' && tense !== 'future' && tense !== 'imperfect'
}

/** A rough guess, before the stage that knows who says what: inside quotation marks, or after «گفت:» in the paragraph. */
function isSpeech(doc: Document, i: number, person: number | null): boolean {
  if (person === 1 || person === 2) return true
  if (doc.quotations.some(([from, to]) => from < i && i < to)) return true
  const here = doc.sentences[doc.tokens[i]?.sentence ?? -1]
  for (let s = here; s && s.paragraph === here?.paragraph; s = doc.sentences[s.index - 1]) {
    for (let k = Math.min(i, s.range[1]) - 1; k >= s.range[0]; k--) {
      const token = doc.tokens[k]
      if (token?.form !== ':') continue
      if ((s.part === 'headline' && s === here) || doc.tokens[k - 1]?.word.verb) return true
    }
  }
  return false
}
