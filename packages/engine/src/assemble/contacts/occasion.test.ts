import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('who is at an event', () => {
  test.each([
    [
      'who says something there',
      'سفیر تاجیکستان در ایران امروز در همایش بازرگانی شیراز گفت: همکاری‌ها رو به رشد است.',
      ['gathering held TJ'],
    ],
    [
      'at a ceremony',
      'سفیر ژاپن در ایران در مراسم آغاز نمایش فیلم‌های ژاپن در تهران عنوان کرد: خوش آمدید.',
      ['gathering held JP'],
    ],
    [
      'two countries whose session it is',
      'معاون وزیر راه ایران در دهمین اجلاس گروه کاری همکاری‌های ریلی میان ایران و ترکیه گفت: راه‌آهن ساخته می‌شود.',
      ['gathering held IR+TR'],
    ],
    [
      'at one that ministers of his country attend, told for itself',
      'همایش ملی آب با حضور وزیر نیروی ایران و وزیر کشور ایران در شیراز برگزار شد.',
      ['gathering held IR+IR'],
    ],
    ['at a council of his country', 'وزیر نیروی ایران در جلسه شورای آب در شیراز حضور یافت.', ['gathering held IR']],
    ['not a judge at a trial', 'نخستین جلسه دادگاه این بانک به ریاست وزیر دادگستری عراق برگزار شد.', []],
    ['not whom a feast is of', 'همزمان با پیروزی نخست‌وزیر عراق مراسم جشن برگزار شد.', []],
    [
      'a session named twice',
      'دهمین اجلاس سازمان جهانی کار فردا برگزار می‌شود. در دهمین اجلاس سازمان بین‌المللی کار، وزیر کار ایران سخنرانی می‌کند.',
      ['gathering planned IR+سازمان جهانی کار'],
    ],
    ['not whoever talks to the press', 'سفیر ژاپن در ایران در نشست با خبرنگاران گفت: خوش آمدید.', []],
    ['at the Security Council', 'وزیر خارجه عراق در نشست شورای امنیت گفت: مرزها باز است.', ['gathering held IQ+UN']],
    [
      'whose session a relative clause tells of',
      'در طول نشست کمیته دولتی هند و ترکیه که فردا برگزار خواهد شد، هند درخواست خود را مطرح می‌کند.',
      ['gathering planned IN+TR'],
    ],
    ['not a minister among his own', 'وزیر نیروی ایران در همایش آب در تهران گفت: سدها پر است.', []],
    [
      'not whoever tells of it',
      'وزیر خارجه ترکیه گفت: نشست سران ناتو فردا در لندن برگزار می‌شود.',
      ['gathering planned NATO'],
    ],
    [
      'those named after the noun',
      'نشست حزب دموکرات، اتحادیه میهنی و جنبش تغییر برگزار می‌شود',
      ['gathering planned اتحادیه میهنی+جنبش تغییر+حزب دموکرات'],
    ],
    [
      'a session of three countries is a meeting',
      'در نشست ریلی ایران، عراق و سوریه چه گذشت؟',
      ['meeting held IQ+IR+SY'],
    ],
    [
      'at an event with a title in quotation marks',
      'سفیر ترکیه در ایران در دومین همایش «آب و صلح» که در دانشگاه تهران برگزار شد، گفت آب برای همه است.',
      ['gathering held TR'],
    ],
    ['a body that sits', 'شورای امنیت سازمان ملل فردا درباره یمن جلسه دارد.', ['gathering planned UN']],
    ['not a body by its name', 'وزیر خارجه آلمان گفت شورای امنیت سازمان ملل باید بیدار شود.', []],
    ['not rites', 'وزیر نیروی عراق در مراسم اربعین در کربلا گفت: برق هست.', []],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})
