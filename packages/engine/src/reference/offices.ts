import * as offices from '../generated/offices.js'

/** Rank of an office as the table gives it: 1 head of state … 5 local; null for an office that is not in it. */
export function officeLevel(fa: string): number | null {
  const row = offices.byForm.get(fa).at(-1)
  return row ? Number(row.level) || 5 : null
}
