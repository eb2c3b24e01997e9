import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { engineVersion } from '@didar/engine'
import type { Kysely, Selectable } from 'kysely'
import { bandsOf, mayBeCopies, NEAR_COPY, overlap, sequencesOf, signatureOf } from '../copies.js'
import type { AddOutcome, KnownReport, ReadReport } from '../ledger.js'
import { tehranDay } from '../tehran-day.js'
import { keepRows, markReportDirty } from './rows.js'
import type { Tables } from './schema.js'
import { indexReport, unindexReport } from './search-index.js'
import type { Statements } from './statements.js'

/** Most texts whose signature is compared with that of one text, those that share most bands with it, and most that are read. */
const MOST_ALIKE = 16
const MOST_READ = 3

/** A small window is as good for texts of this length, and is not cleared for each of them. */
const DEFLATE = { level: 1, windowBits: 13 }

/**
 * Keeps one report: `same` where its text is there already, `changed` where its id has another text, `copy` where another
 * report has nearly its text. To be called inside a transaction.
 */
export async function addReport(db: Kysely<Tables>, statements: Statements, read: ReadReport): Promise<AddOutcome> {
  const { record, source } = read
  const { id, text, report } = record
  const digest = createHash('sha256').update(text).digest('hex')
  const old = statements.first<Old>('SELECT seq, digest, engine, published FROM reports WHERE id = ?', id)
  if (old?.digest === digest && old.engine === engineVersion && old.published === (report.published ?? null)) {
    remember(statements, old.seq, read)
    return { id, outcome: 'same' }
  }
  if (old) await removeReport(db, statements, old.seq, id)
  const sequences = sequencesOf(text)
  const signature = signatureOf(sequences)
  const copyOf = nearCopy(statements, digest, sequences, signature)
  const { text: _, ...rest } = record
  const seq = statements.insert('reports', [
    {
      ...{ id, digest, text, source, engine: engineVersion, copy_of: copyOf },
      title: report.title ? text.slice(...report.title) : null,
      published: report.published ?? null,
      day: report.published ? tehranDay(report.published) : null,
      outlet: report.outlet ?? null,
      url: report.url ?? null,
      language: report.language,
      record: deflateRawSync(JSON.stringify(rest), DEFLATE),
    },
  ])
  statements.insert(
    'report_bands',
    [...new Set(bandsOf(signature))].map((value) => ({ value, seq })),
  )
  statements.insert('report_signatures', [{ seq, least: asText(signature) }])
  indexReport(statements, seq, record)
  remember(statements, seq, read)
  await keepRows(db, statements, seq, record)
  if (old) return { id, outcome: 'changed' }
  return copyOf ? { id, outcome: 'copy', of: copyOf } : { id, outcome: 'added' }
}

/** The report that was read from what has this digest. */
export const known = async (db: Kysely<Tables>, key: string): Promise<KnownReport | null> =>
  (await db
    .selectFrom('inputs')
    .innerJoin('reports', 'reports.seq', 'inputs.seq')
    .select(['reports.id', 'reports.digest'])
    .where('key', '=', key)
    .executeTakeFirst()) ?? null

type Old = Pick<Selectable<Tables['reports']>, 'seq' | 'digest' | 'engine' | 'published'>

function remember(statements: Statements, seq: number, { key }: ReadReport): void {
  if (key !== undefined) statements.insertNew('inputs', [{ key, seq }])
}

/** Takes a report out with all that was read from it; whatever it was part of is resolved again. */
async function removeReport(db: Kysely<Tables>, statements: Statements, seq: number, id: string): Promise<void> {
  await unindexReport(db, seq)
  await markReportDirty(db, statements, seq, id)
  await db.deleteFrom('reports').where('seq', '=', seq).execute()
}

type Candidate = Pick<Selectable<Tables['reports']>, 'id' | 'digest' | 'text' | 'copy_of'>

/** A report with nearly this text, or whose near-copy that is. Near-copies share several bands, other texts seldom one. */
function nearCopy(
  statements: Statements,
  digest: string,
  sequences: Iterable<number>,
  signature: Uint32Array,
): string | null {
  const likely = alike(statements, signature)
  if (likely.length === 0) return null
  const candidates = statements.all<Candidate>(
    'SELECT id, digest, text, copy_of FROM reports WHERE seq IN (SELECT value FROM json_each(?)) ORDER BY seq',
    JSON.stringify(likely),
  )
  const found = candidates.find(
    (other) => other.digest === digest || overlap(sequences, sequencesOf(other.text)) >= NEAR_COPY,
  )
  return found ? (found.copy_of ?? found.id) : null
}

/** The texts that may be near-copies by their signatures, those that share most bands first; older ledgers lack some. */
function alike(statements: Statements, signature: Uint32Array): number[] {
  const bands = bandsOf(signature)
  if (bands.length === 0) return []
  const found = statements.few<{ seq: number; least: string | null }>(
    `SELECT seq, least FROM (
      SELECT seq, count(*) AS shared FROM report_bands WHERE value IN (SELECT value FROM json_each(?))
        GROUP BY seq ORDER BY shared DESC, seq LIMIT ${MOST_ALIKE}
      ) LEFT JOIN report_signatures USING (seq) ORDER BY shared DESC, seq`,
    ['seq', 'least'],
    JSON.stringify(bands),
  )
  const likely = found.filter(({ least }) => !least || mayBeCopies(signature, signatureFrom(least)))
  return likely.slice(0, MOST_READ).map(({ seq }) => seq)
}

/** A signature as a column has it. */
const asText = (signature: Uint32Array): string => Buffer.from(signature.buffer).toString('base64')
const signatureFrom = (text: string): Uint32Array =>
  new Uint32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer)
