import { type Kysely, sql } from 'kysely'
import { wordingOf } from '../../encounters/wording.js'

interface Cue {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** What tellings in the same words share: see encounters/wording.ts. Blocks where some do are resolved again. */
export async function wordings(db: Kysely<unknown>): Promise<void> {
  await sql`ALTER TABLE contacts ADD COLUMN wording TEXT`.execute(db)
  const { rows } = await sql<{ id: string }>`SELECT id FROM reports`.execute(db)
  for (const { id } of rows) await fill(db, id)
  await sql`INSERT OR IGNORE INTO dirty SELECT 'contacts', block FROM contacts WHERE wording IS NOT NULL
    GROUP BY block, wording HAVING count(*) > 1`.execute(db)
}

/** The contacts of a report that is there already. */
async function fill(db: Kysely<unknown>, report: string): Promise<void> {
  const { rows } = await sql<{ text: string }>`SELECT text FROM reports WHERE id = ${report}`.execute(db)
  const cues = await sql<Cue>`SELECT id, cue_start AS start, cue_end AS "end" FROM contacts
    WHERE report = ${report}`.execute(db)
  for (const { id, start, end } of cues.rows)
    await sql`UPDATE contacts SET wording = ${wordingOf(rows[0]?.text.slice(start, end) ?? '')}
      WHERE report = ${report} AND id = ${id}`.execute(db)
}
