/** What `npm start` and `npm test` share: running one step after another from a fresh clone. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Runs a command in the project's root; ends the process with its exit code if it fails. */
export function step(name, command, args, options = {}) {
  process.stderr.write(`\n── ${name}\n`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(`${name}: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a command until it ends, or until this process is told to end. Ctrl-C in a terminal reaches both by itself. */
export function lastStep(name, command, args) {
  process.stderr.write(`\n── ${name}\n`)
  const running = spawn(command, args, { cwd: root, stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal))
  process.on('SIGINT', () => {})
  running.on('error', ({ message }) => console.error(`${name}: ${message}`))
  running.on('exit', (status) => process.exit(status ?? 1))
}

/** A program of node_modules/.bin. */
export const bin = (name) => join(root, 'node_modules', '.bin', name)

/** Installs what the lock file names where nothing is installed yet. */
export function install() {
  if (existsSync(bin('tsc')) && existsSync(bin('didar'))) return
  step('install', 'npm', ['ci', '--no-audit', '--no-fund'])
}

/** Compiles the lexicons and the packages, bundles the command, and builds the reading room's pages. */
export function build() {
  step('generate', bin('tsx'), ['packages/engine/scripts/generate.ts'])
  step('build', bin('tsc'), ['-b'])
  step('bundle', process.execPath, ['scripts/bundle.js'])
  step('pages', bin('vite'), ['build', '--logLevel', 'warn'], { cwd: join(root, 'packages', 'web') })
}
