import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

const NEWS = 'وزیر نیروی عراق از طرح تازه این وزارتخانه خبر داد. قیمت برق کاهش یافت. '

describe("what one country's own people do counts where the report tells it for itself", () => {
  test.each([
    ['talks that a minister had', 'وزیر نیروی عراق با وزیر کشور عراق درباره آب گفت‌وگو کرد.', ['meeting held IQ+IQ']],
    ['talks that he only speaks of', `${NEWS}وزیر نیروی عراق گفت: با وزیر کشور عراق درباره آب گفت‌وگو کردم.`, []],
    [
      'talks with somebody of another country that he speaks of',
      `${NEWS}وزیر نیروی عراق گفت: با وزیر نیروی ترکیه درباره آب گفت‌وگو کردم.`,
      ['meeting held IQ+TR'],
    ],
    [
      'a session at which he said something, whose own clause says who was there',
      'وزیر نیروی عراق در نشستی که با حضور وزیر کشور عراق برگزار شد، گفت: آب کم است.',
      [],
    ],
    [
      'a session that a spokesman only tells of',
      'سخنگوی دولت عراق گفت: فردا جلسه شورا با وزیر نیروی عراق برگزار می‌شود.',
      [],
    ],
    [
      'a letter that was sent',
      'وزیر نیروی عراق در نامه‌ای به وزیر کشور عراق خواستار همکاری شد.',
      ['message held IQ+IQ'],
    ],
    [
      'a letter that somebody finds fault with',
      'وزیر نفت عراق از نامه وزیر نیروی عراق به وزیر کشور عراق انتقاد کرد.',
      [],
    ],
  ] as const)('%s', (_, text, expected) => {
    expect(contactsOf(text)).toEqual(expected)
  })
})

describe('an event word that tells of no encounter', () => {
  test.each([
    ['what one speaks of all the time', 'رئیس‌جمهور ترکیه دم از گفت‌وگو با عراق می‌زند.'],
    ['an age that is entered', 'سخنگوی دولت عراق گفت: وارد دوران تازه روابط هند و ترکیه شده‌ایم.'],
    ['what is said to have come in', 'وزیر فرهنگ عراق گفت: در کتاب‌های چاپ مصر خطاهای فراوانی وارد شده است.'],
  ] as const)('%s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })
})

describe('the items of a headline', () => {
  test('each with its own people', () => {
    const text = 'بازدید خبرنگاران از بندر بصره/ دیدار وزیر خارجه هند و وزیر خارجه چین\nهوا خوب است.'
    expect(contactsOf(text)).toEqual(['meeting held CN+IN'])
  })
})

describe('how far it has come', () => {
  test.each([
    ['whoever left some days ago has arrived', 'وزیر خارجه هند روز ۲۰ ژانویه عازم پکن شد.', ['visit held CN+IN']],
    ['whoever left yesterday is on the way', 'وزیر خارجه هند دیروز عازم پکن شد.', ['visit planned CN+IN']],
    [
      'what is on a programme is to come',
      'دیدار با وزیر خارجه چین از جمله برنامه‌های پیش‌بینی شده وزیر خارجه هند است.',
      ['meeting planned CN+IN'],
    ],
    [
      'a recent trip is over, whatever comes of it',
      'سفر اخیر رئیس‌جمهور هند به مصر تجارت دو کشور را افزایش خواهد داد.',
      ['visit held EG+IN'],
    ],
    ['a stop that will be made', 'وزیر خارجه هند فردا در قاهره توقف خواهد کرد.', ['visit planned EG+IN']],
  ] as const)('%s', (_, text, expected) => {
    expect(contactsOf(text)).toEqual(expected)
  })
})
