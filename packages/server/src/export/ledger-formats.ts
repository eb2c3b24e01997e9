import type { TableName } from '../ledger/snapshot.js'
import { CSV, type FileKind, filePerTable } from './file-per-table.js'
import { MOST_CHARACTERS, MOST_ROWS, writeExcel } from './files/excel.js'
import { writeJsonl } from './files/jsonl.js'
import { writeParquet } from './files/parquet.js'
import type { Format } from './format.js'
import { LEDGER_TABLES } from './tables/ledger.js'

const NAMES = Object.keys(LEDGER_TABLES) as TableName[]
const SPANS = 'Spans are offsets in UTF-16 code units into the text of the report. Empty means not told or not known.'

/** Every table of the ledger as a file of its own. */
const tablesAs = (title: string, notes: readonly string[], kind: FileKind): Format => ({
  title,
  notes: [...notes, SPANS],
  ...filePerTable(
    NAMES.map((name) => ({ table: LEDGER_TABLES[name], rows: (snapshot) => snapshot.rows(name) })),
    kind,
  ),
})

export const jsonl = tablesAs('the ledger as JSON Lines', ['UTF-8, one row a line, every column in every row.'], {
  format: 'jsonl',
  mediatype: 'application/jsonl',
  write: writeJsonl,
})

export const csv = tablesAs(
  'the ledger as CSV',
  [
    'UTF-8 without a byte order mark, commas, a line of names, cells quoted where needed, lists as JSON inside a cell.',
    "A text that begins with `=`, `+`, `-`, `@`, a tab, a carriage return or `'` has one `'` before it, which is not of the value: a spreadsheet would take it for a formula. JSON Lines and Parquet have the values as they are.",
  ],
  CSV,
)

export const parquet = tablesAs(
  'the ledger as Parquet',
  ['Days are dates, lists of words and numbers are lists, lists of objects are JSON. Snappy-compressed.'],
  { format: 'parquet', mediatype: 'application/vnd.apache.parquet', write: writeParquet },
)

const WORKBOOK = 'ledger.xlsx'

export const xlsx: Format = {
  title: 'the ledger as an Excel workbook',
  notes: [
    'A sheet a table; days are dates, words are text whatever they begin with, lists are JSON inside a cell.',
    `Excel takes ${MOST_ROWS.toLocaleString('en')} rows a sheet: a longer table goes on in sheets \`NAME 2\`, \`NAME 3\` …; and ${MOST_CHARACTERS.toLocaleString('en')} characters a cell: a longer text is cut, and says so at its end. Control characters and those that turn the order of letters around are left out.`,
    SPANS,
  ],
  files: [
    {
      path: WORKBOOK,
      meaning: 'Every table of the ledger, a sheet each.',
      tables: NAMES.map((name) => LEDGER_TABLES[name]),
      format: 'xlsx',
      mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  ],
  async write(snapshot, fileOf) {
    const tables = NAMES.map((name) => ({ table: LEDGER_TABLES[name], rows: snapshot.rows(name) }))
    const { rows } = await writeExcel(tables, fileOf(WORKBOOK))
    return [...rows].map(([table, count]) => ({ path: WORKBOOK, table, rows: count }))
  },
}
