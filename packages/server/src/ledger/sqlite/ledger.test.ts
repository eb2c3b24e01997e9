import { closeSync, mkdtempSync, openSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import Database from 'libsql'
import { expect, test } from 'vitest'
import type { EncounterSummary, ReadReport } from '../ledger.js'
import { asLedgerError } from './errors.js'
import { SqliteLedger } from './ledger.js'

const path = () => join(mkdtempSync(join(tmpdir(), 'didar-')), 'x.didar')
const ALL = { countries: [], limit: 100 }

function report(id: string, text: string, published = '2022-01-25'): ReadReport {
  return { record: read(text, { id, published }), source: `${id}.txt` }
}

const VISIT = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const SAME_VISIT =
  'همتای ترکیه‌ای وزیر خارجه عراق دیروز در آنکارا میزبان او بود. وزیر خارجه عراق دیروز با وزیر خارجه ترکیه در آنکارا دیدار کرد.'
const LONG = `${VISIT} دو طرف درباره تجارت، گذرگاه‌های مرزی، آب رودخانه‌های مشترک و سفر زائران گفت‌وگو کردند و بر ادامه رایزنی‌ها تا نشست بعدی در بغداد تأکید داشتند.`

/** A ledger with these reports, resolved. */
async function ledgerOf(...reports: readonly ReadReport[]) {
  const file = path()
  const ledger = await SqliteLedger.open(file, { create: true })
  for (const each of reports) await ledger.add([each])
  await ledger.resolve()
  return { file, ledger }
}

/** What an encounter is, without its id. */
const core = ({ id: _, ...rest }: EncounterSummary) => rest

test('two reports of one event are one encounter, with its values and both tellings', async () => {
  const { ledger } = await ledgerOf(report('a', VISIT), report('b', SAME_VISIT, '2022-01-25'))
  const [encounter, ...others] = await ledger.list({ ...ALL, type: 'meeting' })
  expect(others).toEqual([])
  expect(encounter).toMatchObject({ type: 'meeting', status: 'held', start: '2022-01-24', city: 'Ankara', reports: 2 })
  const shown = await ledger.show(encounter?.id ?? '')
  expect(shown?.tellings.map(({ telling, source }) => [telling.report, source])).toEqual([
    ['a', 'a.txt'],
    ['b', 'b.txt'],
  ])
  expect(shown?.tellings.every(({ words }) => words.includes('دیدار کرد'))).toBe(true)
})

test('what more reports leave as it was is not written anew', async () => {
  const later = (id: string) => report(id, VISIT, '2022-03-20')
  const { file, ledger } = await ledgerOf(report('a', VISIT), later('b'))
  const before = await ledger.list(ALL)
  const other = new Database(file)
  other.exec('CREATE TABLE gone (id TEXT)')
  other.exec('CREATE TRIGGER going AFTER DELETE ON encounters BEGIN INSERT INTO gone VALUES (old.id); END')
  await ledger.add([report('c', SAME_VISIT, '2022-03-20')])
  await ledger.resolve()
  const after = await ledger.list(ALL)
  expect(after.map(({ reports }) => reports)).toEqual([1, 2])
  expect(other.prepare('SELECT id FROM gone').all()).toEqual([{ id: before[1]?.id }])
  other.close()
})

test('what is counted is the same whether it was kept or is counted now', async () => {
  const { ledger } = await ledgerOf(report('a', VISIT), report('b', SAME_VISIT))
  await ledger.add([report('c', 'وزیر دفاع قطر امروز به مسقط رفت.')])
  const counts = async () => {
    const { reports, statements, contacts, first, last } = await ledger.stats()
    return { reports, statements, contacts, first, last, topics: await ledger.topics() }
  }
  const now = await counts()
  expect(now.reports).toBe(3)
  await ledger.resolve()
  expect(await counts()).toEqual(now)
  const held = (await ledger.tallies()).find(({ of }) => of === 'type')?.counts
  expect(held).toContainEqual({ value: 'visit', count: 1 })
})

test('what reads one state and what adds at the same moment wait for each other', async () => {
  const { ledger } = await ledgerOf(report('a', VISIT))
  const reports = () =>
    ledger.snapshot(async (snapshot) => {
      let count = 0
      for await (const rows of snapshot.rows('reports')) count += rows.length
      return count
    })
  const [before, added, after] = await Promise.all([
    reports(),
    ledger.add([report('c', 'وزیر دفاع قطر امروز به مسقط رفت.')]),
    reports(),
  ])
  expect([before, added[0]?.outcome, after]).toEqual([1, 'added', 2])
})

test('the order in which reports are added makes no difference', async () => {
  const reports = [report('a', VISIT), report('b', SAME_VISIT), report('c', VISIT, '2023-03-05')]
  const one = await ledgerOf(...reports)
  const other = await ledgerOf(...[...reports].reverse())
  expect(await other.ledger.list(ALL)).toEqual(await one.ledger.list(ALL))
})

test('adding again: the same, a changed text, a near-copy', async () => {
  const { ledger } = await ledgerOf(report('a', LONG))
  expect(await ledger.add([report('a', LONG)])).toEqual([{ id: 'a', outcome: 'same' }])
  expect(await ledger.add([report('b', `${LONG} پایان خبر.`)])).toEqual([{ id: 'b', outcome: 'copy', of: 'a' }])
  expect(await ledger.add([report('a', VISIT)])).toEqual([{ id: 'a', outcome: 'changed' }])
  await ledger.resolve()
  expect(await ledger.stats()).toMatchObject({ reports: 2, copies: 1 })
  expect(await ledger.check()).toEqual([])
})

test('reports that are added together are written into each full-text index at once', async () => {
  const { file, ledger } = await ledgerOf()
  await ledger.add(['a', 'b', 'c'].map((id) => report(id, `محمدجواد ظریف، وزیر خارجه ایران، گفت: راه ${id} باز است.`)))
  const other = new Database(file)
  const written = (index: string) => other.prepare(`SELECT count(DISTINCT segid) AS times FROM ${index}_idx`).all()
  expect(['report_search', 'statement_search', 'name_search'].flatMap(written)).toEqual([
    { times: 1 },
    { times: 1 },
    { times: 1 },
  ])
  other.close()
  await ledger.close()
})

test('a changed report leaves its old encounters', async () => {
  const { ledger } = await ledgerOf(report('a', VISIT), report('b', VISIT))
  const before = (await ledger.list(ALL)).map(core)
  await ledger.add([report('b', 'هوا در تهران آفتابی است.')])
  await ledger.resolve()
  const after = (await ledger.list(ALL)).map(core)
  expect(before.map(({ reports }) => reports)).toEqual(after.map(() => 2))
  expect(after.map(({ reports }) => reports)).toEqual(before.map(() => 1))
})

test.each([
  [{ countries: ['IQ', 'TR'] }, 1],
  [{ countries: ['IQ', 'IR'] }, 0],
  [{ countries: [], status: 'held' }, 2],
  [{ countries: [], status: 'denied' }, 0],
  [{ countries: [], from: '2022-01-24', to: '2022-01-24' }, 1],
  [{ countries: [], from: '2022-01-25' }, 1],
  [{ countries: [], person: 'باقرى' }, 1],
  [{ countries: [], person: 'bagheri' }, 1],
  [{ countries: [], person: '%' }, 0],
] as const)('asked for %j: %i', async (filter, count) => {
  const { ledger } = await ledgerOf(
    report('a', VISIT),
    report(
      'b',
      'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز در مسکو با وزیر دفاع روسیه دیدار کرد.',
      '2022-02-01',
    ),
  )
  expect(await ledger.list({ limit: 100, ...filter })).toHaveLength(count)
})

test('all or nothing: what fails on the way keeps none of its reports', async () => {
  const { ledger } = await ledgerOf()
  const broken = { record: { ...report('b', VISIT).record, contacts: null }, source: 'b' } as unknown as ReadReport
  await expect(ledger.add([report('a', VISIT), broken])).rejects.toThrow(TypeError)
  expect(await ledger.stats()).toMatchObject({ reports: 0, contacts: 0 })
})

test('a ledger into which nothing was added yet is sound', async () => {
  const { ledger } = await ledgerOf()
  expect(await ledger.check()).toEqual([])
})

test('what is not resolved yet is told by check', async () => {
  const { ledger } = await ledgerOf()
  await ledger.add([report('a', VISIT)])
  expect(await ledger.isResolved()).toBe(false)
  expect(await ledger.check()).toEqual([expect.stringContaining('Not everything is resolved')])
})

const code = (error: string) => expect.objectContaining({ code: error })

test('no ledger: a missing file, a folder, a text, another program’s database', async () => {
  const file = path()
  await expect(SqliteLedger.open(file)).rejects.toEqual(code('no-such-ledger'))
  await expect(SqliteLedger.open(join(file, 'none', 'x'), { create: true })).rejects.toEqual(code('no-such-ledger'))
  await expect(SqliteLedger.open(tmpdir())).rejects.toEqual(code('not-a-ledger'))
  writeFileSync(file, 'not a database, but long enough to look like something')
  await expect(SqliteLedger.open(file, { create: true })).rejects.toEqual(code('not-a-ledger'))
  const other = path()
  const database = new Database(other)
  database.exec('CREATE TABLE t (x)')
  database.close()
  await expect(SqliteLedger.open(other, { create: true })).rejects.toEqual(code('not-a-ledger'))
})

test('one that is there already is not made anew', async () => {
  const { file, ledger } = await ledgerOf()
  await ledger.close()
  await expect(SqliteLedger.open(file, { create: 'new' })).rejects.toEqual(code('ledger-exists'))
})

test('of a newer version', async () => {
  const { file, ledger } = await ledgerOf()
  await ledger.close()
  const database = new Database(file)
  database.exec("INSERT INTO kysely_migration VALUES ('999-later', '2030-01-01')")
  database.close()
  await expect(SqliteLedger.open(file)).rejects.toEqual(code('newer-ledger'))
})

test('locked by another writer: readers go on, a second writer is told', async () => {
  const { file, ledger } = await ledgerOf(report('a', VISIT))
  await ledger.close()
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  const second = await SqliteLedger.open(file, { patience: 20 })
  expect(await second.stats()).toMatchObject({ reports: 1 })
  await expect(second.add([report('b', VISIT)])).rejects.toEqual(code('ledger-busy'))
  other.exec('ROLLBACK')
  expect(await second.add([report('b', VISIT)])).toHaveLength(1)
})

test('damaged in the middle', async () => {
  const { file, ledger } = await ledgerOf(...Array.from({ length: 30 }, (_, i) => report(`r${i}`, `${VISIT} ${i}`)))
  await ledger.close()
  const handle = openSync(file, 'r+')
  for (let at = 8192; at < statSync(file).size; at += 4096) writeSync(handle, Buffer.alloc(2048, 0xa5), 0, 2048, at)
  closeSync(handle)
  await expect(SqliteLedger.open(file).then((opened) => opened.list(ALL))).rejects.toEqual(code('damaged-ledger'))
})

test.each([
  ['disk-full', { code: 'SQLITE_FULL' }],
  ['ledger-read-only', { code: 'SQLITE_READONLY_DBMOVED' }],
  ['ledger-read-only', { code: 'UNKNOWN_SQLITE_ERROR_1032', message: 'attempt to write a readonly database' }],
  ['ledger-busy', { code: '', message: 'database is locked' }],
])('%s: %j', (expected, thrown) => {
  expect(asLedgerError(thrown, 'x')).toEqual(code(expected))
})
