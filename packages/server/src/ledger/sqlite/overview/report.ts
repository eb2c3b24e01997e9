import { inflateRawSync } from 'node:zlib'
import type { DidarRecord } from '@didar/engine'
import type { Kysely } from 'kysely'
import type { ReportKept } from '../../overview/overview.js'
import type { Tables } from '../schema.js'

/** A report with its record, and what the ledger made of its people and contacts; null where there is none of this id. */
export async function report(db: Kysely<Tables>, id: string): Promise<ReportKept | null> {
  const row = await db
    .selectFrom('reports')
    .select(['text', 'record', 'copy_of'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const people = await db.selectFrom('people').select(['id', 'actor']).where('report', '=', id).execute()
  const contacts = await db.selectFrom('contacts').select(['id', 'encounter']).where('report', '=', id).execute()
  const copies = await db.selectFrom('reports').select('id').where('copy_of', '=', id).orderBy('id').execute()
  const rest = JSON.parse(inflateRawSync(row.record).toString()) as Omit<DidarRecord, 'text'>
  return {
    record: { ...rest, text: row.text },
    actors: Object.fromEntries(people.flatMap((one) => (one.actor === null ? [] : [[one.id, one.actor]]))),
    encounters: Object.fromEntries(
      contacts.flatMap((one) => (one.encounter === null ? [] : [[one.id, one.encounter]])),
    ),
    copyOf: row.copy_of,
    copies: copies.map((copy) => copy.id),
  }
}
