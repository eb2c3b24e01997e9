import type { PartOfSpeech, WordForm } from '../document.js'
import { rows as brokenPlurals } from '../generated/broken-plurals.js'
import { rows as listedLemmas } from '../generated/lemmas.js'
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
  /** Only on adjectives. */
  readonly adjective?: boolean
  /** The copula that the ending is: `امیدواریم`. */
  readonly copula?: NonNullable<WordForm['verb']>
}

const copula = (person: 1 | 2 | 3, number: 'singular' | 'plural'): NonNullable<WordForm['verb']> => ({
  tense: 'present',
  person,
  number,
  negative: false,
  lemma: 'بودن',
})
const COPULAS = [
  ['م', copula(1, 'singular')],
  ['یم', copula(1, 'plural')],
  ['ید', copula(2, 'plural')],
  ['ند', copula(3, 'plural')],
] as const

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
  { letters: 'هاست', plural: true, suffix: 'copula', copula: copula(3, 'singular') },
  { letters: 'هایند', plural: true, suffix: 'copula', copula: copula(3, 'plural') },
  ...POSSESSIVE.map((p): Ending => ({ letters: `ا${p}`, suffix: 'possessive', afterHeh: true })),
  ...COPULAS.map(
    ([letters, verb]): Ending => ({ letters: `ا${letters}`, suffix: 'copula', afterHeh: true, copula: verb }),
  ),
  ...COPULAS.map(([letters, verb]): Ending => ({ letters, suffix: 'copula', adjective: true, copula: verb })),
  { letters: 'ای', suffix: 'indefinite', afterHeh: true },
  { letters: 'ست', suffix: 'copula', afterVowel: true, copula: copula(3, 'singular') },
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
  ...['ت', 'ه', ''].flatMap((restore): Ending[] => [
    { letters: 'ات', plural: true, restore },
    { letters: 'اتی', plural: true, suffix: 'indefinite', restore },
    ...POSSESSIVE.map((p): Ending => ({ letters: `ات${p}`, plural: true, suffix: 'possessive', restore })),
  ]),
  { letters: 'جات', plural: true },
  { letters: 'ین', plural: true },
  { letters: 'یون', plural: true, restore: 'ی' },
  { letters: 'ی', suffix: 'indefinite' },
  ...POSSESSIVE.map((p): Ending => ({ letters: p, suffix: 'possessive' })),
]

/** The shorter an ending, the longer its stem: those that take least come first, but «امیدواریم» is of «امیدوار». */
const taken = ({ letters, restore = '', copula: verb }: Ending): number =>
  verb && letters.length === 2 ? 0 : letters.length - restore.length
const BY_LENGTH = [...ENDINGS].sort((a, b) => taken(a) - taken(b))

/** A noun, adjective or other word with its endings; undefined if neither it nor what is left of it is known. */
export function nominal(form: string, key: string): WordForm | undefined {
  const given = listed(key)
  if (given) return given
  const singular = brokenPlural(key)
  if (singular) return { lemma: singular, pos: 'noun', plural: true }
  const shown = form.lastIndexOf('\u200c')
  if (shown > 0) {
    const ending = ended(key, fold(form.slice(shown + 1)))
    if (ending) return ending
  }
  const whole = entry(key)
  if (whole && !isInflection(whole, key)) return { lemma: whole.form, pos: posOf(whole) }
  const found = ended(key)
  if (found) return found
  return whole ? { lemma: whole.form, pos: posOf(whole) } : visible(form)
}

/**
 * The reading with the longest known stem; nouns and adjectives before names and other words. `letters`: the ending that
 * ZWNJ sets off; endings after ه need one, or «شهرهای» would be of «شهره».
 */
function ended(key: string, letters?: string): WordForm | undefined {
  let best: WordForm | undefined
  for (const ending of BY_LENGTH) {
    if (letters === undefined ? ending.afterHeh : ending.letters !== letters) continue
    const found = without(key, ending)
    if (found?.sure) return found.word
    best ??= found?.word
  }
  return best
}

function posOf(found: Entry): PartOfSpeech {
  return found.kind === 'adjective' ? 'adjective' : 'noun'
}

