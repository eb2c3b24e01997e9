import * as countries from '../generated/countries.js'

let codes: ReadonlySet<string> | undefined

/** Whether a code is a country's: «UN» and «EU» have two letters too. */
export function isCountry(code: string | null): boolean {
  codes ??= new Set(countries.rows().map((row) => row.code))
  return code !== null && codes.has(code)
}
