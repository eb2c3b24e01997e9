import type { Clause, Document, VerbGroup } from '../document.js'
import { personIn } from '../refer/person-of.js'
import type { Cue } from './cues.js'
import { isTitle } from './strangers.js'
import type { Subject, Subjects } from './subject.js'
import { speechWords, wordsOf } from './words.js'

/** An unknown medium. */
const NOBODY: Subject = { parties: [], range: [0, 0], channel: true, points: null }

/** Finds who is the subject of a predicate of saying. */
export class Tellers {
  constructor(
    readonly doc: Document,
    readonly subjects: Subjects,
    readonly clauseOf: ReadonlyMap<number, Clause>,
  ) {}

  /** The subject in the predicate's own clause, else in what precedes it in the sentence. */
  of(cue: Cue, pos: number, verbs: readonly VerbGroup[]): Subject | null {
    const found = this.#found(cue, pos, verbs)
    return found && this.#isPaper(cue, found, pos) ? NOBODY : found
  }

  /** «X نوشت» of a name that nothing says more of: a paper or a page. */
  #isPaper({ saying, range }: Cue, { parties }: Subject, pos: number): boolean {
    const [one] = parties
    if (saying.id !== 'say.neveshtan' || !one || !('person' in one) || this.#isPosted(pos, range[0])) return false
    const person = personIn(this.subjects.cast, one.person)
    return person !== undefined && !person.known && person.office === null && person.country === null
  }

  #found(cue: Cue, pos: number, verbs: readonly VerbGroup[]): Subject | null {
    const plural = cue.verb.number === 'plural'
    if (cue.saying.content.includes('document')) return this.#owner(this.#sentenceStart(cue), cue.range[0])
    const clause = this.clauseOf.get(cue.verb.range[0])
    const relative = clause?.kind === 'relative' && this.doc.tokens[cue.range[1]]?.form !== ':'
    if (clause && relative && !this.#isAfterRelative(cue, verbs)) return this.#antecedent(clause, cue, plural)
    const near =
      clause && !relative
        ? this.subjects.find(Math.max(pos, clause.range[0]), cue.range[0], plural, clause.parts)
        : null
    return (
      near ??
      this.subjects.find(pos, cue.range[0], plural) ??
      (plural ? this.subjects.bothSides(pos, cue.range[0]) : null)
    )
  }

  /** «X درباره Y که Z ساخت گفت»: the relative clause has its verb already. */
  #isAfterRelative(cue: Cue, verbs: readonly VerbGroup[]): boolean {
    let that = cue.range[0] - 1
    while (that >= 0 && this.doc.tokens[that]?.key !== 'که') that--
    return verbs.some(({ range }) => range[0] > that && range[1] <= cue.range[0])
  }

  /** In «X که می‌گوید …» it is X, unless the clause has a subject of its own. */
  #antecedent(clause: Clause, cue: Cue, plural: boolean): Subject | null {
    const own = this.subjects.find(clause.range[0] + 1, cue.range[0], plural, clause.parts)
    if (own) return own
    const { tokens } = this.doc
    for (let i = clause.range[0] - 1; i >= Math.max(0, clause.range[0] - 12); i--) {
      const found = this.subjects.referenceAt(i)
      if (found && found.range[1] >= clause.range[0] - 1)
        return {
          parties: found.kind === 'adjective' ? [] : found.parties,
          range: found.range,
          channel: false,
          points: null,
        }
      if (tokens[i]?.kind === 'punct' && tokens[i]?.form !== '،') break
    }
    return NOBODY
  }

  #sentenceStart({ range }: Cue): number {
    return this.doc.sentences[this.doc.tokens[range[0]]?.sentence ?? 0]?.range[0] ?? 0
  }

  /** Whose «بیانیه», «نامه», «پیام» it is. */
  #owner(from: number, to: number): Subject | null {
    const { tokens } = this.doc
    let at = from
    while (at < to && !wordsOf('document').longest(tokens, at, to)) at++
    // «در بیانیه به X اشاره شده که …»: X is in it, and not whose it is.
    if (tokens[at + 1]?.key === 'به') return null
    for (let i = at + 1; i < to; i++) {
      const found = this.subjects.referenceAt(i)
      if (!found || found.range[1] > to) continue
      const body = found.kind === 'country' ? this.subjects.bodyOf(found, at + 1) : null
      const media = this.subjects.isMedium(at + 1)
      return {
        parties: media ? [] : (body?.parties ?? found.parties),
        range: found.range,
        channel: !('person' in (found.parties[0] ?? {})),
        points: null,
      }
    }
    return null
  }

  /** Who writes on a page of his own is no paper. */
  #isPosted(from: number, to: number): boolean {
    const places = [...speechWords('posting')]
    return this.doc.tokens.slice(from, to).some(({ key }) => places.some((place) => key.startsWith(place)))
  }

  /** Nobody is referred to: a noun phrase by its words, or whoever spoke last. */
  inherited(pos: number, { range, saying, verb }: Cue, last: Subject | null): Subject | null {
    if (saying.content.includes('document')) return last
    if ((saying.id === 'say.neveshtan' && !this.#isPosted(pos, range[0])) || saying.id === 'say.gzarsh')
      return this.subjects.unknown(pos, range[0]) ? NOBODY : last
    const clause = this.clauseOf.get(verb.range[0])
    const near = Math.max(pos, Math.min(clause?.range[0] ?? pos, range[0]))
    const pointed = !last && (this.doc.tokens[pos]?.key === 'این' || isTitle(this.doc.tokens[pos]?.key ?? ''))
    return (
      this.subjects.unknown(
        near,
        saying.content.includes('say') || saying.content.includes('strict') || saying.content.includes('ask')
          ? range[0]
          : near,
      ) ??
      last ??
      (pointed ? this.subjects.recent(pos) : null)
    )
  }
}
