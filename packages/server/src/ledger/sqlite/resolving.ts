import { fold } from '@didar/engine'
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely'
import { type DecidedGroup, withCorrections } from '../decisions/replay.js'
import { keyOf } from '../encounters/cluster.js'
import { commissionOf } from '../encounters/sides.js'
import { consensus, valuesOf } from '../encounters/summary.js'
import { groupBy } from '../group-by.js'
import type { ActorId, Identified, Naming, PartyTold, Telling } from '../ledger.js'
import { planBlock } from '../promises/plans.js'
import { officeBlocks } from '../tenures/on-record.js'
import { keepFacets } from './facets.js'
import { markDirty } from './rows.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>
/** Values of `rejected`: the contact is none; the encounter that it is of is none. */
const NO_CONTACT = 1
const NO_ENCOUNTER = 2

export type DirtyKind = 'people' | 'offices' | 'contacts' | 'commitments' | 'promises'

export const dirtyBlocks = async (db: Db, kind: DirtyKind, most: number): Promise<string[]> =>
  (await db.selectFrom('dirty').select('block').where('kind', '=', kind).limit(most).execute()).map(
    ({ block }) => block,
  )

export async function namingsOf(db: Db, block: string): Promise<Naming[]> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('reports', 'reports.id', 'people.report')
    .selectAll('people')
    .select('reports.day')
    .where('people.block', '=', block)
    .execute()
  return rows.map((row) => ({
    ...{ report: row.report, person: row.id, country: row.country, known: row.known, published: row.day },
    ...{ nameFa: row.name_fa, nameEn: row.name_en, officeFa: row.office_fa, officeEn: row.office_en },
    confidence: row.confidence,
  }))
}

/** Keeps who was found; where that changed, the contacts of the report are resolved again. */
export async function keepIdentified(db: Db, block: string, people: readonly Identified[]): Promise<void> {
  const old = await db
    .selectFrom('people')
    .select(['report', 'id', 'found', 'country', 'office_key'])
    .where('block', '=', block)
    .execute()
  const before = new Map(old.map((naming) => [`${naming.report}\t${naming.id}`, naming]))
  for (const { report, person, actor: found, because } of people) {
    const naming = before.get(`${report}\t${person}`)
    if (naming?.found === found) continue
    if (naming) await markDirty(db, 'offices', officeBlocks([naming]))
    await db
      .updateTable('people')
      .set({ found, because })
      .where('report', '=', report)
      .where('id', '=', person)
      .execute()
    await setActor(db, report, person, found)
  }
  await db.deleteFrom('dirty').where('kind', '=', 'people').where('block', '=', block).execute()
}

/** Sets who a person of a report is, wherever he is a party; the contacts of the report are resolved again. */
export async function setActor(db: Db, report: string, person: string, actor: ActorId): Promise<void> {
  await db.updateTable('people').set({ actor }).where('report', '=', report).where('id', '=', person).execute()
  for (const table of ['contact_parties', 'speakers', 'commitment_parties'] as const)
    await db.updateTable(table).set({ actor }).where('report', '=', report).where('person', '=', person).execute()
  await markDirty(
    db,
    'contacts',
    await db.selectFrom('contacts').select('block').where('report', '=', report).execute(),
  )
  const commitments = db.selectFrom('commitments').select('report as block').where('report', '=', report).limit(1)
  await markDirty(db, 'commitments', await commitments.execute())
}

/** The tellings of a block, or of an encounter. */
export async function tellingsOf(db: Db, by: 'block' | 'encounter', value: string): Promise<Telling[]> {
  const contacts = await db
    .selectFrom('contacts')
    .innerJoin('reports', 'reports.id', 'contacts.report')
    .leftJoin('contacts as visit', (on) =>
      on.onRef('visit.report', '=', 'contacts.report').onRef('visit.id', '=', 'contacts.part_of'),
    )
    .selectAll('contacts')
    .select(['reports.copy_of', 'visit.start as visit_start', 'visit.end as visit_end', 'visit.city as visit_city'])
    .select((at) => at.fn.coalesce('reports.day', dayOfCopies(at)).as('day'))
    .where(`contacts.${by}`, '=', value)
    .where('contacts.rejected', '!=', NO_CONTACT)
    .execute()
  const parties = await db
    .selectFrom('contacts')
    .innerJoin('contact_parties', (on) =>
      on.onRef('contacts.report', '=', 'contact_parties.report').onRef('contacts.id', '=', 'contact_parties.contact'),
    )
    .leftJoin('people', (on) =>
      on.onRef('people.report', '=', 'contact_parties.report').onRef('people.id', '=', 'contact_parties.person'),
    )
    .selectAll('contact_parties')
    .select(['people.name_fa', 'people.name_en', 'people.office_fa', 'people.office_en', 'people.office_key'])
    .where(`contacts.${by}`, '=', value)
    .orderBy('contact_parties.ord')
    .execute()
  const byContact = groupBy(parties, ({ report, contact }) => `${report}\t${contact}`)
  return contacts.map((row) => telling(row, byContact.get(`${row.report}\t${row.id}`) ?? []))
}

