import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { filled, recordsOf, SIZES } from './ledger.js'

const MEASURES = fileURLToPath(new URL('./room-measures.ts', import.meta.url))

/**
 * The reading room over a ledger of 10,000 reports (`--large` 100,000, `--quick` 1,000): its first view, the network and
 * the map in Chromium, and every route under 50 readers. `--ledger FILE` takes the ledger that is there; where none is, it
 * is made there and stays.
 */
export async function room({ texts }, quick) {
  const folder = mkdtempSync(join(tmpdir(), 'didar-bench-'))
  const given = process.argv.indexOf('--ledger')
  const path = given > 0 ? process.argv[given + 1] : join(folder, 'bench.didar')
  try {
    const made = existsSync(path) ? [] : [await ledgerAt(path, folder, texts, quick)]
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', MEASURES, path])
    return [`the reading room over ${path}`, ...made, ...stdout.trimEnd().split('\n')]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function ledgerAt(path, folder, texts, quick) {
  const records = join(folder, 'records.jsonl')
  writeFileSync(records, recordsOf(texts, quick))
  return filled(path, records, SIZES[process.argv.includes('--large') ? 2 : quick ? 0 : 1])
}
