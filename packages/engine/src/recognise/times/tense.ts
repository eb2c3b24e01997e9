import type { Clause, Document, Tense, VerbGroup } from '../../document.js'

export type Direction = 'past' | 'future' | 'present' | null

const PAST: ReadonlySet<Tense> = new Set<Tense>(['past', 'imperfect', 'perfect', 'pluperfect', 'past-subjunctive'])
const FUTURE: ReadonlySet<Tense> = new Set<Tense>(['future', 'subjunctive', 'imperative'])
/** Verbs whose present tense tells of no event to come. */
const STATES = new Set(['بودن', 'گفتن', 'نوشتن', 'داشتن', 'دانستن', 'خواستن', 'افزودن', 'استن'])
/** «قرار است … برگزار شود»: what is due lies ahead whatever the verb beside it. */
const DUE = new Set(['قرار', 'اینده', 'بناست'])

/** For every token the clause whose own part it is; -1 where none. */
export class Tenses {
  readonly #clauseOf: Int32Array

  constructor(readonly doc: Document) {
    this.#clauseOf = new Int32Array(doc.tokens.length).fill(-1)
    for (const { index, parts } of doc.clauses) {
      for (const [from, to] of parts) this.#clauseOf.fill(index, from, to)
    }
  }

  /** The verb of the clause of token `i`. */
  verbAt(i: number): VerbGroup | null {
    return this.doc.clauses[this.#clauseOf[i] ?? -1]?.verb ?? null
  }

  readonly #directions = new Map<number, Direction>()

  /** Where the clause of token `i` puts its event. A clause without a verb takes that of the clause around it. */
  at(i: number): Direction {
    const index = this.#clauseOf[i] ?? -1
    const known = this.#directions.get(index)
    if (known !== undefined) return known
    const direction = this.#ofClause(index)
    this.#directions.set(index, direction)
    return direction
  }

  #ofClause(index: number): Direction {
    let clause = this.doc.clauses[index]
    for (let up = 0; up < 3 && clause; up++) {
      if (clause.verb?.tense === 'subjunctive' && this.#wasDue(clause)) return 'past'
      if (clause.verb) return this.#direction(clause.verb.tense, clause.verb.lemma, clause.parts)
      clause = clause.parent === null ? undefined : this.doc.clauses[clause.parent]
    }
    return null
  }

  /** «قرار بود شنبه آغاز شود»: what was to be. */
  #wasDue({ index, sentence, verb, parts }: Clause): boolean {
    const own = parts.flatMap(([from, to]) => this.doc.tokens.slice(from, to)).find(({ key }) => key === 'قرار')
    if (own) return /^بود/u.test(this.doc.tokens[own.index + 1]?.key ?? '')
    const before = this.doc.clauses
      .slice(Math.max(0, index - 2), index + 2)
      .find((other) => other.sentence === sentence && other.verb?.tense === 'past' && other.verb.lemma === 'بودن')
    const at = before?.verb?.range[0] ?? 0
    return this.doc.tokens[at - 1]?.key === 'قرار' && at < (verb?.range[0] ?? 0)
  }

  #direction(tense: Tense, lemma: string, parts: readonly (readonly [number, number])[]): Direction {
    if (FUTURE.has(tense)) return 'future'
    if (PAST.has(tense)) return 'past'
    if (tense !== 'present') return null
    if (!STATES.has(lemma)) return 'present'
    const due = parts.some(([from, to]) => this.doc.tokens.slice(from, to).some(({ key }) => DUE.has(key)))
    return due ? 'future' : null
  }
}
