/**
 * Compiles the lexicons and rule files of `src/` into the git-ignored `src/generated/`, asserting their shape, so that
 * the engine neither reads files nor parses YAML at run time. Run by `npm run generate`.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { z } from 'zod'
import { INDEXES, indexed } from './indexes.js'
import { readTable } from './tables.js'

const src = join(dirname(fileURLToPath(import.meta.url)), '..', 'src')
const out = join(src, 'generated')

function* filesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

/** Notes and sources are for readers of the table, not for the program. */
const UNREAD = new Set(['note', 'source'])

function writeTable(path: string): void {
  const rows = readTable(path).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !UNREAD.has(column))),
  )
  const name = basename(path, '.tsv')
  const columns = Object.keys(rows[0] ?? {})
  const cells = rows.map((row) => columns.map((column) => row[column]).join('\t')).join('\n')
  const indexes = Object.entries(INDEXES[name] ?? {})
  writeFileSync(
    join(out, `${name}.ts`),
    [
      `// Made from ${relative(src, path)} by scripts/generate.ts.`,
      `import { ${indexes.length ? 'Index, ' : ''}Table } from '../rules/table.js'`,
      `export type Row = { ${columns.map((column) => `readonly ${column}: string`).join('; ')} }`,
      `const table = new Table<Row>((f) => ({ ${columns.map((column, i) => `${column}: f[${i}] ?? ''`).join(', ')} }), () => ${JSON.stringify(cells)})`,
      'export const rows = table.rows',
      ...indexes.map(([index, keyed]) => `export const ${index} = new Index<Row>(table, ${indexed(rows, keyed)})`),
      '',
    ].join('\n'),
  )
}

/** What every rule file holds: a list of rules with an id, examples that fire and examples that do not. */
const RuleFile = z.array(
  z.looseObject({
    id: z.string().regex(/^[a-z0-9.-]+$/),
    note: z.string().optional(),
    hits: z.array(z.unknown()).optional(),
    misses: z.array(z.unknown()).optional(),
  }),
)
/** Examples and notes are for the tests and the readers. */
const UNSHIPPED = new Set(['note', 'source', 'hits', 'misses'])

function writeRules(path: string): void {
  const rules = RuleFile.parse(parse(readFileSync(path, 'utf8')))
  const ids = new Set<string>()
  for (const { id } of rules) {
    if (ids.has(id)) throw new Error(`${relative(src, path)}: two rules are called ${id}`)
    ids.add(id)
  }
  const shipped = rules.map((rule) =>
    Object.fromEntries(Object.entries(rule).filter(([field]) => !UNSHIPPED.has(field))),
  )
  writeFileSync(
    join(out, `${basename(path, '.yaml')}.ts`),
    `// Made from ${relative(src, path)} by scripts/generate.ts.\nexport const rules: readonly unknown[] = JSON.parse(${JSON.stringify(JSON.stringify(shipped))})\n`,
  )
}

mkdirSync(out, { recursive: true })
const seen = new Map<string, string>()
for (const path of filesBelow(src)) {
  if (!path.endsWith('.tsv') && !path.endsWith('.yaml')) continue
  const name = basename(path).replace(/\.\w+$/, '')
  const other = seen.get(name)
  if (other) throw new Error(`two files are called ${name}: ${other} and ${path}`)
  seen.set(name, path)
  if (path.endsWith('.tsv')) writeTable(path)
  else writeRules(path)
}
// After the tables, which they read.
const { packDictionary } = await import('./dictionary.js')
packDictionary(src, out)
const { writeLexicons } = await import('./lexicons.js')
writeLexicons(out)
