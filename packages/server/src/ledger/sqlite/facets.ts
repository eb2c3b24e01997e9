import { fold } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

type Db = Kysely<Tables>

/** What encounters are asked for by. `in` is the country where it was, `party` a country or organisation that took part. */
export type FacetKind = 'all' | 'type' | 'status' | 'in' | 'city' | 'party' | 'actor' | 'office' | 'topic'

/** Sorts behind all days. */
const NO_DAY = '~'

export const facetDay = (day: string | null) => day ?? NO_DAY

/** An office by any wording of its English name, or of its Persian one where it has none. */
export const officeFacet = (words: string) => fold(words)

/** Writes the facets of encounters that were kept, with their parties and contacts: `ids` is a list as JSON. */
export function keepFacets(statements: Statements, ids: string): void {
  statements.run(
    `INSERT INTO encounter_facets (kind, key, day, encounter)
    WITH own AS MATERIALIZED (SELECT id, type, status, country, lower(city) AS city, coalesce(day, '${NO_DAY}') AS day
      FROM encounters WHERE id IN (SELECT value FROM json_each(?))),
    values_of (kind, key, day, encounter) AS (
      SELECT 'all', '', day, id FROM own UNION ALL SELECT 'type', type, day, id FROM own
      UNION ALL SELECT 'status', status, day, id FROM own UNION ALL SELECT 'in', country, day, id FROM own
      UNION ALL SELECT 'city', city, day, id FROM own
      UNION SELECT 'party', parties.country, day, id FROM own JOIN encounter_parties AS parties ON encounter = id
      UNION SELECT 'actor', actor, day, id FROM own JOIN encounter_parties ON encounter = id
      UNION SELECT 'topic', topic, day, own.id FROM own JOIN contacts ON contacts.encounter = own.id
        JOIN report_topics USING (report) WHERE focus = 'main'
      UNION SELECT 'topic', topic, own.day, own.id FROM own JOIN contacts ON contacts.encounter = own.id
        JOIN statements ON statements.report = contacts.report AND statements.contact = contacts.id
        JOIN statement_topics ON statement_topics.report = statements.report AND statement = statements.id)
    SELECT kind, key, day, encounter FROM values_of WHERE key IS NOT NULL`,
    ids,
  )
  const held = statements.all<{ office: string; day: string | null; encounter: string }>(
    `SELECT office, day, encounter FROM encounter_parties JOIN encounters ON encounters.id = encounter
      WHERE encounter IN (SELECT value FROM json_each(?)) AND office IS NOT NULL`,
    ids,
  )
  const facets = held.map(({ office, day, encounter }) => ({
    ...{ kind: 'office', key: officeFacet(office), day: facetDay(day), encounter },
  }))
  statements.insertNew('encounter_facets', facets)
}

/** Encounters that no list would find. */
export async function facetProblems(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM encounters WHERE NOT EXISTS (SELECT 1 FROM encounter_facets
    WHERE kind = 'all' AND key = '' AND encounter_facets.day = coalesce(encounters.day, ${NO_DAY}) AND encounter = id)
    LIMIT 20`.execute(db)
  return rows.map(({ id }) => `Encounter ${id} is in no list.`)
}
