import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { asDidarError } from '../errors.js'
import { fileError, fromFile } from '../input/file.js'
import { linesOf } from '../input/lines.js'

/** One report on its way in, as a line of a stream (`didar read --jsonl`), or why there is none. */
export type Incoming =
  | { readonly source: string; readonly line: Uint8Array }
  | { readonly source: string; readonly error: { readonly code: string; readonly message: string } }

const READ = new Set(['.txt', '.htm', '.html', '.xhtml', '.jsonl', '.ndjson'])
const encoder = new TextEncoder()

/** The reports of files and folders, in the order of their paths. A file that cannot be read is told and passed over. */
export async function* incoming(paths: readonly string[]): AsyncGenerator<Incoming> {
  for (const path of paths)
    try {
      yield* (await stat(path)).isDirectory() ? fromFolder(path) : fromPath(path)
    } catch (thrown) {
      const { code, message } = asDidarError(isSystemError(thrown) ? fileError(thrown, path) : thrown)
      yield { source: path, error: { code, message } }
    }
}

const isSystemError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && typeof (thrown as NodeJS.ErrnoException).syscall === 'string'

/** Links are not followed: they may lead out of the folder, or round in it. */
async function* fromFolder(folder: string): AsyncGenerator<Incoming> {
  const entries = await readdir(folder, { withFileTypes: true })
  const inside = entries
    .filter((entry) => entry.isDirectory() || (entry.isFile() && READ.has(extname(entry.name).toLowerCase())))
    .map(({ name }) => join(folder, name))
    .sort()
  yield* incoming(inside)
}

async function* fromPath(path: string): AsyncGenerator<Incoming> {
  if (/^\.(jsonl|ndjson)$/i.test(extname(path))) {
    for await (const lines of linesOf(createReadStream(path)))
      for (const { number, bytes } of lines)
        if (bytes === null) yield { source: `${path}:${number}`, error: TOO_LONG }
        else if (bytes.some((byte) => byte > 0x20)) yield { source: `${path}:${number}`, line: bytes }
    return
  }
  const { text, given } = await fromFile(path, undefined)
  const { published, outlet, url, title } = given
  const fields = { id: idOf(path), text, title: title && text.slice(...title), published, outlet, url }
  yield { source: path, line: encoder.encode(JSON.stringify(fields)) }
}

/** By its whole path, so that files of one name in two folders are two reports. */
const idOf = (path: string) =>
  normalize(path)
    .slice(0, -extname(path).length || undefined)
    .replaceAll('\\', '/')

const TOO_LONG = { code: 'line-too-long', message: 'The line is too long to be one report. Split it.' }
