import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Rows of a TSV table as objects; a wrong number of fields is an error that names the line. */
export function readTable(path: string): Record<string, string>[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const columns: string[] = []
  const rows: Record<string, string>[] = []
  for (const [at, line] of lines.entries()) {
    if (!line.trim() || line.startsWith('#')) continue
    const fields = line.replace(/\r$/, '').split('\t')
    if (!columns.length) columns.push(...fields)
    else if (fields.length > columns.length)
      throw new Error(`${basename(path)}:${at + 1}: ${fields.length} fields, ${columns.length} columns`)
    else rows.push(Object.fromEntries(columns.map((column, i) => [column, (fields[i] ?? '').trim()])))
  }
  return rows
}
