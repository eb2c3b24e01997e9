import * as countries from '../generated/countries.js'
import * as organisations from '../generated/organisations.js'
import * as seats from '../generated/seats.js'

let codes: ReadonlySet<string> | undefined

/** Whether a code is a country's: «UN» and «EU» have two letters too. */
export function isCountry(code: string | null): boolean {
  codes ??= new Set(countries.rows().map((row) => row.code))
  return code !== null && codes.has(code)
}

/** The country in which a party by its code is at home: Iraq for the Kurdistan Regional Government, itself for a country. */
export function homeOf(code: string): string {
  return isCountry(code) ? code : organisations.byCode.get(code).find(({ country }) => country)?.country || code
}

/** The capital by its English name, as the table of cities has it. */
export const capitalOf = (code: string): string | undefined => countries.byCode.get(code)[0]?.capital

/** The city where an international organisation has its premises, by its code. */
export const seatOf = (code: string): string | undefined => seats.rows().find((row) => row.code === code)?.city
