import * as offices from '../generated/offices.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'

let levels: ReadonlyMap<string, number> | undefined

/** Rank of an office as the table gives it: 1 head of state … 5 local; null for an office that is not in it. */
export function officeLevel(fa: string): number | null {
  levels ??= new Map(
    offices
      .rows()
      .flatMap((row) =>
        [row.fa, ...values(row.forms)].map((form): [string, number] => [fold(form), Number(row.level) || 5]),
      ),
  )
  return levels.get(fold(fa)) ?? null
}
