import { type Kysely, sql } from 'kysely'
import type { Iso } from '../../ledger.js'
import type { PlacesCounted } from '../../overview/overview.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>

/** Most places and flows that a map can show apart. */
const MOST = 400

/** Where encounters took place, and visits from the guest's country to the one visited. */
export async function places(db: Db, { from, to }: { readonly from?: Iso; readonly to?: Iso }): Promise<PlacesCounted> {
  const inTime = from || to ? sql`AND day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql``
  const { rows: counted } = await sql<PlacesCounted['places'][number]>`SELECT country, city, count(*) AS encounters
    FROM encounters WHERE country IS NOT NULL AND status = 'held' ${inTime}
    GROUP BY country, city ORDER BY encounters DESC, country, city LIMIT ${MOST}`.execute(db)
  const { rows: flows } = await sql<
    PlacesCounted['flows'][number]
  >`SELECT guest.country AS "from", visit.country AS "to",
      count(DISTINCT visit.id) AS visits
    FROM encounters AS visit JOIN encounter_parties AS guest ON guest.encounter = visit.id
    WHERE visit.type = 'visit' AND visit.status = 'held' AND visit.country IS NOT NULL ${inTime}
      AND guest.country IS NOT NULL AND guest.country <> visit.country AND coalesce(guest.role, 'guest') = 'guest'
    GROUP BY guest.country, visit.country ORDER BY visits DESC, "from", "to" LIMIT ${MOST}`.execute(db)
  return { places: counted, flows }
}
