import { describe, expect, test } from 'vitest'
import type { ContactType } from '../../document.js'
import { read } from '../../read.js'

const focusOf = (text: string, type: ContactType) =>
  read(text, { published: '2022-01-25' })
    .contacts.filter((contact) => contact.type === type)
    .map(({ focus }) => focus)

const LEAD = 'وزیر خارجه عراق با وزیر خارجه ترکیه دیدار کرد. '

describe('what the report tells as its news is main, what it recalls or only frames is background', () => {
  test.each([
    ['a visit that is told', 'visit', 'وزیر خارجه عراق وارد آنکارا شد.', 'main'],
    [
      'the frame of a told agreement',
      'visit',
      'در جریان سفر وزیر خارجه عراق به ترکیه، دو کشور سند همکاری امضا کردند.',
      'background',
    ],
    [
      'the welcome of an arrival',
      'visit',
      'وزیر خارجه عراق در هنگام ورود به آنکارا مورد استقبال وزیر خارجه ترکیه قرار گرفت.',
      'main',
    ],
    [
      'a summit after which something is said',
      'gathering',
      'وزیر خارجه عراق پس از شرکت در نشست اکو در آنکارا به خبرنگاران گفت که مذاکرات ادامه دارد.',
      'background',
    ],
    [
      'a summit that only says what a place is',
      'gathering',
      'رویدادهای ژنو محل برگزاری اجلاس گروه ۷ بازتاب فراوانی داشت.',
      'background',
    ],
    [
      'a meeting of the week before that is itself the news',
      'meeting',
      'وزیر خارجه عراق هفته گذشته با سفیر ترکیه دیدار کرد.',
      'main',
    ],
    [
      'a trip that has just begun',
      'visit',
      'وزیر خارجه عراق با وزیر خارجه ترکیه درباره آب گفت‌وگو کرد. او دیروز عازم آنکارا شده بود.',
      'main',
    ],
    [
      'a trip of the last days, by its weekday',
      'visit',
      'سخنگوی وزارت خارجه عراق امروز سخن گفت. او از بازگشایی سفارت گفت. هوا خوب است. هیئت عراقی چهارشنبه گذشته وارد آنکارا شد.',
      'main',
    ],
    [
      'but talks of that day are over',
      'meeting',
      'سخنگوی وزارت خارجه عراق امروز سخن گفت. او از بازگشایی سفارت گفت. هوا خوب است. هیئت عراقی چهارشنبه گذشته با هیئت ترکیه دیدار کرد.',
      'background',
    ],
    ['a stop on the way', 'visit', 'وزیر خارجه عراق توقف کوتاهی در ترکیه داشت.', 'main'],
    ['where somebody is', 'visit', 'وزیر خارجه عراق در ترکیه به سر می‌برد.', 'background'],
    [
      'the margins of a summit',
      'gathering',
      'وزیر خارجه عراق در حاشیه اجلاس اکو در آنکارا با وزیر خارجه ترکیه دیدار کرد.',
      'background',
    ],
    [
      'a summit of which the opening tells, and its margins',
      'gathering',
      'اجلاس اکو دیروز با حضور وزیر خارجه ترکیه و وزیر خارجه هند برگزار شد. وزیر خارجه عراق در حاشیه این اجلاس اکو با وزیر خارجه ترکیه دیدار کرد.',
      'main',
    ],
  ] as const)('%s', (_, type, text, focus) => {
    expect(focusOf(text, type)).toEqual([focus])
  })

  test.each([
    ['an earlier visit', 'visit', 'وزیر خارجه عراق ماه گذشته به تهران سفر کرد.', 'background'],
    ['a visit of two years ago', 'visit', 'وزیر خارجه عراق دو سال پیش به تهران سفر کرد.', 'background'],
    [
      'a visit in some month',
      'visit',
      'هوا خوب است. بازار آرام است. وزیر خارجه عراق در ژانویه ۲۰۲۲ به تهران سفر کرد.',
      'background',
    ],
    ['a visit in a year long gone', 'visit', 'وزیر خارجه عراق در سال ۲۰۱۸ به تهران سفر کرد.', 'background'],
    [
      'a session that a speaker names',
      'gathering',
      'وزیر خارجه عراق گفت: نشست اوپک که دیروز در وین برگزار شد، سودمند بود.',
      'background',
    ],
    ['a call that is recalled', 'call', 'وزیر خارجه عراق به تازگی با رئیس‌جمهور مصر تلفنی گفت‌وگو کرد.', 'background'],
    ['what a speaker tells', 'call', 'وزیر خارجه عراق گفت: با رئیس‌جمهور مصر تلفنی گفت‌وگو کردم.', 'main'],
    ['what a speaker names', 'call', 'وزیر خارجه عراق گفت: گفت‌وگوی تلفنی من با رئیس‌جمهور مصر مفید بود.', 'background'],
  ] as const)('after the lead: %s', (_, type, text, focus) => {
    expect(focusOf(LEAD + text, type)).toEqual([focus])
  })
})

