import { createHash } from 'node:crypto'
import { fold } from '@didar/engine'
import { type Kysely, type Selectable, sql } from 'kysely'
import { groupBy } from '../group-by.js'
import { encounterBlock, type PlanTelling, planBlock, planOf } from '../promises/plans.js'
import { type Figure, firstDay, type Promised, statusOf, type Told, type Undertaking } from '../promises/promise.js'
import { saidOf, type Undertaken } from '../promises/said.js'
import { blockOf, type Happened, keptBy, promisesOf } from '../promises/undertakings.js'
import { clean } from './identifying.js'
import { keepPromiseWords, markPromisesTold, saidAbout } from './outcomes.js'
import { withWords } from './quoting.js'
import { type DirtyKind, dirtyBlocks } from './resolving.js'
import { markDirty, numberOf } from './rows.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

type Db = Kysely<Tables>
type Step = <T>(work: () => Promise<T>) => Promise<T>

/** Brings promises up to date once people and encounters are; some blocks are a step. */
export async function resolvePromises(db: Db, statements: Statements, step: Step): Promise<void> {
  const each = async (kind: DirtyKind, work: (blocks: readonly string[]) => void | Promise<void>) => {
    for (let blocks = dirtyBlocks(statements, kind); blocks.length > 0; blocks = dirtyBlocks(statements, kind)) {
      const some = blocks
      await step(async () => work(some))
    }
  }
  await each('commitments', (reports) => placeCommitments(statements, reports))
  await each('outcomes', (reports) => markPromisesTold(statements, reports))
  await step(() => markUndertakingsOfChangedEncounters(db, statements))
  await each('promises', async (blocks) => {
    const promises = [...(await undertakingsOf(db, statements, blocks)), ...plansOf(statements, blocks)]
    keepPromises(statements, blocks, promises)
  })
}

/** `encounterBlock` in SQL; it matches nothing for the blocks of undertakings. */
const encounterBlockOf = sql<string>`CASE WHEN dirty.block LIKE 'of %' THEN substr(dirty.block, 4) END`

/** Where encounters have changed, whoever takes part in one may have promised it; and a link may lead nowhere. */
async function markUndertakingsOfChangedEncounters(db: Db, statements: Statements): Promise<void> {
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
  markDirty(statements, 'promises', [...concerned, ...gone])
}

/** Puts commitments into the block of whoever undertakes. */
function placeCommitments(statements: Statements, reports: readonly string[]): void {
  const list = JSON.stringify(reports)
  const commitments = statements.all<{ report: string; id: string; block: string | null }>(
    'SELECT report, id, block FROM commitments WHERE report IN (SELECT value FROM json_each(?))',
    list,
  )
  const parties = statements.all<{ report: string; commitment: string; actor: string | null }>(
    `SELECT report, commitment, actor FROM commitment_parties
      WHERE report IN (SELECT value FROM json_each(?)) AND side = 'by'`,
    list,
  )
  const by = groupBy(parties, ({ report, commitment }) => `${report}\t${commitment}`)
  for (const { report, id, block: before } of commitments) {
    const own = (by.get(`${report}\t${id}`) ?? []).flatMap(({ actor }) => (actor === null ? [] : { actor }))
    const block = blockOf(own)
    markDirty(statements, 'promises', [{ block: before }, { block }])
    if (block !== before)
      statements.run(
        `UPDATE commitments_rows SET block = ? WHERE seq = ${numberOf('?')} AND id = ?`,
        ...[block, report, id],
      )
  }
  clean(statements, 'commitments', reports)
}

interface CommitmentRow extends Told {
  readonly id: string
  readonly block: string
  readonly due_start: string | null
  readonly due_end: string | null
}

interface SideRow {
  readonly report: string
  readonly commitment: string
  readonly side: string
  readonly actor: string | null
  readonly country: string | null
  readonly body: string | null
  readonly name: string | null
}

async function undertakingsOf(db: Db, statements: Statements, blocks: readonly string[]): Promise<Kept[]> {
  const list = JSON.stringify(blocks)
  const rows = statements.all<CommitmentRow>(
    `SELECT report, commitments.id, block, start, end, due_start, due_end, day
      FROM commitments JOIN reports ON reports.seq = commitments.seq WHERE block IN (SELECT value FROM json_each(?))
      ORDER BY block, report, commitments.id`,
    list,
  )
  const parties = statements.all<SideRow>(
    `SELECT reports.id AS report, commitment, side, parties.actor, parties.country, body,
        coalesce(name_en, name_fa, office_en, office_fa, body) AS name
      FROM commitments_rows AS commitments JOIN reports ON reports.seq = commitments.seq
        JOIN commitment_parties_rows AS parties ON parties.seq = commitments.seq AND commitment = commitments.id
        LEFT JOIN people_rows AS people ON people.seq = parties.seq AND people.id = person
      WHERE commitments.block IN (SELECT value FROM json_each(?)) ORDER BY parties.ord`,
    list,
  )
  const sideOf = groupBy(parties, ({ report, commitment, side }) => `${report}\t${commitment}\t${side}`)
  const figures = (report: string, id: string, side: string) =>
    (sideOf.get(`${report}\t${id}\t${side}`) ?? []).map(
      ({ actor, body, country, name }): Figure => ({ actor: actor ?? `@${fold(body ?? '')}`, country, name }),
    )
  const undertaking = ({ id, due_start, due_end, ...told }: CommitmentRow & { words: string }): Undertaking => ({
    ...{ ...told, dueStart: due_start, dueEnd: due_end },
    ...{ by: figures(told.report, id, 'by'), to: figures(told.report, id, 'to') },
  })
  const found: Kept[] = []
  for (const [block, told] of groupBy(withWords(statements, rows), (row) => row.block))
    for (const promise of promisesOf(told.map(undertaking))) {
      const link = promise.act === null ? null : keptBy(promise, await encountersLike(db, statements, promise))
      const said = saidOf(promise, saidAbout(statements, promise))
      const links = [...promise.links, ...(link ? [link] : []), ...said]
      found.push({ id: undertakingId(promise), block, promise: { ...promise, links }, undertaken: promise })
    }
  return found
}

