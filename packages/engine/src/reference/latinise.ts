/**
 * The usual English spelling of a person's name that stands in no table of people, word by word: a whole word that the
 * tables know, then a word put together from known parts (محمد+جواد, علی+زاده, ال+حربی), then letter by letter.
 */
import { fold } from '../normalise/fold.js'

export interface NameTables {
  given: Pick<ReadonlyMap<string, string>, 'get'>
  family: Pick<ReadonlyMap<string, string>, 'get'>
  /** Spells a word that neither has. */
  letters: (word: string) => string
}

/** Words that are spelled differently inside a name than as a name: patronymic links, nobiliary particles. */
const PARTICLES = new Map(
  Object.entries({
    بن: 'bin',
    بنت: 'bint',
    ابن: 'ibn',
    ابو: 'Abu',
    ابی: 'Abi',
    ام: 'Umm',
    آل: 'Al',
    ال: 'al',
    ولد: 'Ould',
    عبد: 'Abdul',
    دی: 'de',
    دو: 'de',
    د: 'de',
    دا: 'da',
    داس: 'dos',
    دوس: 'dos',
    دلا: 'de la',
    دل: 'del',
    لا: 'La',
    لو: 'Le',
    له: 'Le',
    فون: 'von',
    فن: 'von',
    فان: 'van',
    وان: 'van',
    ون: 'van',
    در: 'der',
    دن: 'den',
    تن: 'ten',
    مک: 'Mc',
    او: "O'",
    سن: 'Saint',
    سنت: 'Saint',
  }),
)
/** A particle that is written together with the word after it. */
const GLUED = new Set(['مک', 'او', 'ال'])
const NUMERALS = new Map(
  Object.entries({ اول: 'I', دوم: 'II', سوم: 'III', چهارم: 'IV', پنجم: 'V', ششم: 'VI', هفتم: 'VII', هشتم: 'VIII' }),
)
/** Forms of address that open a name in the news and are left out of its English spelling. */
const HONORIFICS = new Set(['سید', 'سیده', 'حاج', 'حاجی', 'میرزا', 'آقای', 'خانم', 'دکتر', 'مهندس', 'سردار'])

/** Endings of family names, longest first; `least` is the number of letters that must stand before one. */
const SUFFIXES: readonly (readonly [fa: string, latin: string, least: number])[] = (
  [
    ['الاسلامی', 'oleslami', 2],
    ['الاسلام', 'oleslam', 2],
    ['شویلی', 'shvili', 2],
    ['اشتاین', 'stein', 2],
    ['استاین', 'stein', 2],
    ['اوغلو', 'oglu', 2],
    ['اوغلی', 'oghli', 2],
    ['اوویچ', 'ovic', 2],
    ['وفسکی', 'ovsky', 2],
    ['فسکی', 'vsky', 2],
    ['ایف', 'ayev', 2],
    ['اوف', 'ov', 2],
    ['اووا', 'ova', 2],
    ['الدین', 'eddin', 2],
    ['الله', 'ollah', 2],
    ['اللهی', 'ollahi', 2],
    ['نژاد', 'nejad', 2],
    ['زاده', 'zadeh', 2],
    ['یانوا', 'yanova', 2],
    ['اوا', 'ova', 3],
    ['یوا', 'eva', 2],
    ['وسکی', 'owski', 2],
    ['ینسکی', 'insky', 2],
    ['سکی', 'sky', 2],
    ['سکایا', 'skaya', 2],
    ['ویچ', 'vich', 2],
    ['نکو', 'nko', 2],
    ['پور', 'pour', 2],
    ['وند', 'vand', 2],
    ['منش', 'manesh', 2],
    ['دوست', 'doust', 2],
    ['خواه', 'khah', 2],
    ['پناه', 'panah', 2],
    ['پرست', 'parast', 2],
    ['پرور', 'parvar', 2],
    ['آبادی', 'abadi', 2],
    ['ابادی', 'abadi', 2],
    ['آباد', 'abad', 2],
    ['یانی', 'iani', 3],
    ['یان', 'ian', 2],
    ['اف', 'ov', 2],
    ['وف', 'ov', 2],
    ['یف', 'ev', 2],
    ['سون', 'son', 2],
    ['برگ', 'berg', 2],
    ['لند', 'land', 2],
    ['فورد', 'ford', 2],
    ['نیا', 'nia', 2],
    ['کیا', 'kia', 3],
    ['فر', 'far', 3],
    ['راد', 'rad', 3],
    ['لو', 'lou', 4],
    ['چی', 'chi', 3],
    ['خان', 'khan', 2],
    ['جان', 'jan', 3],
    ['بیگ', 'beg', 2],
    ['بیک', 'bek', 2],
    ['بای', 'bai', 3],
    ['ایی', 'aei', 2],
    ['ای', 'ei', 3],
  ] as [string, string, number][]
).sort((a, b) => b[0].length - a[0].length)

const SUFFIX_NAMED = new Map([...SUFFIXES].reverse().map((suffix) => [fold(suffix[0]), suffix] as const))

const MARKS = /[\u064B-\u065F\u0670\u0640\u200E\u200F]/g
const ZWNJ = '\u200C'

type Lookup = (word: string) => string | undefined
interface Speller {
  readonly find: Lookup
  readonly letters: (word: string) => string
}

const upperFirst = (text: string): string =>
  text.startsWith('al-') ? text : text.charAt(0).toUpperCase() + text.slice(1)

