import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Finding, findingAt, piecesOf } from './findings.js'

const finding = (id: string, ...spans: [number, number][]): Finding => ({ id, kind: 'person', spans })

test.each([
  ['nothing found', [], [], ['abcdef']],
  ['one in the middle', [finding('p1', [2, 4])], [], ['ab', 'cd:p1', 'ef']],
  [
    'one in another, the narrow one first',
    [finding('s1', [0, 6]), finding('p1', [2, 4])],
    [],
    ['ab:s1', 'cd:p1,s1', 'ef:s1'],
  ],
  ['crossing each other', [finding('a', [0, 4]), finding('b', [2, 6])], [], ['ab:a', 'cd:a,b', 'ef:b']],
  ['twice', [finding('p1', [0, 1], [5, 6])], [], ['a:p1', 'bcde', 'f:p1']],
  ['junk', [], [[4, 6]] as [number, number][], ['abcd', 'ef!']],
])('pieces: %s', (_, findings, junk, shown) => {
  const pieces = piecesOf('abcdef', findings, junk).map(({ start, end, findings: covering, junk: dim }) => {
    const ids = covering.map(({ id }) => id).join(',')
    return `${'abcdef'.slice(start, end)}${ids && `:${ids}`}${dim ? '!' : ''}`
  })
  expect(pieces).toEqual(shown)
})

test('the pieces are the whole text, whatever was found', () => {
  const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
  fc.assert(
    fc.property(fc.array(span), fc.array(span), (spans, junk) => {
      const text = 'x'.repeat(30)
      const pieces = piecesOf(
        text,
        spans.map((one, i) => finding(`p${i}`, one)),
        junk,
      )
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    }),
  )
})

test.each([
  ['#p1', 'p1'],
  ['#at=2-4', 'p1'],
  ['#at=0-6', 's1'],
  ['#at=100-200', null],
  ['#at=x', null],
  ['', null],
])('the address %s points at %s', (hash, id) => {
  const findings = [finding('s1', [0, 6]), finding('p1', [2, 4])]
  expect(findingAt(hash, findings)?.id ?? null).toBe(id)
})
