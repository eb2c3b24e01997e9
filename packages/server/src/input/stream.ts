import type { Readable } from 'node:stream'
import { answersTo } from './answer.js'
import { type Line, linesOf } from './lines.js'
import { Pool } from './pool.js'

/** So many reports are read before workers are started: for fewer the start would take longer than the reading. */
const ALONE = 32
/** Lines of so many chunks are under way for each worker: it must not wait, and memory must not grow. */
const AHEAD = 3

export interface Parallel {
  readonly workers: number
  /** The script that a worker runs. */
  readonly script: URL
}

/**
 * Reads a stream of reports, one a line, into records in the same order; `write` is waited for. True if all lines could
 * be read. A line that cannot be read gives an error in its place.
 */
export const readStream = (
  chunks: Readable,
  write: (records: Uint8Array) => Promise<void>,
  parallel: Parallel,
): Promise<boolean> => readLines(linesOf(chunks), write, parallel, (error) => chunks.destroy(error))

/** The same of lines that come in groups. `stop` ends them where writing or a worker fails while they wait for more. */
export async function readLines(
  groups: AsyncGenerator<readonly Line[]>,
  write: (records: Uint8Array) => Promise<void>,
  parallel: Parallel,
  stop: (error: Error) => void,
): Promise<boolean> {
  let good = true
  let read = 0
  while (parallel.workers === 1 || read < ALONE) {
    const next = await groups.next()
    if (next.done) return good
    for (const line of next.value) {
      const answer = await answersTo([line])
      good &&= answer.good
      await write(answer.records)
    }
    read += next.value.length
  }
  return (await readTogether(groups, write, parallel, stop)) && good
}

/** The rest of a stream with workers. What fails ends the stream, also while it has nothing more to give. */
async function readTogether(
  groups: AsyncIterable<readonly Line[]>,
  write: (records: Uint8Array) => Promise<void>,
  { workers, script }: Parallel,
  stop: (error: Error) => void,
): Promise<boolean> {
  const pool = new Pool(script, workers)
  const underWay: Promise<void>[] = []
  let good = true
  let last = Promise.resolve()
  try {
    for await (const lines of groups) {
      last = Promise.all([pool.read(lines), last]).then(([answer]) => {
        good &&= answer.good
        return write(answer.records)
      })
      last.catch(stop)
      underWay.push(last)
      if (underWay.length >= workers * AHEAD) await underWay.shift()
    }
    await last
    return good
  } finally {
    await pool.close()
  }
}
