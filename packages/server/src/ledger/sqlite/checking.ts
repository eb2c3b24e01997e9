import { inflateRawSync } from 'node:zlib'
import type { DidarRecord } from '@didar/engine'
import type { Kysely } from 'kysely'
import type Database from 'libsql'
import { lostReferences } from './decisions.js'
import { facetProblems } from './facets.js'
import { isResolved } from './rows.js'
import type { Tables } from './schema.js'
import { searchProblems } from './search-index.js'
import { speechProblems } from './speech.js'
import { Statements } from './statements.js'
import { countProblems } from './tallying.js'

/** How many reports are looked at together. */
const STEP = 500

/** What is wrong with a ledger file, one sentence each: the file itself, links between rows, what is not resolved. */
export async function problems(file: Database.Database, db: Kysely<Tables>): Promise<string[]> {
  const integrity = (file.prepare('PRAGMA integrity_check(20)').all() as { integrity_check: string }[])
    .map(({ integrity_check }) => integrity_check)
    .filter((line) => line !== 'ok')
  if (integrity.length) return integrity.map((line) => `The file is damaged: ${line}.`)
  const links = file.prepare('PRAGMA foreign_key_check').all() as { table: string; parent: string }[]
  const statements = new Statements(file)
  return [
    ...links.map(({ table, parent }) => `A row of ${table} belongs to nothing in ${parent}.`),
    ...(await recordsAgainstRows(db)),
    ...(await lostReferences(db)),
    ...(await unresolved(db)),
    ...(await searchProblems(db)),
    ...facetProblems(statements),
    ...speechProblems(statements),
    ...(await countProblems(db)),
  ]
}

/** Every record must be there in full, and with all its contacts. */
async function recordsAgainstRows(db: Kysely<Tables>): Promise<string[]> {
  const found: string[] = []
  for (let after = 0; ; ) {
    const reports = await db
      .selectFrom('reports')
      .select((at) => [
        ...(['seq', 'id', 'record'] as const),
        at
          .selectFrom('contacts_rows')
          .select(at.fn.countAll().as('n'))
          .whereRef('contacts_rows.seq', '=', 'reports.seq')
          .as('contacts'),
      ])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(STEP)
      .execute()
    for (const { id, record, contacts } of reports) {
      const told = contactsIn(record)
      if (told === null) found.push(`The record of report ${id} cannot be read.`)
      else if (told !== Number(contacts))
        found.push(`Report ${id} has ${told} contacts, of which ${contacts} are kept.`)
    }
    const last = reports.at(-1)
    if (!last) return found
    after = last.seq
  }
}

function contactsIn(record: Uint8Array): number | null {
  try {
    return (JSON.parse(inflateRawSync(record).toString()) as DidarRecord).contacts.length
  } catch {
    return null
  }
}

async function unresolved(db: Kysely<Tables>): Promise<string[]> {
  const lost = await db
    .selectFrom('contacts')
    .leftJoin('encounters', 'encounters.id', 'contacts.encounter')
    .select(['contacts.report', 'contacts.id'])
    .where('encounters.id', 'is', null)
    .where('rejected', '=', 0)
    .where('contacts.block', 'not in', db.selectFrom('dirty').select('block').where('kind', '=', 'contacts'))
    .execute()
  const waiting = await isResolved(db)
  return [
    ...lost.map(({ report, id }) => `Contact ${id} of report ${report} belongs to no encounter.`),
    ...(waiting ? [] : ['Not everything is resolved: adding was interrupted. Run didar add again.']),
  ]
}
