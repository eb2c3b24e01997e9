import type { DidarRecord } from '@didar/engine'
import type { AddOutcome } from '../ledger/ledger.js'
import type { Overviewed } from '../ledger/overview/overview.js'
import type { Questions } from '../ledger/questions.js'
import type { Snapshots } from '../ledger/snapshot.js'
import type { Access } from './guard.js'
import type { Reading } from './reading.js'

/** What the reading room asks of a ledger. */
export type RoomLedger = Questions & Overviewed & Snapshots

/** What a reading room shows, and with what. */
export interface Room {
  readonly ledger: RoomLedger
  /** Name of the ledger's file, without its folder. */
  readonly name: string
  readonly reading: Reading
  /** Adds a record to the ledger, one after another. */
  readonly keep: (record: DidarRecord, source: string) => Promise<AddOutcome>
  readonly access: Access
  /** The folder of the built web application; null serves the API alone. */
  readonly web: string | null
}
