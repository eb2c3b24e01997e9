import { expect, test } from 'vitest'
import { read } from '../../read.js'

const HEADLINE = 'دیدار وزرای خارجه عراق و ترکیه'
const SUMMARY = 'وزیر خارجه عراق با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const BODY = 'وزیر خارجه عراق صبح امروز در آنکارا با وزیر خارجه ترکیه گفت‌وگو کرد.'

test.each([
  [
    'told again after «به گزارش …»: the words of the report itself',
    [HEADLINE, SUMMARY, `به گزارش خبرنگار ما، ${BODY}`],
    BODY,
  ],
  ['no summary but the lead', [HEADLINE, SUMMARY, BODY], SUMMARY],
  ['told in the summary alone', [HEADLINE, SUMMARY, 'به گزارش خبرنگار ما، هوا در آنکارا سرد است.'], SUMMARY],
])('%s', (_, lines, told) => {
  const text = lines.join('\n')
  const { contacts } = read(text, { id: 'a', published: '2022-01-25' })
  const [start, end] = contacts.find(({ type }) => type === 'meeting')?.cue ?? [0, 0]
  expect(told).toContain(text.slice(start, end).replace('به گزارش خبرنگار ما، ', ''))
  expect(end).toBeGreaterThan(start)
})

test.each([
  [
    'the predicate of a relative clause rather than its noun',
    'وزیر خارجه عراق که برای سفری رسمی در آنکارا به سر می‌برد، از این شهر خشنود است.',
    'به سر می‌برد',
  ],
  [
    'the telling rather than a relative clause further on',
    'وزیر خارجه عراق با اشاره به سفر دیروز خود به آنکارا گفت راه باز است. هوا سرد است. وزیر خارجه عراق که در هفته جاری به آنکارا سفر کرده بود، خشنود است.',
    'با اشاره به سفر',
  ],
])('the words of a visit: %s', (_, text, words) => {
  const visits = read(text, { id: 'a', published: '2022-01-25' }).contacts.filter(({ type }) => type === 'visit')
  expect(visits.map(({ cue }) => text.slice(...cue))).toEqual([expect.stringContaining(words)])
})
