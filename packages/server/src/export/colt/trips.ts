import { countryFacts } from '@didar/engine'
import type { EncounterSummary } from '../../ledger/ledger.js'
import type { EncounterTold, Row, Source } from '../../ledger/snapshot.js'
import { LINKS } from '../tables/colt.js'
import {
  isLeader,
  isoOf,
  isPerson,
  leadsOrganisation,
  nameOf,
  nameOfCode,
  type Party,
  roleOf,
  sideOf,
  surnameOf,
  titleOf,
} from '../who.js'

/** A trip of one person to one country: what a row of the table is made of. Pure. */
export interface Trip {
  readonly id: string
  readonly visit: EncounterTold
  readonly leader: Party
  readonly country: string | null
}

/** The trips of a visit that took place: one a traveller and country visited. */
export function tripsOf(visit: EncounterTold): Trip[] {
  const { encounter } = visit
  if (encounter.type !== 'visit' || encounter.status !== 'held') return []
  const countries = countriesVisited(encounter)
  const pairs = travellers(encounter).flatMap((leader) =>
    countries.flatMap((country) => (country !== null && country === leader.country ? [] : { leader, country })),
  )
  return pairs.map((pair, at) => ({ id: `${encounter.id}-${at + 1}`, visit, ...pair }))
}

function travellers({ parties }: EncounterSummary): Party[] {
  const guests = parties.filter(({ role }) => role === 'guest')
  return (guests.length ? guests : parties.filter(({ role }) => role !== 'host')).filter(isPerson)
}

/** Where the visit took place, else the countries of its hosts, or of the bare countries among its parties. */
function countriesVisited({ country, parties }: EncounterSummary): (string | null)[] {
  if (country) return [country]
  const hosts = parties.filter((party) => party.role === 'host' || (party.role === null && !isPerson(party)))
  const countries = hosts.flatMap((party) => (party.country && countryFacts(party.country) ? party.country : []))
  return countries.length ? [...new Set(countries)] : [null]
}

/** Days of a longer stretch are a month or a year in which the trip lies. */
const LONGEST_TRIP = 14

/** First and last day of a trip, as far as they are known. */
function daysKnown({ start, end }: EncounterSummary): { readonly start: string | null; readonly end: string | null } {
  const days = duration(start, end)
  return days !== null && days > LONGEST_TRIP ? { start: null, end: null } : { start, end }
}

/** The days between which lies what the traveller did there. */
export function daysOf({ visit: { encounter } }: Trip): readonly [from: string, to: string] | null {
  const { start, end } = daysKnown(encounter)
  const from = start ?? end
  return from === null ? null : [from, end ?? from]
}

const DURING = new Set(['meeting', 'gathering', 'agreement'])

/** Whether an encounter that is told as part of the visit is the traveller's own, or an agreement of the two countries. */
export function isOwn({ leader, country }: Trip, { parties, type }: EncounterSummary): boolean {
  if (parties.some(({ actor }) => actor === leader.actor)) return true
  const sides = new Set(parties.map(sideOf))
  return type === 'agreement' && country !== null && sides.has(country) && sides.has(sideOf(leader))
}

/** Whether an encounter of the traveller belongs to a trip though no report says so: it was held there on its days. */
export const isDuring = ({ country }: Trip, other: EncounterSummary): boolean =>
  other.status === 'held' &&
  DURING.has(other.type) &&
  (other.start ?? other.end) !== null &&
  other.country !== null &&
  other.country === country

/** What belongs to a trip. */
export interface During {
  readonly told: EncounterTold
  readonly link: 'part of' | 'same days'
}

