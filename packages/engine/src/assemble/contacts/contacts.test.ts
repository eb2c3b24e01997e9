import { describe, expect, test } from 'vitest'
import type { Contact, DidarRecord, Party } from '../../document.js'
import { read } from '../../read.js'

const PUBLISHED = '2022-01-25'

function nameOf(record: DidarRecord, party: Party): string {
  if ('code' in party) return party.code
  if ('name' in party) return record.text.slice(...party.name)
  return record.people.find(({ id }) => id === party.person)?.country ?? '?'
}

/** A contact in one line: type status focus guest>host or parties, days, place. */
function line(record: DidarRecord, contact: Contact): string {
  const { type, status, focus, parties, start, end, place } = contact
  const by = (role?: 'host' | 'guest') =>
    parties.filter((party) => party.role === role).map((party) => nameOf(record, party))
  const who =
    by('guest').length || by('host').length ? `${by('guest').join('+')}>${by('host').join('+')}` : by().sort().join('+')
  return `${type} ${status} ${focus} ${who} ${start ?? '-'}/${end ?? '-'} ${place?.country ?? '-'}/${place?.city ?? '-'}`
}

const lines = (text: string) => {
  const record = read(text, { published: PUBLISHED })
  return record.contacts.map((contact) => line(record, contact))
}

describe('a contact with its parties, days, place and roles', () => {
  test.each([
    [
      'وزیر دفاع عراق امروز در تهران با وزیر دفاع ایران دیدار کرد.',
      'meeting held main IQ>IR 2022-01-25/2022-01-25 IR/Tehran',
    ],
    ['رئیس‌جمهور ترکیه دیروز وارد مسکو شد.', 'visit held main TR>RU 2022-01-24/- RU/Moscow'],
    ['وزیر خارجه هند دیروز برای سفری سه روزه وارد پکن شد.', 'visit held main IN>CN 2022-01-24/2022-01-26 CN/Beijing'],
    ['وزیر خارجه چین فردا به بغداد سفر خواهد کرد.', 'visit planned main CN>IQ 2022-01-26/- IQ/Baghdad'],
    [
      'دیدار وزیر خارجه عراق با وزیر خارجه ترکیه\nوزیر خارجه عراق قرار است با وزیر خارجه ترکیه دیدار کند.',
      'meeting planned main IQ+TR -/- -/-',
    ],
    [
      'وزیر خارجه چین که در راه بغداد است، عصر امروز به وقت محلی وارد می‌شود.',
      'visit planned background CN>IQ 2022-01-25/- IQ/Baghdad',
    ],
    ['سفر وزیر خارجه چین به بغداد لغو شد.', 'visit cancelled main CN>IQ -/- IQ/Baghdad'],
    ['وزیر خارجه روسیه در گفت‌وگوی تلفنی با وزیر خارجه مصر درباره لیبی گفت‌وگو کرد.', 'call held main EG+RU -/- -/-'],
    ['وزیر خارجه عراق با وزیر خارجه ترکیه دیدار نخواهد کرد.', 'meeting denied main IQ+TR -/- -/-'],
    [
      'وزیر خارجه عراق قرار است با وزیر خارجه ترکیه دیدار کرده و از موزه بازدید کند.',
      'meeting planned main IQ+TR -/- -/-',
    ],
    ['وزیر خارجه عراق با وزیر خارجه ترکیه دیدار کرده و از موزه بازدید کرد.', 'meeting held main IQ+TR -/- -/-'],
    ['رئیس‌جمهور ترکیه از توقف مذاکرات با عراق خبر داد.', 'meeting cancelled main IQ+TR -/- -/-'],
    ['مذاکرات ترکیه با عراق به حالت تعلیق درآمد.', 'meeting cancelled main IQ+TR -/- -/-'],
    [
      'رئیس‌جمهور عراق در آستانه دیدار با رئیس‌جمهور ترکیه سخن گفت. مذاکرات عراق و ترکیه درباره آب ادامه دارد.',
      'meeting held main IQ+TR -/- -/-',
    ],
    [
      'وزیر خارجه عراق صبح امروز با ورود به آنکارا در جمع خبرنگاران سخن گفت.',
      'visit held background IQ>TR 2022-01-25/- TR/Ankara',
    ],
    ['وزیر خارجه عراق و وزیر خارجه ترکیه درباره نشست فردا در لندن گفت‌وگو کردند.', 'meeting held main IQ+TR -/- -/-'],
    [
      'وزیر خارجه عراق گفت این طرح را در دیدار هفته آینده خود با وزیر خارجه ترکیه مطرح خواهد کرد.',
      'meeting planned main IQ+TR 2022-01-29/2022-02-04 -/-',
    ],
    ['وزیر خارجه عراق درباره دیدار آتی با وزیر خارجه ترکیه سخن گفت.', 'meeting planned main IQ+TR -/- -/-'],
    ['وزیر خارجه عراق تا پایان ماه با وزیر خارجه ترکیه دیدار خواهد کرد.', 'meeting planned main IQ+TR -/- -/-'],
    [
      'وزیر خارجه عراق وارد آنکارا شد. وزیر خارجه عراق سپس با وزیر خارجه ایران در تهران دیدار خواهد کرد.',
      'meeting planned main IQ>IR -/- IR/Tehran',
    ],
    ['وزیر خارجه عراق برای شرکت در نشست وزیران کشورهای عرب وارد مسقط شد.', 'visit held main IQ> -/- OM/Muscat'],
    ['وزیر خارجه عراق برای شرکت در نشست سیاسی دو کشور وارد مسقط شد.', 'visit held main IQ>OM -/- OM/Muscat'],
    [
      'وزیر خارجه عراق فردا با وزیر خارجه ترکیه دیدار می‌کند و سپس با وزیر دفاع چین گفت‌وگو خواهد کرد.',
      'meeting planned main CN+IQ 2022-01-26/2022-01-26 -/-',
    ],
    [
      'وزیر خارجه عراق فردا با وزیر خارجه ترکیه دیدار می‌کند و پس از آن به دیدار وزیر دفاع چین خواهد رفت.',
      'meeting planned main IQ>CN 2022-01-26/2022-01-26 -/-',
    ],
    [
      'وزیر خارجه عراق فردا با وزیر خارجه ترکیه دیدار می‌کند. وزیر خارجه عراق با وزیر دفاع چین نیز گفت‌وگو خواهد کرد.',
      'meeting planned main CN+IQ -/- -/-',
    ],
  ])('%s', (text, expected) => {
    expect(lines(text)).toContain(expected)
  })
})

