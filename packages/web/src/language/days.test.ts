import { expect, test } from 'vitest'
import { dayIn, monthIn } from './days.js'

test.each([
  ['jalali', 'fa', '2019-08-25', '۳ شهریور ۱۳۹۸'],
  ['gregorian', 'fa', '2019-08-25', '۲۵ اوت ۲۰۱۹'],
  ['jalali', 'en', '2019-08-25', '3 Shahrivar 1398'],
  ['gregorian', 'en', '2019-08-25', '25 August 2019'],
  ['jalali', 'fa', '2020-03-20', '۱ فروردین ۱۳۹۹'],
  ['jalali', 'fa', 'پنجش-01-01', 'پنجش-01-01'],
] as const)('%s, in %s: %s is %s', (calendar, tongue, day, shown) => {
  expect(dayIn(calendar, tongue, day)).toBe(shown)
})

test.each([
  ['fa', '2019-08-25', 'شهریور ۱۳۹۸'],
  ['en', '2019-08-25', 'August 2019'],
  ['en', 'پنجش-01-01', ''],
] as const)('the month in %s of %s is %s', (tongue, day, shown) => {
  expect(monthIn(tongue, day)).toBe(shown)
})
