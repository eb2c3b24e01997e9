import type { Cast, Document, Party, Span } from '../document.js'
import { fold } from '../normalise/fold.js'
import { suffixes } from '../refer/suffixes.js'
import { withFields } from '../rules/with-fields.js'
import type { Stretch } from './reader.js'
import { type Described, describe, keyOf, type Spoken, type Turn, Turns } from './turns.js'
import { speechWords } from './words.js'

/**
 * One speaker under two descriptions: «معاون وزیر گفت: …» in the lead and «علی نمونه‌ای اظهار کرد: …» after it, or
 * «این عضو شورا افزود: …» between two stretches of his. Where the references leave an office without a name apart from a
 * named speaker whom it fits, they are the same. Gives whom each description means, by its key.
 */
export function aliases(doc: Document, cast: Cast, stretches: readonly Spoken[]): ReadonlyMap<string, Party> {
  const all: Turn[] = stretches.flatMap(({ speakers, span, mode }) => {
    const [party, ...others] = speakers
    const one = party && others.length === 0 ? describe(doc, cast, party) : null
    return one ? [withFields(one, { start: span[0], end: span[1], headline: mode === 'headline' })] : []
  })
  const turns = new Turns(all)
  const speaking = [...new Map(all.map((turn) => [turn.key, turn])).values()]
  const named = speaking.filter(({ name }) => name !== null)
  const only = named.length === 1 && all.length === stretches.length ? named[0] : undefined
  const holders = holdersOf(doc, cast)
  const into = new Map<string, Party>()
  for (const person of speaking) {
    if (person.name !== null || !person.office) continue
    const same = isSource(person.office)
      ? alreadyNamed(person, turns)
      : (holder(person, holders) ??
        follower(person, turns) ??
        between(person, turns) ??
        (only && only.office === null && fits(person, only) ? only : undefined))
    const found = same ?? inHeadline(person, turns)
    if (found) into.set(person.key, found.party)
  }
  return into
}

/** Speakers as whom they were found to be. */
export const meant = (speakers: readonly Party[], same: ReadonlyMap<string, Party>): readonly Party[] =>
  same.size === 0 ? speakers : speakers.map((party) => same.get(keyOf(party)) ?? party)

/** «یک منبع آگاه» is nobody whom the report names. */
export const isSource = (office: string) => /منبع|منابع|مقام |دیپلمات|شاهد/.test(office)

/** The named people of the report by country and each office they hold: «X و Y» is X, Y and both. */
function holdersOf(doc: Document, cast: Cast): ReadonlyMap<string, readonly Described[]> {
  const found = new Map<string, Described[]>()
  for (const { id, name, office } of cast.people) {
    const person = name.fa && office ? describe(doc, cast, { person: id }) : null
    if (!person) continue
    const words = person.office?.split(' ') ?? []
    const parts = words.flatMap((word, i) => (word === 'و' ? [words.slice(0, i), words.slice(i + 1)] : []))
    for (const held of [words, ...parts]) {
      const key = officeKey(person.country, held.join(' '))
      found.set(key, [...(found.get(key) ?? []), person])
    }
  }
  return found
}

const officeKey = (country: string | null, office: string) =>
  `${country} ${fold(office)
    .replace(/[\s\u200c]|امور/g, '')
    .replace('جمهوری', 'جمهور')}`

/** The one named person of the report who holds the very office. */
function holder(unnamed: Described, holders: ReadonlyMap<string, readonly Described[]>): Described | undefined {
  const found = holders.get(officeKey(unnamed.country, unnamed.office ?? '')) ?? []
  return found.length === 1 && !unnamed.indefinite ? found[0] : undefined
}

/** «مقام آمریکایی افزود»: an official who is not introduced is the countryman who spoke before. */
function alreadyNamed(unnamed: Described, turns: Turns): Described | undefined {
  if (unnamed.indefinite || /منبع|منابع|شاهد/.test(unnamed.office ?? '')) return undefined
  return turns.countryman(turns.first(unnamed))
}

