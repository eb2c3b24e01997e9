import { inflateRawSync } from 'node:zlib'
import type { DidarRecord } from '@didar/engine'
import type { Kysely, Selectable } from 'kysely'
import { groupBy } from '../group-by.js'
import type { Row, TableName } from '../snapshot.js'
import { loggedDecisions } from './decisions.js'
import type { Tables } from './schema.js'
import { actorRows } from './snapshot-actors.js'
import { encounterPartyRows, encounterRows } from './snapshot-encounter-rows.js'
import { promiseRows } from './snapshot-promises.js'
import { tenureRows } from './snapshot-tenures.js'

type Db = Kysely<Tables>

/** All rows of a table: what is told in the order in which reports were added, what is resolved by its id. */
export function rowsOf(db: Db, table: TableName): AsyncIterable<readonly Row[]> {
  return TABLES[table](db)
}

const TABLES: Readonly<Record<TableName, (db: Db) => AsyncIterable<readonly Row[]>>> = {
  actors: actorRows,
  reports: (db) => told(db, reportsOf),
  people: (db) => told(db, peopleOf, true),
  contacts: (db) => told(db, contactsOf),
  encounters: encounterRows,
  encounter_parties: encounterPartyRows,
  statements: (db) => told(db, statementsOf),
  commitments: (db) => told(db, commitmentsOf),
  promises: promiseRows,
  tenures: tenureRows,
  decisions: decisionRows,
}

/** The whole log; people make it by hand, so it is short. */
async function* decisionRows(db: Db): AsyncGenerator<readonly Row[]> {
  const log = await loggedDecisions(db)
  yield log.map(({ n, at, by, because, what: { kind, ...what }, inForce }) => ({
    ...{ decision: n, at, by, because, kind, what, in_force: inForce },
  }))
}

/** How many reports are taken at a time. */
const STEP = 200

/** A report as rows need it: its record, which is large, only for who is mentioned where. */
type Report = Omit<Selectable<Tables['reports']>, 'record' | 'digest' | 'seq'> & { readonly record?: Uint8Array }
type Reports = ReadonlyMap<string, Report>

async function* told(
  db: Db,
  rowsIn: (db: Db, reports: Reports, ids: readonly string[]) => Promise<Row[]>,
  withRecord = false,
): AsyncGenerator<readonly Row[]> {
  for (let after = 0; ; ) {
    const reports = await db
      .selectFrom('reports')
      .select([
        'seq',
        'id',
        'copy_of',
        'title',
        'text',
        'published',
        'day',
        'outlet',
        'url',
        'language',
        'source',
        'engine',
      ])
      .$if(withRecord, (query) => query.select('record'))
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(STEP)
      .execute()
    const last = reports.at(-1)
    if (!last) return
    const byId = new Map(reports.map((report) => [report.id, report]))
    const found = await rowsIn(db, byId, [...byId.keys()])
    const place = new Map(reports.map(({ id }, at) => [id, at]))
    yield found.sort((a, b) => (place.get(String(a.report)) ?? 0) - (place.get(String(b.report)) ?? 0))
    after = last.seq
  }
}

const wordsIn = (reports: Reports, report: string, start: number, end: number) =>
  reports.get(report)?.text.slice(start, end) ?? ''
const urlOf = (reports: Reports, report: string) => reports.get(report)?.url ?? null

async function reportsOf(db: Db, reports: Reports, ids: readonly string[]): Promise<Row[]> {
  const topics = await db.selectFrom('report_topics').selectAll().where('report', 'in', ids).execute()
  const topicsOf = groupBy(topics, ({ report }) => report)
  return [...reports.values()].map(
    ({ id, copy_of, title, published, day, outlet, url, language, source, engine }): Row => ({
      ...{ report: id, copy_of, title, published, day, outlet, url, language, source, engine },
      topics: (topicsOf.get(id) ?? []).map(({ topic }) => topic),
    }),
  )
}

