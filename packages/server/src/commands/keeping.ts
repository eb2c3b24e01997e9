import { once } from 'node:events'
import { type MessagePort, parentPort, Worker } from 'node:worker_threads'
import type { DidarRecord } from '@didar/engine'
import { asDidarError, DidarError, type ErrorCode } from '../errors.js'
import type { AddOutcome, ReadReport } from '../ledger/ledger.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'

/** What a worker of `Keeping` is started with. */
export interface KeepingData {
  /** The ledger's file. */
  readonly keepIn: string
}

/** What a worker answers to a report. */
type Kept =
  | { readonly outcome: AddOutcome }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } }

/**
 * Adds to a ledger beside those who ask: one report after another, in a worker with a connection of its own. A report about
 * people who are in thousands of others takes seconds to be resolved, in which the server's own thread must answer.
 */
export class Keeping {
  readonly #script: URL
  readonly #data: KeepingData
  #worker: Worker | null = null
  #last: Promise<unknown> = Promise.resolve()

  /** @param script what the worker runs: it calls `keepIn`. */
  constructor(script: URL, path: string) {
    this.#script = script
    this.#data = { keepIn: path }
  }

  readonly keep = (record: DidarRecord, source: string): Promise<AddOutcome> => {
    const kept = this.#last.then(() => this.#add({ record, source }))
    this.#last = kept.catch(() => {})
    return kept
  }

  async #add(report: ReadReport): Promise<AddOutcome> {
    this.#worker ??= new Worker(this.#script, { workerData: this.#data })
    const answer = await this.#answerTo(this.#worker, report)
    if ('error' in answer) throw new DidarError(answer.error.code, answer.error.message)
    return answer.outcome
  }

  async #answerTo(worker: Worker, report: ReadReport): Promise<Kept> {
    try {
      worker.postMessage(report)
      const [answer] = await once(worker, 'message')
      return answer
    } catch (thrown) {
      // It died: the next report gets another one.
      this.#worker = null
      throw asDidarError(thrown)
    }
  }

  /** Waits for what is being kept, and closes the ledger. */
  async close(): Promise<void> {
    await this.#last
    if (!this.#worker) return
    this.#worker.postMessage(null)
    await once(this.#worker, 'exit')
  }
}

/** What the worker does: keeps each report that it is sent, resolves what it changes, and ends when it is sent none. */
export function keepIn({ keepIn: path }: KeepingData): void {
  const port = parentPort as MessagePort
  let ledger: SqliteLedger | null = null
  const kept = async (report: ReadReport): Promise<Kept> => {
    try {
      ledger ??= await SqliteLedger.open(path)
      const [outcome] = await ledger.add([report])
      await ledger.resolve()
      return { outcome: outcome ?? { id: report.record.id, outcome: 'same' } }
    } catch (thrown) {
      const { code, message } = asDidarError(thrown)
      return { error: { code, message } }
    }
  }
  port.on('message', async (report: ReadReport | null) => {
    if (report) return port.postMessage(await kept(report))
    await ledger?.close()
    port.close()
  })
}
