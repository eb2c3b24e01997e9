import { type Group, keyOf } from '../encounters/cluster.js'
import type { ActorId, PartyTold, Telling } from '../ledger.js'
import { because as reason } from '../reasons.js'
import type { Correction, Decided, Scope } from './decisions.js'

/** A decision that holds, with what it refers to as it was found: contacts by key, parties by actor. */
export interface Guide {
  readonly n: number
  readonly by: string
  readonly kind: Exclude<Decided['kind'], 'undo' | 'merge-people' | 'split-people'>
  readonly scope: Scope
  readonly of: readonly string[]
  readonly rest: readonly string[]
  readonly corrections: readonly Correction<ActorId>[]
}

/** An event with what was decided about it. */
export interface DecidedGroup extends Group {
  /** Numbers of the decisions that made it what it is, or are about one of its tellings. */
  readonly decisions: readonly number[]
  readonly rejected: boolean
  readonly accepted: boolean
  readonly corrections: readonly Correction<ActorId>[]
}

/** Whether a telling is more like the first tellings than like the second. */
export type Nearer = (telling: Telling, first: readonly Telling[], second: readonly Telling[]) => boolean

type Member = Group['members'][number]

/** Replays decisions, in their order, on events as they were found: the later one has the last word. */
export function replayed(found: readonly Group[], guides: readonly Guide[], nearer: Nearer): DecidedGroup[] {
  let groups: Member[][] = found.map(({ members }) => [...members])
  const inOrder = [...guides].sort((a, b) => a.n - b.n)
  for (const guide of inOrder)
    if (guide.kind === 'merge') groups = merged(groups, guide)
    else if (guide.kind === 'split') groups = split(groups, guide, nearer)
  return groups.flatMap((members) => marked(members, inOrder))
}

const key = ({ telling }: Member) => keyOf(telling)
const holds = (group: readonly Member[], keys: ReadonlySet<string>) => group.some((member) => keys.has(key(member)))

function merged(groups: Member[][], { n, by, of }: Guide): Member[][] {
  const keys = new Set(of)
  const [first, ...others] = groups.filter((group) => holds(group, keys))
  if (!first || others.length === 0) return groups
  const joined = [first, ...others].sort(byLeast)
  const because = reason('merged-by', by, n)
  const whole = joined.flatMap((group, i) =>
    group.map((member) => (i > 0 && keys.has(key(member)) ? { ...member, because } : member)),
  )
  return [...groups.filter((group) => group !== first && !others.includes(group)), whole]
}

const least = (group: readonly Member[]) => group.map(key).sort()[0] ?? ''
const byLeast = (a: readonly Member[], b: readonly Member[]) => (least(a) < least(b) ? -1 : 1)

/** The tellings that were split off are one event; whoever joined theirs and was not there yet goes where it is more like. */
function split(groups: Member[][], { n, by, of, rest }: Guide, nearer: Nearer): Member[][] {
  const [away, stays] = [new Set(of), new Set(rest)]
  const torn = groups.filter((group) => holds(group, away) && holds(group, stays))
  if (torn.length === 0) return groups
  const because = reason('split-by', by, n)
  const apart: Member[] = []
  const left = torn.map((group) => {
    const tellings = (keys: ReadonlySet<string>) =>
      group.filter((member) => keys.has(key(member))).map(({ telling }) => telling)
    const [off, kept] = [tellings(away), tellings(stays)]
    const goes = (member: Member) =>
      away.has(key(member)) || (!stays.has(key(member)) && nearer(member.telling, off, kept))
    apart.push(...group.filter(goes).map((member) => (away.has(key(member)) ? { ...member, because } : member)))
    return group.filter((member) => !goes(member))
  })
  return [...groups.filter((group) => !torn.includes(group)), ...left, apart]
}

function marked(members: readonly Member[], guides: readonly Guide[]): DecidedGroup[] {
  const keys = new Set(members.map(key))
  const about = guides.filter(({ of, rest }) => [...of, ...rest].some((one) => keys.has(one)))
  const whole = about.filter(({ scope, of }) => scope === 'encounter' && of.some((one) => keys.has(one)))
  const off = new Set(whole.flatMap(({ kind, of }) => (kind === 'reject' ? of : [])))
  const group = (of: readonly Member[], rejected: boolean): DecidedGroup => ({
    members: [...of],
    rejected,
    decisions: about.map(({ n }) => n),
    accepted: whole.some(({ kind }) => kind === 'accept'),
    corrections: whole.flatMap(({ kind, corrections }) => (kind === 'correct' ? corrections : [])),
  })
  const [out, kept] = [members.filter((member) => off.has(key(member))), members.filter((m) => !off.has(key(m)))]
  if (out.length === 0) return [group(members, false)]
  // What most of its tellings were found not to be is none; where others tell more of it than they do, only they go.
  return out.length >= kept.length ? [group(members, true)] : [group(out, true), group(kept, false)]
}

/** The values of an encounter with what was decided in their place. */
export function withCorrections<T extends Pick<Telling, 'parties'>>(
  values: T,
  corrections: readonly Correction<ActorId>[],
): T {
  let decided = values
  for (const correction of corrections)
    decided =
      'of' in correction
        ? { ...decided, parties: withParty(decided.parties, correction) }
        : { ...decided, [correction.field]: correction.value }
  return decided
}

type PartyCorrection = Extract<Correction<ActorId>, { of: ActorId }>

function withParty(parties: readonly PartyTold[], { field, of, value }: PartyCorrection): readonly PartyTold[] {
  if (field === 'party') {
    if (value === 'no') return parties.filter(({ actor }) => actor !== of)
    if (parties.some(({ actor }) => actor === of)) return parties
    return [...parties, { actor: of, country: of, role: null, name: null, office: null, offices: [] }]
  }
  return parties.map((party) => (party.actor === of ? { ...party, [field]: value } : party))
}
