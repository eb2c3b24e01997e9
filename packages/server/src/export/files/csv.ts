import { stringify } from 'csv-stringify/sync'
import type { Column } from '../table.js'
import type { TableWriter } from './writer.js'

/** CSV: a line of names, then one row a line; lists are JSON inside a cell. */
export const writeCsv: TableWriter = async ({ columns }, rows, file) => {
  let count = 0
  await file.appendFile(stringify([columns.map(({ name }) => name)]))
  for await (const some of rows) {
    await file.appendFile(stringify(some.map((row) => columns.map((column) => csvCell(column, row[column.name])))))
    count += some.length
  }
  return count
}

/**
 * What a spreadsheet takes for a formula, and what looks as if it had been made safe already. A quotation mark before it,
 * which is not of the value, keeps it text, so that words of a report cannot act when somebody opens the file.
 */
const ACTIVE = /^['=+\-@\t\r＝＋－＠]/

export function csvCell({ type, yesNo }: Pick<Column, 'type' | 'yesNo'>, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (type === 'boolean') return value ? (yesNo?.[0] ?? 'true') : (yesNo?.[1] ?? 'false')
  if (type === 'array' || type === 'object') return JSON.stringify(value)
  const cell = String(value)
  return type === 'string' && ACTIVE.test(cell) ? `'${cell}` : cell
}
