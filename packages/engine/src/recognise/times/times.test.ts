import { describe, expect, it } from 'vitest'
import { normalise } from '../../normalise/normalise.js'
import { segment } from '../../segment/segment.js'
import { PHRASINGS, PUBLISHED } from './corpus.js'
import { CONFUSABLES } from './corpus-confusables.js'
import { readStamp } from './stamp.js'
import { recogniseTimes } from './times.js'

/** Every time in a text as `words = value`. */
function times(text: string, published: string | undefined = PUBLISHED): string[] {
  const found = recogniseTimes(segment(normalise(text)), published).times
  return found.map(({ span, start, end }) => `${text.slice(...span)} = ${start === end ? start : `${start}/${end}`}`)
}

describe('phrasings', () => {
  for (const { value, in: sentence, phrases } of PHRASINGS) {
    it.each(phrases)(`%s is ${value}`, (phrase) => {
      expect(times(sentence.replace('%', phrase))).toEqual([`${phrase} = ${value}`])
    })
  }
})

it('are many', () => {
  expect(
    new Set(PHRASINGS.flatMap(({ value, in: sentence, phrases }) => phrases.map((one) => value + sentence + one))).size,
  ).toBeGreaterThanOrEqual(400)
  expect(new Set(CONFUSABLES).size).toBeGreaterThanOrEqual(200)
})

describe('what names no calendar time', () => {
  it.each(CONFUSABLES)('%s', (sentence) => {
    expect(times(sentence)).toEqual([])
  })
})

describe('the day of publication', () => {
  const cases: [published: string, day: string][] = [
    ['2021-10-12', '2021-10-12'],
    ['2021-10-12T23:50', '2021-10-12'],
    ['2021-10-12T23:50:00+03:30', '2021-10-12'],
    ['2021-10-12T21:00:00Z', '2021-10-13'],
    ['2021-10-12 20:15:30.5Z', '2021-10-12'],
    ['2021-10-12T23:00:00-05:00', '2021-10-13'],
    ['2021-10-13T01:00:00+0900', '2021-10-12'],
  ]
  it.each(cases)('%s is %s in Tehran', (published, day) => {
    expect(times('امروز وارد تهران شد.', published)).toEqual([`امروز = ${day}`])
  })

  it.each([undefined, 'yesterday', '2021-02-31'])('%s: what hangs on it stays unresolved', (published) => {
    const text = 'عصر امروز وارد تهران شد و ۲۰ مهر ۱۴۰۰ بازگشت و ۵ آبان می‌رود.'
    const { times, unresolved } = recogniseTimes(segment(normalise(text)), published)
    expect(times.map(({ start }) => start)).toEqual(['2021-10-12'])
    expect(unresolved.map(({ span }) => text.slice(...span))).toEqual(['عصر امروز', '۵ آبان'])
  })
})

describe('several in one sentence', () => {
  const cases: [text: string, expected: string[]][] = [
    ['در ۷ اوت (۱۶ مرداد) توافق کردند.', ['۷ اوت = 2021-08-07', '۱۶ مرداد = 2021-08-07']],
    ['از ۳ شهریور ۹۵ تا ۹ فروردین ۹۶ ادامه داشت.', ['۳ شهریور ۹۵ = 2016-08-24', '۹ فروردین ۹۶ = 2017-03-29']],
    ['از ۳ تیر تا ۵ مرداد ۱۳۹۹ برگزار شد.', ['۳ تیر = 2020-06-23', '۵ مرداد ۱۳۹۹ = 2020-07-26']],
    ['فردا (چهارشنبه) و پنجشنبه بررسی خواهد شد.', ['فردا (چهارشنبه) = 2021-10-13', 'پنجشنبه = 2021-10-14']],
    [
      'هفته آینده در روزهای یکشنبه و سه‌شنبه برگزار خواهد شد.',
      ['هفته آینده = 2021-10-16/2021-10-22', 'روزهای یکشنبه = 2021-10-17', 'سه‌شنبه = 2021-10-19'],
    ],
    ['شنبه و دوشنبه هفته آینده برگزار خواهد شد.', ['شنبه = 2021-10-16', 'دوشنبه هفته آینده = 2021-10-18']],
    ['چهارشنبه و پنجشنبه هفته آینده برگزار خواهد شد.', ['چهارشنبه = 2021-10-20', 'پنجشنبه هفته آینده = 2021-10-21']],
    ['در ساعت 12:30 روز گذشته فرود آمد.', ['روز گذشته = 2021-10-11']],
    ['دو دهه پیش آغاز شد.', []],
    ['حدود سه دهه گذشته آرام بود.', []],
    [
      'در ۱۹ سپتامبر عملیات آغاز شد و یک روز پس از آن پایان یافت.',
      ['۱۹ سپتامبر = 2021-09-19', 'یک روز پس از آن = 2021-09-20'],
    ],
    ['روز ۱۹ ژوئن (شنبه ۲۹ خردادماه) وارد شد.', ['روز ۱۹ ژوئن = 2021-06-19', 'شنبه ۲۹ خردادماه = 2021-06-19']],
    ['توافق در ۱۲ اکتبر امضا شد و ماه گذشته بررسی شد.', ['۱۲ اکتبر = 2021-10-12', 'ماه گذشته = 2021-09-01/2021-09-30']],
    [
      'در سال ۲۰۱۹ آغاز شد و سال گذشته پایان یافت.',
      ['سال ۲۰۱۹ = 2019-01-01/2019-12-31', 'سال گذشته = 2020-01-01/2020-12-31'],
    ],
    ['در اوت آغاز شد و تا پایان سال ادامه خواهد داشت.', ['اوت = 2021-08-01/2021-08-31', 'پایان سال = 2021-12-31']],
    ['این گفت‌وگوها قرار بود شنبه از سر گرفته شود.', ['شنبه = 2021-10-09']],
    ['این گفت‌وگوها قرار است شنبه از سر گرفته شود.', ['شنبه = 2021-10-16']],
    ['در انتخابات ریاست جمهوری ۲۰۱۶ پیروز شد.', ['۲۰۱۶ = 2016-01-01/2016-12-31']],
    ['در کنفرانس تغییر اقلیم ۲۰۱۵ سخن گفت.', ['۲۰۱۵ = 2015-01-01/2015-12-31']],
    ['در دیدار با نمایندگان ۲۰۱۵ کارگر سخن گفت.', []],
    [
      'در سال ۱۳۹۸ آغاز شد و سال گذشته پایان یافت.',
      ['سال ۱۳۹۸ = 2019-03-21/2020-03-19', 'سال گذشته = 2020-03-20/2021-03-20'],
    ],
  ]
  it.each(cases)('%s', (text, expected) => expect(times(text)).toEqual(expected))
})

describe('a printed stamp', () => {
  const cases: [stamp: string, iso: string | undefined][] = [
    ['۱۴ شهریور ۱۴۰۴ - ۱۸:۲۹', '2025-09-05T18:29'],
    ['پنجشنبه ۳۰ مرداد ۱۴۰۴ - ۱۹:۴۴', '2025-08-21T19:44'],
    ['تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۸:۰۵ - 12October 2021', '2021-10-12T08:05'],
    ['1400/07/20', '2021-10-12'],
    ['12 October 2021', '2021-10-12'],
    ['دیروز ساعت ۱۲:۳۰', undefined],
    ['', undefined],
  ]
  it.each(cases)('%s is %s', (stamp, iso) => expect(readStamp(segment(normalise(stamp)))).toBe(iso))
})
