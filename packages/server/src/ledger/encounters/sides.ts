import type { ActorId, Telling } from '../ledger.js'

/** Who acts for one side: people, and the offices in which they, or office-holders without a name, are told of. */
export interface Figures {
  /** Each with the offices in which he is told of. */
  readonly people: ReadonlyMap<ActorId, readonly string[]>
  readonly offices: ReadonlySet<string>
  /** Office-holders whose name nobody gives. */
  readonly unnamed: ReadonlySet<string>
}

/** The parties of a telling by the country or body that they act for; a bare side has no figures. */
export type Sides = ReadonlyMap<string, Figures>

/** What is looked at of a party; `actor` is null for a person who is not resolved yet. */
interface Party {
  readonly actor: ActorId | null
  readonly country: string | null
  readonly role: 'host' | 'guest' | null
}

const isPerson = (actor: ActorId | null) => /^[po]:/.test(actor ?? '')
const sideOf = ({ actor, country }: Party) => country ?? (actor && !isPerson(actor) ? actor : 'somebody')

export function sidesOf(parties: readonly (Party & { readonly offices: readonly string[] })[]): Sides {
  const sides = new Map<
    string,
    { people: Map<ActorId, readonly string[]>; offices: Set<string>; unnamed: Set<string> }
  >()
  for (const party of parties) {
    const side = sideOf(party)
    const figures = sides.get(side) ?? { people: new Map(), offices: new Set(), unnamed: new Set() }
    if (party.actor?.startsWith('p:')) figures.people.set(party.actor, party.offices)
    for (const office of party.offices) {
      figures.offices.add(office)
      if (party.actor?.startsWith('o:')) figures.unnamed.add(office)
    }
    sides.set(side, figures)
  }
  return sides
}

/** Who travels: the guests of a visit, else whoever is not its host. */
export const travellers = <P extends Party>({ parties }: { readonly parties: readonly P[] }): readonly P[] => {
  const guests = parties.filter(({ role }) => role === 'guest')
  return guests.length > 0 ? guests : parties.filter(({ role }) => role !== 'host')
}

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code) && code !== 'EU' && code !== 'UN'

/** Organisations whose gathering it is: those that are named without one of their people. */
export const organisers = (parties: readonly Party[]): string[] =>
  parties.flatMap(({ actor, country }) => (country && actor === country && !isCountry(country) ? country : [])).sort()

/** The sides of a joint commission, as a value to match by; null for three sides or one. */
export function commissionOf(parties: readonly Party[]): string | null {
  const sides = [...new Set(parties.map(sideOf))].sort()
  return sides.length === 2 ? sides.join(' and ') : null
}

/**
 * The block in which a telling looks for others of the same event: who travels for a visit, the organisation for a
 * gathering, the two sides of talks, all talks of more than two sides. Tellings of different blocks are never compared.
 */
export function blockOf({ type, parties }: { readonly type: Telling['type']; readonly parties: readonly Party[] }) {
  const sides = (of: readonly Party[]) => [...new Set(of.map(sideOf))].sort()
  if (type === 'visit') return `visit ${sides(travellers({ parties }))[0] ?? ''}`
  const all = sides(parties)
  if (type === 'gathering') {
    const [organiser] = organisers(parties)
    if (organiser) return `gathering ${organiser}`
    if (all.length !== 2) return 'gathering'
  }
  const kind = type === 'gathering' ? 'meeting' : type
  return all.length <= 2 ? `${kind} ${all.join(' ')}` : `${kind} of many`
}
