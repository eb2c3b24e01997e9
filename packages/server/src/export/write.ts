import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { DidarError } from '../errors.js'
import type { Ledger, Row, TableName } from '../ledger/ledger.js'
import { TABLES } from './tables.js'

export type Format = 'jsonl' | 'csv'

/**
 * Writes all tables of a ledger into a folder, one file each. A file stands under its name only when all of them are
 * whole; one of that name is replaced. Returns how many rows each has.
 */
export async function writeExport(ledger: Ledger, folder: string, format: Format): Promise<Record<TableName, number>> {
  const names = Object.keys(TABLES) as TableName[]
  const counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<TableName, number>
  try {
    await mkdir(folder, { recursive: true })
    await whole(
      names.map((name) => join(folder, `${name}.${format}`)),
      async (files) => {
        const fileOf = new Map(names.map((name, i) => [name, files[i] as FileHandle]))
        if (format === 'csv')
          for (const name of names) await fileOf.get(name)?.appendFile(stringify([[...TABLES[name]]]))
        await ledger.export(async (name, rows) => {
          counts[name] += rows.length
          await fileOf.get(name)?.appendFile(FORMATS[format](TABLES[name], rows))
        })
      },
    )
  } catch (thrown) {
    throw asExportError(thrown, folder)
  }
  return counts
}

const FORMATS: Readonly<Record<Format, (columns: readonly string[], rows: readonly Row[]) => string>> = {
  jsonl: (columns, rows) =>
    rows
      .map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`)
      .join(''),
  // Lists, such as parties, are JSON inside a cell.
  csv: (columns, rows) => stringify([...rows], { columns: [...columns] }),
}

/** Fills files beside their places, and puts all of them there when the work is done; where it fails, none. */
async function whole(paths: readonly string[], work: (files: readonly FileHandle[]) => Promise<void>): Promise<void> {
  const half = (path: string) => `${path}.${process.pid}.part`
  const files: FileHandle[] = []
  try {
    for (const path of paths) files.push(await open(half(path), 'wx'))
    await work(files)
    for (const file of files) await file.close()
    for (const path of paths) await rename(half(path), path)
  } catch (thrown) {
    for (const file of files) await file.close().catch(() => {})
    for (const path of paths) await rm(half(path), { force: true })
    throw thrown
  }
}

function asExportError(thrown: unknown, folder: string): unknown {
  const code = thrown instanceof Error && 'syscall' in thrown ? (thrown as NodeJS.ErrnoException).code : undefined
  if (code === undefined) return thrown
  if (code === 'ENOSPC') return new DidarError('disk-full', `The disk of ${folder} is full. Nothing was exported.`)
  return new DidarError('unwritable-output', `${folder} cannot be written to (${code}). Nothing was exported.`)
}
