import { type Kysely, sql } from 'kysely'
import type { EncounterFilter, EncounterSummary, LedgerStats } from '../ledger.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** Encounters that fit every part of a filter, by day; those of no day stand last. */
export async function encounters(db: Db, filter: EncounterFilter): Promise<EncounterSummary[]> {
  let query = db.selectFrom('encounters').selectAll()
  if (filter.type) query = query.where('type', '=', filter.type)
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.from) query = query.where('day', '>=', filter.from)
  if (filter.to) query = query.where('day', '<=', filter.to)
  for (const country of filter.countries ?? [])
    query = query.where('id', 'in', db.selectFrom('encounter_parties').select('encounter').where('country', '=', country))
  if (filter.actors)
    query = query.where('id', 'in', db.selectFrom('encounter_parties').select('encounter').where('actor', 'in', filter.actors))
  const found = await query
    .orderBy(sql`day is null`)
    .orderBy('day')
    .orderBy('id')
    .limit(filter.limit)
    .execute()
  const parties = await partiesOf(
    db,
    found.map(({ id }) => id),
  )
  return found.map(({ block: _, part_of: partOf, ...row }) => ({
    ...row,
    type: row.type as EncounterSummary['type'],
    status: row.status as EncounterSummary['status'],
    focus: row.focus as EncounterSummary['focus'],
    partOf,
    parties: parties.get(row.id) ?? [],
  }))
}

/** The parties of encounters, each by the name under which most reports know it. */
async function partiesOf(db: Db, ids: readonly string[]): Promise<Map<string, EncounterSummary['parties'][number][]>> {
  const found = new Map<string, EncounterSummary['parties'][number][]>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('encounter_parties')
    .leftJoin('actors', 'actors.id', 'encounter_parties.actor')
    .selectAll('encounter_parties')
    .select(['actors.name_fa', 'actors.name_en'])
    .where('encounter', 'in', ids)
    .orderBy('ord')
    .execute()
  for (const { encounter, actor, country, role, reports, name_fa, name_en } of rows) {
    const list = found.get(encounter) ?? []
    list.push({ actor, country, role: role as 'host' | 'guest' | null, reports, nameFa: name_fa, nameEn: name_en })
    found.set(encounter, list)
  }
  return found
}

/** Ids of people whose Persian name holds the folded words, or whose English name the words. */
export async function peopleNamed(db: Db, folded: string, words: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('actor')
    .distinct()
    .where((at) => at.or([at('name_key', 'like', `%${escaped(folded)}%`), at('name_en', 'like', `%${escaped(words)}%`)]))
    .where('actor', 'is not', null)
    .execute()
  return rows.flatMap(({ actor }) => actor ?? [])
}

/** What stands for itself in LIKE. */
const escaped = (text: string) => text.replace(/[%_]/g, '')

export async function stats(db: Db): Promise<LedgerStats> {
  const count = async (table: 'reports' | 'contacts' | 'encounters' | 'statements' | 'commitments') =>
    Number((await db.selectFrom(table).select(db.fn.countAll().as('n')).executeTakeFirstOrThrow()).n)
  const { people } = await db
    .selectFrom('people')
    .select((at) => at.fn.count('actor').distinct().as('people'))
    .executeTakeFirstOrThrow()
  const { copies } = await db
    .selectFrom('reports')
    .select((at) => at.fn.count('copy_of').as('copies'))
    .executeTakeFirstOrThrow()
  return {
    reports: await count('reports'),
    copies: Number(copies),
    contacts: await count('contacts'),
    encounters: await count('encounters'),
    people: Number(people),
    statements: await count('statements'),
    commitments: await count('commitments'),
  }
}
