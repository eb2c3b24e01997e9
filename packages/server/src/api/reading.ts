import { randomUUID } from 'node:crypto'
import type { DidarRecord } from '@didar/engine'
import { DidarError, type ErrorCode } from '../errors.js'
import { reportsAt } from '../ingest/network/pages.js'
import type { Web } from '../ingest/network/web.js'
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

/** What whoever gives a report says of it counts more than what its page says. */
const dated = ({ published, outlet }: Given) => ({
  ...(published === undefined ? {} : { published }),
  ...(outlet === undefined ? {} : { outlet }),
})

/** Reads single reports beside the server's own thread, so that a long one holds nobody up. */
export class Reading {
  #pool: Pool | null = null
  readonly #script: URL
  readonly #web: Web

  /** @param script what a worker runs: see `input/worker.ts`. */
  constructor(script: URL, web: Web) {
    this.#script = script
    this.#web = web
  }

  /** A report that is given, else the page at its address. */
  async read(given: Given, id: string = randomUUID()): Promise<DidarRecord> {
    const { url, text, html } = given
    const report = url === undefined || text !== undefined || html !== undefined ? { id } : await this.#pageAt(url)
    return this.#readLine(JSON.stringify({ ...given, ...report, ...dated(given) }))
  }

  async #readLine(line: string): Promise<DidarRecord> {
    this.#pool ??= new Pool(this.#script, 1)
    const bytes = new TextEncoder().encode(line)
    const { records } = await this.#pool.read([{ number: 1, bytes }])
    const result = JSON.parse(new TextDecoder().decode(records)) as DidarRecord | LineError
    if ('error' in result) throw new DidarError(result.error.code as ErrorCode, result.error.message)
    return result
  }

  /** A page as `didar add` takes it: known by the address where it was found. */
  async #pageAt(address: string): Promise<object> {
    let page: object | null = null
    for await (const found of reportsAt(address, this.#web, null)) {
      if (page) throw new DidarError('usage', 'That is a feed of several reports. Add it with: didar add')
      if ('error' in found) throw new DidarError(found.error.code as ErrorCode, found.error.message)
      page = JSON.parse(new TextDecoder().decode(await found.load()))
    }
    if (page) return page
    throw new DidarError('no-text', 'There is no report at this address.')
  }

  async close(): Promise<void> {
    await this.#pool?.close()
  }
}
