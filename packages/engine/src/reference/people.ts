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

let people: ReadonlyMap<string, KnownPerson> | undefined

export function knownPeople(): ReadonlyMap<string, KnownPerson> {
  people ??= new Map(
    [...iranians.rows(), ...foreigners.rows()].map((row) => [
      row.id,
      {
        id: row.id,
        fa: row.fa,
        forms: values(row.forms),
        surnames: values(row.surname),
        latin: row.latin,
        country: row.country,
        prominence: Number(row.prominence) || 1,
      },
    ]),
  )
  return people
}

let tenures: ReadonlyMap<string, readonly Tenure[]> | undefined

/** Tenures by person id. */
export function tenuresOf(person: string): readonly Tenure[] {
  tenures ??= grouped()
  return tenures.get(person) ?? []
}

function grouped(): ReadonlyMap<string, readonly Tenure[]> {
  const byPerson = new Map<string, Tenure[]>()
  for (const row of [...iranianTenures.rows(), ...foreignTenures.rows()]) {
    const list = byPerson.get(row.person)
    if (list) list.push(row)
    else byPerson.set(row.person, [row])
  }
  return byPerson
}

/** Whether a tenure covers a day, as far as its own dates are exact: a year-only end covers its whole year. */
export function covers(tenure: Tenure, day: string): boolean {
  return tenure.from <= day && (tenure.to === '' || day.slice(0, tenure.to.length) <= tenure.to)
}

let holders: ReadonlyMap<string, readonly Tenure[]> | undefined

/** Who held an office of a country on a day; null if nobody or more than one is on record. */
export function holderOf(office: string, country: string, day: string): KnownPerson | null {
  holders ??= byOffice()
  const found = new Set(
    (holders.get(`${office} ${country}`) ?? []).filter((tenure) => covers(tenure, day)).map(({ person }) => person),
  )
  const [only] = found
  return found.size === 1 && only ? (knownPeople().get(only) ?? null) : null
}

function byOffice(): ReadonlyMap<string, readonly Tenure[]> {
  const map = new Map<string, Tenure[]>()
  for (const row of [...iranianTenures.rows(), ...foreignTenures.rows()]) {
    const key = `${row.office} ${row.country}`
    const list = map.get(key)
    if (list) list.push(row)
    else map.set(key, [row])
  }
  return map
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
