import { describe, expect, test } from 'vitest'
import { contactsOf } from './contacts.fixture.js'

describe('whose a document is that is signed', () => {
  test.each([
    [
      'those of the trip in whose course it is',
      'در سفر نخست‌وزیر هند به ترکیه تفاهم‌نامه‌ای برای صادرات چای امضا شد.',
      ['visit held IN+TR', 'agreement held IN+TR'],
    ],
    [
      'those of the trip told before',
      'نخست‌وزیر هند دیروز وارد آنکارا شد. در این سفر پنج سند همکاری به امضا رسید.',
      ['visit held IN+TR', 'agreement held IN+TR'],
    ],
    [
      'those of the talks told before',
      'وزیر خارجه ترکیه با وزیر خارجه عراق دیدار کرد. در پایان این دیدار یادداشت تفاهمی امضا شد.',
      ['meeting held IQ+TR', 'agreement held IQ+TR'],
    ],
    [
      'nobody of a trip that is only told before',
      'وزیر نفت هند به ترکیه سفر کرد. قرارداد احداث نیروگاه با شرکتی امضا شد.',
      ['visit held IN+TR'],
    ],
    ['two countries after what it is about', 'سند همکاری‌های بندری هند و عراق امضا شد.', ['agreement held IN+IQ']],
  ])('%s', (_, text, contacts) => {
    expect(contactsOf(text)).toEqual(contacts)
  })
})
