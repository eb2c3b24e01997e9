import { fold } from '@didar/engine'
import type { Selectable } from 'kysely'
import { type DecidedGroup, withCorrections } from '../decisions/replay.js'
import { keyOf } from '../encounters/cluster.js'
import { commissionOf } from '../encounters/sides.js'
import { consensus, valuesOf } from '../encounters/summary.js'
import { groupBy } from '../group-by.js'
import type { PartyTold, Telling } from '../ledger.js'
import { planBlock } from '../promises/plans.js'
import { keepFacets } from './facets.js'
import { clean } from './identifying.js'
import { markDirty } from './rows.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

/** Values of `rejected`: the contact is none; the encounter that it is of is none. */
const NO_CONTACT = 1
const NO_ENCOUNTER = 2

export type DirtyKind = 'people' | 'offices' | 'contacts' | 'commitments' | 'outcomes' | 'promises'

/** Blocks that are resolved in one step: so many, with so many rows. */
const MOST_BLOCKS = 1000
const MOST_ROWS = 4000
const ROWS_OF: Readonly<Record<DirtyKind, string>> = {
  people: 'SELECT count(*) FROM people WHERE people.block = dirty.block',
  offices: '1',
  contacts: 'SELECT count(*) FROM contacts WHERE contacts.block = dirty.block',
  commitments: '1',
  outcomes: '1',
  promises: '1',
}

/** Some blocks that have to be resolved again: none where all are. */
export function dirtyBlocks(statements: Statements, kind: DirtyKind): string[] {
  const found = statements.all<{ block: string; size: number }>(
    `SELECT block, (${ROWS_OF[kind]}) AS size FROM dirty WHERE kind = ? LIMIT ${MOST_BLOCKS}`,
    kind,
  )
  let rows = 0
  return found.flatMap(({ block, size }, i) => {
    rows += size
    return i === 0 || rows <= MOST_ROWS ? block : []
  })
}

/** The tellings of blocks, or of encounters. */
export function tellingsOf(statements: Statements, by: 'block' | 'encounter', values: readonly string[]): Told[] {
  const contacts = statements.all<ContactRow>(
    `SELECT contacts.*, reports.copy_of, coalesce(reports.day, (
        SELECT min(copy.day) FROM reports AS copy WHERE copy.id = coalesce(reports.copy_of, reports.id)
          OR copy.copy_of = coalesce(reports.copy_of, reports.id))) AS day,
        visit.start AS visit_start, visit.end AS visit_end, visit.city AS visit_city
      FROM contacts JOIN reports ON reports.id = contacts.report
        LEFT JOIN contacts AS visit ON visit.report = contacts.report AND visit.id = contacts.part_of
      WHERE contacts.${by} IN (SELECT value FROM json_each(?)) AND contacts.rejected != ${NO_CONTACT}`,
    JSON.stringify(values),
  )
  const parties = statements.all<PartyRow>(
    `SELECT * FROM parties_told WHERE ${by} IN (SELECT value FROM json_each(?)) ORDER BY ord`,
    JSON.stringify(values),
  )
  const byContact = groupBy(parties, ({ report, contact }) => `${report}\t${contact}`)
  return contacts.map((row) => ({
    block: row.block,
    telling: telling(row, byContact.get(`${row.report}\t${row.id}`) ?? []),
  }))
}

/** A telling, and the block in which it looks for others. */
interface Told {
  readonly block: string
  readonly telling: Telling
}

type ContactRow = Selectable<Tables['contacts']> & {
  readonly [column in 'day' | 'copy_of' | 'visit_start' | 'visit_end' | 'visit_city']: string | null
}
type PartyRow = Selectable<Tables['parties_told']>

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
    wording: row.wording,
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

type Placed = Pick<Selectable<Tables['contacts']>, 'own' | 'block' | 'encounter' | 'because' | 'rejected'> & {
  readonly report: string
  readonly contact: string
}

/** Puts the encounters of blocks in place of those they had. */
export function keepEncounters(
  statements: Statements,
  blocks: readonly string[],
  groups: readonly DecidedGroup[],
): void {
  const list = JSON.stringify(blocks)
  statements.run('DELETE FROM encounters WHERE block IN (SELECT value FROM json_each(?))', list)
  const contacts = statements.all<Placed>(
    `SELECT report, id AS contact, own, block, encounter, because, rejected FROM contacts
      WHERE block IN (SELECT value FROM json_each(?))`,
    list,
  )
  const contactOf = new Map(contacts.map((contact) => [keyOf(contact), contact]))
  const found = groups.flatMap((group) => {
    // Of the least telling, so that it is the same however often and in whatever order the reports are added.
    const least = contactOf.get(group.members.map(({ telling }) => keyOf(telling)).sort()[0] ?? '')
    return least ? [{ id: least.own, block: least.block, group }] : []
  })
  // Facets are read off the contacts of an encounter: these know it first.
  for (const { id, group } of found) linkContacts(statements, id, group, contactOf)
  insertEncounters(
    statements,
    found.filter(({ group }) => !group.rejected),
  )
  markDirty(
    statements,
    'promises',
    blocks.map((block) => ({ block: planBlock(block) })),
  )
  clean(statements, 'contacts', blocks)
}

interface Found {
  readonly id: string
  readonly block: string
  readonly group: DecidedGroup
}

function insertEncounters(statements: Statements, found: readonly Found[]): void {
  const ids = JSON.stringify(found.map(({ id }) => id))
  // An id may still stand in the block that its telling had before it was corrected.
  statements.run('DELETE FROM encounters WHERE id IN (SELECT value FROM json_each(?))', ids)
  const tellings = (group: DecidedGroup) => group.members.map(({ telling: each }) => each)
  statements.insert(
    'encounters',
    found.map(({ id, block, group }) => ({ id, block, ...valuesKept(tellings(group), group) })),
  )
  statements.insert(
    'encounter_parties',
    found.flatMap(({ id, group }) =>
      partiesKept(tellings(group), group).map((party, ord) => ({ encounter: id, ord, ...party })),
    ),
  )
  keepFacets(statements, ids)
}

/** Tells the contacts of a group that did not know it of which encounter they are, and why. */
function linkContacts(
  statements: Statements,
  id: string,
  { members, rejected }: DecidedGroup,
  before: ReadonlyMap<string, Placed>,
): void {
  const [encounter, mark] = rejected ? [null, NO_ENCOUNTER] : [id, 0]
  for (const { telling, because } of members) {
    const old = before.get(keyOf(telling))
    if (old?.encounter === encounter && old.because === because && old.rejected === mark) continue
    statements.run(
      'UPDATE contacts SET encounter = ?, because = ?, rejected = ? WHERE report = ? AND id = ?',
      ...[encounter, because, mark, telling.report, telling.contact],
    )
  }
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
