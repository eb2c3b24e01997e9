import { expect, test } from 'vitest'
import { decode, decodeText } from './charset.js'

const TEXT = 'دیدار با همتای ترکیه'
/** The same in windows-1256, by hand: Node writes no legacy encodings. */
const LEGACY_BYTES: Record<string, number> = {
  ...{ د: 0xcf, ی: 0xed, ا: 0xc7, ر: 0xd1, ب: 0xc8, ه: 0xe5, م: 0xe3, ت: 0xca, ک: 0x98 },
  ' ': 0x20,
}
const legacy = Buffer.from([...TEXT].map((letter) => LEGACY_BYTES[letter] ?? 0x3f))
/** windows-1256 has only the Arabic ي. */
const AS_LEGACY = TEXT.replaceAll('ی', 'ي')
/** «سلام وزير» in ISO-8859-6. */
const iso = Buffer.from([0xd3, 0xe4, 0xc7, 0xe5, 0x20, 0xe8, 0xd2, 0xea, 0xd1])
const tagged = (tag: string, bytes: Buffer) => Buffer.concat([Buffer.from(tag), bytes])
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
  ['UTF-16 little-endian with a mark', utf16(`\ufeff${TEXT}`), TEXT],
  ['UTF-16 big-endian with a mark', utf16(`\ufeff${TEXT}`).swap16(), TEXT],
  ['UTF-16 without a mark', utf16(TEXT), TEXT],
  ['windows-1256 that nobody declares', legacy, AS_LEGACY],
  [
    'a page that declares windows-1256',
    tagged('<meta charset="windows-1256">', legacy),
    `<meta charset="windows-1256">${AS_LEGACY}`,
  ],
  ['a page that wrongly declares UTF-8', tagged('<meta charset=utf-8>', legacy), `<meta charset=utf-8>${AS_LEGACY}`],
  ['ISO-8859-6 that nobody declares', iso, 'سلام وزير'],
  [
    'a feed that declares ISO-8859-6',
    tagged('<?xml encoding="iso-8859-6"?>', legacy.subarray(0, 1)),
    '<?xml encoding="iso-8859-6"?>د',
  ],
  [
    'UTF-8 with a letter that is cut',
    Buffer.concat([Buffer.from(TEXT.repeat(9)), Buffer.from([0xd8])]),
    `${TEXT.repeat(9)}\ufffd`,
  ],
  ['nothing', Buffer.alloc(0), ''],
])('%s', (_, bytes, text) => {
  expect(decode(bytes)).toBe(text)
})

test('what the server says goes before what the page says', () => {
  expect(decode(tagged('<meta charset="windows-1256">', iso), 'iso-8859-6')).toContain('سلام')
})

test('what is no text is an error with a code, where nobody asked for this very file', () => {
  expect(() => decodeText(Buffer.from([0x89, 0x50, 0, 0xff]))).toThrow(
    expect.objectContaining({ code: 'bad-encoding' }),
  )
})

test('an encoding that nobody knows is an error with a code', () => {
  const bytes = tagged('<meta charset="klingon">', legacy)
  expect(() => decode(bytes)).toThrow(/klingon/)
})
