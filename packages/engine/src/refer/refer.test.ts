import { describe, expect, test } from 'vitest'
import type { Party } from '../document.js'
import { normalise } from '../normalise/normalise.js'
import { recognisePeople } from '../recognise/people/people.js'
import { recognisePlaces } from '../recognise/places/places.js'
import { segment } from '../segment/segment.js'
import { refer } from './refer.js'

function cast(text: string, published = '2019-05-01') {
  const doc = segment(normalise(text))
  const places = recognisePlaces(doc)
  return { doc, ...refer(doc, places, recognisePeople(doc, places), published) }
}

/** Whom the words that a kind of reference covers stand for: names, offices of the unnamed, codes. */
function meant(text: string, words: string): string[] {
  const { doc, people, references } = cast(text)
  const show = (party: Party) => {
    if ('code' in party) return party.code
    if ('name' in party) return text.slice(...party.name)
    const person = people.find(({ id }) => id === party.person)
    return person?.name.fa ?? `${person?.office?.fa} ${person?.country}`
  }
  const found = references.findLast(
    ({ range: [from, to] }) => text.slice(doc.tokens[from]?.start, doc.tokens[to - 1]?.end) === words,
  )
  return found?.parties.map(show) ?? []
}

const MEETING = 'پرویز نیک‌روش وزیر خارجه ایران در تهران با احمد یلماز وزیر خارجه ترکیه دیدار کرد.'

describe('who is meant', () => {
  const cases: [text: string, words: string, who: string[]][] = [
    [`${MEETING} یلماز از این دیدار ابراز خرسندی کرد.`, 'یلماز', ['احمد یلماز']],
    [`${MEETING} وزیر خارجه ترکیه خرسند بود.`, 'وزیر خارجه ترکیه', ['احمد یلماز']],
    [`${MEETING} وی خرسند بود.`, 'وی', ['پرویز نیک‌روش']],
    [`${MEETING} طرفین بر همکاری تأکید کردند.`, 'طرفین', ['پرویز نیک‌روش', 'احمد یلماز']],
    [
      'امانوئل مکرون رئیس‌جمهور فرانسه سخن گفت. وزیر خارجه هند با وزیر خارجه فرانسه دیدار کرد. رؤسای جمهور دو کشور خرسند بودند.',
      'رؤسای جمهور دو کشور',
      ['IN', 'امانوئل مکرون'],
    ],
    ['پرویز رادمنش با رئیس‌جمهور فرانسه و نخست‌وزیر فرانسه دیدار کرد. وی خرسند بود.', 'وی', ['پرویز رادمنش']],
    ['پرویز رادمنش با راجیو پاتل ملاقات کرد و نامه را به وی داد.', 'وی', ['راجیو پاتل']],
    [`${MEETING} روابط دو کشور خوب است.`, 'دو کشور', ['IR', 'TR']],
    [
      'پرویز نیک‌روش وزیر نیروی ایران با احمد یلماز وزیر نیروی ترکیه دیدار کرد. وزیر نیرو خرسند بود.',
      'وزیر نیرو',
      ['پرویز نیک‌روش'],
    ],
    [
      'حسن روحانی با امانوئل مکرون رئیس‌جمهور فرانسه تلفنی گفت‌وگو کرد. رئیس‌جمهور خرسند بود.',
      'رئیس‌جمهور',
      ['حسن روحانی'],
    ],
    [`${MEETING} به گفته این منبع راه باز است.`, 'منبع', []],
    ['وزیر دفاع ایران با همتای عراقی خود دیدار کرد.', 'همتای عراقی خود', ['وزیر دفاع IQ']],
    ['هیئتی از عراق به تهران آمد.', 'هیئتی از عراق', ['IQ']],
    ['مقامات پاکستان گفتند.', 'مقامات پاکستان', ['PK']],
    ['وزارت خارجه ترکیه اعلام کرد.', 'وزارت خارجه ترکیه', ['TR']],
    [`${MEETING} 2 طرف خرسند بودند.`, '2 طرف', ['پرویز نیک‌روش', 'احمد یلماز']],
    ['آنکارا اعلام کرد.', 'آنکارا', ['TR']],
    ['یک منبع آگاه خبر داد. این منبع افزود چنین است.', 'منبع', ['منبع آگاه null']],
  ]
  test.each(cases)('%s', (text, words, who) => expect(meant(text, words)).toEqual(who))
})

