import { type Kysely, type RawBuilder, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import { contextOf } from '../search/context.js'
import { type Clause, clausesOf, type Field, matchOf } from '../search/query.js'
import type { PersonFound, ReportFound, SearchAsked, StatementFound } from '../search/search.js'
import type { Tables } from './schema.js'
import { statementAt, statementRow } from './search-index.js'

type Db = Kysely<Tables>

/**
 * What more than so many have says little about any of them, and the ranking would have to look at all: these are given
 * as they were added, the latest first, and before them those that have it in their title.
 */
const MOST_RANKED = 2000

const COLUMNS: Readonly<Record<'report' | 'statement' | 'name', Readonly<Record<Field, string>>>> = {
  report: { words: '{title words}', names: 'names', sounds: 'sounds' },
  statement: { words: '{words names}', names: 'names', sounds: 'sounds' },
  name: { words: 'names', names: 'names', sounds: 'sounds' },
}
type Index = keyof typeof COLUMNS

/** What counts for how much: the best first. As an expression it is reckoned for those only that fit the time, too. */
const BEST: Readonly<Record<Index, RawBuilder<unknown>>> = {
  report: sql`bm25(report_search, 4.0, 1.0, 1.0, 0.3)`,
  statement: sql`bm25(statement_search, 1.0, 1.0, 0.3)`,
  name: sql`bm25(name_search, 1.0, 0.3)`,
}

const matching = (index: Index, clauses: readonly Clause[]) => matchOf(clauses, (field) => COLUMNS[index][field])

/** Row ids that fit, the best first. */
async function ranked(
  db: Db,
  index: Index,
  clauses: readonly Clause[],
  { from, to, limit }: Pick<SearchAsked, 'from' | 'to' | 'limit'>,
): Promise<number[]> {
  const table = sql.table(`${index}_search`)
  // The sign keeps the index from being asked for each report by itself.
  const inTime = from || to ? sql`AND +${reportRow(index)} IN ${reportsBetween(from, to)}` : sql``
  const fitting = (match: string) => sql`FROM ${table} WHERE ${table} MATCH ${match} ${inTime}`
  const match = matching(index, clauses)
  const many = await rowIds(db, sql`SELECT rowid ${fitting(match)} LIMIT 1 OFFSET ${MOST_RANKED}`)
  if (many.length === 0) return rowIds(db, sql`SELECT rowid ${fitting(match)} ORDER BY ${BEST[index]} LIMIT ${limit}`)
  const latest = (of: string) => rowIds(db, sql`SELECT rowid ${fitting(of)} ORDER BY rowid DESC LIMIT ${limit}`)
  const titled =
    index === 'report' ? await latest(matchOf(clauses, (field) => (field === 'words' ? 'title' : field))) : []
  return [...new Set([...titled, ...(await latest(match))])].slice(0, limit)
}

const reportRow = (index: Index) => (index === 'statement' ? sql`(rowid / ${statementRow(1, 0)})` : sql`rowid`)

const reportsBetween = (from = '0000', to = '9999') =>
  sql`(SELECT seq FROM reports WHERE day BETWEEN ${from} AND ${to})`

async function rowIds(db: Db, query: RawBuilder<unknown>): Promise<number[]> {
  return ((await query.execute(db)).rows as { rowid: number }[]).map(({ rowid }) => rowid)
}

/** Rows in the order of the ids that were found. */
function inOrder<T, K>(ids: readonly K[], rows: readonly T[], idOf: (row: T) => K): T[] {
  const byId = new Map(rows.map((row) => [idOf(row), row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const reportsAt = (db: Db, seqs: readonly number[]) =>
  db
    .selectFrom('reports')
    .select(['seq', 'id', 'copy_of', 'day', 'title', 'outlet', 'url', 'source', 'text'])
    .where('seq', 'in', seqs)
    .execute()

/** The names of the people of reports, in both letters. */
async function namesOf(db: Db, reports: readonly string[]) {
  const rows = await db
    .selectFrom('people')
    .select(['report', 'name_fa as fa', 'name_en as en'])
    .where('report', 'in', reports)
    .execute()
  return groupBy(rows, ({ report }) => report)
}

export async function reportsFound(db: Db, asked: SearchAsked): Promise<ReportFound[]> {
  const clauses = clausesOf(asked.query)
  if (clauses.length === 0) return []
  const seqs = await ranked(db, 'report', clauses, asked)
  const reports = inOrder(seqs, await reportsAt(db, seqs), ({ seq }) => seq)
  const ids = reports.map(({ id }) => id)
  const contacts = await db
    .selectFrom('contacts')
    .select(['report', 'encounter'])
    .where(
      'report',
      'in',
      reports.map(({ id }) => id),
    )
    .where('encounter', 'is not', null)
    .orderBy('focus', 'desc')
    .execute()
  const encounters = groupBy(contacts, ({ report }) => report)
  const names = await namesOf(db, ids)
  return reports.map(({ id, copy_of, day, title, outlet, url, source, text }) => ({
    ...{ report: id, copyOf: copy_of, day, title, outlet, url, source },
    encounters: [...new Set((encounters.get(id) ?? []).flatMap(({ encounter }) => encounter ?? []))],
    context: contextOf(text, names.get(id) ?? [], clauses),
  }))
}

export async function statementsFound(db: Db, asked: SearchAsked): Promise<StatementFound[]> {
  const clauses = clausesOf(asked.query)
  if (clauses.length === 0) return []
  const rows = (await ranked(db, 'statement', clauses, asked)).map(statementAt)
  const reports = new Map(
    (
      await reportsAt(
        db,
        rows.map(({ seq }) => seq),
      )
    ).map((report) => [report.seq, report]),
  )
  const shown = await statementsShown(
    db,
    rows.flatMap(({ seq, statement }) => {
      const report = reports.get(seq)?.id
      return report === undefined ? [] : { report, statement }
    }),
  )
  const names = await namesOf(
    db,
    [...reports.values()].map(({ id }) => id),
  )
  return rows.flatMap(({ seq, statement }) => {
    const { id = '', text = '' } = reports.get(seq) ?? {}
    const found = shown.get(`${id}\t${statement}`)
    if (!found) return []
    const { start, end, ...told } = found
    return [{ ...told, context: contextOf(text, names.get(id) ?? [], clauses, [start, end]) }]
  })
}

type StatementKey = { readonly report: string; readonly statement: string }

/** Statements with their speakers, topics and the encounter at which they were made. */
export async function statementsShown(db: Db, keys: readonly StatementKey[]) {
  const shown = new Map<string, Omit<StatementFound, 'context'> & { readonly start: number; readonly end: number }>()
  if (keys.length === 0) return shown
  const wanted = (report: string, statement: string) =>
    sql<boolean>`(${sql.ref(report)}, ${sql.ref(statement)}) IN (VALUES ${sql.join(
      keys.map((key) => sql`(${key.report}, ${key.statement})`),
    )})`
  const statements = await db
    .selectFrom('statements')
    .innerJoin('reports', 'reports.seq', 'statements.seq')
    .leftJoin('contacts_rows as contacts', (on) =>
      on.onRef('contacts.seq', '=', 'statements.seq').onRef('contacts.id', '=', 'statements.contact'),
    )
    .select(['statements.report', 'statements.id', 'statements.start', 'statements.end', 'statements.confidence'])
    .select(['reports.day', 'contacts.encounter'])
    .where(wanted('statements.report', 'statements.id'))
    .execute()
  const speakers = await db
    .selectFrom('speakers')
    .leftJoin('people_rows as people', (on) =>
      on.onRef('people.seq', '=', 'speakers.seq').onRef('people.id', '=', 'speakers.person'),
    )
    .select(['speakers.report', 'speakers.statement', 'speakers.actor', 'speakers.country', 'speakers.body'])
    .select(['name_fa', 'name_en', 'office_fa', 'office_en'])
    .where(wanted('speakers.report', 'speakers.statement'))
    .orderBy('speakers.ord')
    .execute()
  const topics = await db
    .selectFrom('statement_topics')
    .select(['report', 'statement', 'topic'])
    .where(wanted('report', 'statement'))
    .execute()
  const key = ({ report, statement }: StatementKey) => `${report}\t${statement}`
  const [speakersOf, topicsOf] = [groupBy(speakers, key), groupBy(topics, key)]
  for (const { report, id: statement, ...row } of statements)
    shown.set(key({ report, statement }), {
      ...{ report, statement, ...row },
      speakers: (speakersOf.get(key({ report, statement })) ?? []).map((speaker) => ({
        ...{ actor: speaker.actor, country: speaker.country },
        name: speaker.name_en ?? speaker.name_fa ?? speaker.body,
        office: speaker.office_en ?? speaker.office_fa,
      })),
      topics: (topicsOf.get(key({ report, statement })) ?? []).map(({ topic }) => topic),
    })
  return shown
}

/** Thousands of names have «محمد» in them: who is named most has one of those that are told most often. */
const MOST_NAMES = 500

/** The people of a name; the `limit` that most reports name. */
export async function peopleFound(db: Db, { query, from, to, limit }: SearchAsked): Promise<PersonFound[]> {
  const names = namesMatching(query)
  if (!names) return []
  const { rows } = await sql<{ actor: string }>`SELECT actor FROM people_rows
    WHERE name IN (SELECT id FROM names WHERE id IN ${names} ORDER BY namings DESC, id LIMIT ${MOST_NAMES}) AND actor IS NOT NULL AND ${between(from, to)}
    GROUP BY actor ORDER BY count(*) DESC, actor LIMIT ${limit}`.execute(db)
  return peopleShown(
    db,
    rows.map(({ actor }) => actor),
  )
}

const between = (from?: string, to?: string) =>
  from || to ? sql<boolean>`day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql<boolean>`TRUE`

/** The rows of `names` that a query fits, as a part of a further query; null for one without a letter. */
export function namesMatching(query: string): RawBuilder<unknown> | null {
  const clauses = clausesOf(query)
  if (clauses.length === 0) return null
  return sql`(SELECT rowid FROM name_search WHERE name_search MATCH ${matching('name', clauses)})`
}

/** The rows of `reports` that a query fits, as a part of a further query; null for one without a letter. */
export function textMatching(query: string): RawBuilder<unknown> | null {
  const clauses = clausesOf(query)
  if (clauses.length === 0) return null
  return sql`SELECT rowid FROM report_search WHERE report_search MATCH ${matching('report', clauses)}`
}

/** Actors as a reader knows them, in this order. */
export async function peopleShown(db: Db, actors: readonly string[]): Promise<PersonFound[]> {
  const people: PersonFound[] = []
  for (const actor of actors) {
    const { rows: names } = await sql<{ fa: string; en: string; reports: number }>`SELECT fa, en, count(*) AS reports
      FROM people_rows AS people JOIN names ON names.id = people.name WHERE actor = ${actor}
      GROUP BY people.name ORDER BY reports DESC, fa LIMIT 5`.execute(db)
    // Offices are counted in the index; only of the five is the wording looked up.
    const { rows: offices } = await sql<{
      office: string
    }>`SELECT (SELECT coalesce(office_en, office_fa) FROM people_rows
        WHERE actor = ${actor} AND office_key = key LIMIT 1) AS office
      FROM (SELECT office_key AS key, count(*) AS n FROM people_rows WHERE actor = ${actor} AND office_key IS NOT NULL
        GROUP BY office_key ORDER BY n DESC, office_key LIMIT 5)`.execute(db)
    const {
      rows: [all],
    } = await sql<{ reports: number; first: string | null; last: string | null; country: string | null }>`
      SELECT count(*) AS reports, min(day) AS first, max(day) AS last, max(country) AS country
      FROM people_rows WHERE actor = ${actor}`.execute(db)
    if (!all?.reports) continue
    people.push({
      actor,
      names: names.map(({ fa, en, reports }) => ({ fa: fa || null, en: en || null, reports })),
      offices: offices.map(({ office }) => office),
      ...all,
    })
  }
  return people
}
