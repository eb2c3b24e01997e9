import type { Document, Party, Reference, Unresolved } from '../document.js'
import type { Entity } from './entities.js'

const PRONOUNS = new Set(['وی', 'او', 'ایشان', 'نامبرده', 'مشارالیه'])
const BOTH = new Set(['طرفین', 'دوطرف', 'دوکشور', 'دومقام', 'دووزیر', 'دوملت', 'دودولت'])
/** Prepositions before a person: not the subject. */
const OBLIQUE = new Set(
  'با به از در بر برای دیدار ملاقات گفت‌وگو همراه دعوت استقبال سوی توسط درباره سفر حضور بین میان نزد'
    .split(' ')
    .map((word) => word.replaceAll('\u200c', '')),
)

/** Walks the text once, keeping who was the subject last: pronouns take that person. */
export class Pronouns {
  #subject: Party | null = null
  #countries: string[] = []

  constructor(
    readonly doc: Document,
    readonly references: readonly Reference[],
    readonly entities: readonly Entity[],
    readonly unresolved: Unresolved[],
  ) {}

  run(): Reference[] {
    const found: Reference[] = []
    const queue = [...this.references]
    for (const sentence of this.doc.sentences) {
      if (sentence.part === 'junk') continue
      let subjectSet = false
      for (let i = sentence.range[0]; i < sentence.range[1]; ) {
        while (queue[0] && queue[0].range[0] < i) queue.shift()
        const next = queue[0]?.range[0] === i ? queue.shift() : this.#pronounAt(i)
        if (!next) {
          i++
          continue
        }
        found.push(next)
        if (!subjectSet && this.#isSubject(next)) {
          this.#subject = next.parties[0] ?? null
          subjectSet = true
        }
        this.#remember(next)
        i = next.range[1]
      }
    }
    return found
  }

  #isSubject({ kind, range, parties }: Reference): boolean {
    if (parties.length !== 1 || !parties[0] || !('person' in parties[0])) return false
    if (kind === 'pronoun') return true
    return !OBLIQUE.has(this.doc.tokens[range[0] - 1]?.key ?? '')
  }

  #remember({ kind, parties }: Reference): void {
    if (kind !== 'country') return
    for (const party of parties)
      if ('code' in party)
        this.#countries = [...this.#countries.filter((code) => code !== party.code), party.code].slice(-4)
  }

  #pronounAt(i: number): Reference | null {
    const token = this.doc.tokens[i]
    if (!token || token.kind !== 'word') return null
    if (PRONOUNS.has(token.key)) {
      if (this.#subject) return { range: [i, i + 1], kind: 'pronoun', parties: [this.#subject] }
      this.unresolved.push({ span: [token.start, token.end], what: 'pronoun', why: 'nobody is named before it' })
      return null
    }
    const pair = token.key + (this.doc.tokens[i + 1]?.key ?? '')
    const length = BOTH.has(token.key) ? 1 : BOTH.has(pair) ? 2 : 0
    if (!length || this.#countries.length < 2) return null
    return { range: [i, i + length], kind: 'both', parties: this.#countries.slice(-2).map((code) => ({ code })) }
  }
}
