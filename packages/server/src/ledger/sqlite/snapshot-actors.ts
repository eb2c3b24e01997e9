import { countryFacts, organisationFacts } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import type { Row, Source } from '../snapshot.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** How many people are taken at a time. */
const STEP = 300

/** Everybody who acts: people and unnamed holders of offices, then countries, organisations and bodies. */
export async function* actorRows(db: Db): AsyncGenerator<readonly Row[]> {
  for (let after = ''; ; ) {
    const actors = await db
      .selectFrom('people_rows')
      .select(sql<string>`actor`.as('actor'))
      .distinct()
      .where('actor', '>', after)
      .orderBy('actor')
      .limit(STEP)
      .execute()
    const last = actors.at(-1)
    if (!last) break
    yield await personRows(
      db,
      actors.map(({ actor }) => actor),
    )
    after = last.actor
  }
  yield await bodyRows(db)
}

async function personRows(db: Db, actors: readonly string[]): Promise<Row[]> {
  const namings = await db
    .selectFrom('people')
    .innerJoin('reports', 'reports.seq', 'people.seq')
    .select(['people.actor', 'people.report', 'name_fa', 'name_en', 'people.country', 'office_fa', 'office_en'])
    .select(['reports.day', 'reports.url'])
    .where('people.actor', 'in', actors)
    .orderBy(sql`reports.day is null`)
    .orderBy('reports.day')
    .orderBy('people.report')
    .execute()
  return [...groupBy(namings, ({ actor }) => actor ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([actor, told]) => {
      const days = told.flatMap(({ day }) => day ?? [])
      const ends = told.length > 1 ? [told[0], told.at(-1)] : told
      return {
        ...{ actor, kind: actor.startsWith('o:') ? 'office' : 'person' },
        name_en: mostGiven(told.map(({ name_en }) => name_en)),
        name_fa: mostGiven(told.map(({ name_fa }) => name_fa)),
        country: mostGiven(told.map(({ country }) => country)),
        offices: officesIn(told),
        ...{
          reports: new Set(told.map(({ report }) => report)).size,
          first: days[0] ?? null,
          last: days.at(-1) ?? null,
        },
        sources: ends.flatMap((end): Source[] =>
          end ? [{ report: end.report, url: end.url, words: end.name_fa ?? end.office_fa ?? '' }] : [],
        ),
      }
    })
}

interface OfficeNamed {
  readonly report: string
  readonly office_en: string | null
  readonly office_fa: string | null
  readonly day: string | null
}

/** The offices in which reports name somebody, with the days of the first and the last of them. */
function officesIn(told: readonly OfficeNamed[]): object[] {
  const named = groupBy(told, ({ office_en, office_fa }) => office_en ?? office_fa ?? '')
  named.delete('')
  return [...named]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([office, so]) => {
      const days = so.flatMap(({ day }) => day ?? [])
      const reports = new Set(so.map(({ report }) => report)).size
      return { office, reports, first: days[0] ?? null, last: days.at(-1) ?? null }
    })
}

/** The value that most reports give; of two that are given as often, the longer one. */
function mostGiven(values: readonly (string | null)[]): string | null {
  const counts = groupBy(
    values.flatMap((value) => value ?? []),
    (value) => value,
  )
  const [best] = [...counts].sort(([a, x], [b, y]) => y.length - x.length || b.length - a.length || (a < b ? -1 : 1))
  return best?.[0] ?? null
}

/** Countries, organisations and bodies; they are few. */
async function bodyRows(db: Db): Promise<Row[]> {
  const told = await sql<{
    actor: string
    code: string | null
    body: string | null
    reports: number
    first: string | null
    last: string | null
    report: string
    url: string | null
  }>`
    SELECT told.*, reports.url
    FROM (SELECT actor, max(code) AS code, max(body) AS body, count(DISTINCT seq) AS reports, min(day) AS first,
        max(day) AS last, min(reports.id) AS report
      FROM (SELECT seq, actor, code, body FROM contact_parties_rows WHERE person IS NULL
        UNION ALL SELECT seq, actor, code, body FROM speakers_rows WHERE person IS NULL
        UNION ALL SELECT seq, actor, code, body FROM commitment_parties_rows WHERE person IS NULL) AS party
      JOIN reports USING (seq)
      WHERE actor IS NOT NULL GROUP BY actor) AS told
    JOIN reports ON reports.id = told.report ORDER BY actor`.execute(db)
  return told.rows.map(({ actor, code, body, reports, first, last, report, url }) => {
    const country = code === null ? null : countryFacts(code)
    const organisation = code === null || country ? null : organisationFacts(code)
    return {
      ...{ actor, kind: country ? 'country' : code === null ? 'body' : 'organisation' },
      name_en: country?.en ?? organisation?.en ?? null,
      name_fa: organisation?.fa ?? body,
      ...{ country: code, offices: [], reports, first, last },
      sources: [{ report, url, words: body ?? '' }] satisfies Source[],
    }
  })
}
