import gexf from 'graphology-gexf'
import type { Network } from './graph.js'

/** XML forbids control characters even where they are escaped. */
const clean = (value: unknown) =>
  typeof value === 'string' ? value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '') : value

const formatted = (facts: object) =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === '' ? [] : [[name, clean(value)]])))

/** A network as GEXF 1.3. */
export function gexfOf(graph: Network): string {
  const copy = graph.nullCopy()
  const names = new Map(graph.nodes().map((key) => [key, String(clean(key))]))
  graph.forEachNode((key, facts) => copy.mergeNode(names.get(key), facts))
  // Keys of its own: those that the library makes up are others each time.
  let edges = 0
  graph.forEachEdge((_, facts, a, b) => copy.mergeEdgeWithKey(String(edges++), names.get(a), names.get(b), facts))
  return gexf.write(copy, {
    version: '1.3',
    formatNode: (_, { label, ...facts }) => ({ label: String(clean(label)), attributes: formatted(facts) }),
    formatEdge: (_, { weight, ...facts }) => ({ weight, attributes: formatted(facts) }),
  })
}
