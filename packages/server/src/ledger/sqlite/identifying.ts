import { holdersOnRecord, officeNamed } from '@didar/engine'
import type { Selectable } from 'kysely'
import { groupBy } from '../group-by.js'
import { identifiedAlone } from '../identity/identify.js'
import type { ActorId, Identified, Naming } from '../ledger.js'
import { fromReference, officeBlocks, officeOfBlock } from '../tenures/on-record.js'
import type { InOffice } from '../tenures/tenures.js'
import { meantByOffice } from '../tenures/unnamed.js'
import { markDirty, numberOf } from './rows.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'
import { markCounts } from './tallying.js'

/** Whom people of reports mean: what resolving them reads and keeps. */

type PersonRow = Selectable<Tables['people']>

/** A person of a report, and whom he means. */
export interface Acting {
  readonly report: string
  readonly person: string
  readonly actor: ActorId
}

/** The namings of each of the blocks. */
export function namingsOf(statements: Statements, blocks: readonly string[]): Map<string, Naming[]> {
  const rows = statements.all<PersonRow & { readonly published: string | null }>(
    `SELECT people.*, reports.day AS published FROM people JOIN reports ON reports.seq = people.seq
      WHERE people.block IN (SELECT value FROM json_each(?)) ORDER BY people.block, report, people.id`,
    JSON.stringify(blocks),
  )
  const namings = groupBy(rows, ({ block }) => block ?? '')
  return new Map([...namings].map(([block, of]) => [block, of.map(naming)]))
}

const naming = (row: PersonRow & { readonly published: string | null }): Naming => ({
  ...{ report: row.report, person: row.id, country: row.country, known: row.known, published: row.published },
  ...{ nameFa: row.name_fa, nameEn: row.name_en, officeFa: row.office_fa, officeEn: row.office_en },
  confidence: row.confidence,
})

/** Keeps who was found in blocks. */
export function keepIdentified(statements: Statements, blocks: readonly string[], people: readonly Identified[]): void {
  const before = statements.all<PersonRow>(
    'SELECT report, id, found, country, office_key FROM people WHERE block IN (SELECT value FROM json_each(?))',
    JSON.stringify(blocks),
  )
  const found = new Map(people.map((each) => [`${each.report}\t${each.person}`, each]))
  const changed = before.filter(({ report, id, found: old }) => found.get(`${report}\t${id}`)?.actor !== old)
  markDirty(statements, 'offices', officeBlocks(changed))
  keepFound(
    statements,
    changed.flatMap(({ report, id }) => found.get(`${report}\t${id}`) ?? []),
  )
  clean(statements, 'people', blocks)
}

/** Keeps whom people were found to be; they are that until somebody else is decided. */
function keepFound(statements: Statements, people: readonly Identified[]): void {
  for (const { report, person, actor, because } of people)
    statements.run(
      `UPDATE people_rows SET found = ?1, actor = ?1, because = ?2 WHERE seq = ${numberOf('?3')} AND id = ?4`,
      ...[actor, because, report, person],
    )
  follow(statements, people)
}

/** Sets who people of reports are. */
export function setActors(statements: Statements, people: readonly Acting[]): void {
  for (const { report, person, actor } of people)
    statements.run(`UPDATE people_rows SET actor = ? WHERE seq = ${numberOf('?')} AND id = ?`, actor, report, person)
  follow(statements, people)
}

/** Wherever somebody is a party he is who he is now; the contacts and commitments of the report are resolved again, and what it says of others. */
function follow(statements: Statements, people: readonly Acting[]): void {
  for (const { report, person, actor } of people)
    for (const table of ['contact_parties_rows', 'speakers_rows', 'commitment_parties_rows'])
      statements.run(`UPDATE ${table} SET actor = ? WHERE seq = ${numberOf('?')} AND person = ?`, actor, report, person)
  const reports = JSON.stringify([...new Set(people.map(({ report }) => report))])
  statements.run(
    `INSERT OR IGNORE INTO dirty SELECT DISTINCT 'contacts', block FROM contacts
      WHERE report IN (SELECT value FROM json_each(?))`,
    reports,
  )
  statements.run(
    `INSERT OR IGNORE INTO dirty SELECT DISTINCT 'commitments', report FROM commitments
      WHERE report IN (SELECT value FROM json_each(?))`,
    reports,
  )
  statements.run(
    `INSERT OR IGNORE INTO dirty SELECT DISTINCT 'outcomes', report FROM outcome_words
      WHERE report IN (SELECT value FROM json_each(?))`,
    reports,
  )
}

/** Finds whom offices mean without a name, as reports attest their holders: what was found without decisions counts. */
export function keepHolders(statements: Statements, blocks: readonly string[]): void {
  keepFound(
    statements,
    blocks.flatMap((block) => holdersIn(statements, block)),
  )
  clean(statements, 'offices', blocks)
}

/** Those of an office without a name who mean somebody else than was found before. */
function holdersIn(statements: Statements, block: string): Identified[] {
  const { country, office } = officeOfBlock(block)
  const people = statements.all<PersonRow>(
    `SELECT report, id, name, name_fa, name_en, office_fa, office_en, known, found, day FROM people
      WHERE office_key = ? AND country = ? AND day IS NOT NULL ORDER BY report, id`,
    ...[office, country],
  )
  const unnamed = people.flatMap((row) => {
    if (row.name !== null || row.known !== null || row.day === null) return []
    const alone = identifiedAlone({
      ...{ report: row.report, person: row.id, nameFa: null, nameEn: null, country, known: null, confidence: null },
      ...{ officeFa: row.office_fa, officeEn: row.office_en, published: row.day },
    })
    return alone?.actor.startsWith('o:') ? [{ ...alone, day: row.day, before: row.found }] : []
  })
  if (unnamed.length === 0) return []
  const named = people.flatMap(({ report, name, name_fa, name_en, found, day }): InOffice[] =>
    name !== null && found?.startsWith('p:') && day !== null
      ? [{ actor: found, name: name_en ?? name_fa, office, country, day, reports: 1, report }]
      : [],
  )
  const record = officeNamed(office)
  const onRecord = record ? holdersOnRecord(record.id).map(fromReference) : []
  const meant = new Map(meantByOffice(unnamed, named, onRecord).map((each) => [each.report + each.person, each]))
  return unnamed.flatMap((alone) => {
    const { report, person, actor, because } = meant.get(alone.report + alone.person) ?? alone
    return actor === alone.before ? [] : [{ report, person, actor, because }]
  })
}

/** Takes blocks off the list of what has to be resolved; what is counted has changed. */
export function clean(statements: Statements, kind: string, blocks: readonly string[]): void {
  markCounts(statements)
  statements.run(
    'DELETE FROM dirty WHERE kind = ? AND block IN (SELECT value FROM json_each(?))',
    kind,
    JSON.stringify(blocks),
  )
}
