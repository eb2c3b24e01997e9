import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { bin } from '../steps.js'

const canBind = spawnSync('taskset', ['--version']).status === 0
const TOLD = /peak (\d+) processor ([\d.]+)/
const PEAK = new URL('./peak-memory.js', import.meta.url).href

/** How many cores the figures of `onCores` are of. */
export const bound = (cores) => (canBind ? `${cores === 1 ? 'one core' : `${cores} cores`}` : 'cores not bound')

/** `didar read --jsonl` as a user runs it, on so many cores: seconds, megabytes at the peak, bytes written. */
export function readOnCores(cores, lines) {
  return onCores(cores, [bin('didar'), 'read', '--jsonl', '--workers', String(cores)], lines)
}

/** `didar add` as a user runs it, of a file into a ledger that is there, on so many cores. */
export const addOnCores = (cores, file, ledger) =>
  onCores(cores, [bin('didar'), 'add', file, '--ledger', ledger, '--quiet', '--workers', String(cores)], [])

/** A script of this folder on one core, with what it prints; what it tells on the way is passed on. */
export const scriptOnCore = (name, lines, ...args) =>
  onCores(1, [fileURLToPath(new URL(name, import.meta.url)), ...args.map(String)], lines, true)

async function onCores(cores, script, lines, passesOn = false) {
  const binding = canBind ? ['taskset', '-c', Array.from({ length: cores }, (_, core) => core).join(',')] : []
  const [command, ...args] = [...binding, process.execPath, '--import', PEAK, ...script]
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  Readable.from(lines).pipe(child.stdin)
  let bytes = 0
  let printed = ''
  let told = ''
  child.stdout.on('data', (chunk) => {
    bytes += chunk.length
    if (printed.length < 1000) printed += chunk
  })
  child.stderr.on('data', (chunk) => {
    told += chunk
    if (passesOn && !TOLD.test(chunk)) process.stderr.write(chunk)
  })
  await once(child, 'close')
  const [, peak, processor] = TOLD.exec(told) ?? []
  const seconds = (performance.now() - started) / 1000
  return { seconds, processor: Number(processor), peak: Number(peak), bytes, printed }
}

export function* jsonLines(texts, times = 1) {
  for (let time = 0; time < times; time++) for (const report of texts) yield `${JSON.stringify(report)}\n`
}

export const perSecond = (count, seconds) => Math.round(count / seconds).toLocaleString('en')
