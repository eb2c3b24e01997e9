import type { ContactType } from '@didar/engine'
import { type Kysely, type Selectable, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import type { EncounterTold, PartyNamed, Story, TellingTold } from '../snapshot.js'
import { withParties } from './asking.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** How many encounters are taken at a time. */
const STEP = 300

/** All encounters with what is told of them, or those of a type, by their ids. */
export async function* encountersTold(db: Db, type?: ContactType): AsyncGenerator<readonly EncounterTold[]> {
  for (let after = ''; ; ) {
    let query = db.selectFrom('encounters').selectAll().where('id', '>', after)
    if (type) query = query.where('type', '=', type)
    const rows = await query.orderBy('id').limit(STEP).execute()
    const last = rows.at(-1)
    if (!last) return
    yield await told(db, rows)
    after = last.id
  }
}

/** The encounters of these ids. */
export async function encountersById(db: Db, ids: readonly string[]): Promise<EncounterTold[]> {
  const found: EncounterTold[] = []
  for (let at = 0; at < ids.length; at += STEP) {
    const some = ids.slice(at, at + STEP)
    found.push(...(await told(db, await db.selectFrom('encounters').selectAll().where('id', 'in', some).execute())))
  }
  return found
}

async function told(db: Db, rows: readonly Selectable<Tables['encounters']>[]): Promise<EncounterTold[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const byEncounter = <T extends { readonly encounter: string | null }>(list: readonly T[]) =>
    groupBy(list, ({ encounter }) => encounter ?? '')
  const tellings = byEncounter(await tellingsTold(db, ids))
  const named = byEncounter(await namedIn(db, ids))
  const partOf = byEncounter(await links(db, ids, 'part'))
  const holds = byEncounter(await links(db, ids, 'visit'))
  const said = byEncounter(await topicsSaid(db, ids))
  const news = byEncounter(await topicsOfNews(db, ids))
  const speakers = byEncounter(await speakersAt(db, ids))
  const encounters = await withParties(db, rows)
  return encounters.flatMap((encounter) => {
    const [first, ...others] = tellings.get(encounter.id) ?? []
    if (!first) return []
    const topics = said.get(encounter.id) ?? news.get(encounter.id) ?? []
    return {
      encounter,
      tellings: [first.telling, ...others.map(({ telling }) => telling)],
      named: (named.get(encounter.id) ?? []).map(({ encounter: _, ...party }) => party),
      partOf: (partOf.get(encounter.id) ?? []).map(({ id }) => id),
      holds: (holds.get(encounter.id) ?? []).map(({ id }) => id),
      topics: topics.map(({ topic }) => topic),
      speakers: (speakers.get(encounter.id) ?? []).map(({ actor }) => actor),
    }
  })
}

async function tellingsTold(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('contacts')
    .innerJoin('reports', 'reports.seq', 'contacts.seq')
    .select(['contacts.encounter', 'contacts.report', 'contacts.id', 'contacts.focus', 'contacts.status'])
    .select(['reports.day', 'title', 'outlet', 'url', 'source', 'reports.language', 'copy_of'])
    .select(['text', 'cue_start', 'cue_end'])
    .where('contacts.encounter', 'in', ids)
    .orderBy(sql`reports.day is null`)
    .orderBy('reports.day')
    .orderBy('contacts.report')
    .orderBy('contacts.id')
    .execute()
  return rows.map((row) => {
    const telling: TellingTold = {
      ...{ report: row.report, contact: row.id, published: row.day, copyOf: row.copy_of },
      ...{ title: row.title, outlet: row.outlet, url: row.url, source: row.source, language: row.language },
      focus: row.focus as TellingTold['focus'],
      status: row.status as TellingTold['status'],
      words: row.text.slice(row.cue_start, row.cue_end),
    }
    return { encounter: row.encounter, telling }
  })
}

/** How the tellings name the people among the parties. */
async function namedIn(
  db: Db,
  ids: readonly string[],
): Promise<(PartyNamed & { readonly encounter: string | null })[]> {
  const rows = await db
    .selectFrom('parties_told')
    .select(['encounter', 'actor', 'body', 'name_fa', 'office_fa'])
    .where('encounter', 'in', ids)
    .orderBy('report')
    .execute()
  return rows.flatMap(({ encounter, actor, body, name_fa, office_fa }) =>
    actor === null ? [] : { encounter, actor, nameFa: name_fa ?? body, officeFa: office_fa },
  )
}

/** Encounters that are linked to these as their visit (`part`: these are parts), or as what belongs to it. */
async function links(db: Db, ids: readonly string[], own: 'part' | 'visit') {
  const other = own === 'part' ? 'visit' : 'part'
  const rows = await db
    .selectFrom('contacts as part')
    .innerJoin('contacts as visit', (on) =>
      on.onRef('visit.seq', '=', 'part.seq').onRef('visit.id', '=', 'part.part_of'),
    )
    .select([`${own}.encounter as encounter`, `${other}.encounter as id`])
    .distinct()
    .where(`${own}.encounter`, 'in', ids)
    .orderBy(`${other}.encounter`)
    .execute()
  return rows.flatMap(({ encounter, id }) => (id && encounter && id !== encounter ? { encounter, id } : []))
}

const said = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('contacts')
    .innerJoin('statements', (on) =>
      on.onRef('statements.seq', '=', 'contacts.seq').onRef('statements.contact', '=', 'contacts.id'),
    )
    .where('contacts.encounter', 'in', ids)

const topicsSaid = (db: Db, ids: readonly string[]) =>
  said(db, ids)
    .innerJoin('statement_topics as topics', (on) =>
      on.onRef('topics.seq', '=', 'statements.seq').onRef('topics.statement', '=', 'statements.id'),
    )
    .select(['contacts.encounter', 'topics.topic'])
    .distinct()
    .orderBy('topics.topic')
    .execute()

const topicsOfNews = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('contacts')
    .innerJoin('report_topics as topics', 'topics.seq', 'contacts.seq')
    .select(['contacts.encounter', 'topics.topic'])
    .distinct()
    .where('contacts.encounter', 'in', ids)
    .where('contacts.focus', '=', 'main')
    .orderBy('topics.topic')
    .execute()

async function speakersAt(db: Db, ids: readonly string[]) {
  const rows = await said(db, ids)
    .innerJoin('speakers', (on) =>
      on.onRef('speakers.seq', '=', 'statements.seq').onRef('speakers.statement', '=', 'statements.id'),
    )
    .select(['contacts.encounter', 'speakers.actor'])
    .distinct()
    .orderBy('speakers.actor')
    .execute()
  return rows.flatMap(({ encounter, actor }) => (actor === null ? [] : { encounter, actor }))
}

/** Whom and what reports name. */
export async function stories(db: Db, reports: readonly string[]): Promise<Story[]> {
  if (reports.length === 0) return []
  const people = await db
    .selectFrom('people')
    .select(['report', 'name_en', 'name_fa'])
    .where('report', 'in', reports)
    .execute()
  const parties = await db
    .selectFrom('contact_parties')
    .select(['report', 'code', 'body'])
    .distinct()
    .where('report', 'in', reports)
    .where('person', 'is', null)
    .execute()
  const places = await db
    .selectFrom('contacts')
    .select(['report', 'country', 'city'])
    .distinct()
    .where('report', 'in', reports)
    .where('country', 'is not', null)
    .execute()
  const of = <T extends { readonly report: string }>(list: readonly T[]) => groupBy(list, ({ report }) => report)
  const [peopleOf, partiesOf, placesOf] = [of(people), of(parties), of(places)]
  return reports.map((report) => ({
    report,
    people: unique((peopleOf.get(report) ?? []).flatMap(({ name_en, name_fa }) => name_en ?? name_fa ?? [])),
    bodies: unique((partiesOf.get(report) ?? []).flatMap(({ code, body }) => code ?? body ?? [])),
    places: (placesOf.get(report) ?? []).map(({ country, city }) => ({ country, city })),
  }))
}

const unique = (list: readonly string[]) => [...new Set(list)]
