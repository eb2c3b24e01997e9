import * as offices from './generated/offices.js'
import * as organisations from './generated/organisations.js'
import { isCountry } from './reference/countries.js'
import { holderOf, type KnownPerson } from './reference/people.js'

export type { KnownPerson } from './reference/people.js'

/**
 * Whoever held an office of a country on a day by the reference data: `officeHolder('وزیر خارجه', 'FR', '2019-08-25')`.
 * Null for an office that is not in the table, or where nobody or more than one is on record.
 */
export function officeHolder(fa: string, country: string, day: string): KnownPerson | null {
  const id = offices.byForm.get(fa).at(-1)?.id
  return id ? holderOf(id, country, day) : null
}

let codes: ReadonlySet<string> | undefined

/** Whether a code is one that records use: of a country (ISO 3166-1 alpha-2), or of an organisation of the codebook. */
export function isCode(code: string): boolean {
  codes ??= new Set(organisations.rows().flatMap((row) => row.code || []))
  return isCountry(code) || codes.has(code)
}
