import type { Sentence, Span } from '../document.js'
import { Spans } from '../rules/offsets.js'
import { withFields } from '../rules/with-fields.js'

/** Rough first version: the first line is the headline if it does not end like a sentence and more follows. */
export function parts(
  text: string,
  sentences: readonly Omit<Sentence, 'part'>[],
  junk: readonly Span[],
  title?: Span,
): Sentence[] {
  const stretches = new Spans(junk)
  const inJunk = ([start, end]: Span): boolean => {
    const span = junk[stretches.first(start, end)]
    return span !== undefined && span[0] <= start && end <= span[1]
  }
  const first = sentences[0]
  const last = sentences.at(-1)
  const headline = (s: Omit<Sentence, 'part'>) =>
    title
      ? s.span[1] <= title[1]
      : s.paragraph === 0 &&
        last !== undefined &&
        last.paragraph > 0 &&
        first !== undefined &&
        !/[.؟!]$/.test(text.slice(...s.span).trimEnd())
  let lead = -1
  const partOf = (sentence: Omit<Sentence, 'part'>): Sentence['part'] => {
    if (inJunk(sentence.span)) return 'junk'
    if (headline(sentence)) return 'headline'
    if (lead < 0) lead = sentence.paragraph
    return sentence.paragraph === lead ? 'lead' : 'body'
  }
  return sentences.map((sentence) => withFields(sentence, { part: partOf(sentence) }))
}
