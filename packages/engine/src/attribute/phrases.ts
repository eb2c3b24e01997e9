import type { Clause, Document, Range, VerbGroup } from '../document.js'
import {
  isPointingBack,
  judgedContent,
  objectContent,
  prepositionContent,
  ratedContent,
  skipAdverbials,
} from './content.js'
import type { Cue } from './cues.js'
import type { Subject } from './subject.js'
import { type WordClass, wordsOf } from './words.js'

/** What the noun phrase after a preposition must be about, by the mark behind the preposition. */
const HEADS: ReadonlyMap<string, WordClass> = new Map<string, WordClass>([
  ['~', 'deed'],
  ['^', 'attitude'],
])

/** Finds the content of predicates that take a noun phrase and not a clause. */
export class Phrases {
  readonly #clauseOf: ReadonlyMap<number, Clause>

  constructor(
    readonly doc: Document,
    clauseOf: ReadonlyMap<number, Clause>,
  ) {
    this.#clauseOf = clauseOf
  }

  /** The content before a predicate: «بر X تأکید کرد», «X را محکوم کرد», «خواستار X شد». */
  of(cue: Cue, subject: Subject | null, pos: number, verbs: readonly VerbGroup[]): Range | null {
    const { content } = cue.saying
    const apart = cue.noun && cue.noun[1] < cue.verb.range[0] ? cue.noun[1] : null
    if (apart !== null && content.includes('onto')) return [apart + 1, cue.verb.range[0]]
    if (apart !== null && (content.includes('inside') || content.includes('given')))
      return this.#given(cue, apart, verbs)
    const clause = this.#clauseOf.get(cue.verb.range[0])
    const base = Math.max(
      pos,
      subject && subject.range[1] <= cue.range[0] ? subject.range[1] : pos,
      Math.min(clause?.range[0] ?? pos, cue.range[0]),
    )
    const start = skipAdverbials(this.doc, verbs, base, cue.range[0])
    const bases = [base, Math.max(pos, subject && subject.range[1] <= cue.range[0] ? subject.range[1] : pos)]
    for (const kind of content) {
      for (const from of bases) {
        const range = this.#phraseOf(kind, cue, from === base ? start : from, from)
        const asserted = range && (kind !== 'rated' || this.#isAsserted(range, cue, subject))
        if (asserted && range[1] > range[0]) return isPointingBack(this.doc.tokens, range, cue) ? null : range
        if (/^[a-z~]+$/.test(kind)) break
      }
    }
    return null
  }

  /** «خواستار X شد», «وعده X را داد», «خواستار X شد تا Y»: with its purpose; «خواستار آن شد که Y»: Y. */
  #given({ verb }: Cue, from: number, verbs: readonly VerbGroup[]): Range {
    const { tokens } = this.doc
    const [to, after] = verb.range
    const joint = tokens[after]?.key
    const clause = (joint === 'تا' || joint === 'که') && verbs.some(({ range }) => range[0] > after)
    const end = this.doc.sentences[tokens[to]?.sentence ?? 0]?.range[1] ?? after
    if (clause && tokens.slice(from, to).some(({ key }) => key === 'این' || key === 'ان') && joint === 'که')
      return [after + 1, end]
    if (clause && joint === 'تا') return [from, end]
    const ra = [to - 1, to - 2].find((i) => tokens[i]?.key === 'را')
    return [from, ra ?? to]
  }

  /** Not «که تاریخ آن را X اعلام کرده بود», told in passing, nor «این را X اعلام کرد», in which X speaks. */
  #isAsserted([from, to]: Range, { verb }: Cue, subject: Subject | null): boolean {
    if (this.#clauseOf.get(verb.range[0])?.kind === 'relative') return false
    return !subject || subject.range[1] <= from || subject.range[0] >= to
  }

  #phraseOf(kind: string, cue: Cue, start: number, base: number): Range | null {
    if (kind === 'object~')
      return wordsOf('stance').longest(this.doc.tokens, start, cue.range[0])
        ? objectContent(this.doc, cue, start)
        : null
    if (/^[a-z]+$/.test(kind)) {
      if (kind === 'object') return objectContent(this.doc, cue, start)
      if (kind === 'summon') return this.#summoned(cue, start)
      if (kind === 'judge') return judgedContent(this.doc, cue, start)
      if (kind === 'rated') return ratedContent(this.doc, cue, start)
      if (kind === 'own') return this.#ownContent(cue, start)
      if (kind === 'agree') return this.#necessity(cue, base)
      return null
    }
    if (kind.endsWith(' به عنوان')) return this.#asContent(cue, base)
    const heads = HEADS.get(kind.at(-1) ?? '') ?? null
    const preposition = heads ? kind.slice(0, -1) : kind
    return (
      prepositionContent(this.doc, preposition, cue, start, heads) ??
      prepositionContent(this.doc, preposition, cue, base, heads)
    )
  }

  /** «X را به Y فراخواند»; without «به» somebody is called back. */
  #summoned(cue: Cue, start: number): Range | null {
    const range = judgedContent(this.doc, cue, start)
    return range && this.doc.tokens.slice(...range).some(({ key }, i, all) => key === 'به' && all[i - 1]?.key === 'را')
      ? range
      : null
  }

  /** «از X به عنوان Y یاد کرد»: from the last «از» before «عنوان». */
  #asContent(cue: Cue, base: number): Range | null {
    const { tokens } = this.doc
    let as = base
    while (as < cue.range[0] && tokens[as]?.key !== 'عنوان') as++
    if (as >= cue.range[0]) return null
    for (let i = as; i >= base; i--) if (tokens[i]?.key === 'از') return [i + 1, cue.range[0]]
    return null
  }

  /** «نگرانی خود را از X ابراز کرد»: X, or without preposition what is expressed. */
  #ownContent(cue: Cue, start: number): Range | null {
    const { tokens } = this.doc
    for (let i = start; i < cue.range[0]; i++) {
      if (tokens[i]?.key !== 'خود' || tokens[i + 1]?.key !== 'را') continue
      const preposition = wordsOf('towards').longest(tokens, i + 2)
      if (preposition) return [preposition.to, cue.range[0]]
    }
    return objectContent(this.doc, cue, start)
  }

  /** «درباره ضرورت X توافق کردند» says something, «درباره X توافق کردند» does not. */
  #necessity(cue: Cue, start: number): Range | null {
    for (const preposition of ['درباره', 'بر', 'در مورد', 'در خصوص', 'بر سر']) {
      const range = prepositionContent(this.doc, preposition, cue, start)
      if (range && wordsOf('necessity').longest(this.doc.tokens, range[0], range[1])) return range
    }
    return null
  }
}