describe('what tells of no contact', () => {
  test.each([
    ['talk to the press', 'وزیر خارجه عراق در گفت‌وگو با خبرگزاری آناتولی ترکیه از این طرح انتقاد کرد.'],
    ['a condition', 'وزیر خارجه عراق گفت اگر وزیر خارجه ترکیه با وزیر خارجه ایران دیدار کند، مشکل حل می‌شود.'],
    ['what somebody thinks right', 'رئیس‌جمهور عراق بر لزوم مذاکره با ترکیه تأکید کرد.'],
    ['a return home', 'وزیر خارجه عراق وارد بغداد شد.'],
    ['no agreement', 'این نشست بدون توافق پایان یافت.'],
    ['an agreement wished for', 'عراق به ایران فرصت داد که با ترکیه به توافق برسد.'],
    ['others who travel', 'وزیر خارجه عراق گفت گردشگران زیادی به ترکیه سفر می‌کنند.'],
    ['troops', 'ارتش ترکیه وارد بغداد شد.'],
    ['a message that nobody sends', 'رئیس‌جمهور چین گفت پیامی برای عراق ندارد.'],
    ['transfers between clubs', 'سرمربی تیم فوتبال با مدیرعامل باشگاه به توافق رسید.'],
  ])('%s', (_, text) => {
    expect(lines(text)).toEqual([])
  })
})

test('every value of a contact shows its words or says why it has none', () => {
  const { contacts } = read('وزیر دفاع عراق امروز با وزیر دفاع ایران دیدار کرد.', { published: PUBLISHED })
  for (const { evidence } of contacts)
    for (const { span, because } of evidence) expect(span !== null || (because ?? '').length > 0).toBe(true)
  expect(contacts.length).toBe(1)
})

test('the headline and the sentence that repeats it give one contact', () => {
  expect(lines('وزیر دفاع عراق وارد تهران شد\nوزیر دفاع عراق امروز وارد تهران شد و از وی استقبال شد.')).toHaveLength(1)
})
