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
import { clauseIndex } from '../contacts/cases.js'
import type { Rule } from './rules.js'
import { PROMISED } from './tenses.js'
import { wordsOf } from './words.js'

const FORCED = wordsOf('forced')
const IF = wordsOf('if')
const OPENERS = wordsOf('opener')
const HELD = wordsOf('held')
const HOLDING = wordsOf('holding')
const AIMS = new Set([...wordsOf('aim'), ...wordsOf('ready')])
/** So far before its verb an encounter is what is undertaken: «گفت‌وگوهایی را آغاز خواهیم کرد». */
const BESIDE = 4

/** What the rules of undertakings share: where verbs, references and speeches stand, and what makes an undertaking of words. */
export class Ground {
  readonly byClause = new Map<number, Clause>()
  readonly #said: Spans
  readonly #clauses: Int32Array
  readonly sentenceVerbs = new Map<number, VerbGroup[]>()

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
    readonly statements: readonly Statement[],
  ) {
    this.#clauses = clauseIndex(doc)
    this.#said = new Spans(statements.map(({ span }) => span))
    for (const clause of doc.clauses) if (clause.verb) this.byClause.set(clause.verb.range[0], clause)
    for (const verb of doc.verbs) {
      const at = doc.tokens[verb.range[0]]?.sentence ?? 0
      this.sentenceVerbs.set(at, [...(this.sentenceVerbs.get(at) ?? []), verb])
    }
  }

  isInHeadline({ span }: Commitment): boolean {
    const sentence = this.doc.tokens[this.tokenAt(span[0])]?.sentence ?? -1
    return this.doc.sentences[sentence]?.part === 'headline'
  }

  commitment(rule: Rule, [from, to]: Range, by: readonly Party[]): Commitment | null {
    const { tokens } = this.doc
    let [a, b] = [from, to]
    while (a < b && (tokens[a]?.kind === 'punct' || OPENERS.has(tokens[a]?.key ?? ''))) a++
    if (IF.has(tokens[a]?.key ?? '')) a = this.#afterCondition(a, b)
    while (b > a && (tokens[b - 1]?.kind === 'punct' || tokens[b - 1]?.key === 'را')) b--
    if (b - a < 3 || by.length === 0 || this.#isOther(rule, [a, b])) return null
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

  /** A demand, a wish, a condition or an encounter that somebody plans. */
  #isOther({ kind, not, except }: Rule, [from, to]: Range): boolean {
    const { tokens } = this.doc
    const verbs = this.sentenceVerbs.get(tokens[from]?.sentence ?? 0) ?? []
    const verb = verbs.findLast(({ range }) => range[0] >= from && range[1] <= to)
    const clause = verb && this.byClause.get(verb.range[0])
    if (clause && clause.range[0] >= from && IF.has(tokens[clause.range[0]]?.key ?? '')) return true
    return tokens
      .slice(from, to)
      .some(
        ({ key, index }) =>
          FORCED.has(key) ||
          (kind !== 'future' && IF.has(key)) ||
          isIn(not, key) ||
          (isIn(except, key) && this.#isUndertaken(except, index, verb ?? null)),
      )
  }

  /** Whether a word is what is undertaken itself: «دیدار خواهیم کرد», «آماده انجام مذاکره», not «بر سر زمان دیدار بحث خواهیم کرد». */
  #isUndertaken(except: ReadonlySet<string>, at: number, verb: VerbGroup | null): boolean {
    const { tokens } = this.doc
    if (verb && verb.range[0] > at) {
      const noun = tokens[verb.range[0] - 1]?.key ?? ''
      const isBeside =
        verb.range[0] - at <= BESIDE && !tokens.slice(at, verb.range[0]).some(({ kind }) => kind === 'punct')
      if (verb.lemma === 'داشتن' || HELD.has(noun) || isBeside) return true
    }
    let i = at - 1
    const isJoined = (key: string) => HOLDING.has(key) || key === 'و' || key === 'بحث' || isIn(except, key)
    while (isJoined(tokens[i]?.key ?? '')) i--
    return AIMS.has(tokens[i]?.key ?? '')
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

  /** The innermost clause of a token. */
  clauseAt(i: number): number {
    return this.#clauses[i] ?? -1
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

  /** The verbs after one in its sentence that are not inside relative clauses. */
  deedsAfter(verb: VerbGroup): VerbGroup[] {
    return this.verbsAfter(verb).filter(({ range }) => this.byClause.get(range[0])?.kind !== 'relative')
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

  /** «نشان دهد که X است»: with what the deed is about. */
  #contentEnd({ range: [, end] }: VerbGroup): number {
    if (this.doc.tokens[end]?.key !== 'که') return end
    const clause = this.doc.clauses[this.clauseAt(end)]
    return clause?.kind === 'complement' ? clause.range[1] : end
  }

  /** Where the deeds end that depend on a verb: «… را بسازد و راه را باز کند». */
  deedsEnd(verb: VerbGroup, tenses: ReadonlySet<VerbGroup['tense']>): number | null {
    const later = this.deedsAfter(verb).filter(
      ({ tense, lemma }) => tense !== 'participle' && !(lemma === 'بودن' && tense === 'present'),
    )
    const other = later.findIndex(({ tense }) => !tenses.has(tense))
    const last = later.slice(0, other < 0 ? undefined : other).at(-1)
    return last ? this.#contentEnd(last) : null
  }

  /** First token after a preposition between two places. */
  after(from: number, to: number, preposition: string): number | null {
    for (let i = from; i < to - 1; i++) if (this.doc.tokens[i]?.key === preposition) return i + 1
    return null
  }
}

const ENDINGS = wordsOf('ending')

/** Whether a word, in any of its forms, is in a list. */
function isIn(words: ReadonlySet<string>, key: string): boolean {
  for (const word of words)
    if (key === word || (word.length > 2 && key.startsWith(word) && ENDINGS.has(key.slice(word.length)))) return true
  return false
}

export function same(a: Party, b: Party): boolean {
  return 'code' in a && 'code' in b ? a.code === b.code : 'person' in a && 'person' in b && a.person === b.person
}