describe('an encounter of people whom the opening does not name', () => {
  const other = 'وزیر نفت عراق از طرح تازه این وزارتخانه خبر داد. قیمت نفت دیروز کاهش یافت. '
  const met = 'وزیر نفت عراق با وزیر نفت مصر دیدار کرد. قیمت نفت دیروز کاهش یافت. '
  const about = 'تجارت فرانسه و چین رونق گرفت. قیمت نفت دیروز کاهش یافت. '
  test.each([
    ['is news with its coming day', `${met}وزیر خارجه فرانسه فردا به پکن سفر خواهد کرد.`, 'main'],
    ['is somebody else’s beside the opening’s', `${met}وزیر خارجه فرانسه به پکن سفر خواهد کرد.`, 'background'],
    ['is somebody else’s where it speaks of others', `${other}وزیر خارجه فرانسه به پکن سفر خواهد کرد.`, 'background'],
    ['is news where it speaks of their countries', `${about}وزیر خارجه فرانسه به پکن سفر خواهد کرد.`, 'main'],
  ] as const)('%s', (_, text, focus) => {
    expect(focusOf(text, 'visit')).toEqual([focus])
  })
})

test('talks that are only pointed at are no news', () => {
  expect(focusOf('وزیر خارجه هند در مجلس به مذاکرات خود با وزیر خارجه ایران اشاره کرد.', 'meeting')).toEqual([
    'background',
  ])
})

test('a trip of one of a delegation that the opening names is news', () => {
  const text =
    'هیئت فرانسه وارد پکن شد. هیئت فرانسه با وزیر خارجه چین دیدار کرد. هوا خوب است. وزیر خارجه فرانسه به کابل سفر خواهد کرد.'
  expect(focusOf(text, 'visit')).toEqual(['main', 'main'])
})

describe('an encounter told in a relative clause', () => {
  const met = 'وزیر نفت عراق که برای گفت‌وگو با وزیر نفت مصر در قاهره به سر می‌برد، از طرح تازه‌ای خبر داد. '
  const other = 'قیمت نفت دیروز کاهش یافت. بازار نفت آرام است. '
  test.each([
    ['is news in the opening', met + other, 'main'],
    ['is background after it', other + met, 'background'],
  ] as const)('%s', (_, text, focus) => {
    expect(focusOf(text, 'meeting')).toEqual([focus])
  })
})

describe('an event that is told and frames a meeting', () => {
  test('is news where somebody goes to take part in it', () => {
    const text =
      'وزیر خارجه عراق در حاشیه اجلاس اکو با وزیر خارجه ترکیه دیدار می‌کند. وزیر خارجه عراق برای شرکت در اجلاس اکو عازم آنکارا شد.'
    expect(focusOf(text, 'gathering')).toEqual(['main'])
  })
})

describe('talks between states without people, day or place', () => {
  const talks = 'ایران و روسیه درباره خرید هواپیما مذاکره کردند. '
  const other = 'وزیر نفت عراق از طرح تازه این وزارتخانه خبر داد. قیمت نفت دیروز کاهش یافت. '
  test.each([
    ['are news in the lead', talks + other, 'main'],
    ['are the state of things later', other + talks, 'background'],
    ['are news later where a place is said', `${other}ایران و روسیه در مسکو مذاکره کردند.`, 'main'],
  ] as const)('%s', (_, text, focus) => {
    expect(focusOf(text, 'meeting')).toEqual([focus])
  })
})

describe('what bodies do, where the opening tells of no encounter', () => {
  const market = 'قیمت نفت دیروز کاهش یافت. بازار نفت آرام است. '
  const planned = 'اوپک در وین نشست برگزار خواهد کرد.'
  test.each([
    ['is no news of a report about prices', market + planned, 'background'],
    ['is the news of a report that opens with it', planned + market, 'main'],
    ['is one of the news of a digest', `گزیده اخبار نفت\n${market}${planned}`, 'main'],
  ] as const)('%s', (_, text, focus) => {
    expect(focusOf(text, 'gathering')).toEqual([focus])
  })
})

test('each item of a digest is news', () => {
  const items = [
    '- وزیر خارجه عراق با وزیر خارجه ترکیه دیدار کرد.',
    '- بازار آرام است.',
    '- رئیس‌جمهور مصر با رئیس‌جمهور اردن گفت‌وگو کرد.',
    '- پادشاه اردن با نخست‌وزیر هند دیدار کرد.',
  ]
  expect(focusOf(items.join('\n'), 'meeting')).toEqual(['main', 'main', 'main'])
})
