import type { Kysely } from 'kysely'
import type Database from 'libsql'
import type { Decision, Order } from '../decisions/decisions.js'
import type {
  AddOutcome,
  EncounterFilter,
  EncounterShown,
  EncounterSummary,
  KnownReport,
  LedgerStats,
  Logged,
  ReadReport,
  Signed,
} from '../ledger.js'
import type { Overview, Overviewed } from '../overview/overview.js'
import type { PromiseFilter, PromiseShown, PromiseSummary } from '../promises/asking.js'
import type {
  AgendaAsked,
  AgendaEntry,
  Doubtful,
  DoubtfulAsked,
  OfficeAsked,
  Questions,
  SideAsked,
  StatementShown,
  Tally,
  TenuresFound,
  TopicCount,
} from '../questions.js'
import { type Blocks, resolve } from '../resolve.js'
import type { PersonFound, ReportFound, SearchAsked, StatementFound } from '../search/search.js'
import type { Snapshot, Snapshots } from '../snapshot.js'
import { addReport, known } from './add.js'
import { agenda } from './agenda.js'
import { encounter, encounters } from './asking.js'
import { problems } from './checking.js'
import { decide, encounterOf, keepDecidedPeople, undo } from './deciding.js'
import { guidesOf, linkedBlocks, loggedDecisions } from './decisions.js'
import { doubtful } from './doubting.js'
import { keepEncounters } from './encounters-kept.js'
import { asLedgerError } from './errors.js'
import { keepHolders, keepIdentified, namingsOf } from './identifying.js'
import { type OpenOptions, openFile } from './open.js'
import { overviewOf } from './overview/overview.js'
import { promise, promises } from './promises-asked.js'
import { resolvePromises } from './promising.js'
import { dirtyBlocks, tellingsOf } from './resolving.js'
import { isResolved } from './rows.js'
import { said } from './saying.js'
import type { Tables } from './schema.js'
import { peopleFound, peopleShown, reportsFound, statementsFound } from './searching.js'
import { snapshotOf } from './snapshot.js'
import { Statements } from './statements.js'
import { keepCounts, markCounts, stats, tallies, topics } from './tallying.js'
import { holders, officesOf } from './tenures.js'

/** A ledger in one SQLite file. */
export class SqliteLedger implements Questions, Snapshots, Overviewed {
  readonly #path: string
  readonly #file: Database.Database
  readonly #db: Kysely<Tables>
  readonly #statements: Statements
  readonly overview: Overview
  /** Something was written: on closing it goes from the log beside the file into the file. */
  #written = false
  /** The step that was begun last. */
  #last: Promise<unknown> = Promise.resolve()

