import type { ContactType } from '@didar/engine'

/**
 * What people decide about a ledger: an append-only log, replayed on top of records and of resolving. A decision names
 * what it is about by the words of reports, never by numbers that another reading may give out anew.
 */

/** A contact of a report: its type and cue as read, and which of several that share them. */
export interface ContactRef {
  readonly report: string
  readonly type: ContactType
  readonly cue: string
  readonly nth: number
}

/** A person as a report names him: by the key of whom the reading knows, else by name, else by office. */
export interface NamingRef {
  readonly report: string
  readonly known: string | null
  readonly name: string | null
  readonly office: string | null
  readonly country: string | null
}

/** A party of an encounter, as a decision names it. */
export type PartyRef = { readonly code: string } | { readonly body: string } | { readonly naming: NamingRef }

export const PLAIN_FIELDS = ['type', 'status', 'focus', 'start', 'end', 'country', 'city'] as const
export const PARTY_FIELDS = ['role', 'office', 'party'] as const
export type PlainField = (typeof PLAIN_FIELDS)[number]
export type PartyField = (typeof PARTY_FIELDS)[number]

/** A value set in place of what was read; null: there is none. `party`: whether it takes part, `yes` or `no`. */
export type Correction<P = PartyRef> =
  | { readonly field: PlainField; readonly value: string | null }
  | { readonly field: PartyField; readonly of: P; readonly value: string | null }

/** `encounter`: the event whose telling it is; `telling`: what this report says. */
export type Scope = 'encounter' | 'telling'

export type Decided =
  | { readonly kind: 'accept'; readonly scope: Scope; readonly of: readonly ContactRef[] }
  | { readonly kind: 'reject'; readonly scope: Scope; readonly of: readonly ContactRef[] }
  | {
      readonly kind: 'correct'
      readonly scope: Scope
      readonly of: readonly ContactRef[]
      readonly corrections: readonly Correction[]
    }
  | { readonly kind: 'merge'; readonly of: readonly ContactRef[] }
  | { readonly kind: 'split'; readonly of: readonly ContactRef[]; readonly rest: readonly ContactRef[] }
  | { readonly kind: 'merge-people'; readonly who: readonly NamingRef[] }
  | { readonly kind: 'split-people'; readonly who: readonly NamingRef[] }
  | { readonly kind: 'undo'; readonly decision: number }

/** What somebody asks to be decided, in the ids that the ledger shows. */
export type Order =
  | { readonly kind: 'merge'; readonly ids: readonly string[] }
  | { readonly kind: 'split'; readonly id: string; readonly where: Where }
  | { readonly kind: 'accept' | 'reject'; readonly id: string; readonly where: Where }
  | {
      readonly kind: 'correct'
      readonly id: string
      readonly where: Where
      readonly corrections: readonly Correction<string>[]
    }

/** The tellings that are meant: of these reports, and of these contacts of theirs; all where none is given. */
export interface Where {
  readonly reports: readonly string[]
  readonly contacts: readonly string[]
}

/** An entry of the log. */
export interface Decision {
  readonly n: number
  /** When, ISO date-time. */
  readonly at: string
  readonly by: string
  readonly because: string | null
  readonly what: Decided
}

/** What a decision refers to, and as what. */
export type Referred =
  | { readonly part: 'of'; readonly ref: ContactRef }
  | { readonly part: 'rest'; readonly ref: ContactRef }
  | { readonly part: 'who'; readonly ref: NamingRef }
  | { readonly part: 'party'; readonly ref: NamingRef }

/** All that a decision refers to, in an order that stays: what is found for each is kept by its place. */
export function refersTo(what: Decided): readonly Referred[] {
  const contacts = (part: 'of' | 'rest', refs: readonly ContactRef[]) => refs.map((ref) => ({ part, ref }))
  switch (what.kind) {
    case 'undo':
      return []
    case 'merge-people':
    case 'split-people':
      return what.who.map((ref) => ({ part: 'who', ref }))
    case 'split':
      return [...contacts('of', what.of), ...contacts('rest', what.rest)]
    case 'correct':
      return [
        ...contacts('of', what.of),
        ...namingsIn(what.corrections).map((ref) => ({ part: 'party' as const, ref })),
      ]
    default:
      return contacts('of', what.of)
  }
}

const namingsIn = (corrections: readonly Correction[]) =>
  corrections.flatMap((correction) => ('of' in correction && 'naming' in correction.of ? correction.of.naming : []))

/** The decisions that hold: not undone by an undo that itself holds. */
export function inForce(log: readonly Pick<Decision, 'n' | 'what'>[]): Set<number> {
  const undone = new Set<number>()
  for (const { n, what } of [...log].sort((a, b) => b.n - a.n))
    if (what.kind === 'undo' && !undone.has(n)) undone.add(what.decision)
  return new Set(log.flatMap(({ n }) => (undone.has(n) ? [] : n)))
}
