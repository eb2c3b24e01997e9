import type { Document, Range, Token, VerbGroup } from '../document.js'
import type { Cue } from './cues.js'
import { isTime } from './times.js'
import { speechWords, type WordClass, wordsOf } from './words.js'

/** How a clause of speech is joined to its verb of saying. */
export type Joint = 'colon' | 'that' | 'comma' | 'quote' | 'none'

const OPENING = new Set(['«', '"', '“', '„'])

/** What opens an adverbial phrase: «در این نامه», «روز سه‌شنبه». */
const opensPhrase = (key: string) => OPENING_PHRASES.some((name) => speechWords(name).has(key))
const OPENING_PHRASES = ['preposition', 'phrase-opener', 'part-of-day']

export function jointAt(tokens: readonly Token[], at: number): Joint {
  const form = tokens[at]?.form ?? ''
  if (form === ':') return 'colon'
  if (form === 'که' || form === 'تا') return 'that'
  if (form === '،' || form === ',' || form === '؛') return 'comma'
  return OPENING.has(form) ? 'quote' : 'none'
}

/** First token of the words themselves after «:», «که», «،», opening marks. */
export function skipJoint(tokens: readonly Token[], at: number, end: number): number {
  let i = at
  while (
    i < end &&
    (tokens[i]?.form === ':' ||
      tokens[i]?.form === 'که' ||
      tokens[i]?.form === 'تا' ||
      tokens[i]?.form === '،' ||
      tokens[i]?.form === ',' ||
      tokens[i]?.form === '؛')
  )
    i++
  return i
}

export const isOpening = (token: Token | undefined): boolean => token !== undefined && OPENING.has(token.form)

/**
 * The quotations by their first token. Where straight marks are left open, one that follows a colon opens another:
 * «گفت:" … . X گفت:" …"».
 */
export function quotesOf({ tokens, quotations }: Document): ReadonlyMap<number, Range> {
  const found = new Map<number, Range>()
  const opens = (i: number) => tokens[i]?.form === '"' && tokens[i - 1]?.form === ':'
  let open = false
  for (const range of quotations) {
    const last = [range[1] - 1, range[1]].find(opens)
    if (open || last === undefined) found.set(range[0], range)
    else {
      let end = last + 1
      while (end < tokens.length && tokens[end]?.form !== '"') end++
      if (end < tokens.length && !opens(end)) found.set(last, [last, end + 1])
    }
    open = false
  }
  return found
}

/** The last comma before a predicate: where a clause ends whose verb leaves out its auxiliary («… حاکم شده، گفت»). */
export function commaBefore(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = to - 1; i > from; i--) if (tokens[i]?.form === '،') return to - i < 5 ? i : null
  return null
}

const LONGEST_APPOSITION = 12

/** «به گفته X، استاد دانشگاه Y، …»: who X is stands between two commas and has no verb. */
export function afterApposition(doc: Document, from: number, end: number, verbs: readonly VerbGroup[]): number {
  const { tokens } = doc
  const first = tokens[from + 1]
  if (tokens[from]?.form !== '،' || !first || opensPhrase(first.key) || first.kind !== 'word') return from
  for (let i = from + 1; i < Math.min(end, from + LONGEST_APPOSITION); i++) {
    if (verbs.some(({ range }) => range[0] === i) || tokens[i]?.key === 'که') return from
    if (tokens[i]?.form === '،') return i
  }
  return from
}

/** «این سخنان را … مطرح کرد» only points back to what was said. */
export function isPointingBack(tokens: readonly Token[], [from]: Range, { saying }: Cue): boolean {
  if (!speechWords('this').has(tokens[from]?.key ?? '')) return false
  if (!speechWords('words-said').has(tokens[from + 1]?.key ?? '')) return false
  return saying.content.some((kind) => ['say', 'strict', 'that'].includes(kind))
}

/** A straight mark that the next one does not close: what it opens goes on until the reporter is plainly back. */
export function isLeftOpen(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.form !== '"') return false
  let next = at + 1
  while (next < tokens.length && tokens[next]?.form !== '"') next++
  return tokens[next - 1]?.form === ':'
}

const isPointing = (key: string) => speechWords('demonstrative').has(key) || speechWords('pronoun').has(key)

/** A range without marks at its ends; nothing where a pronoun is left («آن را محکوم کرد»). */
export function trimmed(tokens: readonly Token[], [from, to]: Range): Range | null {
  let [a, b] = [from, to]
  while (a < b && tokens[a]?.kind === 'punct') a++
  while (b > a && tokens[b - 1]?.kind === 'punct') b--
  if (b - a === 1 && isPointing(tokens[a]?.key ?? '')) return null
  return a < b ? [a, b] : null
}

