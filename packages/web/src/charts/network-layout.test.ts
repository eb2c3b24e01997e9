import type { Network } from '@didar/server/contract'
import { expect, test } from 'vitest'
import { drawingOf, laying } from './network-layout.js'

const network = {
  nodes: ['IR', 'TR', 'RU', 'CN'].map((actor) => ({
    actor,
    name: { fa: null, en: actor },
    office: { fa: null, en: null },
    country: actor,
    encounters: 3,
  })),
  ties: [{ a: 'IR', b: 'TR', encounters: 9 }],
  left: 0,
}
/** The whole layout at once. */
function layoutOf(given: Network) {
  const work = laying(given)
  while (work.step());
  return drawingOf(given, work.points(), nameOf)
}
const nameOf = ({ actor }: { actor: string }) => actor
const apart = (a: string, b: string) => {
  const { nodes } = layoutOf(network)
  const [x, y] = [a, b].map((actor) => nodes.find(({ node }) => node.actor === actor))
  return Math.hypot((x?.x ?? 0) - (y?.x ?? 0), (x?.y ?? 0) - (y?.y ?? 0))
}

test('a network lies the same way every time', () => {
  expect(layoutOf(network)).toEqual(layoutOf(network))
})
test('who met lies nearer than who did not', () => {
  expect(apart('IR', 'TR')).toBeLessThan(apart('RU', 'CN'))
})
test('the box holds every node', () => {
  const { nodes, box } = layoutOf(network)
  const [x, y, width, height] = box
  for (const one of nodes) {
    expect(one.x).toBeGreaterThan(x)
    expect(one.x).toBeLessThan(x + width)
    expect(one.y).toBeGreaterThan(y)
    expect(one.y).toBeLessThan(y + height)
  }
})
test('nobody at all', () => {
  expect(layoutOf({ nodes: [], ties: [], left: 0 }).nodes).toEqual([])
})
