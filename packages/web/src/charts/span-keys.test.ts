import { expect, test } from 'vitest'
import { afterKey, type Span } from './span-keys.js'

const press = (keys: string, rightToLeft: boolean) =>
  keys.split(' ').reduce<Span | null>((span, pressed) => {
    const shiftKey = pressed.startsWith('+')
    return afterKey(span, { key: pressed.replace('+', ''), shiftKey }, { count: 5, rightToLeft }) ?? span
  }, null)

test.each([
  ['ArrowRight', [0, 0], [4, 4]],
  ['ArrowLeft', [4, 4], [0, 0]],
  ['ArrowRight ArrowRight', [1, 1], [3, 3]],
  ['ArrowRight +ArrowRight +ArrowRight', [0, 2], [4, 2]],
  ['ArrowRight +ArrowRight ArrowRight', [2, 2], [2, 2]],
  ['Home +End', [0, 4], [0, 4]],
  ['End +ArrowLeft +ArrowRight +ArrowRight', [4, 4], [4, 2]],
  ['Home a Tab', [0, 0], [0, 0]],
] as const)('%s: %j, right to left %j', (keys, toRight, toLeft) => {
  expect(press(keys, false)).toEqual(toRight)
  expect(press(keys, true)).toEqual(toLeft)
})
