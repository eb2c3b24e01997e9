/**
 * The usual English spelling of a person's name that stands in no table of people, word by word: a whole word that the
 * tables know, then a word put together from known parts (محمد+جواد, علی+زاده, ال+حربی), then letter by letter.
 */
import { rows as arabRows } from '../generated/arab-spellings.js'
import { type Row, rows } from '../generated/name-spellings.js'
import { fold } from '../normalise/fold.js'

export interface NameTables {
  given: Pick<ReadonlyMap<string, string>, 'get'>
  family: Pick<ReadonlyMap<string, string>, 'get'>
  /** Spells a word that neither has. */
  letters: (word: string) => string
}

/** What `name-spellings.tsv` says, by kind. */
interface Spellings {
  readonly particles: ReadonlyMap<string, string>
  /** Particles that are written together with the word after them. */
  readonly glued: ReadonlySet<string>
  readonly numerals: ReadonlyMap<string, string>
  readonly honorifics: ReadonlySet<string>
  readonly builders: ReadonlySet<string>
  readonly openings: readonly Row[]
  /** Endings of family names, the longest first. */
  readonly endings: readonly Ending[]
  readonly endingNamed: ReadonlyMap<string, Ending>
  readonly arab: ReadonlyMap<string, string>
}

interface Ending {
  readonly fa: string
  readonly en: string
  /** How many letters must stand before it. */
  readonly least: number
}

let made: Spellings | undefined

function spellings(): Spellings {
  if (made) return made
  const of = (...kinds: readonly string[]) => rows().filter(({ kind }) => kinds.includes(kind))
  const words = (kind: string) => new Set(of(kind).map(({ fa }) => fa))
  const english = (...kinds: readonly string[]) => new Map(of(...kinds).map(({ fa, en }) => [fa, en] as const))
  const endings = of('ending')
    .map(({ fa, en, least }): Ending => ({ fa, en, least: Number(least) }))
    .sort((a, b) => b.fa.length - a.fa.length)
  made = {
    particles: english('particle', 'glued-particle'),
    glued: words('glued-particle'),
    numerals: english('numeral'),
    honorifics: words('honorific'),
    builders: words('builder'),
    openings: of('opening', 'apart-opening', 'joined-opening'),
    endings,
    endingNamed: new Map([...endings].reverse().map((ending) => [fold(ending.fa), ending] as const)),
    arab: new Map(arabRows().map(({ iranian, arab }) => [iranian, arab] as const)),
  }
  return made
}

const MARKS = /[\u064B-\u065F\u0670\u0640\u200E\u200F]/g
const ZWNJ = '\u200C'

type Lookup = (word: string) => string | undefined
interface Speller {
  readonly find: Lookup
  readonly letters: (word: string) => string
}

const upperFirst = (text: string): string =>
  text.startsWith('al-') ? text : text.charAt(0).toUpperCase() + text.slice(1)

/** A word of two known names (محمدجواد, غلامعلی); the most even cut wins. */
function splitKnown(word: string, find: Lookup): string | undefined {
  let best: string | undefined
  let evenness = 2
  const { builders } = spellings()
  for (let cut = 3; cut <= word.length - 3; cut++) {
    if (!builders.has(word.slice(0, cut)) && !builders.has(word.slice(cut))) continue
    const head = find(word.slice(0, cut))
    const tail = find(word.slice(cut))
    const even = Math.min(cut, word.length - cut)
    if (head === undefined || tail === undefined || even <= evenness) continue
    best = `${head} ${tail}`
    evenness = even
  }
  return best
}

/** Arabic openings: ال…, عبدال…, ابو…, بن…; the rest is spelled by `spell`. */
function withOpening(word: string, spell: Lookup): string | undefined {
  for (const { kind, fa: opening, en: latin } of spellings().openings) {
    if (!word.startsWith(opening) || word.length < opening.length + 3) continue
    const rest = spell(word.slice(opening.length))
    if (rest === undefined) continue
    if (kind === 'joined-opening') return latin + rest.toLowerCase()
    return kind === 'apart-opening' ? `${latin} ${rest}` : latin + rest
  }
  return undefined
}

