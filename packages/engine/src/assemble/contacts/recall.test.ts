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
    [
      'what was done in their course',
      'وزیر خارجه عراق گفت: در دیدار با رئیس‌جمهور ترکیه تصمیم گرفته شد مرز باز شود.',
      ['meeting held IQ+TR'],
    ],
    [
      'a ground is no offer',
      'مذاکره وزیر خارجه عراق و رئیس‌جمهور ترکیه با درخواست رئیس‌جمهور عراق انجام شد.',
      ['meeting held IQ+TR'],
    ],
    [
      'talks of two countries in which something was done',
      'در مذاکرات ایران و فرانسه سناریوهای متعددی بررسی شد.',
      ['meeting held FR+IR'],
    ],
    [
      'a delegation from a country',
      'هیئت بلندپایه‌ای از ایران برای مذاکرات به فرانسه سفر کرده بود.',
      ['visit held FR+IR'],
    ],
    [
      'who says «I» inside the words of another',
      'سخنگوی دولت ترکیه نوشت: نخست‌وزیر هند اعلام کرد که امروز با وزیر خارجه عراق دیدار می‌کنم.',
      ['meeting planned IN+IQ'],
    ],
    [
      'what an encounter to come is about',
      'رئیس‌جمهور فرانسه گفت در دیدار قریب‌الوقوع خود با رئیس‌جمهور آمریکا می‌خواهد با او درباره مذاکرات با ایران صحبت کند.',
      ['meeting planned FR+US'],
    ],
    ['no condition', 'واشنگتن هیچ پیش‌شرطی برای مذاکره با تهران ندارد.', ['meeting proposed IR+US']],
    ['what somebody wants', 'مقامات آمریکا می‌خواهند با ایران وارد مذاکره شوند.', ['meeting proposed IR+US']],
    [
      'sides with dashes between them',
      'نشست سه‌جانبه (آمریکا-عراق-روسیه) فردا در بغداد برگزار می‌شود.',
      ['meeting planned IQ+RU+US'],
    ],
    ['an event to come', 'تاریخ نشست بعدی اوپک مشخص شد.', ['gathering planned OPEC']],
    ['whose readiness it is', 'آمادگی مقامات آمریکایی برای مذاکره با ایران اعلام شد.', ['meeting proposed IR+US']],
    [
      'talks of ours',
      'سفیر ایران در چین گفت که در مذاکرات قبلی ما با دولت آمریکا نتایج خوبی به دست آمد.',
      ['meeting held IR+US'],
    ],
    [
      'a day of a visit',
      'امیر قطر در دومین روز سفر خود به تهران سخن گفت. پیش‌بینی می‌شود با این سفر روابط بهتر شود.',
      ['visit held IR+QA'],
    ],
    [
      'an event that somebody travelled to and reached',
      'نخست‌وزیر هند برای شرکت در اجلاس اوپک به وین سفر کرده است. وی در این اجلاس سخنرانی کرد.',
      ['visit held IN', 'gathering held IN+OPEC'],
    ],
    [
      'two who did something in the course of it',
      'رئیس‌جمهور روسیه و رئیس‌جمهور ترکیه در گفت‌وگوی تلفنی از این رخداد ابراز تأسف کردند.',
      ['call held RU+TR'],
    ],
    [
      'a name that looks like a verb',
      'نخست‌وزیر هند در دیدار برهم صالح، رئیس‌جمهور عراق، با ابراز خرسندی از این سفر سخن گفت.',
      ['meeting held IN+IQ'],
    ],
    [
      'the office that an item is of',
      'وزارت خارجه: وزیر خارجه عراق دیروز در دیدار وزیر خارجه ترکیه سخن گفت.',
      ['meeting held IQ+TR'],
    ],
    [
      'those of whom somebody speaks aside do not attend',
      'وزیر نفت عراق در حاشیه اجلاس اوپک با اشاره به دیدار نخست‌وزیر هند با رئیس‌جمهور ترکیه سخن گفت.',
      ['gathering held IQ+OPEC', 'meeting held IN+TR'],
    ],
    [
      'a deal of states that an official tells of',
      'وزیر نفت هند گفت قرارداد خرید گاز با عراق منعقد شده است.',
      ['agreement held IN+IQ'],
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
    ['a plan that is lacking', 'آمریکایی‌ها نشان دادند که راهبردی برای مذاکره با ایران ندارند.'],
    ['the air of a country', 'نماینده هند وارد حریم هوایی ایران شد.'],
    ['an oral message', 'پیام شفاهی رئیس‌جمهور عراق به رئیس‌جمهور ترکیه تقدیم شد.'],
    ['an office of culture', 'کارگردانی از هند با هماهنگی رایزنی فرهنگی ایران در این کشور سخن گفت.'],
    ['a team', 'تیم بسکتبال ایران راهی یونان می‌شود.'],
    ['talks that somebody judges', 'وزیر خارجه هند آغاز مذاکره با پاکستان را زودهنگام دانست.'],
    [
      'whose cooperation is discussed',
      'کارشناسان در وین همکاری سه کشور ایران، روسیه و ترکیه را مورد بحث قرار خواهند داد.',
    ],
    ['the injured of a war', 'رئیس‌جمهور هند با مجروحان جنگ عراق ملاقات کرد.'],
    ['what somebody speaks about', 'وزیر اطلاعات ایران درباره مذاکره با آمریکا سخن گفت.'],
    ['a commission is a body, no event', 'هیئتی از کمیسیون امنیت ملی مجلس ایران در آنجا حضور دارد.'],
  ])('%s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })
})
