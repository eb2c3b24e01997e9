import type { TableWriter } from './writer.js'

/** JSON Lines: one row a line, with every column. */
export const writeJsonl: TableWriter = async ({ columns }, rows, file) => {
  let count = 0
  for await (const some of rows) {
    const lines = some.map(
      (row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`,
    )
    await file.appendFile(lines.join(''))
    count += some.length
  }
  return count
}
