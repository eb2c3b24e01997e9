import type { Token } from '../../document.js'
import * as everydayNames from '../../generated/everyday-names.js'
import * as familyNames from '../../generated/family-names.js'
import * as givenNames from '../../generated/given-names.js'
import * as particles from '../../generated/name-words.js'
import { fold } from '../../normalise/fold.js'
import { analyse, isWord } from '../../segment/words.js'

/** What a word can be inside a name; several hold at once. */
export interface NameWord {
  readonly given: boolean
  readonly family: boolean
  /** Opens a name or a further part of it: سید، عبد، مک. */
  readonly prefix: boolean
  /** Goes with the word before it: الدین، زاده، خان. */
  readonly suffix: boolean
  /** A syllable of Chinese, Korean and Vietnamese names: three of them make a name. */
  readonly syllable: boolean
  /** A Latin letter between given and family name. */
  readonly initial: boolean
  /** Also an ordinary word, place or title, or in no table and in the dictionary. */
  readonly common: boolean
  /** Nearly always the ordinary word. */
  readonly everyday: boolean
  /** In no table and in no dictionary: a foreign name, or a misspelled word. */
  readonly strange: boolean
}

/** Endings that only names have. */
const ENDINGS =
  'زاده پور نژاد اوغلو اوغلی شویلی ویچ ویچه فسکی یف اوف اووا یوا نکو الدین الله اللهی آبادی خواه پناه'.split(' ')
/** Function words that a typist left glued to the next word: «دردیدار», «وهمتای». */
const GLUED = ['در', 'به', 'از', 'با', 'بر', 'که', 'را', 'این', 'آن', 'هر', 'نیز', 'می', 'نمی', 'بی', 'و']

/** Latin initials as Persian spells them: جرج دبلیو بوش. */
const INITIALS = new Set('ای بی سی دی اف جی اچ جی کی ال ام ان پی آر اس تی وی دبلیو'.split(' ').map(fold))

let everyday: ReadonlySet<string> | undefined
let prefixes: ReadonlySet<string> | undefined
let suffixes: ReadonlySet<string> | undefined
const EAST_ASIAN = /chinese|korean/

function load(): void {
  everyday = new Set(everydayNames.rows().map((row) => fold(row.fa)))
  const at = (position: (value: string) => boolean) =>
    new Set(
      particles
        .rows()
        .filter((row) => position(row.position))
        .map((row) => fold(row.fa)),
    )
  prefixes = at((position) => position !== 'suffix')
  suffixes = at((position) => position === 'suffix')
}

/** Whether a name is also an ordinary word; undefined if it is no name. Of several rows one sure reading is enough. */
function ambiguity(rows: readonly { readonly ambiguous: string }[]): boolean | undefined {
  return rows.length ? rows.every(({ ambiguous }) => ambiguous === '1') : undefined
}

/** By the number of a form; what has none, by the form. */
const numbered: NameWord[] = []
const others = new Map<string, NameWord>()
const OTHERS = 20_000

/** What a token can be inside a name. */
export function nameWord({ key, form, number }: Pick<Token, 'key' | 'form' | 'number'>): NameWord {
  const known = number ? numbered[number] : others.get(form)
  if (known) return known
  const word = classify(key, form)
  if (number) numbered[number] = word
  else {
    if (others.size >= OTHERS) others.clear()
    others.set(form, word)
  }
  return word
}

function classify(key: string, form: string): NameWord {
  if (!everyday) load()
  const inGiven = ambiguity(givenNames.byName.get(key))
  const inFamily = ambiguity(familyNames.byName.get(key)) ?? articled(key)
  const listed = inGiven !== undefined || inFamily !== undefined
  const dictionary = !listed && isWord(form)
  const shaped = !listed && !dictionary && ENDINGS.some((ending) => key.length > ending.length && key.endsWith(ending))
  const ordinary = everyday?.has(key) ?? false
  return {
    given: inGiven !== undefined,
    family: inFamily !== undefined || shaped,
    prefix: prefixes?.has(key) ?? false,
    suffix: suffixes?.has(key) ?? false,
    syllable: isSyllable(key),
    initial: INITIALS.has(key),
    common: ordinary || (listed ? inGiven !== false && inFamily !== false : dictionary),
    everyday: ordinary,
    strange: !listed && !dictionary && !shaped && key.length > 1 && analyse(form).pos === 'unknown' && !isGlued(key),
  }
}

/** A short word of Chinese or Korean names. */
function isSyllable(key: string): boolean {
  const rows = [...givenNames.byName.get(key), ...familyNames.byName.get(key)]
  return rows.some(({ fa, origin }) => EAST_ASIAN.test(origin) && fa.length < 6 && !fa.includes(' '))
}

/** «العباسی» is the family name عباسی with the Arabic article. */
function articled(key: string): boolean | undefined {
  if (!key.startsWith('ال') || key.length < 5) return undefined
  const rest = key.slice(2)
  return familyNames.byName.get(rest).length || givenNames.byName.get(rest).length ? false : undefined
}

/** Whether a surname is also an ordinary word, in any of its rows. */
export function isAmbiguousAlone(key: string): boolean {
  return [...givenNames.byName.get(key), ...familyNames.byName.get(key)].some(({ ambiguous }) => ambiguous === '1')
}

function isGlued(key: string): boolean {
  return GLUED.some((word) => key.length > word.length + 1 && key.startsWith(word) && isWord(key.slice(word.length)))
}
