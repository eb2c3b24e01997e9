import { expect, test } from 'vitest'
import { memo } from './memo.js'

test('what is asked for again and again is worked out once, what is not asked for is forgotten', () => {
  const made: number[] = []
  const double = memo(2, (key: number) => {
    made.push(key)
    return key * 2
  })
  for (const key of [1, 2, 1, 3, 1, 4, 1, 5, 1, 2]) expect(double(key)).toBe(key * 2)
  expect(made).toEqual([1, 2, 3, 4, 5, 2])
})
