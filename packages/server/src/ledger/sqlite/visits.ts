import type { Kysely } from 'kysely'
import { holds, type Placed } from '../encounters/visits.js'
import { groupBy } from '../group-by.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

interface Linked {
  /** Visits that the encounter belongs to. */
  readonly partOf: readonly string[]
  /** What belongs to the visit. */
  readonly holds: readonly string[]
}

/** The visits of an encounter and its parts: as a report says, or as those of one guest, country and time do together. */
export async function visitsAndParts(db: Db, id: string): Promise<Linked> {
  const beside = await sharing(db, id)
  const own = beside.get(id)
  const found = own ? [...beside].filter(([other]) => other !== id) : []
  const partOf = found.flatMap(([other, placed]) => (own && holds(placed, own) ? other : []))
  const parts = found.flatMap(([other, placed]) => (own && holds(own, placed) ? other : []))
  return {
    partOf: [...new Set([...(await toldBy(db, id, 'visit')), ...partOf])].sort(),
    holds: [...new Set([...(await toldBy(db, id, 'part')), ...parts])].sort(),
  }
}

/** An encounter, and those of its country that share a party with it. */
async function sharing(db: Db, id: string): Promise<Map<string, Placed>> {
  const rows = await db
    .selectFrom('encounters as own')
    .innerJoin('encounter_parties as ours', 'ours.encounter', 'own.id')
    .innerJoin('encounter_parties as theirs', 'theirs.actor', 'ours.actor')
    .innerJoin('encounters', (on) =>
      on.onRef('encounters.id', '=', 'theirs.encounter').onRef('encounters.country', '=', 'own.country'),
    )
    .select(['encounters.id', 'encounters.type', 'encounters.status', 'encounters.start', 'encounters.end'])
    .select(['encounters.country', 'theirs.actor', 'theirs.role'])
    .where('own.id', '=', id)
    .where('ours.actor', 'like', '_:%')
    .execute()
  const byEncounter = groupBy(rows, (row) => row.id)
  return new Map(
    [...byEncounter].flatMap(([key, [first, ...others]]) =>
      first ? [[key, { ...first, parties: [first, ...others] } as Placed] as const] : [],
    ),
  )
}

/** The visits to which a telling of the encounter belongs, or what belongs to it, as its reports say. */
async function toldBy(db: Db, id: string, wanted: 'visit' | 'part'): Promise<string[]> {
  const [other, own] = wanted === 'visit' ? (['visit', 'part'] as const) : (['part', 'visit'] as const)
  const rows = await db
    .selectFrom('contacts as part')
    .innerJoin('contacts as visit', (on) =>
      on.onRef('visit.seq', '=', 'part.seq').onRef('visit.id', '=', 'part.part_of'),
    )
    .select(`${other}.encounter as id`)
    .distinct()
    .where(`${own}.encounter`, '=', id)
    .execute()
  return rows.flatMap(({ id: found }) => (found && found !== id ? found : []))
}
