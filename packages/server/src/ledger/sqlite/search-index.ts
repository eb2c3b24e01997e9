import type { DidarRecord } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import { indexedNames, indexedReport, indexedStatements } from '../search/indexed.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

/** Room for the statements of one report among the row ids of their index. */
const STATEMENTS = 2 ** 20

export const statementRow = (seq: number, number: number) => seq * STATEMENTS + number
/** Of which report a row of the statements' index is, and which statement of it. */
export const statementAt = (row: number) => ({ seq: Math.floor(row / STATEMENTS), statement: `s${row % STATEMENTS}` })
const numberOf = (statement: string) => Number(statement.slice(1))

/** Makes a report findable, in the step in which it is kept. */
export function indexReport(statements: Statements, seq: number, record: DidarRecord): void {
  statements.insert('report_search', [{ rowid: seq, ...indexedReport(record) }])
  statements.insert(
    'statement_search',
    indexedStatements(record).map(({ id, ...entry }) => ({ rowid: statementRow(seq, numberOf(id)), ...entry })),
  )
}

export async function unindexReport(db: Kysely<Tables>, seq: number): Promise<void> {
  await sql`DELETE FROM report_search WHERE rowid = ${seq}`.execute(db)
  await sql`DELETE FROM statement_search
    WHERE rowid BETWEEN ${statementRow(seq, 0)} AND ${statementRow(seq + 1, 0) - 1}`.execute(db)
}

/** The row of a name, made and indexed where it is new. A name that no report has any more stays and finds nobody. */
export function nameRow(
  statements: Statements,
  { fa, en }: { readonly fa: string | null; readonly en: string | null },
): number | null {
  if (fa === null && en === null) return null
  const name = { fa: fa ?? '', en: en ?? '' }
  const old = statements.first<{ id: number }>('SELECT id FROM names WHERE fa = ? AND en = ?', name.fa, name.en)
  if (old) {
    statements.run('UPDATE names SET namings = namings + 1 WHERE id = ?', old.id)
    return old.id
  }
  const id = statements.insert('names', [{ ...name, namings: 1 }])
  statements.insert('name_search', [{ rowid: id, ...indexedNames([{ fa, en }]) }])
  return id
}

/** Takes the namings of a report off its names. */
export function unname(statements: Statements, seq: number): void {
  statements.run(
    `UPDATE names SET namings = namings - own.n FROM (SELECT name, count(*) AS n FROM people_rows
      WHERE seq = ? AND name IS NOT NULL GROUP BY name) AS own WHERE names.id = own.name`,
    seq,
  )
}

/** What the indexes lack, or have too much. */
export async function searchProblems(db: Kysely<Tables>): Promise<string[]> {
  const rows = async (query: ReturnType<typeof sql<{ id: string }>>) => (await query.execute(db)).rows
  const missing = await rows(
    sql`SELECT id FROM reports WHERE seq NOT IN (SELECT id FROM report_search_docsize) LIMIT 20`,
  )
  const left = await rows(sql`SELECT id FROM report_search_docsize WHERE id NOT IN (SELECT seq FROM reports) LIMIT 20`)
  const {
    rows: [counts],
  } = await sql<{ told: number; found: number }>`SELECT
    (SELECT count(*) FROM statements_rows) AS told, (SELECT count(*) FROM statement_search_docsize) AS found`.execute(
    db,
  )
  return [
    ...missing.map(({ id }) => `Report ${id} is not in the search index.`),
    ...left.map(({ id }) => `The search index has row ${id}, which is no report.`),
    ...(counts && counts.told > counts.found
      ? [`There are ${counts.told} statements, and ${counts.found} in the search index.`]
      : []),
  ]
}
