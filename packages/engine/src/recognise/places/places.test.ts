import { describe, expect, test } from 'vitest'
import { normalise } from '../../normalise/normalise.js'
import { segment } from '../../segment/segment.js'
import { recognisePlaces } from './places.js'

/** Every place as `words = kind code`. */
function places(text: string, published?: string): string[] {
  const doc = segment(normalise(text))
  return recognisePlaces(doc, published).map(({ range: [from, to], kind, code }) => {
    const words = text.slice(doc.tokens[from]?.start, doc.tokens[to - 1]?.end)
    return `${words} = ${kind} ${code}`
  })
}

describe('countries, adjectives, cities and bodies', () => {
  const cases: [text: string, found: string[]][] = [
    ['هیئتی از ترکیه به مسکو رفت.', ['ترکیه = country TR', 'مسکو = city RU']],
    ['هیئت ترکیه‌ای در عمان است.', ['ترکیه‌ای = adjective TR', 'عمان = country OM']],
    ['اجلاس اوزاکای ژاپن پایان یافت.', ['اوزاکای = city JP', 'ژاپن = country JP']],
    ['کشورهای عضو ناتو آمدند.', ['ناتو = organisation NATO']],
    ['مدیرکل آژانس بین‌المللی انرژی اتمی آمد.', ['آژانس بین‌المللی انرژی اتمی = organisation IAEA']],
    ['وزیر خارجه ترک گفت.', ['ترک = adjective TR']],
    ['رهبران در آنکارای ترکیه بودند.', ['آنکارای = city TR', 'ترکیه = country TR']],
    ['ایالات متحده آمریکا و كره جنوبي', ['ایالات متحده آمریکا = country US', 'كره جنوبي = country KR']],
  ]
  test.each(cases)('%s', (text, found) => expect(places(text)).toEqual(found))
})

describe('words that only look like places', () => {
  test.each([
    ['او تهران را ترک کرد.', ['تهران = city IR']],
    ['معلم ریاضی آمد.', []],
    ['کشتی در دریای عمان بود.', []],
    ['به نوشته نیویورک تایمز چنین است.', []],
    ['کمک مالی رسید.', []],
    ['روز دوشنبه آمد.', []],
  ] satisfies [string, string[]][])('%s', (text, found) => expect(places(text)).toEqual(found))
})

test.each([
  ['2016-01-20', 'P5+1'],
  ['2018-05-08', 'P4+1'],
  [undefined, 'P4+1'],
])('a body acts under the code of its day: %s', (published, code) => {
  expect(places('کمیسیون مشترک برجام تشکیل شد.', published)).toEqual([`کمیسیون مشترک برجام = organisation ${code}`])
})
