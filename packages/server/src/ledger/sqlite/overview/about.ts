import { type Kysely, sql } from 'kysely'
import { groupBy } from '../../group-by.js'
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
  const [key, one, two] = 'actor' in subject ? [subject.actor, 'actor', 'met'] : [subject.country, 'party', 'pair']
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
  return {
    encounters: types.reduce((sum, { count }) => sum + count, 0),
    ...('actor' in subject ? await saidBy(db, subject.actor) : await saidOf(db, subject.country)),
    counterparts: counterparts.map(({ value, count }) => ({ value: twoOfFacet(value)[1], count })),
    types,
  }
}

interface TopicInYear {
  readonly topic: string
  readonly year: number
  readonly count: number
}

/** What somebody said. By day, too, as the index has it: statements come one behind the other, and need not be sorted. */
async function saidBy(db: Db, actor: string): Promise<Pick<About, 'statements' | 'topics'>> {
  const spoken = sql`SELECT DISTINCT day, seq, statement FROM speakers_rows WHERE actor = ${actor}`
  const { rows } =
    await sql<TopicInYear>`SELECT topic, CAST(substr(spoken.day, 1, 4) AS INTEGER) AS year, count(*) AS count
    FROM (${spoken}) AS spoken JOIN statement_topics_rows USING (seq, statement)
    WHERE spoken.day IS NOT NULL GROUP BY topic, year ORDER BY year`.execute(db)
  return { statements: await number(db, sql`SELECT count(*) AS n FROM (${spoken})`), topics: byTopic(rows) }
}

/** What a country said, as it is counted when it is added. */
async function saidOf(db: Db, country: string): Promise<Pick<About, 'statements' | 'topics'>> {
  const { rows } = await sql<TopicInYear>`SELECT topic, CAST(year AS INTEGER) AS year, n AS count FROM speech
    WHERE country = ${country} AND n > 0 ORDER BY year`.execute(db)
  const all = rows.filter(({ topic }) => topic === '')
  return { statements: total(all), topics: byTopic(rows.filter(({ topic, year }) => topic !== '' && year)) }
}

const total = (years: readonly { readonly count: number }[]) => years.reduce((sum, { count }) => sum + count, 0)

function byTopic(rows: readonly TopicInYear[]): About['topics'] {
  return [...groupBy(rows, ({ topic }) => topic)]
    .sort(([a, x], [b, y]) => total(y) - total(x) || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([topic, years]) => ({ topic, years: years.map(({ year, count }) => ({ year, count })) }))
}

/** Encounters of two countries by year, type and level, and what they were about. */
export async function between(db: Db, a: string, b: string): Promise<Between> {
  const ofBoth = sql`both.kind = 'pair' AND both.key = ${facetOfTwo(a, b)}`
  const { rows } = await sql<{ year: number; type: string; level: Level; count: number }>`
    WITH levels AS (SELECT both.day, type, (SELECT max(${LEVEL}) FROM encounter_parties AS party
      WHERE party.encounter = both.encounter) AS level FROM encounter_facets AS both
      WHERE ${ofBoth} AND both.day < ${facetDay(null)})
    SELECT CAST(substr(day, 1, 4) AS INTEGER) AS year, type,
      CASE level WHEN 3 THEN 'leader' WHEN 2 THEN 'minister' WHEN 1 THEN 'official' ELSE 'unknownLevel' END AS level,
      count(*) AS count
    FROM levels GROUP BY 1, 2, 3 ORDER BY 1`.execute(db)
  const topics = await counts(
    db,
    sql`SELECT topic.key AS value, count(*) AS count
      FROM encounter_facets AS both CROSS JOIN encounter_facets AS topic ON topic.encounter = both.encounter
      WHERE ${ofBoth} AND topic.kind = 'topic'
      GROUP BY topic.key ORDER BY count DESC, topic.key LIMIT ${MOST_TOPICS}`,
  )
  const years = [...new Set(rows.map(({ year }) => year))].map((year) => {
    const those = rows.filter((row) => row.year === year)
    return { year, types: tallied(those, ({ type }) => type), levels: tallied(those, ({ level }) => level) }
  })
  return {
    encounters: await number(db, sql`SELECT count(*) AS n FROM encounter_facets AS both WHERE ${ofBoth}`),
    years,
    topics,
  }
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
