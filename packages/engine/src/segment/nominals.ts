import type { PartOfSpeech, WordForm } from '../document.js'
import { rows as brokenPlurals } from '../generated/broken-plurals.js'
import { type Entry, entry } from '../normalise/dictionary.js'
import { fold } from '../normalise/fold.js'

type Suffix = WordForm['suffix']

interface Ending {
  readonly letters: string
  readonly plural?: boolean
  readonly suffix?: Suffix
  /** Only after a word in ه: `خانه‌ای`. */
  readonly afterHeh?: boolean
  /** Only after ا or و: `دانشجویی`. */
  readonly afterVowel?: boolean
  /** What the stem gets back: `نمایندگان` → `نماینده`. */
  readonly restore?: string
  readonly adjective?: boolean
}

const POSSESSIVE = ['شان', 'مان', 'تان', 'ش', 'م', 'ت']

/** Endings on nouns and adjectives, folded, the longer first. */
const ENDINGS: readonly Ending[] = [
  { letters: 'ترین', suffix: 'superlative', adjective: true },
  { letters: 'ترینها', suffix: 'superlative', plural: true, adjective: true },
  { letters: 'ترینهای', suffix: 'superlative', plural: true, adjective: true },
  { letters: 'تری', suffix: 'comparative', adjective: true },
  { letters: 'تر', suffix: 'comparative', adjective: true },
  ...POSSESSIVE.map((p): Ending => ({ letters: `های${p}`, plural: true, suffix: 'possessive' })),
  { letters: 'هایی', plural: true, suffix: 'indefinite' },
  { letters: 'های', plural: true, suffix: 'ezafe' },
  { letters: 'ها', plural: true },
  { letters: 'هاست', plural: true, suffix: 'copula' },
  { letters: 'هایند', plural: true, suffix: 'copula' },
  ...POSSESSIVE.map((p): Ending => ({ letters: `ا${p}`, suffix: 'possessive', afterHeh: true })),
  { letters: 'اند', suffix: 'copula', afterHeh: true },
  { letters: 'ایم', suffix: 'copula', afterHeh: true },
  { letters: 'اید', suffix: 'copula', afterHeh: true },
  { letters: 'ای', suffix: 'indefinite', afterHeh: true },
  { letters: 'ست', suffix: 'copula', afterVowel: true },
  { letters: 'یی', suffix: 'indefinite', afterVowel: true },
  { letters: 'ی', suffix: 'ezafe', afterVowel: true },
  ...POSSESSIVE.map((p): Ending => ({ letters: `ی${p}`, suffix: 'possessive', afterVowel: true })),
  { letters: 'گان', plural: true, restore: 'ه' },
  { letters: 'گانی', plural: true, suffix: 'indefinite', restore: 'ه' },
  ...POSSESSIVE.map((p): Ending => ({ letters: `گان${p}`, plural: true, suffix: 'possessive', restore: 'ه' })),
  { letters: 'یان', plural: true, afterVowel: true },
  { letters: 'یانی', plural: true, suffix: 'indefinite', afterVowel: true },
  { letters: 'ان', plural: true },
  { letters: 'انی', plural: true, suffix: 'indefinite' },
  ...POSSESSIVE.map((p): Ending => ({ letters: `ان${p}`, plural: true, suffix: 'possessive' })),
  { letters: 'ات', plural: true },
  { letters: 'اتی', plural: true, suffix: 'indefinite' },
  { letters: 'ات', plural: true, restore: 'ه' },
  { letters: 'اتی', plural: true, suffix: 'indefinite', restore: 'ه' },
  ...POSSESSIVE.map((p): Ending => ({ letters: `ات${p}`, plural: true, suffix: 'possessive' })),
  { letters: 'جات', plural: true },
  { letters: 'ین', plural: true },
  { letters: 'یون', plural: true, restore: 'ی' },
  { letters: 'ی', suffix: 'indefinite' },
  ...POSSESSIVE.map((p): Ending => ({ letters: p, suffix: 'possessive' })),
]

/** A noun, adjective or other word with its endings; undefined if neither it nor what is left of it is known. */
export function nominal(form: string, key: string): WordForm | undefined {
  const broken = brokenPlural(key)
  if (broken) return { lemma: broken, pos: 'noun', plural: true }
  const whole = entry(key)
  if (whole && !isInflection(whole, key)) return { lemma: whole.form, pos: posOf(whole) }
  for (const ending of ENDINGS) {
    const found = without(key, ending)
    if (found) return found
  }
  if (whole) return { lemma: whole.form, pos: posOf(whole) }
  return visible(form)
}

function posOf(found: Entry): PartOfSpeech {
  return found.kind === 'adjective' ? 'adjective' : 'noun'
}

/** Dictionary entries that are themselves plurals and comparatives of other entries. */
function isInflection(whole: Entry, key: string): boolean {
  if (/(?:تر|ترین)$/.test(key) && key.length > 4) return true
  return whole.kind !== 'name' && /(?:ان|ات|ین|یون)$/.test(key) && key.length > 4 && whole.kind === 'other'
}

function without(key: string, ending: Ending): WordForm | undefined {
  if (!key.endsWith(ending.letters)) return undefined
  const rest = key.slice(0, key.length - ending.letters.length)
  if (rest.length < 2) return undefined
  if (ending.afterHeh && !rest.endsWith('ه')) return undefined
  if (ending.afterVowel && !/[او]$/.test(rest)) return undefined
  const stem = rest + (ending.restore ?? '')
  const broken = ending.plural ? undefined : brokenPlural(stem)
  if (broken) return { lemma: broken, pos: 'noun', plural: true, ...(ending.suffix ? { suffix: ending.suffix } : {}) }
  const found = entry(stem)
  if (!found || (ending.adjective && found.kind === 'name')) return inner(stem, ending)
  return {
    lemma: found.form,
    pos: ending.adjective ? 'adjective' : posOf(found),
    ...(ending.plural ? { plural: true } : {}),
    ...(ending.suffix ? { suffix: ending.suffix } : {}),
  }
}

/** Endings that pile up: `همکاری‌هایشان` is one ending here, but `سفیرانشان`, `بزرگ‌ترها` are two. */
function inner(stem: string, ending: Ending): WordForm | undefined {
  if (ending.restore || !(ending.letters.startsWith('ها') || ending.suffix === 'possessive')) return undefined
  for (const first of ENDINGS) {
    if (first.suffix && first.suffix !== 'comparative' && first.suffix !== 'superlative') continue
    if (!stem.endsWith(first.letters)) continue
    const found = without(stem, first)
    if (found) return { ...found, ...(ending.plural ? { plural: true } : {}), ...(ending.suffix ? { suffix: ending.suffix } : {}) }
  }
  return undefined
}

/** An unknown word whose ending ZWNJ sets off: `توافق‌سازان‌ها`. */
function visible(form: string): WordForm | undefined {
  const at = form.lastIndexOf('\u200c')
  if (at < 2) return undefined
  const letters = fold(form.slice(at + 1))
  const ending = ENDINGS.find((one) => one.letters === letters && !one.restore)
  if (!ending) return { lemma: form, pos: 'unknown' }
  return {
    lemma: form.slice(0, at),
    pos: ending.adjective ? 'adjective' : 'noun',
    ...(ending.plural ? { plural: true } : {}),
    ...(ending.suffix ? { suffix: ending.suffix } : {}),
  }
}

let broken: ReadonlyMap<string, string> | undefined

function brokenPlural(key: string): string | undefined {
  broken ??= new Map(brokenPlurals().map((row) => [fold(row.plural), row.singular]))
  return broken.get(key)
}
