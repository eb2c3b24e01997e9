import { groupBy } from '../group-by.js'
import type { Statements } from './statements.js'

interface Span {
  readonly report: string
  readonly start: number
  readonly end: number
}

/** How many texts are read at a time: of a long list of words, their reports are never all in memory. */
const STEP = 100

/** The same rows with the words that stand there; spans count as JavaScript does, so that SQLite cannot cut them out. */
export function withWords<Row extends Span>(
  statements: Statements,
  rows: readonly Row[],
): (Row & { readonly words: string })[] {
  const own = groupBy(rows, ({ report }) => report)
  const words = new Map<Row, string>()
  const reports = [...own.keys()]
  for (let at = 0; at < reports.length; at += STEP) {
    const texts = statements.all<{ id: string; text: string }>(
      'SELECT id, text FROM reports WHERE id IN (SELECT value FROM json_each(?))',
      JSON.stringify(reports.slice(at, at + STEP)),
    )
    for (const { id, text } of texts)
      for (const row of own.get(id) ?? []) words.set(row, copied(text.slice(row.start, row.end)))
  }
  return rows.map((row) => ({ ...row, words: words.get(row) ?? '' }))
}

/** A slice keeps the whole of its text in memory, a copy does not. */
const copied = (words: string) => Buffer.from(words, 'utf16le').toString('utf16le')
