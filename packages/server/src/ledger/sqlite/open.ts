import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { Kysely, Migrator, SqliteDialect } from 'kysely'
import Database from 'libsql'
import { DidarError } from '../../errors.js'
import { asLedgerError } from './errors.js'
import { migrations } from './migrations.js'
import { preparedOnce } from './prepared.js'
import type { Tables } from './schema.js'

/** Marks a SQLite file as a ledger («Dida» in ASCII), so that another program's database is never written to. */
const APPLICATION_ID = 0x44696461
const HEADER = 'SQLite format 3\u0000'
/** How long to wait for another process that is writing, in milliseconds. */
const PATIENCE = 5000

export interface OpenOptions {
  /** Makes a ledger where there is none; `new`: and fails where there is one. */
  readonly create?: boolean | 'new'
  readonly patience?: number
}

/** A ledger file with typed queries over it; bulk inserts go to the file itself. */
export interface OpenFile {
  readonly file: Database.Database
  readonly db: Kysely<Tables>
}

/** Opens a ledger file, made anew where there is none and `create` is set, and brings its tables up to date. */
export async function openFile(path: string, { create = false, patience = PATIENCE }: OpenOptions): Promise<OpenFile> {
  const isNew = !existsSync(path) || statSync(path).size === 0
  if (isNew && !create)
    throw new DidarError('no-such-ledger', `There is no ledger ${path}. Make one with: didar init ${path}`)
  if (!isNew) assertSqlite(path)
  if (!isNew && create === 'new')
    throw new DidarError('ledger-exists', `${path} is there already, and was left as it is.`)
  let file: Database.Database | undefined
  try {
    file = new Database(path, { timeout: patience })
    settings(path, file, isNew)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) })
    await upgrade(path, file, db)
    return { file, db }
  } catch (thrown) {
    file?.close()
    throw asLedgerError(thrown, path)
  }
}

/** An empty file may become a ledger; any other must be SQLite already. */
function assertSqlite(path: string): void {
  const head = Buffer.alloc(HEADER.length)
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    readSync(file, head, 0, head.length, 0)
  } catch (thrown) {
    throw asLedgerError(thrown, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
  if (head.toString('latin1') !== HEADER) throw notLedger(path)
}

const notLedger = (path: string) =>
  new DidarError('not-a-ledger', `${path} is no ledger of Didar, and was left as it is. Give the path of a ledger.`)

/** Write-ahead logging: readers never wait for the writer, and a killed process leaves whole transactions only. */
function settings(path: string, file: Database.Database, isNew: boolean): void {
  const [{ application_id: id } = { application_id: 0 }] = file.prepare('PRAGMA application_id').all() as {
    application_id: number
  }[]
  if (!isNew && id !== APPLICATION_ID) throw notLedger(path)
  for (const pragma of [
    'foreign_keys = ON',
    'synchronous = NORMAL',
    'temp_store = MEMORY',
    'cache_size = -32000',
    'wal_autocheckpoint = 20000',
  ])
    file.exec(`PRAGMA ${pragma}`)
  if (!isNew) return
  file.exec(`PRAGMA application_id = ${APPLICATION_ID}`)
  file.exec('PRAGMA journal_mode = WAL')
}

async function upgrade(path: string, file: Database.Database, db: Kysely<Tables>): Promise<void> {
  const applied = appliedMigrations(file)
  if (applied.some((name) => !(name in migrations)))
    throw new DidarError('newer-ledger', `${path} was written by a newer version of Didar. Update Didar to open it.`)
  if (applied.length === Object.keys(migrations).length) return
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  // SQLite changes tables in a transaction like anything else; Kysely leaves it to us.
  file.exec('BEGIN IMMEDIATE')
  const { error } = await migrator.migrateToLatest()
  file.exec(error ? 'ROLLBACK' : 'COMMIT')
  if (error) throw error
}

function appliedMigrations(file: Database.Database): string[] {
  const table = file.prepare("SELECT name FROM sqlite_master WHERE name = 'kysely_migration'").all()
  if (table.length === 0) return []
  return (file.prepare('SELECT name FROM kysely_migration').all() as { name: string }[]).map(({ name }) => name)
}
