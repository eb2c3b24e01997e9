import { expect, test } from 'vitest'
import { namesThatFit } from './labels.js'

const at = (x: number, y: number, radius: number, width = 40) => ({ x, y, radius, width })

test.each([
  ['apart', [at(0, 0, 4), at(100, 0, 4)], [0, 1]],
  ['over each other: the larger one', [at(0, 0, 4), at(30, 4, 8)], [1]],
  ['over each other, as large: the first one', [at(0, 0, 4), at(30, 0, 4)], [0]],
  ['over another node', [at(0, 0, 4), at(15, -12, 4, 0)], [1]],
  ['one below the other', [at(0, 0, 4), at(0, 40, 4)], [0, 1]],
  ['a long name reaches far', [at(0, 0, 8, 200), at(90, 0, 4)], [0]],
])('names: %s', (_, nodes, shown) => {
  expect([...namesThatFit(nodes)].sort()).toEqual(shown)
})
