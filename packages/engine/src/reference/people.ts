import * as iranians from '../generated/people-iran.js'
import * as foreigners from '../generated/people-world.js'
import * as iranianTenures from '../generated/tenures-iran.js'
import * as foreignTenures from '../generated/tenures-world.js'
import { fold } from '../normalise/fold.js'
import { values } from '../rules/table.js'

/** A person of the built-in reference data. */
export interface KnownPerson {
  readonly id: string
  readonly fa: string
  readonly forms: readonly string[]
  readonly surnames: readonly string[]
  readonly latin: string
  readonly country: string
  /** 1–5; at 5 the surname alone nearly always means this person in diplomatic news. */
  readonly prominence: number
}

/** Who held which office when. `from`, `to` as exact as known: year, month or day; `to` empty = still. */
export interface Tenure {
  readonly person: string
  readonly office: string
  readonly country: string
  readonly from: string
  readonly to: string
  readonly office_fa: string
}

const people = new Map<string, KnownPerson>()

/** The person of the tables with this id. */
export function knownPerson(id: string): KnownPerson | undefined {
  const known = people.get(id)
  if (known) return known
  const row = foreigners.byId.get(id).at(-1) ?? iranians.byId.get(id).at(-1)
  if (!row) return undefined
  const person = {
    id: row.id,
    fa: row.fa,
    forms: values(row.forms),
    surnames: values(row.surname),
    latin: row.latin,
    country: row.country,
    prominence: Number(row.prominence) || 1,
  }
  people.set(id, person)
  return person
}

const tenures = new Map<string, readonly Tenure[]>()

/** Tenures by person id. */
export function tenuresOf(person: string): readonly Tenure[] {
  let held = tenures.get(person)
  if (!held) {
    held = [...iranianTenures.byPerson.get(person), ...foreignTenures.byPerson.get(person)]
    if (held.length) tenures.set(person, held)
  }
  return held
}

/** Whether a tenure covers a day, as far as its own dates are exact: a year-only end covers its whole year. */
export function covers(tenure: Tenure, day: string): boolean {
  return tenure.from <= day && (tenure.to === '' || day.slice(0, tenure.to.length) <= tenure.to)
}

/** For which country or organisation a known person acts on a day, by what is held then; else that of the table. */
export function actsFor(id: string, day: string | undefined): string | null {
  const now = day ? tenuresOf(id).filter((tenure) => tenure.country && covers(tenure, day)) : []
  const [first, ...others] = new Set(now.map(({ country }) => country))
  return first !== undefined && !others.length ? first : (knownPerson(id)?.country ?? null)
}

const held = new Map<string, readonly Tenure[]>()

function tenuresOfOffice(office: string): readonly Tenure[] {
  let all = held.get(office)
  if (!all) {
    all = [...iranianTenures.byOffice.get(office), ...foreignTenures.byOffice.get(office)]
    if (all.length) held.set(office, all)
  }
  return all
}

/** The ids of all who are on record for an office of a country, whenever they held it. */
export const holdersOf = (office: string, country: string): string[] =>
  tenuresOfOffice(office).flatMap((tenure) => (tenure.country === country ? [tenure.person] : []))

/** Who held an office of a country on a day; null if nobody or more than one is on record. */
export function holderOf(office: string, country: string, day: string): KnownPerson | null {
  const found = new Set<string>()
  for (const tenure of tenuresOfOffice(office))
    if (tenure.country === country && covers(tenure, day)) found.add(tenure.person)
  const [only] = found
  return found.size === 1 && only ? (knownPerson(only) ?? null) : null
}

/** Folded forms of a name that two spellings share: without «سید» and spaces. */
export function nameKey(name: string): string {
  return fold(name).replace(/^سید(?=.{4})/, '')
}

const LEADING = new Set([
  'president',
  'prime-minister',
  'king',
  'emir',
  'sultan',
  'chancellor',
  'supreme-leader',
  'crown-prince',
])

/** Whether a tenure is that of a country's leader. */
export const isLeading = (tenure: Tenure): boolean => LEADING.has(tenure.office)
