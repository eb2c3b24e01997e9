import { type Kysely, sql } from 'kysely'
import type { Row, Source } from '../snapshot.js'
import type { Tenure } from '../tenures/tenures.js'
import type { Tables } from './schema.js'
import { officesOf } from './tenures.js'

type Db = Kysely<Tables>

/** How many people are taken at a time. */
const STEP = 200

/** Who held which office when, of the people whom reports name: on record, and as reports attest it. */
export async function* tenureRows(db: Db): AsyncGenerator<readonly Row[]> {
  for (let after = 'p:'; ; ) {
    const actors = await db
      .selectFrom('people_rows')
      .select(sql<string>`actor`.as('actor'))
      .distinct()
      .where('actor', '>', after)
      .where('actor', 'like', 'p:%')
      .orderBy('actor')
      .limit(STEP)
      .execute()
    const last = actors.at(-1)
    if (!last) return
    const rows: Row[] = []
    for (const { actor } of actors)
      for (const tenure of (await officesOf(db, actor)).tenures) rows.push(await tenureRow(db, tenure))
    const ordOf = new Map<unknown, number>()
    yield rows.map((row) => {
      const ord = (ordOf.get(row.actor) ?? 0) + 1
      ordOf.set(row.actor, ord)
      return { ...row, ord }
    })
    after = last.actor
  }
}

async function tenureRow(db: Db, { attestedBy, ...tenure }: Tenure): Promise<Row> {
  const named =
    attestedBy.length === 0
      ? []
      : await db
          .selectFrom('people')
          .innerJoin('reports', 'reports.seq', 'people.seq')
          .select(['people.report', 'reports.url', 'name_fa', 'office_fa'])
          .where('people.report', 'in', attestedBy)
          .where('people.actor', '=', tenure.actor)
          .orderBy('reports.day')
          .orderBy('people.report')
          .execute()
  const sources = named.map(
    ({ report, url, name_fa, office_fa }): Source => ({
      ...{ report, url, words: [office_fa, name_fa].filter(Boolean).join('، ') },
    }),
  )
  return { ...tenure, sources }
}
