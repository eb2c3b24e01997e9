import type { Document, Party, Range, Token } from '../document.js'
import { analyse } from '../segment/words.js'
import { isTime } from './times.js'
import { speechWords, type WordClass, type WordMarks, wordsOf } from './words.js'

/** Who is the subject of a predicate of saying. */
export interface Subject {
  /** Who it is; empty for the media and for crowds, which are not coded. */
  readonly parties: readonly Party[]
  readonly range: Range
  /** A ministry, a medium, a document: what an official says through it is the official's. */
  readonly channel: boolean
  /** «وی», «این مقام روس»: who spoke last may be meant. */
  readonly points: 'person' | 'office' | null
}

/** Ranks and forms of address: «سردار» alone is whoever was spoken of. */
export const isTitle = (key: string): boolean => speechWords('title').has(key) || speechWords('named-title').has(key)

const isPeriod = (key: string) => speechWords('part-of-day').has(key) || speechWords('period').has(key)

/** What ends a noun phrase. */
const CLOSING = /^[،,:؛]$/
/** Words of these kinds begin no name. */
const NO_NAME: ReadonlySet<Token['word']['pos']> = new Set<Token['word']['pos']>([
  'pronoun',
  'determiner',
  'particle',
  'adverb',
])

/** Finds speakers by their words alone: «تاد رابرتز در گفت‌وگو با … گفت». */
export class Strangers {
  constructor(
    readonly doc: Document,
    readonly marks: WordMarks,
  ) {}

  /** The noun phrase that opens the stretch, or what follows its last comma. */
  find(from: number, to: number): Subject | null {
    const first = this.#afterJoining(from, to)
    const start = this.#opensNoun(first, to) ? first : this.#afterComma(from, to)
    if (start === null || !this.#opensNoun(start, to)) return null
    let end = start
    while (end < to && (this.#isPartOf(end) || !this.#closesNoun(end, to))) end++
    if (end === start || this.doc.tokens[end]?.key === 'را') return null
    return this.#subject(start, end)
  }

  #subject(start: number, end: number): Subject | null {
    const { tokens } = this.doc
    if (tokens.slice(start, end).every(({ key }) => isTitle(key))) return null
    const first = tokens[start] as Token
    const last = tokens[end - 1] as Token
    const range = [start, end] as const
    if (this.#isNobody(start, end)) return { parties: [], range, channel: true, points: null }
    if (NO_NAME.has(first.word.pos) || (first.key === 'یک' && isPeriod(tokens[start + 1]?.key ?? ''))) return null
    const foreign = tokens.slice(start, end).some(({ key }) => speechWords('foreign').has(key))
    const home = this.#is('body', start) && !this.#is('private', start) && !foreign
    const party: Party = home ? { code: 'IR' } : { name: [first.start, last.end] }
    return { parties: [party], range, channel: home, points: null }
  }

  /** Crowds, officials of nowhere and the media are not coded. */
  #isNobody(start: number, end: number): boolean {
    const first = this.doc.tokens[start] as Token
    if (this.#is('officials', start) || this.#is('crowd', start) || speechWords('amount').has(first.key)) return true
    if (first.word.pos === 'noun' && (first.word.plural || isPlural(first.form))) return true
    if (first.word.pos === 'numeral' && first.key !== 'یک') return true
    for (let i = start; i < end; i++)
      if (this.doc.tokens[i]?.key === 'خبرنگار') return false
      else if (this.#is('media', i)) return true
    return false
  }

  #afterJoining(from: number, to: number): number {
    let i = from
    for (let before = -1; i < to && i !== before; ) {
      before = i
      const token = this.doc.tokens[i] as Token
      const adverb = wordsOf('adverb').longest(this.doc.tokens, i, to)
      if (adverb) i = adverb.to
      else if (
        isTime(token) ||
        (token.kind === 'punct' && !/[«"“]/.test(token.form)) ||
        speechWords('linking').has(token.key)
      )
        i++
    }
    return i
  }

  #afterComma(from: number, to: number): number | null {
    for (let i = to - 3; i >= from; i--)
      if (/^[،,]$/.test(this.doc.tokens[i]?.form ?? '')) return this.#afterJoining(i, to)
    return null
  }

  #opensNoun(i: number, to: number): boolean {
    const token = this.doc.tokens[i]
    if (!token || i >= to || (token.kind !== 'word' && !/[«"“]/.test(token.form))) return false
    if (speechWords('no-subject').has(token.key)) return false
    return !wordsOf('oblique').longest(this.doc.tokens, i, to) && token.word.pos !== 'verb'
  }

  /** «یکی از اعضای شورا», «یک تن از نمایندگان». */
  #isPartOf(i: number): boolean {
    const { tokens } = this.doc
    if (tokens[i]?.key !== 'از') return false
    const [before, former] = [tokens[i - 1]?.key ?? '', tokens[i - 2]?.key ?? '']
    return speechWords('one-of').has(before) || (before === 'دیگر' && former === 'یکی')
  }

  #closesNoun(i: number, to: number): boolean {
    const token = this.doc.tokens[i]
    if (!token || CLOSING.test(token.form) || token.key === 'که' || token.key === 'را' || isPeriod(token.key))
      return true
    return speechWords('preposition').has(token.key) || wordsOf('adverb').longest(this.doc.tokens, i, to) !== undefined
  }

  #is(name: WordClass, i: number): boolean {
    return this.marks.starts(name, i)
  }
}

/** «متخصصان», which the dictionary has as a word of its own. */
const isPlural = (form: string) =>
  form.length > 5 && form.endsWith('ان') && ['noun', 'adjective'].includes(analyse(form.slice(0, -2)).pos)
