import type { FileHandle } from 'node:fs/promises'
import type { Row } from '../../ledger/snapshot.js'
import type { Table } from '../table.js'

export type Rows = AsyncIterable<readonly Row[]>

/** Writes the rows of a table into a file; returns how many there were. */
export type TableWriter = (table: Table, rows: Rows, file: FileHandle) => Promise<number>
