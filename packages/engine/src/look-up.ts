import * as cities from './generated/cities.js'
import * as countries from './generated/countries.js'
import * as offices from './generated/offices.js'
import * as iranianTenures from './generated/tenures-iran.js'
import * as foreignTenures from './generated/tenures-world.js'
import { fold } from './normalise/fold.js'
import { knownPerson, type Tenure, tenuresOf } from './reference/people.js'
import { values } from './rules/table.js'

/**
 * What words name by the reference data, for whoever asks about records: in Persian or English, in any spelling that
 * `fold` makes equal.
 */

/** A country, or a city of one; the names are the English ones that records use. */
export interface NamedPlace {
  readonly country: string
  readonly city: string | null
}

let places: ReadonlyMap<string, readonly NamedPlace[]> | undefined

/** The places of a name or country code: several where they share it, countries first. */
export function placesNamed(words: string): readonly NamedPlace[] {
  places ??= placesByName()
  return places.get(fold(words)) ?? []
}

function placesByName(): ReadonlyMap<string, readonly NamedPlace[]> {
  const byName = new Map<string, NamedPlace[]>()
  const add = (names: readonly string[], place: NamedPlace) => {
    for (const name of new Set(names.map(fold).filter(Boolean))) byName.set(name, [...(byName.get(name) ?? []), place])
  }
  for (const { code, en, fa, forms } of countries.rows())
    add([code, en, fa, ...values(forms)], { country: code, city: null })
  for (const { en, fa, forms, kind, country } of cities.rows())
    if (country && (kind === 'city' || kind === 'island')) add([en, fa, ...values(forms)], { country, city: en })
  return byName
}

export interface NamedOffice {
  readonly id: string
  readonly fa: string
  readonly en: string
  /** One person at a time holds it. */
  readonly unique: boolean
}

let officesInEnglish: ReadonlyMap<string, string> | undefined

/** The office that words name: any Persian form, the English name, or its id in the table. */
export function officeNamed(words: string): NamedOffice | null {
  officesInEnglish ??= new Map(
    [...offices.rows()].reverse().flatMap(({ id, en }) => [[fold(en), id] as const, [fold(id), id] as const]),
  )
  const english = officesInEnglish.get(fold(words))
  const row = offices.byForm.get(words).at(-1) ?? (english ? offices.byId.get(english)[0] : undefined)
  return row ? { id: row.id, fa: row.fa, en: row.en, unique: row.unique === '1' } : null
}

/** A person of the reference data by its names, given by its id there. */
export function personOnRecord(person: string): { readonly fa: string; readonly en: string } | null {
  const known = knownPerson(person)
  return known ? { fa: known.fa, en: known.latin } : null
}

/** Who held an office, as the reference data have it. */
export interface TenureOnRecord {
  readonly person: string
  readonly name: string
  readonly office: NamedOffice
  readonly country: string
  /** As exact as known: year, month or day; `to` is null for who is in office as far as known. */
  readonly from: string
  readonly to: string | null
}

/** Everybody on record in an office, given by its id. */
export const holdersOnRecord = (office: string): TenureOnRecord[] =>
  [...iranianTenures.byOffice.get(office), ...foreignTenures.byOffice.get(office)].flatMap(onRecord)

/** The offices of a person of the reference data, given by its id there. */
export const officesOnRecord = (person: string): TenureOnRecord[] => tenuresOf(person).flatMap(onRecord)

function onRecord({ person, office: id, country, from, to }: Tenure): TenureOnRecord[] {
  const office = officeNamed(id)
  if (!office) return []
  return [{ person, name: knownPerson(person)?.latin ?? person, office, country, from, to: to || null }]
}
