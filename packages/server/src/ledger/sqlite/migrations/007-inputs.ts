import { type Kysely, sql } from 'kysely'

/** What reports were read from, so that nothing is read twice. */
export async function inputs(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE TABLE inputs (key TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES reports(id) ON DELETE CASCADE)
    WITHOUT ROWID`.execute(db)
  await sql`CREATE INDEX inputs_report ON inputs(report)`.execute(db)
}
