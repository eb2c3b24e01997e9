import type { Cast, Document, Party, Person, Range, Span, Statement, Token } from '../document.js'
import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import { namesOutlet } from '../recognise/people/mention-words.js'
import { personIn } from '../refer/person-of.js'
import { suffixes } from '../refer/suffixes.js'
import { spellName } from '../reference/spell-name.js'
import { tokenFrom } from '../rules/offsets.js'
import { aliases, meant } from './aliases.js'
import type { Attributed } from './attribute.js'
import { asOnePerson } from './one-person.js'
import { speechWords } from './words.js'

const isGiven = (key: string): boolean => given.byName.get(key).length > 0
const isFamily = (key: string): boolean => family.byName.get(key).length > 0
/** Ranks and forms of address before the name of somebody new. */
const goesBefore = (key: string) => speechWords('title').has(key) || speechWords('newcomer-title').has(key)
const LONGEST = 4

/** A name that several stretches are spoken under needs no other proof. */
const OFTEN = 2

/** A speaker whom no table knows: that somebody speaks under the words makes them a person's. */
interface Newcomer {
  readonly key: string
  readonly range: Range
  readonly office: boolean
}

/**
 * Speakers that stand only by their words become persons where the words are a name: «روح‌الله نمونه‌ای گفت» needs no
 * entry of the table to be a person. Statements and cast with them.
 */
export function adopt(
  doc: Document,
  cast: Cast,
  { statements, same }: Attributed,
): { cast: Cast; statements: Statement[] } {
  const newcomers: Newcomer[] = []
  // What the keys of newcomers end with, and what longer keys end with.
  const endings = new Set<string>()
  const shorter = new Set<string>()
  const bodies = new Set(doc.tokens.flatMap(({ key }, i) => (isBody(doc.tokens[i - 1]) ? [key] : [])))
  const idOf = new Map<string, string>()
  const often = frequent(statements)
  for (const { speakers } of statements) {
    for (const party of speakers) {
      const newcomer = 'name' in party ? newcomerIn(doc.tokens, party.name, often.has(party.name[0])) : null
      if (!newcomer || endings.has(newcomer.key) || namesOutlet(doc, newcomer.range[1] - 1)) continue
      if (!newcomer.office && bodies.has(doc.tokens[newcomer.range[0]]?.key ?? '')) continue
      newcomers.push(newcomer)
      for (const ending of suffixes(newcomer.key)) {
        endings.add(ending)
        if (ending !== newcomer.key) shorter.add(ending)
      }
    }
  }
  const kept = newcomers.filter(({ key }) => !shorter.has(key))
  const places = kept.length ? placesByKey(doc.tokens) : new Map<string, number[]>()
  const people = kept.map((newcomer, index) => personOf(doc, places, newcomer, `s${index + 1}`, homeOf(cast, newcomer)))
  const keptBy = new Map<string, Newcomer>()
  for (const [index, newcomer] of kept.entries()) {
    idOf.set(newcomer.key, `s${index + 1}`)
    for (const ending of suffixes(newcomer.key)) if (!keptBy.has(ending)) keptBy.set(ending, newcomer)
  }
  const adopted = (party: Party): Party => {
    const newcomer = 'name' in party ? newcomerIn(doc.tokens, party.name, true) : null
    const full = newcomer && keptBy.get(newcomer.key)
    return full ? { person: idOf.get(full.key) as string } : party
  }
  const whole = { ...cast, people: [...cast.people, ...people] }
  const spoken = statements.map((statement) => ({ ...statement, speakers: statement.speakers.map(adopted) }))
  const found = aliases(doc, whole, spoken)
  return {
    cast: asOnePerson(whole, new Map([...[...same].map(([key, party]) => [key, adopted(party)] as const), ...found])),
    statements: spoken.map((statement) => ({ ...statement, speakers: meant(statement.speakers, found) })),
  }
}

/** «شرکت X»: X is no person wherever it speaks. */
const isBody = (before: Token | undefined) => speechWords('named-body').has(before?.key ?? '')

/** Starts of the names that more than one stretch is spoken under. */
function frequent(statements: readonly Statement[]): ReadonlySet<number> {
  const count = new Map<number, number>()
  for (const { speakers } of statements)
    for (const party of speakers) if ('name' in party) count.set(party.name[0], (count.get(party.name[0]) ?? 0) + 1)
  return new Set([...count].flatMap(([start, n]) => (n >= OFTEN ? [start] : [])))
}

