import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Doubtful, DoubtfulAsked } from '../questions.js'
import { encountersById } from './asking.js'
import type { Tables } from './schema.js'
import { statementsShown } from './searching.js'

type Db = Kysely<Tables>

/** Statements and people below this confidence have an index (migrations/015-numbers.ts): a tenth of them, so that it is small. */
export const DOUBTFUL = 0.5

/** What is less sure than asked, the most doubtful first. */
export async function doubtful(db: Db, { below, kinds, limit }: DoubtfulAsked): Promise<Doubtful[]> {
  const found: Doubtful[] = []
  for (const kind of kinds) found.push(...(await OF[kind](db, below, limit)))
  return found.sort((a, b) => a.confidence - b.confidence).slice(0, limit)
}

const OF: Readonly<Record<Doubtful['kind'], (db: Db, below: number, limit: number) => Promise<Doubtful[]>>> = {
  encounter: doubtfulEncounters,
  statement: doubtfulStatements,
  person: doubtfulPeople,
}

async function doubtfulEncounters(db: Db, below: number, limit: number): Promise<Doubtful[]> {
  const rows = await db
    .selectFrom('encounters')
    .select('id')
    .where('confidence', '<', below)
    .orderBy('confidence')
    .limit(limit)
    .execute()
  const encounters = await encountersById(
    db,
    rows.map(({ id }) => id),
  )
  return encounters.map((encounter) => ({ kind: 'encounter', confidence: encounter.confidence ?? 0, encounter }))
}

/** Rows of the index where these are enough, else of all. `asked` gives them with a bound that is in the query. */
async function mostDoubtful<T>(asked: (bound: Bound) => Promise<T[]>, below: number, limit: number): Promise<T[]> {
  const indexed = await asked(sql<SqlBool>`confidence < ${sql.lit(DOUBTFUL)} AND confidence < ${below}`)
  return indexed.length === limit || below <= DOUBTFUL ? indexed : asked(sql<SqlBool>`confidence < ${below}`)
}

type Bound = RawBuilder<SqlBool>

async function doubtfulStatements(db: Db, below: number, limit: number): Promise<Doubtful[]> {
  const query = db
    .selectFrom('statements')
    .innerJoin('reports', 'reports.seq', 'statements.seq')
    .select(['report', 'statements.id as statement', 'text'])
    .orderBy('confidence')
    .limit(limit)
  const rows = await mostDoubtful((bound) => query.where(bound).execute(), below, limit)
  const shown = await statementsShown(db, rows)
  return rows.flatMap(({ report, statement, text }) => {
    const found = shown.get(`${report}\t${statement}`)
    if (!found) return []
    const { start, end, ...told } = found
    const confidence = told.confidence ?? 0
    return [{ kind: 'statement' as const, confidence, statement: { ...told, words: text.slice(start, end) } }]
  })
}

async function doubtfulPeople(db: Db, below: number, limit: number): Promise<Doubtful[]> {
  const query = db
    .selectFrom('people')
    .select(['report', 'id', 'actor', 'name_fa', 'name_en', 'office_fa', 'office_en', 'country', 'confidence'])
    .orderBy('confidence')
    .limit(limit)
  const rows = await mostDoubtful((bound) => query.where(bound).execute(), below, limit)
  return rows.map(({ report, id: person, actor, name_fa, name_en, office_fa, office_en, country, confidence }) => ({
    kind: 'person',
    ...{ report, person, actor, country },
    confidence: confidence ?? 0,
    name: name_en ?? name_fa,
    office: office_en ?? office_fa,
  }))
}
