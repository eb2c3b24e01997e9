import type { EncounterTold, Row, Snapshot } from '../../ledger/snapshot.js'
import { CSV, filePerTable } from '../file-per-table.js'
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
  ...filePerTable(
    [
      { table: TRIPS, rows: (snapshot) => rows(snapshot, (trip, during) => [tripRow(trip, during)]) },
      { table: TRIP_SOURCES, rows: (snapshot) => rows(snapshot, tripSourceRows) },
    ],
    CSV,
  ),
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
