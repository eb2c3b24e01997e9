import type { EncounterTold, Row, Snapshot } from '../../ledger/snapshot.js'
import { CSV, filePerTable } from '../file-per-table.js'
import type { Format } from '../format.js'
import { EVENT_PARTIES, EVENTS } from '../tables/polecat.js'
import { CODES } from './codes.js'
import { eventPartyRows, eventRow } from './events.js'

const codeTable = [
  '| encounter | type | mode | intensity | quad code | CAMEO: actor | CAMEO: recipient |',
  '|---|---|---|---:|---|---|---|',
  ...Object.entries(CODES).map(
    ([name, { type, mode, intensity, quad, cameo, cameoOfRecipient }]) =>
      `| ${name} | ${type} | ${mode ?? ''} | ${intensity} | ${quad} | ${cameo} | ${cameoOfRecipient} |`,
  ),
].join('\n')

/** Events, column by column as POLECAT has them. */
export const polecat: Format = {
  title: 'encounters as events, in the columns of POLECAT',
  notes: [
    'POLECAT is the event dataset coded by PLOVER (Political Language Ontology for Verifiable Event Records). Whoever visits is the actor, the host the recipient; where nobody is either, all parties are actors, as PLOVER has it. Values of several parties are joined by `;`, and those of one party stand at the same place in every column of its side.',
    codeTable,
    'Intended: planned or proposed, invitations among them. Refused: called off, denied or refused. Third place: a meeting in a country that is no side’s. Negotiation: the words are of «مذاکره». PLOVER gives COOPERATE no modes; an exercise has the context `military`.',
    "CSV as in the export of the ledger: lists are JSON inside a cell, and a text that a spreadsheet would take for a formula has one `'` before it.",
  ],
  ...filePerTable(
    [
      { table: EVENTS, rows: (snapshot) => rows(snapshot, eventRows) },
      { table: EVENT_PARTIES, rows: (snapshot) => rows(snapshot, partyRows) },
    ],
    CSV,
  ),
}

async function* rows(
  snapshot: Snapshot,
  rowsOf: (snapshot: Snapshot, told: readonly EncounterTold[]) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for await (const some of snapshot.encounters()) yield rowsOf(snapshot, some)
}

async function eventRows(snapshot: Snapshot, some: readonly EncounterTold[]): Promise<Row[]> {
  const first = [...new Set(some.map(({ tellings }) => tellings[0].report))]
  const stories = new Map((await snapshot.stories(first)).map((story) => [story.report, story]))
  return some.map((told) => eventRow(told, stories.get(told.tellings[0].report)))
}

const partyRows = async (_: Snapshot, some: readonly EncounterTold[]) => some.flatMap(eventPartyRows)
