import { officeNamed, type TenureOnRecord } from '@didar/engine'
import type { Tenure } from './tenures.js'

/** The reference data's tenures as the ledger's. */
export const fromReference = ({ person, name, office, country, from, to }: TenureOnRecord): Tenure => ({
  ...{ actor: `p:${person}`, name, office: office.en.toLowerCase(), country, from, to },
  ...{ source: 'reference', reports: 0, attestedBy: [] },
})

/** Answers that are kept: the offices of all reports are few. */
const MOST = 10_000
const unique = new Map<string, boolean>()

/** Whether one person at a time holds an office, given by its key. */
export function isUnique(office: string): boolean {
  const kept = unique.get(office)
  if (kept !== undefined) return kept
  const found = officeNamed(office)?.unique ?? false
  if (unique.size < MOST) unique.set(office, found)
  return found
}

const BETWEEN = '\t'

/** The blocks in which holders of the offices of a report's people are looked for: offices that one person holds. */
export const officeBlocks = (
  people: readonly { readonly country: string | null; readonly office_key: string | null }[],
): { readonly block: string | null }[] =>
  people.map(({ country, office_key: office }) => ({
    block: country && office && isUnique(office) ? `${country}${BETWEEN}${office}` : null,
  }))

export function officeOfBlock(block: string): { readonly country: string; readonly office: string } {
  const [country = '', office = ''] = block.split(BETWEEN)
  return { country, office }
}
