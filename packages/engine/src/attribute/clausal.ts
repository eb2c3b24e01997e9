import type { Document, Range, Sentence, Token, VerbGroup } from '../document.js'
import { type Aside, asideOf, endOfAside } from './asides.js'
import { type Joint, jointAt } from './content.js'
import type { Cue } from './cues.js'
import type { Subjects } from './subject.js'
import { speechWords, wordsOf } from './words.js'

/** A sentence while it is being read. */
export interface Scope {
  readonly sentence: Sentence
  readonly end: number
  readonly cues: readonly Cue[]
  readonly verbs: readonly VerbGroup[]
  readonly asides: readonly Aside[]
}

const PAST = new Set(['past', 'perfect', 'pluperfect', 'imperfect', 'participle'])
/** A quotation of fewer tokens without a verb is a word in quotation marks, not speech. */
const SHORT_QUOTE = 5

/** Kinds of content that stand after the predicate as a clause. */
const CLAUSAL = new Set(['say', 'strict', 'that', 'ask', 'agree', 'personal'])
/** After a predicate these marks and conjunctions begin something else. */
const beginsElse = ({ form, key }: Token) => /^[/).]$/.test(form) || speechWords('coordinating').has(key)

/** Decides whether a predicate of saying has its content as a clause, and how far it reaches. */
export class Clausal {
  constructor(
    readonly doc: Document,
    readonly subjects: Subjects,
    readonly quoteAt: ReadonlyMap<number, Range>,
  ) {}

