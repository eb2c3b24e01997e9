import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FormatName } from '../export/format.js'
import { FORMATS } from '../export/formats.js'
import { LEDGER_TABLES } from '../export/tables/ledger.js'
import { writeExport } from '../export/write.js'
import type { TableName } from '../ledger/snapshot.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'

const command = join(import.meta.dirname, '../../../../packages/server/bin/didar.js')

const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const VISIT = `سفر وزیر خارجه عراق به ترکیه\nفواد حسین، وزیر خارجه عراق، دیروز به آنکارا سفر کرد و با رجب طیب اردوغان، رئیس‌جمهور ترکیه، دیدار کرد. وی گفت: «بغداد همکاری با آنکارا را ادامه خواهد داد.»`
const REPORTS = [
  { id: 'a', text: MEETING, url: 'https://irna.example/a', outlet: 'IRNA' },
  { id: '=cmd|x', text: `=HYPERLINK("x") \u202e "نقل"\n${MEETING}`, outlet: '@ISNA' },
  { id: 'c', text: VISIT, url: 'https://irna.example/c', outlet: 'IRNA' },
]

let folder = ''
let ledger: SqliteLedger
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'didar-'))
  ledger = await SqliteLedger.open(join(folder, 'x.didar'), { create: true })
  for (const { id, text, ...about } of REPORTS)
    await ledger.add([{ record: read(text, { id, published: '2022-01-25', ...about }), source: `${id}.txt` }])
  await ledger.resolve()
  const [first] = await ledger.list({ countries: [], limit: 1 })
  const signed = { at: '2022-02-01T00:00:00Z', by: 'ali', because: '=checked' }
  await ledger.decide({ kind: 'accept', id: first?.id ?? '', where: { reports: [], contacts: [] } }, signed)
  await ledger.resolve()
})
afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

const exported = async (format: FormatName, to: string = format) => {
  const written = await writeExport(ledger, join(folder, to), format)
  return { written, at: (name: string) => readFileSync(join(folder, to, name), 'utf8') }
}
const jsonLines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const csvRows = (text: string) => parse(text, { columns: true }) as Record<string, string>[]

test.each(Object.entries(FORMATS))(
  '%s: its files, and what describes them, and nothing else',
  async (name, { files }) => {
    const { written, at } = await exported(name as FormatName)
    const paths = [...files.map(({ path }) => path), 'codebook.md', 'datapackage.json']
    expect(readdirSync(join(folder, name)).sort()).toEqual(paths.sort())
    expect(new Set(written.map(({ path }) => path))).toEqual(new Set(files.map(({ path }) => path)))
    expect(written.filter(({ rows }) => rows === 0)).toEqual([])
    const about = JSON.parse(at('datapackage.json'))
    expect(about.sources).toEqual([{ title: 'IRNA (2 reports)' }, { title: '@ISNA (1 report)' }])
    expect(about.resources.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(files.map(({ path }) => path)),
    )
  },
)

describe('the tables of the ledger', () => {
  test('rows have the declared columns, and references lead to rows', async () => {
    const { at } = await exported('jsonl')
    const rows = new Map(Object.keys(LEDGER_TABLES).map((name) => [name, jsonLines(at(`${name}.jsonl`))]))
    for (const [name, { columns, key, references = [] }] of Object.entries(LEDGER_TABLES)) {
      const own = rows.get(name) ?? []
      for (const row of own) {
        expect(Object.keys(row)).toEqual(columns.map((column) => column.name))
        const missing = columns.filter((column) => column.required && row[column.name] === null)
        expect([name, missing.map((column) => column.name)]).toEqual([name, []])
      }
      const keyOf = (row: Record<string, unknown>, of: readonly string[]) =>
        JSON.stringify(of.map((column) => row[column]))
      expect(new Set(own.map((row) => keyOf(row, key))).size).toBe(own.length)
      for (const { columns: from, table, to } of references) {
        const there = new Set((rows.get(table) ?? []).map((row) => keyOf(row, to)))
        const dead = own.filter((row) => from.every((column) => row[column] !== null) && !there.has(keyOf(row, from)))
        expect(dead).toEqual([])
      }
    }
  })

  test('the store gives what is declared, and nothing of its own', async () => {
    await ledger.snapshot(async (snapshot) => {
      for (const [name, { columns }] of Object.entries(LEDGER_TABLES))
        for await (const [row] of snapshot.rows(name as TableName))
          if (row) expect([name, Object.keys(row).sort()]).toEqual([name, columns.map((column) => column.name).sort()])
    })
  })

  test('every row leads to its report, its address and its words', async () => {
    const { at } = await exported('jsonl')
    const [person] = jsonLines(at('people.jsonl'))
    expect(person).toMatchObject({
      report: 'a',
      url: 'https://irna.example/a',
      words: expect.stringContaining('وزیر خارجه عراق'),
    })
    const encounters = jsonLines(at('encounters.jsonl'))
    const told = encounters.find(({ reports }) => reports === 2)
    expect(told.sources).toEqual([
      { report: '=cmd|x', url: null, words: expect.stringContaining('دیدار کرد') },
      { report: 'a', url: 'https://irna.example/a', words: expect.stringContaining('دیدار کرد') },
    ])
    const words = ['contacts', 'statements', 'commitments', 'people'].flatMap((name) => jsonLines(at(`${name}.jsonl`)))
    expect(words.every((row) => row.report && row.words)).toBe(true)
  })

  test('what people decided', async () => {
    const { at } = await exported('jsonl')
    const [decision] = jsonLines(at('decisions.jsonl'))
    expect(decision).toMatchObject({ decision: 1, by: 'ali', because: '=checked', kind: 'accept', in_force: true })
    const about = jsonLines(at('encounters.jsonl')).filter(({ decisions }) => decisions.length > 0)
    expect(about.map(({ decisions }) => decisions)).toEqual([[1]])
  })

  test('as CSV: lists as JSON, text that is no formula', async () => {
    const { at } = await exported('csv')
    const reports = csvRows(at('reports.csv'))
    expect(reports.map(({ report, outlet }) => [report, outlet])).toEqual([
      ['a', 'IRNA'],
      ["'=cmd|x", "'@ISNA"],
      ['c', 'IRNA'],
    ])
    const [encounter] = csvRows(at('encounters.csv'))
    expect(JSON.parse(encounter?.parties ?? '')[0]).toHaveProperty('actor')
  })
})

