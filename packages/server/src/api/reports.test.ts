import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serving } from '../ingest/network/server.fixture.js'
import { Found, ReportPage } from './contract/answers.js'
import { Problem } from './contract/values.js'
import { HOSTILE, MEETING, type RoomTested, roomOf } from './room.fixture.js'

let room: RoomTested
let open: RoomTested
beforeAll(async () => {
  room = await roomOf()
  open = await roomOf({ kind: 'this-machine' }, true)
})
afterAll(async () => {
  await room.close()
  await open.close()
})

const FRESH = 'رئیس‌جمهور شیلی امروز با رئیس‌جمهور پرو در لیما دیدار کرد.'

test('a report is read and kept nowhere', async () => {
  const page = ReportPage.parse(
    await (await room.post('/api/v1/read', { text: FRESH, published: '1400-11-05' })).json(),
  )
  expect(page).toMatchObject({ kept: false, record: { text: FRESH, report: { published: '2022-01-25' } } })
  expect((await room.ask(`/api/v1/reports/${page.record.id}`)).status).toBe(404)
})

test('a report is kept; the same once more is the same', async () => {
  const keep = async () => (await room.post('/api/v1/reports', { text: FRESH, published: '2022-02-25' })).json()
  const first = (await keep()) as { id: string }
  expect(first).toMatchObject({ outcome: 'added' })
  expect(await keep()).toEqual({ ...first, outcome: 'same' })
  expect(ReportPage.parse(await (await room.ask(`/api/v1/reports/${first.id}`)).json()).kept).toBe(true)
})

describe('at an address', () => {
  test.each([
    'http://127.0.0.1:9/',
    'http://localhost:4870/api/v1/stats',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::1]/',
    'http://10.0.0.1/',
  ])('%s is refused', async (url) => {
    for (const path of ['/api/v1/read', '/api/v1/reports']) {
      const problem = Problem.parse(await (await room.post(path, { url })).json())
      expect(problem).toMatchObject({ status: 400, code: 'private-address' })
    }
  })
  test('a page is read, and known by where it was found', async () => {
    await serving(
      (request, response) => {
        if (request.url === '/moved') response.writeHead(302, { location: '/1' }).end()
        else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<p>${MEETING}</p>`)
      },
      async (address) => {
        const given = { url: `${address}/moved`, published: '2022-01-25' }
        const { record } = ReportPage.parse(await (await open.post('/api/v1/read', given)).json())
        expect(record).toMatchObject({ id: `${address}/1`, text: expect.stringContaining(MEETING) })
        expect(record).toMatchObject({ report: { published: '2022-01-25' } })
      },
    )
  })
  test('a page that is not there is said to be so', async () => {
    await serving(
      (_, response) => response.writeHead(404).end(),
      async (url) => {
        const answer = await open.post('/api/v1/read', { url })
        expect(Problem.parse(await answer.json())).toMatchObject({ status: 502, code: 'bad-answer' })
      },
    )
  })
})

describe('hostile text', () => {
  test('comes back as it is, and as text only', async () => {
    const answer = await room.ask('/api/v1/reports/e')
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(ReportPage.parse(await answer.json()).record.text).toContain(HOSTILE)
  })
  test('is found as words', async () => {
    const { reports } = Found.parse(await (await room.ask('/api/v1/search?q=alert')).json())
    expect(reports.map(({ report }) => report)).toContain('e')
  })
  test('in a problem is no page either', async () => {
    const answer = await room.ask(`/api/v1/reports/${encodeURIComponent('<script>alert(1)</script>')}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })
})
