import { type NamedOffice, officeNamed, type TenureOnRecord } from '@didar/engine'
import type { Tenure } from './tenures.js'

/** An office as it is asked for: by the table of offices, else by the words of reports. */
export interface AskedOffice {
  readonly key: string
  readonly known: NamedOffice | null
}

/** The reference data's tenures as the ledger's. */
export const fromReference = ({ person, name, office, country, from, to }: TenureOnRecord): Tenure => ({
  ...{ actor: `p:${person}`, name, office: office.en.toLowerCase(), country, from, to },
  ...{ source: 'reference', reports: 0, attestedBy: [] },
})

/** Whether one person at a time holds an office, given by its key. */
export const isUnique = (office: string): boolean => officeNamed(office)?.unique ?? false
