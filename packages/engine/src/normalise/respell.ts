import { rows as commonWords } from '../generated/common-words.js'
import { rows as functionWords } from '../generated/function-words.js'
import { conjugation } from './conjugation.js'
import { entry } from './dictionary.js'
import { fold } from './fold.js'

/** A place inside a run of letters where ZWNJ or a space is missing: before letter `at`. */
export interface Missing {
  readonly at: number
  readonly space: boolean
}

/** Longer runs of letters are no Persian word or two: they are left alone, so that any text takes linear time. */
const LONGEST = 40
/** Endings that ZWNJ sets off, the longer first. */
export const PLURALS = ['هاست', 'هایشان', 'هایمان', 'هایتان', 'هایش', 'هایم', 'هایت', 'هایی', 'های', 'ها']
const COMPARATIVES = ['ترین', 'تر']
/** After a word in ه or ی. */
const AFTER = /[هی]$/
const AFTER_HEH = ['ای', 'اند', 'ایم', 'اید', 'ام', 'اش']
/** Short words that run into their neighbour; the other part must be long for the cut to be sure. */
const SHORT = 4

let common: ReadonlySet<string> | undefined
let functional: ReadonlyMap<string, string> | undefined

export function isCommon(key: string): boolean {
  common ??= new Set(commonWords().map((row) => fold(row.word)))
  return common.has(key)
}

export function isFunctionWord(key: string): boolean {
  return posOf(key) !== undefined
}

export const isNumeral = (key: string): boolean => posOf(key) === 'numeral'

/** Adverbs with ZWNJ that are also written apart: `هم‌اکنون`, `این‌گونه`. */
export function isAdverb(key: string): boolean {
  adverbs ??= new Set(
    functionWords().flatMap((row) => (row.pos === 'adverb' && row.form.includes('\u200c') ? [fold(row.form)] : [])),
  )
  return adverbs.has(key)
}

let adverbs: ReadonlySet<string> | undefined

function posOf(key: string): string | undefined {
  functional ??= new Map(functionWords().map((row) => [fold(row.form), row.pos]))
  return functional.get(key)
}

/** In the dictionary, a function word, or a verb form that cannot be anything else. */
export function isKnown(word: string): boolean {
  const key = fold(word)
  return entry(key) !== undefined || isFunctionWord(key) || conjugation(word) !== undefined
}

/** Where a run of letters without ZWNJ lacks one, or a space; empty if it is spelt as it should be. */
export function missing(word: string): readonly Missing[] {
  if (word.length < 4 || word.length > LONGEST) return []
  const key = fold(word)
  if (isFunctionWord(key)) return []
  const known = entry(key)
  if (known) return known.form.includes('\u200c') ? asSpelt(known.form, word) : []
  return verbal(word) ?? ending(word) ?? compound(word) ?? twoWords(word, key) ?? []
}

/** ZWNJ where the dictionary has it. */
function asSpelt(form: string, word: string): Missing[] {
  const found: Missing[] = []
  let letters = 0
  for (const char of form) {
    if (char === '\u200c') found.push({ at: letters, space: false })
    else letters++
  }
  return letters === word.length ? found : []
}

const zwnj = (at: number): Missing[] => [{ at, space: false }]

/** `میشود`, `برنمیگردد`, `شدهاند`; `شدهاست` gets its space. */
function verbal(word: string): Missing[] | undefined {
  const verb = conjugation(word)
  if (!verb) return undefined
  if (verb.strength !== 'sure') return []
  const durative = /^(?:بر|باز|در|فرا|فرو|وا)?(?:ن|ه)?می/.exec(word)?.[0].length
  const copula = verb.verb.tense === 'perfect' ? /ه(?=(?:ا(?:ست|ند|یم|ید|م|ی))$)/.exec(word) : null
  const found: Missing[] = durative && durative < word.length && isDurative(word, durative) ? zwnj(durative) : []
  if (copula) found.push({ at: copula.index + 1, space: word.endsWith('است') })
  return found
}

const isDurative = (word: string, length: number): boolean =>
  conjugation(`${word.slice(0, length)}\u200c${word.slice(length)}`) !== undefined

/** Letters that do not join the next one: after them an ending may touch without ZWNJ. */
const APART = /[اآدذرزژو]$/
const touches = (stem: string): boolean => APART.test(stem)

/** A known word and an ending that wants ZWNJ: `کتابهای`, `ترکیهای`, `بزرگترین`; not `کشورهای`. */
function ending(word: string): Missing[] | undefined {
  if (/[او]یی?$/.test(word) && entry(fold(word.replace(/یی?$/, '')))) return []
  const heh = afterHeh(word)
  for (const plural of PLURALS) {
    if (!word.endsWith(plural)) continue
    const stem = word.slice(0, -plural.length)
    if (stem.length < 2 || (heh && plural === 'های' && !prefersPlural(stem))) continue
    const own = touches(stem) ? [] : zwnj(stem.length)
    const inner = missing(stem).filter(({ space }) => !space)
    if (inner.length || isStem(stem)) return [...inner, ...own]
  }
  if (heh) return heh
  for (const comparative of COMPARATIVES) {
    const stem = word.slice(0, -comparative.length)
    if (word.endsWith(comparative) && stem.length > 1 && entry(fold(stem))?.kind === 'adjective')
      return touches(stem) ? [] : zwnj(stem.length)
  }
  return isInflected(word) ? [] : undefined
}

