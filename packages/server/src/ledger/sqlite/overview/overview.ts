import type { Kysely } from 'kysely'
import type Database from 'libsql'
import type { Overview } from '../../overview/overview.js'
import { encountersById } from '../asking.js'
import { promisesTold } from '../promises-asked.js'
import type { Tables } from '../schema.js'
import { about, between } from './about.js'
import { actors, encountersOf, mostMet } from './actors.js'
import { histogram } from './histogram.js'
import { network } from './network.js'
import { places } from './places.js'
import { report } from './report.js'
import { quoted, saidAt } from './said.js'

type Told = <T>(work: () => Promise<T>) => Promise<T>

/** The pictures of a ledger in a SQLite file; `told` makes errors of the database errors of the ledger. */
export const overviewOf = (file: Database.Database, db: Kysely<Tables>, told: Told): Overview => ({
  version: () => told(async () => version(file)),
  histogram: (filter, by) => told(() => histogram(db, filter, by)),
  about: (subject) => told(() => about(db, subject)),
  between: (a, b) => told(() => between(db, a, b)),
  network: (asked) => told(() => network(db, asked)),
  places: (span) => told(() => places(db, span)),
  mostMet: (asked) => told(() => mostMet(db, asked)),
  encountersOf: (ids) => told(() => encountersOf(db, ids)),
  actors: (ids) => told(() => actors(db, ids)),
  saidAt: (encounter) => told(() => saidAt(db, encounter)),
  quoted: (statements) => told(() => quoted(db, statements)),
  promised: (ids) => told(() => promisesTold(db, ids)),
  summaries: (ids) => told(() => encountersById(db, ids)),
  report: (id) => told(() => report(db, id)),
})

/** What others have written shows in the first number, what was written here in the second. */
function version(file: Database.Database): string {
  const others = file.prepare('PRAGMA data_version').get() as { data_version: number }
  const own = file.prepare('SELECT total_changes() AS n').get() as { n: number }
  return `${others.data_version}.${own.n}`
}
