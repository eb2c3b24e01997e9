import { type ContactType, fold, placesNamed } from '@didar/engine'
import { ASIDE, ORDINALS } from './outcome-words.js'
import { isAct } from './outcomes.js'
import { setOf, simple, stemOf } from './verbs.js'

/** Words by which an undertaking is not told from another: function words, auxiliaries, readiness. */
const PLAIN = new Set(
  `از به با در را که این آن و یا تا هم نیز برای خود هر بر است هست هستیم هستند بود شد شده شود شوند می ما من آنها وی او
  کرد کرده کردن کند کنند کنیم کنم خواهد خواهند خواهیم خواهم نخواهد نخواهند نخواهیم نخواهم داشت دارد داریم دارند داد دهیم
  دهد دهند دهم باشد باشیم یک همه اگر نه بین آمادگی آماده حاضر ادامه نمی اما ولی اینکه چه بسیار همین چون درباره مورد
  زمینه انجام کشور کشورمان`
    .split(/\s+/)
    .map(fold),
)

const tokens = (words: string) => words.split(/[^\p{L}\p{N}\u200c]+/u).filter(Boolean)
/** Without the plural, and the ی by which «اجرا» is joined to what follows. */
const stem = (word: string) => fold(word.replace(/\u200c(?:ها|های|هایی)$|(?<=[^\u200c]ا)[یي]$/u, ''))

/** What an undertaking is about, as a set of words. */
export const contentOf = (words: string): ReadonlySet<string> =>
  new Set(tokens(words).flatMap((word) => (stem(word).length > 1 && !PLAIN.has(stem(word)) ? stem(word) : [])))

const aside = setOf(ASIDE)
const ordinals = setOf(ORDINALS)

/** What is done, whoever does it, whenever, and in whatever tense: of verbs the simple ones, by their stems. */
export const matterOf = (words: string): ReadonlySet<string> =>
  new Set(
    [...contentOf(words)].flatMap((word) => {
      const stem = stemOf(word)
      if (stem !== null) return simple.has(stem) ? stem : []
      return aside.has(word) || placesNamed(word).some(({ city }) => city === null) ? [] : word
    }),
  )

/** The numbers in words, by which two steps are told apart. */
export const numbersIn = (words: string): ReadonlySet<string> =>
  new Set(
    tokens(words)
      .map(fold)
      .filter((word) => ordinals.has(word) || /^\d/.test(word)),
  )

/** How many words before «را» are taken for what something is done to. */
const OBJECT = 4

/** What something is done to: the words before the last «را», back to a mark or «نیز»; none where there is no «را». */
export function objectOf(words: string): ReadonlySet<string> {
  const at = words.lastIndexOf(' را ')
  const clause =
    at < 0
      ? ''
      : (words
          .slice(0, at)
          .split(/[.،؛:!؟«»()\n]| (?:نیز|نيز|هم) /)
          .at(-1) ?? '')
  return matterOf(tokens(clause).slice(-OBJECT).join(' '))
}

/** That something will not be done. */
export const isNegated = (words: string): boolean => tokens(words).some((word) => /^ن(?:خواه|می)/u.test(fold(word)))

const ACTS: readonly (readonly [ContactType, ReadonlySet<string>])[] = (
  [
    ['visit', 'سفر سفری عازم'],
    ['agreement', 'امضا امضاء'],
    ['exercise', 'رزمایش رزمایشی مانور'],
    ['meeting', 'دیدار دیداری ملاقات ملاقاتی مذاکره گفتگو گفت‌وگو نشست نشستی جلسه جلسه‌ای'],
  ] as const
).map(([type, words]) => [type, new Set(words.split(' ').map(fold))])

/** How near to its end an undertaking says what is to be done: «به این کشور سفر خواهد کرد». */
const AT_THE_END = 4

/** The kind of encounter that is promised: named beside the verb, not somewhere on the way. */
export function actOf(words: string): ContactType | null {
  const last = tokens(words.replace(/گفت[\s\u200c]{0,3}و[\s\u200c]{0,3}گو/gu, 'گفتگو'))
    .slice(-AT_THE_END)
    .map(fold)
  return ACTS.find(([, names]) => last.some((word) => names.has(word)))?.[0] ?? null
}

/** The acts beside the verb; readiness says first for what it is: «آماده ارسال کمک هستیم». */
export function actsAtTheEnd(words: string): ReadonlySet<string> {
  const all = tokens(words).map(fold)
  const near = all[0]?.startsWith(READY) ? all : all.slice(-AT_THE_END)
  return new Set([...near, ...near.map((word, i) => word + (near[i + 1] ?? ''))].filter(isAct))
}

const READY = fold('آماد')