  /** «… پاسخ می‌گفت، درباره X نیز گفت: …»: nothing is said before the next predicate and its colon. */
  leads(cue: Cue, { cues, verbs }: Scope): boolean {
    const next = cues.find((other) => other.range[0] >= cue.range[1])
    if (!next || jointAt(this.doc.tokens, next.range[1]) !== 'colon' || this.doc.tokens[cue.range[1]]?.key === 'و')
      return false
    const others = cue.saying.content.filter((kind) => kind !== 'say' && kind !== 'strict')
    if (others.some((kind) => kind !== 'rated' && kind !== 'object')) return false
    if (others.length && this.#hasRa(0, cue.range[0])) return false
    return !verbs.some((verb) => verb.range[0] >= cue.range[1] && verb.range[1] <= next.range[0])
  }

  /** Whether what follows the predicate is what was said. */
  takesClause(cue: Cue, joint: Joint, pos: number, { sentence, end, verbs }: Scope, personal: boolean): boolean {
    const { saying, range, verb, noun } = cue
    const at = range[1]
    const { content } = saying
    if (at >= end || verb.range[1] !== at) return false
    if (content.includes('document'))
      return (
        joint !== 'none' &&
        joint !== 'comma' &&
        this.#isDocument(saying.id === 'say.amadan' ? sentence.range[0] : pos, range[0])
      )
    if (joint === 'colon') return true
    if (!content.some((kind) => CLAUSAL.has(kind))) return false
    const word = this.doc.tokens[at]?.form ?? ''
    if (content.includes('agree')) return word === 'که'
    if (joint === 'that' && this.#raises(cue, pos)) return false
    const later = verbs.some((other) => other.range[0] >= at)
    if (content.includes('ask')) return later && (word === 'که' || this.#asks(pos, cue))
    if (content.includes('personal')) return later && personal
    if (joint === 'that') return word === 'که' || content.includes('say')
    if (content.includes('that')) return false
    if (joint === 'quote') return true
    const done = verbs.findLast((other) => other.range[1] <= range[0])?.range[1] ?? pos
    if (!later || (noun && this.#hasRa(Math.max(pos, done), range[0]))) return false
    return joint === 'comma' || (content.includes('say') && !beginsElse(this.doc.tokens[at] as Token))
  }

  /** «پیشنهاد X را مطرح کرد که …»: X is raised, and «که» goes on with the story. */
  #raises({ saying, range, noun, verb }: Cue, pos: number): boolean {
    if (!noun || !saying.content.some((kind) => kind === 'strict' || kind === 'given')) return false
    const given = noun[1] < verb.range[0]
    for (let i = given ? noun[1] : Math.max(pos, range[0] - 25); i < verb.range[0]; i++) {
      const key = this.doc.tokens[i]?.key
      if (key === 'این' || key === 'ان') return false
      if (key === 'را') return true
    }
    return false
  }

  #hasRa(from: number, to: number): boolean {
    for (let i = to - 1; i >= Math.max(from, to - 25); i--) {
      const key = this.doc.tokens[i]?.key
      if (key === 'را') return true
      if (key === 'اما' || key === 'ولی') return false
    }
    return false
  }

  #isDocument(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (wordsOf('document').longest(this.doc.tokens, i, to)) return true
    return false
  }

  /** «از X خواست»: someone is asked; «می‌خواهد» needs to be told whom. */
  #asks(from: number, { range, verb }: Cue): boolean {
    for (let i = range[0] - 1; i >= from; i--) {
      const key = this.doc.tokens[i]?.key
      if (key !== 'از' && key !== 'به') continue
      if (verb.tense !== 'present') return true
      if (this.subjects.referenceAt(i + 1) || this.subjects.referenceAt(i + 2)) return true
    }
    return false
  }

  /** A quotation that is the speech, not a word quoted at its beginning. */
  isSpeech(quote: Range, { end, verbs }: Scope): boolean {
    if (quote[1] >= end || quote[1] - quote[0] > 3 * SHORT_QUOTE) return true
    if (verbs.some(({ range }) => range[0] > quote[0] && range[1] < quote[1])) return true
    return quote[1] - quote[0] > SHORT_QUOTE && /^[.،؛]$/.test(this.doc.tokens[quote[1]]?.form ?? '')
  }

  /** What a ministry or a medium relays: an official with a predicate of saying of his own. */
  relays(start: number, { end, cues }: Scope): boolean {
    const inner = cues.find(
      ({ range, saying }) => range[0] >= start && range[1] <= end && !saying.content.includes('document'),
    )
    if (!inner) return false
    const subject = this.subjects.find(start, inner.range[0], inner.verb.number === 'plural')
    return subject !== null && !subject.channel && subject.parties.length > 0
  }

  /** Where indirect speech ends: with its sentence, or before «و» and the speaker's next predicate of saying. */
  endOf(cue: Cue, start: number, { end, cues, verbs, asides }: Scope): number {
    const aside = asideOf(cue, asides)
    const closed = aside && endOfAside(this.doc, start, end, aside, verbs)
    if (closed) return closed
    for (const next of cues) {
      if (next.range[0] <= start || next.range[1] > end || next.saying.content.includes('document')) continue
      if (next.verb.number !== cue.verb.number) continue
      if (PAST.has(next.verb.tense) !== PAST.has(cue.verb.tense)) continue
      const before = verbs.filter((verb) => verb.range[0] >= start && verb.range[1] <= next.range[0]).reverse()
      const last = before.find((verb) => this.#resumes(verb.range[1], next))
      if (last) return last.range[1]
    }
    return end
  }

  /** «… است و بر X تأکید کرد»: after «و» nothing but the predicate with its content, and nobody new. */
  #resumes(at: number, { range, saying }: Cue): boolean {
    const { tokens } = this.doc
    const and = tokens[at]?.form === '،' ? at + 1 : at
    if (tokens[and]?.key !== 'و') return false
    if (this.subjects.find(and + 1, range[0], false)?.parties.length && range[0] - and > 1) {
      const named = this.subjects.find(and + 1, Math.min(range[0], and + 4), false)
      if (named && !saying.content.includes('judge')) return false
    }
    const next = tokens[and + 1]?.form ?? ''
    const near = range[0] - and < 7
    const governed = saying.content.some((kind) => kind.split(' ')[0]?.replace(/[~^]$/, '') === next)
    const object =
      !saying.content.includes('say') &&
      saying.content.some((kind) => kind.startsWith('object') || kind === 'judge') &&
      tokens.slice(and, range[0]).some(({ key }) => key === 'را')
    return near || governed || object
  }

  /** «…»، این را X گفت: a quotation at the beginning that a predicate closes. */
  quoteBefore(cue: Cue, pos: number): Range | null {
    if (!cue.saying.content.includes('say') && !cue.saying.content.includes('strict')) return null
    for (let i = pos; i < Math.min(pos + 3, cue.range[0]); i++) {
      const quote = this.quoteAt.get(i)
      if (quote && quote[1] <= cue.range[0] && quote[1] - quote[0] > SHORT_QUOTE) return quote
    }
    return null
  }
}
