import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { addReports } from '../ingest/add.js'
import { serving } from '../ingest/network/server.fixture.js'
import { type SourceOptions, sourcesOf } from '../ingest/sources.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))
let made = 0

/** A new ledger, and adding to it in this very process. */
async function withLedger<T>(use: (add: Add, ledger: SqliteLedger) => Promise<T>): Promise<T> {
  const ledger = await SqliteLedger.open(join(folder, `${made++}.didar`), { create: 'new' })
  const add: Add = async (paths, options = {}, signal = new AbortController().signal, kept = () => {}) => {
    const sources = await sourcesOf(paths, options, signal)
    return addReports(ledger, sources, { workers: 1, script: new URL('file:///none'), signal, kept })
  }
  try {
    return await use(add, ledger)
  } finally {
    await ledger.close()
  }
}
type Add = (
  paths: readonly string[],
  options?: SourceOptions,
  signal?: AbortSignal,
  kept?: (reports: number) => void,
) => ReturnType<typeof addReports>

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const line = (id: string, text: string) => `${JSON.stringify({ id, text, published: '2022-01-25' })}\n`
const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const CALL = 'وزیر دفاع روسیه امروز با همتای ترکیه‌ای خود تلفنی گفت‌وگو کرد.'

describe('what comes twice', () => {
  test('adds nothing, and is not read again', async () => {
    const path = file('twice.jsonl', line('a', MEETING) + line('b', CALL))
    await withLedger(async (add) => {
      await add([path])
      let read = 0
      const again = await add([path], {}, undefined, () => read++)
      expect([again.counts, read]).toEqual([{ added: 0, copy: 0, changed: 0, same: 2 }, 0])
    })
  })
  test('in one call counts once', async () => {
    const path = file('again.jsonl', line('a', MEETING) + line('a', MEETING))
    await withLedger(async (add) => {
      expect((await add([path, path])).counts).toEqual({ added: 1, copy: 0, changed: 0, same: 3 })
    })
  })
  test('with another text later replaces the first', async () => {
    const path = file('changed.jsonl', line('a', MEETING))
    await withLedger(async (add) => {
      await add([path])
      file('changed.jsonl', line('a', CALL))
      expect((await add([path])).counts).toMatchObject({ changed: 1, same: 0 })
      expect((await add([path])).counts).toMatchObject({ changed: 0, same: 1 })
    })
  })
  test('under one id with two texts is told, however often it is added', async () => {
    const path = file('clash.jsonl', line('a', MEETING) + line('a', CALL))
    await withLedger(async (add) => {
      const failures = [{ source: `${path}:2`, code: 'same-id', message: expect.stringContaining('id a') }]
      expect(await add([path])).toMatchObject({ counts: { added: 1 }, failures })
      expect(await add([path])).toMatchObject({ counts: { added: 0, changed: 0, same: 1 }, failures })
    })
  })
})

/** More than are read in a second. */
const ALL = 450

test('Ctrl-C: what was read is kept, nothing more is begun, and the next call goes on', async () => {
  const path = file('long.jsonl', Array.from({ length: ALL }, (_, i) => line(`r${i}`, `${CALL} ${i}`)).join(''))
  await withLedger(async (add, ledger) => {
    const controller = new AbortController()
    await add([path], {}, controller.signal, () => controller.abort())
    const { reports } = await ledger.stats()
    expect(reports).toBeGreaterThan(0)
    expect(reports).toBeLessThan(ALL)
    const { added, copy, same } = (await add([path])).counts
    expect([added + copy, same]).toEqual([ALL - reports, reports])
  })
})

describe('addresses', () => {
  const page = (text: string) =>
    `<!DOCTYPE html><html><head><meta property="og:site_name" content="خبرگزاری نمونه"><title>سفر به باکو</title></head><body><article><h1>سفر به باکو</h1><p>${text}</p></article><div>کد خبر: 12345 | تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳</div></body></html>`
  const feed = (items: readonly string[]) =>
    `<rss version="2.0"><channel><title>خبرگزاری نمونه</title>${items.map((item) => `<item>${item}</item>`).join('')}</channel></rss>`
  const asked: string[] = []
  const listener: RequestListener = ({ url = '' }, response) => {
    asked.push(url)
    const answer = (type: string, body: string) => response.writeHead(200, { 'content-type': type }).end(body)
    if (url === '/1') answer('text/html; charset=utf-8', page(MEETING))
    else if (url === '/2') answer('text/html', page(CALL))
    else if (url === '/rss')
      answer(
        'application/rss+xml',
        feed([
          '<link>/1</link><description>خلاصه</description>',
          '<link>/none</link>',
          '<link>http://me:secret@news.example/</link>',
          '<link>/2</link>',
        ]),
      )
    else if (url === '/broken') answer('application/rss+xml', '<rss')
    else response.writeHead(404).end()
  }

  test('a page, with what it says of itself', async () => {
    await serving(listener, (address) =>
      withLedger(async (add, ledger) => {
        expect(await add([`${address}/1#top`], { allowPrivate: true })).toMatchObject({
          counts: { added: 1 },
          failures: [],
        })
        const [row] = await exported(ledger)
        expect(row).toMatchObject({
          ...{ report: `${address}/1`, url: `${address}/1`, outlet: 'خبرگزاری نمونه', title: 'سفر به باکو' },
          published: '2021-10-12T20:53',
        })
      }),
    )
  })
  test('a feed with its pages; the second time no page is asked for', async () => {
    await serving(listener, (address) =>
      withLedger(async (add) => {
        const failures = [
          expect.objectContaining({ source: `${address}/none`, code: 'bad-answer' }),
          expect.objectContaining({ source: 'http://me:secret@news.example/', code: 'bad-address' }),
        ]
        const first = await add([`${address}/rss`], { allowPrivate: true })
        expect(first).toMatchObject({ counts: { added: 2 }, failures })
        asked.length = 0
        expect((await add([`${address}/rss`], { allowPrivate: true })).counts).toMatchObject({ added: 0, same: 2 })
        expect(asked).toEqual(['/rss', '/none'])
      }),
    )
  })
  test.each([
    ['not-a-feed', '/broken', { allowPrivate: true }],
    ['bad-answer', '/none', { allowPrivate: true }],
    ['private-address', '/1', {}],
  ])('%s', async (code, path, options) => {
    await serving(listener, (address) =>
      withLedger(async (add) => {
        expect(await add([`${address}${path}`], options)).toMatchObject({
          counts: { added: 0 },
          failures: [{ source: `${address}${path}`, code }],
        })
      }),
    )
  })
})

async function exported(ledger: SqliteLedger) {
  const found: Readonly<Record<string, unknown>>[] = []
  await ledger.snapshot(async (snapshot) => {
    for await (const rows of snapshot.rows('reports')) found.push(...rows)
  })
  return found
}
