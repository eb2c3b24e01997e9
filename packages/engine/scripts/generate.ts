/**
 * Compiles the lexicons and rule files of `src/` into the git-ignored `src/generated/`, asserting their shape, so that
 * the engine neither reads files nor parses YAML at run time. Run by `npm run generate`.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const out = join(src, 'generated')

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

/** Rows of a TSV table as objects; a wrong number of fields is an error that names the line. */
export function readTable(path: string): Record<string, string>[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  const columns: string[] = []
  const rows: Record<string, string>[] = []
  for (const [at, line] of lines.entries()) {
    if (!line.trim() || line.startsWith('#')) continue
    const fields = line.replace(/\r$/, '').split('\t')
    if (!columns.length) columns.push(...fields)
    else if (fields.length > columns.length) throw new Error(`${relative(src, path)}:${at + 1}: ${fields.length} fields, ${columns.length} columns`)
    else rows.push(Object.fromEntries(columns.map((column, i) => [column, (fields[i] ?? '').trim()])))
  }
  return rows
}

/** Notes and sources are for readers of the table, not for the program. */
const UNREAD = new Set(['note', 'source'])

function writeTable(path: string): void {
  const rows = readTable(path).map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !UNREAD.has(column))))
  const columns = Object.keys(rows[0] ?? {})
  const type = `{ ${columns.map((column) => `readonly ${column}: string`).join('; ')} }`
  const cells = rows.map((row) => columns.map((column) => row[column]).join('\t')).join('\n')
  writeFileSync(
    join(out, `${basename(path, '.tsv')}.ts`),
    `// Made from ${relative(src, path)} by scripts/generate.ts.\nimport { table } from '../rules/table.js'\nexport type Row = ${type}\nexport const rows: () => readonly Row[] = table<Row>(${JSON.stringify(columns)}, ${JSON.stringify(cells)})\n`,
  )
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const seen = new Map<string, string>()
for (const path of filesBelow(src)) {
  if (!path.endsWith('.tsv')) continue
  const name = basename(path)
  const other = seen.get(name)
  if (other) throw new Error(`two tables are called ${name}: ${other} and ${path}`)
  seen.set(name, path)
  writeTable(path)
}
