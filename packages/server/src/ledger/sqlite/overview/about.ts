import { type Kysely, sql } from 'kysely'
import type { About, Between, Counted, Level } from '../../overview/overview.js'
import type { Side } from '../../questions.js'
import { facetDay, facetOfTwo, facetsFrom, twoOfFacet } from '../facets.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>
type Query = ReturnType<typeof sql>

const MOST_COUNTERPARTS = 20
const MOST_TOPICS = 12

/** A person's or a country's encounters, counterparts, topics by year. */
export async function about(db: Db, subject: Side): Promise<About> {
  const [own, key, one, two] =
    'actor' in subject
      ? [sql`actor = ${subject.actor}`, subject.actor, 'actor', 'met']
      : [sql`country = ${subject.country}`, subject.country, 'party', 'pair']
  const [first, last] = facetsFrom(key)
  const counterparts = await counts(
    db,
    sql`SELECT key AS value, count(*) AS count FROM encounter_facets
      WHERE kind = ${two} AND key BETWEEN ${first} AND ${last} GROUP BY key ORDER BY count DESC, key LIMIT ${MOST_COUNTERPARTS}`,
  )
  const types = await counts(
    db,
    sql`SELECT type AS value, count(*) AS count FROM encounter_facets WHERE kind = ${one} AND key = ${key}
      GROUP BY type ORDER BY count DESC, type`,
  )
  // By day, too, as the index has them: they come one behind the other, and need not be sorted.
  const spoken = sql`SELECT DISTINCT day, report, statement FROM speakers WHERE ${own}`
  return {
    encounters: types.reduce((sum, { count }) => sum + count, 0),
    statements: await number(db, sql`SELECT count(*) AS n FROM (${spoken})`),
    topics: await topicsByYear(db, spoken),
    counterparts: counterparts.map(({ value, count }) => ({ value: twoOfFacet(value)[1], count })),
    types,
  }
}

async function topicsByYear(db: Db, spoken: Query): Promise<About['topics']> {
  const { rows } = await sql<{ topic: string; year: number | null; count: number }>`SELECT topic,
      CAST(substr(spoken.day, 1, 4) AS INTEGER) AS year, count(*) AS count
    FROM (${spoken}) AS spoken JOIN statement_topics USING (report, statement)
    WHERE spoken.day IS NOT NULL GROUP BY topic, year ORDER BY year`.execute(db)
  const topics = new Map<string, { year: number; count: number }[]>()
  for (const { topic, year, count } of rows)
    if (year) topics.set(topic, [...(topics.get(topic) ?? []), { year, count }])
  const total = (years: readonly { count: number }[]) => years.reduce((sum, { count }) => sum + count, 0)
  return [...topics]
    .sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([topic, years]) => ({ topic, years }))
}

/** Encounters of two countries by year, type and level, and what they were about. */
export async function between(db: Db, a: string, b: string): Promise<Between> {
  const both = sql`encounter_facets AS both WHERE both.kind = 'pair' AND both.key = ${facetOfTwo(a, b)}`
  const { rows } = await sql<{ year: number; type: string; level: Level; count: number }>`
    WITH levels AS (SELECT both.day, type, (SELECT max(${LEVEL}) FROM encounter_parties AS party
      WHERE party.encounter = both.encounter) AS level FROM ${both} AND both.day < ${facetDay(null)})
    SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year, type,
      CASE level WHEN 3 THEN 'leader' WHEN 2 THEN 'minister' WHEN 1 THEN 'official' ELSE 'unknownLevel' END AS level,
      count(*) AS count
    FROM levels GROUP BY 1, 2, 3 ORDER BY 1`.execute(db)
  const topics = await counts(
    db,
    sql`SELECT key AS value, count(*) AS count FROM encounter_facets
      WHERE kind = 'topic' AND encounter IN (SELECT encounter FROM ${both})
      GROUP BY key ORDER BY count DESC, key LIMIT ${MOST_TOPICS}`,
  )
  const years = [...new Set(rows.map(({ year }) => year))].map((year) => {
    const those = rows.filter((row) => row.year === year)
    return { year, types: tallied(those, ({ type }) => type), levels: tallied(those, ({ level }) => level) }
  })
  return { encounters: await number(db, sql`SELECT count(*) AS n FROM ${both}`), years, topics }
}

/** Heads of state and government, then ministers and chiefs of staff, then whoever has an office. */
const LEVEL = sql`CASE
  WHEN office IS NULL THEN 0
  WHEN office IN ('President', 'Prime Minister', 'King', 'Emir', 'Sultan', 'Chancellor', 'Supreme Leader', 'Secretary-General') THEN 3
  WHEN office LIKE '% Minister' AND office NOT LIKE 'Deputy%' OR office LIKE 'Chief of %' THEN 2
  ELSE 1 END`

function tallied<T extends string, R extends { readonly count: number }>(
  rows: readonly R[],
  of: (row: R) => T,
): Counted<T>[] {
  const found = new Map<T, number>()
  for (const row of rows) found.set(of(row), (found.get(of(row)) ?? 0) + row.count)
  return [...found].map(([value, count]) => ({ value, count }))
}

const counts = async (db: Db, query: Query) => (await query.execute(db)).rows as Counted<string>[]
const number = async (db: Db, query: Query) => ((await query.execute(db)).rows[0] as { n: number }).n
