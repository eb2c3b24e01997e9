import type { Kysely } from 'kysely'
import { DidarError } from '../../errors.js'
import { type Decided, type Decision, inForce, type Order, refersTo } from '../decisions/decisions.js'
import { decidedBy, type Finder } from '../decisions/orders.js'
import { decidedPeople } from '../decisions/people.js'
import type { Signed } from '../ledger.js'
import { loggedDecisions, peopleGuides, placeReferences } from './decisions.js'
import { type Acting, setActors } from './identifying.js'
import { keepRowsAgain, markDirty, recordOf } from './rows.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'
import { markCounts } from './tallying.js'

type Db = Kysely<Tables>

/** Not a block of people, but what follows from decisions about them. */
const DECIDED_PEOPLE = { kind: 'decisions', block: 'people' }

/** The encounter that an id stands for: its own, else that of the telling which it was made of. */
export async function encounterOf(db: Db, id: string): Promise<string | null> {
  const there = await db.selectFrom('encounters').select('id').where('id', '=', id).executeTakeFirst()
  if (there) return there.id
  const telling = await db.selectFrom('contacts').select('encounter').where('own', '=', id).executeTakeFirst()
  return telling?.encounter ?? null
}

const finderIn = (db: Db): Finder => ({
  async tellingsOf(id) {
    const encounter = await encounterOf(db, id)
    if (encounter === null) return null
    return db
      .selectFrom('contacts')
      .select(['report', 'id as contact'])
      .where('encounter', '=', encounter)
      .orderBy('report')
      .orderBy('id')
      .execute()
  },
  namingsOf: (actor) =>
    db
      .selectFrom('people')
      .select(['report', 'id as person'])
      .where('actor', '=', actor)
      .orderBy('report')
      .orderBy('id')
      .execute(),
  record: (report) => recordOf(db, report),
})

/** Adds a decision to the log, and marks what follows from it to be resolved. To be called inside a transaction. */
export async function decide(db: Db, statements: Statements, order: Order, signed: Signed): Promise<Decision> {
  return keepDecision(db, statements, await decidedBy(order, finderIn(db)), signed)
}

export async function undo(db: Db, statements: Statements, decision: number, signed: Signed): Promise<Decision> {
  const log = await loggedDecisions(db)
  const entry = log.find(({ n }) => n === decision)
  if (!entry)
    throw new DidarError('no-such-decision', `There is no decision ${decision}. They are listed by: didar log`)
  if (!entry.inForce) {
    const by = log.find(({ what, inForce }) => inForce && what.kind === 'undo' && what.decision === decision)
    throw new DidarError(
      'undone-already',
      `Decision ${decision} is undone by ${by?.n}. To have it back: didar undo ${by?.n}`,
    )
  }
  return keepDecision(db, statements, { kind: 'undo', decision }, signed)
}

async function keepDecision(db: Db, statements: Statements, what: Decided, signed: Signed): Promise<Decision> {
  const before = await loggedDecisions(db)
  const decision: Decision = { n: (before.at(-1)?.n ?? 0) + 1, ...signed, what }
  await db
    .insertInto('decisions')
    .values({ ...decision, what: JSON.stringify(what) })
    .execute()
  const refs = refersTo(what).map(({ part, ref }, ord) => ({ decision: decision.n, ord, part, report: ref.report }))
  statements.insert('decision_refs', refs)
  for (const report of new Set(refs.map((ref) => ref.report))) await placeReferences(db, await recordOf(db, report))
  const after = [...before, decision]
  const [held, holds] = [new Set(before.flatMap(({ n, inForce: now }) => (now ? n : []))), inForce(after)]
  for (const entry of after) {
    if (held.has(entry.n) === holds.has(entry.n)) continue
    const row = { decision: entry.n }
    if (holds.has(entry.n)) await db.insertInto('decisions_in_force').values(row).execute()
    else await db.deleteFrom('decisions_in_force').where('decision', '=', entry.n).execute()
    await markAffected(db, statements, entry)
  }
  return decision
}

/** What a decision changes is made anew: rows of reports, blocks of contacts, who people are. */
async function markAffected(db: Db, statements: Statements, { n, what }: Decision): Promise<void> {
  const refs = db.selectFrom('decision_refs').where('decision', '=', n)
  if (what.kind === 'merge-people' || what.kind === 'split-people') markDirtyKind(statements)
  if ('scope' in what && what.scope === 'telling')
    for (const { report } of await refs.select('report').distinct().execute())
      await keepRowsAgain(db, statements, report)
  const contacts = await refs
    .innerJoin('contacts', (on) =>
      on.onRef('contacts.report', '=', 'decision_refs.report').onRef('contacts.id', '=', 'decision_refs.target'),
    )
    .select('contacts.block')
    .where('part', 'in', ['of', 'rest'])
    .execute()
  markDirty(statements, 'contacts', contacts)
}

const markDirtyKind = (statements: Statements) => markDirty(statements, DECIDED_PEOPLE.kind, [DECIDED_PEOPLE])

/** Sets whom people were decided to be where that differs from what was found, and back where it is no longer decided. */
export async function keepDecidedPeople(db: Db, statements: Statements): Promise<void> {
  const { guides, found } = await peopleGuides(db)
  const { same, apart } = decidedPeople(guides, found)
  const people = db.selectFrom('people').select(['report', 'id', 'found', 'actor'])
  const rows = [
    ...(await people.whereRef('actor', 'is not', 'found').execute()),
    // Whom nobody decided about is whom he was found to be.
    ...(same.size ? await people.where('actor', 'in', [...same.keys()]).execute() : []),
  ]
  for (const key of apart.keys()) {
    const [report = '', id = ''] = key.split('\t')
    rows.push(...(await people.where('report', '=', report).where('id', '=', id).execute()))
  }
  const changed: Acting[] = []
  for (const { report, id, found: own, actor } of rows) {
    const decided = apart.get(`${report}\t${id}`) ?? same.get(own ?? '') ?? own
    if (decided !== null && decided !== actor) changed.push({ report, person: id, actor: decided })
  }
  setActors(statements, changed)
  if (changed.length) markCounts(statements)
  const { kind, block } = DECIDED_PEOPLE
  await db.deleteFrom('dirty').where('kind', '=', kind).where('block', '=', block).execute()
}
