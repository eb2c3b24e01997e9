import { once } from 'node:events'
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
}

/** `didar read`: one report or a stream. Returns the exit code. */
export async function readCommand(file: string | undefined, options: ReadOptions): Promise<number> {
  if (options.jsonl) {
    if (file !== undefined && file !== '-')
      throw new DidarError('usage', `--jsonl reads standard input. Put: didar read --jsonl < ${file}`)
    return readJsonl()
  }
  if (file === undefined) throw new DidarError('usage', 'No report is given. Name a file, or - for standard input.')
  const published = options.published === undefined ? undefined : publishedDate(options.published, '--published')
  const { text, given } = await fromFile(file, published)
  if (options.json) process.stdout.write(`${JSON.stringify(read(text, given), null, 2)}\n`)
  else if (options.why) process.stdout.write(whyView(explain(text, given), styleFor(process.stdout)))
  else process.stdout.write(recordView(read(text, given), styleFor(process.stdout)))
  return 0
}

/** A stream of reports to a stream of records. Exit code 1 if a line could not be read. */
async function readJsonl(): Promise<number> {
  let failed = false
  for await (const result of readStream(process.stdin)) {
    failed ||= 'error' in result
    // Waiting for the reader of the output keeps memory flat.
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain')
  }
  return failed ? 1 : 0
}
