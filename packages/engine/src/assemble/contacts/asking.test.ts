import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('what somebody is asked to do, and what came of it', () => {
  test.each([
    [
      'whoever is asked to come travels',
      'وزیر خارجه هند از وزیر خارجه ایران خواست به دهلی نو سفر کند.',
      ['visit proposed IN+IR'],
    ],
    [
      'the same with a conjunction',
      'وزیر خارجه هند از وزیر خارجه ایران خواست تا به دهلی نو سفر کند.',
      ['visit proposed IN+IR'],
    ],
    [
      'an invitation and its trip are one',
      'وزیر خارجه هند از وزیر خارجه ایران دعوت کرد که به دهلی نو سفر کند.',
      ['visit proposed IN+IR'],
    ],
    ['whoever is asked to talk', 'رئیس‌جمهور آمریکا از هند خواست با پاکستان گفت‌وگو کند.', ['meeting proposed IN+PK']],
    [
      'what somebody succeeded in',
      'وزیر خارجه هند توانست با وزیر خارجه پاکستان دیدار کند. ایران و ترکیه موفق شدند به توافق برسند.',
      ['meeting held IN+PK', 'agreement held IR+TR'],
    ],
    ['not what he could not do', 'وزیر خارجه هند نتوانست با وزیر خارجه پاکستان دیدار کند.', []],
    [
      'who would sign',
      'وزیر نفت هند و وزیر نفت عراق تمایل خود را برای امضای یادداشت تفاهم اعلام کردند.',
      ['agreement proposed IN+IQ'],
    ],
    [
      'a trip that was to be and is called off',
      'سفر رئیس‌جمهور هند به ایران که قرار بود هفته آینده انجام شود، لغو شد.',
      ['visit cancelled IN+IR'],
    ],
    [
      'nobody is met on a trip',
      'هیچ دیدار رسمی با مقامات آمریکایی در سفر رئیس‌جمهور هند انجام نخواهد شد.',
      ['meeting denied IN+US'],
    ],
    ['where a trip begins', 'نخست‌وزیر هند این سفر خود را از مصر آغاز خواهد کرد.', ['visit planned EG+IN']],
    [
      'a message that is handed over in talks',
      'وزیر خارجه هند با رئیس‌جمهور ایران ملاقات و پیام کتبی رئیس‌جمهور کشورش را به وی تسلیم کرد.',
      ['meeting held IN+IR', 'message held IN+IR'],
    ],
    [
      'nobody sends what only tells of him',
      'رئیس‌جمهور ایران با صدور پیامی درگذشت نخست‌وزیر هند را به رئیس‌جمهور این کشور تسلیت گفت.',
      ['message held IN+IR'],
    ],
    [
      'a trip told with its coming day',
      'یک مقام هندی از سفر وزیر خارجه این کشور به تهران در هفته آینده خبر داد.',
      ['visit planned IN+IR'],
    ],
    [
      'talks of the speaker’s own, by their day',
      'وزیر خارجه هند گفت دیدار دیروز با وزیر خارجه ایران سازنده بود.',
      ['meeting held IN+IR'],
    ],
    ['nobody meets himself', 'وزیر خارجه هند با حضور در دفتر رئیس‌جمهور ایران با وی دیدار کرد.', ['meeting held IN+IR']],
    [
      'a counterpart with an ending',
      'وزیر خارجه هند در توییتی از دیدار با همتای ایرانی‌اش خبر داد.',
      ['meeting held IN+IR'],
    ],
    ['an offer of talks', 'عراق به ترکیه پیشنهاد مذاکره داد.', ['meeting proposed IQ+TR']],
    ['talks asked for', 'ترکیه از دولت عراق درخواست مذاکره کرد.', ['meeting proposed IQ+TR']],
    ['an offer turned down', 'عراق پیشنهاد ترکیه برای مذاکره را نپذیرفت.', ['meeting denied IQ+TR']],
    ['not willing', 'رئیس‌جمهور ترکیه گفت حاضر نیست با رئیس‌جمهور عراق دیدار کند.', ['meeting denied IQ+TR']],
    ['not willing to', 'رئیس‌جمهور ترکیه حاضر به دیدار با رئیس‌جمهور عراق نشد.', ['meeting denied IQ+TR']],
    ['no intention', 'رئیس‌جمهور ترکیه گفت هیچ قصدی برای دیدار با رئیس‌جمهور عراق ندارد.', ['meeting denied IQ+TR']],
    ['talks that came to nothing', 'مذاکرات ترکیه و عراق درباره آب به نتیجه نرسید.', ['meeting held IQ+TR']],
    ['talks that will come to nothing', 'وزیر خارجه هند گفت مذاکره با عراق به نتیجه نمی‌رسد.', []],
    [
      'what is hoped for after talks',
      'هند امیدوار است پس از دیدار رؤسای جمهور ترکیه و عراق، مرزها باز شود.',
      ['meeting planned IQ+TR'],
    ],
    [
      'whoever is at an event is told to be at the event only',
      'وزیر خارجه ایران در اجلاس سازمان همکاری اسلامی در جده حضور دارد.',
      ['gathering held IR+OIC'],
    ],
    [
      'what may be',
      'تحلیلگران از دیدار احتمالی رئیس‌جمهور هند با رئیس‌جمهور ایران خبر دادند.',
      ['meeting proposed IN+IR'],
    ],
    ['who is willing', 'وزیر خارجه هند گفت حاضر است با وزیر خارجه ایران دیدار کند.', ['meeting proposed IN+IR']],
    ['the day of what is to come', 'وزیر خارجه هند زمان سفر خود به تهران را اعلام نکرد.', ['visit planned IN+IR']],
    ['no plan', 'سخنگوی دولت گفت نخست‌وزیر هند برنامه‌ای برای سفر به تهران ندارد.', ['visit denied IN+IR']],
    ['what is not agreed', 'سخنگوی دولت گفت قرار نیست نخست‌وزیر هند به تهران سفر کند.', ['visit denied IN+IR']],
    ['what is to be done by nobody', 'وزیر خارجه هند تأکید کرد که باید با ایران گفت‌وگو کرد.', []],
    [
      'what is wished for of a coming encounter',
      'وزیر خارجه هند گفت در دیدار آتی خود با رئیس‌جمهور ایران می‌خواهد با او گفت‌وگو کند.',
      ['meeting planned IN+IR'],
    ],
    ['a delegation and the city that is left', 'رئیس‌جمهور هند در رأس هیئتی بلندپایه دهلی نو را ترک کرد.', []],
  ])('%s', (_, text, expected) => {
    expect(contactsOf(text)).toEqual(expected)
  })
})
