import { expect, test } from 'vitest'
import { styleFor } from './style.js'
import { bar, talliesView } from './tallies.js'

test.each([
  [0, 10, ''],
  [10, 10, '█'.repeat(30)],
  [5, 10, '█'.repeat(15)],
  [1, 1_000_000, '▏'],
  [0, 0, ''],
])('a bar for %i of %i', (count, most, expected) => {
  expect(bar(count, most)).toBe(expected)
})

test('the most frequent, each with its bar, and how many more there are', () => {
  const counts = Array.from({ length: 14 }, (_, i) => ({ value: `C${i}`, count: 100 - i }))
  const lines = talliesView([{ of: 'country', counts }], styleFor({}))
    .trimEnd()
    .split('\n')
  expect(lines[1]).toBe('Encounters by country')
  expect(lines[2]).toBe(`  C0   100  ${'█'.repeat(30)}`)
  expect(lines.at(-1)).toBe('  … and 2 more')
})
