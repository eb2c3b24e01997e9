import { expect, test } from 'vitest'
import { tehranDay } from './tehran-day.js'

test.each([
  ['2021-10-12', '2021-10-12'],
  ['2021-10-12T23:40', '2021-10-12'],
  ['2021-10-12T23:40+03:30', '2021-10-12'],
  ['2021-10-12T21:40Z', '2021-10-13'],
  ['2021-10-12T01:40:00+09:00', '2021-10-11'],
])('%s is on %s', (published, day) => {
  expect(tehranDay(published)).toBe(day)
})
