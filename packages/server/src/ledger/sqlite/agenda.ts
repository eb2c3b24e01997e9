import { officesOnRecord } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import type { AgendaAsked, AgendaEntry } from '../questions.js'
import { fromReference } from '../tenures/on-record.js'
import { covers } from '../tenures/tenures.js'
import { encountersById } from './asking.js'
import { encounterIds } from './listing.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** The encounters of a person by day. */
export async function agenda(db: Db, { actor, ...span }: AgendaAsked): Promise<AgendaEntry[]> {
  const ids = await encounterIds(db, { ...span, person: actor, countries: [] })
  const encounters = await encountersById(db, ids)
  const counts = await statementsAt(db, actor, ids)
  return encounters.map((encounter) => ({
    encounter,
    office: encounter.parties.find((party) => party.actor === actor)?.office ?? officeOn(actor, encounter.day),
    statements: counts.get(encounter.id) ?? 0,
  }))
}

/** What the person said at each encounter. */
async function statementsAt(db: Db, actor: string, encounters: readonly string[]): Promise<Map<string, number>> {
  if (encounters.length === 0) return new Map()
  const { rows } = await sql<{
    encounter: string
    n: number
  }>`SELECT encounter, count(*) AS n FROM contacts_rows AS contacts
    JOIN statements_rows AS statements ON statements.seq = contacts.seq AND statements.contact = contacts.id
    WHERE encounter IN (${sql.join(encounters)}) AND EXISTS (SELECT 1 FROM speakers_rows AS speakers
      WHERE speakers.seq = statements.seq AND speakers.statement = statements.id AND +actor = ${actor})
    GROUP BY encounter`.execute(db)
  return new Map(rows.map(({ encounter, n }) => [encounter, n]))
}

/** The office that the reference data give a person on a day, where they give one. */
function officeOn(actor: string, day: string | null): string | null {
  if (day === null || !actor.startsWith('p:')) return null
  const held = officesOnRecord(actor.slice(2)).filter((tenure) => covers(fromReference(tenure), day))
  return held.length === 1 ? (held[0]?.office.en ?? null) : null
}
