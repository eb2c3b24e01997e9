import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import * as answers from './contract/answers.js'
import { EncounterSummary } from './contract/values.js'
import { REPORTS, type RoomTested, roomOf } from './room.fixture.js'

let room: RoomTested
beforeAll(async () => {
  room = await roomOf()
})
afterAll(() => room.close())

const json = async (path: string) => (await room.ask(`/api/v1${path}`)).json()
const idOf = async (query: string) => ((await json(`/encounters?${query}`)) as { items: { id: string }[] }).items[0]?.id

describe('every route answers what its schema says', () => {
  const ROUTES: readonly (readonly [path: string, schema: z.ZodType])[] = [
    ['/encounters', answers.Encounters],
    ['/encounters?country=IQ&country=TR&type=meeting&status=held&from=2022-01-01&to=2022-12-31', answers.Encounters],
    ['/encounters?person=Bagheri&order=oldest&below=1&limit=2', answers.Encounters],
    ['/encounters?place=Ankara', answers.Encounters],
    ['/histogram', answers.Histogram],
    ['/histogram?by=year&country=IR', answers.Histogram],
    ['/people', answers.People],
    ['/people?name=Bagheri', answers.People],
    ['/people/p:mohammad-bagheri', answers.PersonPage],
    ['/countries/IR', answers.CountryPage],
    ['/countries/UN', answers.CountryPage],
    ['/countries/P5+1', answers.CountryPage],
    ['/encounters?country=OPEC%2B', answers.Encounters],
    ['/pairs/IQ/TR', answers.PairPage],
    ['/statements?by=IR', answers.Statements],
    ['/statements?by=p:mohammad-bagheri&topic=defence-cooperation', answers.Statements],
    ['/promises', answers.Promises],
    ['/promises?status=open&country=IQ', answers.Promises],
    ['/network?of=people', answers.Network],
    ['/network?of=countries&least=1&country=IR', answers.Network],
    ['/places', answers.Places],
    ['/search?q=باقری', answers.Found],
    ['/search?q=Bagheri&in=people', answers.Found],
    ['/reports/a', answers.ReportPage],
    ['/stats', answers.Stats],
    ['/vocabulary', answers.Vocabulary],
  ]
  test.each(ROUTES)('%s', async (path, schema) => {
    const answer = await room.ask(`/api/v1${path}`)
    expect(answer.status).toBe(200)
    expect(schema.safeParse(await answer.json()).error?.issues ?? []).toEqual([])
  })
  test('/encounters/{id}', async () => {
    const detail = answers.EncounterDetail.parse(await json(`/encounters/${await idOf('country=IQ&country=TR')}`))
    expect(detail.values.city).toEqual([{ value: { fa: 'آنکارا', en: 'Ankara' }, reports: expect.any(Array) }])
    expect(detail.tellings.map(({ source }) => source.report).sort()).toEqual(['a', 'd'])
    expect(detail.tellings.flatMap(({ because }) => because)).toContainEqual({
      code: 'same-place',
      values: [{ fa: 'آنکارا', en: 'Ankara' }],
    })
    for (const { source } of detail.tellings) {
      const told = REPORTS.find(({ record }) => record.id === source.report)
      expect(told?.record.text.slice(...source.span)).toBe(source.words)
    }
  })
})

test('the description is OpenAPI 3.1 and has every route', async () => {
  const { openapi, paths } = (await json('/openapi.json')) as { openapi: string; paths: object }
  expect(openapi).toBe('3.1.0')
  expect(Object.keys(paths).sort()).toEqual([
    '/countries/{code}',
    '/encounters',
    '/encounters/{id}',
    '/exports/{format}',
    '/histogram',
    '/network',
    '/pairs/{a}/{b}',
    '/people',
    '/people/{actor}',
    '/places',
    '/promises',
    '/read',
    '/reports',
    '/reports/{id}',
    '/search',
    '/statements',
    '/stats',
    '/vocabulary',
  ])
})

describe('pages', () => {
  const all = async (path: string, of: (page: { items: unknown[] }) => unknown[]) => {
    const seen: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = (await json(`${path}limit=1${cursor && `&cursor=${cursor}`}`)) as {
        items: unknown[]
        next: string | null
      }
      expect(page.items.length).toBeLessThanOrEqual(1)
      seen.push(...of(page))
      cursor = page.next
    }
    return seen
  }
  test.each(['/encounters?', '/encounters?order=oldest&', '/people?', '/promises?', '/statements?by=IR&'])(
    '%s one by one are the whole list',
    async (path) => {
      const { items } = (await json(path)) as { items: unknown[] }
      expect(await all(path, (page) => page.items)).toEqual(items)
      expect(items).not.toEqual([])
    },
  )
  test.each([
    ['/encounters?', { day: null, id: 'zzz' }],
    ['/people?', 5000],
    ['/promises?', 5000],
    ['/statements?by=IR&', 5000],
  ])('%s past the end is empty', async (path, place) => {
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url')
    expect(await json(`${path}cursor=${cursor}`)).toEqual({ items: [], next: null })
  })
})

test('an undated and a dated histogram count every encounter', async () => {
  const { items } = answers.Encounters.parse(await json('/encounters'))
  const { bins, undated } = answers.Histogram.parse(await json('/histogram'))
  const counted = bins.reduce((sum, { held, planned, other }) => sum + held + planned + other, undated)
  expect(counted).toBe(items.length)
})

test('a histogram of a long time is by year, as if years were asked for', async () => {
  const { record, source } = REPORTS[0] as (typeof REPORTS)[number]
  const old = { ...record, id: 'old', report: { ...record.report, published: '1999-05-02' } }
  const contacts = record.contacts.map((contact) => ({ ...contact, start: '1999-05-01', end: '1999-05-01' }))
  await room.ledger.add([{ record: { ...old, contacts }, source }])
  await room.ledger.resolve()
  const found = answers.Histogram.parse(await json('/histogram'))
  expect(found).toEqual(await json('/histogram?by=year'))
  expect(found.bins.map(({ from }) => from)).toEqual(['1999-01-01', '2022-01-01'])
})

test('offices and places are named in both languages', async () => {
  const [call] = answers.Encounters.parse(await json('/encounters?type=call')).items
  expect(call && EncounterSummary.parse(call).parties.find(({ country }) => country === 'RU')?.office).toEqual({
    fa: 'وزیر دفاع',
    en: 'Defence Minister',
  })
})

test('a ledger that is written to answers as before or after', async () => {
  const { record, source } = REPORTS[0] as (typeof REPORTS)[number]
  const writing = room.ledger.add([{ record: { ...record, id: 'f' }, source }]).then(() => room.ledger.resolve())
  const statuses = await Promise.all(
    Array.from({ length: 20 }, async () => (await room.ask('/api/v1/encounters')).status),
  )
  await writing
  expect(new Set(statuses)).toEqual(new Set([200]))
})
