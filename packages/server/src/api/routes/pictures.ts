import { cityFacts, countryFacts, type Point } from '@didar/engine'
import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi'
import { defined } from '../../input/defined.js'
import type { PlacesCounted } from '../../ledger/overview/overview.js'
import { Network, Places, Stats, Vocabulary } from '../contract/answers.js'
import { NetworkQuery, SpanQuery } from '../contract/asked.js'
import { answers } from '../describe.js'
import { cityShown, namedCode, partiesShown } from '../present.js'
import type { Room } from '../room.js'

const network = createRoute({
  method: 'get',
  path: '/network',
  summary: 'Who meets whom, and how often',
  request: { query: NetworkQuery },
  responses: answers(Network),
})
const places = createRoute({
  method: 'get',
  path: '/places',
  summary: 'Where encounters took place, and who travelled where',
  request: { query: SpanQuery },
  responses: answers(Places),
})
const stats = createRoute({ method: 'get', path: '/stats', summary: 'How much there is', responses: answers(Stats) })
const vocabulary = createRoute({
  method: 'get',
  path: '/vocabulary',
  summary: 'Codes by their names, and topics, of which this ledger has something',
  responses: answers(Vocabulary),
})

/** Pictures of the whole ledger, and what they need. */
export function declarePictures(api: OpenAPIHono, { ledger, name }: Room): void {
  api.openapi(network, async (context) => {
    const { of, least, limit, ...asked } = context.req.valid('query')
    const { nodes, ties, left } = await ledger.overview.network({ of, least, limit, ...defined(asked) })
    const parties = await partiesShown(
      ledger,
      nodes.map(({ value }) => value),
    )
    const shown = parties.map(({ actor, name: named, office, country }, i) => ({
      ...{ actor, name: named, office, country },
      encounters: nodes[i]?.count ?? 0,
    }))
    return context.json({ nodes: shown, ties: [...ties], left }, 200)
  })
  api.openapi(places, async (context) => {
    const { places: counted, flows } = await ledger.overview.places(defined(context.req.valid('query')))
    return context.json({ places: counted.flatMap(located), flows: flows.map(drawn) }, 200)
  })
  api.openapi(stats, async (context) => context.json({ ...(await ledger.stats()), ledger: name }, 200))
  api.openapi(vocabulary, async (context) => {
    const tallies = await ledger.tallies()
    const valuesOf = (of: 'country' | 'topic') =>
      tallies.find((tally) => tally.of === of)?.counts.map(({ value }) => value) ?? []
    return context.json(
      {
        codes: Object.fromEntries(valuesOf('country').map((code) => [code, namedCode(code)])),
        topics: [...valuesOf('topic')],
      },
      200,
    )
  })
}

type Flow = PlacesCounted['flows'][number]

/** Visits with where the countries lie. */
function drawn(flow: Flow): z.infer<typeof Places>['flows'][number] {
  const [from, to] = [flow.from, flow.to].map(seatOf)
  return { ...flow, ends: from && to ? [positionOf(from), positionOf(to)] : null }
}

/** The capital of a country where it is located, else the middle. */
function seatOf(code: string): Point | null {
  const facts = countryFacts(code)
  return (facts?.capital && cityFacts(code, facts.capital)) || (facts?.point ?? null)
}

const positionOf = ({ longitude, latitude }: Point): [number, number] => [longitude, latitude]

type Place = PlacesCounted['places'][number]

/** Where a place lies; a city that is not located stands for its country. */
function located({ country, city, encounters }: Place): z.infer<typeof Places>['places'] {
  const facts = city === null ? null : cityFacts(country, city)
  const at = facts ?? seatOf(country)
  if (!at) return []
  const name = city === null ? namedCode(country) : cityShown(country, city)
  return [{ country, city, name, at: positionOf(at), encounters }]
}
