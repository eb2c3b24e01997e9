import type { Kysely } from 'kysely'
import type Database from 'libsql'
import type { AddOutcome, Ledger, ReadReport } from '../ledger.js'
import { type Blocks, resolve } from '../resolve.js'
import { addReport } from './add.js'
import { asLedgerError } from './errors.js'
import { Inserts } from './inserts.js'
import { openFile } from './open.js'
import { dirtyBlocks, keepEncounters, keepIdentified, namingsOf, tellingsOf } from './resolving.js'
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

  /** Brings people and encounters up to date with what was added. */
  resolve(progress?: (done: number) => void): Promise<void> {
    const step = <A extends readonly unknown[]>(work: (db: Kysely<Tables>, ...args: A) => Promise<void>) => {
      return (...args: A) => this.db.transaction().execute((db) => work(db, ...args))
    }
    const blocks: Blocks = {
      dirty: (kind, most) => dirtyBlocks(this.db, kind, most),
      namings: (block) => namingsOf(this.db, block),
      keepIdentified: step(keepIdentified),
      tellings: (block) => tellingsOf(this.db, block),
      keepEncounters: step(keepEncounters),
    }
    return this.#told(() => resolve(blocks, progress))
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
