import type { Document, Sentence, Span, Token } from '../document.js'
import type { Normalised } from '../normalise/normalise.js'
import { clauses } from './clauses.js'
import { findJunk } from './junk.js'
import { parts } from './parts.js'
import { quotations } from './quotations.js'
import { sentences as cut } from './sentences.js'
import { type Piece, tokenise } from './tokens.js'
import { verbGroups } from './verbs.js'

/** Cuts a text into tokens, sentences, clauses and parts. `title`: where the title lies, if the source says so. */
export function segment(normalised: Normalised, title?: Span): Document {
  const text = normalised.source
  const pieces = tokenise(normalised)
  const cuts = cut(text, pieces)
  for (const [sentence, { range }] of cuts.entries())
    for (let i = range[0]; i < range[1]; i++) (pieces[i] as Piece).sentence = sentence
  const tokens: readonly Token[] = pieces
  const bare = cuts.map(({ range, paragraph }, index) => ({
    index,
    range,
    paragraph,
    span: [tokens[range[0]]?.start ?? 0, tokens[range[1] - 1]?.end ?? 0] as Span,
  }))
  const junk = findJunk(text, tokens, bare)
  const sentences: Sentence[] = parts(text, bare, junk, title)
  const verbs = sentences.flatMap(({ range }) => verbGroups(tokens, range[0], range[1]))
  return {
    text,
    tokens,
    sentences,
    verbs,
    clauses: clauses(tokens, sentences, verbs),
    quotations: quotations(tokens),
    title: title ?? sentences.find(({ part }) => part === 'headline')?.span ?? null,
    junk,
  }
}