/** Names that others are built with; two names of which neither is one of these do not make a compound. */
const BUILDERS = new Set(
  'محمد علی حسین حسن احمد محمود رضا امیر غلام عبد نور شیر گل خان مهدی جواد الله سید سلطان شاه یار اکبر اصغر نصر'.split(
    ' ',
  ),
)

/** A word of two known names (محمدجواد, غلامعلی); the most even cut wins. */
function splitKnown(word: string, find: Lookup): string | undefined {
  let best: string | undefined
  let evenness = 2
  for (let cut = 3; cut <= word.length - 3; cut++) {
    if (!BUILDERS.has(word.slice(0, cut)) && !BUILDERS.has(word.slice(cut))) continue
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
  for (const [opening, latin] of OPENINGS) {
    if (!word.startsWith(opening) || word.length < opening.length + 3) continue
    const rest = spell(word.slice(opening.length))
    if (rest !== undefined) return latin + (JOINED.has(opening) ? rest.toLowerCase() : rest)
  }
  return undefined
}
const OPENINGS: readonly (readonly [fa: string, latin: string])[] = [
  ['عبدال', 'Abdul '],
  ['ابوال', 'Abol'],
  ['ابو', 'Abu '],
  ['ال', 'al-'],
  ['میر', 'Mir'],
  ['پور', 'Pour'],
  ['شیخ', 'Sheikh '],
  ['حاجی', 'Haji'],
  ['حاج', 'Haj'],
  ['مک', 'Mc'],
]

/** Openings that make one name with the rest: میرباقری, پورحسینی. */
const JOINED = new Set(['میر', 'پور', 'حاج', 'حاجی'])

/** Endings: …زاده, …پور, …اف; a bare …ی makes a family name of a given one (هاشم → هاشمی). */
function withEnding(word: string, { find, letters }: Speller): string | undefined {
  for (const [fa, latin, least] of SUFFIXES) {
    if (!word.endsWith(fa) || word.length < fa.length + least) continue
    const stem = word.slice(0, -fa.length)
    return (find(stem) ?? letters(stem)) + latin
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
    const ending = out === '' ? undefined : SUFFIX_NAMED.get(fold(part))
    const latin = ending?.[1] ?? spellWord(part, speller)
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
  const ending = next === undefined ? undefined : SUFFIX_NAMED.get(fold(next))
  // «ایرج راد» is a given name and a family name of its own
  const apart = words.length === 2 && next !== undefined && speller.find(fold(next)) !== undefined
  if (ending && ending[0].length > 1 && next !== undefined && !apart)
    return [spellJoined(`${word}${ZWNJ}${next}`, speller), 2]
  return [spellJoined(word, speller), 1]
}

/** `fa` in English letters; the tables are keyed as `fold` spells. */
export function latinise(fa: string, tables: NameTables): string {
  const clean = fa
    .normalize('NFC')
    .replace(MARKS, '')
    .replace(/[^\p{L}\u200C]/gu, ' ')
  let words = clean.split(' ').filter((word) => word !== '')
  if (words.length > 2 && HONORIFICS.has(words[0] ?? '')) words = words.slice(1)
  let out = ''
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? ''
    const last = at > 0 && at === words.length - 1
    const number = last ? NUMERALS.get(word) : undefined
    // a patronymic link has a father's name before it; at the start it is the English Ben
    const links = !last && words.length > 1 && !(at === 0 && word === 'بن')
    const particle = links ? PARTICLES.get(word) : undefined
    // the last word is rather a family name, one before it rather a given name
    const order = last ? [tables.family, tables.given] : [tables.given, tables.family]
    const find: Lookup = (key) => order[0]?.get(key) ?? order[1]?.get(key)
    const [latin, span] =
      number === undefined ? spellAt(words, at, { find, letters: tables.letters }, particle) : [number, 1]
    out += latin + (latin === particle && GLUED.has(word) ? '' : ' ')
    at += span
  }
  return ARABIC_SIGN.test(out) ? inArabicSpelling(out.trim()) : out.trim()
}

/** Names that Iranians and Arabs share are spelled the Arab way beside an article or a patronymic link. */
const ARABIC_SIGN = /\b(?:al-|bin |bint )/
const ARABIC = new Map(
  Object.entries({
    Hossein: 'Hussein',
    Mohammad: 'Mohammed',
    Ahmad: 'Ahmed',
    Yousef: 'Yusuf',
    Mehdi: 'Mahdi',
    Naser: 'Nasser',
    Ebrahim: 'Ibrahim',
    Esmail: 'Ismail',
    Mostafa: 'Mustafa',
    Morteza: 'Murtada',
    Saeed: 'Said',
    Abdollah: 'Abdullah',
    Soleiman: 'Suleiman',
    Kazem: 'Kadhim',
    Ghasem: 'Qasim',
    Davoud: 'Dawood',
    Heydar: 'Haider',
    Hamzeh: 'Hamza',
    Masoud: 'Massoud',
    Sadegh: 'Sadiq',
    Yaghoub: 'Yaqoub',
    Vahid: 'Wahid',
    Javad: 'Jawad',
    Rasoul: 'Rasul',
    Moein: 'Mueen',
  }),
)
function inArabicSpelling(name: string): string {
  return name
    .split(' ')
    .map((word) => ARABIC.get(word) ?? word.replaceAll('v', 'w').replaceAll('V', 'W'))
    .join(' ')
}
