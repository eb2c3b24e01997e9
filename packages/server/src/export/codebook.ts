import type { ExportFile } from './package.js'
import type { Column, Table } from './table.js'

/** A codebook in Markdown: every file, table and column of an export. */
export function codebook(title: string, notes: readonly string[], files: readonly ExportFile[]): string {
  const head = [`# Codebook: ${title}`, ...notes]
  return `${[...head, ...files.flatMap((file) => fileSection(file, '##'))].join('\n\n')}\n`
}

/** What a file holds: its tables, or what else is in it. */
export function fileSection({ path, meaning, tables, attributes = [] }: ExportFile, level: string): string[] {
  const own = `${level} \`${path}\``
  if (tables.length === 1) return [own, ...tables.flatMap(tableSection)]
  return [
    own,
    meaning,
    ...[...tables, ...attributes].flatMap((table) => [`${level}# \`${table.name}\``, ...tableSection(table)]),
  ]
}

function tableSection({ meaning, key, references = [], columns }: Table): string[] {
  const links = references.map(({ columns: own, table, to }) => `${named(own)} leads to ${named(to)} of \`${table}\``)
  const keys = key.length ? `Key: ${named(key)}.` : ''
  const about = [
    `One row: ${meaning[0]?.toLowerCase()}${meaning.slice(1)}`,
    keys,
    links.length ? `${links.join('; ')}.` : '',
  ]
  return [about.filter(Boolean).join(' '), columnTable(columns)]
}

const named = (columns: readonly string[]) => columns.map((name) => `\`${name}\``).join(', ')

export const columnTable = (columns: readonly Column[]): string =>
  [
    '| column | type | meaning | obtained |',
    '|---|---|---|---|',
    ...columns.map(
      (column) => `| \`${column.name}\` | ${typeOf(column)} | ${cell(meaningOf(column))} | ${cell(column.from)} |`,
    ),
  ].join('\n')

function typeOf({ type, items, required, yesNo }: Column): string {
  const what = type === 'array' ? `list of ${items === 'object' ? 'objects' : `${items}s`}` : type
  return `${yesNo ? yesNo.join(' or ') : what}${required ? '' : ', may be empty'}`
}

const meaningOf = ({ meaning, oneOf }: Column) => (oneOf ? `${meaning} One of ${named(oneOf)}.` : meaning)

const cell = (words: string) => words.replaceAll('|', '\\|').replace(/\s+/g, ' ')
