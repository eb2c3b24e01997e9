import { fold } from '../src/normalise/fold.js'
import { values } from '../src/rules/table.js'

type Row = Readonly<Record<string, string>>

const column =
  (name: string) =>
  (row: Row): string[] => [row[name] ?? '']
const forms = (row: Row): string[] => [row.fa ?? '', ...values(row.forms ?? '')]

/** By what the large tables are looked up: the words or ids of each row. */
export const INDEXES: Readonly<Record<string, Readonly<Record<string, (row: Row) => string[]>>>> = {
  'given-names': { byName: column('fa') },
  'family-names': { byName: column('fa') },
  'people-iran': { byId: column('id') },
  'people-world': { byId: column('id') },
  'tenures-iran': { byPerson: column('person'), byOffice: column('office') },
  'tenures-world': { byPerson: column('person'), byOffice: column('office') },
  organisations: { byId: column('id'), byCode: column('code') },
  countries: { byCode: column('code') },
  'country-codes': { byCode: column('code') },
  offices: { byId: column('id'), byForm: forms },
}

/** The arguments of an `Index`: sorted folded keys, and the numbers of the rows of each. */
export function indexed(rows: readonly Row[], keyed: (row: Row) => string[]): string {
  const byKey = new Map<string, number[]>()
  for (const [number, row] of rows.entries())
    for (const key of keyed(row).map(fold)) {
      const numbers = byKey.get(key)
      if (!numbers) byKey.set(key, [number])
      else if (numbers.at(-1) !== number) numbers.push(number)
    }
  byKey.delete('')
  const sorted = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))
  const keys = sorted.map(([key]) => key).join('\n')
  const numbers = sorted.map(([, list]) => list.join(' ')).join('\n')
  return `() => ${JSON.stringify(keys)}, () => ${JSON.stringify(numbers)}`
}
