import type { Questions } from '../ledger/questions.js'
import type { Snapshots } from '../ledger/snapshot.js'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'

/** What the commands on a ledger share. */

export interface LedgerOptions {
  readonly ledger: string
  readonly json?: boolean
}

export const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

export async function inLedger(
  path: string,
  work: (ledger: Questions & Snapshots) => Promise<number>,
): Promise<number> {
  const ledger = await SqliteLedger.open(path)
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** For questions: what an interrupted `didar add` left unresolved is missing from the answer, which is told. */
export const inResolved = (path: string, work: (ledger: Questions & Snapshots) => Promise<number>) =>
  inLedger(path, async (ledger) => {
    if (!(await ledger.isResolved()))
      process.stderr.write(
        `didar: adding to ${path} was interrupted; the answer may lack encounters. Run didar add again.\n`,
      )
    return work(ledger)
  })
