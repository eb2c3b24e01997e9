import { Readable } from 'node:stream'
import type { DidarRecord } from '@didar/engine'
import type { LineError } from '../input/answer.js'
import { type Parallel, readStream } from '../input/stream.js'
import type { Ledger, ReadReport } from '../ledger/ledger.js'
import { type Incoming, incoming } from './sources.js'

/** What became of all reports of one call, and which could not be read, by where they came from. */
export interface Added {
  readonly counts: Readonly<Record<'added' | 'copy' | 'changed' | 'same', number>>
  readonly failures: readonly { readonly source: string; readonly code: string; readonly message: string }[]
}

/** Reports are kept in steps of so many: whatever was told as added is in the file. */
const STEP = 100

/** Reads files and folders into a ledger, with workers; `progress` is told how many reports are kept. */
export async function addPaths(
  ledger: Ledger,
  paths: readonly string[],
  parallel: Parallel,
  progress: (kept: number) => void,
): Promise<Added> {
  const counts = { added: 0, copy: 0, changed: 0, same: 0 }
  const failures: Added['failures'][number][] = []
  const sources: string[] = []
  let batch: ReadReport[] = []
  let kept = 0
  const keep = async () => {
    for (const { outcome } of await ledger.add(batch)) counts[outcome]++
    kept += batch.length
    batch = []
    progress(kept)
  }
  const lines = Readable.from(linesOf(incoming(paths), sources, failures))
  await readStream(
    lines,
    async (records) => {
      for (const result of parsed(records)) {
        const source = sources.shift() ?? ''
        if ('error' in result) failures.push({ source, code: result.error.code, message: result.error.message })
        else batch.push({ record: result, source })
        if (batch.length >= STEP) await keep()
      }
    },
    parallel,
  )
  if (batch.length) await keep()
  return { counts, failures }
}

/** The lines of a stream; where each came from is noted in the order in which the records will come. */
async function* linesOf(
  reports: AsyncIterable<Incoming>,
  sources: string[],
  failures: Added['failures'][number][],
): AsyncGenerator<Uint8Array> {
  for await (const report of reports)
    if ('error' in report) failures.push({ source: report.source, ...report.error })
    else {
      sources.push(report.source)
      yield Buffer.concat([report.line, Buffer.from('\n')])
    }
}

const decoder = new TextDecoder()
const parsed = (records: Uint8Array): (DidarRecord | LineError)[] =>
  decoder
    .decode(records)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
