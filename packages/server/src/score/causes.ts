import { isSpan, type ScoredRecord } from './case.js'
import type { Coding } from './coding.js'
import type { Located } from './skeleton.js'

type Coded = Pick<Coding['contacts'][number], 'type' | 'status'>
type Found = Pick<ScoredRecord['contacts'][number], 'type' | 'status' | 'cue'>

/** A contact of the coding with the place of its cue in the text. */
export interface Placed<C extends Coded = Coded> {
  readonly contact: C
  readonly place: Located | null
}

/** Why a coded contact has no counterpart: what the record holds where the coding quotes its cue. */
export function causeOfMiss({ contact, place }: Placed, found: readonly Found[], matched: ReadonlySet<Found>): string {
  const there = place ? found.filter((other) => meets(place, other)) : []
  if (there.length === 0) return 'nothing read there'
  const alike = there.filter((other) => isAlike(contact, other))
  if (alike.length > 0) return alike.some((other) => !matched.has(other)) ? 'other parties' : 'read as one with another'
  return there.some(({ type }) => type === contact.type) ? 'other status' : 'other type'
}

/** Why a contact of the record has none in the coding. */
export function causeOfInvention<C extends Coded>(
  found: Found,
  coded: readonly Placed<C>[],
  matched: ReadonlyMap<C, Found>,
): string {
  const there = coded.filter(({ place }) => place && meets(place, found)).map(({ contact }) => contact)
  if (there.length === 0) return 'none is told there'
  const alike = there.filter((contact) => isAlike(contact, found))
  if (alike.length > 0) return alike.some((contact) => !matched.has(contact)) ? 'other parties' : 'read twice'
  return there.some(({ type }) => type === found.type) ? 'other status' : 'other type'
}

const isAlike = (a: Coded, b: Coded) => a.type === b.type && a.status === b.status

const meets = ({ start, end }: Located, { cue }: Found) =>
  isSpan(cue, { length: Number.MAX_SAFE_INTEGER }) && cue[0] < end && start < cue[1]
