import type { ActorId, Telling } from '../ledger.js'

/** The parties of a telling by the country or body that they act for; a side without people is named by its code alone. */
export type Sides = ReadonlyMap<string, ReadonlySet<ActorId>>

/** What is looked at of a party; `actor` is null for a person who is not resolved yet. */
interface Party {
  readonly actor: ActorId | null
  readonly country: string | null
  readonly role: 'host' | 'guest' | null
}

const isPerson = (actor: ActorId | null) => actor?.startsWith('p:') ?? false

export function sidesOf(parties: readonly Party[]): Sides {
  const sides = new Map<string, Set<ActorId>>()
  for (const { actor, country } of parties) {
    const side = country ?? (actor && !isPerson(actor) ? actor : 'somebody')
    const people = sides.get(side) ?? new Set()
    if (actor && isPerson(actor)) people.add(actor)
    sides.set(side, people)
  }
  return sides
}

/** Who travels: the guests of a visit, else whoever is not its host. */
export const travellers = <P extends Party>({ parties }: { readonly parties: readonly P[] }): readonly P[] => {
  const guests = parties.filter(({ role }) => role === 'guest')
  return guests.length > 0 ? guests : parties.filter(({ role }) => role !== 'host')
}

/**
 * The block in which a telling looks for others of the same event: who travels for a visit, the two sides of talks, all
 * conferences, all talks of more than two sides. Tellings of different blocks are never compared.
 */
export function blockOf(telling: { readonly type: Telling['type']; readonly parties: readonly Party[] }): string {
  if (telling.type === 'visit') {
    const [side] = [...sidesOf(travellers(telling)).keys()].sort()
    return `visit ${side ?? ''}`
  }
  const sides = [...sidesOf(telling.parties).keys()].sort()
  if (telling.type === 'gathering' && sides.length !== 2) return 'gathering'
  const kind = telling.type === 'gathering' ? 'meeting' : telling.type
  return sides.length <= 2 ? `${kind} ${sides.join(' ')}` : `${kind} of many`
}
