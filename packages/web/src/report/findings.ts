import type { DidarRecord } from '@didar/server/contract'

type Span = readonly [start: number, end: number]
export type Kind = 'person' | 'time' | 'contact' | 'statement' | 'commitment'

/** One thing that was understood, with every place of the text that it stands on, the first that it is shown at. */
export interface Finding {
  /** As in the record: `p1`, `c2`, `s3`; times and commitments are numbered: `t1`, `m1`. */
  readonly id: string
  readonly kind: Kind
  readonly spans: readonly Span[]
}

/** Everything of a record that has a place in its text. */
export function findingsOf(record: DidarRecord): Finding[] {
  const { people, times, contacts, statements, commitments } = record
  return [
    ...contacts.map(({ id, cue }): Finding => ({ id, kind: 'contact', spans: [cue] })),
    ...statements.map(({ id, span, cue }): Finding => ({ id, kind: 'statement', spans: cue ? [span, cue] : [span] })),
    ...commitments.map(({ span }, i): Finding => ({ id: `m${i + 1}`, kind: 'commitment', spans: [span] })),
    ...people.map(({ id, mentions }): Finding => ({ id, kind: 'person', spans: mentions })),
    ...times.map(({ span }, i): Finding => ({ id: `t${i + 1}`, kind: 'time', spans: [span] })),
  ]
}

/** A stretch of the text that the same findings cover, the narrowest first. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly findings: readonly Finding[]
  readonly junk: boolean
}

/** Cuts a text where a finding, junk, or what else is set apart begins or ends. The pieces follow each other and are the whole text. */
export function piecesOf(
  text: string,
  findings: readonly Finding[],
  junk: readonly Span[],
  further: readonly (Span | null | undefined)[] = [],
): Piece[] {
  const cuts = new Set([0, text.length])
  const spans = findings.flatMap((finding) => finding.spans.map((span) => ({ finding, span })))
  for (const [start, end] of [...spans.map(({ span }) => span), ...junk, ...further.filter((span) => span != null)])
    cuts.add(start).add(end)
  const sorted = [...cuts].filter((cut) => cut <= text.length).sort((a, b) => a - b)
  const opening = [...spans].sort((a, b) => a.span[0] - b.span[0])
  let next = 0
  let open: typeof spans = []
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? text.length
    for (let one = opening[next]; one && one.span[0] <= start; one = opening[++next]) open.push(one)
    open = open.filter(({ span }) => span[1] > start)
    const narrow = [...open].sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]))
    return {
      ...{ start, end },
      findings: [...new Set(narrow.map(({ finding }) => finding))],
      junk: junk.some(([from, to]) => from <= start && end <= to),
    }
  })
}

/** What an address points at (`#c1`, `#at=12-40`): the finding itself, or that whose place fits the span best. */
export function findingAt(hash: string, findings: readonly Finding[]): Finding | null {
  const span = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash)
  if (!span) return findings.find(({ id }) => `#${id}` === hash) ?? null
  const [start, end] = [Number(span[1]), Number(span[2])]
  const distance = ({ spans }: Finding) => Math.min(...spans.map(([a, b]) => Math.abs(a - start) + Math.abs(b - end)))
  const [best] = [...findings].filter(({ spans }) => spans.length).sort((a, b) => distance(a) - distance(b))
  return best && distance(best) < end - start ? best : null
}
