import type { Cast, Document, Party, Span, Statement } from '../document.js'
import { fold } from '../normalise/fold.js'
import { personIn } from '../refer/person-of.js'
import { suffixes } from '../refer/suffixes.js'
import type { Stretch } from './reader.js'

/** A stretch or statement as far as it bears on who its speaker is. */
type Spoken = Pick<Statement, 'speakers' | 'span' | 'mode'>

/** One single speaker as the report describes them. */
interface Described {
  readonly key: string
  readonly party: Party
  readonly name: string | null
  readonly office: string | null
  readonly country: string | null
  /** Where the report first refers to them. */
  readonly since: number
  /** «یکی از سخنگویان»: somebody whom nothing before says more of. */
  readonly indefinite: boolean
}

/** What one single speaker says. */
interface Turn extends Described {
  readonly end: number
  readonly headline: boolean
}

/**
 * One speaker under two descriptions: «معاون وزیر گفت: …» in the lead and «علی نمونه‌ای اظهار کرد: …» after it, or
 * «این عضو شورا افزود: …» between two stretches of his. Where the references leave an office without a name apart from a
 * named speaker whom it fits, they are the same.
 */
export function aliases(
  doc: Document,
  cast: Cast,
  stretches: readonly Spoken[],
): (speakers: readonly Party[]) => readonly Party[] {
  const all: Turn[] = stretches.flatMap(({ speakers, span, mode }) => {
    const [party, ...others] = speakers
    const one = party && others.length === 0 ? describe(doc, cast, party) : null
    return one ? [{ ...one, end: span[1], headline: mode === 'headline' }] : []
  })
  const turns = new Turns(all)
  const speaking = [...new Map(all.map((turn) => [turn.key, turn])).values()]
  const named = speaking.filter(({ name }) => name !== null)
  const only = named.length === 1 && all.length === stretches.length ? named[0] : undefined
  const into = new Map<string, Party>()
  for (const person of speaking) {
    if (person.name !== null || !person.office || isSource(person.office)) continue
    const same =
      follower(person, turns) ??
      between(person, turns) ??
      (only && only.office === null && fits(person, only) ? only : undefined)
    if (same) into.set(person.key, same.party)
  }
  if (into.size === 0) return (speakers) => speakers
  return (speakers) => speakers.map((party) => into.get(keyOf(party)) ?? party)
}

const keyOf = (party: Party): string =>
  'person' in party ? `p${party.person}` : 'code' in party ? `c${party.code}` : `n${party.name[0]}`

function describe(doc: Document, cast: Cast, party: Party): Described | null {
  const key = keyOf(party)
  if ('code' in party) return { key, party, name: null, office: null, country: party.code, since: 0, indefinite: false }
  if ('person' in party) {
    const person = personIn(cast, party.person)
    if (!person) return null
    const since = Math.min(...person.mentions.map(([start]) => start))
    const indefinite = /یک(ی از)?$/.test(doc.text.slice(Math.max(0, since - 8), since).trimEnd())
    const office = person.office?.fa ?? null
    return { key, party, name: person.name.fa, office, country: person.country, since, indefinite }
  }
  const words = doc.text.slice(...party.name)
  const office = /^(یک|یکی از|این)\s/.test(words)
  return {
    key,
    party,
    name: office ? null : words,
    office: office ? words : null,
    country: null,
    since: party.name[0],
    indefinite: /^یک/.test(words),
  }
}

/** «یک منبع آگاه» is nobody whom the report names. */
const isSource = (office: string) => /منبع|منابع|مقام |دیپلمات|شاهد/.test(office)

/** The turns of a report, with what is asked of them once for every speaker. */
class Turns {
  /** Where each speaker has the word. */
  readonly places = new Map<string, number[]>()
  /** Places of the first two turns that are no headline. */
  readonly #opening: number[] = []
  /** Whoever speaks under a name, and countries. */
  readonly #somebody = new Set<string>()

