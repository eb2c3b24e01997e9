import type { DidarRecord } from '@didar/server/contract'
import { useMemo } from 'preact/hooks'
import { type Finding, piecesOf } from './findings.js'

interface Props {
  readonly record: DidarRecord
  readonly findings: readonly Finding[]
  readonly chosen: Finding | null
  /** Words that stand for one value of what is chosen. */
  readonly words: readonly [number, number] | null
}

/** The text right-to-left as given, junk dimmed; what was found is marked in its place and leads to what it means. */
export function MarkedText({ record, findings, chosen, words }: Props) {
  const { text, report } = record
  const title = report.title
  const pieces = useMemo(
    () => piecesOf(text, findings, report.junk, [title, words]),
    [text, findings, report, title, words],
  )
  return (
    <div class="text" dir="auto" lang={report.language}>
      {pieces.map(({ start, end, findings: covering, junk }) => {
        const [narrowest] = covering
        const kinds = [...new Set(covering.map(({ kind }) => kind))]
        const within = ([a, b]: readonly [number, number]) => a <= start && end <= b
        const classes = [
          ...kinds,
          ...(junk ? ['junk'] : []),
          ...(title && within(title) ? ['title'] : []),
          ...(chosen && covering.includes(chosen) ? ['chosen'] : []),
          ...(words && within(words) ? ['pointed'] : []),
        ].join(' ')
        const part = text.slice(start, end)
        // A space between two marks is marked too, but nothing to be led to by.
        return narrowest && part.trim() !== '' ? (
          <a key={start} href={`#${narrowest.id}`} class={classes}>
            {part}
          </a>
        ) : (
          <span key={start} class={classes || undefined} tabIndex={words && within(words) ? -1 : undefined}>
            {part}
          </span>
        )
      })}
    </div>
  )
}
