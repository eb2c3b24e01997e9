import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { explain, read } from '@didar/engine'
import { DidarError } from '../errors.js'
import { publishedDate } from '../input/date.js'
import { fromFile } from '../input/file.js'
import { readStream } from '../input/stream.js'
import { recordView } from '../view/record.js'
import { styleFor } from '../view/style.js'
import { whyView } from '../view/why.js'

interface ReadOptions {
  readonly published?: string
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly why?: boolean
  readonly workers?: string
}

/** `didar read`: one report or a stream. `script` is what workers run. Returns the exit code. */
export async function readCommand(file: string | undefined, options: ReadOptions, script: URL): Promise<number> {
  if (options.jsonl) {
    if (file !== undefined && file !== '-')
      throw new DidarError('usage', `--jsonl reads standard input. Put: didar read --jsonl < ${file}`)
    return readJsonl(workersOf(options.workers), script)
  }
  if (options.workers !== undefined)
    throw new DidarError('usage', '--workers goes with --jsonl: one report has one reader.')
  if (file === undefined) throw new DidarError('usage', 'No report is given. Name a file, or - for standard input.')
  const published = options.published === undefined ? undefined : publishedDate(options.published, '--published')
  const { text, given } = await fromFile(file, published)
  if (options.json) process.stdout.write(`${JSON.stringify(read(text, given), null, 2)}\n`)
  else if (options.why) process.stdout.write(whyView(explain(text, given), styleFor(process.stdout)))
  else process.stdout.write(recordView(read(text, given), styleFor(process.stdout)))
  return 0
}

/** A stream of reports to a stream of records. Exit code 1 if a line could not be read. */
async function readJsonl(workers: number, script: URL): Promise<number> {
  // Waiting for the reader of the output keeps memory flat.
  const write = async (records: Uint8Array): Promise<void> => {
    if (!process.stdout.write(records)) await once(process.stdout, 'drain')
  }
  return (await readStream(process.stdin, write, { workers, script })) ? 0 : 1
}

/** The number of workers that the user wants, or one a core. */
function workersOf(given: string | undefined): number {
  if (given === undefined) return availableParallelism()
  if (/^[1-9]\d?$/.test(given)) return Number(given)
  throw new DidarError('usage', `--workers «${given.slice(0, 40)}» is not a number from 1 to 99.`)
}
