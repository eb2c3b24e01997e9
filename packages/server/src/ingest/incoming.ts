import { createHash } from 'node:crypto'
import { engineVersion } from '@didar/engine'
import { asDidarError, DidarError } from '../errors.js'
import { fileError } from '../input/file.js'

/** Why something was not read, as the closing summary names it. */
export interface Failure {
  readonly source: string
  readonly code: string
  readonly message: string
}

/** One report on its way in, or why there is none. */
export type Incoming = Unread | { readonly source: string; readonly error: Omit<Failure, 'source'> }

/** A report that is there but not yet read. */
export interface Unread {
  /** Where it comes from: a path or an address, with the line where it is one of many. */
  readonly source: string
  /** Digest of what it is made of: who has it in the ledger need not load or read it again. */
  readonly key: string
  /** The report as a line of a stream (`didar read --jsonl`); rejects where it cannot be had. */
  readonly load: () => Promise<Uint8Array>
}

const encoder = new TextEncoder()

/** A report whose line is at hand. */
export const fromLine = (source: string, line: Uint8Array): Unread => ({
  source,
  key: keyOf(line),
  load: async () => line,
})

/** The fields of a report as a line of a stream; what is undefined is left out. */
export const lineOf = (fields: Readonly<Record<string, string | undefined>>): Uint8Array =>
  encoder.encode(JSON.stringify(fields))

/** Another version of the engine may read the same differently. */
export const keyOf = (content: Uint8Array | string): string =>
  createHash('sha256').update(engineVersion).update(content).digest('base64')

/** Whatever was thrown on the way, as the failure of one source. A fault of Didar's stays one. */
export function failureOf(thrown: unknown, source: string): { source: string; error: Omit<Failure, 'source'> } {
  const { code, message } = asDidarError(isSystemError(thrown) ? fileError(thrown, source) : thrown)
  return { source, error: { code, message } }
}

export const failure = (source: string, code: DidarError['code'], message: string) =>
  failureOf(new DidarError(code, message), source)

const isSystemError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && typeof (thrown as NodeJS.ErrnoException).syscall === 'string'
