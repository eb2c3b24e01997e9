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
  readonly #said = new Map<string, Commitment>()
  readonly #words = new Map<string, { readonly words: ReadonlySet<string>; readonly commitment: Commitment }[]>()

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
  ) {}

  /** The one that was taken before in the same or much the same words; a new one counts as taken from now on. */
  of(commitment: Commitment): Commitment | null {
    const { by, span } = commitment
    const said = this.doc.text.slice(...span).replace(/[\s\u200c]/g, '')
    const words = this.#wordsIn(span)
    const actors = this.#actorsOf(by)
    const others = this.#words.get(actors) ?? []
    const known = this.#said.get(said) ?? others.find((other) => isSame(words, other.words))?.commitment
    if (known) return known
    this.#said.set(said, commitment)
    if (others.length < COMPARED) this.#words.set(actors, [...others, { words, commitment }])
    return null
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
