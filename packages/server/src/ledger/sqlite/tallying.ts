import { type Kysely, sql } from 'kysely'
import type { Tally, TopicCount } from '../questions.js'
import type { FacetKind } from './facets.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

const TALLIES: readonly (readonly [of: Tally['of'], kind: FacetKind])[] = [
  ['type', 'type'],
  ['status', 'status'],
  ['country', 'party'],
  ['topic', 'topic'],
]

/** How many encounters there are of each type, status, country, topic, and in each year. */
export async function tallies(db: Db): Promise<Tally[]> {
  const years = await sql<{ value: string; count: number }>`SELECT substr(day, 1, 4) AS value, count(*) AS count
    FROM encounter_facets WHERE kind = 'all' AND key = '' AND day < '~' GROUP BY value ORDER BY value`.execute(db)
  const found: Tally[] = [{ of: 'year', counts: years.rows }]
  for (const [of, kind] of TALLIES) {
    const { rows } = await sql<{ value: string; count: number }>`SELECT key AS value, count(*) AS count
      FROM encounter_facets WHERE kind = ${kind} GROUP BY key ORDER BY count DESC, key`.execute(db)
    found.push({ of, counts: rows })
  }
  return found
}

/** How many reports, statements and encounters are about each topic; what most is said about first. */
export async function topics(db: Db): Promise<TopicCount[]> {
  const { rows } = await sql<TopicCount>`WITH
    said AS (SELECT topic, count(*) AS n FROM statement_topics GROUP BY topic),
    told AS (SELECT topic, count(*) AS n FROM report_topics GROUP BY topic),
    met AS (SELECT key AS topic, count(*) AS n FROM encounter_facets WHERE kind = 'topic' GROUP BY key)
    SELECT topic, coalesce(told.n, 0) AS reports, coalesce(said.n, 0) AS statements, coalesce(met.n, 0) AS encounters
    FROM (SELECT topic FROM said UNION SELECT topic FROM told)
      LEFT JOIN said USING (topic) LEFT JOIN told USING (topic) LEFT JOIN met USING (topic)
    ORDER BY statements DESC, topic`.execute(db)
  return rows
}
