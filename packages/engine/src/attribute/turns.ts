import type { Cast, Document, Party, Span, Statement } from '../document.js'
import { personIn } from '../refer/person-of.js'

/** A stretch or statement as far as it bears on who its speaker is. */
export type Spoken = Pick<Statement, 'speakers' | 'span' | 'mode'>

/** One single speaker as the report describes them. */
export interface Described {
  readonly key: string
  readonly party: Party
  readonly name: string | null
  readonly office: string | null
  readonly country: string | null
  /** Where the report first refers to them. */
  readonly since: number
  /** «یکی از سخنگویان»: somebody whom nothing before says more of. */
  readonly indefinite: boolean
  /** «X نیز»: somebody beside those who spoke before. */
  readonly another: boolean
}

/** What one single speaker says. */
export interface Turn extends Described {
  readonly start: number
  readonly end: number
  readonly headline: boolean
}

export const keyOf = (party: Party): string =>
  'person' in party ? `p${party.person}` : 'code' in party ? `c${party.code}` : `n${party.name[0]}`

export function describe(doc: Document, cast: Cast, party: Party): Described | null {
  const key = keyOf(party)
  if ('code' in party)
    return { key, party, name: null, office: null, country: party.code, since: 0, indefinite: false, another: false }
  if ('person' in party) {
    const person = personIn(cast, party.person)
    if (!person) return null
    const since = Math.min(...person.mentions.map(([start]) => start))
    const indefinite = /یک(ی از)?$/.test(doc.text.slice(Math.max(0, since - 8), since).trimEnd())
    const office = person.office?.fa ?? null
    const another = isAnother(
      doc,
      person.mentions.find(([start]) => start === since),
    )
    return { key, party, name: person.name.fa, office, country: person.country, since, indefinite, another }
  }
  const words = doc.text.slice(...party.name)
  const office = /^(یک|یکی از|این)\s/.test(words.replaceAll('ي', 'ی').replaceAll('ك', 'ک'))
  return {
    key,
    party,
    name: office ? null : words,
    office: office ? words : null,
    country: null,
    since: party.name[0],
    indefinite: /^[یي][كک]/.test(words),
    another: isAnother(doc, party.name),
  }
}

/** How far from a mention «نیز» may stand. */
const NEAR = 70

function isAnother({ text }: Document, mention: Span | undefined): boolean {
  if (!mention) return false
  const [clause = ''] = text.slice(mention[1], mention[1] + NEAR).split(/[.:\n]/)
  const words = clause.split(/[\s،]/).filter((word) => word !== '')
  return words[0] === 'هم' || words.includes('نیز')
}

/** The turns of a report, with what is asked of them once for every speaker. */
export class Turns {
  /** Where each speaker has the word. */
  readonly places = new Map<string, number[]>()
  /** Places of the first two turns that are no headline. */
  readonly #opening: number[] = []
  /** Whoever speaks under a name, and countries. */
  readonly #somebody = new Set<string>()
  /** Whoever speaks below the headline. */
  readonly #below = new Map<string, Turn>()
  /** By place: who spoke last under a name before it for the same country. */
  readonly #countrymen: (Turn | undefined)[] = []
  #firstNamed = Number.POSITIVE_INFINITY

  constructor(readonly all: readonly Turn[]) {
    const last = new Map<string, Turn>()
    for (const [at, turn] of all.entries()) {
      const { key, name, party, country, headline } = turn
      const places = this.places.get(key)
      if (places) places.push(at)
      else this.places.set(key, [at])
      if (name !== null || 'code' in party) this.#somebody.add(key)
      this.#countrymen.push(country === null ? undefined : last.get(country))
      if (headline) continue
      if (this.#opening.length < 2) this.#opening.push(at)
      if (!this.#below.has(key)) this.#below.set(key, turn)
      if (name !== null) this.#firstNamed = Math.min(this.#firstNamed, at)
      if (name !== null && country !== null) last.set(country, turn)
    }
  }

  /** Where a speaker first has the word. */
  first({ key }: Described): number {
    return this.places.get(key)?.[0] ?? 0
  }

  /** How many turns before one are no headline; of many two. */
  opening(before: number): number {
    return this.#opening.filter((at) => at < before).length
  }

  /** Whether somebody named has spoken before a turn, below the headline. */
  isNamedBefore(at: number): boolean {
    return this.#firstNamed < at
  }

  /** The first turn after one that is another speaker's. */
  nextOther(at: number): Turn | undefined {
    let next = at + 1
    while (this.all[next]?.key === this.all[at]?.key) next++
    return this.all[next]
  }

  /** Who spoke last before a turn under a name and for the country of its speaker. */
  countryman(at: number): Turn | undefined {
    return this.#countrymen[at]
  }

  /** The one speaker below the headline. */
  get below(): Turn | undefined {
    return this.#below.size === 1 ? this.#below.values().next().value : undefined
  }

  /** Of whom else nobody with a name speaks, an office beside the one that the report gives is another of his. */
  isAlone({ key }: Described): boolean {
    return this.#somebody.size === 0 || (this.#somebody.size === 1 && this.#somebody.has(key))
  }
}
