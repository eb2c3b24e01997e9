import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { EncounterFilter } from '../ledger.js'
import { type FacetKind, facetDay, officeFacet } from './facets.js'
import type { Tables } from './schema.js'
import { namesMatching, textMatching } from './searching.js'

type Db = Kysely<Tables>

/** One of these values of a kind must hold. */
interface Wanted {
  readonly kind: FacetKind
  readonly keys: readonly string[]
}

/** How far values are counted to see which is rarest. */
const COUNTED = 2000
/** Reports with the words that are asked for: from so many on, encounters are looked through for them. */
const MANY_REPORTS = 3000

/**
 * Ids of the encounters that fit, in the order of their days; those of no day stand last. The rarest of the wanted values
 * is walked in that order, the others are looked up for each.
 */
export async function encounterIds(db: Db, filter: EncounterFilter): Promise<string[]> {
  if (filter.order !== 'newest') return idsOf(db, filter, sql`facet.day, facet.encounter`)
  // Days backwards, and then those of no day, which sort behind all days: each part is read off in its order.
  const { after, limit, ...all } = filter
  const dated = after?.day === null ? [] : await idsOf(db, filter, sql`facet.day DESC, facet.encounter DESC`)
  if (dated.length === limit) return dated
  const beyond = { ...all, ...(after?.day === null ? { after } : {}), order: 'oldest', undated: true } as const
  const undated = await idsOf(db, { ...beyond, limit: limit - dated.length }, sql`facet.encounter`)
  return [...dated, ...undated]
}

type Listed = EncounterFilter & { readonly undated?: true }

async function idsOf(db: Db, filter: Listed, order: RawBuilder<unknown>): Promise<string[]> {
  const conditions = await conditionsOf(db, filter)
  if (!conditions) return []
  const { rows } = await sql<{ encounter: string }>`SELECT DISTINCT facet.day, facet.encounter
    FROM encounter_facets AS facet WHERE ${conditions} ${partOf(filter)}
    ORDER BY ${order} LIMIT ${filter.limit}`.execute(db)
  return rows.map(({ encounter }) => encounter)
}

function partOf({ order, undated }: Listed): RawBuilder<unknown> {
  if (undated) return sql`AND facet.day = ${facetDay(null)}`
  return order === 'newest' ? sql`AND facet.day < ${facetDay(null)}` : sql``
}

/** What `facet`, a row of the rarest of the wanted values, must fulfil; null where nothing can fit. */
export async function conditionsOf(
  db: Db,
  filter: Omit<EncounterFilter, 'limit'>,
): Promise<RawBuilder<unknown> | null> {
  const all = await wantedBy(db, filter)
  if (all.some(({ keys }) => keys.length === 0)) return null
  const [rarest = { kind: 'all', keys: [''] } satisfies Wanted, ...others] = await byRarity(db, all, filter)
  const { from, to, after, below, text, order } = filter
  const behind = order === 'newest' ? sql`<` : sql`>`
  const conditions = [
    among(rarest),
    ...others.map(
      (wanted) => sql<boolean>`EXISTS (SELECT 1 FROM encounter_facets AS other
      WHERE other.kind = ${wanted.kind} AND other.key IN (${sql.join(wanted.keys)})
      AND other.day = facet.day AND other.encounter = facet.encounter)`,
    ),
    ...(from || to ? [sql<boolean>`facet.day BETWEEN ${from ?? '0000'} AND ${to ?? '9999'}`] : []),
    ...(after ? [sql<boolean>`(facet.day, facet.encounter) ${behind} (${facetDay(after.day)}, ${after.id})`] : []),
    ...(below === undefined
      ? []
      : [sql<boolean>`(SELECT confidence FROM encounters WHERE id = facet.encounter) < ${below}`]),
    ...(text === undefined ? [] : [await withText(db, text)]),
  ]
  return sql.join(conditions, sql` AND `)
}

const among = ({ kind, keys }: Wanted) =>
  keys.length === 1
    ? sql<boolean>`facet.kind = ${kind} AND facet.key = ${keys[0]}`
    : sql<boolean>`facet.kind = ${kind} AND facet.key IN (${sql.join(keys)})`

async function wantedBy(db: Db, filter: Omit<EncounterFilter, 'limit'>): Promise<Wanted[]> {
  const { person, countries, office, places, type, status, topic } = filter
  const one = (kind: FacetKind, key: string | undefined): Wanted[] => (key === undefined ? [] : [{ kind, keys: [key] }])
  return [
    ...(person === undefined ? [] : [{ kind: 'actor' as const, keys: await actorsNamed(db, person) }]),
    ...countries.flatMap((country) => one('party', country)),
    ...one('office', office === undefined ? undefined : officeFacet(office)),
    ...one('type', type),
    ...one('status', status),
    ...one('topic', topic),
    ...(places ?? [])
      .slice(0, 1)
      .map(
        ({ city, country }): Wanted =>
          city === null
            ? { kind: 'in', keys: [country] }
            : { kind: 'city', keys: (places ?? []).flatMap((place) => place.city?.toLowerCase() ?? []) },
      ),
  ]
}

/** Whoever has this id, or is named so. */
async function actorsNamed(db: Db, person: string): Promise<string[]> {
  if (/^[po]:/.test(person)) return [person]
  const names = namesMatching(person)
  if (!names) return []
  const { rows } = await sql<{ actor: string }>`SELECT DISTINCT actor FROM people_rows
    WHERE name IN ${names} AND actor IS NOT NULL LIMIT 500`.execute(db)
  return rows.map(({ actor }) => actor)
}

/** The rarest first, counted between the days that are asked for. */
async function byRarity(
  db: Db,
  all: readonly Wanted[],
  { from, to }: Pick<EncounterFilter, 'from' | 'to'>,
): Promise<Wanted[]> {
  if (all.length < 2) return [...all]
  const counted: { readonly wanted: Wanted; readonly count: number }[] = []
  for (const wanted of all) {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (SELECT 1 FROM encounter_facets AS facet
      WHERE ${among(wanted)} AND facet.day BETWEEN ${from ?? '0000'} AND ${to ?? '~'} LIMIT ${COUNTED})`.execute(db)
    counted.push({ wanted, count: rows[0]?.n ?? 0 })
  }
  return counted.sort((a, b) => a.count - b.count).map(({ wanted }) => wanted)
}

/** Told by a report with these words: where few have them, by a list of the encounters, else looked up for each. */
async function withText(db: Db, text: string): Promise<RawBuilder<boolean>> {
  const matching = textMatching(text)
  if (!matching) return sql<boolean>`FALSE`
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM (${matching} LIMIT ${MANY_REPORTS})`.execute(db)
  return (rows[0]?.n ?? 0) < MANY_REPORTS
    ? sql`facet.encounter IN (SELECT encounter FROM contacts_rows WHERE seq IN (${matching}))`
    : sql`EXISTS (SELECT 1 FROM contacts_rows AS contacts
        WHERE contacts.encounter = facet.encounter AND +contacts.seq IN (${matching}))`
}
