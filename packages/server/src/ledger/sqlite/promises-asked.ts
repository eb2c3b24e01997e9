import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import type {
  PromiseFilter,
  PromiseOutcome,
  PromiseShown,
  PromiseSummary,
  PromiseTold,
  PromiseWords,
  Who,
} from '../promises/asking.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** Promises that fit every part of a filter, by the day of their first report; those of no day stand last. */
export async function promises(db: Db, filter: PromiseFilter): Promise<PromiseSummary[]> {
  const parties = await partiesAsked(db, filter)
  let query = db.selectFrom('promises').selectAll()
  // With parties it is theirs that are looked through: the sign keeps all of a status from being so.
  if (filter.status) query = query.where(parties.length ? sql`+status` : sql`status`, '=', filter.status)
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (filter.from) query = query.where('day', '>=', filter.from)
  if (filter.to) query = query.where('day', '<=', filter.to)
  for (const isParty of parties) query = query.where(isParty)
  if (filter.encounter)
    query = query.where(
      'id',
      'in',
      db.selectFrom('promise_links').select('promise').where('encounter', '=', filter.encounter),
    )
  const rows = await query
    .orderBy(sql`day is null`)
    .orderBy('day')
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.skip ?? 0)
    .execute()
  return withParties(db, rows)
}

/** That each who is asked for is a party: the promises of whoever has fewest are looked up, and the others in each. */
async function partiesAsked(db: Db, { countries, by, whom }: PromiseFilter): Promise<RawBuilder<boolean>[]> {
  const isWho = (who: Who) => ('actor' in who ? sql`actor = ${who.actor}` : sql`country = ${who.country}`)
  const wanted = [
    ...countries.map((country) => isWho({ country })),
    ...(by ? [sql`side = 'by' AND ${isWho(by)}`] : []),
    ...(whom ? [sql`side = 'to' AND ${isWho(whom)}`] : []),
  ]
  const counted: { readonly of: RawBuilder<unknown>; readonly count: number }[] = []
  for (const of of wanted) {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM promise_parties WHERE ${of}`.execute(db)
    counted.push({ of, count: rows[0]?.n ?? 0 })
  }
  return counted
    .sort((a, b) => a.count - b.count)
    .map(({ of }, i) =>
      i === 0
        ? sql<boolean>`promises.id IN (SELECT promise FROM promise_parties WHERE ${of})`
        : sql<boolean>`EXISTS (SELECT 1 FROM promise_parties WHERE promise = promises.id AND ${of})`,
    )
}

async function withParties(db: Db, rows: readonly Selectable<Tables['promises']>[]): Promise<PromiseSummary[]> {
  const ids = rows.map(({ id }) => id)
  const parties = await db
    .selectFrom('promise_parties')
    .selectAll()
    .where('promise', 'in', ids)
    .orderBy('ord')
    .execute()
  const words = await firstWords(db, ids)
  const partiesOf = groupBy(parties, (row) => row.promise)
  return rows.map(({ id, kind, act, status, day, due_start, due_end, reports }) => {
    const own = partiesOf.get(id) ?? []
    const side = (name: string) =>
      own
        .filter((party) => party.side === name)
        .map(({ actor, country, name: called }) => ({ actor, country, name: called }))
    return {
      ...{ id, act, day, dueStart: due_start, dueEnd: due_end, reports, by: side('by'), to: side('to') },
      kind: kind as PromiseSummary['kind'],
      status: status as PromiseSummary['status'],
      words: words.get(id) ?? '',
    }
  })
}

/** The words of the first telling of each promise: only its text is read. */
async function firstWords(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const tellings = await db
    .selectFrom('promise_tellings')
    .innerJoin('reports', 'reports.id', 'report')
    .select(['promise', 'report', 'start', 'end', 'day'])
    .where('promise', 'in', ids)
    .execute()
  const key = ({ day, report }: { day: string | null; report: string }) => `${day ?? '9'}\t${report}`
  const firsts = [...groupBy(tellings, ({ promise: of }) => of).values()].flatMap(
    (told) => told.sort((a, b) => (key(a) < key(b) ? -1 : 1))[0] ?? [],
  )
  const reports = firsts.map(({ report }) => report)
  const texts = await db.selectFrom('reports').select(['id', 'text']).where('id', 'in', reports).execute()
  const textOf = new Map(texts.map(({ id, text }) => [id, text]))
  return new Map(firsts.map(({ promise: of, report, start, end }) => [of, textOf.get(report)?.slice(start, end) ?? '']))
}

/** What words of a report are shown with. */
const QUOTED = ['report', 'start', 'end', 'because', 'text', 'title', 'outlet', 'url', 'source', 'day'] as const

/** A promise with the words of its tellings and of what became of it; null where there is none of this id. */
export async function promise(db: Db, id: string): Promise<PromiseShown | null> {
  const rows = await db.selectFrom('promises').selectAll().where('id', '=', id).execute()
  const [summary] = await withParties(db, rows)
  const [told] = await promisesTold(db, [id])
  return summary && told ? { promise: summary, ...told } : null
}

/** The words of the tellings of promises and of what became of them, in the order of the ids. */
export async function promisesTold(db: Db, ids: readonly string[]): Promise<PromiseTold[]> {
  const tellings = await db
    .selectFrom('promise_tellings')
    .innerJoin('reports', 'reports.id', 'report')
    .select(['promise', ...QUOTED])
    .where('promise', 'in', ids)
    .orderBy(sql`day is null`)
    .orderBy('day')
    .orderBy('report')
    .execute()
  const links = await db
    .selectFrom('promise_links')
    .leftJoin('reports', 'reports.id', 'report')
    .select(['promise', 'kind', 'encounter', ...QUOTED])
    .where('promise', 'in', ids)
    .orderBy('ord')
    .execute()
  const [tellingsOf, linksOf] = [groupBy(tellings, (row) => row.promise), groupBy(links, (row) => row.promise)]
  return ids.map((id) => ({
    tellings: (tellingsOf.get(id) ?? []).map(
      ({ promise: _, text, start, end, ...told }): PromiseWords => ({
        ...told,
        words: text.slice(start, end),
        span: [start, end],
      }),
    ),
    links: (linksOf.get(id) ?? []).map(({ promise: _, kind, text, start, end, ...link }) => {
      const span = start === null || end === null ? null : ([start, end] as const)
      const words = text === null || span === null ? null : text.slice(...span)
      return { ...link, kind: kind as PromiseOutcome['kind'], words, span }
    }),
  }))
}
