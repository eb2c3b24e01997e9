import type { Document, Range, Token } from '../document.js'
import { commaBefore, jointAt } from './content.js'
import type { Cue } from './cues.js'
import { wordsOf } from './words.js'

/** «در پاسخ به سؤالی درباره … که … اعلام کرده، گفت: …»: what somebody answers, between the answerer and what he says. */
export interface Answer {
  /** From «در» to the predicate with which he answers, or the end of the sentence: «… آیا راه بسته است؟ تأکید کرد: …». */
  readonly range: Range
  /** What is asked is nobody's statement; «سخنان X که گفته بود …» are X's. */
  readonly isQuestion: boolean
}

/** The answers of a sentence: those that a predicate with a colon closes, or a mark of question. */
export function answersOf({ tokens }: Document, [from, to]: Range, cues: readonly Cue[]): Answer[] {
  const found: Answer[] = []
  for (let i = from; i + 2 < to; i++) {
    const opener = wordsOf('answering').longest(tokens, i, to)
    if (!opener) continue
    const after = cues.filter(({ range }) => range[0] >= opener.to)
    if (after[0] && isPlain(tokens, [opener.to, after[0].range[0]])) continue
    const main = after.find(({ range }) => jointAt(tokens, range[1]) === 'colon')
    const end = main?.range[0] ?? (/^[؟?]$/.test(tokens[to - 1]?.form ?? '') ? to : 0)
    if (!end) continue
    const isQuestion = Array.from({ length: ASKED }, (_, k) => opener.to + k).some((at) =>
      wordsOf('question').longest(tokens, at, end),
    )
    found.push({ range: [i, end], isQuestion })
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

const isIn = ({ range: [at] }: Cue, { range }: Answer): boolean => range[0] < at && at < range[1]

/** What is said: not what somebody is asked. */
export const isSaid = (cue: Cue, answers: readonly Answer[]): boolean =>
  !answers.some((answer) => answer.isQuestion && isIn(cue, answer))

/** Where what others said ends that somebody answers: before the comma of his own predicate. */
export function answeredBefore(
  { tokens }: Document,
  cue: Cue,
  start: number,
  answers: readonly Answer[],
): number | null {
  const answer = answers.find((each) => isIn(cue, each))
  return answer ? (commaBefore(tokens, start, answer.range[1]) ?? answer.range[1]) : null
}
