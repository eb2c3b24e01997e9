import type { Cast, Commitment, Document, Span, Statement, TimeMention } from '../../document.js'
import { UndertakingFinder } from './undertakings.js'

/** What somebody undertakes to do (CODEBOOK §5), in the order of the text; the same words are taken once. */
export function assembleCommitments({
  document,
  cast,
  statements,
  times,
  published,
}: {
  document: Document
  cast: Cast
  statements: readonly Statement[]
  times: readonly TimeMention[]
  /** The report's date; nothing is due without it. */
  published?: string | undefined
}): Commitment[] {
  const found: Commitment[] = []
  for (const commitment of new UndertakingFinder(document, cast, statements).all()) {
    if (!found.some((other) => overlap(other.span, commitment.span) || repeats(document, other, commitment)))
      found.push(commitment)
  }
  return found.map((commitment) => withDue(commitment, times, published)).sort((a, b) => a.span[0] - b.span[0])
}

/** When it is due: the one time among its words that ends on the report's day or after it. */
function withDue(commitment: Commitment, times: readonly TimeMention[], published: string | undefined): Commitment {
  if (!published) return commitment
  const [from, to] = commitment.span
  const today = published.slice(0, 10)
  const ahead = times.filter(({ span, end }) => span[0] >= from && span[1] <= to && end >= today)
  const [time] = ahead
  return time && ahead.length === 1 ? { ...commitment, due: { start: time.start, end: time.end } } : commitment
}

const overlap = (a: Span, b: Span) => a[0] < b[1] && b[0] < a[1]

/** A repeated undertaking is coded once. */
function repeats({ text }: Document, a: Commitment, b: Commitment): boolean {
  const bare = ([start, end]: Span) => text.slice(start, end).replace(/[\s\u200c]/g, '')
  return bare(a.span) === bare(b.span)
}
