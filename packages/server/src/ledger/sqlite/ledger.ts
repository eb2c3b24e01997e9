import type { Kysely } from 'kysely'
import type Database from 'libsql'
import type { AddOutcome, Ledger, ReadReport } from '../ledger.js'
import { addReport } from './add.js'
import { asLedgerError } from './errors.js'
import { Inserts } from './inserts.js'
import { openFile } from './open.js'
import type { Tables } from './schema.js'

/** A ledger in one SQLite file. */
export class SqliteLedger implements Ledger {
  readonly #inserts: Inserts

  private constructor(
    readonly path: string,
    readonly file: Database.Database,
    readonly db: Kysely<Tables>,
  ) {
    this.#inserts = new Inserts(file)
  }

  static async open(path: string, options: { readonly create?: boolean } = {}): Promise<SqliteLedger> {
    const { file, db } = await openFile(path, options)
    return new SqliteLedger(path, file, db)
  }

  /** Adds reports in one transaction: all of them are in the file when it resolves, none if it rejects. */
  add(reports: readonly ReadReport[]): Promise<AddOutcome[]> {
    return this.#told(() =>
      this.db.transaction().execute(async (db) => {
        const outcomes: AddOutcome[] = []
        for (const report of reports) outcomes.push(await addReport(db, this.#inserts, report))
        return outcomes
      }),
    )
  }

  async close(): Promise<void> {
    await this.db.destroy()
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (thrown) {
      throw asLedgerError(thrown, this.path)
    }
  }
}
