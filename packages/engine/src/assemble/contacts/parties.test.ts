import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('who meets whom', () => {
  test.each([
    [
      'one of several who are not named',
      'رئیس‌جمهور ترکیه با میانجی‌ها از جمله وزیر خارجه قطر دیدار کرد.',
      'meeting held QA+TR',
    ],
    [
      'one more beside some who are not named',
      'وزیر خارجه عراق با سران قبایل و وزیر خارجه ترکیه دیدار کرد.',
      'meeting held IQ+TR',
    ],
    [
      'what the talks were about is no side of them',
      'مصر یکی از محورهای گفت‌وگوی وزیر خارجه ترکیه با وزیر خارجه عراق بود.',
      'meeting held IQ+TR',
    ],
    [
      'the second clause of a relative has the subject of the first',
      'این مقام هندی که به بغداد سفر کرده و با وزیر خارجه عراق دیدار کرده است، سخن گفت.',
      'meeting held IN+IQ',
    ],
    [
      'the country after those who came along',
      'نخست‌وزیر ایتالیا در دیدار وزیر اوقاف و جمعی از استادان مصر سخن گفت.',
      'meeting held EG+IT',
    ],
    [
      'whoever receives several',
      'رئیس‌جمهور ترکیه در دیدار سفیران هند، مصر و ایتالیا گفت راه باز است.',
      'meeting held EG+TR',
    ],
    [
      'whoever receives two of one country',
      'رئیس‌جمهور ترکیه در دیدار نخست‌وزیر و وزیر نفت عراق گفت راه باز است.',
      'meeting held IQ+IQ+TR',
    ],
    ['the subject after an adverb', 'سپس عراق با ترکیه مذاکره کرد.', 'meeting held IQ+TR'],
    ['officials of Europe', 'مقامات اتحادیه اروپا با وزیر خارجه ترکیه دیدار کردند.', 'meeting held EU+TR'],
    [
      'the subject after a source without a comma',
      'به گزارش ایسنا وزیر خارجه ترکیه با وزیر خارجه مصر دیدار کرد.',
      'meeting held EG+TR',
    ],
    [
      'arrangements for another meeting bring nobody',
      'وزیر خارجه ترکیه و وزیر خارجه مصر درباره ترتیبات نشست سوریه گفت‌وگو کردند.',
      'meeting held EG+TR',
    ],
    [
      'whoever hands over a message is no party to it',
      'سفیر ایران نامه رئیس‌جمهور ترکیه را به پادشاه بحرین داد.',
      'message held BH+TR',
    ],
    [
      'the subject is named in the words that the verb is in',
      'آن‌گونه که سخنگوی وزارت خارجه عراق گفته، وزیر خارجه ترکیه در دیدار با وزیر خارجه مصر درباره آب مذاکره کرده است.',
      'meeting held EG+TR',
    ],
    [
      'whose words are of the talks',
      'کارشناسی سخنان رئیس‌جمهور ترکیه در دیدار با نخست‌وزیر عراق را مهم دانست.',
      'meeting held IQ+TR',
    ],
    [
      'whose answer is of the talks, whoever speaks of it',
      'به گفته او پاسخ از سوی رئیس‌جمهور ترکیه در دیدار با نخست‌وزیر عراق روشن بود.',
      'meeting held IQ+TR',
    ],
    [
      'a name in quotation marks after another clause',
      'در حالی که دو هفته به پایان مهلت مانده، «راجیو پاتل»، معاون وزیر خارجه هند با وزیر خارجه عراق دیدار کرد.',
      'meeting held IN+IQ',
    ],
    [
      'the same in straight marks',
      'در حالی که دو هفته به پایان مهلت مانده، "راجیو پاتل"، معاون وزیر خارجه هند با وزیر خارجه عراق دیدار کرد.',
      'meeting held IN+IQ',
    ],
    [
      'a speaker who says of himself what he will do',
      'وزیر خارجه ترکیه گفت هفته آینده در بغداد با وزیر خارجه عراق گفت‌وگو خواهد کرد.',
      'meeting planned IQ+TR',
    ],
    [
      'the head of a delegation',
      'هیئتی از ترکیه به ریاست معاون وزیر خارجه این کشور با وزیر خارجه عراق دیدار کرد.',
      'meeting held IQ+TR',
    ],
    [
      'a relative clause that tells of the event before it',
      'وزیر خارجه ترکیه به نشستی که او دیروز با نخست‌وزیر عراق برگزار کرد اشاره کرد.',
      'meeting held IQ+TR',
    ],
    [
      'those who meet in the margins attend',
      'وزیر خارجه ترکیه در حاشیه مجمع عمومی سازمان ملل با وزیر خارجه عراق دیدار کرد.',
      'gathering held IQ+TR+UN',
    ],
    [
      'an event to come where they have yet to meet',
      'وزیر خارجه ترکیه در حاشیه مجمع عمومی سازمان ملل با وزیر خارجه عراق دیدار خواهد کرد.',
      'gathering planned IQ+TR+UN',
    ],
    [
      'whoever goes along on a visit',
      'نخست‌وزیر هند وارد پکن شد. وزیر خارجه هند نخست‌وزیر هند را در این سفر همراهی می‌کند.',
      'visit held CN+IN+IN',
    ],
    ['those present', 'رزمایش امنیت دریایی با حضور هند و ژاپن برگزار شد.', 'exercise held IN+JP'],
    ['the people of a country', 'وزیر خارجه آمریکا سه روز با سعودی‌ها مذاکره کرد.', 'meeting held SA+US'],
    ['talks refused', 'کره شمالی هرگونه گفت‌وگو با واشنگتن را رد کرده است.', 'meeting denied KP+US'],
    [
      'colleagues of several countries are met one by one',
      'وزیر خارجه ایران با وزیران خارجه صربستان و عراق دیدار کرد.',
      'meeting held IQ+IR',
    ],
    [
      'talks that somebody wishes for',
      'وزیر نیروی هند گفت که مصر تمایل دارد مذاکرات تازه‌ای با اتحادیه آفریقا داشته باشد.',
      'meeting proposed AFU+EG',
    ],
    ['talks that take place', 'وزیر نیروی ایران گفت مذاکره با ارمنستان ادامه دارد.', 'meeting held AM+IR'],
    [
      'talks told on without their parties',
      'وزیران خارجه ایران و ژاپن در توکیو رایزنی کردند. دور دوم این رایزنی‌ها سال آینده برگزار می‌شود.',
      'meeting planned IR+JP',
    ],
    ['a group by its nickname', 'ایران وارد مذاکره با گروه موسوم به ۱+۵ شد.', 'meeting held IR+P5+1'],
    [
      'a parenthesis closes what stands before the subject',
      'هشت روز پس از این رخداد (۲۵ مهر) آنکارا و بغداد توافق کردند.',
      'agreement held IQ+TR',
    ],
    [
      'a list inside another phrase',
      'سخنگوی دولت در نشست سه‌جانبه وزیر خارجه ایران، وزیر خارجه عراق و وزیر خارجه ترکیه در بغداد سخن گفت.',
      'meeting held IQ+IR+TR',
    ],
    [
      'a noun that is pointed to belongs to nobody',
      'نخست‌وزیر هند وارد پکن شد. در این سفر وزیر دفاع هند با وزیر دفاع چین دیدار کرد.',
      'meeting held CN+IN',
    ],
    ['the subject before a comma is no object', 'وزیر خارجه عراق، سفیر ترکیه را احضار کرد.', 'meeting held IQ+TR'],
    [
      'a list of countries',
      'وزیر خارجه فرانسه به کشورهای مصر، اردن و عراق سفر خواهد کرد.',
      'visit planned EG+FR+IQ+JO',
    ],
    [
      'a leg of a tour that is told for itself',
      'وزیر خارجه فرانسه فردا وارد مصر می‌شود. وزیر خارجه فرانسه به کشورهای مصر، اردن و عراق سفر خواهد کرد.',
      'visit planned FR+IQ+JO',
    ],
    [
      'several who are met one by one',
      'دیدارهای وزیر خارجه هند با وزیر خارجه چین و وزیر خارجه ژاپن در مونیخ',
      'meeting held IN+JP',
    ],
    [
      'an event that is only named has nobody of the sentence in it',
      'وزیر نفت عراق پیش از نشست اوپک در وین سخن گفت.',
      'gathering held OPEC',
    ],
    ['an offer refused', 'نخست‌وزیر عراق درخواست رئیس‌جمهور ترکیه را برای مذاکره رد کرد.', 'meeting denied IQ+TR'],
    [
      'a subject that goes on from the sentence before',
      'وزیر خارجه هند وارد قاهره شد. در این سفر با برخی از مقام‌های سیاسی و اقتصادی مصر دیدار می‌کند.',
      'meeting planned EG+IN',
    ],
    [
      'talks that somebody takes part in',
      'معاون وزیر نیروی هند برای شرکت در دور پنجم گفت‌وگوهای آبی هند و کنیا وارد این کشور شد.',
      'meeting planned IN+KE',
    ],
    [
      'whoever is met after a subject of talks',
      'وزیر دارایی فرانسه در رابطه با لبنان با آمریکا رایزنی کرد.',
      'meeting held FR+US',
    ],
    [
      'an encounter in person that a call is about',
      'وزیران خارجه روسیه و ترکیه تلفنی درباره نتایج دیدار رؤسای جمهور هند و چین در پکن گفت‌وگو کردند.',
      'meeting held CN+IN',
    ],
    ['talks under way', 'ترکیه با روسیه در حال مذاکره است.', 'meeting held RU+TR'],
    ['a door that is open', 'درهای هند برای گفت‌وگو با پاکستان باز است.', 'meeting proposed IN+PK'],
    [
      'several who each meet somebody',
      'خبرگزاری‌ها خبر دیدارهای جداگانه وزیر خارجه مصر و رئیس‌جمهور اردن با نخست‌وزیر هند را منتشر کردند.',
      'meeting held EG+IN',
    ],
    [
      'the same told by a verb',
      'وزیر خارجه مصر و رئیس‌جمهور اردن جداگانه با نخست‌وزیر هند دیدار کردند.',
      'meeting held IN+JO',
    ],
    [
      'two who are then met each for himself',
      'رئیس‌جمهور هند در دیدار با رئیس‌جمهور روسیه و ولیعهد عربستان خواستار صلح شد. رئیس‌جمهور هند دیروز با رئیس‌جمهور روسیه دیدار کرد. رئیس‌جمهور هند با ولیعهد عربستان نیز گفت‌وگو کرد.',
      'meeting held IN+SA',
    ],
    [
      'those who are there beside the two',
      'وزیر خارجه هند در دمشق با رئیس‌جمهور سوریه دیدار کرد. در این دیدار که با حضور وزیر خارجه سوریه انجام شد، از آب سخن رفت.',
      'meeting held IN+SY+SY',
    ],
    [
      'an event of one body, whoever else is there',
      'نخست‌وزیر هند در حاشیه نشست گروه ۲۰ با رئیس‌جمهور ترکیه دیدار کرد. نخست‌وزیر هند در حاشیه نشست گروه ۲۰ با صدراعظم آلمان دیدار کرد.',
      'gathering held DE+G20+IN+TR',
    ],
    [
      'relations of their countries with another',
      'سفیر هند با سفیر ترکیه درباره روابط کشورهای متبوعشان با عمان گفت‌وگو کرد.',
      'meeting held IN+TR',
    ],
    [
      'those of a pact that talks are about',
      'وزیر نفت هند درباره پیمان نفتی میان اوپک و غیراوپک با وزیر نفت عراق گفت‌وگو کرد.',
      'meeting held IN+IQ',
    ],
    [
      'the round before',
      'سومین دور گفت‌وگوهای آبی هند و کنیا در دهلی نو برگزار می‌شود. اولین دور این گفت‌وگوها در نایروبی برگزار شد.',
      'meeting held IN+KE',
    ],
    [
      'those of a country by a noun of their own, in a list',
      'مذاکرات میان طالبان و نیروهای آمریکایی در دوحه برگزار شد.',
      'meeting held TALIBAN+US',
    ],
    [
      'some more in a list',
      'وزیر خارجه هند با رئیس‌جمهور عراق و نیز برخی شخصیت‌های سیاسی سوریه از جمله نخست‌وزیر سوریه دیدار کرد.',
      'meeting held IN+IQ+SY',
    ],
    [
      'examples after those who are named',
      'پس از رایزنی میان وزیران اوپک و غیراوپک از جمله وزیر نفت عراق و وزیر نفت هند این تاریخ تعیین شد.',
      'meeting held IN+IQ+OPEC+',
    ],
    [
      'the next of a list after where somebody is posted',
      'نماینده هند در سازمان ملل و وزیر نفت هند با وزیر نفت عراق دیدار کردند.',
      'meeting held IN+IN+IQ',
    ],
    [
      'counterparts of several countries',
      'وزیر خارجه هند در ژنو با همتایان خود از کشورهای عراق و ترکیه دیدار کرد.',
      'meeting held IN+IQ+TR',
    ],
    ['two offices of one country', 'وزیران خارجه و دفاع هند با نخست‌وزیر عراق دیدار کردند.', 'meeting held IN+IN+IQ'],
    ['a ministry of two fields', 'وزرای راه و شهرسازی هند و عراق دیدار کردند.', 'meeting held IN+IQ'],
    [
      'presidents who are nowhere named',
      'هند و عراق همسایه‌اند. رؤسای جمهور دو کشور دیروز دیدار کردند.',
      'meeting held IN+IQ',
    ],
    ['a capital for its government', 'مذاکرات مسکو با آنکارا درباره گاز دیروز آغاز شد.', 'meeting held RU+TR'],
    ['whoever says «ما»', 'وزیر خارجه هند گفت: هیچ مذاکره‌ای میان ما و عراق در جریان نیست.', 'meeting denied IN+IQ'],
    ['«این کشور»', 'وزیر خارجه هند گفت عراق مرز را بسته است و ما با این کشور مذاکره می‌کنیم.', 'meeting planned IN+IQ'],
    [
      'whoever was on his way meanwhile',
      'وزیر خارجه هند سخن گفت. پس از سفر وزیر خارجه عراق به سازمان ملل، در حالی که وی در راه بود، نخست‌وزیر ترکیه به وی زنگ زد.',
      'call held IQ+TR',
    ],
    [
      'of a person of either side with the other state',
      'این پاسخ‌ها در ملاقات مقامات هند با سفیر عراق و ملاقات سفیر هند با مقامات عراق داده شد.',
      'meeting held IN+IQ',
    ],
    [
      'beside an event told before',
      'وزیر خارجه هند در نشست مونیخ شرکت کرد و در حاشیه آن دیدارهایی با وزیر خارجه عراق داشت.',
      'meeting held IN+IQ',
    ],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text)).toContain(expected)
  })
})

describe('who meets nobody', () => {
  test.each([
    ['what somebody is asked about', 'سفیر ایران در پاسخ به اینکه آیا راه آن گفت‌وگو با هند است، سخن گفت.'],
    ['a country that talks are about', 'وزیر خارجه هند در مذاکرات سوریه شرکت کرد.'],
    ['a way of doing something', 'نماینده مجلس ایران از امکان حل این مسئله از طریق مذاکره با آمریکا سخن گفت.'],
    ['that talks should go on', 'نخست‌وزیر هند بر تداوم گفت‌وگو و مذاکره با پاکستان تأکید کرد.'],
    ['where it was', 'رئیس‌جمهور ترکیه از دیدار آلاسکا استقبال کرد.'],
    ['the manner of it', 'نخست‌وزیر عراق با میانجیگری رئیس‌جمهور ترکیه مذاکره کرد.'],
    ['what cannot be', 'وزیر خارجه عراق گفت ترکیه و روسیه نمی‌توانند گفت‌وگو کنند.'],
    ['two who are met by somebody unknown', 'گروهی ناشناس با وزیر خارجه عراق و وزیر خارجه ترکیه دیدار کرد.'],
  ])('%s', (_, text) => {
    expect(contactsOf(text)).toEqual([])
  })
})
