import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { bin } from '../steps.js'

/** The whole reading as a user runs it: `didar read --jsonl` in a process of its own, bound to one core where possible. */
export async function throughput({ texts, words }) {
  const bound = spawnSync('taskset', ['--version']).status === 0
  const didar = [process.execPath, '--import', new URL('./peak-memory.js', import.meta.url).href, bin('didar')]
  const [command, ...args] = [...(bound ? ['taskset', '-c', '0'] : []), ...didar, 'read', '--jsonl']
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  Readable.from(lines(texts)).pipe(child.stdin)
  let bytes = 0
  let told = ''
  child.stdout.on('data', (chunk) => {
    bytes += chunk.length
  })
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  await once(child, 'close')
  const seconds = (performance.now() - started) / 1000
  return [
    `whole corpus, ${bound ? 'one core' : 'not bound to one core'}: ${Math.round(words / seconds).toLocaleString('en')} words a second`,
    `  ${seconds.toFixed(1)} s, ${(texts.length / seconds).toFixed(0)} reports a second, ${(bytes / 1e6).toFixed(0)} MB of records`,
    `  peak memory ${/peak (\d+)/.exec(told)?.[1] ?? '?'} MB`,
  ]
}

function* lines(texts) {
  for (const report of texts) yield `${JSON.stringify(report)}\n`
}