/** The name in a span, without forms of address; null if it is none. */
function newcomerIn(tokens: readonly Token[], span: Span, often: boolean): Newcomer | null {
  let from = tokenFrom(tokens, span[0])
  const to = tokenFrom(tokens, span[1])
  const start = from
  while (
    from < to &&
    (goesBefore(tokens[from]?.key ?? '') ||
      /[«"“]/.test(tokens[from]?.form ?? '') ||
      (from > start && tokens[from]?.key === 'و'))
  )
    from++
  let end = from
  while (end < to && tokens[end]?.kind === 'word') end++
  const keyTo = (stop: number) =>
    tokens
      .slice(from, stop)
      .map((token) => token.key)
      .join('')
  const one = tokens[from]?.key === 'یکی' && tokens[from + 1]?.key === 'از' ? 2 : 0
  const head = tokens[from]?.key === 'یک' ? from + 1 : from + one
  if (speechWords('office-head').has(tokens[head]?.key ?? '') && end - head < 10)
    return { key: keyTo(end), range: [head, end], office: true }
  if (end - from > LONGEST) end = nameEnd(tokens, from)
  if (end === from) return null
  const name = tokens.slice(from, end)
  const addressed = from > start && tokens[start]?.kind === 'word'
  return (often && name.length < 3 && name.some(isNameWord) && !isThing(name)) || isName(name, addressed)
    ? { key: keyTo(end), range: [from, end], office: false }
    : null
}

/** «یا» is nobody, however often something is said under it. */
const isNameWord = ({ word }: Token) => ['noun', 'adjective', 'unknown'].includes(word.pos)

/** «اندیشکده»: nor is a thing. */
const isThing = ([only, ...more]: readonly Token[]) =>
  only?.word.pos === 'noun' && !more.length && !isGiven(only.key) && !isFamily(only.key)

/** Of a name with its office behind it only the name: «علی رضایی کارشناس بازار مسکن». */
function nameEnd(tokens: readonly Token[], from: number): number {
  const known = (i: number) => isGiven(tokens[i]?.key ?? '') || tokens[i]?.word.pos === 'unknown'
  if (!known(from)) return from
  return isGiven(tokens[from + 1]?.key ?? '') ? from + 3 : from + 2
}

function isName(name: readonly Token[], addressed: boolean): boolean {
  const first = name[0]?.key ?? ''
  const last = name.at(-1)?.key ?? ''
  const strange = name.every(({ word }) => word.pos === 'unknown')
  if (name.length === 1) return strange || isFamily(first) || (addressed && first.length > 2)
  return (
    addressed ||
    isGiven(first) ||
    isGiven(first + (name[1]?.key ?? '')) ||
    strange ||
    (isFamily(last) && name[0]?.word.pos === 'unknown')
  )
}

function placesByKey(tokens: readonly Token[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [i, { key }] of tokens.entries()) {
    const list = places.get(key)
    if (list) list.push(i)
    else places.set(key, [i])
  }
  return places
}

/** The country that the words of an office name: «یکی از سخنگویان کرزی» is of his. */
function homeOf(cast: Cast, { range }: Newcomer): string | null {
  const inside = cast.references[lowerBound(cast.references, range[0], ({ range: [from] }) => from)]
  const party = inside && inside.range[0] < range[1] ? inside.parties[0] : undefined
  if (party && 'code' in party) return party.code
  return (party && 'person' in party && personIn(cast, party.person)?.country) || null
}

function personOf(
  doc: Document,
  places: ReadonlyMap<string, readonly number[]>,
  { range, key, office }: Newcomer,
  id: string,
  home: string | null,
): Person {
  const tokens = doc.tokens.slice(...range)
  const fa = tokens.map(({ form }) => form).join(' ')
  const iranian = given.byName.get(tokens[0]?.key ?? '').at(-1)?.origin
  const span: Span = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  if (office)
    return {
      id,
      name: { fa: null, en: null },
      country: home ?? 'IR',
      office: { fa, en: null },
      mentions: [span],
      evidence: [
        { field: 'office', span },
        {
          field: 'country',
          span: home ? span : null,
          because: home ? 'the words of the office' : "the outlet's own country",
        },
      ],
    }
  const spanAt = (i: number): Span => [doc.tokens[i]?.start ?? 0, doc.tokens[i]?.end ?? 0]
  const alone = places.get(tokens.at(-1)?.key ?? key) ?? []
  const mentions = [
    ...alone.filter((i) => i < range[0]).map(spanAt),
    span,
    ...alone.filter((i) => i >= range[1]).map(spanAt),
  ]
  const country = iranian && /persian|iran|arabic|islamic/i.test(iranian) ? 'IR' : null
  return {
    id,
    name: { fa, en: spellName(fa, country) },
    country,
    office: null,
    mentions,
    evidence: [
      { field: 'name', span },
      { field: 'country', span: null, because: iranian ? "the outlet's own country" : 'not said' },
    ],
  }
}

/** Index of the first item of a sorted list that is not before a place. */
function lowerBound<T>(list: readonly T[], place: number, placeOf: (item: T) => number): number {
  let [lo, hi] = [0, list.length]
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if (placeOf(list[mid] as T) < place) lo = mid + 1
    else hi = mid
  }
  return lo
}
