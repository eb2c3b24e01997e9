import type { Document, Range } from '../document.js'
import { speechWords, wordsOf } from './words.js'

/** What opens a stretch without a finite verb of saying. */
export interface Opener {
  readonly kind: 'clause' | 'according'
  /** The opener itself; its content or its speaker follows. */
  readonly range: Range
}

/** Openers of a sentence in order. */
export function openersOf(doc: Document, [from, to]: Range): Opener[] {
  const found: Opener[] = []
  for (let i = from; i < to; i++) {
    const range = clauseOpener(doc, i, to)
    const according = range ? undefined : wordsOf('according').longest(doc.tokens, i, to)
    if (range) found.push({ kind: 'clause', range })
    else if (according && !speechWords('bound').has(doc.tokens[i - 1]?.key ?? ''))
      found.push({ kind: 'according', range: [i, according.to] })
    if (range) i = range[1] - 1
  }
  return found
}

/** «با بیان اینکه», «ضمن تأکید بر این نکته که», «با این ادعا که»; the end is after «که». */
function clauseOpener(doc: Document, at: number, to: number): Range | null {
  const first = doc.tokens[at]?.key ?? ''
  const withs = speechWords('with')
  const nouns = speechWords('telling')
  const joined = first.startsWith('با') && nouns.has(first.slice(2))
  if (!withs.has(first) && !joined) return null
  let telling = joined
  for (let i = at + 1; i < Math.min(to, at + 9); i++) {
    const key = doc.tokens[i]?.key ?? ''
    telling ||= nouns.has(key)
    if (withs.has(key) && !telling) return null
    if (doc.tokens[i]?.kind === 'punct' && key !== '«') return null
    const opens = key === 'اینکه' || (key === 'که' && isPointed(doc, i, at))
    if (opens) return telling ? [at, i + 1] : null
  }
  return null
}

/** «این که», «این مطلب که», «این نکته مهم که». */
function isPointed(doc: Document, at: number, from: number): boolean {
  for (let i = at - 1; i > from && i >= at - 3; i--) if (doc.tokens[i]?.key === 'این') return true
  return false
}
