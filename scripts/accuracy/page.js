/** What pages show of the figures: Markdown tables between markers. */

export const table = (heads, rows) =>
  [line(heads), `|---|${'---:|'.repeat(heads.length - 1)}`, ...rows.map(line)].join('\n')

const line = (cells) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`

const cell = (value) => (value === undefined ? '' : value.toFixed(2))

export const readmeTable = ({ seen, blind }) =>
  table(
    ['', 'seen', 'blind'],
    Object.keys(seen).map((name) => [name, ...[seen, blind].map((part) => cell(part[name]))]),
  )

export const figuresTable = ({ all, seen, blind }, floors, aims) =>
  table(
    ['', 'all', 'seen', 'blind', 'floor', 'aim'],
    Object.keys(all).map((name) => [name, ...[all, seen, blind, floors, aims].map((column) => cell(column[name]))]),
  )

/** A table for each kind of finding: bins of confidence, how many, mean confidence, share right. */
export const reliabilityTables = (kinds) =>
  Object.entries(kinds)
    .map(([kind, { bins, error, ...all }]) => {
      const rows = [...bins.map((bin, i) => [range(bins, i), bin]), ['all', all]].map(([name, bin]) => [
        name,
        bin.count,
        cell(bin.confidence),
        cell(bin.right),
      ])
      return `${table([kind, 'count', 'mean confidence', 'share right'], rows)}\n\nExpected calibration error ${error.toFixed(3)}.`
    })
    .join('\n\n')

const range = (bins, i) => `${bins[i].from}–${bins[i + 1]?.from ?? 1}`

/** A page with new content between `<!-- mark: … -->` and `<!-- /mark -->`. */
export function withBlock(page, mark, content) {
  const between = new RegExp(`(<!-- ${mark}:[^>]*-->\\n)[^<]*(<!-- /${mark} -->)`)
  if (!between.test(page)) throw new Error(`The page has no marks of ${mark}.`)
  return page.replace(between, (_, head, foot) => `${head}\n${content}\n\n${foot}`)
}
