import type { Cast, Commitment, Document, Span, Statement, TimeMention } from '../../document.js'
import { Ground } from './ground.js'
import { NominalFinder } from './nominals.js'
import { Repeats } from './repeats.js'
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
  const repeats = new Repeats(document, cast)
  const ground = new Ground(document, cast, statements)
  for (const commitment of [...new UndertakingFinder(ground).all(), ...new NominalFinder(ground).all()]) {
    const at = placeAmong(found, commitment.span)
    if (at === null) continue
    // A repeated undertaking is coded once, in the words of the report below the headline.
    const before = repeats.of(commitment)
    if (!before) found.splice(at, 0, commitment)
    else if (found.includes(before) && isTitle(ground, before, commitment)) {
      found.splice(at, 0, commitment)
      found.splice(found.indexOf(before), 1)
    }
  }
  return found.map((commitment) => withDue(commitment, times, published))
}

/** A headline that the body says again in no fewer words. */
const isTitle = (ground: Ground, title: Commitment, body: Commitment) =>
  ground.isInHeadline(title) &&
  !ground.isInHeadline(body) &&
  body.span[1] - body.span[0] >= title.span[1] - title.span[0]

/** When it is due: the one time among its words that ends on the report's day or after it. */
function withDue(commitment: Commitment, times: readonly TimeMention[], published: string | undefined): Commitment {
  if (!published) return commitment
  const [from, to] = commitment.span
  const today = published.slice(0, 10)
  const ahead: TimeMention[] = []
  for (let i = timeFrom(times, from); i < times.length; i++) {
    const time = times[i] as TimeMention
    if (time.span[0] >= to) break
    if (time.span[1] <= to && time.end >= today) ahead.push(time)
  }
  const [time] = ahead
  return time && ahead.length === 1 ? { ...commitment, due: { start: time.start, end: time.end } } : commitment
}

/** Index of the first time expression at or after an offset; they are in the order of the text. */
function timeFrom(times: readonly TimeMention[], offset: number): number {
  let lo = 0
  let hi = times.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((times[mid]?.span[0] ?? 0) < offset) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** Where a span belongs among others that are in order and apart; null where it overlaps one of them. */
function placeAmong(others: readonly Commitment[], [start, end]: Span): number | null {
  let at = others.length
  while (at > 0 && (others[at - 1]?.span[0] ?? 0) >= end) at--
  return at > 0 && (others[at - 1]?.span[1] ?? 0) > start ? null : at
}
