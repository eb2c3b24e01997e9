import { parentPort } from 'node:worker_threads'
import { answersTo } from './answer.js'
import type { Line } from './lines.js'

/** What a worker of the `Pool` does: says that it is ready, then answers what it is sent, one message after another. */
export function serve(): void {
  parentPort?.on('message', async (lines: readonly Line[]) => {
    const answer = await answersTo(lines)
    parentPort?.postMessage(answer, [answer.records.buffer])
  })
  parentPort?.postMessage(null)
}
