import { expect, test } from 'vitest'
import { chance, type Example, fitLogistic, logOdds, loss, unseen } from './logistic.js'

/** Cases of one feature set, as many as said, of which so many have the answer yes. */
const cases = (names: readonly string[], count: number, yes: number): Example[] =>
  Array.from({ length: count }, (_, i) => ({
    report: i,
    features: new Map(names.map((name) => [name, 1])),
    answer: i < yes ? 1 : 0,
  }))

test('free weights give the shares that were seen', () => {
  const model = fitLogistic([...cases(['all'], 10, 8), ...cases(['all', 'odd'], 20, 5)], () => 1e-9)
  const shares = [['all'], ['all', 'odd']].map((names) =>
    chance(logOdds(model, new Map(names.map((name) => [name, 1])))),
  )
  expect(shares).toEqual([expect.closeTo(0.8), expect.closeTo(0.25)])
})

test('held weights stay near zero', () => {
  const examples = [...cases(['all'], 10, 8), ...cases(['all', 'odd'], 20, 5)]
  const weights = [0.1, 1, 10].map((hold) => Math.abs(fitLogistic(examples, () => hold).get('odd') ?? 0))
  expect(weights).toEqual(weights.toSorted((a, b) => b - a))
})

test('an answer that nobody knows counts half', () => {
  const half = cases(['all'], 10, 0).map((example) => ({ ...example, answer: 0.5 }))
  expect(fitLogistic(half, () => 1e-9).get('all')).toBeCloseTo(0)
})

test('in cross-validation no report helps itself', () => {
  const examples = Array.from({ length: 4 }, (_, report): Example => {
    return { report, features: new Map([[`only ${report}`, 1]]), answer: 1 }
  })
  expect(unseen(examples, () => 1, 4)).toEqual([0, 0, 0, 0])
})

test('loss is that of a coin where nothing is known', () => {
  expect(loss([0, 0], cases(['all'], 2, 1))).toBeCloseTo(Math.LN2)
})