async function peopleOf(db: Db, reports: Reports, ids: readonly string[]): Promise<Row[]> {
  const people = await db.selectFrom('people').selectAll().where('report', 'in', ids).execute()
  const mentions = new Map([...reports.values()].map((report) => [report.id, firstMentions(report)]))
  return people.map(
    ({ id, name: _, name_key: __, office_key: ___, block: ____, found: _____, day: ______, seq: _______, ...row }) => ({
      ...{ ...row, person: id, url: urlOf(reports, row.report) },
      words: mentions.get(row.report)?.get(id) ?? row.name_fa ?? row.office_fa,
    }),
  )
}

/** The words that first name each person of a report. */
function firstMentions({ record, text }: Report): ReadonlyMap<string, string> {
  if (!record) return new Map()
  const { people } = JSON.parse(inflateRawSync(record).toString()) as Pick<DidarRecord, 'people'>
  return new Map(people.flatMap(({ id, mentions: [first] }) => (first ? [[id, text.slice(...first)]] : [])))
}

async function contactsOf(db: Db, reports: Reports, ids: readonly string[]): Promise<Row[]> {
  const contacts = await db.selectFrom('contacts').selectAll().where('report', 'in', ids).execute()
  const parties = await db.selectFrom('contact_parties').selectAll().where('report', 'in', ids).orderBy('ord').execute()
  const byContact = groupBy(parties, ({ report, contact }) => `${report}\t${contact}`)
  return contacts.map(
    ({
      id,
      cue_start,
      cue_end,
      block: _,
      own: __,
      rejected: ___,
      session: ____,
      wording: _____,
      seq: ______,
      place_said,
      ...row
    }) => ({
      ...{ ...row, contact: id, cue: [cue_start, cue_end], words: wordsIn(reports, row.report, cue_start, cue_end) },
      ...{ place_said: place_said === 1, url: urlOf(reports, row.report) },
      parties: (byContact.get(`${row.report}\t${id}`) ?? []).map((party) => ({ ...partyOf(party), role: party.role })),
    }),
  )
}

async function statementsOf(db: Db, reports: Reports, ids: readonly string[]): Promise<Row[]> {
  const statements = await db.selectFrom('statements').selectAll().where('report', 'in', ids).execute()
  const speakers = await db.selectFrom('speakers').selectAll().where('report', 'in', ids).orderBy('ord').execute()
  const topics = await db.selectFrom('statement_topics').selectAll().where('report', 'in', ids).execute()
  const key = ({ report, statement }: { readonly report: string; readonly statement: string }) =>
    `${report}\t${statement}`
  const [speakersOf, topicsOf] = [groupBy(speakers, key), groupBy(topics, key)]
  return statements.map(({ id: statement, start, end, cue_start, cue_end, seq: _, ...row }) => {
    const own = key({ report: row.report, statement })
    return {
      ...{ ...row, statement, span: [start, end], words: wordsIn(reports, row.report, start, end) },
      ...{ cue: cue_start === null ? null : [cue_start, cue_end], url: urlOf(reports, row.report) },
      speakers: (speakersOf.get(own) ?? []).map(partyOf),
      topics: (topicsOf.get(own) ?? []).map(({ topic }) => topic),
    }
  })
}

async function commitmentsOf(db: Db, reports: Reports, ids: readonly string[]): Promise<Row[]> {
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
  return commitments.map(({ id, start, end, block: _, seq: __, ...row }) => ({
    ...{ ...row, commitment: id, span: [start, end], words: wordsIn(reports, row.report, start, end) },
    ...{ by: side(row.report, id, 'by'), to: side(row.report, id, 'to'), url: urlOf(reports, row.report) },
  }))
}

const partyOf = ({ actor, country, person, body }: Selectable<Tables['contact_parties' | 'speakers']>) => ({
  ...{ actor, country, person, body },
})
