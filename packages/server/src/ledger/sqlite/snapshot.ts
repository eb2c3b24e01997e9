import type { Kysely } from 'kysely'
import type { About, Snapshot } from '../snapshot.js'
import { withParties } from './asking.js'
import type { Tables } from './schema.js'
import { encountersById, encountersTold, stories } from './snapshot-encounters.js'
import { rowsOf } from './snapshot-rows.js'

type Db = Kysely<Tables>

/** What a transaction shows of a ledger. */
export const snapshotOf = (db: Db): Snapshot => ({
  about: () => about(db),
  rows: (table) => rowsOf(db, table),
  encounters: (type) => encountersTold(db, type),
  told: (ids) => encountersById(db, ids),
  encountersOf: async (actor, from, to) => {
    const found = await db
      .selectFrom('encounter_parties')
      .innerJoin('encounters', 'encounters.id', 'encounter_parties.encounter')
      .selectAll('encounters')
      .distinct()
      .where('encounter_parties.actor', '=', actor)
      .where('encounters.day', '>=', from)
      .where('encounters.day', '<=', to)
      .orderBy('encounters.id')
      .execute()
    return found.length === 0 ? [] : withParties(db, found)
  },
  stories: (reports) => stories(db, reports),
})

async function about(db: Db): Promise<About> {
  const outlets = await db
    .selectFrom('reports')
    .select(['outlet', ({ fn }) => fn.countAll<number>().as('reports')])
    .groupBy('outlet')
    .orderBy('reports', 'desc')
    .orderBy('outlet')
    .execute()
  const days = await db
    .selectFrom('reports')
    .select(({ fn }) => [fn.min('day').as('first'), fn.max('day').as('last')])
    .executeTakeFirstOrThrow()
  const engines = await db.selectFrom('reports').select('engine').distinct().orderBy('engine').execute()
  return {
    ...{ reports: outlets.reduce((sum, { reports }) => sum + Number(reports), 0), first: days.first, last: days.last },
    outlets: outlets.flatMap(({ outlet, reports }) => (outlet === null ? [] : { outlet, reports: Number(reports) })),
    engines: engines.map(({ engine }) => engine),
  }
}
