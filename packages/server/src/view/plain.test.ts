import { expect, test } from 'vitest'
import { plain } from './plain.js'

test.each([
  ['می‌رود', 'می‌رود'],
  ['یک\n دو\t سه', 'یک دو سه'],
  ['\u001b[31mسرخ\u001b[0m', '[31mسرخ [0m'],
  ['\u202eباز\u202c', 'باز'],
  ['\u2066الف\u2069 \u2028ب', 'الف ب'],
])('%j is shown as %j', (words, shown) => {
  expect(plain(words)).toBe(shown)
})
