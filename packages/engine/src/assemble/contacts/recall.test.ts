import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('tells of an encounter', () => {
  test.each([
    [
      'a session of a body whose members are states, which nobody is named at',
      'اتحادیه عرب فردا نشست فوق‌العاده برگزار می‌کند.',
      ['gathering planned اتحادیه عرب'],
    ],
    [
      'an event that sets to work at home',
      'همایش بیابان‌زدایی با حضور وزیر کشاورزی عراق آغاز به کار کرد.',
      ['gathering held IQ'],
    ],
    [
      'a commission and the ministers of its members are two',
      'نشست کمیسیون مشترک برجام در ژنو پایان یافت. وزیران خارجه ۱+۴ ماه آینده دیدار می‌کنند.',
      ['gathering held P4+1', 'gathering planned P4+1'],
    ],
    ['another delegation of a country', 'هیئت دیگری از هند عازم بغداد شده بود.', ['visit held IN+IQ']],
    ['officials of a country', 'مقامات ارشدی از هند به بغداد سفر کردند.', ['visit held IN+IQ']],
    [
      'whose words were said on a trip',
      'سخنگوی وزارت خارجه عراق اظهارات وزیر خارجه هند در سفر به مصر را محکوم کرد.',
      ['visit held EG+IN'],
    ],
    [
      'a relative clause whose verb comes after a place',
      'وزیر نیروی عراق از مذاکراتی که با وزیر نیروی ترکیه در حاشیه اجلاس سران در کنیا داشت، خشنود بود.',
      ['meeting held IQ+TR', 'gathering held IQ+TR'],
    ],
    [
      'a trip told by a relative clause',
      'وزیر نیروی عراق از سفری که بهار امسال به روسیه داشته، خاطره‌ها گفت.',
      ['visit held IQ+RU'],
    ],
    [
      'talks that are being held',
      'نخست‌وزیر پاکستان گفت: ما در حال برگزاری مذاکرات تازه‌ای با آژانس اتمی هستیم.',
      ['meeting held IAEA+PK'],
    ],
    [
      'who signs the agreement that was named before',
      'ترکیه و عراق یادداشت تفاهم امضا کردند. این یادداشت تفاهم به امضای وزیر نیروی ترکیه و وزیر نیروی عراق رسید.',
      ['agreement held IQ+TR'],
    ],
    [
      'who signed it, in a relative clause',
      'ترکیه و عراق یادداشت تفاهم امضا کردند. در این یادداشت تفاهم که به امضای وزیر نیروی ترکیه و وزیر نیروی عراق رسید، راه تازه‌ای دیده شده است.',
      ['agreement held IQ+TR'],
    ],
    [
      'members of a body who agree among themselves',
      'اعضای اوپک درباره تولید نفت به توافق رسیدند.',
      ['agreement held OPEC'],
    ],
    [
      'who agreed with somebody, not his country',
      'رئیس‌جمهور ترکیه گفت با عراق درباره آب به توافق رسیده است.',
      ['agreement held IQ+TR'],
    ],
    [
      'a body of states beside a country',
      'ایران و قدرت‌های جهانی درباره غنی‌سازی به توافق رسیدند.',
      ['agreement held IR+P5+1'],
    ],
    [
      'a call in which several agreed',
      'رئیس‌جمهور ترکیه و نخست‌وزیر عراق در یک گفت‌وگوی تلفنی توافق کردند راه را باز کنند.',
      ['agreement held IQ+TR', 'call held IQ+TR'],
    ],
    [
      'a deal about something that was pointed to',
      'ترکیه و عراق بر سر مقابله با آن به توافق رسیدند.',
      ['agreement held IQ+TR'],
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
      'سه کشور همسایه (ترکیه، عراق و اردن) که رایزنی‌های آبی با مصر را آغاز کردند، نقشه‌ها را نشان دادند.',
      ['meeting held EG+IQ+JO+TR'],
    ],
    [
      'a trip that somebody prevented',
      'ترکیه از ورود یک نماینده مجلس نروژ به آنکارا جلوگیری کرد.',
      ['visit denied NO+TR'],
    ],
    [
      'a wish with an ending',
      'رئیس‌جمهور ترکیه تمایلش برای مذاکره با رئیس‌جمهور عراق را اعلام کرد.',
      ['meeting proposed IQ+TR'],
    ],
    [
      'conflicts between countries are what talks are about',
      'رئیس‌جمهور ترکیه دیداری با رئیس‌جمهور روسیه درباره تنش آبی میان مصر و سودان داشته است.',
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
      'مصر با هند مکالمه تلفنی داشته و تأکید کرده که گندم می‌خرد.',
      ['call held EG+IN'],
    ],
    [
      'his own meeting of a weekday',
      'وزیر نیروی هند طی ملاقات شنبه گذشته خود با وزیر نیروی عراق از این سد یاد کرد.',
      ['meeting held IN+IQ'],
    ],
    [
      'whoever is quoted acts',
      'خبرگزاری فرانسه به نقل از وزیر نیروی عراق پس از دیدار با وزیر نیروی ترکیه افزود که مرز باز است.',
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
      'در مذاکرات هند و فرانسه چند نقشه بررسی شد.',
      ['meeting held FR+IN'],
    ],
    ['a delegation from a country', 'هیئت پرشماری از هند برای خرید گندم به فرانسه سفر کرده بود.', ['visit held FR+IN']],
    [
      'who says «I» inside the words of another',
      'سخنگوی دولت ترکیه نوشت: نخست‌وزیر هند اعلام کرد که امروز با وزیر خارجه عراق دیدار می‌کنم.',
      ['meeting planned IN+IQ'],
    ],
    [
      'what an encounter to come is about',
      'رئیس‌جمهور ترکیه گفت در دیدار قریب‌الوقوع خود با رئیس‌جمهور روسیه می‌خواهد با او درباره مذاکرات با مصر صحبت کند.',
      ['meeting planned RU+TR'],
    ],
    ['no condition', 'آنکارا هیچ پیش‌شرطی برای مذاکره با قاهره ندارد.', ['meeting proposed EG+TR']],
    ['what somebody wants', 'مقامات مصر می‌خواهند با ترکیه وارد مذاکره شوند.', ['meeting proposed EG+TR']],
    [
      'sides with dashes between them',
      'نشست سه‌جانبه (هند-عراق-مصر) فردا در بغداد برگزار می‌شود.',
      ['meeting planned EG+IN+IQ'],
    ],
    ['an event to come', 'تاریخ نشست بعدی اوپک مشخص شد.', ['gathering planned OPEC']],
    ['whose readiness it is', 'آمادگی مقامات مصری برای مذاکره با ترکیه خبر روز بود.', ['meeting proposed EG+TR']],
    ['talks of ours', 'سفیر هند در چین گفت که در مذاکرات قبلی ما با دولت مصر کار پیش رفت.', ['meeting held EG+IN']],
    [
      'a day of a visit',
      'امیر قطر در دومین روز سفر خود به تهران باغی را دید. پیش‌بینی می‌شود با این سفر بازرگانی جان بگیرد.',
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
    ["the name of a body that holds an event's word", 'قاهره به سازمان کنفرانس اسلامی کمک کرد.'],
    ['one person and his own country', 'رئیس‌جمهور عراق با مقامات عراق گفت‌وگو کرد.'],
    ['a plan that is lacking', 'مصری‌ها نقشه‌ای برای مذاکره با ترکیه ندارند.'],
    ['the air of a country', 'نماینده هند وارد حریم هوایی ایران شد.'],
    ['an oral message', 'پیام شفاهی رئیس‌جمهور عراق به رئیس‌جمهور ترکیه تقدیم شد.'],
    ['an office of culture', 'کارگردانی از هند با هماهنگی رایزنی فرهنگی ایران در این کشور سخن گفت.'],
    ['a team', 'تیم بسکتبال ایران راهی یونان می‌شود.'],
    ['talks that somebody judges', 'وزیر خارجه هند آغاز مذاکره با نروژ را بی‌فایده دانست.'],
    ['whose cooperation is discussed', 'دانشجویان فردا همکاری سه کشور هند، روسیه و ترکیه را مورد بحث قرار خواهند داد.'],
    ['the injured of a war', 'رئیس‌جمهور هند با مجروحان جنگ عراق ملاقات کرد.'],
    ['what somebody speaks about', 'وزیر اطلاعات ایران درباره مذاکره با آمریکا سخن گفت.'],
    ['a commission is a body, no event', 'هیئتی از کمیسیون امنیت ملی مجلس ایران در آنجا حضور دارد.'],
  ])('%s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })
})
