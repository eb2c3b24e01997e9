import { createHash } from 'node:crypto'
import { fold } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import { encounterBlock, type PlanTelling, planOf } from '../promises/plans.js'
import { type Figure, firstDay, type Promised, statusOf, type Undertaking } from '../promises/promise.js'
import { blockOf, type Happened, keptBy, promisesOf } from '../promises/undertakings.js'
import { dirtyBlocks } from './resolving.js'
import { markDirty } from './rows.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>
type Step = <T>(work: () => Promise<T>) => Promise<T>

const AT_ONCE = 200

/** Brings promises up to date once people and encounters are; each block is a step of its own. */
export async function resolvePromises(db: Db, step: Step): Promise<void> {
  for (;;) {
    const reports = await dirtyBlocks(db, 'commitments', AT_ONCE)
    if (reports.length === 0) break
    await step(() => placeCommitments(db, reports))
  }
  await step(() => markUndertakingsOfChangedEncounters(db))
  for (;;) {
    const [block] = await dirtyBlocks(db, 'promises', 1)
    if (block === undefined) return
    const encounters = encounterBlock(block)
    const promises = encounters === null ? await undertakingsOf(db, block) : await plansOf(db, encounters)
    await step(() => keepPromises(db, block, promises))
  }
}

/** `encounterBlock` in SQL; it matches nothing for the blocks of undertakings. */
const encounterBlockOf = sql<string>`CASE WHEN dirty.block LIKE 'of %' THEN substr(dirty.block, 4) END`

/** Where encounters have changed, whoever takes part in one may have promised it; and a link may lead nowhere. */
async function markUndertakingsOfChangedEncounters(db: Db): Promise<void> {
  const changed = db
    .selectFrom('dirty')
    .innerJoin('encounters', (on) => on.on('encounters.block', '=', encounterBlockOf))
    .innerJoin('encounter_parties', 'encounter_parties.encounter', 'encounters.id')
    .where('dirty.kind', '=', 'promises')
  const concerned = await db
    .selectFrom('promises')
    .innerJoin('promise_parties', 'promise', 'id')
    .select('promises.block')
    .distinct()
    .where('kind', '=', 'undertaking')
    .where('act', 'is not', null)
    .where((at) =>
      at.or([
        at('actor', 'in', changed.select('encounter_parties.actor')),
        at('actor', 'in', changed.select(sql<string>`encounter_parties.country`.as('country'))),
      ]),
    )
    .execute()
  const gone = await db
    .selectFrom('promise_links')
    .innerJoin('promises', 'promises.id', 'promise')
    .select('promises.block')
    .distinct()
    .where('encounter', 'is not', null)
    .where('encounter', 'not in', db.selectFrom('encounters').select('id'))
    .execute()
  await markDirty(db, 'promises', [...concerned, ...gone])
}

/** Puts commitments into the block of whoever undertakes. */
async function placeCommitments(db: Db, reports: readonly string[]): Promise<void> {
  const commitments = await db
    .selectFrom('commitments')
    .select(['report', 'id', 'block'])
    .where('report', 'in', reports)
    .execute()
  const parties = await db
    .selectFrom('commitment_parties')
    .select(['report', 'commitment', 'actor'])
    .where('report', 'in', reports)
    .where('side', '=', 'by')
    .execute()
  const by = groupBy(parties, ({ report, commitment }) => `${report}\t${commitment}`)
  for (const { report, id, block: before } of commitments) {
    const own = (by.get(`${report}\t${id}`) ?? []).flatMap(({ actor }) => (actor === null ? [] : { actor }))
    const block = blockOf(own)
    await markDirty(db, 'promises', [{ block: before }, { block }])
    if (block !== before)
      await db.updateTable('commitments').set({ block }).where('report', '=', report).where('id', '=', id).execute()
  }
  await db.deleteFrom('dirty').where('kind', '=', 'commitments').where('block', 'in', reports).execute()
}

async function undertakingsOf(db: Db, block: string): Promise<Kept[]> {
  const rows = await db
    .selectFrom('commitments')
    .innerJoin('reports', 'reports.id', 'commitments.report')
    .select(['report', 'commitments.id', 'start', 'end', 'due_start', 'due_end', 'text', 'day'])
    .where('block', '=', block)
    .execute()
  const parties = await db
    .selectFrom('commitments')
    .innerJoin('commitment_parties', (on) =>
      on
        .onRef('commitment_parties.report', '=', 'commitments.report')
        .onRef('commitment_parties.commitment', '=', 'commitments.id'),
    )
    .leftJoin('people', (on) =>
      on.onRef('people.report', '=', 'commitment_parties.report').onRef('people.id', '=', 'commitment_parties.person'),
    )
    .select(['commitment_parties.report', 'commitment', 'side', 'commitment_parties.actor', 'body'])
    .select(['commitment_parties.country', 'people.name_fa', 'people.name_en', 'people.office_en', 'people.office_fa'])
    .where('commitments.block', '=', block)
    .orderBy('commitment_parties.ord')
    .execute()
  const sideOf = groupBy(parties, ({ report, commitment, side }) => `${report}\t${commitment}\t${side}`)
  const figures = (report: string, id: string, side: string) =>
    (sideOf.get(`${report}\t${id}\t${side}`) ?? []).map(
      ({ actor, body, country, ...named }): Figure => ({
        actor: actor ?? `@${fold(body ?? '')}`,
        country,
        name: named.name_en ?? named.name_fa ?? named.office_en ?? named.office_fa ?? body,
      }),
    )
  const undertakings = rows.map(
    ({ report, id, start, end, due_start, due_end, text, day }): Undertaking => ({
      ...{ report, start, end, day, words: text.slice(start, end), dueStart: due_start, dueEnd: due_end },
      ...{ by: figures(report, id, 'by'), to: figures(report, id, 'to') },
    }),
  )
  const found: Kept[] = []
  for (const promise of promisesOf(undertakings)) {
    const link = promise.act === null ? null : keptBy(promise, await encountersLike(db, promise))
    found.push({
      id: undertakingId(promise),
      promise: link ? { ...promise, links: [...promise.links, link] } : promise,
    })
  }
  return found
}

