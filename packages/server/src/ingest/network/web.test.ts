import type { RequestListener } from 'node:http'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { serving } from './server.fixture.js'
import { Web, type WebOptions } from './web.js'

const PAGE = { 'content-type': 'text/html; charset=utf-8' }

/** What a path of the server is answered with. */
const listener: RequestListener = (request, response) => {
  const answer = (status: number, headers: Record<string, string> = {}, body: string | Buffer = '') =>
    response.writeHead(status, headers).end(body)
  const url = request.url ?? ''
  if (url === '/page') answer(200, PAGE, `<p>${request.headers['user-agent']}</p>`)
  else if (url === '/legacy') answer(200, { 'content-type': 'text/html; charset=WINDOWS-1256' }, Buffer.from([0xcf]))
  else if (url === '/moved') answer(301, { location: '/page#top' })
  else if (url === '/ring') answer(302, { location: '/ring' })
  else if (url === '/to-file') answer(302, { location: 'file:///etc/passwd' })
  else if (url === '/picture') answer(200, { 'content-type': 'image/png' }, 'x')
  else if (url === '/bomb') answer(200, { ...PAGE, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(5_000_000)))
  else if (url === '/drops') response.destroy()
  else if (url === '/never') response.writeHead(200, PAGE).write('<p>')
  else if (url === '/silent') request.resume()
  else answer(Number(url.slice(1)))
}

const get = (path: string, options: Partial<WebOptions> = {}) =>
  serving(listener, async (address) => {
    const web = new Web({ allowPrivate: true, signal: new AbortController().signal, ...options })
    try {
      return await web.get(`${address}${path}`)
    } finally {
      await web.close()
    }
  })

test('a page, asked for under a name of its own', async () => {
  const { bytes, type, charset } = await get('/page')
  expect([Buffer.from(bytes).toString(), type, charset]).toEqual([
    expect.stringMatching(/^<p>didar\/\d/),
    'text/html',
    'utf-8',
  ])
})
test('the charset that the server says', async () => {
  expect(await get('/legacy')).toMatchObject({ charset: 'windows-1256', type: 'text/html' })
})
test('a page is known by the address where it was found in the end', async () => {
  expect((await get('/moved')).url).toMatch(/:\d+\/page$/)
})

describe('no page', () => {
  test.each([
    ['bad-answer', /no such page \(404\)/, '/404', {}],
    ['bad-answer', /a fault \(500\)/, '/500', {}],
    ['bad-answer', /no page \(403\)/, '/403', {}],
    ['bad-answer', /no page \(204\)/, '/204', {}],
    ['bad-answer', /in a ring/, '/ring', {}],
    ['bad-answer', /image\/png/, '/picture', {}],
    ['bad-address', /file:/, '/to-file', {}],
    ['too-large', /1 MB/, '/bomb', { largest: 1024 ** 2 }],
    ['too-slow', /0.3 s/, '/never', { patience: 300 }],
    ['too-slow', /0.3 s/, '/silent', { patience: 300 }],
    ['no-answer', /does not answer/, '/drops', {}],
    ['private-address', /--allow-private/, '/page', { allowPrivate: false }],
  ])('%s %s: %s', async (code, message, path, options) => {
    await expect(get(path, options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })
  test('where nobody listens', async () => {
    const closed = await serving(listener, async (address) => address)
    const web = new Web({ allowPrivate: true, signal: new AbortController().signal })
    await expect(web.get(closed)).rejects.toMatchObject({ code: 'no-answer' })
    await expect(web.get('http://127.0.0.1:9/')).rejects.toMatchObject({ code: 'bad-address' })
    await web.close()
  })
  test('of a host that is not', async () => {
    const web = new Web({ allowPrivate: true, signal: new AbortController().signal })
    await expect(web.get('http://no-such-host.invalid/')).rejects.toMatchObject({ code: 'no-such-host' })
    await web.close()
  })
  test('behind a redirect into this machine', async () => {
    await serving(listener, async (address) => {
      const web = new Web({ allowPrivate: false, signal: new AbortController().signal })
      await expect(web.get(address.replace('127.0.0.1', 'localhost'))).rejects.toMatchObject({
        code: 'private-address',
      })
      await web.close()
    })
  })
  test('once adding is interrupted', async () => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    await expect(get('/silent', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})
