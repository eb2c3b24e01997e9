import type { Snapshot } from '../ledger/snapshot.js'
import { writeCsv } from './files/csv.js'
import type { Rows, TableWriter } from './files/writer.js'
import type { Format } from './format.js'
import type { Table } from './table.js'

/** A table and where its rows come from. */
export interface TableOf {
  readonly table: Table
  readonly rows: (snapshot: Snapshot) => Rows
}

/** How a table is written as a file. */
export interface FileKind {
  readonly format: string
  readonly mediatype: string
  readonly write: TableWriter
}

export const CSV: FileKind = { format: 'csv', mediatype: 'text/csv', write: writeCsv }

/** Every table as a file of its own. */
export function filePerTable(
  tables: readonly TableOf[],
  { format, mediatype, write }: FileKind,
): Pick<Format, 'files' | 'write'> {
  const pathOf = ({ name }: Table) => `${name}.${format}`
  return {
    files: tables.map(({ table }) => {
      return { path: pathOf(table), meaning: table.meaning, tables: [table], format, mediatype }
    }),
    async write(snapshot, fileOf) {
      const written = []
      for (const { table, rows } of tables) {
        const path = pathOf(table)
        written.push({ path, rows: await write(table, rows(snapshot), fileOf(path)) })
      }
      return written
    },
  }
}
