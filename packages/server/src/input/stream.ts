import { TextDecoder } from 'node:util'
import { type DidarRecord, read } from '@didar/engine'
import { asDidarError, DidarError } from '../errors.js'
import { type Line, linesOf } from './lines.js'
import { fromLine, idOf } from './report.js'

/** What stands in place of a record where a line cannot be read. */
export interface LineError {
  readonly id: string | null
  readonly error: { readonly code: string; readonly message: string; readonly line: number }
}

/** Reads a stream of reports, one a line, into records in the same order, one at a time. Blank lines are passed over. */
export async function* readStream(
  chunks: AsyncIterable<Uint8Array>,
  limit?: number,
): AsyncGenerator<DidarRecord | LineError> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const line of linesOf(chunks, limit)) {
    if (line.bytes && isBlank(line.bytes)) continue
    yield await readLine(line, decoder)
  }
}

const isBlank = (bytes: Uint8Array) => bytes.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)

async function readLine(line: Line, decoder: TextDecoder): Promise<DidarRecord | LineError> {
  let value: unknown
  try {
    value = parse(decode(line, decoder))
    const { text, given } = await fromLine(value)
    return read(text, given)
  } catch (thrown) {
    const { code, message } = asDidarError(thrown)
    return { id: idOf(value), error: { code, message, line: line.number } }
  }
}

function decode({ bytes }: Line, decoder: TextDecoder): string {
  if (!bytes) throw new DidarError('line-too-long', 'The line is too long to be one report. Split it.')
  try {
    return decoder.decode(bytes)
  } catch {
    throw new DidarError('bad-encoding', 'The line is not UTF-8. Convert the stream, for example with iconv.')
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new DidarError('bad-json', 'The line is not JSON. Give one report a line as {"id", "text"}.')
  }
}
