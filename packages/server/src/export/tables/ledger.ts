import type { TableName } from '../../ledger/snapshot.js'
import type { Table } from '../table.js'
import { DECISIONS } from './decided.js'
import { RESOLVED_TABLES } from './resolved.js'
import { TOLD } from './told.js'

/** The tables of a ledger, in the order in which one leads to the next. A further table is an entry here. */
export const LEDGER_TABLES: Readonly<Record<TableName, Table>> = {
  reports: TOLD.reports,
  actors: RESOLVED_TABLES.actors,
  people: TOLD.people,
  encounters: RESOLVED_TABLES.encounters,
  encounter_parties: RESOLVED_TABLES.encounter_parties,
  contacts: TOLD.contacts,
  statements: TOLD.statements,
  commitments: TOLD.commitments,
  promises: RESOLVED_TABLES.promises,
  tenures: RESOLVED_TABLES.tenures,
  decisions: DECISIONS,
}