/** Endings: …زاده, …پور, …اف; a bare …ی makes a family name of a given one (هاشم → هاشمی). */
function withEnding(word: string, { find, letters }: Speller): string | undefined {
  for (const { fa, en, least } of spellings().endings) {
    if (!word.endsWith(fa) || word.length < fa.length + least) continue
    const stem = word.slice(0, -fa.length)
    return (find(stem) ?? letters(stem)) + en
  }
  if (!word.endsWith('ی') || word.length < 4) return undefined
  const stem = find(word.slice(0, -1))
  return stem === undefined ? undefined : `${stem}i`
}

/** One written word without joiners. */
function spellWord(word: string, speller: Speller): string {
  const { find, letters } = speller
  const key = fold(word)
  const known = find(key)
  if (known !== undefined) return known
  const parts =
    splitKnown(key, find) ??
    withOpening(key, (rest) => find(rest)) ??
    withEnding(key, speller) ??
    withOpening(key, (rest) => upperFirst(letters(rest)))
  return upperFirst(parts ?? letters(key))
}

/** Joined parts are one name in English when the last is an ending (علی‌زاده → Alizadeh), else separate ones. */
function spellJoined(word: string, speller: Speller): string {
  const whole = speller.find(fold(word))
  if (whole !== undefined) return whole
  const parts = word.split(ZWNJ).filter((part) => part !== '')
  let out = ''
  for (const part of parts) {
    const ending = out === '' ? undefined : spellings().endingNamed.get(fold(part))
    const latin = ending?.en ?? spellWord(part, speller)
    out += out === '' || ending ? latin : ` ${latin}`
  }
  return out
}

/** Two or three written words that the tables know as one (چاووش اوغلو, احمدی نژاد), else an ending written apart. */
function spellAt(
  words: readonly string[],
  at: number,
  speller: Speller,
  particle: string | undefined,
): [latin: string, span: number] {
  for (const span of [3, 2]) {
    // the words around a patronymic link are names of their own: بن علی is not the family name Ben Ali there
    if (at + span > words.length || particle === 'bin') continue
    const known = speller.find(fold(words.slice(at, at + span).join('')))
    if (known !== undefined) return [known, span]
  }
  if (particle !== undefined) return [particle, 1]
  const word = words[at] ?? ''
  const next = words[at + 1]
  const ending = next === undefined ? undefined : spellings().endingNamed.get(fold(next))
  // «ایرج راد» is a given name and a family name of its own
  const apart = words.length === 2 && next !== undefined && speller.find(fold(next)) !== undefined
  if (ending && ending.fa.length > 1 && next !== undefined && !apart)
    return [spellJoined(`${word}${ZWNJ}${next}`, speller), 2]
  return [spellJoined(word, speller), 1]
}

/** `fa` in English letters; the tables are keyed as `fold` spells. */
export function latinise(fa: string, tables: NameTables): string {
  const { particles, glued, numerals, honorifics } = spellings()
  const clean = fa
    .normalize('NFC')
    .replace(MARKS, '')
    .replace(/[^\p{L}\u200C]/gu, ' ')
  let words = clean.split(' ').filter((word) => word !== '')
  if (words.length > 2 && honorifics.has(words[0] ?? '')) words = words.slice(1)
  let out = ''
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const last = at > 0 && at === words.length - 1
    const number = last ? numerals.get(word) : undefined
    // a patronymic link has a father's name before it; at the start it is the English Ben
    const links = !last && words.length > 1 && !(at === 0 && word === 'بن')
    const particle = links ? particles.get(word) : undefined
    // the last word is rather a family name, one before it rather a given name
    const order = last ? [tables.family, tables.given] : [tables.given, tables.family]
    const find: Lookup = (key) => order[0]?.get(key) ?? order[1]?.get(key)
    const [latin, span] =
      number === undefined ? spellAt(words, at, { find, letters: tables.letters }, particle) : [number, 1]
    out += latin + (latin === particle && glued.has(word) ? '' : ' ')
    at += span
  }
  return ARABIC_SIGN.test(out) ? inArabicSpelling(out.trim()) : out.trim()
}

/** Names that Iranians and Arabs share are spelled the Arab way beside an article or a patronymic link. */
const ARABIC_SIGN = /\b(?:al-|bin |bint )/
function inArabicSpelling(name: string): string {
  const { arab } = spellings()
  return name
    .split(' ')
    .map((word) => arab.get(word) ?? word.replaceAll('v', 'w').replaceAll('V', 'W'))
    .join(' ')
}
