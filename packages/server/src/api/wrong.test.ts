import { afterAll, beforeAll, expect, test } from 'vitest'
import { Problem } from './contract/values.js'
import { type RoomTested, roomOf } from './room.fixture.js'

let room: RoomTested
beforeAll(async () => {
  room = await roomOf()
})
afterAll(() => room.close())

const madeUp = Buffer.from('{"day":5}').toString('base64url')

test.each([
  ['an unknown encounter', 404, '/encounters/none', 'no-such-encounter'],
  ['an unknown report', 404, '/reports/none', 'no-such-report'],
  ['an unknown person', 404, '/people/p:none', 'no-such-person'],
  ['an unknown country', 404, '/countries/ZZ', 'no-such-country'],
  ['a pair with an unknown country', 404, '/pairs/IR/ZZ', 'no-such-country'],
  ['an unknown address', 404, '/nothing', 'not-found'],
  ['a day that is none', 400, '/encounters?from=yesterday', 'usage'],
  ['a day that no calendar has', 400, '/encounters?from=2022-02-31', 'usage'],
  ['a type that is none', 400, '/encounters?type=dinner', 'usage'],
  ['a code that is none', 400, '/encounters?country=iran', 'usage'],
  ['an unknown parameter', 400, '/encounters?colour=red', 'usage'],
  ['a page of 100,000', 400, '/encounters?limit=100000', 'usage'],
  ['a page of none', 400, '/encounters?limit=0', 'usage'],
  ['a page of half', 400, '/encounters?limit=1.5', 'usage'],
  ['a cursor that is no base64url', 400, '/encounters?cursor=%00%ff', 'usage'],
  ['a cursor that is made up', 400, `/encounters?cursor=${madeUp}`, 'usage'],
  ['a cursor of another list', 400, `/people?cursor=${madeUp}`, 'usage'],
  ['an endless cursor', 400, `/encounters?cursor=${'a'.repeat(5000)}`, 'usage'],
  ['a search for nothing', 400, '/search?q=%20', 'usage'],
  ['statements of nobody', 400, '/statements', 'usage'],
  ['a format that is none', 400, '/exports/pdf', 'usage'],
  ['a network of everybody', 400, '/network?limit=100000', 'usage'],
])('%s: %i', async (_, status, path, code) => {
  const answer = await room.ask(`/api/v1${path}`)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(Problem.parse(await answer.json())).toMatchObject({ status, code })
  expect(answer.status).toBe(status)
})

test('what is wrong is named', async () => {
  const { detail, parameters } = Problem.parse(
    await (await room.ask('/api/v1/encounters?from=x&limit=9999&colour=red')).json(),
  )
  expect(detail).toMatch(/from: .*; limit: /)
  expect(parameters).toEqual(['from', 'limit', 'colour'])
})

test.each([
  ['no JSON', 400, '{'],
  ['neither text nor page nor address', 400, '{}'],
  ['an unknown field', 400, '{"text": "a", "colour": "red"}'],
  ['a date that is none', 400, '{"text": "a", "published": "yesterday"}'],
  ['an address that is none', 400, '{"url": "ftp://news.example/1"}'],
  ['more than 20 MB', 413, JSON.stringify({ text: 'ا'.repeat(11 * 1024 * 1024) })],
  ['more than five million letters', 413, JSON.stringify({ text: 'a'.repeat(5_000_001) })],
])('a report with %s: %i', async (_, status, body) => {
  for (const path of ['/api/v1/read', '/api/v1/reports']) {
    const answer = await room.ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    expect(answer.status).toBe(status)
    const told = Problem.parse(await answer.json())
    expect(told).toMatchObject({ status, code: status === 413 ? 'too-large' : expect.any(String) })
    // What may be sent is said where too much was.
    if (status === 413) expect(told.detail).toMatch(/5,000,000 letters.*20 MB/)
  }
})

test.each(['"', "' OR 1=1 --", 'a* NEAR(b', '%', '\u202e', 'ا'.repeat(200)])(
  'words are only words: %s',
  async (words) => {
    for (const path of ['/search?q=', '/encounters?text=', '/encounters?person=', '/people?name='])
      expect((await room.ask(`/api/v1${path}${encodeURIComponent(words)}`)).status).toBe(200)
  },
)
