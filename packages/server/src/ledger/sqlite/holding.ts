import { holdersOnRecord, officeNamed } from '@didar/engine'
import { type Kysely, sql } from 'kysely'
import { identifiedAlone } from '../identity/identify.js'
import { fromReference, officeOfBlock } from '../tenures/on-record.js'
import type { InOffice } from '../tenures/tenures.js'
import { meantByOffice } from '../tenures/unnamed.js'
import { setActor } from './resolving.js'
import type { Tables } from './schema.js'

type Db = Kysely<Tables>

/** Finds whom an office means without a name, as reports attest its holders: what was found without decisions counts. */
export async function keepHolders(db: Db, block: string): Promise<void> {
  const { country, office } = officeOfBlock(block)
  const people = await db
    .selectFrom('people')
    .select(['report', 'id', 'name', 'name_fa', 'name_en', 'office_fa', 'office_en', 'known', 'found', 'day'])
    .where('office_key', '=', office)
    .where('country', '=', country)
    .where('day', 'is not', null)
    .execute()
  const named = people.flatMap(({ report, name, name_fa, name_en, found, day }): InOffice[] =>
    name !== null && found?.startsWith('p:') && day !== null
      ? [{ actor: found, name: name_en ?? name_fa, office, country, day, reports: 1, report }]
      : [],
  )
  const unnamed = people.flatMap((row) => {
    if (row.name !== null || row.known !== null || row.day === null) return []
    const alone = identifiedAlone({
      ...{ report: row.report, person: row.id, nameFa: null, nameEn: null, country, known: null, confidence: null },
      ...{ officeFa: row.office_fa, officeEn: row.office_en, published: row.day },
    })
    return alone?.actor.startsWith('o:') ? [{ ...alone, day: row.day, before: row.found }] : []
  })
  const record = officeNamed(office)
  const onRecord = record ? holdersOnRecord(record.id).map(fromReference) : []
  const meant = new Map(meantByOffice(unnamed, named, onRecord).map((each) => [each.report + each.person, each]))
  for (const alone of unnamed) {
    const { actor, because } = meant.get(alone.report + alone.person) ?? alone
    if (actor === alone.before) continue
    await sql`UPDATE people SET found = ${actor}, because = ${because}
      WHERE report = ${alone.report} AND id = ${alone.person}`.execute(db)
    await setActor(db, alone.report, alone.person, actor)
  }
  await db.deleteFrom('dirty').where('kind', '=', 'offices').where('block', '=', block).execute()
}
