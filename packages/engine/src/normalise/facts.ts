import { memo } from '../rules/memo.js'
import { isInflectedPart, partApart } from './compounding.js'
import { conjugation } from './conjugation.js'
import { entry, opensCompounds } from './dictionary.js'
import { fold } from './fold.js'
import { isKnown, type Missing, missing, PLURALS } from './respell.js'
import { isCommon, isFunctionWord, isNumeral } from './word-lists.js'

/** What a word can be beside its neighbours; worked out once a word. */
export interface Facts {
  readonly word: string
  readonly key: string
  readonly missing: readonly Missing[]
  readonly known: boolean
  readonly functional: boolean
  /** A finite form or participle of a verb. */
  readonly verbal: boolean
  readonly infinitive: boolean
  readonly participle: boolean
  /** `می` before it makes a verb. */
  readonly takesMi: boolean
  /** Some dictionary word has ZWNJ after it. */
  readonly opens: boolean
  readonly heh: boolean
  readonly numeral: boolean
  readonly name: boolean
  /** An ending written apart, or a part of compounds. */
  readonly part: Part | undefined
}

export type Part =
  | 'mi'
  | 'plural'
  | 'comparative'
  | 'copula'
  | 'ای'
  | 'possessive'
  | 'و'
  | 'counted'
  | 'second'
  | 'first'
  | 'joined'
  | 'است'

const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ...PLURALS.map((word): [string, Part] => [word, 'plural']),
  ...words('می نمی همی برمی برنمی بازمی بازنمی درمی درنمی فرومی فرونمی فرامی فرانمی وامی وانمی', 'mi'),
  ...words('تر ترین تری ترها ترهای', 'comparative'),
  ...words('اند ایم اید ام', 'copula'),
  ...words('اش شان مان تان', 'possessive'),
  // Prepositions and conjunctions that typists tie to the next word with ZWNJ.
  ...words('به در از با بر برای که را تا یا', 'joined'),
  ['ای', 'ای'],
  ['و', 'و'],
  ['است', 'است'],
])
/** Parts that are endings. */
export const ENDING: ReadonlySet<Part | undefined> = new Set<Part | undefined>([
  'plural',
  'comparative',
  'copula',
  'ای',
  'possessive',
])

function words(list: string, part: Part): [string, Part][] {
  return list.split(' ').map((word) => [word, part])
}

const KEPT = 16_384
/** Words longer than any Persian word are not looked up. */
const LONGEST = 40

export const factsOf = (word: string): Facts => (word.length > LONGEST ? { ...NOTHING, word } : learned(word))

const learned = memo(KEPT, learn)

function learn(word: string): Facts {
  const key = fold(word)
  const verb = conjugation(word)
  const gaps = missing(word)
  return {
    word,
    key,
    missing: gaps,
    known: isKnown(word),
    functional: isFunctionWord(key),
    verbal:
      verb !== undefined && (verb.verb.tense === 'participle' || verb.verb.person === 3 || verb.strength === 'sure'),
    infinitive: verb?.verb.tense === 'infinitive',
    participle: verb?.verb.tense === 'participle',
    takesMi: conjugation(`می\u200c${word}`) !== undefined,
    opens: opensCompounds(key),
    heh: key.endsWith('ه'),
    numeral: isNumeral(key),
    name: entry(key)?.name === true,
    part:
      PARTS.get(word) ??
      partApart(word) ??
      (!gaps.length && isInflectedPart(word) && !isCommon(key) ? 'second' : undefined),
  }
}

export const NOTHING: Facts = {
  word: '',
  key: '',
  missing: [],
  known: false,
  functional: false,
  verbal: false,
  infinitive: false,
  participle: false,
  takesMi: false,
  opens: false,
  heh: false,
  numeral: false,
  name: false,
  part: undefined,
}
