import graphology from 'graphology'
import gexf from 'graphology-gexf'
import { expect, test } from 'vitest'
import { body, encounter, party } from '../told.fixture.js'
import { gexfOf } from './gexf.js'
import { Networks } from './graph.js'

const a = party('p:a', { name: 'A', country: 'IR', office: 'Foreign Minister' })
const companion = party('p:c', { name: 'C', country: 'IR' })
const b = party('p:b', { name: 'B', country: 'TR' })

function networks(...encounters: readonly Parameters<typeof encounter>[0][]) {
  const made = new Networks()
  for (const one of encounters) made.add(encounter(one))
  return made
}

const edges = ({ people }: Networks) => people.mapEdges((_, { weight }, x, y) => `${x} ${y} ${weight}`)

test('who met whom how often, and when first and last', () => {
  const made = networks(
    { parties: [a, b], start: '2022-03-01' },
    { parties: [b, a], start: '2021-01-01', type: 'call' },
    { parties: [a, b], status: 'planned', start: '2023-01-01' },
  )
  expect(edges(made)).toEqual(['p:a p:b 2'])
  const edge = { weight: 2, first: '2021-01-01', last: '2022-03-01', meetings: 1, calls: 1 }
  expect(made.people.getEdgeAttributes('p:a', 'p:b')).toEqual(edge)
  expect(made.countries.getEdgeAttributes('IR', 'TR')).toEqual(edge)
  expect(made.people.getNodeAttributes('p:a')).toMatchObject({ label: 'A', encounters: 2, region: 'Southern Asia' })
})

test('people of one side who meet another have not met each other; those of one side alone have', () => {
  expect(edges(networks({ parties: [a, companion, b] }))).toEqual(['p:a p:b 1', 'p:c p:b 1'])
  expect(edges(networks({ parties: [a, companion] }))).toEqual(['p:a p:c 1'])
})

test('an independent reader gets the network back, whatever the names', () => {
  const hostile = '"><evil/> & \u0000\u202e\ud800 =x\n'
  const made = networks({ parties: [{ ...a, name: hostile }, body('TR')], start: '2022-03-01' })
  const read = gexf.parse(graphology.UndirectedGraph, gexfOf(made.people))
  expect([read.order, read.size]).toEqual([2, 1])
  expect(read.getNodeAttributes('p:a')).toMatchObject({ label: '"><evil/> & \u202e =x\n', first: '2022-03-01' })
  expect(read.getEdgeAttributes('p:a', 'TR')).toMatchObject({ weight: 1, meetings: 1 })
})

test('the same encounters give the same file', () => {
  const made = () => gexfOf(networks({ parties: [a, b] }, { parties: [companion, b] }).people)
  expect(made()).toBe(made())
})

test('nobody met: a network without nodes', () => {
  expect(gexf.parse(graphology.Graph, gexfOf(new Networks().people)).order).toBe(0)
})
