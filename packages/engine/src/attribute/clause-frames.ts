import type { Clause, Document, VerbGroup } from '../document.js'
import type { Scope } from './clausal.js'
import { commaBefore, jointAt } from './content.js'
import type { Cue } from './cues.js'
import { speechWords } from './words.js'

/** Finds where the clause of «با بیان اینکه …» ends and which predicate of saying it goes with. */
export class ClauseFrames {
  constructor(
    readonly doc: Document,
    readonly clauseOf: ReadonlyMap<number, Clause>,
  ) {}

  end(start: number, { end, cues, verbs }: Scope): { stop: number | null; main: Cue | undefined } {
    const later = cues.filter((cue) => cue.range[0] > start)
    const main = later.find((cue) =>
      verbs.some((verb) => verb.range[0] >= start && verb.range[1] <= cue.range[0] && this.#closes(verb, cue)),
    )
    const colon = later.find((cue) => jointAt(this.doc.tokens, cue.range[1]) === 'colon')
    const limit = main ? main.range[0] : end
    const inner = verbs.filter((verb) => verb.range[0] >= start && verb.range[1] <= limit && verb !== main?.verb)
    const last = main ? this.#lastInside(inner) : (this.#firstClosed(inner) ?? (colon && inner[0]))
    const verbless = !main && (colon ? !last || last.range[0] >= colon.range[0] : inner.length === 0)
    if (verbless) return { stop: commaBefore(this.doc.tokens, start, (colon ?? later[0])?.range[0] ?? start), main }
    return { stop: last?.range[1] ?? end, main }
  }

  /** The last verb before the main predicate that a comma or adverbials follow. */
  #lastInside(inner: readonly VerbGroup[]): VerbGroup | undefined {
    return inner.findLast((verb) => this.#hasComma(verb) || this.#precedesFrame(verb)) ?? inner.at(-1)
  }

  /** Without a main predicate of saying: the first verb with a comma, unless it belongs to a relative clause. */
  #firstClosed(inner: readonly VerbGroup[]): VerbGroup | undefined {
    return inner.find((verb) => this.#hasComma(verb) && this.clauseOf.get(verb.range[0])?.kind !== 'relative')
  }

  #hasComma({ range }: VerbGroup): boolean {
    const after = /^[»"”]$/.test(this.doc.tokens[range[1]]?.form ?? '') ? range[1] + 1 : range[1]
    return this.doc.tokens[after]?.form === '،'
  }

  /** «… باشیم با اشاره به X گفت» */
  #precedesFrame({ range }: VerbGroup): boolean {
    const kind = this.clauseOf.get(range[0])?.kind
    return (kind === 'main' || kind === 'complement') && speechWords('frame').has(this.doc.tokens[range[1]]?.key ?? '')
  }

  /** Whether the clause frame ends with this verb: a comma or nothing but adverbials before the main predicate. */
  #closes(verb: VerbGroup, cue: Cue): boolean {
    return this.doc.tokens[verb.range[1]]?.form === '،' || cue.range[0] - verb.range[1] < 4
  }
}