interface Kept {
  readonly id: string
  readonly promise: Promised
}

/** Of its first telling, so that it stays while more are added. */
function undertakingId({ tellings: [first] }: Promised): string {
  return `m${createHash('sha1').update(`${first?.report}\t${first?.start}\t${first?.end}`).digest('hex').slice(0, 12)}`
}

/** Encounters of the kind that is promised, with the first of whoever promises. */
async function encountersLike(db: Db, { act, by: [first] }: Promised): Promise<Happened[]> {
  const like = db
    .selectFrom('encounter_parties')
    .select('encounter')
    .where((at) => at.or([at('actor', '=', first?.actor ?? ''), at('country', '=', first?.actor ?? '')]))
  const rows = await db
    .selectFrom('encounters')
    .select(['id', 'type', 'status', 'day'])
    .where('id', 'in', like)
    .where('type', '=', act ?? '')
    .where('day', 'is not', null)
    .execute()
  const parties = await partiesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, type, status, day }) => ({
    ...{ encounter: id, type, status, day: day ?? '', parties: parties.get(id) ?? [] },
  }))
}

async function partiesOf(db: Db, encounters: readonly string[]) {
  const rows = await db
    .selectFrom('encounter_parties')
    .selectAll()
    .where('encounter', 'in', encounters)
    .orderBy('ord')
    .execute()
  const parties = rows.map(({ encounter, actor, country, name, office, role }) => ({
    ...{ encounter, actor, country, name: name ?? office, role: role as 'host' | 'guest' | null },
  }))
  return groupBy(parties, ({ encounter }) => encounter)
}

async function plansOf(db: Db, block: string): Promise<Kept[]> {
  const encounters = db.selectFrom('encounters').select('id').where('block', '=', block)
  const planned = db
    .selectFrom('contacts')
    .select('encounter')
    .where('encounter', 'in', encounters)
    .where('status', '=', 'planned')
  const rows = await db
    .selectFrom('contacts')
    .innerJoin('reports', 'reports.id', 'contacts.report')
    .select(['report', 'encounter', 'type', 'status', 'own', 'contacts.start', 'contacts.end'])
    .select(['cue_start', 'cue_end', 'day'])
    .where('encounter', 'in', planned)
    .execute()
  const parties = await partiesOf(db, [...new Set(rows.flatMap(({ encounter }) => encounter ?? []))])
  return [...groupBy(rows, ({ encounter }) => encounter ?? '')].flatMap(([encounter, told]) => {
    const tellings = told.map(
      (row): PlanTelling => ({
        ...{
          report: row.report,
          start: row.cue_start,
          end: row.cue_end,
          day: row.day,
          from: row.start,
          until: row.end,
        },
        type: row.type as PlanTelling['type'],
        status: row.status as PlanTelling['status'],
      }),
    )
    const promise = planOf({ encounter, tellings, parties: parties.get(encounter) ?? [] })
    return promise ? [{ id: `m${encounter.slice(1)}`, promise }] : []
  })
}

/** Puts the promises of a block in place of those it had. */
async function keepPromises(db: Db, block: string, promises: readonly Kept[]): Promise<void> {
  await db.deleteFrom('promises').where('block', '=', block).execute()
  for (const { id, promise } of promises) {
    const { kind, act, by, to, dueStart, dueEnd, tellings, links } = promise
    // The same id may still stand in the block of whoever was taken to promise before.
    await db.deleteFrom('promises').where('id', '=', id).execute()
    await db
      .insertInto('promises')
      .values({
        ...{ id, kind, act, block, status: statusOf(links), day: firstDay(tellings) },
        ...{ due_start: dueStart, due_end: dueEnd, reports: new Set(tellings.map(({ report }) => report)).size },
      })
      .execute()
    const parties = Object.entries({ by, to }).flatMap(([side, figures]) =>
      figures.map(({ actor, country, name }, ord) => ({ promise: id, side, ord, actor, country, name })),
    )
    if (parties.length) await db.insertInto('promise_parties').values(parties).execute()
    await db
      .insertInto('promise_tellings')
      .values(tellings.map(({ report, start, end, because }) => ({ promise: id, report, start, end, because })))
      .onConflict((at) => at.doNothing())
      .execute()
    const linked = links.map(({ kind: what, encounter, told, because }, ord) => ({
      ...{ promise: id, ord, kind: what, encounter, because },
      ...{ report: told?.report ?? null, start: told?.start ?? null, end: told?.end ?? null },
    }))
    if (linked.length) await db.insertInto('promise_links').values(linked).execute()
  }
  await db.deleteFrom('dirty').where('kind', '=', 'promises').where('block', '=', block).execute()
}
