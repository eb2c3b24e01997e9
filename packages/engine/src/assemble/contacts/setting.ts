import type { Clause, Party, PlaceMention, Range, Span, Statement, TimeMention } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { tokenFrom } from '../../rules/offsets.js'
import { type Case, casesOf, clauseIndex } from './cases.js'
import { firstPersons } from './first-person.js'
import type { ContactInput } from './input.js'
import { isOfSource, justNow, sameDay } from './moments.js'
import { openingOf, type Passage, passagesIn } from './passages.js'

const OPENING = new Set(['«', '"', '“', '„'])
const SIDES = keySet('طرفین دوطرف هردوطرف 2طرف')

/** What the report holds around its event words, looked up by place: built once, so that reading stays linear. */
export class Setting {
  readonly #cases: readonly Case[]
  readonly #byClause: ReadonlyMap<number, readonly Case[]>
  readonly #bySentence: ReadonlyMap<number, readonly Case[]>
  readonly #byEnd: ReadonlyMap<number, Case>
  readonly #timesByClause: ReadonlyMap<number, readonly TimeMention[]>
  readonly #placeAt: ReadonlyMap<number, PlaceMention>
  readonly #statements: readonly Statement[]
  readonly #zones: Int32Array
  readonly #countries: ReadonlyMap<string, string | null>
  /** Tokens of names and offices, and those inside a body's name («سازمان کنفرانس اسلامی»): their words tell of no event. */
  readonly named: ReadonlySet<number>
  /** Where in the report a sentence stands. */
  readonly passageOf: (sentence: number) => Passage
  /** The sentences that tell the news. */
  readonly opening: ReadonlySet<number>
  /** Where «طرفین», «دو طرف» begin. */
  readonly sides: ReadonlySet<number>

  constructor(readonly input: ContactInput) {
    const { document, cast, times, places, statements } = input
    const clauseOf = clauseIndex(document)
    this.#statements = [...statements].sort((a, b) => a.span[0] - b.span[0])
    this.#zones = this.#zonesOf()
    const own = firstPersons(document, cast.people, (token) => this.speakersAt(token))
    const references = own.length
      ? [...cast.references, ...own].sort((a, b) => a.range[0] - b.range[0])
      : cast.references
    this.#cases = casesOf(document, { ...cast, references }, times, places)
    this.#byClause = grouped(this.#cases, ({ clause }) => clause)
    this.#bySentence = grouped(this.#cases, ({ reference }) => document.tokens[reference.range[0]]?.sentence ?? -1)
    this.#byEnd = new Map(this.#cases.map((item) => [item.reference.range[1], item]))
    const moments = [...times.filter((time) => !isOfSource(document, time)), ...justNow(input), ...sameDay(input)]
    this.#timesByClause = grouped(moments, ({ range }) => clauseOf[range[0]] ?? -1)
    this.#placeAt = new Map(places.map((place) => [place.range[0], place]))
    this.#countries = new Map(cast.people.map(({ id, country }) => [id, country]))
    const people = cast.references.filter(({ kind }) => kind === 'name' || kind === 'office')
    const bodies = places.filter(({ kind }) => kind === 'organisation')
    this.named = new Set([
      ...people.flatMap(({ range }) => tokensOf(range)),
      ...bodies.flatMap(({ range: [from, to] }) => tokensOf([from + 1, to])),
    ])
    const keyOf = (range: Range) =>
      document.tokens
        .slice(...range)
        .map(({ key }) => key)
        .join('')
    const both = cast.references.filter(({ kind, range }) => kind === 'both' && SIDES.has(keyOf(range)))
    this.passageOf = passagesIn(document)
    this.opening = new Set(openingOf(document).map(({ index }) => index))
    this.sides = new Set(both.map(({ range }) => range[0]))
  }

  /** The country or organisation that a party acts for. */
  countryOf(party: Party): string | null {
    return 'person' in party ? (this.#countries.get(party.person) ?? null) : 'code' in party ? party.code : null
  }

  /** Whether two bodies are called by the same words. */
  sameWords(a: Span, b: Span): boolean {
    const { text } = this.input.document
    return fold(text.slice(...a)) === fold(text.slice(...b))
  }

  inClause(clause: Clause): readonly Case[] {
    return this.#byClause.get(clause.index) ?? []
  }

  inSentence(sentence: number): readonly Case[] {
    return this.#bySentence.get(sentence) ?? []
  }

  timesIn(clause: Clause): readonly TimeMention[] {
    return this.#timesByClause.get(clause.index) ?? []
  }

  placeAt(token: number): PlaceMention | undefined {
    return this.#placeAt.get(token)
  }

  /** The country or city named last before a token: what «این کشور» points to. */
  placeBefore(token: number): PlaceMention | null {
    const { places } = this.input
    return (
      places
        .slice(Math.max(0, this.#placesBefore(token) - 40), this.#placesBefore(token))
        .findLast(({ kind, code }) => code !== null && kind !== 'organisation') ?? null
    )
  }

  #placesBefore(token: number): number {
    let [lo, hi] = [0, this.input.places.length]
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if ((this.input.places[mid]?.range[0] ?? 0) < token) lo = mid + 1
      else hi = mid
    }
    return lo
  }

  /** The reference that ends at a token or up to two before it: what a relative clause says more of. */
  endingBefore(token: number): Case | null {
    return this.#byEnd.get(token) ?? this.#byEnd.get(token - 1) ?? this.#byEnd.get(token - 2) ?? null
  }

  endingAt(token: number): Case | null {
    return this.#byEnd.get(token) ?? null
  }

  /** Number of the statement that a token is said in; -1 for the reporter's own words. */
  zoneOf(token: number): number {
    return this.#zones[token] ?? -1
  }

  speakersAt(token: number): readonly Party[] {
    return this.#statements[this.zoneOf(token)]?.speakers ?? []
  }

  #zonesOf(): Int32Array {
    const { tokens } = this.input.document
    const zones = new Int32Array(tokens.length).fill(-1)
    for (const [index, { span }] of this.#statements.entries()) {
      const first = tokenFrom(tokens, span[0])
      // «گفت «الف» به تهران می‌رود»: the mark before the name with which the words begin is read with the name.
      const opened = OPENING.has(tokens[first - 1]?.form ?? '') ? first - 1 : first
      zones.fill(index, opened, tokenFrom(tokens, span[1]))
    }
    return zones
  }
}

export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const map = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const list = map.get(key)
    if (list) list.push(item)
    else map.set(key, [item])
  }
  return map
}

const tokensOf = ([from, to]: Range) => Array.from({ length: to - from }, (_, i) => from + i)
