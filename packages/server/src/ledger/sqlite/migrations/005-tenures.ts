import { type Kysely, sql } from 'kysely'

/** Who is named in which office when, by office and by person. */
export async function tenures(db: Kysely<unknown>): Promise<void> {
  await sql`CREATE INDEX people_office ON people(office_key, country, actor, day, name)`.execute(db)
  await sql`CREATE INDEX people_offices_of ON people(actor, office_key, country, day, name)`.execute(db)
  await sql`DROP INDEX people_actor`.execute(db)
}
