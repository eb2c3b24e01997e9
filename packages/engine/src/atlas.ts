import * as cities from './generated/cities.js'
import * as coordinates from './generated/coordinates.js'
import * as countries from './generated/countries.js'
import * as codes from './generated/country-codes.js'
import * as leading from './generated/leading-roles.js'
import * as offices from './generated/offices.js'
import * as organisations from './generated/organisations.js'
import { covers, tenuresOf } from './reference/people.js'

/**
 * What the reference data knows of the countries, organisations, cities and offices that a record names by a code or an
 * English name: for programs that set records beside other data.
 */

export interface Point {
  readonly latitude: number
  readonly longitude: number
}

export interface CountryFacts {
  readonly code: string
  /** ISO 3166-1 alpha-3. */
  readonly iso3: string
  readonly en: string
  /** United Nations M49; null for Antarctica. */
  readonly region: string | null
  readonly subregion: string | null
  readonly capital: string | null
  /** Number in the Correlates of War list of states; null for who is not on it. */
  readonly cow: number | null
  readonly point: Point | null
}

const known = new Map<string, CountryFacts | null>()

/** The country of an ISO alpha-2 code; null for the code of an organisation. */
export function countryFacts(code: string): CountryFacts | null {
  let facts = known.get(code)
  if (facts === undefined) {
    const row = countries.byCode.get(code).find((other) => other.code === code)
    const more = codes.byCode.get(code)[0]
    facts = row
      ? {
          ...{ code, en: row.en, region: row.region || null, subregion: row.subregion || null },
          ...{ capital: row.capital || null, iso3: more?.iso3 ?? '', cow: Number(more?.cow) || null },
          point: pointOf(more),
        }
      : null
    known.set(code, facts)
  }
  return facts
}

export interface OrganisationFacts {
  readonly code: string
  readonly en: string
  readonly fa: string
  /** `igo`, `armed-group`, `state-body` … */
  readonly kind: string
}

/** The organisation, movement or authority of a code; of those without one, by its id: people are of such, too. */
export function organisationFacts(code: string): OrganisationFacts | null {
  const row =
    organisations.byCode.get(code).find((other) => other.code === code) ??
    organisations.byId.get(code).find((other) => other.id === code && other.code === '')
  return row ? { code, en: row.en, fa: row.fa, kind: row.kind } : null
}

export interface CityFacts extends Point {
  readonly fa: string | null
  readonly province: string | null
  /** Id in GeoNames; null where more than one place could be meant. */
  readonly geonames: number | null
  /** Feature code of GeoNames: `PPLC` a capital, `PPL` a place. */
  readonly feature: string
}

const keyOf = (country: string, en: string) => `${country} ${en}`
let located: ReadonlyMap<string, coordinates.Row> | undefined
let persian: ReadonlyMap<string, string> | undefined

/** Where a city lies, by its English name in the records; null for one that is not located. */
export function cityFacts(country: string, en: string): CityFacts | null {
  located ??= new Map(coordinates.rows().map((row) => [keyOf(row.country, row.en), row]))
  persian ??= new Map([...cities.rows()].reverse().map((row) => [keyOf(row.country, row.en), row.fa]))
  const key = keyOf(country, en)
  const row = located.get(key)
  const point = pointOf(row)
  if (!row || !point) return null
  const { province, geonames, feature } = row
  return {
    ...point,
    feature,
    fa: persian.get(key) ?? null,
    province: province || null,
    geonames: Number(geonames) || null,
  }
}

function pointOf(row: { readonly latitude: string; readonly longitude: string } | undefined): Point | null {
  if (!row?.latitude || !row.longitude) return null
  return { latitude: Number(row.latitude), longitude: Number(row.longitude) }
}

export interface OfficeFacts {
  readonly id: string
  readonly en: string
  /** `head-of-state`, `head-of-government`, `foreign-minister`, `minister`, `military`, `igo-head` … */
  readonly class: string
  /** 1 a head of state or government … 5 local. */
  readonly level: number
}

let byEnglish: ReadonlyMap<string, OfficeFacts> | undefined

/** An office by its English name in the records, or in Persian as a report has it; null for one that is in no table. */
export function officeFacts(name: string): OfficeFacts | null {
  byEnglish ??= new Map([...offices.rows()].reverse().map((row) => [row.en.toLowerCase(), factsOf(row)]))
  const english = byEnglish.get(name.toLowerCase())
  if (english) return english
  const row = offices.byForm.get(name).at(-1)
  return row ? factsOf(row) : null
}

const factsOf = ({ id, en, class: kind, level }: offices.Row): OfficeFacts => ({
  ...{ id, en, class: kind, level: Number(level) || 5 },
})

/** The offices that a person of the reference data held on a day, the highest first. */
export function officesHeld(person: string, day: string): OfficeFacts[] {
  const held = tenuresOf(person).filter((tenure) => covers(tenure, day))
  return held.flatMap(({ office }) => offices.byId.get(office).slice(-1).map(factsOf)).sort((a, b) => a.level - b.level)
}

/** Who leads: head of state and of government in one, of government, of state. */
export type LeadingRole = 'GS' | 'G' | 'S'

/** What an office of a country leads on a day, by its constitution; null for any other office. */
export function leadingRole(office: OfficeFacts, country: string, day: string | null): LeadingRole | null {
  const row = leading
    .rows()
    .find((rule) => rule.country === country && rule.office === office.id && isWithin(day, rule.from, rule.to))
  if (row) return row.role as LeadingRole
  if (office.level !== 1) return null
  return office.class === 'head-of-state' ? 'S' : office.class === 'head-of-government' ? 'G' : null
}

const isWithin = (day: string | null, from: string, to: string) =>
  day === null ? from === '' && to === '' : from <= day && (to === '' || day.slice(0, to.length) <= to)