describe('people of the record', () => {
  /** `name | English | country | office` of everybody. */
  const everybody = (text: string, published?: string) =>
    cast(text, published).people.map(
      ({ name, country, office }) => `${name.fa ?? ''} | ${name.en ?? ''} | ${country} | ${office?.fa ?? ''}`,
    )
  const cases: [text: string, people: string[]][] = [
    ['ظریف آمد. محمدجواد ظریف رفت.', ['محمدجواد ظریف | Mohammad Javad Zarif | IR | ']],
    ['وزیر خارجه آمریکا سخن گفت. مایک پمپئو در واشنگتن بود.', ['مایک پمپئو | Mike Pompeo | US | وزیر خارجه']],
    ['سارا گرابچوک (Sara Grabchuk) رفت. گرابچوک آمد.', ['سارا گرابچوک | Sara Grabchuk | null | ']],
    ['سارا گرابچوک (Sara Grabchuk) از دولت فرانسه خشنود است.', ['سارا گرابچوک | Sara Grabchuk | FR | ']],
    ['سارا گرابچوک (Sara Grabchuk) از فرانسه، ایتالیا و ترکیه گفت.', ['سارا گرابچوک | Sara Grabchuk | null | ']],
    ['آبه شینزو رفت.', ['آبه شینزو | Shinzo Abe | JP | ']],
    ['ژان مارتینو، استاد دانشگاه «لیون» فرانسه رفت.', ['ژان مارتینو | Jean Martino | FR | ']],
    [
      'سارا گرابچوک (Sara Grabchuk) وزیر راه فرانسه از رئیس‌جمهور کشورش انتقاد کرد. روابط ایران خوب است.',
      ['سارا گرابچوک | Sara Grabchuk | FR | وزیر راه', ' |  | FR | رئیس‌جمهور'],
    ],
    [
      'سورنا ستاری آمد. معاون علمی و فناوری رئیس‌جمهور رفت.',
      ['سورنا ستاری | Sorena Sattari | IR | معاون علمی و فناوری رئیس‌جمهور'],
    ],
    ['روابط ایران خوب است. رئیس فدراسیون جهانی ورزش رفت.', [' |  | null | رئیس فدراسیون جهانی ورزش']],
    ['رئیس‌جمهور کره شمالی آمد. رئیس دولت کره شمالی رفت.', [' |  | KP | رئیس‌جمهور']],
    ['رهبر کره شمالی آمد. رئیس‌جمهور کره شمالی رفت.', [' |  | KP | رئیس‌جمهور']],
    [
      'روحانی آمد. پوتین هم آمد. رئیس‌جمهور رفت.',
      ['روحانی | Hassan Rouhani | IR | رئیس‌جمهور', 'پوتین | Vladimir Putin | RU | '],
    ],
    [
      'سارا گرابچوک (Sara Grabchuk)، قائم‌مقام وزیر خارجه فرانسه آمد. معاون وزیر خارجه فرانسه رفت.',
      ['سارا گرابچوک | Sara Grabchuk | FR | قائم‌مقام وزیر خارجه'],
    ],
    [
      'پرویز رادمنش معاون امنیتی وزارت نیرو آمد. معاون امنیتی وزیر نیرو رفت.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | معاون امنیتی وزارت نیرو'],
    ],
    [
      'پرویز رادمنش سخنگوی وزارت نیرو آمد. سخنگوی این وزارتخانه رفت.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | سخنگوی وزارت نیرو'],
    ],
    [
      'نماینده مجلس: راه باز است\nپرویز رادمنش عضو کمیسیون انرژی مجلس به خبرنگاران گفت راه باز است.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | عضو کمیسیون انرژی مجلس'],
    ],
    [
      'سارا گرابچوک (Sara Grabchuk) مقام فرانسوی گفت راه باز است. یک منبع آگاه گفت راه بسته است.',
      ['سارا گرابچوک | Sara Grabchuk | FR | ', ' |  | null | منبع آگاه'],
    ],
    [
      'رئیس سازمان راه گزارشی داد.\nبه گزارش ایسنا، در این نشست پرویز رادمنش گفت راه باز است.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | رئیس سازمان راه'],
    ],
    [
      'رئیس سازمان راه گزارشی داد.\nبه گزارش خبرگزاری ما به نقل از روابط عمومی اداره کل راه استان گیلان، پرویز رادمنش افزود راه باز است.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | رئیس سازمان راه'],
    ],
    [
      "رئیس سازمان راه نامه‌ای نوشت. 'پرویز رادمنش' گفت راه باز است.",
      ['پرویز رادمنش | Parviz Radmanesh | IR | رئیس سازمان راه'],
    ],
    ['سفیر مصر آمد. سفیر مصر به عنوان رئیس گروه راه سخن گفت.', [' |  | EG | سفیر']],
    [
      'دیدار مقام فرانسوی با منوچهری\nسارا گرابچوک (Sara Grabchuk) وزیر راه فرانسه آمد. یک مقام فرانسوی گفت راه باز است.',
      ['سارا گرابچوک | Sara Grabchuk | FR | وزیر راه', ' |  | FR | مقام'],
    ],
    [
      'معاون اجرایی سازمان تجارت خارجی هند آمد. راجیو پاتل معاون اجرایی سازمان تجارت هند رفت.',
      ['راجیو پاتل | Rajiv Patel | IN | معاون اجرایی سازمان تجارت خارجی'],
    ],
    [
      'دیدار پرویز رادمنش با نماینده مجلس\nپرویز رادمنش از این دیدار گفت.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | ', ' |  | IR | نماینده مجلس'],
    ],
    ['مون جائه این رئیس‌جمهور کره جنوبی از این راه آمد.', ['مون جائه این | Moon Jae-in | KR | رئیس‌جمهور']],
    ['حسین بن سعید الحربی رفت.', ['حسین بن سعید الحربی | Hussein bin Said al-Harbi | null | ']],
    ['لیلا رادمنش هاشمی آمد. خانم رادمنش رفت.', ['لیلا رادمنش هاشمی | Leila Radmanesh Hashemi | IR | ']],
    [
      'سرلشکر «پرویز رادمنش» فرمانده نیروی هوایی آمد. رادمنش رفت.',
      ['پرویز رادمنش | Parviz Radmanesh | IR | فرمانده نیروی هوایی'],
    ],
  ]
  test.each(cases)('%s', (text, people) => expect(everybody(text)).toEqual(people))

  const served: [published: string, people: string[]][] = [
    ['2001-05-10', ['رومانو پرودی | Romano Prodi | EU | ']],
    ['2007-05-10', ['رومانو پرودی | Romano Prodi | IT | ']],
  ]
  test.each(served)('whom somebody served on %s', (published, people) =>
    expect(everybody('رومانو پرودی سخن گفت.', published)).toEqual(people),
  )
})
