import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('tells of an encounter', () => {
  test.each([
    [
      'a relative clause whose verb comes after a place',
      'وزیر خارجه عراق پس از مذاکراتی که با وزیر خارجه ترکیه در حاشیه نشست سران در ژاپن داشت، سخن گفت.',
      ['meeting held IQ+TR', 'gathering held IQ+TR'],
    ],
    [
      'a trip told by a relative clause',
      'وزیر نیروی عراق با اشاره به سفری که چند ماه گذشته به روسیه داشته، از این طرح خبر داد.',
      ['visit held IQ+RU'],
    ],
    [
      'talks that are being held',
      'نخست‌وزیر پاکستان گفت: ما در حال برگزاری مذاکرات متعددی با آژانس بین‌المللی انرژی اتمی هستیم.',
      ['meeting held IAEA+PK'],
    ],
    [
      'two people who meet a third',
      'دیدار وزیر خارجه عراق و رئیس‌جمهور ترکیه با نخست‌وزیر هند',
      ['meeting held IN+IQ+TR'],
    ],
    [
      'a session of two sides is no conference of the one that is a body',
      'نشست اتحادیه اروپا و ایران درباره مبارزه با مواد مخدر فردا برگزار می‌شود',
      ['meeting planned EU+IR'],
    ],
    [
      'several who act in a relative clause',
      'سه کشور اروپایی (انگلیس، فرانسه و آلمان) که رایزنی‌های هسته‌ای با ایران را آغاز کردند، امروز سخن گفتند.',
      ['meeting held DE+FR+GB+IR'],
    ],
    [
      'a trip that somebody prevented',
      'مصر از ورود یک نماینده مجلس هلند به قاهره جلوگیری کرد.',
      ['visit denied EG+NL'],
    ],
    [
      'a wish with an ending',
      'رئیس‌جمهور ترکیه تمایلش برای مذاکره با رئیس‌جمهور عراق را اعلام کرد.',
      ['meeting proposed IQ+TR'],
    ],
    [
      'conflicts between countries are what talks are about',
      'رئیس‌جمهور ترکیه دیداری با رئیس‌جمهور روسیه درباره افزایش تنش‌ها میان هند و پاکستان داشته است.',
      ['meeting held RU+TR'],
    ],
    [
      'the pair of other talks is not met',
      'وزیر خارجه عراق در سومین روز از مذاکرات ترکیه و هند با وزیر خارجه روسیه دیدار کرد.',
      ['meeting held IQ+RU', 'meeting held IN+TR'],
    ],
    [
      'whoever is said to be at an event, not who speaks of it',
      'رئیس‌جمهور هند گفت سخنرانی رئیس‌جمهور عراق در مجمع عمومی سازمان ملل را دیده است.',
      ['gathering held IQ+UN'],
    ],
    [
      'a visit to a place beside a meeting',
      'وزیر خارجه عراق در حاشیه دیدار رئیس‌جمهور عراق از عربستان سعودی، با وزیر خارجه این کشور دیدار کرد.',
      ['visit held IQ+SA', 'meeting held IQ+SA'],
    ],
    [
      'a participle joined to what is past',
      'چین با هند مکالمه تلفنی داشته و تأکید کرده که کوتاه نخواهد آمد.',
      ['call held CN+IN'],
    ],
    [
      'his own meeting of a weekday',
      'فرمانده نیروی هوایی ارتش هند طی ملاقات کوتاه چهارشنبه گذشته خود با وزیر دفاع عراق به این طرح اشاره کرد.',
      ['meeting held IN+IQ'],
    ],
    [
      'whoever is quoted acts',
      'خبرگزاری فرانسه به نقل از وزیر خارجه عراق پس از دیدار با وزیر خارجه ترکیه در پاریس افزود که مرز باز است.',
      ['meeting held IQ+TR'],
    ],
    ['a light verb cut in two', 'مذاکرات ایران و عراق پس از سه روز از سرگرفته شد.', ['meeting held IQ+IR']],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text).toSorted()).toEqual(expected.toSorted())
  })
})

describe('tells of no encounter', () => {
  test.each([
    ["the name of a body that holds an event's word", 'مسکو خواهان پیوستن به سازمان کنفرانس اسلامی شد.'],
    ['one person and his own country', 'رئیس‌جمهور عراق با مقامات عراق گفت‌وگو کرد.'],
    ['the injured of a war', 'رئیس‌جمهور هند با مجروحان جنگ عراق ملاقات کرد.'],
    ['what somebody speaks about', 'وزیر اطلاعات ایران درباره مذاکره با آمریکا سخن گفت.'],
    ['a commission is a body, no event', 'هیئتی از کمیسیون امنیت ملی مجلس ایران در آنجا حضور دارد.'],
  ])('%s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })
})
