import { fold } from '@didar/engine'
import type { Selectable } from 'kysely'
import { commissionOf } from '../encounters/sides.js'
import { groupBy } from '../group-by.js'
import type { PartyTold, Telling } from '../ledger.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

/** Value of `rejected`: the contact is none. */
const NO_CONTACT = 1

export type DirtyKind = 'people' | 'offices' | 'contacts' | 'commitments' | 'outcomes' | 'promises'

/** Blocks that are resolved in one step: so many, with so many rows. */
const MOST_BLOCKS = 1000
const MOST_ROWS = 4000
const ROWS_OF: Readonly<Record<DirtyKind, string>> = {
  people: 'SELECT count(*) FROM people_rows WHERE people_rows.block = dirty.block',
  offices: '1',
  contacts: 'SELECT count(*) FROM contacts_rows WHERE contacts_rows.block = dirty.block',
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

/** The tellings of blocks, or of encounters, in an order that is the same however reports were added. */
export function tellingsOf(statements: Statements, by: 'block' | 'encounter', values: readonly string[]): Told[] {
  const contacts = statements.all<ContactRow>(
    `SELECT contacts.*, reports.id AS report, reports.copy_of, coalesce(reports.day, (
        SELECT min(copy.day) FROM reports AS copy WHERE copy.id = coalesce(reports.copy_of, reports.id)
          OR copy.copy_of = coalesce(reports.copy_of, reports.id))) AS day,
        visit.start AS visit_start, visit.end AS visit_end, visit.city AS visit_city
      FROM contacts_rows AS contacts JOIN reports ON reports.seq = contacts.seq
        LEFT JOIN contacts_rows AS visit ON visit.seq = contacts.seq AND visit.id = contacts.part_of
      WHERE contacts.${by} IN (SELECT value FROM json_each(?)) AND contacts.rejected != ${NO_CONTACT}
      ORDER BY report, contacts.id`,
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
