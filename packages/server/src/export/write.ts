import { type FileHandle, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DidarError } from '../errors.js'
import type { Snapshots } from '../ledger/snapshot.js'
import { codebook } from './codebook.js'
import type { FormatName, Written } from './format.js'
import { FORMATS } from './formats.js'
import { dataPackage, type License } from './package.js'
import { whole } from './whole.js'

const PACKAGE = 'datapackage.json'
const CODEBOOK = 'codebook.md'

/**
 * Writes a ledger into a folder in one of the formats, with what describes it: `datapackage.json` and `codebook.md`. All
 * files show one state of the ledger. They stand under their names only when all of them are whole; files of these names
 * are replaced, nothing else is touched.
 */
export async function writeExport(
  ledger: Snapshots,
  folder: string,
  name: FormatName,
  license?: License,
): Promise<Written[]> {
  const format = FORMATS[name]
  const paths = [...format.files.map(({ path }) => path), PACKAGE, CODEBOOK]
  let written: Written[] = []
  try {
    await mkdir(folder, { recursive: true })
    await whole(
      paths.map((path) => join(folder, path)),
      async (files) => {
        const fileOf = (path: string) => files[paths.indexOf(path)] as FileHandle
        written = await ledger.snapshot(async (snapshot) => {
          const described = { name: `didar-${name}`, title: format.title, files: format.files }
          const about = dataPackage(described, await snapshot.about(), license)
          await fileOf(PACKAGE).appendFile(`${JSON.stringify(about, null, 2)}\n`)
          await fileOf(CODEBOOK).appendFile(codebook(format.title, format.notes, format.files))
          return format.write(snapshot, fileOf)
        })
      },
    )
  } catch (thrown) {
    throw asExportError(thrown, folder)
  }
  return written
}

function asExportError(thrown: unknown, folder: string): unknown {
  const code = thrown instanceof Error && 'syscall' in thrown ? (thrown as NodeJS.ErrnoException).code : undefined
  if (code === undefined) return thrown
  if (code === 'ENOSPC') return new DidarError('disk-full', `The disk of ${folder} is full. Nothing was exported.`)
  return new DidarError('unwritable-output', `${folder} cannot be written to (${code}). Nothing was exported.`)
}
