import type {
  Cast,
  Clause,
  Commitment,
  Document,
  Party,
  Range,
  Reference,
  Span,
  Statement,
  VerbGroup,
} from '../../document.js'
import { personIn } from '../../refer/person-of.js'
import { Spans, tokenFrom } from '../../rules/offsets.js'
import type { Rule } from './rules.js'
import { PROMISED } from './tenses.js'
import { wordsOf } from './words.js'

const FORCED = wordsOf('forced')
const OPENERS = wordsOf('opener')

/** What the rules of undertakings share: where verbs, references and speeches stand, and what makes an undertaking of words. */
export class Ground {
  readonly byClause = new Map<number, Clause>()
  readonly #said: Spans
  readonly sentenceVerbs = new Map<number, VerbGroup[]>()

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
    readonly statements: readonly Statement[],
  ) {
    this.#said = new Spans(statements.map(({ span }) => span))
    for (const clause of doc.clauses) if (clause.verb) this.byClause.set(clause.verb.range[0], clause)
    for (const verb of doc.verbs) {
      const at = doc.tokens[verb.range[0]]?.sentence ?? 0
      this.sentenceVerbs.set(at, [...(this.sentenceVerbs.get(at) ?? []), verb])
    }
  }

  commitment(rule: Rule, [from, to]: Range, by: readonly Party[]): Commitment | null {
    const { tokens } = this.doc
    let [a, b] = [from, to]
    while (a < b && (tokens[a]?.kind === 'punct' || OPENERS.has(tokens[a]?.key ?? ''))) a++
    if (tokens[a]?.key === 'اگر') a = this.#afterCondition(a, b)
    while (b > a && (tokens[b - 1]?.kind === 'punct' || tokens[b - 1]?.key === 'را')) b--
    if (b - a < 3 || by.length === 0) return null
    for (let i = a; i < b; i++) if (FORCED.has(tokens[i]?.key ?? '') || isOther(rule, tokens[i]?.key ?? '')) return null
    const span: Span = [tokens[a]?.start ?? 0, tokens[b - 1]?.end ?? 0]
    const statement = this.statements[this.#said.first(...span)]
    const to2 = this.receivers([a, b], by)
    return {
      by,
      ...(to2.length ? { to: to2 } : {}),
      span,
      ...(statement ? { statement: statement.id } : {}),
      rule: `commitment.${rule.id}`,
    }
  }

  /** «اگر برف بیاید، ایران … خواهد کرد»: what is undertaken follows the condition. */
  #afterCondition(from: number, to: number): number {
    const sentence = this.sentenceVerbs.get(this.doc.tokens[from]?.sentence ?? 0) ?? []
    const verb = sentence.find(({ range }) => range[0] > from && range[1] < to)
    if (!verb) return from
    return this.doc.tokens[verb.range[1]]?.kind === 'punct' ? verb.range[1] + 1 : verb.range[1]
  }

  /** Other countries in the words: towards whom the undertaking is. */
  receivers(range: Range, by: readonly Party[]): Party[] {
    const own = [...by, ...this.countryOf(by)]
    const found: Party[] = []
    for (let i = range[0]; i < range[1]; i++) {
      for (const party of this.referenceAt(i)?.parties ?? []) {
        if ('code' in party && ![...own, ...found].some((other) => same(party, other))) found.push(party)
      }
    }
    return found
  }

  wordBefore(rule: Rule, verb: VerbGroup, reach: number): number | null {
    const stop = Math.max(this.sentenceStart(verb), verb.range[0] - reach)
    for (let i = verb.range[0] - 1; i >= stop; i--) {
      if (rule.words.has(this.doc.tokens[i]?.key ?? '')) return this.doc.tokens[i - 1]?.key === 'حال' ? null : i
      if (i < verb.range[0] - 1 && this.byClause.has(i) && this.doc.tokens[i]?.word.verb) return null
    }
    return null
  }

  readonly references = new Map<number, Reference>()
  referenceAt(i: number): Reference | undefined {
    if (this.references.size === 0)
      for (const reference of this.cast.references) this.references.set(reference.range[0], reference)
    return this.references.get(i)
  }

  /** Who speaks at a token; `near`: or whose words come next in the sentence. */
  speakersAt(i: number, near = false): readonly Party[] {
    const found = this.saidAt(i)
    if (found || !near) return found?.speakers ?? []
    const sentence = this.doc.sentences[this.doc.tokens[i]?.sentence ?? 0]
    return (sentence && this.statements[this.#said.first(...sentence.span)]?.speakers) ?? []
  }

  countryOf(parties: readonly Party[]): Party[] {
    return parties.flatMap((party): Party[] => {
      if (!('person' in party)) return [party]
      const country = personIn(this.cast, party.person)?.country
      return country ? [{ code: country }] : []
    })
  }

  clauseStart(verb: VerbGroup, before: number): number {
    const clause = this.byClause.get(verb.range[0])
    const start = clause && clause.range[0] <= before ? clause.range[0] : this.sentenceStart(verb)
    const speech = this.saidAt(verb.range[0])
    return speech ? Math.max(start, this.tokenAt(speech.span[0])) : start
  }

  tokenAt(offset: number): number {
    return tokenFrom(this.doc.tokens, offset)
  }

  /** The statement in which a token lies. */
  saidAt(i: number): Statement | undefined {
    const at = this.doc.tokens[i]?.start ?? 0
    return this.statements[this.#said.first(at, at + 1)]
  }

  /** The first statement in a stretch of tokens. */
  saidIn(from: number, to: number): Statement | undefined {
    const begin = this.doc.tokens[from]?.start ?? 0
    return this.statements[this.#said.first(begin, this.doc.tokens[to]?.start ?? begin)]
  }

  /** Where the speech that holds a verb begins within its sentence. */
  speechStart(verb: VerbGroup): number {
    const said = this.saidAt(verb.range[0])
    return Math.max(this.sentenceStart(verb), said ? this.tokenAt(said.span[0]) : 0)
  }

  sentenceStart(verb: VerbGroup): number {
    return this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]?.range[0] ?? 0
  }

  sentenceEnd(verb: VerbGroup): number {
    return this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]?.range[1] ?? verb.range[1]
  }

  verbsAfter(verb: VerbGroup): VerbGroup[] {
    return (this.sentenceVerbs.get(this.doc.tokens[verb.range[0]]?.sentence ?? 0) ?? []).filter(
      (other) => other.range[0] >= verb.range[1],
    )
  }

  /** Where the deeds end that are promised; behind a condition all of the sentence is. */
  promisedEnd(verb: VerbGroup): number {
    const [first, second] = this.doc.tokens.slice(verb.range[1], verb.range[1] + 2)
    const conditional = first?.key === 'اگر' || second?.key === 'اگر'
    return (conditional ? null : this.deedsEnd(verb, PROMISED)) ?? this.sentenceEnd(verb)
  }

  /** Where the deeds end that depend on a verb: «… را بسازد و راه را باز کند». */
  deedsEnd(verb: VerbGroup, tenses: ReadonlySet<VerbGroup['tense']>): number | null {
    const later = this.verbsAfter(verb).filter(
      ({ tense, lemma, range }) =>
        tense !== 'participle' &&
        !(lemma === 'بودن' && tense === 'present') &&
        this.byClause.get(range[0])?.kind !== 'relative',
    )
    const other = later.findIndex(({ tense }) => !tenses.has(tense))
    return later.slice(0, other < 0 ? undefined : other).at(-1)?.range[1] ?? null
  }

  /** First token after a preposition between two places. */
  after(from: number, to: number, preposition: string): number | null {
    for (let i = from; i < to - 1; i++) if (this.doc.tokens[i]?.key === preposition) return i + 1
    return null
  }
}

/** A word, in any of its forms, that makes the stretch something else. */
function isOther(rule: Rule, key: string): boolean {
  for (const word of rule.not) if (key === word || (word.length > 2 && key.startsWith(word))) return true
  return false
}

export function same(a: Party, b: Party): boolean {
  return 'code' in a && 'code' in b ? a.code === b.code : 'person' in a && 'person' in b && a.person === b.person
}
