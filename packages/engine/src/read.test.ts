import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from './read.js'

/** Pieces of reports in any order, with what pages and broken encodings bring between them. */
const pieces = fc.constantFrom(
  ...'وزیر امور خارجه ترکیه|سرلشکر محمد باقری|با|همتای عراقی خود|دیدار کرد|گفت|وی افزود:|«|»|.|،|\n|\n\n|امروز (دوشنبه)|۲۰ مهر ۱۴۰۰|در تهران|خواهیم کرد|به|سفر می‌کند|که|تأکید کرد|بیشتر بخوانید|انتهای پیام/ 12|او|دو طرف|  |'.split(
    '|',
  ),
  ...[
    '\u200c',
    '\u00a0',
    '\u0640',
    '\u064b',
    '\u202b',
    '\ufeff',
    '\0',
    '\ud83d',
    '\udc4d',
    '👍',
    'ي',
    'ك',
    '1400/7/20',
    'Erdoğan',
  ],
)
const reports = fc.array(fc.oneof({ weight: 8, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 6 })), {
  maxLength: 60,
})
const dates = fc.constantFrom(undefined, '2021-10-12', '2021-10-12T23:50:00Z')

describe('any text', () => {
  test('every span lies inside the text and holds something', () => {
    fc.assert(
      fc.property(reports, dates, (parts, published) => {
        const text = parts.join(' ')
        const record = read(text, published ? { published } : {})
        expect(record.text).toBe(text)
        for (const [path, [start, end]] of spansIn(record))
          expect([path, start >= 0 && start < end && end <= text.length]).toEqual([path, true])
      }),
      { numRuns: 200 },
    )
  })

  test('the same text gives the same record', () => {
    fc.assert(
      fc.property(reports, (parts) => {
        const text = parts.join('')
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(read(text)))
      }),
      { numRuns: 50 },
    )
  })

  test('everybody that a record refers to is in it', () => {
    fc.assert(
      fc.property(reports, (parts) => {
        const record = read(parts.join(' '), { published: '2021-10-12' })
        const known = new Set(record.people.map(({ id }) => id))
        expect(partiesIn(record).filter((id) => !known.has(id))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('texts that are no report', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \n\t\u200c '],
    ['NULs', '\0'.repeat(1000)],
    ['NULs in Persian', 'وزیر\0خارجه\0با\0همتای\0خود\0دیدار\0کرد.'],
    ['lone surrogates', 'وزیر \ud800 خارجه \udfff دیدار \ud83d کرد.'],
    ['only marks', '«»،؛؟!.:…()'.repeat(50)],
    ['only diacritics', '\u064b\u064c\u064d'.repeat(100)],
    ['one long word', 'دیدار'.repeat(20_000)],
    ['one long number', '۱۴۰۰'.repeat(20_000)],
    ['open quotation marks', '«'.repeat(20_000)],
    ['many lines', '\n'.repeat(20_000)],
  ])('%s', (_, text) => {
    const record = read(text)
    expect(record.text).toBe(text)
    expect(record.contacts.length).toBeLessThan(3)
  })

  test('a million characters without a space', () => {
    expect(read('دیدار'.repeat(200_000)).contacts).toEqual([])
  })

  test.each([
    ['', 'The text is empty.'],
    ['The ministers met in Ankara.', 'The text is not Persian (language not recognised); nothing was read from it.'],
    ['اجتمع وزير الخارجية مع نظيره في أنقرة', 'The text is not Persian (ar); nothing was read from it.'],
  ])('«%s» gives an empty record with a note', (text, note) => {
    const record = read(text, { id: 'a', published: '2021-10-12', outlet: 'x' })
    expect(record.report).toMatchObject({ published: '2021-10-12', outlet: 'x', note })
    expect([record.people, record.contacts, record.statements, record.times].flat()).toEqual([])
  })
})

/** Every span of a record with the path to it. */
function spansIn(value: unknown, path = ''): [path: string, span: [number, number]][] {
  if (Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number'))
    return [[path, value as [number, number]]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => spansIn(inner, `${path}.${key}`))
}

/** Ids of all persons that a record refers to. */
function partiesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'person' in value && typeof value.person === 'string' ? [value.person] : []
  return [...own, ...Object.values(value).flatMap(partiesIn)]
}