test('a trip with whom the traveller met there', async () => {
  const { at } = await exported('colt')
  const [trip, ...others] = csvRows(at('trips.csv'))
  expect(others).toEqual([])
  expect(trip).toMatchObject({
    ...{
      LeaderRole: 'F',
      LeaderSurname: 'Hussein',
      LeaderCountryISO: 'IRQ',
      CountryVisitedISO: 'TUR',
      CityVisited: 'Ankara',
    },
    ...{ TripStartDate: '2022-01-24', MetHostHOGS: 'Yes', HostHOGSName: 'Recep Tayyip Erdoğan', MetIGOLeader: 'No' },
    SourceLink1: 'https://irna.example/c',
  })
  const links = csvRows(at('trip_sources.csv')).map(({ Link }) => Link)
  expect([links[0], links.includes('part of')]).toEqual(['visit', true])
})

test('entities have ids of their own', async () => {
  const { at } = await exported('ftm')
  const ids = jsonLines(at('entities.ftm.json')).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an export is of one state: what is added meanwhile is not in it, and nobody waits', async () => {
  const other = await SqliteLedger.open(join(folder, 'x.didar'))
  const seen = await ledger.snapshot(async (snapshot) => {
    const { reports } = await snapshot.about()
    await other.add([{ record: read(VISIT, { id: 'd', published: '2022-01-26' }), source: 'd.txt' }])
    const rows = []
    for await (const some of snapshot.rows('reports')) rows.push(...some)
    return [reports, rows.length]
  })
  await other.close()
  expect(seen).toEqual([3, 3])
  expect((await ledger.stats()).reports).toBe(4)
})

test('a link of a file’s name leads nowhere', async () => {
  mkdirSync(join(folder, 'linked'))
  symlinkSync(join(folder, 'outside'), join(folder, 'linked/contacts.csv'))
  await exported('csv', 'linked')
  expect(existsSync(join(folder, 'outside'))).toBe(false)
})

test('what cannot be finished leaves nothing', async () => {
  mkdirSync(join(folder, 'blocked/statements.csv'), { recursive: true })
  await expect(exported('csv', 'blocked')).rejects.toMatchObject({ code: 'unwritable-output' })
  expect(readdirSync(join(folder, 'blocked'))).toEqual(['statements.csv'])
})

test('the command tells the files and their rows, and takes a licence', () => {
  const args = ['export', '--format', 'colt', '--license', 'CC-BY-4.0', '--out', 'told', '--ledger', 'x.didar']
  const { stdout, status } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' })
  expect([status, stdout]).toEqual([
    0,
    expect.stringMatching(/^told\/trips\.csv: \d+\ntold\/trip_sources\.csv: \d+\n$/),
  ])
  const { licenses } = JSON.parse(readFileSync(join(folder, 'told/datapackage.json'), 'utf8'))
  expect(licenses).toEqual([{ name: 'CC-BY-4.0', title: 'CC-BY-4.0' }])
})
