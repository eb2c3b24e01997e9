import * as offices from './generated/offices.js'
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
