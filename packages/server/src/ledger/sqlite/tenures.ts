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

/** The first and the last day of a year on which somebody is named in an office, each with one of its reports. */
interface YearInOffice {
  readonly actor: string
  readonly office: string
  readonly country: string | null
  readonly reports: number
  readonly first: string
  readonly last: string
}

/**
 * People as reports name them in an office; of each year the first day and the last one, as no silence within a year ends
 * a tenure. Who is known by the office alone attests nothing.
 */
async function namings(db: Db, where: ReturnType<typeof sql>): Promise<InOffice[]> {
  const { rows } = await sql<YearInOffice>`WITH named AS (
      SELECT actor, office_key AS office, country, day, count(*) AS reports, min(seq) AS seq
      FROM people_rows WHERE ${where} AND actor LIKE 'p:%' AND name IS NOT NULL AND day IS NOT NULL
      GROUP BY office_key, country, actor, day),
    years AS (
      SELECT actor, office, country, sum(reports) AS reports, min(${DATED}) AS first, max(${DATED}) AS last
      FROM named GROUP BY office, country, actor, substr(day, 1, 4))
    SELECT actor, office, country, reports, ${reported('first')} AS first, ${reported('last')} AS last
    FROM years`.execute(db)
  const names = await namesOf(db, [...new Set(rows.map(({ actor }) => actor))])
  return rows.flatMap(({ first, last, reports, ...who }) => {
    const on = (at: string, of: number): InOffice => ({
      ...who,
      ...{ name: names.get(who.actor) ?? null, day: at.slice(0, DAY), report: at.slice(DAY), reports: of },
    })
    return first === last ? [on(first, reports)] : [on(first, reports), on(last, 0)]
  })
}

/** Letters of an ISO day. */
const DAY = 10
/** A day with the number of its report, and then with its id instead: of a day there is one row, so that days alone decide. */
const DATED = sql`day || seq`
const reported = (
  dated: 'first' | 'last',
) => sql`substr(${sql.ref(dated)}, 1, ${sql.lit(DAY)}) || (SELECT id FROM reports
  WHERE reports.seq = CAST(substr(${sql.ref(dated)}, ${sql.lit(DAY + 1)}) AS INTEGER))`

/** A name of each actor. */
async function namesOf(db: Db, actors: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ actor: string; name: string }>`SELECT value AS actor, (
      SELECT coalesce(nullif(en, ''), fa) FROM people_rows AS people JOIN names ON names.id = people.name
      WHERE people.actor = value ORDER BY people.office_key, people.country, people.day LIMIT 1) AS name
    FROM json_each(${JSON.stringify(actors)})`.execute(db)
  return new Map(rows.map(({ actor, name }) => [actor, name]))
}