/** Who only speaks in the headline without a name is the one who speaks below it. */
function inHeadline(unnamed: Described, turns: Turns): Described | undefined {
  const one = turns.below
  if (!one || one.key === unnamed.key || isHighest(unnamed.office ?? '')) return undefined
  const near = one.country === null || unnamed.country === null || one.country === unnamed.country
  return near ? one : undefined
}

/** The named person who speaks for the first time right after the unnamed one's first words. */
function follower(unnamed: Described, turns: Turns): Described | undefined {
  const first = turns.first(unnamed)
  const next = turns.nextOther(first)
  if (!next || turns.first(next) < first) return undefined
  const fresh = 'person' in next.party && next.since > (turns.all[first]?.start ?? 0) && !next.another
  const introduced = fresh && next.office === null
  if (turns.opening(first) > 1 && !introduced) return undefined
  if (next.office !== null && turns.isNamedBefore(first)) return undefined
  const alone = turns.isAlone(next) && !isHighest(unnamed.office ?? '')
  return fits(unnamed, alone ? { ...next, office: null } : next) ? next : undefined
}

/** The named person whose speech the unnamed one's every stretch follows, without anybody else between. */
function between(unnamed: Described, turns: Turns): Described | undefined {
  const before = (turns.places.get(unnamed.key) ?? []).map((at) => turns.all[at - 1])
  const others = before.filter((turn) => turn?.key !== unnamed.key)
  const [person] = others
  if (!person || unnamed.indefinite || unnamed.since < person.end || others.some((turn) => turn?.key !== person.key))
    return undefined
  if (person.office === null && isHighest(unnamed.office ?? '')) return undefined
  return fits(unnamed, turns.isAlone(person) ? { ...person, office: null } : person) ? person : undefined
}

/** Offices that the report would have named with their holder. */
export function isHighest(office: string): boolean {
  const key = fold(office)
  return [...speechWords('highest')].some((highest) => key.startsWith(highest))
}

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
  const single = speechWords('single-office').has(head)
  if (single && other[0] !== head) return false
  const deputy = PARLIAMENT.test(a) || (head === fold('نماینده') && one.length === 2)
  if (!single && deputy && PARLIAMENT.test(b)) return true
  return one.some((word) => word.length > 2 && !speechWords('common-in-offices').has(word) && other.includes(word))
}

const wordsIn = (office: string) => office.split(/[\s\u200c]+/).map(fold)

/**
 * Speakers that are known by their words only: one party for «علی نمونه‌ای» and «نمونه‌ای», the person of that surname if
 * there is one. A headline's «X: …» needs an X that speaks further on.
 */
export function withNames(doc: Document, cast: Cast, stretches: readonly Stretch[]): Stretch[] {
  const bare = (span: Span) => withoutTitles(fold(nameOf(doc.text.slice(...span))).replace(/[«»"“”]/g, ''))
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

/** «نمونه‌ای وزیر دفاع ایران»: the words before the office. */
const nameOf = (words: string) =>
  words.match(/^\S.*?(?=\s(?:وزیر|رئیس|رییس|سخنگوی|نماینده|عضو|دبیر|فرمانده|معاون|سفیر|مدیر)[\s\u200c])/)?.[0] ?? words

/** The first of a list whose key has an ending, by that ending. */
function firstBy<T>(list: readonly T[], keyOf: (item: T) => string | null): Map<string, T> {
  const first = new Map<string, T>()
  for (const item of list) for (const ending of endingsOf(keyOf(item))) if (!first.has(ending)) first.set(ending, item)
  return first
}

const endingsOf = (key: string | null) => (key === null ? [] : suffixes(key))

/** A surname has at least so many letters: «امیری» keeps its «امیر». */
const SHORTEST_SURNAME = 3

/** Without ranks and forms of address before a surname, also where they are written as one word with it. */
function withoutTitles(key: string): string {
  const title = [...speechWords('joined-title')].find(
    (word) => key.startsWith(word) && key.length - word.length >= SHORTEST_SURNAME,
  )
  return title ? withoutTitles(key.slice(title.length)) : key
}
