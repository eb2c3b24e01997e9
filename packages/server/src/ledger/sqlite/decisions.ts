import { type DidarRecord, fold } from '@didar/engine'
import type { Kysely, Selectable } from 'kysely'
import {
  type Correction,
  type Decided,
  type Decision,
  inForce,
  type Referred,
  refersTo,
} from '../decisions/decisions.js'
import { ownActor, type PeopleGuide } from '../decisions/people.js'
import { contactOf, personOf } from '../decisions/refer.js'
import type { Guide } from '../decisions/replay.js'
import { groupBy } from '../group-by.js'
import type { ActorId, Logged } from '../ledger.js'
import type { Linked } from '../resolve.js'
import type { Tables } from './schema.js'

/** The log of decisions, and what they refer to, as they are kept. */

type Db = Kysely<Tables>

const decision = ({ what, ...row }: Selectable<Tables['decisions']>): Decision => ({
  ...row,
  what: JSON.parse(what) as Decided,
})

/** The whole log, the oldest first. */
export async function loggedDecisions(db: Db): Promise<Logged[]> {
  const log = (await db.selectFrom('decisions').selectAll().orderBy('n').execute()).map(decision)
  const holding = inForce(log)
  return log.map((entry) => ({ ...entry, inForce: holding.has(entry.n) }))
}

const holding = (db: Db) =>
  db.selectFrom('decisions').innerJoin('decisions_in_force', 'decisions_in_force.decision', 'n').selectAll('decisions')

/** What was decided about a report, and holds. */
export async function decisionsAbout(db: Db, report: string): Promise<Decided[]> {
  const refs = db.selectFrom('decision_refs').select('decision').where('report', '=', report)
  const rows = await holding(db).where('n', 'in', refs).orderBy('n').execute()
  return rows.map((row) => decision(row).what)
}

/** Finds in a record what decisions refer to; null for what is no longer there. */
export async function placeReferences(db: Db, record: DidarRecord): Promise<void> {
  const rows = await db
    .selectFrom('decision_refs')
    .innerJoin('decisions', 'n', 'decision')
    .select(['decision', 'ord', 'what'])
    .where('report', '=', record.id)
    .execute()
  for (const { decision: n, ord, what } of rows) {
    const referred = refersTo(JSON.parse(what) as Decided)[ord]
    const target = referred ? targetOf(record, referred) : null
    await db.updateTable('decision_refs').set({ target }).where('decision', '=', n).where('ord', '=', ord).execute()
  }
}

function targetOf(record: DidarRecord, { part, ref }: Referred): string | null {
  if (part === 'of' || part === 'rest') return contactOf(record, ref)?.id ?? null
  return personOf(record, ref)?.id ?? null
}

/** Decisions that hold and refer to a contact of the blocks, or to an encounter’s tellings. */
const aboutContacts = (db: Db, by: 'block' | 'encounter', values: readonly string[]) =>
  db
    .selectFrom('contacts')
    .innerJoin('decision_refs', (on) =>
      on.onRef('decision_refs.report', '=', 'contacts.report').onRef('decision_refs.target', '=', 'contacts.id'),
    )
    .innerJoin('decisions_in_force', 'decisions_in_force.decision', 'decision_refs.decision')
    .select('decision_refs.decision')
    .where(`contacts.${by}`, 'in', values)
    .where('part', 'in', ['of', 'rest'])

export async function decidedAbout(db: Db, encounter: string): Promise<Decision[]> {
  const rows = await holding(db)
    .where('n', 'in', aboutContacts(db, 'encounter', [encounter]))
    .orderBy('n')
    .execute()
  return rows.map(decision)
}

/** Blocks in sets of those that are resolved together, and whether anything was decided about one of a set. */
export async function linkedBlocks(db: Db, blocks: readonly string[]): Promise<Linked[]> {
  const any = await db.selectFrom('decisions_in_force').select('decision').limit(1).execute()
  const rows = any.length ? await aboutContacts(db, 'block', blocks).select('contacts.block').distinct().execute() : []
  const decided = new Set(rows.map(({ block }) => block))
  const settled = new Set<string>()
  const found: Linked[] = []
  for (const block of blocks) {
    if (settled.has(block)) continue
    const linked = decided.has(block) ? await linkedTo(db, block) : [block]
    for (const one of linked) settled.add(one)
    found.push({ blocks: linked, isDecided: decided.has(block) })
  }
  return found
}

/** A block and those whose tellings are held to be of one event with some of its own, directly or by others. */
async function linkedTo(db: Db, block: string): Promise<string[]> {
  const linked = new Set([block])
  for (let fresh = [block]; fresh.length > 0; ) {
    const rows = await db
      .selectFrom('decision_refs')
      .innerJoin('decisions', 'n', 'decision_refs.decision')
      .innerJoin('contacts', (on) =>
        on.onRef('contacts.report', '=', 'decision_refs.report').onRef('contacts.id', '=', 'decision_refs.target'),
      )
      .select('contacts.block')
      .distinct()
      .where('decision_refs.decision', 'in', aboutContacts(db, 'block', fresh))
      .where('part', '=', 'of')
      .where((at) => at(at.fn<string>('json_extract', ['what', at.val('$.kind')]), '=', 'merge'))
      .execute()
    fresh = rows.map((row) => row.block).filter((other) => !linked.has(other))
    for (const other of fresh) linked.add(other)
  }
  return [...linked].sort()
}

