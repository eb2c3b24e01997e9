import { fold } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** What encounters are asked for by. `in` is the country where it was, `party` a country or organisation that took part. */
export type FacetKind = 'all' | 'type' | 'status' | 'in' | 'city' | 'party' | 'actor' | 'office' | 'topic'

/** Sorts behind all days. */
const NO_DAY = '~'

export const facetDay = (day: string | null) => day ?? NO_DAY

/** An office by any wording of its English name, or of its Persian one where it has none. */
export const officeFacet = (words: string) => fold(words)

/** Writes the facets of an encounter that was kept, with its parties and contacts. */
export async function keepFacets(db: Db, encounter: string): Promise<void> {
  await sql`INSERT INTO encounter_facets (kind, key, day, encounter)
    WITH own AS (SELECT * FROM encounters WHERE id = ${encounter}),
    values_of (kind, key) AS (
      SELECT 'all', '' UNION SELECT 'type', type FROM own UNION SELECT 'status', status FROM own
      UNION SELECT 'in', country FROM own UNION SELECT 'city', lower(city) FROM own
      UNION SELECT 'party', country FROM encounter_parties WHERE encounter = ${encounter}
      UNION SELECT 'actor', actor FROM encounter_parties WHERE encounter = ${encounter}
      UNION SELECT 'topic', topic FROM contacts JOIN report_topics USING (report)
        WHERE encounter = ${encounter} AND focus = 'main'
      UNION SELECT 'topic', topic FROM contacts
        JOIN statements ON statements.report = contacts.report AND statements.contact = contacts.id
        JOIN statement_topics ON statement_topics.report = statements.report AND statement = statements.id
        WHERE encounter = ${encounter})
    SELECT kind, key, coalesce(day, ${NO_DAY}), id FROM own, values_of WHERE key IS NOT NULL`.execute(db)
  await keepOffices(db, encounter)
}

async function keepOffices(db: Db, encounter: string): Promise<void> {
  const parties = await db
    .selectFrom('encounter_parties')
    .innerJoin('encounters', 'encounters.id', 'encounter')
    .select(['office', 'day'])
    .where('encounter', '=', encounter)
    .where('office', 'is not', null)
    .execute()
  for (const key of new Set(parties.map(({ office }) => officeFacet(office ?? ''))))
    await db
      .insertInto('encounter_facets')
      .values({ kind: 'office', key, day: facetDay(parties[0]?.day ?? null), encounter })
      .execute()
}

/** Encounters that no list would find. */
export async function facetProblems(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM encounters WHERE NOT EXISTS (SELECT 1 FROM encounter_facets
    WHERE kind = 'all' AND key = '' AND encounter_facets.day = coalesce(encounters.day, ${NO_DAY}) AND encounter = id)
    LIMIT 20`.execute(db)
  return rows.map(({ id }) => `Encounter ${id} is in no list.`)
}
