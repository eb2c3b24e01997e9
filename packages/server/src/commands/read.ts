import { once } from 'node:events'
import { readStream } from '../input/stream.js'

/** `didar read --jsonl`: a stream of reports to a stream of records. Exit code 1 if a line could not be read. */
export async function readJsonl(): Promise<number> {
  let failed = false
  for await (const result of readStream(process.stdin)) {
    failed ||= 'error' in result
    // Waiting for the reader of the output keeps memory flat.
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain')
  }
  return failed ? 1 : 0
}