/** Dictionary entries that are themselves plurals, comparatives and other inflections of entries. */
function isInflection(whole: Entry, key: string): boolean {
  if (/(?:تر|ترین)$/.test(key) && key.length > 4) return entry(key.replace(/تر(?:ین)?$/, ''))?.kind === 'adjective'
  if (whole.kind === 'plural') return true
  if (/(?:یم|ند|ید)$/.test(key) && whole.kind !== 'adjective') {
    if (entry(key.replace(/(?:یم|ند|ید)$/, ''))?.kind === 'adjective') return true
  }
  if (
    /[او]ی$/.test(key) &&
    (key.length > 4 || whole.kind === 'other' || whole.kind === 'name') &&
    isNominal(entry(key.slice(0, -1)))
  )
    return true
  if (whole.kind === 'name') return /ها[ی]?$/.test(key) && isNominal(entry(key.replace(/ها[ی]?$/, '')))
  return brokenPlural(key.slice(0, -1)) !== undefined && key.endsWith('ی')
}

const isNominal = (found: Entry | undefined): boolean => found?.kind === 'noun' || found?.kind === 'adjective'

function without(key: string, ending: Ending): { word: WordForm; sure: boolean } | undefined {
  if (!key.endsWith(ending.letters)) return undefined
  const rest = key.slice(0, key.length - ending.letters.length)
  if (rest.length < 2) return undefined
  if (ending.afterHeh && !rest.endsWith('ه')) return undefined
  if (ending.afterVowel && !/[او]$/.test(rest)) return undefined
  const stem = rest + (ending.restore ?? '')
  const singular = ending.plural ? undefined : brokenPlural(stem)
  if (singular) return { word: { lemma: singular, pos: 'noun', plural: true, ...suffixOf(ending) }, sure: true }
  if (ending.copula && ending.letters === 'م' && !SPEAKERS.has(stem)) return undefined
  const found = entry(stem)
  if (!found || (ending.adjective && found.kind !== 'adjective')) return inner(stem, ending)
  if (
    ending.restore
      ? !isNominal(found) || (ending.letters.startsWith('ا') && found.kind !== 'noun')
      : found.kind === 'plural'
  )
    return undefined
  const word: WordForm = {
    lemma: found.form,
    pos: ending.adjective ? 'adjective' : ending.plural ? 'noun' : posOf(found),
    ...(ending.plural ? { plural: true } : {}),
    ...suffixOf(ending),
  }
  return { word, sure: isNominal(found) }
}

/** Adjectives that a speaker says of himself; after others م is the possessive. */
const SPEAKERS = new Set(
  'امیدوار معتقد خوشحال مایل مطمین موافق مخالف نگران متاسف مفتخر خرسند حاضر قایل علاقهمند خوشبین مدعی'.split(' '),
)

const suffixOf = (ending: Ending): { suffix?: NonNullable<Suffix>; verb?: NonNullable<WordForm['verb']> } => ({
  ...(ending.suffix ? { suffix: ending.suffix } : {}),
  ...(ending.copula ? { verb: ending.copula } : {}),
})

/** Endings that pile up: `سفیرانشان`, `بزرگ‌ترها`. */
function inner(stem: string, ending: Ending): { word: WordForm; sure: boolean } | undefined {
  if (ending.restore || !(ending.letters.startsWith('ها') || ending.suffix === 'possessive')) return undefined
  for (const first of BY_LENGTH) {
    if (first.suffix && first.suffix !== 'comparative' && first.suffix !== 'superlative') continue
    if (!stem.endsWith(first.letters)) continue
    const found = without(stem, first)
    if (found)
      return { word: { ...found.word, ...(ending.plural ? { plural: true } : {}), ...suffixOf(ending) }, sure: false }
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

let listedForms: ReadonlyMap<string, WordForm> | undefined

function listed(key: string): WordForm | undefined {
  listedForms ??= new Map(
    listedLemmas().map((row) => [
      fold(row.form),
      {
        lemma: row.lemma,
        pos: row.pos as PartOfSpeech,
        ...(row.plural ? { plural: true } : {}),
        ...(row.suffix ? { suffix: row.suffix as NonNullable<Suffix> } : {}),
      },
    ]),
  )
  return listedForms.get(key)
}

let broken: ReadonlyMap<string, string> | undefined

function brokenPlural(key: string): string | undefined {
  broken ??= new Map(brokenPlurals().map((row) => [fold(row.plural), row.singular]))
  return broken.get(key)
}
