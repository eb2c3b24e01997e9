import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import { bin } from '../steps.js'
import { addOnCores, bound, jsonLines, perSecond, scriptOnCore } from './command.js'
import { questions } from './questions.js'

/** Reports that are added; the largest with `--large` only: it takes ten minutes. */
export const SIZES = [1000, 10_000, 100_000]

/**
 * A ledger: the command that adds to it; by the number of its reports, adding records that are read already, and each kind
 * of question at the largest.
 * `--records FILE` takes the records from there, one a line, instead of reading the reports first.
 */
export async function ledger({ texts }, quick) {
  const folder = mkdtempSync(join(tmpdir(), 'didar-bench-'))
  try {
    const records = join(folder, 'records.jsonl')
    writeFileSync(records, recordsOf(texts, quick))
    const sizes = SIZES.slice(0, process.argv.includes('--large') ? 3 : quick ? 1 : 2)
    const rows = []
    for (const size of sizes) rows.push(await filled(join(folder, `${size}.didar`), records, size))
    return [
      'a ledger of reports that `didar add` reads',
      ...(await added(folder, quick ? texts.slice(0, SIZES[0]) : texts)),
      `a ledger of records that are read already, ${bound(1)}`,
      ...rows,
      `  questions at ${sizes.at(-1).toLocaleString('en')} reports, median and 95th percentile`,
      ...(await questions(join(folder, `${sizes.at(-1)}.didar`))),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Adds reports to a new ledger with the command itself, reading and resolving included, on one core and on two. */
async function added(folder, texts) {
  const reports = join(folder, 'reports.jsonl')
  writeFileSync(reports, [...jsonLines(texts)].join(''))
  const rows = []
  for (const cores of [1, 2]) {
    const path = join(folder, `read-${cores}.didar`)
    spawnSync(bin('didar'), ['init', path])
    const { seconds, processor, peak } = await addOnCores(cores, reports, path)
    rows.push(
      `  ${bound(cores)}: ${texts.length.toLocaleString('en')} reports, ${perSecond(texts.length, seconds)} a second (${perSecond(texts.length, processor)} a second of processor time), peak memory ${peak} MB`,
    )
  }
  return rows
}

/** Makes a ledger of so many reports; tells how long adding them took. */
export async function filled(path, records, size) {
  const { printed, peak } = await scriptOnCore('ledger-adding.js', [], records, path, size)
  const { added, resolved, processor, bytes } = JSON.parse(printed)
  return `  ${size.toLocaleString('en')} reports: added ${perSecond(size, added)}, with resolving ${perSecond(size, added + resolved)} a second (${perSecond(size, processor)} a second of processor time), peak memory ${peak} MB, file ${(bytes / 1e6).toFixed(0)} MB`
}

/** Records of the reports, one a line, or those that are given. */
export function recordsOf(texts, quick) {
  const given = process.argv.indexOf('--records')
  if (given > 0) return readFileSync(process.argv[given + 1])
  return (quick ? texts.slice(0, SIZES[0]) : texts)
    .map(
      ({ id, text, published }) =>
        `${JSON.stringify(read(text, { id, ...(isDay(published) ? { published } : {}) }))}\n`,
    )
    .join('')
}

/** Dates in words are read by `didar add` before a report is. */
const isDay = (published) => /^\d{4}-\d\d-\d\d/.test(published ?? '')
