import { type Kysely, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import type { LedgerStats } from '../ledger.js'
import type { Tally, TopicCount } from '../questions.js'
import { isResolved, markDirty } from './rows.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

type Db = Kysely<Tables>

/** What is counted in whole, by a key or without one (''): all of it is read off indexes. */
const COUNTING = [
  ...['reports', 'encounters'].map((table) => `SELECT '${table}', '', count(*) FROM ${table}`),
  ...['statements', 'contacts', 'commitments'].map((table) => `SELECT '${table}', '', count(*) FROM ${table}_rows`),
  "SELECT 'copies', '', count(*) FROM reports WHERE copy_of IS NOT NULL",
  "SELECT 'people', '', count(*) FROM (SELECT DISTINCT actor FROM people_rows WHERE actor IS NOT NULL)",
  "SELECT 'topics of reports', topic, count(*) FROM report_topics_rows GROUP BY topic",
  "SELECT 'topics of statements', topic, count(*) FROM statement_topics_rows GROUP BY topic",
  `SELECT 'by ' || kind, key, count(*) FROM encounter_facets
    WHERE kind IN ('type', 'status', 'party', 'topic') GROUP BY kind, key`,
  `SELECT 'by year', substr(day, 1, 4), count(*) FROM encounter_facets
    WHERE kind = 'all' AND key = '' AND day < '~' GROUP BY 2`,
].join(' UNION ALL ')

/** Marks in a step that what is counted changes. */
export const markCounts = (statements: Statements): void => markDirty(statements, 'counts', [{ block: 'all' }])

/** Counts again where something has changed: half a million index entries are read for it. */
export function keepCounts(statements: Statements): void {
  if (!statements.first("SELECT 1 FROM dirty WHERE kind = 'counts'")) return
  statements.run('DELETE FROM counts')
  statements.run(`INSERT INTO counts ${COUNTING}`)
  statements.run("DELETE FROM dirty WHERE kind = 'counts'")
}

/** What was counted last; while not everything is resolved, what counting gives. */
async function counted(db: Db): Promise<(of: string) => { readonly key: string; readonly n: number }[]> {
  const all = (await isResolved(db)) ? sql`` : sql.raw(`WITH counts (of, key, n) AS (${COUNTING})`)
  const { rows } = await sql<Tables['counts']>`${all} SELECT of, key, n FROM counts ORDER BY n DESC, key`.execute(db)
  const by = groupBy(rows, ({ of }) => of)
  return (of) => by.get(of) ?? []
}

/** What was counted last, where everything is resolved, against what there is. */
export async function countProblems(db: Db): Promise<string[]> {
  if (!(await isResolved(db))) return []
  // Where nothing was added yet nothing is kept.
  const { rows } = await sql<{ of: string; key: string }>`WITH all_of (of, key, n) AS (${sql.raw(COUNTING)}),
      counting AS (SELECT of, key, n FROM all_of WHERE n > 0), kept AS (SELECT of, key, n FROM counts WHERE n > 0)
    SELECT of, key FROM (SELECT * FROM counting EXCEPT SELECT * FROM kept)
    UNION SELECT of, key FROM (SELECT * FROM kept EXCEPT SELECT * FROM counting)`.execute(db)
  return rows.map(({ of, key }) => `The count ${key === '' ? of : `${of}: ${key}`} is not what there is.`)
}

const TALLIES: readonly (readonly [of: Tally['of'], counted: string])[] = [
  ['year', 'by year'],
  ['type', 'by type'],
  ['status', 'by status'],
  ['country', 'by party'],
  ['topic', 'by topic'],
]

/** How many encounters there are of each type, status, country, topic, and in each year. */
export async function tallies(db: Db): Promise<Tally[]> {
  const counts = await counted(db)
  return TALLIES.map(([of, by]) => {
    const found = counts(by).map(({ key: value, n: count }) => ({ value, count }))
    return { of, counts: of === 'year' ? found.sort((a, b) => (a.value < b.value ? -1 : 1)) : found }
  })
}

/** How many reports, statements and encounters are about each topic; what most is said about first. */
export async function topics(db: Db): Promise<TopicCount[]> {
  const counts = await counted(db)
  const [reports, statements, encounters] = ['topics of reports', 'topics of statements', 'by topic'].map(
    (of) => new Map(counts(of).map(({ key, n }) => [key, n])),
  )
  const all = [...new Set([...(statements?.keys() ?? []), ...(reports?.keys() ?? [])])]
  const of = (topic: string): TopicCount => ({
    topic,
    ...{ reports: reports?.get(topic) ?? 0, statements: statements?.get(topic) ?? 0 },
    encounters: encounters?.get(topic) ?? 0,
  })
  return all.map(of).sort((a, b) => b.statements - a.statements || (a.topic < b.topic ? -1 : 1))
}

/** How much there is of everything. */
export async function stats(db: Db): Promise<LedgerStats> {
  const counts = await counted(db)
  const count = (of: string) => counts(of)[0]?.n ?? 0
  const { rows } = await sql<Pick<LedgerStats, 'first' | 'last'>>`SELECT
    (SELECT min(day) FROM reports) AS first, (SELECT max(day) FROM reports) AS last`.execute(db)
  return {
    ...{ reports: count('reports'), copies: count('copies'), people: count('people'), contacts: count('contacts') },
    ...{ encounters: count('encounters'), statements: count('statements'), commitments: count('commitments') },
    ...{ first: rows[0]?.first ?? null, last: rows[0]?.last ?? null },
  }
}
