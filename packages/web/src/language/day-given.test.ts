import { expect, test } from 'vitest'
import { isoOf, typedIn } from './day-given.js'

test.each([
  ['۱۳۹۸/۰۷/۲۰', '2019-10-12'],
  ['۱۳۹۸/۷/۲۰', '2019-10-12'],
  ['1398-07-20', '2019-10-12'],
  ['١٣٩٨.٠٧.٢٠', '2019-10-12'],
  ['1399/12/30', '2021-03-20'],
  ['1400/01/01', '2021-03-21'],
  ['1403/12/30', '2025-03-20'],
  ['1404/06/31', '2025-09-22'],
  ['1282/01/01', '1903-03-22'],
  ['2019-10-12', '2019-10-12'],
  ['۲۰۱۹/۱۰/۱۲', '2019-10-12'],
  [' 2020/2/29 ', '2020-02-29'],
])('%s is %s', (typed, iso) => {
  expect(isoOf(typed)).toBe(iso)
})

test.each(['', 'yesterday', '1398', '1398/07', '1398/13/01', '1398/07/31', '1400/12/30', '2019-02-29', '12/10/2019'])(
  '%s is no day',
  (typed) => {
    expect(isoOf(typed)).toBeNull()
  },
)

test.each([
  ['fa', '۱۳۹۸/۰۷/۲۰'],
  ['en', '2019-10-12'],
] as const)('in %s it stands as %s, and is the same day', (tongue, typed) => {
  expect(typedIn(tongue, '2019-10-12')).toBe(typed)
  expect(isoOf(typed)).toBe('2019-10-12')
})
