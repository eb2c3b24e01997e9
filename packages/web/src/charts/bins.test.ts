import { expect, test } from 'vitest'
import { everyBin, lastDay } from './bins.js'

test.each([
  ['day', '2019-08-25', '2019-08-25'],
  ['month', '2019-12-01', '2019-12-31'],
  ['month', '2020-02-01', '2020-02-29'],
  ['year', '2019-01-01', '2019-12-31'],
] as const)('the last day of the %s of %s is %s', (by, from, last) => {
  expect(lastDay(by, from)).toBe(last)
})

const bin = (from: string, held = 1) => ({ from, held, planned: 0, other: 0 })

test.each([
  ['day', ['2020-02-28', '2020-03-01'], ['2020-02-28', '2020-02-29', '2020-03-01']],
  ['month', ['2019-11-01', '2020-02-01'], ['2019-11-01', '2019-12-01', '2020-01-01', '2020-02-01']],
  ['year', ['2018-01-01', '2020-01-01'], ['2018-01-01', '2019-01-01', '2020-01-01']],
  ['year', ['2018-01-01', 'پنجش-01-01'], ['2018-01-01']],
  ['month', [], []],
] as const)('every %s between %j', (by, given, every) => {
  const bins = everyBin({ by, bins: given.map((from) => bin(from)), undated: 0 })
  expect(bins.map(({ from }) => from)).toEqual(every)
  expect(bins.filter(({ held }) => held > 0).map(({ from }) => from)).toEqual(
    given.filter((from) => every.includes(from as never)),
  )
})
