import type { Party } from '../../document.js'
import { capitalOf, isCountry } from '../../reference/countries.js'
import { keySet } from '../../rules/keys.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'
import type { ContactInput } from './input.js'
import { isPast } from './recalled.js'

/** Where a party is said to be. */
export interface Stay {
  readonly country: string
  city: string | null
  /** On a visit to that country itself. */
  readonly hosted: boolean
  /** In the own country. */
  readonly atHome: boolean
  readonly type: Draft['type']
  /** Only a speaker tells of it. */
  readonly spoken: boolean
  /** It is to come. */
  readonly planned: boolean
  /** Where the text tells of it first, in tokens, and the clauses that do. */
  readonly at: number
  /** The sentence in which a speaker tells of it; negative in the reporter's words. */
  readonly sentence: number
  readonly clauses: ReadonlySet<number>
}

/** Before a journey that is the time or place of what is told: «در سفر به …», «در پایان سفر …». */
const DURING = keySet('در طی جریان پی پایان خلال حین ضمن حاشیه ادامه آستانه با بدو هنگام محض')

/** How many sentences a journey at home reaches. */
const NEAR = 3

/** The countries of a tour. */
const legsOf = ({ type, parties }: Draft) =>
  type === 'visit'
    ? parties.flatMap(({ party, part }) => (part === 'place' && 'code' in party ? [party.code] : []))
    : []

const clausesOf = ({ tellings }: Draft) => new Set(tellings.map(({ clause }) => clause.index))
const startOf = ({ tellings }: Draft) => tellings[0]?.trigger[0] ?? 0

/** Where the report says that people are: on the trips it tells of, at the places where they meet. */
export class Whereabouts {
  readonly #stays = new Map<string, Stay[]>()

  constructor(
    readonly input: ContactInput,
    readonly countryOf: (party: Party) => string | null,
  ) {}

