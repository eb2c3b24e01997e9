import { expect, test } from 'vitest'
import { ACTS, BROKEN, FULFILLED, SIMPLE, STEPS } from './outcome-words.js'
import { outcomesIn } from './outcomes.js'

const groups = { ACTS, SIMPLE, FULFILLED, STEPS, BROKEN }
const all = Object.entries(groups)

test.each(all.flatMap(([name, { hits }]) => hits.map((hit) => [name, hit])))('%s tells an outcome: %s', (name, hit) => {
  const told = outcomesIn(hit)
  expect(told.some(({ act }) => (act !== null) === (name === 'ACTS' || name === 'SIMPLE'))).toBe(true)
})

test.each(all.flatMap(([name, { misses }]) => misses.map((miss) => [name, miss])))('%s tells none: %s', (_, miss) => {
  expect(outcomesIn(miss)).toEqual([])
})

test.each([
  ['گندم را تحویل دادیم', 'تحویل', true, true],
  ['آنها گندم را تحویل دادند', 'تحویل', true, false],
  ['گندم هنوز تحویل داده نشده است', 'تحویل', false, false],
  ['گندم را تحویل نخواهیم داد', 'تحویل', false, true],
  ['دو پل ساخته ایم', 'ساخت', true, true],
])('%s', (words, act, done, own) => {
  expect(outcomesIn(words)).toContainEqual({ act, done, own, isStep: false, start: 0, end: words.length })
})

test('an outcome is told by its own clause', () => {
  const text = 'باران بارید، اما گفت که پل مرزی افتتاح شد و مردم آمدند.'
  expect(outcomesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['پل مرزی افتتاح شد'])
})
