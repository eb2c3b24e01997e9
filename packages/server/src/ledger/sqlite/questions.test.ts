import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import Database from 'libsql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EncounterFilter } from '../ledger.js'
import { SqliteLedger } from './ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
let ledger: SqliteLedger

const report = (id: string, text: string, published: string) => ({
  record: read(text, { id, published }),
  source: `${id}.txt`,
})

const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const CALL =
  'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد. باقری گفت: همکاری نظامی دو کشور را گسترش می‌دهیم.'
const REPORTS = [
  report('a', MEETING, '2022-01-25'),
  report('b', CALL, '2022-01-26'),
  report('c', 'وزیر خارجه عراق فردا به تهران سفر می‌کند.', '2022-03-01'),
]

beforeAll(async () => {
  ledger = await SqliteLedger.open(join(folder, 'x.didar'), { create: true })
  await ledger.add(REPORTS)
  await ledger.resolve()
})
afterAll(async () => {
  await ledger.close()
  rmSync(folder, { recursive: true })
})

describe('list', () => {
  const ids = async (filter: Partial<EncounterFilter>) =>
    (await ledger.list({ countries: [], limit: 100, ...filter })).map(({ type, day }) => `${type} ${day}`)
  test.each([
    [{}, ['meeting 2022-01-24', 'call 2022-01-26', 'visit 2022-03-02']],
    [{ countries: ['IQ', 'TR'] }, ['meeting 2022-01-24']],
    [{ countries: ['TR', 'RU'] }, []],
    [{ person: 'Bagheri' }, ['call 2022-01-26']],
    [{ person: 'باقري' }, ['call 2022-01-26']],
    [{ person: 'p:mohammad-bagheri' }, ['call 2022-01-26']],
    [{ person: 'Kissinger' }, []],
    [{ person: '"*' }, []],
    [{ office: 'Defence Minister' }, ['call 2022-01-26']],
    [{ places: [{ country: 'TR', city: 'Ankara' }] }, ['meeting 2022-01-24']],
    [{ places: [{ country: 'IR', city: null }] }, ['visit 2022-03-02']],
    [{ status: 'planned' }, ['visit 2022-03-02']],
    [{ topic: 'defence-cooperation' }, ['call 2022-01-26']],
    [{ text: 'تلفنی گفتوگو' }, ['call 2022-01-26']],
    [{ text: '!' }, []],
    [{ from: '2022-01-25', to: '2022-02-01' }, ['call 2022-01-26']],
    [{ below: 0 }, []],
    [{ below: 1.01, type: 'visit' }, ['visit 2022-03-02']],
  ] as const)('%j: %j', async (filter, expected) => {
    expect(await ids(filter as Partial<EncounterFilter>)).toEqual(expected)
  })
  test('a page after another', async () => {
    const pages = []
    let after: EncounterFilter['after']
    for (;;) {
      const [encounter] = await ledger.list({ countries: [], limit: 1, ...(after ? { after } : {}) })
      if (!encounter) break
      pages.push(encounter.type)
      after = { day: encounter.day, id: encounter.id }
    }
    expect(pages).toEqual(['meeting', 'call', 'visit'])
  })
})

describe('search', () => {
  test('reports, with the words as they stand and the encounters', async () => {
    const [found, ...others] = await ledger.searchReports({ query: 'گفتوگو Bagheri', limit: 10 })
    expect(others).toEqual([])
    expect(found).toMatchObject({ report: 'b', day: '2022-01-26', encounters: [expect.stringMatching(/^e/)] })
    expect(found?.context.hits.map((hit) => CALL.slice(...hit))).toContain('گفت‌وگو')
  })
  test('statements, by their words and by who makes them', async () => {
    for (const query of ['همکاری نظامی', 'باقری همکاری', 'Bagheri همکاري'])
      expect(await ledger.searchStatements({ query, limit: 10 })).toMatchObject([
        { report: 'b', speakers: [{ name: 'Mohammad Bagheri' }], topics: ['defence-cooperation'] },
      ])
  })
  test('people', async () => {
    expect(await ledger.searchPeople({ query: 'Baqeri', limit: 10 })).toMatchObject([
      { actor: 'p:mohammad-bagheri', reports: 1, first: '2022-01-26', offices: ['Chief of the General Staff'] },
    ])
  })
  test.each([
    ['2022-01-27', undefined, 0],
    ['2022-01-26', '2022-01-26', 1],
    [undefined, '2022-01-25', 0],
  ])('from %s to %s: %i', async (from, to, count) => {
    const asked = { query: 'باقری', limit: 10, ...(from ? { from } : {}), ...(to ? { to } : {}) }
    expect(await ledger.searchReports(asked)).toHaveLength(count)
    expect(await ledger.searchPeople(asked)).toHaveLength(count)
  })
  test('what nothing has', async () => {
    expect(await ledger.searchReports({ query: 'باقری NOT (عراق', limit: 10 })).toEqual([])
  })
})

test('an agenda: the office then, the statements from it', async () => {
  const entries = await ledger.agenda({ actor: 'p:mohammad-bagheri', limit: 10 })
  expect(entries).toMatchObject([{ encounter: { type: 'call' }, office: 'Chief of the General Staff' }])
})

test('what a side said', async () => {
  const said = await ledger.said({ side: { country: 'IR' }, topic: 'defence-cooperation', limit: 10 })
  expect(said.map(({ report, words }) => [report, words])).toEqual([['b', 'همکاری نظامی دو کشور را گسترش می‌دهیم']])
  expect(await ledger.said({ side: { actor: 'p:mohammad-bagheri' }, topic: 'nuclear', limit: 10 })).toEqual([])
})