  private constructor(path: string, file: Database.Database, db: Kysely<Tables>) {
    this.#path = path
    this.#file = file
    this.#db = db
    this.#statements = new Statements(file)
    this.overview = overviewOf(file, db, (work) => this.#told(work))
  }

  static async open(path: string, options: OpenOptions = {}): Promise<SqliteLedger> {
    const { file, db } = await openFile(path, options)
    return new SqliteLedger(path, file, db)
  }

  add(reports: readonly ReadReport[]): Promise<AddOutcome[]> {
    return this.#step('IMMEDIATE', async () => {
      const outcomes: AddOutcome[] = []
      for (const report of reports) outcomes.push(await addReport(this.#db, this.#statements, report))
      if (outcomes.some(({ outcome }) => outcome !== 'same')) markCounts(this.#statements)
      return outcomes
    })
  }

  known(key: string): Promise<KnownReport | null> {
    return this.#told(() => known(this.#db, key))
  }

  resolve(progress?: (done: number) => void): Promise<void> {
    const [db, statements] = [this.#db, this.#statements]
    const step = <T>(work: () => Promise<T>) => this.#step('IMMEDIATE', work)
    const blocks: Blocks = {
      step,
      dirty: async (kind) => dirtyBlocks(statements, kind),
      namings: async (of) => namingsOf(statements, of),
      keepIdentified: async (of, people) => keepIdentified(statements, of, people),
      keepHolders: async (of) => keepHolders(statements, of),
      keepDecidedPeople: () => keepDecidedPeople(db, statements),
      linked: (of) => linkedBlocks(db, of),
      tellings: async (of) => tellingsOf(statements, 'block', of),
      guides: (of) => guidesOf(db, of),
      keepEncounters: async (of, groups) => keepEncounters(statements, of, groups),
    }
    return this.#told(async () => {
      await resolve(blocks, progress)
      await resolvePromises(db, statements, step)
      await step(async () => keepCounts(statements))
    })
  }

  decide(order: Order, signed: Signed): Promise<Decision> {
    return this.#step('IMMEDIATE', () => decide(this.#db, this.#statements, order, signed))
  }

  undo(decision: number, signed: Signed): Promise<Decision> {
    return this.#step('IMMEDIATE', () => undo(this.#db, this.#statements, decision, signed))
  }

  log(): Promise<Logged[]> {
    return this.#told(() => loggedDecisions(this.#db))
  }

  encounterOf(id: string): Promise<string | null> {
    return this.#told(() => encounterOf(this.#db, id))
  }

  promises(filter: PromiseFilter): Promise<PromiseSummary[]> {
    return this.#told(() => promises(this.#db, filter))
  }

  promise(id: string): Promise<PromiseShown | null> {
    return this.#told(() => promise(this.#db, id))
  }

  isResolved(): Promise<boolean> {
    return this.#told(() => isResolved(this.#db))
  }

  list(filter: EncounterFilter): Promise<EncounterSummary[]> {
    return this.#told(() => encounters(this.#db, filter))
  }

  show(id: string): Promise<EncounterShown | null> {
    return this.#told(() => encounter(this.#db, this.#statements, id))
  }

  searchReports(asked: SearchAsked): Promise<ReportFound[]> {
    return this.#told(() => reportsFound(this.#db, asked))
  }

  searchStatements(asked: SearchAsked): Promise<StatementFound[]> {
    return this.#told(() => statementsFound(this.#db, asked))
  }

  searchPeople(asked: SearchAsked): Promise<PersonFound[]> {
    return this.#told(() => peopleFound(this.#db, asked))
  }

  agenda(asked: AgendaAsked): Promise<AgendaEntry[]> {
    return this.#told(() => agenda(this.#db, asked))
  }

  said(asked: SideAsked): Promise<StatementShown[]> {
    return this.#told(() => said(this.#db, asked))
  }

  holders(asked: OfficeAsked): Promise<TenuresFound> {
    return this.#told(() => holders(this.#db, asked))
  }

  offices(actor: string): Promise<TenuresFound> {
    return this.#told(() => officesOf(this.#db, actor))
  }

  people(actors: readonly string[]): Promise<PersonFound[]> {
    return this.#told(() => peopleShown(this.#db, actors))
  }

  doubtful(asked: DoubtfulAsked): Promise<Doubtful[]> {
    return this.#told(() => doubtful(this.#db, asked))
  }

  tallies(): Promise<Tally[]> {
    return this.#told(() => tallies(this.#db))
  }

  topics(): Promise<TopicCount[]> {
    return this.#told(() => topics(this.#db))
  }

  stats(): Promise<LedgerStats> {
    return this.#told(() => stats(this.#db))
  }

  check(): Promise<string[]> {
    return this.#told(() => problems(this.#file, this.#db))
  }

  snapshot<T>(work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    return this.#step('DEFERRED', () => work(snapshotOf(this.#db)))
  }

  async close(): Promise<void> {
    try {
      if (this.#written) this.#file.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // On a full disk it stays in the log, which is read with the file: nothing is lost.
    }
    await this.#db.destroy()
  }

  /**
   * All of it or nothing. A writer says so at its beginning: it waits for another one instead of failing halfway. A file
   * has one transaction at a time, so that steps of one ledger wait for each other.
   */
  #step<T>(kind: 'IMMEDIATE' | 'DEFERRED', work: () => Promise<T>): Promise<T> {
    const step = this.#last.then(() => this.#told(() => this.#inTransaction(kind, work)))
    this.#last = step.catch(() => {})
    return step
  }

  async #inTransaction<T>(kind: 'IMMEDIATE' | 'DEFERRED', work: () => Promise<T>): Promise<T> {
    this.#file.exec(`BEGIN ${kind}`)
    try {
      const result = await work()
      this.#file.exec('COMMIT')
      this.#written ||= kind === 'IMMEDIATE'
      return result
    } catch (thrown) {
      if (this.#file.inTransaction) this.#file.exec('ROLLBACK')
      throw thrown
    }
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (thrown) {
      throw asLedgerError(thrown, this.#path)
    }
  }
}