  /** Remembers where a draft says that its travellers are. A journey that is only mentioned, or long past, says nothing. */
  note(draft: Draft): void {
    const { country, city, type, placeRange, status } = draft
    if (type === 'message' || status === 'denied' || status === 'proposed') return
    if (type === 'visit' && (!this.#isUnderWay(draft) || this.#isOver(draft))) return
    if (country && placeRange) this.#noteAt(draft, country, city)
    else if (!country) for (const leg of legsOf(draft)) this.#noteAt(draft, leg, null)
  }

  #noteAt(draft: Draft, country: string, city: string | null): void {
    const { parties, type, spoken, status } = draft
    const hosted = type === 'visit' && parties.some(({ role, part }) => role === 'host' || part === 'place')
    for (const { party, role } of parties) {
      const home = this.countryOf(party)
      if (home === country || (type === 'visit' && role !== 'guest')) continue
      const sentence = spoken ? draft.clause.sentence : -2
      const clauses = clausesOf(draft)
      const told = { spoken, planned: status === 'planned', at: startOf(draft), sentence, clauses }
      const stay = { country, city, hosted, atHome: false, type, ...told }
      this.#add(partyKey(party), stay)
      if (type === 'visit' && home) this.#add(home, { ...stay, spoken: true })
    }
  }

  /** «وزیر که به اصفهان سفر کرده است»: outside the capital, to which everybody comes back. */
  noteAtHome(draft: Draft): void {
    const { parties, country, city, type, spoken } = draft
    if (!country || !city || spoken || city === capitalOf(country) || !this.#isUnderWay(draft)) return
    const stay = { country, city, hosted: false, type, spoken, planned: false, at: startOf(draft), sentence: -2 }
    for (const { party, role } of parties)
      if (role === 'guest' && 'person' in party)
        this.#add(partyKey(party), { ...stay, atHome: true, clauses: clausesOf(draft) })
  }

  #add(key: string, stay: Stay): void {
    const stays = this.#stays.get(key) ?? []
    const known = stays.find((other) => other.country === stay.country && other.spoken === stay.spoken)
    // «وارد اندونزی شد … در بالی شرکت خواهد کرد»: where somebody goes on to says nothing of where he is.
    if (known && (known.planned || !stay.planned)) known.city ??= stay.city
    if (!known) stays.push(stay)
    this.#stays.set(key, stays)
  }

  /** The city of a country where somebody is said to be. */
  cityOf({ party }: DraftParty, country: string): string | null {
    return this.#of(party).find((stay) => stay.country === country && !stay.spoken)?.city ?? null
  }

  /** Where an encounter takes place, by the trip that the same clause, or the same speaker's sentence, tells of. */
  besides(draft: Draft): Stay | null {
    const countries = new Set(draft.parties.map(({ party }) => this.countryOf(party)))
    const told = clausesOf(draft)
    const said = draft.spoken ? draft.clause.sentence : -1
    const isHere = ({ type, clauses, sentence }: Stay) =>
      type === 'visit' && (sentence === said || [...clauses].some((clause) => told.has(clause)))
    const stays = draft.parties.flatMap(({ party }) => this.#of(party).filter(isHere))
    const home = stays.find(({ country }) => countries.has(country))
    if (home || draft.type === 'agreement') return home ?? null
    const own = draft.parties.flatMap(({ party }) => ('person' in party ? this.#of(party).filter(isHere) : []))
    return own.every(({ country }) => country === own[0]?.country) ? (own[0] ?? null) : null
  }

  /** Where its parties are: at the home of one of them, else at the only place, if it is nobody's home. */
  of(draft: Draft): Stay | null {
    const { parties, type } = draft
    const countries = new Set(parties.map(({ party }) => this.countryOf(party)))
    const isThere = (stay: Stay) => !stay.spoken && (!stay.atHome || this.#isNear(stay, draft))
    const stays = parties.flatMap(({ party }) => this.#of(party)).filter(isThere)
    const home = stays.filter(({ country }) => countries.has(country))
    if (home.length) return latest(home, startOf(draft))
    const told = stays.filter(({ at }) => at <= startOf(draft))
    // Where somebody meets others later, or is to go, says nothing of where he was before.
    const isGoing = draft.status === 'planned' || type === 'gathering'
    const later = stays.filter((stay) => stay.type !== 'meeting' && (!stay.planned || isGoing))
    const known = told.length ? told : later
    const first = latest(known, startOf(draft))
    if (!first || known.some(({ country }) => country !== first.country)) return null
    const sides = [...countries].filter(isCountry)
    if (!first.hosted || type !== 'meeting' || sides.length < 2) return first
    // «در سفر به ترکمنستان با رئیس‌جمهور قزاقستان دیدار کرد»
    const isTravellers = parties.some(({ party }) => 'person' in party && this.#of(party).includes(first))
    return isTravellers && first.at <= startOf(draft) ? first : null
  }

  #of(party: Party): readonly Stay[] {
    return this.#stays.get(partyKey(party)) ?? []
  }

  /** Told in the reporter's words soon after a journey at home, which nobody says is over. */
  #isNear({ at }: Stay, { spoken, clause }: Draft): boolean {
    const sentence = this.input.document.tokens[at]?.sentence ?? 0
    return !spoken && Math.abs(clause.sentence - sentence) <= NEAR
  }

  /** Recalled wherever it is told: not a trip that brings somebody here and that a speaker had foretold. */
  #isOver(draft: Draft): boolean {
    return draft.tellings.every((telling) => isPast(this.input, { ...draft, tellings: [telling] }))
  }

  #isUnderWay({ tellings }: Draft): boolean {
    const { tokens } = this.input.document
    return tellings.some(
      ({ predicate, inHeadline, trigger: [from] }) =>
        predicate || inHeadline || tokens.slice(Math.max(0, from - 2), from).some(({ key }) => DURING.has(key)),
    )
  }
}

/** Of several places the one told last before, else the first one. */
const latest = (stays: readonly Stay[], at: number): Stay | null =>
  stays.findLast((stay) => stay.at <= at) ?? stays[0] ?? null
