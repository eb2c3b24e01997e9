import type { Kysely, Selectable } from 'kysely'
import { groupBy } from '../group-by.js'
import type { Row, TableName } from '../ledger.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>
type Write = (table: TableName, rows: readonly Row[]) => Promise<void>

/** How many reports or encounters are taken at a time. */
const STEP = 500

/** All rows of all tables, in the order in which reports were added. */
export async function exported(db: Db, write: Write): Promise<void> {
  for (let after = 0; ; ) {
    const reports = await db
      .selectFrom('reports')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(STEP)
      .execute()
    const last = reports.at(-1)
    if (!last) break
    await exportReports(db, write, reports)
    after = last.seq
  }
  for (let after = ''; ; ) {
    const encounters = await db
      .selectFrom('encounters')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(STEP)
      .execute()
    const last = encounters.at(-1)
    if (!last) break
    await exportEncounters(db, write, encounters)
    after = last.id
  }
}

async function exportReports(db: Db, write: Write, reports: readonly Selectable<Tables['reports']>[]): Promise<void> {
  const ids = reports.map(({ id }) => id)
  const texts = new Map(reports.map(({ id, text }) => [id, text]))
  const words = (report: string, start: number, end: number) => texts.get(report)?.slice(start, end) ?? ''
  const topics = await db.selectFrom('report_topics').selectAll().where('report', 'in', ids).execute()
  const topicsOf = groupBy(topics, ({ report }) => report)
  await write(
    'reports',
    reports.map(({ id, seq: _, digest: __, text: ___, day: ____, engine: _____, record: ______, ...row }) => ({
      ...{ report: id, ...row },
      topics: (topicsOf.get(id) ?? []).map(({ topic }) => topic),
    })),
  )
  const people = await db.selectFrom('people').selectAll().where('report', 'in', ids).execute()
  await write(
    'people',
    people.map(({ id, ...row }) => ({ ...row, person: id })),
  )
  await write('contacts', await contactsOf(db, ids, words))
  await write('statements', await statementsOf(db, ids, words))
  await write('commitments', await commitmentsOf(db, ids, words))
}

type Words = (report: string, start: number, end: number) => string

async function contactsOf(db: Db, ids: readonly string[], words: Words): Promise<Row[]> {
  const contacts = await db.selectFrom('contacts').selectAll().where('report', 'in', ids).execute()
  const parties = await db.selectFrom('contact_parties').selectAll().where('report', 'in', ids).orderBy('ord').execute()
  const byContact = groupBy(parties, ({ report, contact }) => `${report}\t${contact}`)
  return contacts.map(({ id, cue_start, cue_end, ...row }) => ({
    ...{ ...row, contact: id, cue: [cue_start, cue_end], words: words(row.report, cue_start, cue_end) },
    parties: (byContact.get(`${row.report}\t${id}`) ?? []).map((party) => ({ ...partyOf(party), role: party.role })),
  }))
}

async function statementsOf(db: Db, ids: readonly string[], words: Words): Promise<Row[]> {
  const statements = await db.selectFrom('statements').selectAll().where('report', 'in', ids).execute()
  const speakers = await db.selectFrom('speakers').selectAll().where('report', 'in', ids).orderBy('ord').execute()
  const topics = await db.selectFrom('statement_topics').selectAll().where('report', 'in', ids).execute()
  const key = ({ report, statement }: { readonly report: string; readonly statement: string }) =>
    `${report}\t${statement}`
  const [speakersOf, topicsOf] = [groupBy(speakers, key), groupBy(topics, key)]
  return statements.map(({ id: statement, start, end, cue_start, cue_end, ...row }) => {
    const own = key({ report: row.report, statement })
    return {
      ...{ ...row, statement, span: [start, end], words: words(row.report, start, end) },
      cue: cue_start === null ? null : [cue_start, cue_end],
      speakers: (speakersOf.get(own) ?? []).map(partyOf),
      topics: (topicsOf.get(own) ?? []).map(({ topic }) => topic),
    }
  })
}

async function commitmentsOf(db: Db, ids: readonly string[], words: Words): Promise<Row[]> {
  const commitments = await db.selectFrom('commitments').selectAll().where('report', 'in', ids).execute()
  const parties = await db
    .selectFrom('commitment_parties')
    .selectAll()
    .where('report', 'in', ids)
    .orderBy('ord')
    .execute()
  const bySide = groupBy(parties, ({ report, commitment, side }) => `${report}\t${commitment}\t${side}`)
  const side = (report: string, id: string, name: string) =>
    (bySide.get(`${report}\t${id}\t${name}`) ?? []).map(partyOf)
  return commitments.map(({ id, start, end, ...row }) => ({
    ...{ ...row, commitment: id, span: [start, end], words: words(row.report, start, end) },
    ...{ by: side(row.report, id, 'by'), to: side(row.report, id, 'to') },
  }))
}

async function exportEncounters(
  db: Db,
  write: Write,
  encounters: readonly Selectable<Tables['encounters']>[],
): Promise<void> {
  const ids = encounters.map(({ id }) => id)
  const parties = await db
    .selectFrom('encounter_parties')
    .selectAll()
    .where('encounter', 'in', ids)
    .orderBy('ord')
    .execute()
  const byEncounter = groupBy(parties, ({ encounter }) => encounter)
  await write(
    'encounters',
    encounters.map(({ id, ...row }) => ({
      ...{ ...row, encounter: id, decisions: JSON.parse(row.decisions) },
      parties: (byEncounter.get(id) ?? []).map(({ encounter: _, ord: __, ...party }) => party),
    })),
  )
}

const partyOf = ({ actor, country, person, body }: Selectable<Tables['contact_parties' | 'speakers']>) => ({
  ...{ actor, country, person, body },
})
