import type { Kysely } from 'kysely'
import type { EncounterTold, Row, Source, TellingTold } from '../snapshot.js'
import type { Tables } from './schema.js'
import { encountersTold } from './snapshot-encounters.js'

type Db = Kysely<Tables>

/** Encounters, each with the reports, addresses and words that tell it. */
export async function* encounterRows(db: Db): AsyncGenerator<readonly Row[]> {
  for await (const some of encountersTold(db)) yield some.map(encounterRow)
}

function encounterRow({ encounter: { id, ...row }, tellings, partOf, topics }: EncounterTold): Row {
  return { ...row, encounter: id, part_of: partOf, topics, sources: tellings.map(sourceOf) }
}

/** The parties of encounters, one a row. */
export async function* encounterPartyRows(db: Db): AsyncGenerator<readonly Row[]> {
  for await (const some of encountersTold(db))
    yield some.flatMap(({ encounter, tellings }) =>
      encounter.parties.map((party, ord) => ({
        ...{ ...party, encounter: encounter.id, ord: ord + 1, sources: tellings.map(sourceOf) },
      })),
    )
}

const sourceOf = ({ report, url, words }: TellingTold): Source => ({ report, url, words })
