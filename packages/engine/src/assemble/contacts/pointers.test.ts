import { describe, expect, test } from 'vitest'
import { read } from '../../read.js'

const told = (text: string) =>
  read(text, { published: '2021-10-12' }).contacts.map(({ type, status, start, end, place }) =>
    [type, status, start, end, place?.country].filter(Boolean).join(' '),
  )

describe('what is said of an event elsewhere', () => {
  test.each([
    [
      'its day',
      'وزیر خارجه عراق به آنکارا سفر می‌کند. این سفر روز شنبه انجام خواهد شد.',
      ['visit planned 2021-10-16 TR'],
    ],
    [
      'its day, of talks of three sides',
      'نخست‌وزیر هند با نخست‌وزیر عراق و نخست‌وزیر مصر مذاکره می‌کند. در این مذاکره سه‌جانبه که روز شنبه در قاهره انجام می‌شود، تجارت بررسی خواهد شد.',
      ['meeting planned 2021-10-16 2021-10-16 EG'],
    ],
    [
      'that something else was on its day',
      'وزیر خارجه عراق روز یکشنبه وارد آنکارا شد. در همین روز وزیر خارجه هند با وزیر خارجه مصر در قاهره دیدار کرد.',
      ['visit held 2021-10-10 TR', 'meeting held 2021-10-10 2021-10-10 EG'],
    ],
    [
      'its day and place',
      'نشست وزیران خارجه اتحادیه عرب برگزار می‌شود. این نشست روز شنبه در قاهره آغاز خواهد شد.',
      ['gathering planned 2021-10-16 2021-10-16 EG'],
    ],
    ['that it is called off', 'وزیر خارجه عراق قرار بود به آنکارا سفر کند. این سفر لغو شد.', ['visit cancelled TR']],
    [
      'that it did not come about',
      'وزیر خارجه عراق در این باره گفت که به آنکارا سفر می‌کند. این سفر انجام نشد.',
      ['visit denied TR'],
    ],
    [
      'nothing, where only something in its course is told',
      'وزیر خارجه عراق به آنکارا سفر می‌کند. در این سفر برنامه‌ای لغو شد.',
      ['visit planned TR'],
    ],
    [
      'by a relative clause after its name',
      'نشست اوپک که قرار است فردا در وین برگزار شود، درباره تولید است.',
      ['gathering planned 2021-10-13 2021-10-13 AT'],
    ],
    [
      'by a relative clause after where it goes',
      'وی از لغو سفر رئیس‌جمهور پاکستان به عراق که قرار بود هفته گذشته انجام شود، گفت.',
      ['visit cancelled 2021-10-02 2021-10-08 IQ'],
    ],
  ])('%s', (_, text, contacts) => {
    expect(told(text)).toEqual(contacts)
  })
})

describe('«قرار است» and what is agreed are one predicate', () => {
  test.each([
    [
      'of an event',
      'نشست وزیران خارجه عراق و ترکیه قرار است فردا در آنکارا برگزار شود.',
      ['meeting planned 2021-10-13 2021-10-13 TR'],
    ],
    ['before its subject', 'قرار است نخست‌وزیر عراق فردا به تهران سفر کند.', ['visit planned 2021-10-13 IR']],
    [
      'of what was due',
      'قرار بود روز یکشنبه مذاکرات ایران و ترکیه در وان برگزار شود.',
      ['meeting planned 2021-10-10 2021-10-10'],
    ],
    ['not where it is denied', 'قرار نیست نخست‌وزیر عراق به تهران سفر کند.', ['visit denied IR']],
  ])('%s', (_, text, contacts) => {
    expect(told(text)).toEqual(contacts)
  })
})

test('who has yet to leave is there', () => {
  expect(told('نخست‌وزیر هند فردا مسکو را ترک خواهد کرد.')).toEqual(['visit held 2021-10-13 RU'])
})

test('a day inside the month that another telling names', () => {
  const text = 'وزیران از نشست ماه آینده اوپک در وین گفتند. نشست اوپک روزهای دوم و سوم نوامبر در وین برگزار خواهد شد.'
  expect(told(text)).toEqual(['gathering planned 2021-11-02 2021-11-03 AT'])
})

describe('an event that was named without anybody', () => {
  test.each([
    [
      'is told by whoever is said to be there',
      'جشنواره عروسک‌ها آغاز به کار کرد. در این مراسم که با حضور مقامات ترکیه برگزار شد، سفیر هند در آنکارا سخنرانی کرد.',
      ['gathering held'],
    ],
    [
      'takes place where it is told next',
      'همایش بیابان‌زدایی اهمیت دارد. این همایش روز یکشنبه با حضور وزیر کشاورزی مصر و وزیر کشاورزی هند در مادرید برگزار شد.',
      ['gathering held 2021-10-10 2021-10-10 ES'],
    ],
    [
      'is one with what is told of it afterwards',
      'آیین یادبود معلمان برگزار شد. سفیر ژاپن در مسکو نیز در این آیین سخنرانی کرد. سفیر هند در مسکو هم در این آیین شرکت کرد.',
      ['gathering held'],
    ],
    ['not, where it is talk to the press', 'نشست خبری برگزار شد. وزیر خارجه عراق در این نشست حضور یافت.', []],
    [
      'not, where talks were told before it',
      'وزیر خارجه عراق با وزیر خارجه مصر دیدار کرد. در این نشست سفیر عراق نیز حضور داشت.',
      ['meeting held EG'],
    ],
  ])('%s', (_, text, contacts) => {
    expect(told(text)).toEqual(contacts)
  })
})