/** The decisions about tellings of blocks, with what they refer to as it was found. */
export async function guidesOf(db: Db, blocks: readonly string[]): Promise<Guide[]> {
  const about = aboutContacts(db, 'block', blocks)
  const rows = await holding(db).where('n', 'in', about).orderBy('n').execute()
  if (rows.length === 0) return []
  const refs = await db
    .selectFrom('decision_refs')
    .leftJoin('reports', 'reports.id', 'decision_refs.report')
    .leftJoin('people_rows as people', (on) =>
      on.onRef('people.seq', '=', 'reports.seq').onRef('people.id', '=', 'decision_refs.target'),
    )
    .select(['decision', 'part', 'decision_refs.report', 'target', 'actor'])
    .where(
      'decision',
      'in',
      rows.map(({ n }) => n),
    )
    .orderBy('ord')
    .execute()
  const refsOf = groupBy(refs, (ref) => ref.decision)
  return rows.flatMap((row) => {
    const { n, by, what } = decision(row)
    if (what.kind === 'undo' || what.kind === 'merge-people' || what.kind === 'split-people') return []
    const own = refsOf.get(n) ?? []
    const keys = (part: string) =>
      own.flatMap((ref) => (ref.part === part && ref.target !== null ? `${ref.report}\t${ref.target}` : []))
    const actors = own.filter(({ part }) => part === 'party').map(({ actor }) => actor)
    const corrections = what.kind === 'correct' ? withActors(what.corrections, actors) : []
    const scope = 'scope' in what ? what.scope : 'encounter'
    return { n, by, kind: what.kind, scope, of: keys('of'), rest: keys('rest'), corrections }
  })
}

/** Corrections by actor: codes and bodies are who they are, people in the order in which they are referred to. */
function withActors(corrections: readonly Correction[], people: readonly (ActorId | null)[]): Correction<ActorId>[] {
  let next = 0
  return corrections.flatMap((correction): Correction<ActorId>[] => {
    if (!('of' in correction)) return [correction]
    const { of } = correction
    const actor = 'code' in of ? of.code : 'body' in of ? `@${fold(of.body)}` : (people[next++] ?? null)
    return actor === null ? [] : [{ ...correction, of: actor }]
  })
}

/** The decisions about people, and who each naming that they refer to was found to be. */
export async function peopleGuides(db: Db) {
  const refs = await db
    .selectFrom('decision_refs')
    .innerJoin('decisions_in_force', 'decisions_in_force.decision', 'decision_refs.decision')
    .innerJoin('people', (on) =>
      on.onRef('people.report', '=', 'decision_refs.report').onRef('people.id', '=', 'decision_refs.target'),
    )
    .select(['decision_refs.decision', 'people.report', 'people.id', 'people.found'])
    .where('part', '=', 'who')
    .orderBy('decision_refs.decision')
    .orderBy('ord')
    .execute()
  const key = ({ report, id }: { readonly report: string; readonly id: string }) => `${report}\t${id}`
  const refsOf = groupBy(refs, (ref) => ref.decision)
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('n', 'in', [...refsOf.keys()])
    .execute()
  const guides = rows.map(decision).flatMap(({ n, what }): PeopleGuide[] => {
    if (what.kind !== 'merge-people' && what.kind !== 'split-people') return []
    return [{ n, kind: what.kind, who: (refsOf.get(n) ?? []).map(key), own: ownActor(what.who) }]
  })
  return { guides, found: new Map(refs.flatMap((ref) => (ref.found === null ? [] : [[key(ref), ref.found] as const]))) }
}

/** What decisions that hold refer to and is no longer there, one sentence each. */
export async function lostReferences(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('decision_refs')
    .innerJoin('decisions_in_force', 'decisions_in_force.decision', 'decision_refs.decision')
    .innerJoin('decisions', 'n', 'decision_refs.decision')
    .select(['n', 'at', 'by', 'because', 'what', 'ord', 'report'])
    .where('target', 'is', null)
    .orderBy('n')
    .orderBy('ord')
    .execute()
  return rows.map((row) => {
    const { n, by, what } = decision(row)
    const referred = refersTo(what)[row.ord]
    const thing = !referred
      ? 'something'
      : 'cue' in referred.ref
        ? `a ${referred.ref.type} «${referred.ref.cue}»`
        : `«${referred.ref.name ?? referred.ref.office}»`
    return `Decision ${n} (${what.kind}, by ${by}) is about ${thing} of report ${row.report}, which is no longer read there.`
  })
}
