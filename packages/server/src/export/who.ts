import { countryFacts, leadingRole, type OfficeFacts, officeFacts, officesHeld, organisationFacts } from '@didar/engine'
import type { EncounterSummary } from '../ledger/ledger.js'

/** What exports ask of a party of an encounter. */
export type Party = EncounterSummary['parties'][number]

export const isPerson = ({ actor }: Pick<Party, 'actor'>): boolean => /^[po]:/.test(actor)

/** The side that a party is on: its country or organisation, else itself. */
export const sideOf = ({ country, actor }: Party): string => country ?? actor

/** English name of a country or organisation; a body without a code is called by its words. */
export const nameOfCode = (code: string): string => countryFacts(code)?.en ?? organisationFacts(code)?.en ?? code

/** ISO 3166-1 alpha-3 of a country, the code itself of an organisation. */
export const isoOf = (code: string): string => countryFacts(code)?.iso3 ?? code

/** How a table calls a party: by its name, else its office, else the name of its country. */
export function nameOf(party: Party): string {
  if (!isPerson(party)) return party.name ?? nameOfCode(party.actor)
  return (
    party.name ??
    ([party.office, party.country && `(${nameOfCode(party.country)})`].filter(Boolean).join(' ') || 'not named')
  )
}

/** The office in which a party acts: the one that reports give, else the highest that the reference data has for the day. */
function officeOf({ office, actor }: Party, on: string | null): OfficeFacts | null {
  if (office !== null) return officeFacts(office)
  return on && actor.startsWith('p:') ? (officesHeld(actor.slice(2), on)[0] ?? null) : null
}

/** The office in words. */
export const titleOf = (party: Party, on: string | null): string | null =>
  party.office ?? officeOf(party, on)?.en ?? null

export type Role = 'GS' | 'G' | 'S' | 'F' | 'D' | 'M' | 'O'

const ROLES: Readonly<Record<string, Role>> = {
  'foreign-minister': 'F',
  'defence-minister': 'D',
  'military-chief': 'M',
}

/** What a person leads, by the office and the constitution of the country on a day. */
export function roleOf(party: Party, on: string | null): Role {
  const office = officeOf(party, on)
  if (!office) return 'O'
  return (party.country && leadingRole(office, party.country, on)) || ROLES[office.class] || 'O'
}

export const isLeader = (party: Party, on: string | null): boolean => /^G?S?$/.test(roleOf(party, on))

export const leadsOrganisation = (party: Party, on: string | null): boolean => officeOf(party, on)?.class === 'igo-head'

/** Sectors of the PLOVER manual. */
const SECTORS: Readonly<Record<string, string>> = {
  ...{ 'military-chief': 'MIL', military: 'MIL', parliament: 'LEG', judiciary: 'JUD', party: 'PTY', religious: 'REL' },
}
const SECTORS_OF_BODIES: Readonly<Record<string, string>> = {
  ...{ 'armed-group': 'REB', 'state-body': 'GOV', party: 'PTY', company: 'BUS', media: 'JRN', ngo: 'SOC' },
}

/** The sector that a party belongs to; empty for an international organisation, which has none. */
export function sectorOf(party: Party, on: string | null): string {
  const office = officeOf(party, on)
  if (office?.class === 'igo-head' || office?.class === 'igo-official') return ''
  if (office) return SECTORS[office.class] ?? 'GOV'
  if (isPerson(party)) return party.country && countryFacts(party.country) ? 'GOV' : ''
  if (countryFacts(party.actor)) return 'GOV'
  return SECTORS_OF_BODIES[organisationFacts(party.actor)?.kind ?? ''] ?? ''
}

/** Countries where the family name comes first in English too. */
const FAMILY_FIRST = new Set(['CN', 'HK', 'TW', 'KP', 'KR', 'VN'])
/** Words that belong to the family name after them. */
const PARTICLES = /^(?:al|el|bin|ibn|ben|abu|van|von|der|den|de|del|della|da|dos|du|la|le|di)$/i

/** The family name in an English name. */
export function surnameOf(name: string, country: string | null): string {
  const words = name.split(' ').filter(Boolean)
  if (words.length < 2 || /^[IVX]+$/.test(words.at(-1) ?? '')) return name
  if (country && FAMILY_FIRST.has(country)) return words[0] ?? name
  let from = words.length - 1
  while (from > 1 && PARTICLES.test(words[from - 1] ?? '')) from--
  return words.slice(from).join(' ')
}