export function tripRow(trip: Trip, during: readonly During[]): Row {
  const { visit, leader, country } = trip
  const { encounter } = visit
  const day = encounter.start ?? encounter.end ?? encounter.day
  const { start, end } = daysKnown(encounter)
  const held = during.flatMap(({ told }) => (told.encounter.status === 'held' ? told : []))
  const met = counterparts(trip, held)
  const hosts = met.filter((party) => isLeader(party, day) && party.country === country)
  const others = met.filter(
    (party) => isLeader(party, day) && party.country !== country && party.country !== leader.country,
  )
  const heads = met.filter((party) => leadsOrganisation(party, day))
  const events = held.filter(({ encounter: { type } }) => type === 'gathering')
  return {
    TripID: trip.id,
    LeaderID: leader.actor,
    ...placed('Leader', leader.country),
    LeaderRole: roleOf(leader, day),
    LeaderTitle: titleOf(leader, day),
    LeaderSurname: leader.name && surnameOf(leader.name, leader.country),
    LeaderFullName: leader.name,
    ...placed('Visited', country),
    CityVisited: encounter.city ?? joined(held.map(({ encounter: { city } }) => city)),
    TripYear: day ? Number(day.slice(0, 4)) : null,
    TripStartDate: start,
    TripEndDate: end,
    TripDuration: duration(start, end),
    MetHostHOGS: hosts.length > 0,
    HostHOGSName: joined(hosts.map(nameOf)),
    MetNonhostHOGS: others.length > 0,
    NonhostHOGSNames: joined(others.map(nameOf)),
    MetIGOLeader: heads.length > 0,
    IGOLeaderName: joined(heads.map(nameOf)),
    AttendedMultilatEvent: events.length > 0,
    NameMultilatEvent: joined(events.map(eventName)),
    PublicAddress: events.some(({ speakers }) => speakers.includes(leader.actor)),
    SignedAgreement: held.some(({ encounter: { type } }) => type === 'agreement'),
    Notes: notes(visit),
    Confidence: confidence(encounter.confidence),
    ...links(visit),
  }
}

/** Whom the traveller met; a host of the visit is met too. */
function counterparts({ leader, visit }: Trip, held: readonly EncounterTold[]): Party[] {
  const hosts = visit.encounter.parties.filter(({ role }) => role === 'host')
  const meetings = held.filter(({ encounter: { type } }) => type === 'meeting')
  const all = [...hosts, ...meetings.flatMap(({ encounter: { parties } }) => parties)]
  const byActor = new Map(all.filter(isPerson).map((party) => [party.actor, party]))
  byActor.delete(leader.actor)
  return [...byActor.values()].filter((party) => sideOf(party) !== sideOf(leader))
}

function placed(what: 'Leader' | 'Visited', code: string | null): Row {
  const facts = code === null ? null : countryFacts(code)
  const [name, iso, region, subregion] = [
    code && nameOfCode(code),
    code && isoOf(code),
    facts?.region ?? null,
    facts?.subregion ?? null,
  ]
  if (what === 'Leader')
    return { LeaderCountryOrIGO: name, LeaderCountryISO: iso, LeaderRegion: region, LeaderSubregion: subregion }
  return { CountryVisited: name, CountryVisitedISO: iso, RegionVisited: region, SubRegionVisited: subregion }
}

/** Values of one cell; null where there is none. */
function joined(values: readonly (string | null)[]): string | null {
  const all = [...new Set(values.flatMap((value) => value?.replaceAll(';', ',') ?? []))]
  return all.length ? all.join('; ') : null
}

const DAY = 86_400_000

const duration = (start: string | null, end: string | null): number | null =>
  start && end && end >= start ? (Date.parse(end) - Date.parse(start)) / DAY + 1 : null

function eventName({ encounter, tellings }: EncounterTold): string {
  const bodies = encounter.parties.filter((party) => !isPerson(party) && !countryFacts(party.actor))
  if (bodies.length) return bodies.map(nameOf).join(', ')
  return tellings[0].words.replace(/\s+/g, ' ')
}

function notes({ encounter, tellings }: EncounterTold): string {
  const { id, reports, start, end } = encounter
  const within = start && end && daysKnown(encounter).start === null ? `, between ${start} and ${end}` : ''
  const told = `told by ${reports} ${reports === 1 ? 'report' : 'reports'}`
  return `${id}${within}, ${told}: «${tellings[0].words.replace(/\s+/g, ' ')}» [${tellings[0].report}]`
}

function confidence(probability: number | null): number | null {
  if (probability === null) return null
  return [0.9, 0.75, 0.6, 0.4].filter((least) => probability >= least).length + 1
}

function links({ tellings }: EncounterTold): Row {
  const all = [...new Set(tellings.map(({ url, report }) => url ?? report))].slice(0, LINKS)
  return Object.fromEntries(all.map((link, at) => [`SourceLink${at + 1}`, link]))
}

/** What a trip rests on. */
export function tripSourceRows({ id, visit }: Trip, during: readonly During[]): Row[] {
  const row = (Link: string, { encounter, tellings }: EncounterTold): Row => ({
    ...{ TripID: id, Encounter: encounter.id, Link },
    Sources: tellings.map(({ report, url, words }): Source => ({ report, url, words })),
  })
  return [row('visit', visit), ...during.map(({ told, link }) => row(link, told))]
}
