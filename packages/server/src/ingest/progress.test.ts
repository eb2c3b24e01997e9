import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import { progressOf } from './progress.js'

/** What somebody sees at a stream. */
function seen(isTTY: boolean): string {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 100 })
  const progress = progressOf(stream as unknown as NodeJS.WriteStream)
  progress.kept(100, { taken: 250, total: 1000 })
  progress.resolved(7)
  progress.end()
  return stripVTControlCharacters(String(stream.read()))
}

test('a line where nobody watches', () => {
  expect(seen(false)).toMatch(/^100 reports kept, \d+ a second, about 1 s left\n$/)
})
test('a bar on a terminal', () => {
  expect(seen(true)).toMatch(
    /█{6}░{18} 25% \| 100 reports kept, \d+ a second, about 1 s left.*\r7 groups of tellings compared/s,
  )
})
