import { countryFacts } from '@didar/engine'
import graphology from 'graphology'
import type { EncounterSummary } from '../../ledger/ledger.js'
import { isPerson, nameOf, nameOfCode, sideOf } from '../who.js'

/** What a node carries; `encounters` counts those that it took part in. */
export interface NodeFacts {
  label: string
  kind: string
  country: string
  office: string
  region: string
  encounters: number
  first: string
  last: string
}

/** What an edge carries; `weight` counts the encounters of the two. */
export interface EdgeFacts {
  weight: number
  first: string
  last: string
  [type: string]: number | string
}

const { UndirectedGraph } = graphology
export type Network = InstanceType<typeof UndirectedGraph<NodeFacts, EdgeFacts>>

/** Two networks of who met whom, filled encounter by encounter: of people, and of the countries and bodies they act for. */
export class Networks {
  readonly people: Network = new UndirectedGraph<NodeFacts, EdgeFacts>()
  readonly countries: Network = new UndirectedGraph<NodeFacts, EdgeFacts>()

  /** Only what took place is counted. */
  add(encounter: EncounterSummary): void {
    if (encounter.status !== 'held') return
    const { parties, day } = encounter
    const sides = new Set(parties.map(sideOf))
    for (const party of parties) {
      const { actor, country, office } = party
      meet(this.people, actor, day, () => ({
        ...{ label: nameOf(party), kind: isPerson(party) ? 'person' : 'body' },
        ...{ country: country ?? '', office: office ?? '', region: regionOf(country) },
      }))
    }
    for (const side of sides)
      meet(this.countries, side, day, () => ({
        ...{ label: labelOf(side, parties), kind: countryFacts(side) ? 'country' : 'body' },
        ...{ country: side, office: '', region: regionOf(side) },
      }))
    // People of one side who meet another side together have not met each other.
    for (const [a, b] of pairs(parties))
      if (a.actor !== b.actor && (sides.size === 1 || sideOf(a) !== sideOf(b)))
        link(this.people, a.actor, b.actor, encounter)
    for (const [a, b] of pairs([...sides])) link(this.countries, a, b, encounter)
  }
}

const regionOf = (code: string | null) => (code ? (countryFacts(code)?.subregion ?? '') : '')

/** A side is called as its country or body, or where nobody tells that, as whoever was there for it. */
function labelOf(side: string, parties: EncounterSummary['parties']): string {
  const party = parties.find(({ actor, country }) => actor === side && (isPerson({ actor }) || country === null))
  return party ? nameOf(party) : nameOfCode(side)
}

function* pairs<T>(items: readonly T[]): Generator<readonly [T, T]> {
  for (const [at, a] of items.entries()) for (const b of items.slice(at + 1)) yield [a, b]
}

function meet(
  graph: Network,
  key: string,
  day: string | null,
  facts: () => Pick<NodeFacts, 'label' | 'kind' | 'country' | 'office' | 'region'>,
): void {
  if (!graph.hasNode(key)) graph.addNode(key, { ...facts(), encounters: 0, first: day ?? '', last: day ?? '' })
  graph.updateNodeAttribute(key, 'encounters', (count = 0) => count + 1)
  graph.updateNodeAttribute(key, 'first', (first) => earlier(first, day))
  graph.updateNodeAttribute(key, 'last', (last) => later(last, day))
}

function link(graph: Network, a: string, b: string, { type, day }: EncounterSummary): void {
  const edge = graph.edge(a, b) ?? graph.addUndirectedEdge(a, b, { weight: 0, first: day ?? '', last: day ?? '' })
  graph.updateEdgeAttributes(edge, (facts) => ({
    ...facts,
    weight: facts.weight + 1,
    first: earlier(facts.first, day),
    last: later(facts.last, day),
    [`${type}s`]: Number(facts[`${type}s`] ?? 0) + 1,
  }))
}

const earlier = (known: string | undefined, day: string | null) =>
  known && (!day || known <= day) ? known : (day ?? '')
const later = (known: string | undefined, day: string | null) => (known && (!day || known >= day) ? known : (day ?? ''))
