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
