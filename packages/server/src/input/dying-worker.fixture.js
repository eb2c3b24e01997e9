/** A worker that answers every line with itself, slowly where it is asked to, and dies of some. */
import { parentPort } from 'node:worker_threads'

parentPort.on('message', (lines) => {
  const text = lines.map(({ bytes }) => `${Buffer.from(bytes)}\n`).join('')
  if (text.includes('exit')) process.exit(3)
  if (text.includes('throw')) throw new Error('no more')
  const answer = { records: new TextEncoder().encode(text), good: true }
  setTimeout(() => parentPort.postMessage(answer), text.includes('slow') ? 50 : 0)
})
parentPort.postMessage(null)
