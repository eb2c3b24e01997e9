import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Pool } from './pool.js'
import { readStream } from './stream.js'

const script = new URL('./dying-worker.fixture.js', import.meta.url)
const missing = new URL('./no-such-file.js', import.meta.url)
const line = (text: string, number = 1) => ({ number, bytes: Buffer.from(text) })
const text = (records: Uint8Array | undefined) => Buffer.from(records ?? []).toString()

async function pooled<T>(size: number, use: (pool: Pool) => Promise<T>, from = script): Promise<T> {
  const pool = new Pool(from, size)
  try {
    return await use(pool)
  } finally {
    await pool.close()
  }
}

describe('workers', () => {
  test('each answer goes to its lines, whoever is first', async () => {
    const asked = ['slow 1', '2', 'slow 3', '4', '5']
    const answers = await pooled(2, (pool) => Promise.all(asked.map((each) => pool.read([line(each)]))))
    expect(answers.map(({ records }) => text(records))).toEqual(asked.map((each) => `${each}\n`))
  })
  test.each([['exit'], ['throw']])('one that dies (%s) costs the line it died of, in its place', async (word) => {
    const lines = ['a', word, 'c'].map((each, i) => line(each, i + 7))
    const [whole, after] = await pooled(1, (pool) => Promise.all([pool.read(lines), pool.read([line('d')])]))
    const [first, second, third] = text(whole?.records).split('\n')
    expect([first, third, text(after?.records)]).toEqual(['a', 'c', 'd\n'])
    expect(JSON.parse(second ?? '')).toMatchObject({ id: null, error: { code: 'fault', line: 8 } })
    expect([whole?.good, after?.good]).toEqual([false, true])
  })
  test('that cannot be started are an error', async () => {
    await expect(pooled(2, (pool) => pool.read([line('a')]), missing)).rejects.toMatchObject({ code: 'fault' })
  })
})

describe('a stream', () => {
  const report = (id: number) => `${JSON.stringify({ id, text: '' })}\n`
  const alone = Array.from({ length: 32 }, (_, id) => report(id))

  test('goes to workers after its first reports, in order', async () => {
    const later = Array.from({ length: 40 }, (_, i) => `${i % 7 ? '' : 'slow '}later ${i}\n`)
    const input = Readable.from([...alone, ...later].map((each) => Buffer.from(each)))
    let written = ''
    const write = async (records: Uint8Array) => {
      written += text(records)
    }
    expect(await readStream(input, write, { workers: 2, script })).toBe(true)
    expect(written.endsWith(`"unresolved":[]}\n${later.join('')}`)).toBe(true)
  })
  test('that has not ended is told that workers cannot be started', async () => {
    const input = new Readable({ read() {} })
    for (const each of [...alone, 'x\n']) input.push(each)
    setTimeout(() => input.push('x\n'), 20)
    const reading = readStream(input, async () => {}, { workers: 2, script: missing })
    await expect(reading).rejects.toMatchObject({ code: 'fault' })
  })
  test('is not taken much further than its output', async () => {
    let taken = 0
    let written = 0
    let ahead = 0
    function* chunks() {
      for (; taken < 1000; taken++) yield Buffer.from(alone[taken] ?? 'line\n')
    }
    const write = async (records: Uint8Array) => {
      written += text(records).split('\n').length - 1
      ahead = Math.max(ahead, taken - written)
    }
    await readStream(Readable.from(chunks(), { highWaterMark: 1 }), write, { workers: 2, script })
    expect(written).toBe(1000)
    expect(ahead).toBeLessThan(20)
  })
})