interface Kept {
  readonly id: string
  readonly block: string
  readonly promise: Promised
  /** Of which something may be said later. */
  readonly undertaken?: Undertaken
}

/** Of its first telling, so that it stays while more are added. */
function undertakingId({ tellings: [first] }: Promised): string {
  return `m${createHash('sha1').update(`${first?.report}\t${first?.start}\t${first?.end}`).digest('hex').slice(0, 12)}`
}

/** Encounters of the kind that is promised, with the first of whoever promises. */
async function encountersLike(db: Db, statements: Statements, { act, by: [first] }: Promised): Promise<Happened[]> {
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
  const parties = partiesOf(
    statements,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, type, status, day }) => ({
    ...{ encounter: id, type, status, day: day ?? '', parties: parties.get(id) ?? [] },
  }))
}

type EncounterParty = Selectable<Tables['encounter_parties']>

function partiesOf(statements: Statements, encounters: readonly string[]) {
  const rows = statements.all<EncounterParty>(
    'SELECT * FROM encounter_parties WHERE encounter IN (SELECT value FROM json_each(?)) ORDER BY ord',
    JSON.stringify(encounters),
  )
  const parties = rows.map(({ encounter, actor, country, name, office, role }) => ({
    ...{ encounter, actor, country, name: name ?? office, role: role as 'host' | 'guest' | null },
  }))
  return groupBy(parties, ({ encounter }) => encounter)
}

interface PlanRow extends Told {
  readonly encounter: string
  readonly block: string
  readonly type: string
  readonly status: string
  readonly from: string | null
  readonly until: string | null
}

/** The plans among the encounters of blocks. */
function plansOf(statements: Statements, blocks: readonly string[]): Kept[] {
  const rows = statements.all<PlanRow>(
    `SELECT report, encounter, encounters.block, contacts.type, contacts.status, contacts.start AS "from",
        contacts.end AS until, cue_start AS start, cue_end AS end, reports.day
      FROM contacts JOIN encounters ON encounters.id = encounter JOIN reports ON reports.seq = contacts.seq
      WHERE encounter IN (SELECT encounter FROM contacts_rows AS contacts JOIN encounters ON encounters.id = encounter
        WHERE contacts.status = 'planned' AND encounters.block IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(blocks.flatMap((block) => encounterBlock(block) ?? [])),
  )
  const parties = partiesOf(statements, [...new Set(rows.map(({ encounter }) => encounter))])
  return [...groupBy(rows, ({ encounter }) => encounter)].flatMap(([encounter, told]) => {
    const tellings = told.map(({ type, status, ...row }) => ({ ...row, type, status }) as PlanTelling)
    const promise = planOf({ encounter, tellings, parties: parties.get(encounter) ?? [] })
    const [first] = told
    return promise && first ? [{ id: `m${encounter.slice(1)}`, block: planBlock(first.block), promise }] : []
  })
}

/** Puts the promises of blocks in place of those they had. */
function keepPromises(statements: Statements, blocks: readonly string[], promises: readonly Kept[]): void {
  const remove = (column: 'block' | 'id', values: readonly string[]) =>
    statements.run(`DELETE FROM promises WHERE ${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values))
  remove('block', blocks)
  // The same id may still stand in the block of whoever was taken to promise before.
  remove(
    'id',
    promises.map(({ id }) => id),
  )
  for (const kept of promises) keepPromise(statements, kept)
  clean(statements, 'promises', blocks)
}

function keepPromise(statements: Statements, { id, block, promise, undertaken }: Kept): void {
  const { kind, act, by, to, dueStart, dueEnd, tellings, links } = promise
  statements.insert('promises', [
    {
      ...{ id, kind, act, block, status: statusOf(links), day: firstDay(tellings) },
      ...{ due_start: dueStart, due_end: dueEnd, reports: new Set(tellings.map(({ report }) => report)).size },
    },
  ])
  if (undertaken) keepPromiseWords(statements, id, undertaken)
  statements.insert(
    'promise_parties',
    Object.entries({ by, to }).flatMap(([side, figures]) =>
      figures.map(({ actor, country, name }, ord) => ({ promise: id, side, ord, actor, country, name })),
    ),
  )
  statements.insertNew(
    'promise_tellings',
    tellings.map(({ report, start, end, because }) => ({ promise: id, report, start, end, because })),
  )
  statements.insert(
    'promise_links',
    links.map(({ kind: what, encounter, told, because }, ord) => ({
      ...{ promise: id, ord, kind: what, encounter, because },
      ...{ report: told?.report ?? null, start: told?.start ?? null, end: told?.end ?? null },
    })),
  )
}
