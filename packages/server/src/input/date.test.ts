import { describe, expect, test } from 'vitest'
import { parseDate, publishedDate } from './date.js'

test.each([
  ['2021-10-12', '2021-10-12'],
  ['2021-10-12T21:40', '2021-10-12T21:40'],
  ['2021-10-12T21:40:00+03:30', '2021-10-12T21:40:00+03:30'],
  ['2021-10-12T18:10:00.000Z', '2021-10-12T18:10:00.000Z'],
  ['2021-10-12 21:40', '2021-10-12T21:40'],
  ['1400-07-20', '2021-10-12'],
  ['1400/7/20', '2021-10-12'],
  ['۱۴۰۰-۰۷-۲۰', '2021-10-12'],
  ['۱۴۰۰/۰۷/۲۰ - ۲۱:۴۰', '2021-10-12T21:40'],
  ['1399-12-30', '2021-03-20'],
  ['سه‌شنبه ۲۰ مهر ۱۴۰۰ - ۲۱:۴۰', '2021-10-12T21:40'],
  ['پنجشنبه ۲۸ فروردین ۱۴۰۴ ساعت ۱۵:۲۰', '2025-04-17T15:20'],
  ['١ شهريور ١٤٠٤', '2025-08-23'],
])('%s is %s', (given, date) => {
  expect(parseDate(given)).toBe(date)
})

describe('no date', () => {
  test.each(['', 'yesterday', '2021', '2021-13-01', '2021-02-30', '1400-12-30', '1400-07-32', '12-10-2021', '20 مهر'])(
    '%s',
    (given) => {
      expect(parseDate(given)).toBeNull()
    },
  )

  test('the user is told what to give instead', () => {
    expect(() => publishedDate('gestern', '--published')).toThrow(/gestern.*Give an ISO date/)
  })
})
