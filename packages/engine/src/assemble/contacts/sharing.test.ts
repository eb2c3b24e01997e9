import { describe, expect, test } from 'vitest'
import type { ContactType } from '../../document.js'
import { read } from '../../read.js'

const slots = (text: string, type: ContactType) => {
  const contact = read(text, { published: '2022-01-25' }).contacts.find((other) => other.type === type)
  return contact && [contact.start, contact.place?.country ?? null, contact.place?.city ?? null]
}

describe('when and where', () => {
  test.each([
    [
      'what is agreed on in talks is where they are',
      'agreement',
      'رئیس‌جمهور ترکیه دیروز در سوچی با رئیس‌جمهور روسیه دیدار کرد و رئیس‌جمهور ترکیه با رئیس‌جمهور روسیه به توافق رسید.',
      ['2022-01-24', 'RU', 'Sochi'],
    ],
    [
      'what just happened is of the day',
      'visit',
      'وزیر خارجه عراق دقایقی پیش وارد آنکارا شد.',
      ['2022-01-25', 'TR', 'Ankara'],
    ],
    [
      'the day of the telling is none of the event',
      'call',
      'به گزارش خبرگزاری آناتولی در روز دوشنبه، وزیر خارجه ترکیه با وزیر خارجه عراق تلفنی گفت‌وگو کرد.',
      [null, null, null],
    ],
    [
      'nor is the day of a statement that speaks of it',
      'meeting',
      'وزارت خارجه روسیه روز دوشنبه بر عزم خود در مذاکرات ایران و روسیه تأکید کرد.',
      [null, null, null],
    ],
    [
      'nor is it before the name of the source',
      'call',
      'به گزارش روز دوشنبه خبرگزاری آناتولی، وزیر خارجه ترکیه با وزیر خارجه عراق تلفنی گفت‌وگو کرد.',
      [null, null, null],
    ],
    [
      'what is to be signed after talks is signed there',
      'agreement',
      'فردا مذاکرات وزیر خارجه هند و وزیر خارجه چین در پکن برگزار می‌شود و سپس سند همکاری به امضای دو وزیر می‌رسد.',
      ['2022-01-26', 'CN', 'Beijing'],
    ],
    [
      'nor is that of the news of it',
      'call',
      'رسانه‌های روسیه امروز از تماس تلفنی رئیس‌جمهور روسیه با رئیس‌جمهور ترکیه خبر دادند.',
      [null, null, null],
    ],
    [
      'the day after the source is',
      'meeting',
      'به گزارش خبرگزاری آناتولی، دیروز وزیر خارجه ترکیه با وزیر خارجه عراق دیدار کرد.',
      ['2022-01-24', null, null],
    ],
  ] as const)('%s', (_, type, text, expected) => {
    expect(slots(text, type)).toEqual(expected)
  })
})
