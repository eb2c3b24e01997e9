import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('what is on somebody’s agenda', () => {
  test.each([
    [
      'an item of a trip',
      'دیدار با رئیس‌جمهور و وزیر خارجه هند از برنامه‌های سفر وزیر خارجه ایران است.',
      ['meeting planned IN+IN+IR'],
    ],
    [
      'items planned for a trip',
      'ملاقات با وزیر نفت عراق از جمله برنامه‌های پیش‌بینی شده در سفر وزیر نفت هند است.',
      ['meeting planned IN+IQ'],
    ],
    [
      'what stands on the agenda',
      'دیدار با نخست‌وزیر هند در دستور کار وزیر خارجه ایران قرار دارد.',
      ['meeting planned IN+IR'],
    ],
    [
      'a nuclear programme is no agenda',
      'معاون وزیر خارجه چین در دیداری با وزیر خارجه هند از برنامه هسته‌ای کره شمالی ابراز نگرانی کرد.',
      ['meeting held CN+IN'],
    ],
    [
      'whose programme it is goes on from the sentence before',
      'وزیر خارجه ایران وارد دهلی نو شد. دیدار با نخست‌وزیر هند و رئیس مجلس این کشور از جمله برنامه‌های وی است.',
      ['visit held IN+IR', 'meeting planned IN+IN+IR'],
    ],
    [
      'an office without a country is met where the trip goes',
      'وزیر خارجه ایران به بنگلادش سفر کرد. دیدار با رئیس مجلس از برنامه‌های وزیر خارجه ایران است.',
      ['visit held BD+IR', 'meeting planned BD+IR'],
    ],
    [
      'a list that lacks its comma',
      'دیدار وزیران خارجه ایران روسیه و ترکیه فردا برگزار می‌شود.',
      ['meeting planned IR+RU+TR'],
    ],
    [
      'another event noun has its own counterpart',
      'دیدار وزیر خارجه مصر و وزیر خارجه عراق و نیز گفت‌وگو با نماینده سازمان ملل متحد در دستور کار وزیر خارجه مصر است.',
      ['meeting planned EG+IQ', 'meeting planned EG+UN'],
    ],
    [
      'those who meet at an event are there, not who speaks of it',
      'معاون وزیر بازرگانی چین در آستانه دیدار رئیس‌جمهور هند با رئیس‌جمهور ترکیه در نشست گروه ۲۰ سخن گفت.',
      ['meeting planned IN+TR', 'gathering planned G20+IN+TR'],
    ],
    [
      'what somebody can do is an offer',
      'وزیر خارجه ترکیه گفت می‌توانم با رئیس‌جمهور عراق گفت‌وگو کنم.',
      ['meeting proposed IQ+TR'],
    ],
    [
      'what somebody is congratulated on is his',
      'رئیس‌جمهور ترکیه در پیامی پیروزی رئیس‌جمهور هند در انتخابات را تبریک گفت.',
      ['message held IN+TR'],
    ],
    [
      'to whom, far from the message',
      'رئیس‌جمهور هند در پیامی فرا رسیدن سالروز استقلال ترکیه را به رئیس‌جمهور این کشور تبریک گفت.',
      ['message held IN+TR'],
    ],
    [
      'an adjunct before the subject',
      'وزیر خارجه هند با وزیر خارجه فرانسه دیدار کرد. پیش از این رؤسای جمهور دو کشور دیدار کرده بودند.',
      ['meeting held FR+IN', 'meeting held FR+IN'],
    ],
    ['a question', 'آیا با وزیر خارجه عراق صحبت کرده‌اید؟ وزیر خارجه ترکیه گفت خیر.', []],
    ['negotiators', 'وزیر بازرگانی چین که در هیئت مذاکره کنندگان با آمریکا حضور دارد سخن گفت.', []],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text)).toEqual(expected)
  })
})

describe('who is met where', () => {
  test.each([
    [
      'a country before a comma is no one who acts',
      'در نخستین روز از سفر رئیس‌جمهور هند به آذربایجان، وزیر خارجه ترکیه با رئیس‌جمهور هند دیدار کرد.',
      ['visit held AZ+IN', 'meeting held IN+TR'],
    ],
    [
      'several are met where the next sentence says so',
      'وزیر خارجه ایران با رئیس مجلس هند، وزیر خارجه هند دیدار کرد. در این دیدارها از آب سخن رفت.',
      ['meeting held IN+IR', 'meeting held IN+IR'],
    ],
    [
      'those whom a trip was spent with',
      'دیدار با رؤسای جمهور ونزوئلا و کوبا از جمله دیدارهای رئیس‌جمهور ایران در باکو بود.',
      ['meeting held IR+VE', 'meeting held CU+IR'],
    ],
    [
      'the guest of one is not the guest of the other',
      'نخست‌وزیر عراق به ایران سفر کرد. وزیر نیروی ایران میهمان رسمی عراق بود.',
      ['visit held IQ+IR', 'visit held IQ+IR'],
    ],
    [
      'a list goes on after his counterpart',
      'پرویز رادمنش مشاور ایران، نیکولای پاتروشف، همتای روس وی و راجیو پاتل مشاور امنیت ملی هند با هم دیدار کردند.',
      ['meeting held IN+IR+RU'],
    ],
    ['talks named by their city are no trip', 'وزیر انرژی عراق گفت امیدواریم در دیدار وین به تفاهم دست یابیم.', []],
    [
      'what somebody expects after talks is no plan of talks',
      'نخست‌وزیر کانادا پس از گفت‌وگو با رئیس‌جمهور آمریکا، انتظار دارد راهی پیدا شود.',
      ['meeting held CA+US'],
    ],
    [
      'talks of others that an agreement is about',
      'وزیر خارجه روسیه با دبیرکل سازمان همکاری اسلامی بر سر لزوم آغاز مذاکرات میان ایران و عراق به توافق رسید.',
      ['agreement held OIC+RU'],
    ],
    [
      'as whom somebody is summoned',
      'سفیر سوئیس به عنوان حافظ منافع آمریکا به وزارت امور خارجه فراخوانده شد.',
      ['meeting held CH+IR'],
    ],
    [
      'whoever leaves goes to no event there',
      'وزیر خارجه هند برای حضور در مراسمی، نیویورک را ترک کرد.',
      ['visit held IN'],
    ],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text)).toEqual(expected)
  })
})
