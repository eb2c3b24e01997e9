import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin } from '../steps.js'

const RUNS = 9

/** From the start of the process to the first record, and to the end of the shortest report. */
export async function startUp({ texts }) {
  const times = []
  for (let run = 0; run < RUNS; run++) times.push(await firstRecord(texts[run % texts.length]))
  times.sort((a, b) => a - b)
  return [
    `start-up to first record: ${Math.round(times[RUNS >> 1])} ms (median of ${RUNS}, best ${Math.round(times[0])})`,
  ]
}

async function firstRecord(report) {
  const started = performance.now()
  const child = spawn(process.execPath, [bin('didar'), 'read', '--jsonl'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(`${JSON.stringify(report)}\n`)
  const time = await new Promise((resolve) => child.stdout.once('data', () => resolve(performance.now() - started)))
  child.stdout.resume()
  await once(child, 'close')
  return time
}
