import { type Kysely, sql } from 'kysely'
import type { Counted, NetworkAsked, NetworkTied } from '../../overview/overview.js'
import { facetsFrom, twoOfFacet } from '../facets.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>

/** Who meets whom: nodes with most encounters, and the ties between them. */
export async function network(db: Db, asked: NetworkAsked): Promise<NetworkTied> {
  const { least, limit } = asked
  const { rows: nodes } = await sql<Counted<string>>`SELECT key AS value, count(*) AS count
    FROM encounter_facets AS facet WHERE ${isMember(asked)} AND ${fits(asked)}
    GROUP BY key HAVING count >= ${least} ORDER BY count DESC, key`.execute(db)
  const shown = nodes.slice(0, limit)
  return { nodes: shown, ties: await tiesOf(db, asked, shown), left: nodes.length - shown.length }
}

async function tiesOf(db: Db, asked: NetworkAsked, nodes: readonly Counted<string>[]): Promise<NetworkTied['ties']> {
  const members = new Set(nodes.map(({ value }) => value))
  // Each pair once: the other one is told behind the one that sorts first.
  const spans = JSON.stringify([...members].map((value) => facetsFrom(value, value)))
  const { rows } = await sql<Counted<string>>`SELECT facet.key AS value, count(*) AS count
    FROM json_each(${spans}) AS span CROSS JOIN encounter_facets AS facet
    WHERE facet.kind = ${asked.of === 'countries' ? 'pair' : 'met'} AND ${fits(asked)}
      AND facet.key BETWEEN span.value ->> 0 AND span.value ->> 1
    GROUP BY facet.key HAVING count >= ${asked.least} ORDER BY facet.key`.execute(db)
  return rows.flatMap(({ value, count }) => {
    const [a, b] = twoOfFacet(value)
    return members.has(b) ? [{ a, b, encounters: count }] : []
  })
}

const isMember = ({ of }: NetworkAsked) =>
  of === 'countries' ? sql`kind = 'party'` : sql`kind = 'actor' AND key BETWEEN 'p:' AND 'p;'`

/** Held, and in the time and of the country that are asked for. */
function fits({ from, to, country }: NetworkAsked) {
  const inTime = from || to ? sql`AND facet.day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql``
  const ofCountry = country
    ? sql`AND facet.encounter IN (SELECT encounter FROM encounter_facets WHERE kind = 'party' AND key = ${country})`
    : sql``
  return sql`facet.status = 'held' ${inTime} ${ofCountry}`
}
