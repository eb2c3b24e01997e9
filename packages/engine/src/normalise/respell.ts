import { compound, runTogether, touches } from './compounding.js'
import { conjugation } from './conjugation.js'
import { entry } from './dictionary.js'
import { fold } from './fold.js'
import { functionForm, isCommon, isFunctionWord, takesPlural } from './word-lists.js'

/** A place inside a run of letters where ZWNJ or a space is missing: before letter `at`. */
export interface Missing {
  readonly at: number
  readonly space: boolean
}

/** Longer runs of letters are no Persian word or two: they are left alone, so that any text takes linear time. */
const LONGEST = 40
/** Endings that ZWNJ sets off, the longer first. */
export const PLURALS = ['هاست', 'هایشان', 'هایمان', 'هایتان', 'هایش', 'هایم', 'هایت', 'هایی', 'های', 'ها']
const COMPARATIVES = ['ترین', 'تر', 'تری']
/** After a word in ه or ی. */
const AFTER = /[هی]$/
const AFTER_HEH = ['ای', 'اند', 'ایم', 'اید', 'ام', 'اش']
/** After a word in ه that is a vowel: of `راهمان` and `توجیهات` it is none. */
const SILENT = /[^اوی]ه$/
const AFTER_SILENT_HEH = ['شان', 'مان', 'تان', 'ات']
/** Short words that run into their neighbour; the other part must be long for the cut to be sure. */
const SHORT = 4

/** In the dictionary, a function word, or a verb form that cannot be anything else. */
export function isKnown(word: string): boolean {
  const key = fold(word)
  return entry(key) !== undefined || isFunctionWord(key) || conjugation(word) !== undefined
}

/** Where a run of letters without ZWNJ lacks one, or a space; empty if it is spelt as it should be. */
export function missing(word: string): readonly Missing[] {
  if (word.length < 4 || word.length > LONGEST) return []
  const key = fold(word)
  const known = functionForm(key) ?? entry(key)?.form
  if (known) return asSpelt(known, word)
  return verbal(word) ?? ending(word) ?? marks(compound(word)) ?? twoWords(word, key) ?? marks(runTogether(word)) ?? []
}

const marks = (places: readonly number[] | undefined): Missing[] | undefined =>
  places?.map((at) => ({ at, space: false }))

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

/** A known word and an ending that wants ZWNJ: `کتابهای`, `ترکیهای`, `بزرگترین`; not `کشورهای`. */
function ending(word: string): Missing[] | undefined {
  const vowel = /[او](?=یی?$)/.exec(word)
  const whole = vowel ? entry(fold(word.slice(0, vowel.index + 1))) : undefined
  if (vowel && whole) return asSpelt(whole.form, word.slice(0, vowel.index + 1))
  const heh = afterHeh(word)
  for (const plural of PLURALS) {
    if (!word.endsWith(plural)) continue
    const stem = word.slice(0, -plural.length)
    if (stem.length < 2 || (heh && plural === 'های' && !prefersPlural(stem))) continue
    const own = touches(stem) ? [] : zwnj(stem.length)
    const inner = missing(stem).filter(({ space }) => !space)
    if (inner.length || isStem(stem) || isForeign(stem, plural)) return [...inner, ...own]
  }
  if (heh) return heh
  for (const comparative of COMPARATIVES) {
    const stem = word.slice(0, -comparative.length)
    if (!word.endsWith(comparative) || stem.length < 2 || !isCompared(stem, comparative)) continue
    return [...missing(stem).filter(({ space }) => !space), ...(touches(stem) ? [] : zwnj(stem.length))]
  }
  return inflected(word) ?? setOff(word, AFTER_SILENT_HEH, SILENT)
}

/** Adjectives compare; before «ترین» any word that is no name is one (`اقتصادی‌ترین`). */
function isCompared(stem: string, comparative: string): boolean {
  const found = entry(fold(stem))
  if (comparative !== 'ترین') return found?.kind === 'adjective'
  return stem.length > 2 && (found ? found.kind !== 'name' : inflected(stem) !== undefined)
}

/** A stem that nobody knows, before an ending that is hardly anything else. */
const isForeign = (stem: string, plural: string): boolean =>
  stem.length > 3 && !touches(stem) && (plural === 'ها' || plural === 'های') && !entry(fold(stem))

function afterHeh(word: string): Missing[] | undefined {
  return setOff(word, AFTER_HEH, AFTER)
}

/** An ending that ZWNJ sets off after such a stem. */
function setOff(word: string, endings: readonly string[], after: RegExp): Missing[] | undefined {
  for (const letters of endings) {
    const stem = word.slice(0, -letters.length)
    if (!word.endsWith(letters) || stem.length < 3 || !after.test(stem)) continue
    const inner = missing(stem).filter(({ space }) => !space)
    if (inner.length || isStem(stem)) return [...inner, ...zwnj(stem.length)]
  }
  return undefined
}

/** «منطقهای» could be both `منطق‌های` and `منطقه‌ای`: the commoner of the two nouns decides. */
function prefersPlural(stem: string): boolean {
  const key = fold(stem)
  const listed = takesPlural(key)
  if (listed !== undefined) return listed
  const [plain, heh] = [isCommon(key), isCommon(`${key}ه`)]
  if (plain !== heh) return plain
  if (plain) return !touches(stem)
  return touches(stem) || entry(key)?.kind === 'noun'
}

function isStem(stem: string): boolean {
  const key = fold(stem)
  const verb = conjugation(stem)
  return (
    entry(key) !== undefined ||
    verb?.verb.tense === 'infinitive' ||
    verb?.verb.tense === 'participle' ||
    (stem.length > 3 && inflected(stem) !== undefined)
  )
}

/** Endings that need no ZWNJ, and what the stem gets back before them. */
const JOINED = [
  ...['ی', 'ان', 'یان', 'ات', 'ین', 'شان', 'مان', 'ش', 'م', 'ت', 'انی', 'اتی', 'یی', 'ست', 'تان', 'انه'].map(
    (letters) => ({
      letters,
      restored: '',
    }),
  ),
  { letters: 'گان', restored: 'ه' },
  { letters: 'گانی', restored: 'ه' },
]

/** A word with such an ending is spelt as its stem is (`نظریه‌پردازان`) and must not be cut in two. */
function inflected(word: string): Missing[] | undefined {
  for (const { letters, restored } of JOINED) {
    if (!word.endsWith(letters)) continue
    const stem = word.slice(0, -letters.length) + restored
    const known = restored || !SILENT.test(stem) ? entry(fold(stem)) : undefined
    if (known) return asSpelt(known.form, stem)
  }
  return undefined
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
  if (second === 'این' && PROCLITICS.has(first)) return true
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
