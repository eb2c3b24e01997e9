import { TextDecoder, TextEncoder } from 'node:util'
import { type DidarRecord, read } from '@didar/engine'
import { asDidarError, DidarError } from '../errors.js'
import type { Line } from './lines.js'
import { fromLine, idOf } from './report.js'

/** What stands in place of a record where a line cannot be read. */
export interface LineError {
  readonly id: string | null
  readonly error: { readonly code: string; readonly message: string; readonly line: number }
}

/** One record or error a line, in UTF-8, and whether all of them are records. */
export interface Answer {
  readonly records: Uint8Array<ArrayBuffer>
  readonly good: boolean
}

const decoder = new TextDecoder('utf-8', { fatal: true })
const encoder = new TextEncoder()

/** Reads lines, one report each. */
export async function answersTo(lines: readonly Line[]): Promise<Answer> {
  const results: (DidarRecord | LineError)[] = []
  for (const line of lines) results.push(await readLine(line))
  return answer(results)
}

/** The answer to a line whose reading failed in a way that only others could see. */
export const failed = ({ number }: Line, error: DidarError): Answer => answer([lineError(null, error, number)])

function answer(results: readonly (DidarRecord | LineError)[]): Answer {
  const text = results.map((result) => `${JSON.stringify(result)}\n`).join('')
  return { records: encoder.encode(text), good: !results.some((result) => 'error' in result) }
}

async function readLine(line: Line): Promise<DidarRecord | LineError> {
  let value: unknown
  try {
    value = parse(decode(line))
    const { text, given } = await fromLine(value)
    return read(text, given)
  } catch (thrown) {
    return lineError(idOf(value), thrown, line.number)
  }
}

function lineError(id: string | null, thrown: unknown, line: number): LineError {
  const { code, message } = asDidarError(thrown)
  return { id, error: { code, message, line } }
}

function decode({ bytes }: Line): string {
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
