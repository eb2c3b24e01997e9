import type { Expression } from './expression.js'
import type { Speech } from './speech.js'
import type { Tenses } from './tense.js'
import type { Words } from './vocabulary.js'

/** After these «امروز» is the age we live in: «جهان امروز», «نسل امروز». */
const AGES = new Set(
  'جهان|دنیا|دنیای|جامعه|جوامع|نسل|نسلهای|جوانان|جوان|شرایط|وضعیت|انسان|بشر|بشریت|زندگی|عصر|واقعیت|واقعیتهای|نیازهای|چالشهای|بحرانهای|مشکلات|تمدن|فرهنگ|هنر|ادبیات|سینمای|بازار'.split(
    '|',
  ),
)
/** With these beside it the day itself is meant, whoever speaks: «جلسه امروز», «امروز در دیدار …». */
const EVENTS = new Set(
  'نشست|نشستی|جلسه|جلسهای|جلسهیی|دیدار|دیدارهای|سفر|گفتگو|گفتوگو|گفتگوی|گفتوگوی|گفتگوهای|گفتوگوهای|مذاکرات|مذاکره|ملاقات|مراسم|کمیسیون|صحن|همایش|کنفرانس|اجلاس|خبری|عازم|وارد|بازی|تمرین'.split(
    '|',
  ),
)

const CITY = /^(?:شهر|.?شهر$)/u

/** Whether an expression, though its words fit, names no calendar time. */
export function isConfusable(words: Words, from: number, said: Expression, tenses: Tenses, speech: Speech): boolean {
  if (said.kind !== 'day') return false
  // «خیابان 15 خرداد», «شهدای هفتم تیر», «حملات ۱۱ سپتامبر»
  if (said.date && !said.date.year && said.offset === undefined && !said.weekday)
    return words.before(from, 'name') !== undefined
  // «شهر دوشنبه», «شهر «دوشنبه»»: the capital of Tajikistan
  if (said.weekday !== undefined && !said.date && CITY.test(words.key(from - 1) + words.key(from - 2))) return true
  if (said.offset === 0 && !said.weekday && !said.date && words.key(from) === 'امروز')
    return isNowadays(words, from, tenses, speech)
  return false
}

/** «امروز» as "nowadays": mostly in speech, with a verb that tells of a state. */
function isNowadays(words: Words, i: number, tenses: Tenses, speech: Speech): boolean {
  const before = words.key(i - 1)
  if (words.word(i + 1, 'part')) return false
  if (AGES.has(before) || (before === 'به' && words.key(i - 2) === 'تا')) return true
  if (EVENTS.has(before) || EVENTS.has(words.key(i + 2)) || EVENTS.has(words.key(i + 1))) return false
  const verb = tenses.verbAt(i)
  const firstPerson = verb?.person === 1 || verb?.person === 2
  if (!firstPerson && !speech.at(i)) return false
  const tense = verb?.tense
  return tense !== 'past' && tense !== 'future' && tense !== 'imperfect'
}
