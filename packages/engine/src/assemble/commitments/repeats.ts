import type { Cast, Commitment, Document, Party, Span } from '../../document.js'
import { personIn } from '../../refer/person-of.js'
import { rangeOf } from '../../rules/offsets.js'

/** So many of the words of the shorter one make it the same. */
const SAME = 0.75
/** Words of any readiness. */
const COMMON = new Set(['اماده', 'امادگی'])
/** Headline and lead come first: with so many of each actor what follows is compared. */
const COMPARED = 12

/** The undertakings that were taken, to tell those that repeat them. */
export class Repeats {
  readonly #said = new Set<string>()
  readonly #words = new Map<string, ReadonlySet<string>[]>()

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
  ) {}

  /** Whether it was taken before in the same or much the same words; it counts as taken from now on. */
  has({ by, span }: Commitment): boolean {
    const said = this.doc.text.slice(...span).replace(/[\s\u200c]/g, '')
    const words = this.#wordsIn(span)
    const actors = this.#actorsOf(by)
    const others = this.#words.get(actors) ?? []
    if (this.#said.has(said) || others.some((other) => isSame(words, other))) return true
    this.#said.add(said)
    if (others.length < COMPARED) this.#words.set(actors, [...others, words])
    return false
  }

  /** The countries that act, or who does where they have none. */
  #actorsOf(by: readonly Party[]): string {
    const actor = (party: Party) => {
      if ('person' in party) return personIn(this.cast, party.person)?.country ?? party.person
      return 'code' in party ? party.code : party.name.join('-')
    }
    return by.map(actor).sort().join()
  }

  #wordsIn(span: Span): ReadonlySet<string> {
    const words = new Set<string>()
    for (const { key, word } of this.doc.tokens.slice(...rangeOf(this.doc.tokens, span)))
      if (['noun', 'adjective', 'unknown'].includes(word.pos) && key.length > 2 && !COMMON.has(key)) words.add(key)
    return words
  }
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const common = [...one].filter((word) => other.has(word)).length
  return common >= 2 && common >= SAME * Math.min(one.size, other.size)
}
