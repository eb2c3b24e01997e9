import { expect, test } from 'vitest'
import { normalise } from '../../normalise/normalise.js'
import { segment } from '../../segment/segment.js'
import { daysOf, lastDay } from './duration.js'

test.each([
  ['وزیر خارجه عراق برای سفری دو روزه وارد تهران شد.', 2],
  ['وزیر خارجه عراق در سفر ۳ روزه خود به تهران آمد.', 3],
  ['نخست‌وزیر هند برای سفری سه‌روزه وارد مسکو خواهد شد.', 3],
  ['نخست‌وزیر هند وارد مسکو شد.', null],
  ['او هر روز روزه می‌گیرد.', null],
])('%s', (text, days) => {
  const document = segment(normalise(text))
  expect(daysOf(document, document.clauses[0] as never)).toBe(days)
})

test('the last day counts the first', () => {
  expect(lastDay('2017-12-31', 2)).toBe('2018-01-01')
  expect(lastDay('2020-02-28', 1)).toBe('2020-02-28')
})