/** Adverbs, adverbial phrases up to their comma and relative clauses after the subject: none of them is content. */
export function skipAdverbials(doc: Document, verbs: readonly VerbGroup[], from: number, end: number): number {
  let i = from
  for (let before = -1; i < end && i !== before; ) {
    before = i
    const token = doc.tokens[i] as Token
    const adverb = wordsOf('adverb').longest(doc.tokens, i, end)
    if (adverb && token.key !== 'که') i = adverb.to
    else if (isTime(token) && token.kind === 'word') i++
    else if (
      (token.kind === 'punct' && !OPENING.has(token.form)) ||
      token.key === 'و' ||
      token.key === 'اما' ||
      token.key === 'ولی'
    )
      i++
    else if (token.key === 'که' || isWhile(doc, i)) i = afterVerb(verbs, i, end)
    else if (opensPhrase(token.key)) i = afterPhrase(doc, i, end)
  }
  return i
}

/** «در حالی که …», «درحالیکه …». */
function isWhile(doc: Document, i: number): boolean {
  const key = doc.tokens[i]?.key ?? ''
  return key.startsWith('درحالی') || (key === 'در' && (doc.tokens[i + 1]?.key.startsWith('حالی') ?? false))
}

function afterVerb(verbs: readonly VerbGroup[], from: number, end: number): number {
  const verb = verbs.find(({ range }) => range[0] > from && range[1] < end)
  return verb ? verb.range[1] : from
}

/** After «با اشاره به …،»; without a comma only short phrases are certain: «در این نامه», «در پیام خود». */
function afterPhrase(doc: Document, from: number, end: number): number {
  const second = doc.tokens[from + 1]?.key ?? ''
  const ofKind = (ahead: number) => speechWords('kind-of-occasion').has(doc.tokens[from + ahead]?.key ?? '')
  let quoted = 0
  for (let i = from + 1; i < end; i++) {
    const token = doc.tokens[i] as Token
    if (token.form === '"') quoted = quoted ? 0 : 1
    else if (OPENING.has(token.form)) quoted++
    else if (/[»”]/.test(token.form)) quoted--
    else if (quoted <= 0 && (token.form === '،' || token.form === ',')) return i + 1
    if (token.key === 'را') break
  }
  if (speechWords('demonstrative').has(second)) return Math.min(end, from + (ofKind(3) ? 4 : 3))
  if (doc.tokens[from + 2]?.key === 'خود') return Math.min(end, from + 3)
  const occasions = speechWords('occasion')
  const issued = speechWords('issuing').has(second) && occasions.has(doc.tokens[from + 2]?.key ?? '')
  if (issued) return Math.min(end, from + 3)
  if (occasions.has(second)) return Math.min(end, from + (ofKind(2) ? 3 : 2))
  return from
}

/** «X را محکوم کرد»: X, and what follows «را» if it belongs to it («آمادگی X را برای Y اعلام کرد»). */
export function objectContent(doc: Document, cue: Cue, start: number): Range | null {
  const end = cue.range[0]
  const ra = lastRa(doc.tokens, start, end)
  if (ra === null) return null
  const belongs = speechWords('belonging').has(doc.tokens[ra + 1]?.key ?? '') && end - ra > 2
  return [start, belongs ? end : ra]
}

/** «X را مثبت ارزیابی کرد»: all of it. */
export function judgedContent(doc: Document, cue: Cue, start: number): Range | null {
  const ra = lastRa(doc.tokens, start, cue.range[0])
  return ra === null ? null : [start, cue.range[0]]
}

/** «تعداد X را هفت نفر اعلام کرد»: all of it, where «را» has the value right behind it and no adverbial. */
export function ratedContent(doc: Document, cue: Cue, start: number): Range | null {
  const ra = lastRa(doc.tokens, start, cue.range[0])
  if (ra === null || ra + 1 >= cue.range[0]) return null
  const value = doc.tokens[ra + 1]?.key ?? ''
  if (
    opensPhrase(value) ||
    value === 'و' ||
    value === 'که' ||
    wordsOf('adverb').longest(doc.tokens, ra + 1, cue.range[0])
  )
    return null
  return [start, cue.range[0]]
}

function lastRa(tokens: readonly Token[], start: number, end: number): number | null {
  for (let i = end - 1; i > start; i--) if (tokens[i]?.key === 'را') return i
  return null
}

/** «بر X تأکید کرد»: what stands between the preposition and the predicate; `heads`: and begins with such a word. */
export function prepositionContent(
  doc: Document,
  preposition: string,
  cue: Cue,
  start: number,
  heads: WordClass | null = null,
): Range | null {
  const parts = preposition.split(' ')
  const end = cue.range[0]
  for (let i = start; i + parts.length < end; i++) {
    if (!parts.every((part, k) => doc.tokens[i + k]?.form === part)) continue
    if (speechWords('binding').has(doc.tokens[i - 1]?.key ?? '') && i > start) continue
    if (preposition === 'بر' && speechWords('after-bar').has(doc.tokens[i + 1]?.key ?? '')) continue
    if (heads && !wordsOf(heads).longest(doc.tokens, i + parts.length, end)) continue
    return [i + parts.length, end]
  }
  return null
}
