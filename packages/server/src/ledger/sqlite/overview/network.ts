import { type Kysely, sql } from 'kysely'
import type { NetworkAsked, NetworkTied } from '../../overview/overview.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>

/** Who meets whom: nodes with most encounters, and the ties between them. */
export async function network(db: Db, asked: NetworkAsked): Promise<NetworkTied> {
  const { least, limit } = asked
  const members = membersOf(asked)
  const { rows: nodes } = await sql<{
    value: string
    count: number
  }>`SELECT node AS value, count(DISTINCT encounter) AS count
    FROM (${members}) GROUP BY node HAVING count >= ${least} ORDER BY count DESC, node`.execute(db)
  const shown = nodes.slice(0, limit)
  if (shown.length === 0) return { nodes: [], ties: [], left: 0 }
  const { rows: ties } = await sql<{ a: string; b: string; encounters: number }>`WITH members AS (${members}
      AND ${nodeOf(asked)} IN (${sql.join(shown.map(({ value }) => value))}))
    SELECT one.node AS a, other.node AS b, count(DISTINCT one.encounter) AS encounters
    FROM members AS one JOIN members AS other ON other.encounter = one.encounter AND other.node > one.node
    GROUP BY a, b HAVING encounters >= ${least} ORDER BY a, b`.execute(db)
  return { nodes: shown, ties, left: nodes.length - shown.length }
}

const nodeOf = ({ of }: NetworkAsked) => (of === 'countries' ? sql`party.country` : sql`party.actor`)

/** Pairs of an encounter and a node that takes part in it. */
function membersOf(asked: NetworkAsked) {
  const { of, from, to, country } = asked
  const fits = of === 'countries' ? sql`party.country IS NOT NULL` : sql`party.actor LIKE 'p:%'`
  const inTime = from || to ? sql`AND encounters.day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql``
  const ofCountry = country
    ? sql`AND encounters.id IN (SELECT encounter FROM encounter_parties WHERE country = ${country})`
    : sql``
  return sql`SELECT ${nodeOf(asked)} AS node, party.encounter FROM encounters
    JOIN encounter_parties AS party ON party.encounter = encounters.id
    WHERE encounters.status = 'held' AND ${fits} ${inTime} ${ofCountry}`
}
