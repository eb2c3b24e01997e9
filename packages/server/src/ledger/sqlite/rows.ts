import { inflateRawSync } from 'node:zlib'
import type { DidarRecord } from '@didar/engine'
import type { Insertable, Kysely } from 'kysely'
import { decidedRecord } from '../decisions/telling.js'
import { projected } from '../project.js'
import { officeBlocks } from '../tenures/on-record.js'
import { decisionsAbout, placeReferences } from './decisions.js'
import type { Inserts } from './inserts.js'
import type { Tables } from './schema.js'
import { nameRow } from './search-index.js'

type Db = Kysely<Tables>

/** Keeps what a record holds, with what was decided about it, as rows; their blocks are resolved again. */
export async function keepRows(db: Db, inserts: Inserts, record: DidarRecord): Promise<void> {
  const decided = decidedRecord(record, await decisionsAbout(db, record.id))
  const rows = projected(decided, record)
  const named: Insertable<Tables['people']>[] = []
  for (const person of rows.people)
    named.push({ ...person, name: await nameRow(db, inserts, { fa: person.name_fa, en: person.name_en }) })
  for (const [table, list] of Object.entries({ ...rows, people: named }))
    inserts.into(table as 'contacts', list as never)
  await markDirty(db, 'people', rows.people)
  await markDirty(db, 'offices', officeBlocks(rows.people))
  await markDirty(db, 'contacts', rows.contacts)
  if (rows.commitments.length) await markDirty(db, 'commitments', [{ block: record.id }])
  await placeReferences(db, record)
}

const PROJECTED = [
  ...(['people', 'contacts', 'contact_parties', 'statements', 'speakers', 'statement_topics'] as const),
  ...(['report_topics', 'commitments', 'commitment_parties'] as const),
]

/** Puts the rows of a report in place of those it had: what was decided about it has changed. */
export async function keepRowsAgain(db: Db, inserts: Inserts, report: string): Promise<void> {
  await markReportDirty(db, report)
  for (const table of PROJECTED) await db.deleteFrom(table).where('report', '=', report).execute()
  await keepRows(db, inserts, await recordOf(db, report))
}

/** Whatever a report is part of is resolved again. */
export async function markReportDirty(db: Db, report: string): Promise<void> {
  for (const table of ['people', 'contacts'] as const)
    await markDirty(db, table, await db.selectFrom(table).select('block').where('report', '=', report).execute())
  const offices = db.selectFrom('people').select(['country', 'office_key']).where('report', '=', report)
  await markDirty(db, 'offices', officeBlocks(await offices.execute()))
  const promised = db.selectFrom('commitments').select('block').where('report', '=', report)
  await markDirty(db, 'promises', await promised.execute())
}

export async function markDirty(db: Db, kind: string, rows: readonly { readonly block: string | null }[]) {
  // One by one: a list of each length would be a statement of its own to prepare.
  for (const block of new Set(rows.flatMap((row) => row.block ?? [])))
    await db
      .insertInto('dirty')
      .values({ kind, block })
      .onConflict((at) => at.doNothing())
      .execute()
}

/** A record as it was read. */
export async function recordOf(db: Db, report: string): Promise<DidarRecord> {
  const { text, record } = await db
    .selectFrom('reports')
    .select(['text', 'record'])
    .where('id', '=', report)
    .executeTakeFirstOrThrow()
  return { ...(JSON.parse(inflateRawSync(record).toString()) as Omit<DidarRecord, 'text'>), text }
}
