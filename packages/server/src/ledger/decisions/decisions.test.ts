import { expect, test } from 'vitest'
import { type Decided, inForce } from './decisions.js'

const some: Decided = { kind: 'merge', of: [] }
const undo = (decision: number): Decided => ({ kind: 'undo', decision })

test.each<[string, readonly Decided[], readonly number[]]>([
  ['nothing undone', [some, some], [1, 2]],
  ['an undo takes one away', [some, some, undo(1)], [2, 3]],
  ['an undo of an undo gives it back', [some, undo(1), undo(2)], [1, 3]],
  ['and so on', [some, undo(1), undo(2), undo(3)], [2, 4]],
  ['undone anew after it was given back', [some, undo(1), undo(2), undo(1)], [3, 4]],
])('what holds: %s', (_, whats, expected) => {
  const log = whats.map((what, i) => ({ n: i + 1, what }))
  expect([...inForce(log)]).toEqual(expected)
})
