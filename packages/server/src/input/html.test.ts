import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fromHtml } from './html.js'

const samples = join(import.meta.dirname, '../../../../samples')
const page = (name: string) => fromHtml(readFileSync(join(samples, name), 'utf8'))

describe('a fragment', () => {
  test.each([
    ['blocks are lines', '<p>یک</p><div>دو<br>سه</div>', 'یک\nدو\nسه'],
    ['inline elements are none', 'یک <b>دو</b><a href="#">، سه</a>', 'یک دو، سه'],
    ['white space is one space', '<p>یک\n   دو&nbsp;</p>', 'یک دو'],
    ['entities', '<p>گفت&zwnj;وگو &laquo;ب&raquo; &#1740; &amp;</p>', 'گفت\u200cوگو «ب» ی &'],
    ['scripts and styles are no text', '<p>یک</p><script>alert("x")</script><style>p{}</style>', 'یک'],
    ['what is hidden is no text', '<p>یک</p><p hidden>دو</p><p style="display: none">سه</p>', 'یک'],
    ['pasted lines stay lines', 'یک\n&nbsp;\n<strong>دو</strong> سه', 'یک\nدو سه'],
    ['broken markup', '<p>یک<div>دو</p></div></b>سه', 'یک\nدو\nسه'],
    ['nothing', '', ''],
  ])('%s', (_, html, text) => {
    expect(fromHtml(html).text).toBe(text)
  })

  test('markup may be nested deeply', () => {
    expect(fromHtml(`${'<div>'.repeat(5000)}یک${'</div>'.repeat(5000)}`).text).toBe('یک')
  })
})

describe('a page', () => {
  test('gives its report and what it says of itself', () => {
    const { text, given } = page('08-islamabad-arrival.html')
    expect(given).toMatchObject({
      published: '2021-10-12T21:40:00+03:30',
      outlet: 'خبرگزاری هامونا',
      url: 'https://hamouna.example/news/1400/07/20/558214',
    })
    expect(text.slice(...(given.title ?? []))).toBe('سرلشکر باقری وارد اسلام‌آباد شد')
    expect(text.split('\n')).toHaveLength(9)
    for (const beside of ['جست‌وجو', 'تبلیغات', 'بیشتر بخوانید', 'برچسب‌ها', 'نظرات', 'پربازدیدها', '©'])
      expect(text).not.toContain(beside)
  })

  test('of another make', () => {
    const { text, given } = page('18-grossi-tehran.html')
    expect(given.published).toBe('2025-04-17T15:20:00+03:30')
    expect(text.split('\n')[0]).toBe('گروسی: آژانس می‌تواند به نتیجه مثبت مذاکرات کمک کند')
    expect(text.split('\n').at(-1)).toBe('انتهای پیام')
    for (const beside of ['breadcrumb', 'ديدگاه‌ها', 'اخبار مرتبط', 'محفوظ است']) expect(text).not.toContain(beside)
  })

  test('without article markup: the densest text, with the title above it', () => {
    const body = 'وزیر خارجه در این دیدار گفت که همکاری‌های دو کشور در زمینه‌های گوناگون ادامه خواهد یافت. '.repeat(4)
    const html = `<html><head><title>دیدار دو وزیر | پایگاه خبری</title></head><body><div class="nav"><a href="/">خانه</a></div><div><p>${body}</p><p>${body}</p></div></body></html>`
    const { text, given } = fromHtml(html)
    expect(text).toBe(`دیدار دو وزیر\n${body.trim()}\n${body.trim()}`)
    expect(given.title).toEqual([0, 13])
  })

  test.each([
    ['<time>', '<time datetime="2021-10-12">x</time>', '2021-10-12'],
    ['a printed Jalali date', '<time>سه‌شنبه ۲۰ مهر ۱۴۰۰</time>', '2021-10-12'],
    ['OpenGraph', '<meta property="article:published_time" content="2021-10-12T10:00Z">', '2021-10-12T10:00Z'],
    ['microdata', '<span itemprop="datePublished" content="2021-10-12"></span>', '2021-10-12'],
    [
      'broken JSON-LD and <time>',
      '<script type="application/ld+json">{</script><time datetime="2021-10-12">',
      '2021-10-12',
    ],
    [
      'the stamp that readers see, where nothing else says it',
      '<header><ul class="meta"><li>کد خبر: 123456</li><li>تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳</li></ul></header>',
      '2021-10-12T20:53',
    ],
    [
      'the markup rather than the stamp',
      '<time datetime="2021-10-11"></time><p>تاریخ انتشار: ۲۰ مهر ۱۴۰۰ - ۲۰:۵۳</p>',
      '2021-10-11',
    ],
    ['a date that is none', '<time>دیروز</time>', undefined],
  ])('date from %s', (_, html, published) => {
    expect(fromHtml(`<html><body>${html}<p>متن</p></body></html>`).given.published).toBe(published)
  })
})
