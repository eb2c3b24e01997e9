import { randomUUID } from 'node:crypto'
import type { DidarRecord } from '@didar/engine'
import { DidarError, type ErrorCode } from '../errors.js'
import type { LineError } from '../input/answer.js'
import { Pool } from '../input/pool.js'

/** A report to read, as a line of `didar read --jsonl` has it. */
export interface Given {
  readonly text?: string
  readonly html?: string
  readonly published?: string
  readonly outlet?: string
  readonly url?: string
}

/** Reads single reports beside the server's own thread, so that a long one holds nobody up. */
export class Reading {
  #pool: Pool | null = null
  readonly #script: URL

  /** @param script what a worker runs: see `input/worker.ts`. */
  constructor(script: URL) {
    this.#script = script
  }

  async read(given: Given, id: string = randomUUID()): Promise<DidarRecord> {
    this.#pool ??= new Pool(this.#script, 1)
    const bytes = new TextEncoder().encode(JSON.stringify({ id, ...given }))
    const { records } = await this.#pool.read([{ number: 1, bytes }])
    const result = JSON.parse(new TextDecoder().decode(records)) as DidarRecord | LineError
    if ('error' in result) throw new DidarError(result.error.code as ErrorCode, result.error.message)
    return result
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }
}
