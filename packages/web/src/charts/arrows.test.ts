import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pointAt } from './arrows.js'

const at = (x: number, y: number) => ({ x, y })
const CROSS = [at(0, 0), at(10, 1), at(-10, 1), at(1, 10), at(1, -10), at(30, 0)]

test.each([
  ['ArrowRight', 3],
  ['ArrowLeft', 2],
  ['ArrowDown', 5],
  ['ArrowUp', 4],
  ['Enter', null],
])('%s leads from the middle to %j', (key, to) => {
  expect(pointAt(CROSS, 0, key)).toBe(to)
})

test('there is nothing beyond the last one', () => {
  expect(pointAt(CROSS, 5, 'ArrowRight')).toBeNull()
})

test.each([
  ['ArrowLeft', 'ArrowRight'],
  ['ArrowUp', 'ArrowDown'],
])('%s and %s lead to every point, and back', (one, other) => {
  const places = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1 })
  fc.assert(
    fc.property(places, (pairs) => {
      const points = pairs.map(([x, y]) => at(x, y))
      const walk = (from: number, key: string): number[] => {
        const to = pointAt(points, from, key)
        return to === null ? [from] : [from, ...walk(to, key)]
      }
      const back = walk(walk(0, one).at(-1) ?? 0, other)
      expect([...back].sort((a, b) => a - b)).toEqual(points.map((_, i) => i))
    }),
  )
})
