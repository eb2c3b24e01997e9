import type { Document, Party, Sentence, VerbGroup } from '../document.js'
import { cuesOf } from './cues.js'
import { type Subjects, same } from './subject.js'
import { speechWords, wordsOf } from './words.js'

/** How the last stretch ended, as far as it bears on whether it goes on. */
export interface Before {
  readonly paragraph: number
  readonly joint: 'colon' | 'that' | 'comma' | 'quote' | 'none'
  /** The stretch stood in quotation marks that are closed. */
  readonly closed: boolean
  /** The text of a letter or statement: it goes on until the reporter is plainly back. */
  readonly message?: boolean
  /** How many sentences its paragraph has. */
  readonly sentences: number
}

type Verdict = 'yes' | 'no' | 'open'

/** First and second person are never the reporter's. */
function isPlain(doc: Document, { range }: Sentence, verbs: readonly VerbGroup[]): boolean {
  if (verbs.some(({ person }) => person === 1)) return true
  return doc.tokens.slice(range[0], range[1]).some(({ key }) => speechWords('i-and-you').has(key))
}

/** Whether a sentence goes on with the speech before it, or one further on in its paragraph plainly does. */
export function continues(
  doc: Document,
  sentence: Sentence,
  verbsOf: readonly (readonly VerbGroup[])[],
  before: Before,
  subjects: Subjects,
  speakers: readonly Party[],
): boolean {
  const verbs = (at: Sentence) => verbsOf[at.index] ?? []
  const verdict = goesOn(doc, sentence, verbs(sentence), before, subjects, speakers)
  if (verdict !== 'open' || before.closed) return verdict === 'yes'
  for (let i = sentence.index + 1; ; i++) {
    const next = doc.sentences[i]
    if (!next || next.paragraph !== sentence.paragraph || cuesOf(doc, next.range, verbs(next)).length) return false
    const later = goesOn(doc, next, verbs(next), { ...before, paragraph: next.paragraph }, subjects, speakers)
    if (later === 'no') return false
    if (later === 'yes' && isPlain(doc, next, verbs(next))) return true
  }
}

/** Whether a sentence without a frame is still the speech of the sentence before, and not the reporter's voice. */
function goesOn(
  doc: Document,
  sentence: Sentence,
  verbs: readonly VerbGroup[],
  before: Before,
  subjects: Subjects,
  speakers: readonly Party[],
): Verdict {
  if (sentence.part === 'headline' || sentence.part === 'junk') return 'no'
  const [from, to] = sentence.range
  if (to - from < 3 || verbs.length === 0) return 'no'
  if (wordsOf('narration').longest(doc.tokens, from, to)) return 'no'
  if (wordsOf('media').longest(doc.tokens, from, to)) return 'no'
  const first = subjects.referenceAt(from) ?? subjects.referenceAt(from + 1)
  if (
    first &&
    first.kind !== 'pronoun' &&
    first.parties.some((party) => speakers.some((speaker) => same(party, speaker)))
  )
    return 'no'
  if (doc.tokens[from]?.key === 'وی' || (first?.kind === 'pronoun' && sentence.paragraph !== before.paragraph))
    return 'no'
  const score = signs(doc, sentence, verbs) - (first?.kind === 'name' || first?.kind === 'office' ? 1 : 0)
  if (score >= threshold(sentence, before)) return 'yes'
  return sentence.paragraph === before.paragraph ? 'open' : 'no'
}

/** The signs of speech less those of narration. */
function signs(doc: Document, sentence: Sentence, verbs: readonly VerbGroup[]): number {
  const [from, to] = sentence.range
  let score = isPlain(doc, sentence, verbs) ? 3 : 0
  for (let i = from; i < to; i++) {
    const key = doc.tokens[i]?.key ?? ''
    if (speechWords('modal').has(key)) score += 1.5
    if (key === '؟') score += 1
  }
  if (wordsOf('setting').longest(doc.tokens, from, to)) score -= 1.5
  if (wordsOf('speech').longest(doc.tokens, from, to)) score += 1.5
  const main = verbs.at(-1)?.tense ?? ''
  if (['present', 'subjunctive', 'imperative'].includes(main)) score += 1
  if (['past', 'pluperfect', 'perfect', 'imperfect'].includes(main)) score -= 1
  return score
}

/** A body printed as one paragraph changes voices without a break; a paragraph of its own is one voice to its end. */
const LONG_PARAGRAPH = 7

function threshold(sentence: Sentence, { paragraph, joint, closed, sentences, message }: Before): number {
  if (closed) return 4
  if (message) return -1
  if (sentence.paragraph !== paragraph) return 2.5
  const spoken = joint === 'colon' || joint === 'quote' || joint === 'comma'
  if (sentences >= LONG_PARAGRAPH) return spoken ? 0.5 : 1.5
  return spoken ? -2.5 : -1
}
