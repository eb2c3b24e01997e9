#!/usr/bin/env node
/**
 * How well a ledger merges: `npm run merge-score`. Adds the shared corpus to a new ledger and scores its encounters against
 * hand-listed tellings; fails below the floor in accuracy/floors.json. Reading takes minutes, so `npm test` leaves it out.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, root } from './steps.js'

const shared = join(root, '..', 'shared')
const [encounters, reports, scorer] = [
  join(shared, 'gold', 'encounters-dev.json'),
  join(shared, 'corpus', 'reports.jsonl'),
  join(shared, 'score', 'merge.mjs'),
]
if (![encounters, reports, scorer].every(existsSync)) {
  console.log('../shared is not there: nothing to score.')
  process.exit(0)
}
const { 'merge F1': floor } = JSON.parse(readFileSync(join(root, 'accuracy', 'floors.json'), 'utf8')).merge
const folder = mkdtempSync(join(tmpdir(), 'didar-merge-'))
process.exitCode = scored()
rmSync(folder, { recursive: true })

/** The exit code of the first step that fails, else 0. */
function scored() {
  const ledger = join(folder, 'corpus.didar')
  const steps = [
    [bin('didar'), 'init', ledger],
    [bin('didar'), 'add', reports, '--ledger', ledger, '--quiet'],
    [bin('didar'), 'export', '--ledger', ledger, '--format', 'jsonl', '--out', join(folder, 'out')],
    [
      process.execPath,
      scorer,
      encounters,
      join(folder, 'out', 'contacts.jsonl'),
      reports,
      '--errors',
      '--floor',
      `${floor}`,
    ],
  ]
  for (const [command, ...args] of steps) {
    const { status } = spawnSync(command, args, { stdio: 'inherit' })
    if (status !== 0) return status ?? 1
  }
  return 0
}
