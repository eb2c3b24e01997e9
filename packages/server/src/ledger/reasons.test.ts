import { expect, test } from 'vitest'
import { allOf, because, REASON_CODES, reasonsIn } from './reasons.js'

const VALUES = ['15', 'Ankara', '2019-08-25'] as const

test.each(REASON_CODES)('%s is found again in its words', (code) => {
  const count = because(code).length < because(code, ...VALUES).length ? because(code, ...VALUES) : because(code)
  const [found, ...more] = reasonsIn(count) ?? []
  expect(found?.code).toBe(code)
  expect(VALUES.slice(0, found?.values.length)).toEqual(found?.values)
  expect(more).toEqual([])
})

test.each([
  [
    'the same people, both the 15th session, the same day, both in Ankara',
    'same-people same-session same-day same-place',
  ],
  ['merged by sara, decision 1', 'merged-by'],
  ['held visit of the same on 2019-08-25', 'came-about'],
  ['12 of 20 words of the same', 'some-words'],
])('%s', (words, codes) => {
  expect(
    reasonsIn(words)
      ?.map(({ code }) => code)
      .join(' '),
  ).toBe(codes)
})

test.each(['', 'somebody wrote this', 'the same people, somebody wrote this'])(
  'other words are no reason: %s',
  (words) => {
    expect(reasonsIn(words)).toBeNull()
  },
)

test('several are one after another', () => {
  expect(allOf([because('same-people'), '', because('same-place', 'TR')])).toBe('the same people, both in TR')
})