test('holders of an office: on record, and attested', async () => {
  const { tenures } = await ledger.holders({ office: 'chief of the general staff', country: 'IR' })
  expect(tenures).toContainEqual(expect.objectContaining({ actor: 'p:mohammad-bagheri', source: 'reference' }))
  expect(tenures).toContainEqual(
    expect.objectContaining({ actor: 'p:mohammad-bagheri', source: 'reports', from: '2022-01-26', attestedBy: ['b'] }),
  )
  const unnamed = await ledger.holders({ office: 'defence minister', country: 'RU' })
  expect(unnamed.tenures.filter(({ source }) => source === 'reports')).toEqual([])
})

describe('an office without a name, of which the reference data know nobody', () => {
  const named = report('n', '«رستم ناشناسی» وزیر دفاع فیجی امروز با وزیر خارجه عراق در بغداد دیدار کرد.', '2022-05-10')
  const bare = report('u', 'وزیر دفاع فیجی امروز با وزیر خارجه ترکیه در آنکارا دیدار کرد.', '2022-05-20')
  const later = report('v', 'وزیر دفاع فیجی امروز با وزیر خارجه ترکیه در آنکارا دیدار کرد.', '2022-09-20')
  const other = report('o', 'سهراب رضایی، وزیر دفاع فیجی، امروز با وزیر خارجه ایران در تهران دیدار کرد.', '2022-05-15')
  const holders = async (...reports: readonly (typeof named)[]) => {
    const store = await SqliteLedger.open(join(mkdtempSync(join(folder, 'h-')), 'x.didar'), { create: true })
    for (const each of reports) {
      await store.add([each])
      await store.resolve()
    }
    const found = await store.list({ countries: ['FJ'], limit: 9 })
    expect([await store.check(), await store.isResolved()]).toEqual([[], true])
    await store.close()
    return found.map(({ day, parties }) => [day, parties.find(({ country }) => country === 'FJ')?.actor.slice(0, 2)])
  }
  test.each([
    ['is the only one whom reports name in it then', [named, bare], ['p:', 'p:']],
    ['whatever comes first', [bare, named], ['p:', 'p:']],
    ['but not months later', [named, later], ['p:', 'o:']],
    ['nor where two are named', [named, bare, other], ['p:', 'p:', 'o:']],
    ['nobody is named', [bare], ['o:']],
  ])('%s', async (_, reports, expected) => {
    expect((await holders(...reports)).map(([, actor]) => actor)).toEqual(expected)
  })
})

test('what is doubtful, the most first', async () => {
  const found = await ledger.doubtful({ below: 1.01, kinds: ['encounter', 'statement', 'person'], limit: 100 })
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['encounter', 'statement', 'person']))
  expect(found.map(({ confidence }) => confidence)).toEqual(found.map(({ confidence }) => confidence).sort())
})

test('counts', async () => {
  const tallies = new Map((await ledger.tallies()).map(({ of, counts }) => [of, counts]))
  expect(tallies.get('year')).toEqual([{ value: '2022', count: 3 }])
  expect(tallies.get('country')?.[0]).toEqual({ value: 'IQ', count: 2 })
  expect((await ledger.topics()).map(({ topic }) => topic)).toContain('defence-cooperation')
})

test('a report that changes is found by its new words only, and the file stays sound', async () => {
  const other = await SqliteLedger.open(join(folder, 'y.didar'), { create: true })
  await other.add([report('a', MEETING, '2022-01-25')])
  await other.add([report('a', 'هوا در تهران آفتابی است.', '2022-01-25')])
  await other.resolve()
  expect(await other.searchReports({ query: 'آنکارا', limit: 10 })).toEqual([])
  expect(await other.searchReports({ query: 'آفتابی', limit: 10 })).toMatchObject([{ report: 'a' }])
  expect(await other.check()).toEqual([])
  await other.close()
})

describe('check tells what search, lists and counts lack', () => {
  test.each([
    ['DELETE FROM report_search', [/^Report a is not in the search index\.$/]],
    [
      "DELETE FROM encounter_facets WHERE kind = 'all'",
      [/^Encounter e\w+ is in no list\.$/, /^The count by year: 2022 is not what there is\.$/],
    ],
    [
      "DELETE FROM encounter_facets WHERE kind IN ('pair', 'office')",
      [
        / is not listed by pair IQ, TR\.$/,
        / is not listed by pair TR, IQ\.$/,
        / is not listed by office foreignminister\.$/,
      ],
    ],
    [
      "UPDATE encounter_facets SET status = 'denied' WHERE kind = 'place'",
      [/ is not listed by place TR, Ankara\.$/, / is listed by place TR, Ankara, which it has not\.$/],
    ],
    ["INSERT INTO speech VALUES ('IQ', '', '2022', 9)", [/^The counts of what IQ says are not what there is\.$/]],
    [
      "UPDATE counts SET n = 7 WHERE of = 'by party'",
      [/^The count by party: IQ is not what there is\.$/, /^The count by party: TR is not what there is\.$/],
    ],
  ] as const)('%s', async (damage, expected) => {
    const path = join(mkdtempSync(join(folder, 'z-')), 'z.didar')
    const other = await SqliteLedger.open(path, { create: true })
    await other.add(REPORTS.slice(0, 1))
    await other.resolve()
    await other.close()
    const file = new Database(path)
    file.exec(damage)
    file.close()
    const again = await SqliteLedger.open(path)
    expect(await again.check()).toEqual(expected.map((problem) => expect.stringMatching(problem)))
    await again.close()
  })
})
