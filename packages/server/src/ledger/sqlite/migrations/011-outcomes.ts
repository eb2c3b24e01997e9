import { type Kysely, sql } from 'kysely'
import { outcomeRows } from '../../promises/said.js'

/**
 * What became of promises by later statements. Clauses that tell an outcome, and undertakings, are found by their words
 * among those of the same country and of the days that fit: see promises/said.ts. Both have a row for each word.
 */
const OUTCOMES = [
  `CREATE TABLE outcome_words (country TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL,
    report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE, statement TEXT NOT NULL, start INTEGER NOT NULL,
    end INTEGER NOT NULL, PRIMARY KEY (country, word, day, report, start)) WITHOUT ROWID`,
  'CREATE INDEX outcome_words_report ON outcome_words(report)',
  `CREATE TABLE promise_words (country TEXT NOT NULL, word TEXT NOT NULL, day TEXT NOT NULL,
    promise TEXT NOT NULL REFERENCES promises(id) ON DELETE CASCADE, PRIMARY KEY (country, word, day, promise)) WITHOUT ROWID`,
  'CREATE INDEX promise_words_promise ON promise_words(promise)',
  'CREATE INDEX promise_links_report ON promise_links(report)',
]

export async function outcomes(db: Kysely<unknown>): Promise<void> {
  for (const statement of OUTCOMES) await sql.raw(statement).execute(db)
  const { rows } = await sql<{ id: string }>`SELECT id FROM reports WHERE day IS NOT NULL`.execute(db)
  for (const { id } of rows) await fill(db, id)
  await sql`INSERT OR IGNORE INTO dirty SELECT DISTINCT 'promises', block FROM promises
    WHERE kind = 'undertaking'`.execute(db)
}

/** The clauses of a report that is there already. */
async function fill(db: Kysely<unknown>, report: string): Promise<void> {
  const text = await sql<{ text: string }>`SELECT text FROM reports WHERE id = ${report}`.execute(db)
  const told = await sql<{ id: string; start: number; end: number }>`SELECT id, start, end FROM statements
    WHERE report = ${report}`.execute(db)
  const speakers = await sql<{
    statement: string
    country: string | null
    day: string | null
  }>`SELECT statement, country,
    day FROM speakers WHERE report = ${report}`.execute(db)
  const statements = told.rows.map(({ id, start, end }) => ({ id, span: [start, end] as [number, number] }))
  for (const row of outcomeRows({ text: text.rows[0]?.text ?? '', statements }, speakers.rows))
    await sql`INSERT OR IGNORE INTO outcome_words (country, word, day, report, statement, start, end) VALUES (${row.country},
      ${row.word}, ${row.day}, ${report}, ${row.statement}, ${row.start}, ${row.end})`.execute(db)
}
