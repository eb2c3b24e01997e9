import type { Tally, TopicCount } from '../ledger/questions.js'
import type { Style } from './style.js'

/** Counts as bars. Eighths of a block are the finest that a terminal shows. */

const WIDTH = 30
const EIGHTHS = [...' ▏▎▍▌▋▊▉']
/** Countries and topics that are shown; all of them are in `--json`. */
const MOST = 12

export function bar(count: number, most: number): string {
  const eighths = most === 0 ? 0 : Math.max(count > 0 ? 1 : 0, Math.round((8 * WIDTH * count) / most))
  return `${'█'.repeat(eighths >> 3)}${(EIGHTHS[eighths & 7] ?? '').trim()}`
}

export function talliesView(tallies: readonly Tally[], style: Style): string {
  return tallies
    .filter(({ counts }) => counts.length > 0)
    .map(({ of, counts }) => {
      const shown = of === 'year' ? counts : counts.slice(0, MOST)
      const most = Math.max(...counts.map(({ count }) => count))
      const rows = shown.map(({ value, count }) => [value, String(count), bar(count, most)] as const)
      const more = counts.length - shown.length
      return `\n${style.cyan(`Encounters by ${of}`)}\n${table(rows)}${more > 0 ? `  … and ${more} more\n` : ''}`
    })
    .join('')
}

export function topicsView(topics: readonly TopicCount[], style: Style): string {
  if (topics.length === 0) return 'Nothing is about anything.\n'
  const most = Math.max(...topics.map(({ statements }) => statements))
  const rows = topics.map(
    ({ topic, reports, statements, encounters }) =>
      [topic, String(reports), String(statements), String(encounters), bar(statements, most)] as const,
  )
  return `${style.cyan('  topic: reports, statements, encounters')}\n${table(rows)}`
}

/** Rows whose first cell stands left and whose numbers stand right; the last cell is a bar. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const cell = (row: readonly string[], at: number) =>
    at === 0 ? (row[at] ?? '').padEnd(widths[at] ?? 0) : (row[at] ?? '').padStart(widths[at] ?? 0)
  return rows
    .map((row) => `  ${[...row.slice(0, -1).map((_, at) => cell(row, at)), row.at(-1)].join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('')
}
