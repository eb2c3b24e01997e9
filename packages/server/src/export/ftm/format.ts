import type { FileHandle } from 'node:fs/promises'
import type { Row, Snapshot } from '../../ledger/snapshot.js'
import type { Format } from '../format.js'
import { actorEntities, articleOf, encounterEntities, mentionOf, noteOf } from './entities.js'
import type { Entity } from './entity.js'

const PATH = 'entities.ftm.json'

const SCHEMATA = [
  ['Article', 'a report: `title`, `publishedAt`, `publisher`, `sourceUrl`, `language`, `keywords` its topics'],
  [
    'Person',
    'a person across reports: `name`, `alias` in Persian, `lastName`, `position`, `country`; an office-holder whom no report names is called by the office',
  ],
  ['Organization', 'a country, organisation or body: `name`, `alias`, `country`, `classification`'],
  ['Position', 'an office of a country: `name`, `country`'],
  ['Occupancy', 'that reports name a person in an office: `holder`, `post`, `date` of the first and the last of them'],
  [
    'Event',
    'a meeting, message, agreement, gathering or exercise: `involved`, `organizer` whoever receives, `startDate`, `endDate`, else `date` of the first report, `location`, `summary` status and type',
  ],
  ['Trip', 'a visit, as an Event, with `startLocation`, the traveller’s country, and `endLocation`'],
  ['Call', 'a call: `caller`, the party that most reports name, and `receiver`'],
  ['Address', 'a place that a trip leads from or to'],
  ['Mention', 'how a report names a person: `document`, `name` as printed, `resolved`'],
  ['Note', 'a statement or commitment: `description` its words, `entity` whoever says or undertakes it'],
] as const

/** Entities of FollowTheMoney, as OpenSanctions, Aleph and their tools read them. */
export const ftm: Format = {
  title: 'entities of FollowTheMoney',
  notes: [
    'JSON Lines, one entity a line, each id once: `id`, `schema`, and `properties`, lists of texts. Every entity leads to its reports: `proof` to Articles, or where the schema has none `sourceUrl` and `publisher`; `description` has the words.',
    ['| schema | what it is here |', '|---|---|', ...SCHEMATA.map(([name, what]) => `| \`${name}\` | ${what} |`)].join(
      '\n',
    ),
  ],
  files: [
    {
      path: PATH,
      meaning: 'Entities: reports, people, organisations, positions, encounters, mentions and notes.',
      ...{ tables: [], format: 'jsonl', mediatype: 'application/json+ftm' },
    },
  ],
  async write(snapshot, fileOf) {
    return [{ path: PATH, rows: await writeEntities(entitiesOf(snapshot), fileOf(PATH)) }]
  },
}

async function writeEntities(entities: AsyncIterable<readonly Entity[]>, file: FileHandle): Promise<number> {
  /** Ids of what several things lead to: positions and addresses. */
  const shared = new Set<string>()
  let count = 0
  for await (const some of entities) {
    const fresh = some.filter(({ id, schema }) => {
      if (schema !== 'Position' && schema !== 'Address') return true
      if (shared.has(id)) return false
      shared.add(id)
      return true
    })
    await file.appendFile(fresh.map((one) => `${JSON.stringify(one)}\n`).join(''))
    count += fresh.length
  }
  return count
}

async function* entitiesOf(snapshot: Snapshot): AsyncGenerator<readonly Entity[]> {
  yield* mapped(snapshot.rows('reports'), (row) => [articleOf(row)])
  yield* mapped(snapshot.rows('actors'), actorEntities)
  yield* mapped(snapshot.rows('people'), (row) => [mentionOf(row)])
  for await (const some of snapshot.encounters()) yield some.flatMap(encounterEntities)
  yield* mapped(snapshot.rows('statements'), (row) => [noteOf(row, 'statement', row.speakers as [])])
  yield* mapped(snapshot.rows('commitments'), (row) => [noteOf(row, 'commitment', row.by as [])])
}

async function* mapped(rows: AsyncIterable<readonly Row[]>, of: (row: Row) => Entity[]): AsyncGenerator<Entity[]> {
  for await (const some of rows) yield some.flatMap(of)
}
