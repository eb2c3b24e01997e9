import { pipeline, Readable } from 'node:stream'
import { crc32, createGunzip } from 'node:zlib'
import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { DidarError, type ErrorCode } from '../errors.js'

/** A file in a zip archive: what is inside, or why it must not be opened. */
export interface ZipEntry {
  readonly name: string
  /** Bytes in the archive. */
  readonly size: number
  readonly problem: readonly [code: ErrorCode, message: string] | null
  readonly open: () => AsyncIterable<Uint8Array>
}

/** What is in a gzip file. */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  pipeline(Readable.from(chunks), gunzip, () => {})
  try {
    for await (const chunk of gunzip) yield chunk
  } catch (thrown) {
    throw /^Z_/.test((thrown as NodeJS.ErrnoException).code ?? '') ? damaged(thrown) : thrown
  }
}

/** The files of a zip archive, one after another; nothing is written anywhere. */
export async function* zipEntries(path: string): AsyncGenerator<ZipEntry> {
  let zip: ZipFile | undefined
  try {
    zip = await openPromise(path, { lazyEntries: true, decodeStrings: false })
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
      if (!/\/$|^__MACOSX\//.test(name)) yield zipEntry(zip, entry, name)
    }
  } catch (thrown) {
    throw isOfSystem(thrown) ? thrown : damaged(thrown)
  } finally {
    zip?.close()
  }
}

const zipEntry = (zip: ZipFile, entry: Entry, name: string): ZipEntry => ({
  name,
  size: entry.compressedSize,
  problem: problemOf(entry, name),
  open: () => checked(zip, entry),
})

function problemOf(entry: Entry, name: string): ZipEntry['problem'] {
  if (validateFileName(name) !== null)
    return ['unsafe-archive', 'Its path leads out of the archive. It was passed over; nothing was written.']
  if (isLink(entry)) return ['unsafe-archive', 'It is a link, which is not followed.']
  return entry.isEncrypted() ? ['encrypted-archive', 'It is encrypted. Unpack it with its password first.'] : null
}

/** The mode of a Unix file stands in the upper half of its attributes. */
const isLink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & 0o170000) === 0o120000

async function* checked(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (thrown) {
    throw isOfSystem(thrown) || thrown instanceof DidarError ? thrown : damaged(thrown)
  }
  if (sum !== entry.crc32) throw damaged(new Error('the checksum differs'))
}

const damaged = (cause: unknown) =>
  new DidarError('damaged-archive', `It is damaged (${(cause as Error).message}). Get it anew.`)

const isOfSystem = (thrown: unknown) => typeof (thrown as NodeJS.ErrnoException).syscall === 'string'
