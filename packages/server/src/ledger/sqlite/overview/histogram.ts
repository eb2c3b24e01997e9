import { type Kysely, sql } from 'kysely'
import type { EncounterFilter } from '../../ledger.js'
import type { Bin, Step } from '../../overview/overview.js'
import { facetDay } from '../facets.js'
import { conditionsOf } from '../listing.js'
import type { Tables } from '../schema.js'

/** How much of an ISO day a bin shares, and what makes a day of it again. */
const SHARED: Readonly<Record<Step, readonly [letters: number, rest: string]>> = {
  day: [10, ''],
  month: [7, '-01'],
  year: [4, '-01-01'],
}

/** Encounters that fit a filter by day, month or year; bins in which there is none are left out. */
export async function histogram(
  db: Kysely<Tables>,
  filter: Omit<EncounterFilter, 'limit'>,
  by: Step,
): Promise<{ bins: Bin[]; undated: number }> {
  const conditions = await conditionsOf(db, filter)
  if (!conditions) return { bins: [], undated: 0 }
  const [letters, rest] = SHARED[by]
  // Facets lie in the order of their days: these are counted as they come, and then put together.
  const { rows } = await sql<Bin>`
    WITH fitting AS (SELECT DISTINCT facet.day, facet.encounter, facet.status
      FROM encounter_facets AS facet WHERE ${conditions}),
    days AS (SELECT day, sum(status = 'held') AS held, sum(status IN ('planned', 'proposed')) AS planned,
      sum(status IN ('cancelled', 'denied')) AS other FROM fitting GROUP BY day)
    SELECT substr(day, 1, ${letters}) AS "from", sum(held) AS held, sum(planned) AS planned, sum(other) AS other
    FROM days GROUP BY 1 ORDER BY 1`.execute(db)
  const undated = rows.filter(({ from }) => from === facetDay(null))
  return {
    bins: rows.filter(({ from }) => from !== facetDay(null)).map((bin) => ({ ...bin, from: `${bin.from}${rest}` })),
    undated: undated.reduce((sum, { held, planned, other }) => sum + held + planned + other, 0),
  }
}
