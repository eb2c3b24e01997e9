import { describe, expect, test } from 'vitest'
import { stampOf } from './stamp.js'

const EVENING = '2021-10-12T20:53'

describe('a stamp', () => {
  test.each([
    ['labelled', 'تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳', EVENING],
    ['labelled, after its code', 'کد خبر: ۱۰۸۰۷۴۱ تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳', EVENING],
    ['with bars and another calendar', 'کد خبر: ۸۰۸۵۷۲ | تاریخ انتشار: ۲۰:۵۳ - ۲۰ مهر ۱۴۰۰ - 12 October 2021', EVENING],
    ['in digits', 'تاریخ: ۱۴۰۰/۷/۲۰ ساعت ۲۰:۵۳', EVENING],
    ['in digits, day first', 'تاریخ خبر: ۲۰/۷/۱۴۰۰ | ساعت: ۲۰:۵۳', EVENING],
    ['with a weekday', 'تاریخ انتشار : سه شنبه 20 مهر 1400 ساعت 20:53', EVENING],
    ['with a weekday and ZWNJ', 'زمان انتشار: سه‌شنبه، ۲۰ مهر ۱۴۰۰، ۲۰:۵۳', EVENING],
    ['in Arabic letters and digits', 'تاريخ انتشار: ٢٠ مهر ١٤٠٠ - ٢٠:٥٣', EVENING],
    ['in Arabic letters, with a code', 'كد خبر: 1234567\n٢٠ مهر ١٤٠٠، ٢٠:٥٣', EVENING],
    ['with the clock first and spaces in it', 'تاریخ انتشار: ۲۰ : ۵۳ - ۲۰ مهر ۱۴۰۰', EVENING],
    ['with seconds', 'تاریخ انتشار: ۱۴۰۰/۰۷/۲۰ - ۲۰:۵۳:۰۷', '2021-10-12T20:53:07'],
    ['without a clock', 'تاریخ انتشار: ۲۰ مهرماه ۱۴۰۰', '2021-10-12'],
    ['under its label', 'تاریخ انتشار:\n۲۰ مهر ۱۴۰۰ - ۲۰:۵۳', EVENING],
    ['with a short year', 'تاریخ: ۹۱/۰۲/۰۳ - ۱۲:۳۴', '2012-04-22T12:34'],
    ['unlabelled beside its code', '۲۰ مهر ۱۴۰۰، ۲۰:۵۳ کد خبر: 84502127', EVENING],
    [
      'unlabelled, with a rubric and bars',
      'سه‌شنبه / ۲۰ مهر ۱۴۰۰ / ۲۰:۵۳ دسته‌بندی: سیاست خارجی کد خبر: 1400072014567',
      EVENING,
    ],
    ['unlabelled, its code above', 'کد خبر 84502127\nسه‌شنبه ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳', EVENING],
    ['alone with its clock', 'وزیر خارجه وارد باکو شد\n20 مهر 1400 - 20:53\nمتن خبر', EVENING],
    ['Gregorian in digits', 'تاریخ انتشار: 2021-10-12 20:53', EVENING],
  ])('%s', (_, text, date) => {
    expect(stampOf(text)).toBe(date)
  })
})

describe('of several', () => {
  test.each([
    ['the labelled one', '۲۱ مهر ۱۴۰۰ - ۰۸:۰۰\nتاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳', EVENING],
    ['that of the page, not of a comment', '۲۰ مهر ۱۴۰۰ - ۲۰:۵۳ کد خبر: 84502127\nنظر\n۲۱:۰۵ - ۱۴۰۰/۰۷/۲۱', EVENING],
    [
      'not that of the last change',
      'تاریخ به‌روزرسانی: ۲۲ مهر ۱۴۰۰ - ۱۰:۰۰\nتاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳',
      EVENING,
    ],
  ])('%s', (_, text, date) => {
    expect(stampOf(text)).toBe(date)
  })
})

describe('no stamp', () => {
  test.each([
    ['a date in the report', 'وزیر خارجه در تاریخ ۲۰ مهر ۱۴۰۰ با همتای خود دیدار کرد.'],
    ['a date with a clock in the report', 'این نشست ۲۰ مهر ۱۴۰۰ ساعت ۲۰:۵۳ در باکو برگزار شد.'],
    ['the calendar of a site', 'سه‌شنبه ۲۰ مهر ۱۴۰۰'],
    ['the clock of a site', 'امروز: سه‌شنبه ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳'],
    ['the last change', 'آخرین ویرایش: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳'],
    ['comments', '۲۱:۰۵ - ۱۴۰۰/۰۷/۲۱\nنظر\n۲۲:۰۵ - ۱۴۰۰/۰۷/۲۱'],
    ['no day of the calendar', 'تاریخ انتشار: ۳۲ مهر ۱۴۰۰ - ۲۰:۵۳'],
    ['no date', 'تاریخ انتشار کتاب هنوز معلوم نیست.'],
  ])('%s', (_, text) => {
    expect(stampOf(text)).toBeUndefined()
  })
})
