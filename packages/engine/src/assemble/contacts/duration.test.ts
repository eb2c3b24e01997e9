import { expect, test } from 'vitest'
import { read } from '../../read.js'

const visit = (text: string, published: string) =>
  read(text, { published }).contacts.find(({ type }) => type === 'visit') ?? { start: 'none', end: 'none' }

test.each([
  ['وزیر خارجه عراق امروز برای سفری دو روزه وارد تهران شد.', '2022-01-26'],
  ['وزیر خارجه عراق امروز در سفر ۳ روزه خود وارد تهران شد.', '2022-01-27'],
  ['نخست‌وزیر هند امروز برای سفری سه‌روزه وارد مسکو شد.', '2022-01-27'],
  [
    'نخست‌وزیر هند وارد مسکو شد\nنخست‌وزیر هند که به منظور دیداری دو روزه به روسیه می‌رود امروز وارد مسکو شد.',
    '2022-01-26',
  ],
  ['نخست‌وزیر هند امروز وارد مسکو شد.', null],
  ['نخست‌وزیر هند امروز وارد مسکو شد و گفت که روزه گرفته است.', null],
])('%s', (text, end) => {
  expect(visit(text, '2022-01-25').end).toBe(end)
})

test('the last day counts the first, over the end of a year', () => {
  expect(visit('نخست‌وزیر هند امروز برای سفری دو روزه وارد مسکو شد.', '2017-12-31').end).toBe('2018-01-01')
})
