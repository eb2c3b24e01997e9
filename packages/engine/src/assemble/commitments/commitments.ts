import type { Cast, Commitment, Document, Span, Statement } from '../../document.js'
import { UndertakingFinder } from './undertakings.js'

/** What somebody undertakes to do (CODEBOOK §5), in the order of the text; the same words are taken once. */
export function assembleCommitments({
  document,
  cast,
  statements,
}: {
  document: Document
  cast: Cast
  statements: readonly Statement[]
}): Commitment[] {
  const found: Commitment[] = []
  for (const commitment of new UndertakingFinder(document, cast, statements).all()) {
    if (!found.some((other) => overlap(other.span, commitment.span) || repeats(document, other, commitment)))
      found.push(commitment)
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]

/** A repeated undertaking is coded once. */
function repeats({ text }: Document, a: Commitment, b: Commitment): boolean {
  const bare = ([start, end]: Span) => text.slice(start, end).replace(/[\s\u200c]/g, '')
  return bare(a.span) === bare(b.span)
}
