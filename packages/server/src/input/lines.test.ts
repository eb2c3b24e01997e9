import { expect, test } from 'vitest'
import { linesOf } from './lines.js'

async function lines(chunks: readonly string[], limit?: number) {
  const bytes = chunks.map((chunk) => Buffer.from(chunk))
  const found: string[] = []
  for await (const group of linesOf(stream(bytes), limit))
    for (const { number, bytes } of group) found.push(`${number} ${bytes && Buffer.from(bytes)}`)
  return found
}

async function* stream(chunks: readonly Uint8Array[]) {
  yield* chunks
}

test.each([
  [['a\nb\n'], ['1 a', '2 b']],
  [['a\nb'], ['1 a', '2 b']],
  [
    ['a', 'b\nc', '', 'd\n'],
    ['1 ab', '2 cd'],
  ],
  [['\n \t\r\na'], ['3 a']],
  [[], []],
])('%j', async (chunks, expected) => {
  expect(await lines(chunks)).toEqual(expected)
})

test('lines that end in one chunk come together', async () => {
  const groups: number[][] = []
  for await (const group of linesOf(stream([Buffer.from('a\nb\nc'), Buffer.from('c'), Buffer.from('\nd\n\ne')])))
    groups.push(group.map(({ number }) => number))
  expect(groups).toEqual([[1, 2], [3, 4], [6]])
})

test('a line beyond the limit is told and not kept; the next is read', async () => {
  const cut = ['aaaa', 'aaaa', 'aa\nb\n', 'cccccc', '\nd']
  expect(await lines(cut, 5)).toEqual(['1 null', '2 b', '3 null', '4 d'])
})

test('letters may be cut anywhere', async () => {
  const bytes = [...Buffer.from('دیدار\nگفت')].map((byte) => Buffer.from([byte]))
  const found: string[] = []
  for await (const group of linesOf(stream(bytes)))
    for (const line of group) found.push(Buffer.from(line.bytes ?? []).toString())
  expect(found).toEqual(['دیدار', 'گفت'])
})
