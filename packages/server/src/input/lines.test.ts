import { expect, test } from 'vitest'
import { linesOf } from './lines.js'

async function lines(chunks: readonly string[], limit?: number) {
  const bytes = chunks.map((chunk) => Buffer.from(chunk))
  const found: (string | null)[] = []
  for await (const line of linesOf(stream(bytes), limit)) {
    expect(line.number).toBe(found.length + 1)
    found.push(line.bytes && Buffer.from(line.bytes).toString())
  }
  return found
}

async function* stream(chunks: readonly Uint8Array[]) {
  yield* chunks
}

test.each([
  [['a\nb\n'], ['a', 'b']],
  [['a\nb'], ['a', 'b']],
  [
    ['a', 'b\nc', '', 'd\n'],
    ['ab', 'cd'],
  ],
  [['\n\na'], ['', '', 'a']],
  [[], []],
])('%j', async (chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected)
})

test('a line beyond the limit is told and not kept; the next is read', async () => {
  expect(await lines(['aaaa', 'aaaa', 'aa\nb\n', 'cccccc', '\nd'], 5)).toEqual([null, 'b', null, 'd'])
})

test('letters may be cut anywhere', async () => {
  const bytes = Buffer.from('دیدار\nگفت')
  const found: string[] = []
  for await (const line of linesOf(stream([...bytes].map((byte) => Buffer.from([byte])))))
    found.push(Buffer.from(line.bytes ?? []).toString())
  expect(found).toEqual(['دیدار', 'گفت'])
})
