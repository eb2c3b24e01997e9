import type { EncounterTold, Row, Snapshot } from '../../ledger/snapshot.js'
import { writeCsv } from '../files/csv.js'
import type { Format } from '../format.js'
import { TRIP_SOURCES, TRIPS } from '../tables/colt.js'
import { type During, daysOf, isDuring, isOwn, type Trip, tripRow, tripSourceRows, tripsOf } from './trips.js'

/** Trips, column by column as COLT (Country and Organizational Leader Travel) has them. */
export const colt: Format = {
  title: 'trips of leaders, in the columns of COLT',
  notes: [
    'COLT is the dataset Country and Organizational Leader Travel. A trip is a visit that took place, of a person, named or known by the office, to a country other than the person’s own; delegations without such a person have no row.',
    "CSV as in the export of the ledger: lists are JSON inside a cell, and a text that a spreadsheet would take for a formula has one `'` before it.",
  ],
  files: [TRIPS, TRIP_SOURCES].map((table) => ({
    path: `${table.name}.csv`,
    meaning: table.meaning,
    tables: [table],
    format: 'csv',
    mediatype: 'text/csv',
  })),
  async write(snapshot, fileOf) {
    const tables = [
      [TRIPS, (trip: Trip, during: readonly During[]) => [tripRow(trip, during)]],
      [TRIP_SOURCES, tripSourceRows],
    ] as const
    const written = []
    for (const [table, rowsOf] of tables) {
      const path = `${table.name}.csv`
      written.push({ path, rows: await writeCsv(table, rows(snapshot, rowsOf), fileOf(path)) })
    }
    return written
  },
}

async function* rows(
  snapshot: Snapshot,
  rowsOf: (trip: Trip, during: readonly During[]) => Row[],
): AsyncGenerator<Row[]> {
  for await (const visits of snapshot.encounters('visit')) {
    const trips = visits.flatMap(tripsOf)
    const links = new Map<Trip, ReadonlyMap<string, During['link']>>()
    for (const trip of trips) links.set(trip, await linksOf(snapshot, trip))
    const ids = [...new Set([...links.values()].flatMap((found) => [...found.keys()]))]
    const told = new Map((await snapshot.told(ids)).map((one) => [one.encounter.id, one]))
    yield trips.flatMap((trip) => rowsOf(trip, duringOf(trip, links.get(trip) ?? new Map(), told)))
  }
}

/** Ids of what may belong to a trip: parts of the visit, and what the traveller did there on its days. */
async function linksOf(snapshot: Snapshot, trip: Trip): Promise<ReadonlyMap<string, During['link']>> {
  const days = daysOf(trip)
  const same = days ? await snapshot.encountersOf(trip.leader.actor, ...days) : []
  return new Map([
    ...same.flatMap((other) => (isDuring(trip, other) ? [[other.id, 'same days'] as const] : [])),
    ...trip.visit.holds.map((id) => [id, 'part of'] as const),
  ])
}

const duringOf = (
  trip: Trip,
  links: ReadonlyMap<string, During['link']>,
  told: ReadonlyMap<string, EncounterTold>,
): During[] =>
  [...links].flatMap(([id, link]) => {
    const one = told.get(id)
    return one && isOwn(trip, one.encounter) ? { told: one, link } : []
  })
