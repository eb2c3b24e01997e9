import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { engineVersion } from '@didar/engine'
import type { Kysely } from 'kysely'
import { bandsOf, NEAR_COPY, overlap, sequencesOf } from '../copies.js'
import type { AddOutcome, KnownReport, ReadReport } from '../ledger.js'
import { tehranDay } from '../tehran-day.js'
import type { Inserts } from './inserts.js'
import { keepRows, markReportDirty } from './rows.js'
import type { Tables } from './schema.js'
import { indexReport, unindexReport } from './search-index.js'

/** Most texts that are compared with one text: a press release that everybody carries is found among the first. */
const MOST_COPIES = 8

/**
 * Keeps one report: `same` where its text is there already, `changed` where its id has another text, `copy` where another
 * report has nearly its text. To be called inside a transaction.
 */
export async function addReport(db: Kysely<Tables>, inserts: Inserts, read: ReadReport): Promise<AddOutcome> {
  const { record, source } = read
  const { id, text, report } = record
  const digest = createHash('sha256').update(text).digest('hex')
  const old = await db
    .selectFrom('reports')
    .select(['seq', 'digest', 'engine', 'published'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (old?.digest === digest && old.engine === engineVersion && old.published === (report.published ?? null)) {
    await remember(db, read)
    return { id, outcome: 'same' }
  }
  if (old) await removeReport(db, id, old.seq)
  const sequences = sequencesOf(text)
  const bands = bandsOf(sequences)
  const copyOf = await nearCopy(db, id, digest, sequences, bands)
  const { text: _, ...rest } = record
  const seq = inserts.into('reports', [
    {
      ...{ id, digest, text, source, engine: engineVersion, copy_of: copyOf },
      title: report.title ? text.slice(...report.title) : null,
      published: report.published ?? null,
      day: report.published ? tehranDay(report.published) : null,
      outlet: report.outlet ?? null,
      url: report.url ?? null,
      language: report.language,
      record: deflateRawSync(JSON.stringify(rest), { level: 1 }),
    },
  ])
  inserts.into(
    'report_bands',
    [...new Set(bands)].map((value) => ({ value, report: id })),
  )
  indexReport(inserts, seq, record)
  await remember(db, read)
  await keepRows(db, inserts, record)
  if (old) return { id, outcome: 'changed' }
  return copyOf ? { id, outcome: 'copy', of: copyOf } : { id, outcome: 'added' }
}

/** The report that was read from what has this digest. */
export const known = async (db: Kysely<Tables>, key: string): Promise<KnownReport | null> =>
  (await db
    .selectFrom('inputs')
    .innerJoin('reports', 'reports.id', 'inputs.report')
    .select(['reports.id', 'reports.digest'])
    .where('key', '=', key)
    .executeTakeFirst()) ?? null

async function remember(db: Kysely<Tables>, { record: { id }, key }: ReadReport): Promise<void> {
  if (key === undefined) return
  await db
    .insertInto('inputs')
    .values({ key, report: id })
    .onConflict((at) => at.doNothing())
    .execute()
}

/** Takes a report out with all that was read from it; whatever it was part of is resolved again. */
async function removeReport(db: Kysely<Tables>, id: string, seq: number): Promise<void> {
  await unindexReport(db, seq)
  await markReportDirty(db, id)
  await db.deleteFrom('reports').where('id', '=', id).execute()
}

/** The oldest report with nearly this text. */
async function nearCopy(
  db: Kysely<Tables>,
  id: string,
  digest: string,
  sequences: ReadonlySet<number>,
  bands: readonly number[],
): Promise<string | null> {
  if (bands.length === 0) return null
  const candidates = await db
    .selectFrom('report_bands')
    .innerJoin('reports', 'reports.id', 'report_bands.report')
    .select(['reports.id', 'reports.digest', 'reports.text', 'reports.copy_of'])
    .distinct()
    .where('value', 'in', bands)
    .where('reports.id', '!=', id)
    .orderBy('reports.seq')
    .limit(MOST_COPIES)
    .execute()
  const found = candidates.find(
    (other) => other.digest === digest || overlap(sequences, sequencesOf(other.text)) >= NEAR_COPY,
  )
  return found ? (found.copy_of ?? found.id) : null
}
