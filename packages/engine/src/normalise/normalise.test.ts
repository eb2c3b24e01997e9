import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from './normalise.js'

const show = (text: string) => normalise(text).text.replaceAll('\u200c', '|')

describe('characters', () => {
  test.each([
    ['Arabic letters', 'كيفيت علي مصطفى', 'کیفیت علی مصطفی'],
    ['digits', '۱۴۰۳ و ٢٠٢٤', '1403 و 2024'],
    ['presentation forms', 'ﺎﻳﺮﺍﻥ ﷲ', 'ایران الله'],
    ['marks and tatweel', 'مُحَمَّد خـــبر رشتهٔ', 'محمد خبر رشته'],
    ['bidi marks, BOM, ZWJ', '\ufeff\u200fسفر\u200e به\u200d تهران', 'سفر به تهران'],
    ['NBSP and runs of spaces', 'سفر\u00a0 \u00a0به تهران', 'سفر به تهران'],
    ['line ends', 'یک\r\nدو\rسه', 'یک\nدو\nسه'],
    ['soft hyphen for ZWNJ', 'می\u00adرود', 'می|رود'],
    ['ZWNJ beside a space', 'کرده\u200c سفر', 'کرده سفر'],
    ['lone surrogates', 'سفر \ud800 رفت', 'سفر \ufffd رفت'],
  ])('%s', (_, given, wanted) => expect(show(given)).toBe(wanted.normalize('NFC')))
})

describe('missing ZWNJ', () => {
  test.each([
    ['می شود', 'می|شود'],
    ['نمي شود', 'نمی|شود'],
    ['میشود', 'می|شود'],
    ['نمیتوان گفت', 'نمی|توان گفت'],
    ['برنمیگردد', 'برنمی|گردد'],
    ['شدهاند', 'شده|اند'],
    ['گفته اند', 'گفته|اند'],
    ['همهپرسی', 'همه|پرسی'],
    ['گفتوگوهای', 'گفت|وگوهای'],
    ['گفت وگو', 'گفت|وگو'],
    ['گفت‌و‌گو', 'گفت|وگو'],
    ['ترکیهای', 'ترکیه|ای'],
    ['منطقهای', 'منطقه|ای'],
    ['هسته ای', 'هسته|ای'],
    ['همکاریهای', 'همکاری|های'],
    ['کتاب ها', 'کتاب|ها'],
    ['بزرگ تر', 'بزرگ|تر'],
    ['بین المللی', 'بین|المللی'],
    ['پیش بینی', 'پیش|بینی'],
    ['سال پیش قرارداد', 'سال پیش قرارداد'],
    ['موضعگیری', 'موضع|گیری'],
    ['سه جانبه', 'سه|جانبه'],
    ['هماکنون', 'هم|اکنون'],
    ['بهزودی', 'به|زودی'],
    ['نامهای', 'نامه|ای'],
    ['زمینهای', 'زمینه|ای'],
    ['شاخصهای', 'شاخص|های'],
    ['خانهتان', 'خانه|تان'],
    ['نامهات', 'نامه|ات'],
    ['میاندورهای', 'میان|دوره|ای'],
    ['سریعتر', 'سریع|تر'],
    ['اقتصادیترین', 'اقتصادی|ترین'],
    ['بیعدالتیها', 'بی|عدالتی|ها'],
    ['سرمایهگذاران', 'سرمایه|گذاران'],
    ['مصرفکنندگان', 'مصرف|کنندگان'],
    ['خاکخورده', 'خاک|خورده'],
    ['دهطبقه', 'ده|طبقه'],
    ['عبداللهبنحسن', 'عبدالله|بن|حسن'],
    ['میروند', 'می|روند'],
    ['بلشویکها', 'بلشویک|ها'],
  ])('%s', (given, wanted) => expect(show(given)).toBe(wanted))
})

describe('missing and misplaced spaces', () => {
  test.each([
    ['نیروهایمسلح', 'نیروهای مسلح'],
    ['نیروهای‌مسلح', 'نیروهای مسلح'],
    ['دردیدار باوزیر', 'در دیدار با وزیر'],
    ['درمورد', 'در مورد'],
    ['دراین دیدار', 'در این دیدار'],
    ['ستادکل', 'ستاد کل'],
    ['به‌دلیل', 'به دلیل'],
    ['1400در', '1400 در'],
    ['گفت:این سفر', 'گفت: این سفر'],
    ['پایان یافت.وی', 'پایان یافت. وی'],
  ])('%s', (given, wanted) => expect(show(given)).toBe(wanted))
})

describe('left alone', () => {
  test.each([
    'کشورهای',
    'تنها',
    'انتها',
    'میان',
    'میدانی',
    'ترین',
    'پامپئو',
    'استولتنبرگ',
    'لاریجانی',
    'کارهای',
    'ا.ق',
    '3.5',
    'شده است',
    'یک هزار',
    'واقع شدن',
    'آنها',
    'این گونه',
    'به‌زودی',
    'به زودی',
    'متهمان',
    'بیشتر',
    'سبزهای',
    'بیچاره',
  ])('%s', (given) => expect(normalise(given).text).toBe(given))
})

test('an inserted mark has no width, a replaced space its own', () => {
  const inserted = normalise('میشود')
  expect([inserted.starts[2], inserted.ends[2]]).toEqual([2, 2])
  const replaced = normalise('می شود')
  expect([replaced.starts[2], replaced.ends[2]]).toEqual([2, 3])
})

const letters = [
  ...'ابتدرسشکلمنوهیگچپآ',
  'ي',
  'ك',
  'ئ',
  'ۀ',
  '\u200c',
  ' ',
  '\u00a0',
  '\u0640',
  '\u064e',
  '\ufefb',
  '\n',
  '.',
  '،',
  '۴',
  '7',
  'a',
  '\ud83d',
  '\udd25',
  '\u00ad',
]
const pieces = [
  'می',
  'شود',
  'ها',
  'های',
  'ای',
  'گفت',
  'و',
  'گو',
  'به',
  'در',
  'دیدار',
  'نیرو',
  'شده',
  'اند',
  'است',
  'بین',
  'المللی',
  'تر',
  'پیش',
  'بینی',
  'کشور',
  'هسته',
  'بی',
  'بر',
  'نمی',
  'سه',
  'جانبه',
  'اش',
  'گیری',
]
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces, ' ', '\u200c', '\u00a0'), { maxLength: 30 }).map((parts) => parts.join('')),
)

describe('laws', () => {
  test('spans are monotone and within the text', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, starts, ends } = normalise(source)
        expect([starts.length, ends.length]).toEqual([text.length, text.length])
        for (let i = 0; i < text.length; i++) {
          const [start, end] = [starts[i] ?? -1, ends[i] ?? -1]
          expect(start).toBeGreaterThanOrEqual(
            i ? ((ends[i - 1] ?? 0) === end ? (starts[i - 1] ?? 0) : (ends[i - 1] ?? 0)) : 0,
          )
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(source.length)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('a kept letter comes from that very letter', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const { text, starts, ends } = normalise(source)
        for (let i = 0; i < text.length; i++) {
          if (!/[\p{L}\p{N}]/u.test(text[i] ?? '')) continue
          expect(normalise(source.slice(starts[i], ends[i])).text).toContain(text[i])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(texts, (source) => {
        const once = normalise(source).text
        expect(normalise(once).text).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })
})
