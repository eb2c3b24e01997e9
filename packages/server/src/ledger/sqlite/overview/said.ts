import { type Kysely, sql } from 'kysely'
import type { Quoted } from '../../overview/overview.js'
import type { StatementShown } from '../../questions.js'
import type { Tables } from '../schema.js'
import { statementsShown } from '../searching.js'

type Db = Kysely<Tables>
type Key = { readonly report: string; readonly statement: string }

const MOST = 200

/** What was said at an encounter, by report and place. */
export async function saidAt(db: Db, encounter: string): Promise<StatementShown[]> {
  const { rows } = await sql<Key>`SELECT statements.report, statements.id AS statement
    FROM contacts JOIN statements ON statements.seq = contacts.seq AND statements.contact = contacts.id
    WHERE contacts.encounter = ${encounter} ORDER BY statements.report, statements.start LIMIT ${MOST}`.execute(db)
  const shown = await statementsShown(db, rows)
  const words = await quoted(db, rows)
  return rows.flatMap(({ report, statement }, i) => {
    const found = shown.get(`${report}\t${statement}`)
    if (!found) return []
    const { start: _, end: __, ...told } = found
    return { ...told, words: words[i]?.words ?? '' }
  })
}

/** The words of statements and where they stand. */
export async function quoted(db: Db, keys: readonly Key[]): Promise<(Quoted | null)[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<
    Omit<Quoted, 'span' | 'words'> & { statement: string; start: number; end: number; text: string }
  >`
    SELECT reports.id AS report, statements.id AS statement, day AS published, title, outlet, url, start, end, mode, text
    FROM statements JOIN reports ON reports.seq = statements.seq
    WHERE (statements.report, statements.id) IN (VALUES ${sql.join(keys.map((key) => sql`(${key.report}, ${key.statement})`))})`.execute(
    db,
  )
  const found = new Map(
    rows.map(({ statement, start, end, text, ...row }) => [
      `${row.report}\t${statement}`,
      { ...row, span: [start, end] as const, words: text.slice(start, end) },
    ]),
  )
  return keys.map(({ report, statement }) => found.get(`${report}\t${statement}`) ?? null)
}
