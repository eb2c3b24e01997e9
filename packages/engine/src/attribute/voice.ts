import type { Document, Sentence, VerbGroup } from '../document.js'
import type { Subjects } from './subject.js'
import { wordsOf } from './words.js'

/** How the last stretch ended, as far as it bears on whether it goes on. */
export interface Before {
  readonly paragraph: number
  readonly joint: 'colon' | 'that' | 'comma' | 'quote' | 'none'
  /** The stretch stood in quotation marks that are closed. */
  readonly closed: boolean
}

const MODAL = new Set(['باید', 'بایستی', 'نباید', 'بایست', 'نبایستی', 'میبایست', 'میتوان', 'نمیتوان', 'بتوان'])
const OWN = new Set(['ما', 'من', 'بنده', 'اینجانب', 'مان', 'شما', 'کشورمان'])

/** Whether a sentence without a frame is still the speech of the sentence before, and not the reporter's voice. */
export function goesOn(doc: Document, sentence: Sentence, verbs: readonly VerbGroup[], before: Before, subjects: Subjects): boolean {
  if (sentence.part === 'headline' || sentence.part === 'junk') return false
  const [from, to] = sentence.range
  if (to - from < 3 || verbs.length === 0) return false
  if (wordsOf('narration').longest(doc.tokens, from, to)) return false
  let score = 0
  if (verbs.some(({ person }) => person === 1)) score += 3
  for (let i = from; i < to; i++) {
    const token = doc.tokens[i]
    if (token && OWN.has(token.key)) score += token.key === 'کشورمان' ? 0 : 2
    if (token && MODAL.has(token.key)) score += 1.5
  }
  if (wordsOf('speech').longest(doc.tokens, from, to)) score += 1.5
  const main = verbs.at(-1)
  if (main && ['present', 'subjunctive', 'imperative'].includes(main.tense)) score += 1
  if (main && ['past', 'pluperfect', 'perfect', 'imperfect'].includes(main.tense)) score -= 1
  const first = subjects.referenceAt(from) ?? subjects.referenceAt(from + 1)
  if (first && (first.kind === 'name' || first.kind === 'office')) score -= 2.5
  if (first && first.kind === 'pronoun') score -= 1
  if (doc.tokens.slice(from, to).some(({ form }) => form === '؟')) score += 1
  return score >= threshold(sentence, before)
}

function threshold(sentence: Sentence, { paragraph, joint, closed }: Before): number {
  if (closed) return 4
  if (sentence.paragraph !== paragraph) return 2.5
  return joint === 'that' ? 0.5 : -0.5
}
