import type { FileHandle } from 'node:fs/promises'
import type { Snapshot } from '../ledger/snapshot.js'
import type { ExportFile } from './package.js'

export type FormatName = 'jsonl' | 'csv' | 'parquet' | 'xlsx' | 'colt' | 'polecat' | 'ftm' | 'gexf'

/** What was written: rows of a file, or of one of several tables in it. */
export interface Written {
  readonly path: string
  readonly table?: string
  readonly rows: number
}

/** A form in which a ledger is given out. */
export interface Format {
  readonly title: string
  /** What is to be known before its columns are read, a sentence or two each. */
  readonly notes: readonly string[]
  /** Its files have fixed names. */
  readonly files: readonly ExportFile[]
  write(snapshot: Snapshot, fileOf: (path: string) => FileHandle): Promise<Written[]>
}
