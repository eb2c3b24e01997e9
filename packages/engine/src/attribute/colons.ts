import type { Document, Range, Sentence, VerbGroup } from '../document.js'
import type { Subject, Subjects } from './subject.js'

/** How many words a speaker and his office have at most before the colon. */
const MOST_IN_HEADLINE = 16
const MOST = 9
/** Before the colon of a headline so few words are somebody, known or not. */
const TITLE = 4

/** «باقری: …»: who stands before a colon without a verb of saying, and what he says, which may be the next sentence. */
export function beforeColon(
  { tokens, sentences }: Document,
  subjects: Subjects,
  sentence: Sentence,
  from: number,
  verbs: readonly VerbGroup[],
): { readonly subject: Subject; readonly range: Range } | null {
  const isHeadline = sentence.part === 'headline'
  const limit = Math.min(sentence.range[1], from + (isHeadline ? MOST_IN_HEADLINE : MOST))
  let colon = from
  while (colon < limit && tokens[colon]?.form !== ':') colon++
  if (colon >= limit || colon === from || verbs.some(({ range }) => range[1] <= colon)) return null
  const isTitle = isHeadline && colon - from <= TITLE
  const subject = subjects.find(from, colon, false) ?? (isTitle ? subjects.unknown(from, colon) : null)
  if (!subject || subject.parties.length === 0) return null
  if (!isHeadline && (subject.range[0] !== from || subject.range[1] !== colon || subject.channel)) return null
  if (colon + 1 < sentence.range[1]) return { subject, range: [colon + 1, sentence.range[1]] }
  const next = sentences[sentence.index + 1]
  return next ? { subject, range: next.range } : null
}