function afterHeh(word: string): Missing[] | undefined {
  for (const letters of AFTER_HEH) {
    const stem = word.slice(0, -letters.length)
    if (word.endsWith(letters) && stem.length > 2 && AFTER.test(stem) && isStem(stem)) return zwnj(stem.length)
  }
  return undefined
}

/** «منطقهای» could be both `منطق‌های` and `منطقه‌ای`: the commoner of the two nouns decides. */
function prefersPlural(stem: string): boolean {
  const key = fold(stem)
  const [plain, heh] = [isCommon(key), isCommon(`${key}ه`)]
  if (plain !== heh) return plain
  if (plain) return !touches(stem)
  return touches(stem) || entry(key)?.kind === 'noun'
}

/** Second parts of compounds that are no words of their own. */
export const SECOND_PARTS = new Set(
  'گذاری گیری سازی ریزی بینی اندازی برداری آوری بندی رسانی پرسی شناسی گرایی پذیری طلبی زدایی اندازی انگیزی آمیز ناپذیر پذیر گرا طلب انگیز گذار گیر ساز رسان شناس محور محوری سالاری نشین جویی خوانی دهی یابی پردازی پرداز نگری نگاری کننده دهنده شونده گونه وار نامه مند نویس نویسی نگار سرایی'.split(
    ' ',
  ),
)
/** First parts of compounds that stand with any noun. */
export const FIRST_PARTS = new Set(['بی', 'شبه', 'نیمه', 'پسا'])

/** `طلبان`, `پردازانی`: a second part with an ending. */
export const isSecondPart = (word: string): boolean =>
  SECOND_PARTS.has(word) || SECOND_PARTS.has(word.replace(/(?:ان|انی|ی|ها|های|هایی|گان)$/, ''))

/** After a numeral: `سه‌جانبه`, `ده‌ساله`. */
export const COUNTED = new Set([
  'شنبه',
  'جانبه',
  'گانه',
  'روزه',
  'ساله',
  'نفره',
  'ماهه',
  'ساعته',
  'هفته‌ای',
  'طرفه',
  'برابری',
])

/** `موضعگیری`, `بیعدالتی`, `سهجانبه`: a known word and a part that makes compounds freely. */
function compound(word: string): Missing[] | undefined {
  for (const second of SECOND_PARTS) {
    const stem = word.slice(0, -second.length)
    if (word.endsWith(second) && stem.length > 2 && entry(fold(stem))) return touches(stem) ? [] : zwnj(stem.length)
  }
  for (const second of COUNTED)
    if (word.endsWith(second) && isNumeral(fold(word.slice(0, -second.length))))
      return zwnj(word.length - second.length)
  for (const first of FIRST_PARTS)
    if (
      word.startsWith(first) &&
      word.length - first.length > 3 &&
      entry(fold(word.slice(first.length)))?.kind === 'noun'
    )
      return zwnj(first.length)
  return undefined
}

function isStem(stem: string): boolean {
  const key = fold(stem)
  const verb = conjugation(stem)
  return entry(key) !== undefined || verb?.verb.tense === 'infinitive' || verb?.verb.tense === 'participle'
}

/** Endings that need no ZWNJ: such a word is spelt as it should be and must not be cut in two. */
function isInflected(word: string): boolean {
  for (const letters of [
    'ی',
    'ان',
    'یان',
    'ات',
    'ین',
    'شان',
    'مان',
    'ش',
    'م',
    'ت',
    'انی',
    'اتی',
    'یی',
    'ست',
    'گان',
    'گانی',
    'تان',
  ])
    if (word.endsWith(letters) && entry(fold(word.slice(0, -letters.length) + (letters.startsWith('گ') ? 'ه' : ''))))
      return true
  return false
}

/** The cut between two frequent words, the more even the better. */
function twoWords(word: string, key: string): Missing[] | undefined {
  if (key.length !== word.length) return undefined
  let best = 0
  for (let at = 2; at <= word.length - 2; at++) {
    const shorter = Math.min(at, word.length - at)
    const better = shorter > Math.min(best, word.length - best) || !best
    if (better && joins(key.slice(0, at), key.slice(at))) best = at
  }
  return best ? [{ at: best, space: true }] : undefined
}

/** Short words that typists run into the next one. */
const PROCLITICS = new Set(['در', 'از', 'با', 'به', 'بر', 'تا', 'هر', 'دو', 'سه', 'یک'])

function joins(first: string, second: string): boolean {
  if (first.length < SHORT && second.length < SHORT) return false
  if (first.length < 3 && !PROCLITICS.has(first)) return false
  if (second.length < 3 && !/[ادذرزژو]$/.test(first)) return false
  return isFrequent(first) && isFrequent(second)
}

/** A frequent word, perhaps with the commonest endings. */
function isFrequent(key: string): boolean {
  if (isCommon(key)) return true
  for (const letters of ['های', 'ها', 'هایی', 'ی', 'ان', 'ات'])
    if (key.length > letters.length + 2 && key.endsWith(letters) && isCommon(key.slice(0, -letters.length))) return true
  return false
}
