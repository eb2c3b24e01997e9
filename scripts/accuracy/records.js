/** Reads the hand-coded reports of a folder with the built program. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin } from '../steps.js'

/** Calls `use` with the path of a JSONL file that holds a record for every report of `folder`. */
export function withRecords(folder, use) {
  const scratch = mkdtempSync(join(tmpdir(), 'didar-'))
  try {
    const records = join(scratch, 'records.jsonl')
    writeFileSync(records, read(folder))
    return use(records)
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Records of the reports of a folder, one a line. */
function read(folder) {
  const reports = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .sort()
    .map((file) => {
      const { published } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      const text = readFileSync(join(folder, file.replace(/json$/, 'txt')), 'utf8')
      return JSON.stringify({ id: file.slice(0, -5), text, ...(published ? { published } : {}) })
    })
  const options = { input: `${reports.join('\n')}\n`, maxBuffer: 2 ** 30, stdio: ['pipe', 'pipe', 'inherit'] }
  return execFileSync(bin('didar'), ['read', '--jsonl'], options)
}
