import { holdersOnRecord, officeNamed, officesOnRecord } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import type { OfficeAsked, TenuresFound } from '../questions.js'
import { fromReference, isUnique } from '../tenures/on-record.js'
import { attested, contradictions, type InOffice, type Tenure } from '../tenures/tenures.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** Who held an office, on record and as reports attest it. */
export async function holders(db: Db, { office, country }: OfficeAsked): Promise<TenuresFound> {
  const known = officeNamed(office)
  const onRecord = known ? holdersOnRecord(known.id).map(fromReference) : []
  const told = await namings(
    db,
    sql`office_key = ${office} ${country === undefined ? sql`` : sql`AND country = ${country}`}`,
  )
  return found([...onRecord.filter((tenure) => country === undefined || tenure.country === country), ...attested(told)])
}

/** The offices of a person. */
export async function officesOf(db: Db, actor: string): Promise<TenuresFound> {
  const onRecord = officesOnRecord(actor.slice(2)).map(fromReference)
  const told = await namings(db, sql`actor = ${actor} AND office_key IS NOT NULL`)
  return { tenures: byTime([...onRecord, ...attested(told)]), contradictions: [] }
}

function found(tenures: readonly Tenure[]): TenuresFound {
  return { tenures: byTime(tenures), contradictions: contradictions(tenures, isUnique) }
}

const byTime = (tenures: readonly Tenure[]) =>
  [...tenures].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.actor < b.actor ? -1 : 1))

/** People as reports name them in an office, a row a day. Who is known by the office alone attests nothing. */
async function namings(db: Db, where: ReturnType<typeof sql>): Promise<InOffice[]> {
  const { rows } = await sql<Omit<InOffice, 'name'>>`SELECT actor, office_key AS office, country, day,
      count(*) AS reports, min(report) AS report
    FROM people WHERE ${where} AND actor LIKE 'p:%' AND name IS NOT NULL AND day IS NOT NULL
    GROUP BY office_key, country, actor, day`.execute(db)
  const names = await namesOf(db, [...new Set(rows.map(({ actor }) => actor))])
  return rows.map((row) => ({ ...row, name: names.get(row.actor) ?? null }))
}

/** A name of each actor. */
async function namesOf(db: Db, actors: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ actor: string; name: string }>`SELECT value AS actor, (
      SELECT coalesce(nullif(en, ''), fa) FROM people JOIN names ON names.id = people.name
      WHERE people.actor = value ORDER BY people.office_key, people.country, people.day LIMIT 1) AS name
    FROM json_each(${JSON.stringify(actors)})`.execute(db)
  return new Map(rows.map(({ actor, name }) => [actor, name]))
}
