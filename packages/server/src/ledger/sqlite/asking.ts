import type { Kysely } from 'kysely'
import { keyOf } from '../encounters/cluster.js'
import { groupBy } from '../group-by.js'
import type { EncounterFilter, EncounterShown, EncounterSummary } from '../ledger.js'
import { decidedAbout } from './decisions.js'
import { encounterIds } from './listing.js'
import { tellingsOf } from './resolving.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'
import { visitsAndParts } from './visits.js'

type Db = Kysely<Tables>

/** Encounters that fit every part of a filter, by day; those of no day stand last. */
export async function encounters(db: Db, filter: EncounterFilter): Promise<EncounterSummary[]> {
  return encountersById(db, await encounterIds(db, filter))
}

/** Encounters in the order of their ids here. */
export async function encountersById(db: Db, ids: readonly string[]): Promise<EncounterSummary[]> {
  const found = await withParties(db, await db.selectFrom('encounters').selectAll().where('id', 'in', ids).execute())
  const byId = new Map(found.map((each) => [each.id, each]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Encounters with their parties. */
export async function withParties(
  db: Db,
  rows: readonly Omit<Tables['encounters'], never>[],
): Promise<EncounterSummary[]> {
  const ids = rows.map(({ id }) => id)
  const parties = await db
    .selectFrom('encounter_parties')
    .selectAll()
    .where('encounter', 'in', ids)
    .orderBy('ord')
    .execute()
  const byEncounter = groupBy(parties, ({ encounter }) => encounter)
  return rows.map(({ block: _, decisions, ...row }) => ({
    ...row,
    decisions: JSON.parse(decisions) as number[],
    type: row.type as EncounterSummary['type'],
    status: row.status as EncounterSummary['status'],
    focus: row.focus as EncounterSummary['focus'],
    parties: (byEncounter.get(row.id) ?? []).map(({ encounter: _, ord: __, role, ...party }) => ({
      ...party,
      role: role as EncounterSummary['parties'][number]['role'],
    })),
  }))
}

/** An encounter with all its tellings, or null where there is none of this id. */
export async function encounter(db: Db, statements: Statements, id: string): Promise<EncounterShown | null> {
  const row = await db.selectFrom('encounters').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const [summary] = await withParties(db, [row])
  const sources = await db
    .selectFrom('contacts')
    .innerJoin('reports', 'reports.seq', 'contacts.seq')
    .select(['report', 'contacts.id as contact', 'because', 'cue_start', 'cue_end'])
    .select(['text', 'title', 'outlet', 'url', 'source'])
    .where('encounter', '=', id)
    .execute()
  const byKey = new Map(sources.map((source) => [keyOf(source), source]))
  const tellings = tellingsOf(statements, 'encounter', [id]).flatMap(({ telling }) => {
    const source = byKey.get(keyOf(telling))
    if (!source) return []
    const { text, cue_start, cue_end, because, title, outlet, url, source: from } = source
    const words = text.slice(cue_start, cue_end)
    const cue = [cue_start, cue_end] as const
    return [{ telling, words, cue, title, outlet, url, source: from, because: because ?? '' }]
  })
  const linked = await visitsAndParts(db, id)
  return { encounter: summary as EncounterSummary, tellings, ...linked, decided: await decidedAbout(db, id) }
}
