import { type Kysely, sql } from 'kysely'
import type { EncounterFilter } from '../../ledger.js'
import type { Bin, Step } from '../../overview/overview.js'
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
  const { rows } = await sql<Bin & { from: string | null }>`
    WITH fitting AS (SELECT DISTINCT facet.encounter AS id FROM encounter_facets AS facet WHERE ${conditions})
    SELECT substr(day, 1, ${letters}) || ${rest} AS "from", sum(status = 'held') AS held,
      sum(status IN ('planned', 'proposed')) AS planned, sum(status IN ('cancelled', 'denied')) AS other
    FROM fitting JOIN encounters USING (id) GROUP BY 1 ORDER BY 1`.execute(db)
  const undated = rows.find(({ from }) => from === null)
  return {
    bins: rows.filter(({ from }) => from !== null),
    undated: undated ? undated.held + undated.planned + undated.other : 0,
  }
}
