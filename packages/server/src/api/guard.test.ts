import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RoomTested, roomOf } from './room.fixture.js'

let here: RoomTested
let elsewhere: RoomTested
beforeAll(async () => {
  here = await roomOf()
  elsewhere = await roomOf({ kind: 'token', token: 'secret' })
})
afterAll(async () => {
  await here.close()
  await elsewhere.close()
})

describe('on this machine', () => {
  test.each([
    ['127.0.0.1:4870', 200],
    ['localhost:4870', 200],
    ['[::1]:4870', 200],
    ['rebound.example', 403],
    ['127.0.0.1.example', 403],
    ['localhost.example:4870', 403],
    ['', 403],
  ])('asked as %s: %i', async (host, status) => {
    expect((await here.ask('/api/v1/stats', { headers: { host } })).status).toBe(status)
  })
  test.each([
    ['https://page.example', 403],
    ['null', 403],
    ['http://127.0.0.1:9999', 403],
    ['http://127.0.0.1:4870', 200],
  ])('a report sent by a page of %s: %i', async (origin, status) => {
    const headers = { origin, 'content-type': 'application/json' }
    const answer = await here.ask('/api/v1/read', { method: 'POST', headers, body: '{"text": "سلام"}' })
    expect(answer.status).toBe(status)
  })
  test('a form of another page cannot send what is read as JSON', async () => {
    const headers = { 'content-type': 'text/plain' }
    const answer = await here.ask('/api/v1/reports', { method: 'POST', headers, body: '{"text": "سلام"}' })
    expect(answer.status).toBe(415)
  })
})

describe('elsewhere', () => {
  const status = async (headers: Record<string, string>, path = '/api/v1/stats') =>
    (await elsewhere.ask(path, { headers })).status
  test('without the token: 401', async () => {
    expect(await status({})).toBe(401)
    expect(await status({ authorization: 'Bearer wrong' })).toBe(401)
    expect(await status({ cookie: 'didar-token=wrong' })).toBe(401)
    expect(await status({}, '/api/v1/stats?token=wrong')).toBe(401)
  })
  test('with the token', async () => {
    expect(await status({ authorization: 'Bearer secret', host: 'room.example' })).toBe(200)
    expect(await status({ cookie: 'didar-token=secret' })).toBe(200)
  })
  test('the token of the address becomes a cookie, and leaves the address', async () => {
    const answer = await elsewhere.ask('/countries/IR?token=secret&lang=fa')
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/countries/IR?lang=fa')
    expect(answer.headers.get('set-cookie')).toMatch(/^didar-token=secret;.*HttpOnly.*SameSite=Strict/)
  })
  test('to nowhere else', async () => {
    const answer = await elsewhere.ask('//page.example/?token=secret')
    expect(answer.headers.get('location')).toBe('/page.example/')
  })
})

test('nothing is executed, framed or guessed', async () => {
  const { headers } = await here.ask('/api/v1/stats')
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
      "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

describe('what was sent before', () => {
  test('is not sent again where nothing changed', async () => {
    const first = await here.ask('/api/v1/encounters')
    const tag = first.headers.get('etag') ?? ''
    const again = await here.ask('/api/v1/encounters', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
  })
  test('comes packed to who can unpack it', async () => {
    const { headers } = await here.ask('/api/v1/countries/IR', { headers: { 'accept-encoding': 'gzip' } })
    expect(headers.get('content-encoding')).toBe('gzip')
  })
})
