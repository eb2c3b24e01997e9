import { inflateRawSync } from 'node:zlib'
import type { DidarRecord } from '@didar/engine'
import type { Kysely } from 'kysely'
import { decidedRecord } from '../decisions/telling.js'
import { projected } from '../project.js'
import { officeBlocks } from '../tenures/on-record.js'
import { decisionsAbout, placeReferences } from './decisions.js'
import type { Tables } from './schema.js'
import { nameRow, unname } from './search-index.js'
import { countSpeech } from './speech.js'
import type { Statements } from './statements.js'

type Db = Kysely<Tables>

/** Keeps what a record holds, with what was decided about it, as rows; their blocks are resolved again. */
export async function keepRows(db: Db, statements: Statements, seq: number, record: DidarRecord): Promise<void> {
  const isReferredTo = statements.first('SELECT 1 FROM decision_refs WHERE report = ? LIMIT 1', record.id) !== undefined
  const rows = projected(decidedRecord(record, isReferredTo ? await decisionsAbout(db, record.id) : []), record)
  const people = rows.people.map((person) => ({
    ...person,
    name: nameRow(statements, { fa: person.name_fa, en: person.name_en }),
  }))
  for (const [table, list] of Object.entries({ ...rows, people }))
    statements.insert(`${table as 'contacts'}_rows`, list.map((row) => ({ seq, ...row })) as never)
  countSpeech(statements, seq, 1)
  markDirty(statements, 'people', rows.people)
  markDirty(statements, 'offices', officeBlocks(rows.people))
  markDirty(statements, 'contacts', rows.contacts)
  if (rows.commitments.length) markDirty(statements, 'commitments', [{ block: record.id }])
  if (rows.outcome_words.length) markDirty(statements, 'outcomes', [{ block: record.id }])
  if (isReferredTo) await placeReferences(db, record)
}

const PROJECTED = [
  ...(['people', 'contacts', 'contact_parties', 'statements', 'speakers', 'statement_topics'] as const),
  ...(['report_topics', 'commitments', 'commitment_parties', 'outcome_words'] as const),
]

/** The number of a report whose id is `report`, a parameter or a column, in SQL. */
export const numberOf = (report: string) => `(SELECT seq FROM reports WHERE id = ${report})`

/** Puts the rows of a report in place of those it had: what was decided about it has changed. */
export async function keepRowsAgain(db: Db, statements: Statements, report: string): Promise<void> {
  const { seq } = await db.selectFrom('reports').select('seq').where('id', '=', report).executeTakeFirstOrThrow()
  await markReportDirty(db, statements, seq, report)
  for (const table of PROJECTED) await db.deleteFrom(`${table}_rows`).where('seq', '=', seq).execute()
  await keepRows(db, statements, seq, await recordOf(db, report))
}

/** The rows of a report go: whatever it is part of is resolved again. */
export async function markReportDirty(db: Db, statements: Statements, seq: number, report: string): Promise<void> {
  unname(statements, seq)
  countSpeech(statements, seq, -1)
  for (const kind of ['people', 'contacts'] as const) {
    const blocks = db.selectFrom(`${kind}_rows`).select('block').where('seq', '=', seq)
    markDirty(statements, kind, await blocks.execute())
  }
  const offices = db.selectFrom('people_rows').select(['country', 'office_key']).where('seq', '=', seq)
  markDirty(statements, 'offices', officeBlocks(await offices.execute()))
  const promised = db.selectFrom('commitments_rows').select('block').where('seq', '=', seq)
  markDirty(statements, 'promises', await promised.execute())
  markPromisesLinked(statements, [report])
}

/** Promises of which reports were found to tell what became of them. */
export function markPromisesLinked(statements: Statements, reports: readonly string[]): void {
  statements.run(
    `INSERT OR IGNORE INTO dirty SELECT DISTINCT 'promises', block FROM promise_links JOIN promises ON id = promise
      WHERE report IN (SELECT value FROM json_each(?))`,
    JSON.stringify(reports),
  )
}

export function markDirty(
  statements: Statements,
  kind: string,
  rows: readonly { readonly block: string | null }[],
): void {
  const blocks = new Set(rows.flatMap((row) => row.block ?? []))
  statements.insertNew(
    'dirty',
    [...blocks].map((block) => ({ kind, block })),
  )
}

/** Whether nothing is left to be resolved. */
export const isResolved = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('dirty').select('block').limit(1).execute()).length === 0

/** A record as it was read. */
export async function recordOf(db: Db, report: string): Promise<DidarRecord> {
  const { text, record } = await db
    .selectFrom('reports')
    .select(['text', 'record'])
    .where('id', '=', report)
    .executeTakeFirstOrThrow()
  return { ...(JSON.parse(inflateRawSync(record).toString()) as Omit<DidarRecord, 'text'>), text }
}
