import { type Kysely, sql } from 'kysely'
import type { Iso } from '../../ledger.js'
import type { Counted, PlacesCounted } from '../../overview/overview.js'
import { twoOfFacet } from '../facets.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>
type Span = { readonly from?: Iso; readonly to?: Iso }

/** Most places and flows that a map can show apart. */
const MOST = 400

/** Where encounters took place, and visits from the guest's country to the one visited. */
export async function places(db: Db, span: Span): Promise<PlacesCounted> {
  const counted = (await most(db, 'place', span)).map(({ value, count }) => {
    const [country, city] = twoOfFacet(value)
    return { country, city: city || null, encounters: count }
  })
  const flows = (await most(db, 'flow', span)).map(({ value, count }) => {
    const [from, to] = twoOfFacet(value)
    return { from, to, visits: count }
  })
  return { places: counted, flows }
}

async function most(db: Db, kind: 'place' | 'flow', { from, to }: Span): Promise<Counted<string>[]> {
  const inTime = from || to ? sql`AND day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}` : sql``
  const { rows } = await sql<Counted<string>>`SELECT key AS value, count(*) AS count FROM encounter_facets
    WHERE kind = ${kind} AND status = 'held' ${inTime} GROUP BY key ORDER BY count DESC, key LIMIT ${MOST}`.execute(db)
  return rows
}
