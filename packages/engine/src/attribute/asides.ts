import type { Document, Range, Token, VerbGroup } from '../document.js'
import { commaBefore, jointAt } from './content.js'
import type { Cue } from './cues.js'
import { wordsOf } from './words.js'

/**
 * What others say on the way to what is said: «X در پاسخ به این سؤال که … اعلام کرده، گفت: …», «X پس از آنکه Y اعلام کرد …، …».
 * Its speakers are not who goes on speaking.
 */
export interface Aside {
  /** From its first word to the predicate that goes on, or to the end of the sentence. */
  readonly range: Range
  /** What is asked is nobody's statement; «سخنان X که گفته بود …» are X's. */
  readonly isQuestion: boolean
}

/** The asides of a sentence. */
export function asidesOf({ tokens }: Document, [from, to]: Range, cues: readonly Cue[]): Aside[] {
  const found: Aside[] = []
  for (let i = from; i + 2 < to; i++) {
    const answering = wordsOf('answering').longest(tokens, i, to)
    const opener = answering ?? wordsOf('aside').longest(tokens, i, to)
    if (!opener) continue
    const after = cues.filter(({ range }) => range[0] >= opener.to)
    if (answering && after[0] && isPlain(tokens, [opener.to, after[0].range[0]])) continue
    const main = after.find(({ range }) => jointAt(tokens, range[1]) === 'colon')
    if (!main && answering && !/^[؟?]$/.test(tokens[to - 1]?.form ?? '')) continue
    const end = main?.range[0] ?? to
    found.push({ range: [i, end], isQuestion: answering !== undefined && asks(tokens, [opener.to, end]) })
    i = end
  }
  return found
}

/** «در پاسخ به سؤالی گفت»: nothing is told of the question. */
function isPlain(tokens: readonly Token[], [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (tokens[i]?.word.verb || wordsOf('joining').longest(tokens, i, to)) return false
  return true
}

/** How many words after «در پاسخ به» the question is called one: «این سؤال», «آخرین پرسش». */
const ASKED = 3

const asks = (tokens: readonly Token[], [from, to]: Range): boolean =>
  Array.from({ length: ASKED }, (_, k) => from + k).some((at) => wordsOf('question').longest(tokens, at, to))

/** The aside in which something is said. */
export const asideOf = ({ range: [at] }: Cue, asides: readonly Aside[]): Aside | undefined =>
  asides.find(({ range }) => range[0] < at && at < range[1])

/** Where what is said in an aside ends: before the comma of the predicate that goes on, else behind its first verb and comma. */
export function endOfAside(
  { tokens }: Document,
  start: number,
  end: number,
  { range }: Aside,
  verbs: readonly VerbGroup[],
): number | null {
  if (range[1] < end) return commaBefore(tokens, start, range[1]) ?? range[1]
  const closed = verbs.find((verb) => verb.range[0] >= start && jointAt(tokens, verb.range[1]) === 'comma')
  return closed?.range[1] ?? null
}
