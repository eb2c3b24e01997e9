import { createHash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { setImmediate } from 'node:timers/promises'
import type { DidarRecord } from '@didar/engine'
import type { LineError } from '../input/answer.js'
import type { Line } from '../input/lines.js'
import { type Parallel, readLines } from '../input/stream.js'
import type { Ledger, ReadReport } from '../ledger/ledger.js'
import { ahead } from './ahead.js'
import { type Failure, failure, failureOf, type Incoming } from './incoming.js'
import type { Meter, Sources } from './sources.js'

/** What became of all reports of one call, and which could not be read, by where they came from. */
export interface Added {
  readonly counts: Readonly<Record<'added' | 'copy' | 'changed' | 'same', number>>
  readonly failures: readonly Failure[]
}

export interface AddOptions extends Parallel {
  /** Ends adding: what is being read is kept, nothing more is begun. */
  readonly signal: AbortSignal
  /** Is told how many reports are kept, and how much of everything was taken up to the last of them. */
  readonly kept: (reports: number, meter: Meter) => void
}

/** Reports are kept in steps of so many, or of a second (milliseconds). Whatever was told as kept is in the file. */
const STEP = 400
const PACE = 1000
/** Pages that are loaded at a time. */
const LOADS = 4

/** A report with its place in the whole. */
interface Waiting {
  readonly source: string
  readonly key: string
  readonly taken: number
}

/** Reads what comes with workers, and keeps it in a ledger, which alone is written to from here. */
export async function addReports(ledger: Ledger, sources: Sources, options: AddOptions): Promise<Added> {
  const { reports, meter, close } = sources
  const adding = new Adding(ledger, meter, options)
  try {
    await readLines(adding.lines(reports), (records) => adding.take(records), options, adding.stop)
    await adding.keep()
  } finally {
    await close()
  }
  return { counts: adding.counts, failures: adding.failures }
}

/** One call: what is being read, and what became of what was. */
class Adding {
  readonly counts = { added: 0, copy: 0, changed: 0, same: 0 }
  readonly failures: Failure[] = []
  /** What is being read, in the order in which the records will come. */
  readonly #reading: Waiting[] = []
  /** Digest of the text of each report of this call. */
  readonly #texts = new Map<string, string>()
  readonly #stop = new AbortController()
  #batch: ReadReport[] = []
  #taken = 0
  #last = performance.now()
  #kept = 0

  constructor(
    readonly ledger: Ledger,
    readonly meter: Meter,
    readonly options: AddOptions,
  ) {}

  readonly stop = () => this.#stop.abort()

  /** What is not in the ledger yet, as lines to read. */
  async *lines(reports: AsyncIterable<Incoming>): AsyncGenerator<Line[]> {
    const signal = AbortSignal.any([this.options.signal, this.#stop.signal])
    for await (const loaded of ahead(reports, LOADS, (report) => this.#load(report))) {
      // Without workers nothing else would let Ctrl-C through.
      await setImmediate()
      if (signal.aborted) return
      if (loaded === null) continue
      if ('code' in loaded) this.failures.push(loaded)
      else {
        this.#reading.push(loaded)
        yield [{ number: 1, bytes: loaded.line }]
      }
    }
  }

  /** Null for what is in the ledger. */
  async #load(report: Incoming): Promise<(Waiting & { readonly line: Uint8Array }) | Failure | null> {
    const { source } = report
    const { taken } = this.meter
    if ('error' in report) return { source, ...report.error }
    const { key } = report
    const known = await this.ledger.known(key)
    if (known) {
      if (this.#isNew(known.id, known.digest, source)) this.counts.same++
      return null
    }
    try {
      return { source, key, taken, line: await report.load() }
    } catch (thrown) {
      if (this.options.signal.aborted) return null
      return { source, ...failureOf(thrown, source).error }
    }
  }

  /** Records as they are read. */
  async take(records: Uint8Array): Promise<void> {
    for (const result of parsed(records)) {
      const { source, key, taken } = this.#reading.shift() as Waiting
      this.#taken = taken
      if ('error' in result) this.failures.push({ source, code: result.error.code, message: result.error.message })
      else if (result.text.trim() === '')
        this.failures.push({ source, code: 'no-text', message: 'There is no text in it.' })
      else if (this.#isNew(result.id, createHash('sha256').update(result.text).digest('hex'), source))
        this.#batch.push({ record: result, source, key })
      if (this.#batch.length >= STEP || performance.now() - this.#last >= PACE) await this.keep()
    }
  }

  async keep(): Promise<void> {
    const batch = this.#batch
    if (batch.length === 0) return
    this.#batch = []
    this.#last = performance.now()
    for (const { outcome } of await this.ledger.add(batch)) this.counts[outcome]++
    this.#kept += batch.length
    this.options.kept(this.#kept, { ...this.meter, taken: this.#taken })
  }

  /** Whether no report of this id came before in this call. A second text under one id is told: one of them is wrong. */
  #isNew(id: string, digest: string, source: string): boolean {
    const before = this.#texts.get(id)
    if (before === undefined) this.#texts.set(id, digest)
    else if (before === digest) this.counts.same++
    else {
      const message = `Another report with the id ${id} came before, with another text. Give every report an id of its own.`
      this.failures.push({ source, ...failure(source, 'same-id', message).error })
    }
    return before === undefined
  }
}

const decoder = new TextDecoder()
const parsed = (records: Uint8Array): (DidarRecord | LineError)[] =>
  decoder
    .decode(records)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
