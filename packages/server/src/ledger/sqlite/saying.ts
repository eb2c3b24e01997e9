import { type Kysely, sql } from 'kysely'
import type { SideAsked, StatementShown } from '../questions.js'
import type { Tables } from './schema.js'
import { statementsShown } from './searching.js'

type Db = Kysely<Tables>

/** How far statements are counted to see whether the side or the topic is rarer. */
const COUNTED = 2000

type Key = { readonly report: string; readonly statement: string }

/** What a side said, about a topic or at all, the latest first; of one day, what was added last. */
export async function said(db: Db, asked: SideAsked): Promise<StatementShown[]> {
  const keys = await statementKeys(db, asked)
  const shown = await statementsShown(db, keys)
  const texts = new Map(
    (
      await db
        .selectFrom('reports')
        .select(['id', 'text'])
        .where(
          'id',
          'in',
          keys.map(({ report }) => report),
        )
        .execute()
    ).map(({ id, text }) => [id, text]),
  )
  return keys.flatMap(({ report, statement }) => {
    const found = shown.get(`${report}\t${statement}`)
    if (!found) return []
    const { start, end, ...told } = found
    return [{ ...told, words: texts.get(report)?.slice(start, end) ?? '' }]
  })
}

async function statementKeys(db: Db, { side, topic, from, to, skip = 0, limit }: SideAsked): Promise<Key[]> {
  const spoken = 'actor' in side ? sql<boolean>`actor = ${side.actor}` : sql<boolean>`country = ${side.country}`
  const inTime = from || to ? sql`AND day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql``
  const latest = sql`ORDER BY day DESC, seq DESC, statement DESC LIMIT ${limit} OFFSET ${skip}`
  const bySide = sql`FROM speakers_rows AS speakers WHERE ${spoken} ${inTime}`
  if (topic === undefined) return keys(db, sql`SELECT DISTINCT day, seq, statement ${bySide} ${latest}`)
  const byTopic = sql`FROM statement_topics_rows AS statement_topics WHERE topic = ${topic} ${inTime}`
  if ((await counted(db, bySide)) <= (await counted(db, byTopic)))
    return keys(
      db,
      sql`SELECT DISTINCT day, seq, statement ${bySide} AND EXISTS (SELECT 1 FROM statement_topics_rows AS about
        WHERE about.seq = speakers.seq AND about.statement = speakers.statement AND +about.topic = ${topic}) ${latest}`,
    )
  const unary = 'actor' in side ? sql<boolean>`+actor = ${side.actor}` : sql<boolean>`+country = ${side.country}`
  return keys(
    db,
    sql`SELECT day, seq, statement ${byTopic} AND EXISTS (SELECT 1 FROM speakers_rows AS speakers
      WHERE speakers.seq = statement_topics.seq AND speakers.statement = statement_topics.statement
      AND ${unary}) ${latest}`,
  )
}

type Query = ReturnType<typeof sql>

async function keys(db: Db, query: Query): Promise<Key[]> {
  const { rows } =
    await sql<Key>`SELECT reports.id AS report, statement FROM (${query}) AS found JOIN reports USING (seq)
    ORDER BY found.day DESC, seq DESC, statement DESC`.execute(db)
  return rows
}

async function counted(db: Db, from: Query): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 ${from} LIMIT ${COUNTED})`.execute(db)
  return rows[0]?.n ?? 0
}
