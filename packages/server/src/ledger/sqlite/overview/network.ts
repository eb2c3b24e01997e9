import { type Kysely, sql } from 'kysely'
import type { Counted, NetworkAsked, NetworkTied } from '../../overview/overview.js'
import { facetsFrom, twoOfFacet } from '../facets.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>
type Query = ReturnType<typeof sql>

/** Who meets whom: nodes with most encounters, and the ties between them. */
export async function network(db: Db, asked: NetworkAsked): Promise<NetworkTied> {
  const member = asked.of === 'countries' ? sql`facet.kind = 'party'` : PEOPLE
  const nodes = await counted(db, asked, sql`${facetsOf(asked)} AND ${member}`)
  nodes.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const shown = nodes.slice(0, asked.limit)
  return { nodes: shown, ties: await tiesOf(db, asked, shown), left: nodes.length - shown.length }
}

const PEOPLE = sql`facet.kind = 'actor' AND facet.key BETWEEN 'p:' AND 'p;'`

/** Ties between nodes, each once: the other of a pair is the one that sorts behind. */
async function tiesOf(db: Db, asked: NetworkAsked, nodes: readonly Counted<string>[]): Promise<NetworkTied['ties']> {
  const members = new Set(nodes.map(({ value }) => value))
  const spans = JSON.stringify([...members].map((value) => facetsFrom(value, value)))
  // Of a country most pairs are of it: these are few beside all pairs of its members.
  const pairs =
    asked.country === undefined
      ? sql`json_each(${spans}) AS span CROSS JOIN encounter_facets AS facet
          ON facet.key BETWEEN span.value ->> 0 AND span.value ->> 1 WHERE TRUE`
      : facetsOf(asked)
  const found = await counted(db, asked, sql`${pairs} AND facet.kind = ${asked.of === 'countries' ? 'pair' : 'met'}`)
  return found.flatMap(({ value, count }) => {
    const [a, b] = twoOfFacet(value)
    return a < b && members.has(a) && members.has(b) ? [{ a, b, encounters: count }] : []
  })
}

/** Facets of all encounters, or of those in which a country takes part. */
const facetsOf = ({ country }: NetworkAsked) =>
  country === undefined
    ? sql`encounter_facets AS facet WHERE TRUE`
    : sql`encounter_facets AS own CROSS JOIN encounter_facets AS facet ON facet.encounter = own.encounter
        WHERE own.kind = 'party' AND own.key = ${country}`

/** How often each key is among facets of encounters that were held in the time that is asked for. */
async function counted(db: Db, { least, from, to }: NetworkAsked, facets: Query): Promise<Counted<string>[]> {
  const inTime = from || to ? sql`AND facet.day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql``
  const { rows } = await sql<Counted<string>>`SELECT facet.key AS value, count(*) AS count
    FROM ${facets} AND facet.status = 'held' ${inTime} GROUP BY facet.key HAVING count >= ${least}
    ORDER BY facet.key`.execute(db)
  return rows
}