/** The first day of the reports that are near-copies of one: of an undated one it is the best that is known. */
const dayOfCopies = (at: ExpressionBuilder<Tables, 'reports'>) =>
  at
    .selectFrom('reports as copy')
    .select((copy) => copy.fn.min('copy.day').as('day'))
    .where((copy) => {
      const original = copy.fn.coalesce('reports.copy_of', 'reports.id')
      return copy.or([copy('copy.id', '=', original), copy('copy.copy_of', '=', original)])
    })

type ContactRow = Selectable<Tables['contacts']> & {
  readonly [column in 'day' | 'copy_of' | 'visit_start' | 'visit_end' | 'visit_city']: string | null
}
type PartyRow = Selectable<Tables['contact_parties']> & {
  readonly [column in 'name_fa' | 'name_en' | 'office_fa' | 'office_en' | 'office_key']: string | null
}

function telling(row: ContactRow, parties: readonly PartyRow[]): Telling {
  const told = parties.map(partyTold)
  return {
    ...{ report: row.report, contact: row.id, confidence: row.confidence, copyOf: row.copy_of, published: row.day },
    ...{ start: row.start, end: row.end, country: row.country, city: row.city, placeSaid: row.place_said === 1 },
    type: row.type as Telling['type'],
    status: row.status as Telling['status'],
    focus: row.focus as Telling['focus'],
    parties: told,
    session: row.session,
    commission: row.rule === COMMISSION ? commissionOf(told) : null,
    visit: row.part_of ? { start: row.visit_start, end: row.visit_end, city: row.visit_city } : null,
  }
}

/** The engine's rule for sessions of joint commissions. */
const COMMISSION = 'gathering.commission'

const partyTold = (row: PartyRow): PartyTold => ({
  actor: row.actor ?? `@${fold(row.body ?? row.person ?? '')}`,
  country: row.country,
  role: row.role as PartyTold['role'],
  name: row.name_en ?? row.name_fa ?? row.body,
  office: row.office_en ?? row.office_fa,
  offices: row.office_key ? [row.office_key] : [],
})

/** Puts the encounters of blocks in place of those they had. */
export async function keepEncounters(
  db: Db,
  blocks: readonly string[],
  groups: readonly DecidedGroup[],
): Promise<void> {
  await db.deleteFrom('encounters').where('block', 'in', blocks).execute()
  const contacts = await db
    .selectFrom('contacts')
    .select(['report', 'id as contact', 'own', 'block'])
    .where('block', 'in', blocks)
    .execute()
  const contactOf = new Map(contacts.map((contact) => [keyOf(contact), contact]))
  for (const group of groups) {
    // Of the least telling, so that it is the same however often and in whatever order the reports are added.
    const least = contactOf.get(group.members.map(({ telling }) => keyOf(telling)).sort()[0] ?? '')
    if (least) await keepEncounter(db, least.own, least.block, group)
  }
  await markDirty(
    db,
    'promises',
    blocks.map((block) => ({ block: planBlock(block) })),
  )
  await db.deleteFrom('dirty').where('kind', '=', 'contacts').where('block', 'in', blocks).execute()
}

async function keepEncounter(db: Db, id: string, block: string, group: DecidedGroup): Promise<void> {
  const { members, rejected } = group
  const tellings = members.map(({ telling }) => telling)
  if (!rejected) {
    // An id may still stand in the block that its telling had before it was corrected.
    await db.deleteFrom('encounters').where('id', '=', id).execute()
    await db
      .insertInto('encounters')
      .values({ id, block, ...valuesKept(tellings, group) })
      .execute()
    const parties = partiesKept(tellings, group).map((party, ord) => ({ encounter: id, ord, ...party }))
    if (parties.length) await db.insertInto('encounter_parties').values(parties).execute()
  }
  for (const { telling, because } of members)
    await db
      .updateTable('contacts')
      .set({ encounter: rejected ? null : id, because, rejected: rejected ? NO_ENCOUNTER : 0 })
      .where('report', '=', telling.report)
      .where('id', '=', telling.contact)
      .execute()
  if (!rejected) await keepFacets(db, id)
}

function valuesKept(tellings: readonly Telling[], { corrections, accepted, decisions }: DecidedGroup) {
  const whole = withCorrections(consensus(tellings).telling, corrections)
  const { type, status, focus, start, end, country, city } = whole
  const [firstReport = null] = tellings.flatMap(({ published }) => published ?? []).sort()
  return {
    ...{ type, status, focus, start, end, country, city },
    day: start ?? end ?? firstReport,
    reports: new Set(tellings.map(({ report }) => report)).size,
    confidence: accepted ? 1 : Math.max(...tellings.map(({ confidence }) => confidence ?? 0)) || null,
    decisions: JSON.stringify(decisions),
  }
}

/** The parties as they were told or decided, each with how many reports name it. */
function partiesKept(tellings: readonly Telling[], { corrections }: DecidedGroup) {
  const told = valuesOf(tellings).parties
  const reports = new Map(told.map(({ value, reports: of }) => [value.actor, of.length]))
  const { parties } = withCorrections({ parties: told.map(({ value }) => value) }, corrections)
  return parties.map(({ offices: _, ...party }) => ({ ...party, reports: reports.get(party.actor) ?? 0 }))
}
