import { createHash } from 'node:crypto'
import type { ActorId } from '../ledger.js'
import type { NamingRef } from './decisions.js'

/** A decision about people, with the namings that it refers to as they were found: by report and person. */
export interface PeopleGuide {
  readonly n: number
  readonly kind: 'merge-people' | 'split-people'
  readonly who: readonly string[]
  /** Who they are, where they are somebody of their own. */
  readonly own: ActorId
}

export interface DecidedPeople {
  /** Whom actors were decided to be. */
  readonly same: ReadonlyMap<ActorId, ActorId>
  /** Namings that were decided to be somebody of their own, by report and person. */
  readonly apart: ReadonlyMap<string, ActorId>
}

/** Replays decisions about people, in their order, on who was found to be who. Of those merged the first one stays. */
export function decidedPeople(guides: readonly PeopleGuide[], found: ReadonlyMap<string, ActorId>): DecidedPeople {
  const parent = new Map<ActorId, ActorId>()
  const root = (actor: ActorId): ActorId => {
    const up = parent.get(actor)
    return up === undefined ? actor : root(up)
  }
  const apart = new Map<string, ActorId>()
  for (const { kind, who, own } of [...guides].sort((a, b) => a.n - b.n)) {
    if (kind === 'split-people') {
      for (const naming of who) apart.set(naming, own)
      continue
    }
    const actors = who.flatMap((naming) => apart.get(naming) ?? found.get(naming) ?? [])
    const [first, ...others] = actors.map(root)
    if (first === undefined) continue
    for (const other of others) if (root(other) !== root(first)) parent.set(root(other), root(first))
  }
  return {
    same: new Map([...parent.keys()].map((actor) => [actor, root(actor)])),
    apart: new Map([...apart].map(([naming, actor]) => [naming, root(actor)])),
  }
}

/** The id of somebody who was split off: of how he is named, so that it stays when a report is read again. */
export function ownActor(who: readonly NamingRef[]): ActorId {
  const names = who.map(({ report, known, name, office }) => [report, known, name, office].join('\t'))
  return `p:${createHash('sha1').update(`apart ${names.sort()[0]}`).digest('hex').slice(0, 12)}`
}
