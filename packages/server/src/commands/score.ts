import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { DidarError } from '../errors.js'
import { fileError } from '../input/file.js'
import { asRecord } from '../score/as-record.js'
import { Coding } from '../score/coding.js'
import { Confidences, type Reliability } from '../score/reliability.js'
import { scoreReport } from '../score/score.js'
import { Counts, figuresOf } from '../score/tally.js'

interface ScoreOptions {
  readonly json?: boolean
  readonly errors?: boolean
  readonly part?: 'seen' | 'blind'
  readonly floors?: string
  readonly reliability?: boolean
}

/** `didar score`: the figures of docs/codebook.md. Exit code 1 where a figure is below its floor. */
export async function scoreCommand(codings: string, records: string, options: ScoreOptions): Promise<number> {
  const ids = (await namesIn(codings)).filter((id) => !options.part || isBlind(id) === (options.part === 'blind'))
  if (ids.length === 0)
    throw new DidarError('bad-coding', `There is no coding in ${codings}. Put NAME.json beside NAME.txt.`)
  const { recordOf, unreadable } = await recordsOf(records)
  const counts = new Counts()
  const confidences = new Confidences()
  let absent = 0
  for (const id of ids) {
    const text = await textOf(join(codings, `${id}.txt`))
    const record = await recordOf(id, text)
    if (record === undefined) absent++
    // The blind part keeps its worth only as long as nobody reads its differences.
    const telling = options.errors && !isBlind(id)
    const coding = await codingOf(join(codings, `${id}.json`))
    if (options.reliability) confidences.add(text, coding, record)
    scoreReport(text, coding, record, counts, (...details) => {
      if (telling)
        process.stderr.write(`${[id, ...details.map((detail) => (detail ?? '').replace(/\s+/g, ' '))].join('\t')}\n`)
    })
  }
  const figures = figuresOf(counts)
  const head = { reports: ids.length, absent, unreadable }
  const reliability = options.reliability ? { reliability: confidences.reliability() } : {}
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...head, figures, counts, ...reliability }, null, 1)}\n`
      : `${table(head, figures, options)}${reliabilityTable(reliability.reliability ?? {})}`,
  )
  return options.floors ? checkFloors(figures, await readJson(options.floors)) : 0
}

function table(
  { reports, absent, unreadable }: { reports: number; absent: number; unreadable: number },
  figures: Readonly<Record<string, number>>,
  { part }: ScoreOptions,
): string {
  const of = part ? ` (${part} part)` : ''
  const lines = unreadable ? `, ${unreadable} unreadable lines` : ''
  const rows = Object.entries(figures).map(([name, value]) => `${name.padEnd(24)}${value.toFixed(3)}`)
  return `${[`${reports} reports${of}, ${absent} without a record${lines}`, ...rows].join('\n')}\n`
}

/** For each kind of finding its bins of confidence: from where on, how many, mean confidence, share right. */
function reliabilityTable(kinds: Readonly<Record<string, Reliability>>): string {
  const number = (value: number) => value.toFixed(3).padStart(9)
  return Object.entries(kinds)
    .flatMap(([kind, { bins, error, ...all }]) => [
      '',
      `${kind.padEnd(12)}${['count', 'confid.', 'right'].map((head) => head.padStart(9)).join('')}`,
      ...[...bins.map((bin) => ({ name: `from ${bin.from}`, ...bin })), { name: 'all', ...all }].map(
        ({ name, count, confidence, right }) =>
          `  ${name.padEnd(10)}${String(count).padStart(9)}${number(confidence)}${number(right)}`,
      ),
      `  expected calibration error${number(error)}`,
    ])
    .map((line) => `${line}\n`)
    .join('')
}

function checkFloors(figures: Readonly<Record<string, number>>, floors: unknown): number {
  const low = Object.entries(floors as Record<string, number>).filter(
    ([name, floor]) => !((figures[name] ?? 0) >= floor),
  )
  for (const [name, floor] of low)
    process.stdout.write(`below its floor: ${name} ${figures[name]?.toFixed(3)} < ${floor}\n`)
  return low.length ? 1 : 0
}

/** A third of all reports, by a hash of their names. */
const isBlind = (id: string) => (createHash('sha1').update(id).digest()[0] ?? 0) % 3 === 0

async function namesIn(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch((thrown) => {
    throw fileError(thrown, folder)
  })
  return files
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
}

interface Records {
  readonly recordOf: (id: string, text: string) => Promise<unknown>
  readonly unreadable: number
}

/** Records from a JSONL file, or a second coder's codings from a folder. */
async function recordsOf(path: string): Promise<Records> {
  if (await isFolder(path)) {
    const names = new Set(await namesIn(path))
    const recordOf = async (id: string, text: string) =>
      names.has(id) ? asRecord(await codingOf(join(path, `${id}.json`)), text) : undefined
    return { recordOf, unreadable: 0 }
  }
  const records = new Map<string, unknown>()
  let unreadable = 0
  for (const line of (await textOf(path)).split('\n')) {
    if (!line.trim()) continue
    const record = parsed(line)
    if (record?.id && !record.error) records.set(String(record.id), record)
    else unreadable++
  }
  return { recordOf: async (id) => records.get(id), unreadable }
}

function parsed(line: string): { id?: unknown; error?: unknown } | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

async function codingOf(path: string): Promise<Coding> {
  const result = Coding.safeParse(await readJson(path))
  if (result.success) return result.data
  const issue = result.error.issues[0] as z.core.$ZodIssue
  throw new DidarError('bad-coding', `${path}: ${issue.path.join('.')}: ${issue.message}. See docs/codebook.md.`)
}

async function readJson(path: string): Promise<unknown> {
  const text = await textOf(path)
  try {
    return JSON.parse(text)
  } catch {
    throw new DidarError('bad-json', `${path} is not JSON. Check it for a missing comma or quotation mark.`)
  }
}

const textOf = (path: string) =>
  readFile(path, 'utf8').catch((thrown) => {
    throw fileError(thrown, path)
  })

const isFolder = (path: string) =>
  stat(path).then(
    (entry) => entry.isDirectory(),
    (thrown) => {
      throw fileError(thrown, path)
    },
  )