  constructor(readonly all: readonly Turn[]) {
    for (const [at, { key, name, party, headline }] of all.entries()) {
      const places = this.places.get(key)
      if (places) places.push(at)
      else this.places.set(key, [at])
      if (!headline && this.#opening.length < 2) this.#opening.push(at)
      if (name !== null || 'code' in party) this.#somebody.add(key)
    }
  }

  /** The turns before one that are no headline; of many the first two. */
  opening(before: number): Turn[] {
    return this.#opening.flatMap((at) => (at < before ? [this.all[at] as Turn] : []))
  }

  /** The first turn after one that is another speaker's. */
  nextOther(at: number): Turn | undefined {
    let next = at + 1
    while (this.all[next]?.key === this.all[at]?.key) next++
    return this.all[next]
  }

  /** Of whom else nobody with a name speaks, an office beside the one that the report gives is another of his. */
  isAlone({ key }: Described): boolean {
    return this.#somebody.size === 0 || (this.#somebody.size === 1 && this.#somebody.has(key))
  }
}

/** The named person who speaks for the first time right after the unnamed one's first words. */
function follower(unnamed: Described, turns: Turns): Described | undefined {
  const first = turns.places.get(unnamed.key)?.[0] ?? 0
  const earlier = turns.opening(first)
  if (earlier.length > 1) return undefined
  const next = turns.nextOther(first)
  const begun = next && earlier.some(({ key, name }) => key === next.key || name !== null)
  if (!next || (begun && next.office !== null)) return undefined
  const alone = turns.isAlone(next) && !HIGHEST.test(unnamed.office ?? '')
  return fits(unnamed, alone ? { ...next, office: null } : next) ? next : undefined
}

/** The named person whose speech the unnamed one's every stretch follows, without anybody else between. */
function between(unnamed: Described, turns: Turns): Described | undefined {
  const before = (turns.places.get(unnamed.key) ?? []).map((at) => turns.all[at - 1])
  const others = before.filter((turn) => turn?.key !== unnamed.key)
  const [person] = others
  if (!person || unnamed.indefinite || unnamed.since < person.end || others.some((turn) => turn?.key !== person.key))
    return undefined
  if (person.office === null && HIGHEST.test(unnamed.office ?? '')) return undefined
  return fits(unnamed, turns.isAlone(person) ? { ...person, office: null } : person) ? person : undefined
}

/** Offices that the report would have named with their holder. */
const HIGHEST = /^(رئیس|رییس)[\s\u200c]?جمهور|^نخست[\s\u200c]?وزیر|^وزیر|^رهبر|^پادشاه|^ولیعهد/
/** Of these a report may tell of two in one house. */
const SINGLE = new Set('رییس وزیر رهبر سخنگو سخنگوی دبیر دبیرکل فرمانده سفیر معاون مدیرکل نخست'.split(' '))
const COMMON = new Set(
  'و در از به یک یکی این جمهوری اسلامی ایران کشور امور معاون رییس عضو اعضای نماینده نمایندگان مدیر کل وزیر سابق پیشین وزارت سخنگوی دبیر مردم'.split(
    ' ',
  ),
)
/** Who sits in parliament is called by its house, his constituency or his committee. */
const PARLIAMENT = /مجلس|کمیسیون|نماینده مردم|فراکسیون|پارلمان|کنگره|سنا/

function fits(unnamed: Described, { name, office, country }: Described): boolean {
  if (name === null || (country !== null && unnamed.country !== null && country !== unnamed.country)) return false
  const surname = fold(name.split(' ').at(-1) ?? '')
  if (wordsIn(unnamed.office ?? '').includes(surname)) return false
  return office === null || sameOffice(unnamed.office ?? '', office)
}

/** «معاون وزیر رفاه» is «معاون برنامه‌ریزی وزیر رفاه و تأمین اجتماعی», «عضو کمیسیون انرژی» may be a deputy. */
function sameOffice(a: string, b: string): boolean {
  const [one, other] = [wordsIn(a), wordsIn(b)]
  const head = one[0] ?? ''
  if (SINGLE.has(head) && other[0] !== head) return false
  if (!SINGLE.has(head) && PARLIAMENT.test(a) && PARLIAMENT.test(b)) return true
  return one.some((word) => word.length > 2 && !COMMON.has(word) && other.includes(word))
}

const wordsIn = (office: string) => office.split(/[\s\u200c]+/).map(fold)

/**
 * Speakers that are known by their words only: one party for «علی نمونه‌ای» and «نمونه‌ای», the person of that surname if
 * there is one. A headline's «X: …» needs an X that speaks further on.
 */
export function withNames(doc: Document, cast: Cast, stretches: readonly Stretch[]): Stretch[] {
  const bare = (span: Span) => withoutTitles(fold(doc.text.slice(...span)).replace(/[«»"“”]/g, ''))
  const names = stretches.flatMap(({ speakers, mode }) =>
    speakers.flatMap((party) => ('name' in party && mode !== 'headline' ? [party.name] : [])),
  )
  const speaks = new Set(
    stretches.flatMap(({ speakers, mode }) =>
      speakers.flatMap((party) => ('person' in party && mode !== 'headline' ? [party.person] : [])),
    ),
  )
  const people = firstBy(cast.people, ({ name }) => (name.fa ? fold(name.fa) : null))
  const speakers = firstBy(cast.people, ({ id, name }) => (name.fa && speaks.has(id) ? fold(name.fa) : null))
  const longest = firstBy(
    [...names].sort((a, b) => b[1] - b[0] - (a[1] - a[0])),
    bare,
  )
  const resolve = (party: Party, headline: boolean): Party[] => {
    if (!('name' in party)) return [party]
    const key = bare(party.name)
    const person = (headline ? speakers : people).get(key)
    if (person && key.length > 2) return [{ person: person.id }]
    const full = longest.get(key)
    return full ? [{ name: full }] : headline ? [] : [party]
  }
  return stretches.flatMap((stretch) => {
    const speakers = stretch.speakers.flatMap((party) => resolve(party, stretch.mode === 'headline'))
    return speakers.length ? [{ ...stretch, speakers }] : []
  })
}

/** The first of a list whose key has an ending, by that ending. */
function firstBy<T>(list: readonly T[], keyOf: (item: T) => string | null): Map<string, T> {
  const first = new Map<string, T>()
  for (const item of list) for (const ending of endingsOf(keyOf(item))) if (!first.has(ending)) first.set(ending, item)
  return first
}

const endingsOf = (key: string | null) => (key === null ? [] : suffixes(key))

/** Ranks and forms of address before a surname, folded, also where they are written as one word with it. */
const TITLES =
  'اقای خانم دکتر مهندس سردار سرلشکر سرلشگر سپهبد سرتیپ دریادار امیر ژنرال حجتالاسلام والمسلمین ایتالله پاسدار سید'.split(
    ' ',
  )
/** A surname has at least so many letters: «امیری» keeps its «امیر». */
const SHORTEST_SURNAME = 3

function withoutTitles(key: string): string {
  const title = TITLES.find((word) => key.startsWith(word) && key.length - word.length >= SHORTEST_SURNAME)
  return title ? withoutTitles(key.slice(title.length)) : key
}
