import { expect, test } from 'vitest'
import { namesThatFit } from './labels.js'

const at = (x: number, y: number, radius: number, width = 40) => ({ x, y, radius, width })

test.each([
  ['apart', [at(0, 0, 4), at(100, 0, 4)], ['0 above', '1 above']],
  ['too near: the larger one above, the other below', [at(0, 0, 4), at(30, 0, 8)], ['0 below', '1 above']],
  ['too near for three', [at(0, 0, 4), at(30, 0, 4), at(15, 0, 4)], ['0 above', '1 below']],
  ['over another node', [at(0, 0, 4), at(15, -12, 4, 10)], ['0 below', '1 above']],
  ['one below the other', [at(0, 0, 4), at(0, 60, 4)], ['0 above', '1 above']],
  ['in a large node', [at(0, 0, 30)], ['0 inside']],
  ['a long name reaches far', [at(0, 0, 8, 200), at(90, 0, 4)], ['0 above', '1 below']],
])('names: %s', (_, nodes, shown) => {
  const places = [...namesThatFit(nodes)].map(([i, { y, inside }]) => {
    const side = y < (nodes[i]?.y ?? 0) ? 'above' : 'below'
    return `${i} ${inside ? 'inside' : side}`
  })
  expect(places.sort()).toEqual(shown)
})
