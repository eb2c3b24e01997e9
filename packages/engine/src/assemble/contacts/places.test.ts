import { describe, expect, test } from 'vitest'
import type { ContactType } from '../../document.js'
import { read } from '../../read.js'

/** Country and city of the contacts of a type. */
const placesOf = (text: string, type: ContactType) =>
  read(text, { published: '2022-01-25' })
    .contacts.filter((contact) => contact.type === type)
    .map(({ place }) => `${place?.country ?? '-'}/${place?.city ?? '-'}`)

describe('where an encounter takes place', () => {
  test.each([
    [
      'a meeting that a trip is for is where the trip goes, whoever tells of it',
      'meeting',
      'یک مقام فرانسوی گفت که وزیر خارجه فرانسه به منظور گفت‌وگو با مقامات مصر وارد قاهره شده است.',
      ['EG/Cairo'],
    ],
    [
      'talks are at home with the side from whose country they are reported',
      'meeting',
      'به گزارش خبرگزاری ما از برلین، صدراعظم آلمان در دیدار با نخست‌وزیر هند از همکاری دو کشور گفت.',
      ['DE/-'],
    ],
    [
      "an event of one country's people is at home",
      'gathering',
      'جلسه شورای آب با حضور وزیر نیروی عراق برگزار شد.',
      ['IQ/-'],
    ],
    ['but not a summit', 'gathering', 'اجلاس سران کشورهای حاشیه خزر با حضور وزیر نیروی عراق برگزار شد.', ['-/-']],
    [
      'a conference that is called after a city whose name is an ordinary word, too',
      'gathering',
      'وزیر خارجه هند برای شرکت در فروم راهبردی بلد به اسلوونی سفر کرد.',
      ['SI/Bled'],
    ],
    [
      'a conference that is called after a city',
      'gathering',
      'احمد یلماز، رئیس کمیسیون دفاعی در پارلمان ترکیه، در کنفرانس امنیتی مونیخ شرکت کرد.',
      ['DE/Munich'],
    ],
    [
      'beside an event told before',
      'meeting',
      'وزیر خارجه هند در کنفرانس امنیتی مونیخ شرکت کرد و در حاشیه آن دیداری با وزیر خارجه عراق داشت.',
      ['DE/Munich'],
    ],
    [
      'a report from elsewhere places nothing',
      'meeting',
      'به گزارش خبرگزاری ما از لندن، صدراعظم آلمان با نخست‌وزیر هند دیدار کرد.',
      ['-/-'],
    ],
    [
      'premises of a state in a city are in that city',
      'meeting',
      'وزیر خارجه مصر در دفتر نخست‌وزیری عراق در بصره با وزیر خارجه عراق دیدار کرد.',
      ['IQ/Basra'],
    ],
    [
      'where somebody goes on to later is not where he has come to',
      'visit',
      'وزیر خارجه عراق وارد ترکیه شد. وزیر خارجه عراق فردا در اجلاس سازمان همکاری اسلامی در استانبول شرکت خواهد کرد.',
      ['TR/-'],
    ],
    [
      'what is signed on a visit is signed there',
      'agreement',
      'عراق و ترکیه در جریان سفر وزیر خارجه عراق به آنکارا یک قرارداد همکاری امضا کردند.',
      ['TR/Ankara'],
    ],
    [
      'a visit is to the city where its traveller meets somebody',
      'visit',
      'وزیر خارجه عراق وارد ترکیه شد. وزیر خارجه عراق در استانبول با وزیر خارجه ترکیه دیدار کرد.',
      ['TR/Istanbul'],
    ],
    [
      'of two legs the one told last before',
      'meeting',
      'وزیر خارجه عراق دیروز وارد آنکارا شد. وزیر خارجه عراق امروز وارد تفلیس شد. وزیر خارجه عراق با رئیس کمیسیون اروپا دیدار کرد.',
      ['-/-'],
    ],
    [
      'a trip that is only mentioned places nobody',
      'meeting',
      'وزیر کشور ایران در دیدار معاون وزیر کشور عراق با اشاره به سفر خود به عراق گفت: همکاری‌ها ادامه دارد.',
      ['IR/-'],
    ],
    [
      'an envoy is received in the city where he is posted',
      'meeting',
      'سفیر ژاپن در تهران با وزیر نفت ایران دیدار کرد.',
      ['IR/Tehran'],
    ],
    [
      'whoever meets an envoy does so where he is posted',
      'meeting',
      'وزیر خارجه پاکستان به زودی به عربستان سفر می‌کند. وزیر خارجه پاکستان دیروز با سفیر عربستان در اسلام‌آباد دیدار کرد.',
      ['PK/Islamabad'],
    ],
    [
      'two envoys meet where they are posted',
      'meeting',
      'راجیو پاتل سفیر هند در عمان با لوییزا کارلینی سفیر ایتالیا در مسقط در محل سفارت هند دیدار کرد.',
      ['OM/Muscat'],
    ],
    [
      'the region of a country is in it',
      'meeting',
      'سرکنسول هند در سلیمانیه با معاون نخست‌وزیر اقلیم کردستان عراق دیدار کرد.',
      ['IQ/Sulaymaniyah'],
    ],
    [
      'whoever travels at home meets people there',
      'meeting',
      'وزیر خارجه ایران که به اصفهان سفر کرده است، با رئیس حوزه علمیه اصفهان دیدار کرد.',
      ['IR/Isfahan'],
    ],
    [
      'a country that talks are about is no place of theirs',
      'meeting',
      'وزیر خارجه عراق در دیدار با وزیر خارجه ترکیه به تبادل نظر درباره اوضاع داخلی در لیبی پرداخت.',
      ['-/-'],
    ],
    ['nor is a city', 'meeting', 'وزیر خارجه عراق در مورد روابط تهران و بغداد با وزیر خارجه ترکیه دیدار کرد.', ['-/-']],
    [
      'nor a country that is spoken of',
      'meeting',
      'وزیر خارجه ایران در دیدار رئیس مجلس بوسنی با اشاره به حوادث گذشته در این کشور خواستار همکاری شد.',
      ['IR/-'],
    ],
    [
      'each of two counterparts is met where he is said to be met',
      'meeting',
      'وزیر خارجه عراق در آنکارا با وزیر خارجه ترکیه و در دمشق با وزیر خارجه سوریه دیدار کرد.',
      ['TR/Ankara', 'SY/Damascus'],
    ],
    [
      'on a trip people of other countries are met where it leads',
      'meeting',
      'معاون اول رئیس‌جمهور ایران به ترکمنستان سفر کرد. معاون اول رئیس‌جمهور ایران با رئیس‌جمهور قزاقستان دیدار کرد.',
      ['TM/-'],
    ],
    [
      'premises are in the country of their owner',
      'meeting',
      'معاون وزیر خارجه فرانسه در دفتر نخست‌وزیری عراق با رئیس‌جمهور عراق دیدار کرد.',
      ['IQ/-'],
    ],
    [
      'an aim is no place',
      'meeting',
      'وزیر خارجه فرانسه به منظور کاهش تنش در لیبی با وزیر خارجه مصر دیدار کرد.',
      ['-/-'],
    ],
    ['a proposal has no place of its own', 'meeting', 'رئیس‌جمهور آمریکا خواهان مذاکره با ایران است.', ['-/-']],
    [
      'nor have talks of several countries',
      'meeting',
      'رئیس‌جمهور ایران، رئیس‌جمهور روسیه و رئیس‌جمهور ترکیه با یکدیگر دیدار کردند.',
      ['-/-'],
    ],
    [
      'a trip that is also told as foretold still brings somebody',
      'meeting',
      'وزیر خارجه ژاپن که به تهران سفر کرده است، با وزیر خارجه ایران دیدار کرد. وزیر خارجه ژاپن پیش از سفر به تهران گفته بود: امیدواریم.',
      ['IR/Tehran'],
    ],
    [
      'on a tour whomever one meets is at home',
      'meeting',
      'وزیر خارجه هند سفر آفریقایی خود را آغاز کرد. او در این سفر با رئیس‌جمهور کنیا دیدار خواهد کرد.',
      ['KE/-'],
    ],
    [
      'on one to countries that are named too',
      'meeting',
      'وزیر خارجه هند از سفر به کشورهای عراق و ترکیه بازگشت. وی گفت: در این سفر با نخست‌وزیر عراق دیدار کردم.',
      ['IQ/-'],
    ],
    [
      'where somebody meets others later places nothing',
      'meeting',
      'وزیر خارجه هند با وزیر خارجه مصر دیدار کرد. وزیر خارجه هند سپس با وزیر خارجه کنیا در پاریس دیدار کرد.',
      ['-/-', 'FR/Paris'],
    ],
    [
      'nor where somebody is to go later',
      'meeting',
      'رئیس‌جمهور هند با شهردار وین دیدار کرد. رئیس‌جمهور هند قرار است فردا راهی آلمان شود.',
      ['-/-'],
    ],
    [
      'nor where somebody was once posted',
      'meeting',
      'سفیر پیشین عراق در آنکارا در قاهره با وزیر خارجه ترکیه دیدار کرد.',
      ['EG/Cairo'],
    ],
    [
      'a province that talks are about',
      'meeting',
      'وزیر خارجه هند با وزیر خارجه چین درباره آتش‌بس در استان حلب سوریه گفت‌وگو کرد.',
      ['-/-'],
    ],
    [
      'two countries sign on the trip after whose goal they stand',
      'agreement',
      'در جریان سفر نخست‌وزیر هند به عراق، دو کشور قراردادی امضا کردند.',
      ['IQ/-'],
    ],
    [
      'an event is where its own relative clause says',
      'gathering',
      'اعضای اوپک در صد و هشتاد و چهارمین نشست عادی خود که در وین برگزار شد، درباره نفت سخن گفتند.',
      ['AT/Vienna'],
    ],
  ] as const)('%s', (_, type, text, expected) => {
    expect(placesOf(text, type)).toEqual(expected)
  })
})

test('a journey goes where the clause after its noun says', () => {
  expect(placesOf('رئیس‌جمهور آمریکا در سفری که به مصر داشت، از اهرام بازدید کرد.', 'visit')).toEqual(['EG/-'])
})
