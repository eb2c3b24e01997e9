import { type Kysely, sql } from 'kysely'
import { groupBy } from '../../group-by.js'
import type { ActorId } from '../../ledger.js'
import type { ActorShown, Overview, PersonCounted } from '../../overview/overview.js'
import type { Tables } from '../schema.js'

type Db = Kysely<Tables>

/** A name is taken from so many namings at most: somebody in the news is named thousands of times. */
const LOOKED_AT = 40
/** SQLite puts up to 500 queries together. */
const TOGETHER = 200

interface NamingRow {
  readonly actor: string
  readonly name_fa: string | null
  readonly name_en: string | null
  readonly office_fa: string | null
  readonly office_en: string | null
  readonly country: string | null
  readonly day: string | null
}

/** How actors are named: the fullest names among some of their namings, the latest office. */
export async function actors(db: Db, ids: readonly ActorId[]): Promise<ActorShown[]> {
  const rows: NamingRow[] = []
  for (let at = 0; at < ids.length; at += TOGETHER)
    rows.push(
      ...(
        await sql<NamingRow>`${sql.join(ids.slice(at, at + TOGETHER).map(someNamings), sql` UNION ALL `)}`.execute(db)
      ).rows,
    )
  const namings = groupBy(rows, ({ actor }) => actor)
  return ids.map((actor) => actorShown(actor, namings.get(actor) ?? []))
}

const someNamings = (actor: ActorId) =>
  sql`SELECT * FROM (SELECT actor, name_fa, name_en, office_fa, office_en, country, day FROM people_rows
    WHERE actor = ${actor} LIMIT ${LOOKED_AT})`

function actorShown(actor: ActorId, rows: readonly NamingRow[]): ActorShown {
  const fullest = (names: readonly (string | null)[]) =>
    names.reduce((best, name) => ((name?.length ?? 0) > (best?.length ?? 0) ? name : best), null)
  const inOffice = rows
    .filter(({ office_fa }) => office_fa !== null)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0]
  return {
    actor,
    name: { fa: fullest(rows.map(({ name_fa }) => name_fa)), en: fullest(rows.map(({ name_en }) => name_en)) },
    office: { fa: inOffice?.office_fa ?? null, en: inOffice?.office_en ?? null },
    country: rows.find(({ country }) => country !== null)?.country ?? null,
  }
}

/** People by the number of their encounters; of a country, or all. */
export async function mostMet(
  db: Db,
  { country, after, limit }: Parameters<Overview['mostMet']>[0],
): Promise<PersonCounted[]> {
  const counted =
    country === undefined
      ? sql`SELECT key AS actor, count(*) AS encounters FROM encounter_facets
          WHERE kind = 'actor' AND key BETWEEN 'p:' AND 'p;' GROUP BY key`
      : sql`SELECT actor, count(DISTINCT encounter) AS encounters FROM encounter_parties
          WHERE country = ${country} AND actor BETWEEN 'p:' AND 'p;' GROUP BY actor`
  const { rows } = await sql<PersonCounted>`${counted}
    ORDER BY encounters DESC, actor LIMIT ${limit} OFFSET ${after}`.execute(db)
  return rows
}

/** In how many encounters each takes part. */
export async function encountersOf(db: Db, actors: readonly ActorId[]): Promise<PersonCounted[]> {
  const { rows } = await sql<PersonCounted>`SELECT key AS actor, count(*) AS encounters FROM encounter_facets
    WHERE kind = 'actor' AND key IN (SELECT value FROM json_each(${JSON.stringify(actors)})) GROUP BY key`.execute(db)
  return rows
}
