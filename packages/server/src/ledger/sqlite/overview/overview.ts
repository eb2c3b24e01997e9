import type { Kysely } from 'kysely'
import type { Overview } from '../../overview/overview.js'
import { encountersById } from '../asking.js'
import type { Tables } from '../schema.js'
import { about, between } from './about.js'
import { actors, mostMet } from './actors.js'
import { histogram } from './histogram.js'
import { network } from './network.js'
import { places } from './places.js'
import { report } from './report.js'
import { quoted, saidAt } from './said.js'

type Told = <T>(work: () => Promise<T>) => Promise<T>

/** The pictures of a ledger in a SQLite file; `told` makes errors of the database errors of the ledger. */
export const overviewOf = (db: Kysely<Tables>, told: Told): Overview => ({
  histogram: (filter, by) => told(() => histogram(db, filter, by)),
  about: (subject) => told(() => about(db, subject)),
  between: (a, b) => told(() => between(db, a, b)),
  network: (asked) => told(() => network(db, asked)),
  places: (span) => told(() => places(db, span)),
  mostMet: (asked) => told(() => mostMet(db, asked)),
  actors: (ids) => told(() => actors(db, ids)),
  saidAt: (encounter) => told(() => saidAt(db, encounter)),
  quoted: (statements) => told(() => quoted(db, statements)),
  summaries: (ids) => told(() => encountersById(db, ids)),
  report: (id) => told(() => report(db, id)),
})
