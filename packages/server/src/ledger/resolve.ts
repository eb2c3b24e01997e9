import { type DecidedGroup, type Guide, type Nearer, replayed } from './decisions/replay.js'
import { grouped } from './encounters/cluster.js'
import { compared, likeness } from './encounters/likeness.js'
import { consensus } from './encounters/summary.js'
import { groupBy } from './group-by.js'
import { identified } from './identity/identify.js'
import type { Identified, Naming, Telling } from './ledger.js'

/** What resolving reads and keeps; each `keep` takes its blocks off the list in the same step. */
export interface Blocks {
  /** All of it or nothing. */
  step<T>(work: () => Promise<T>): Promise<T>
  /** Some blocks that have to be resolved; none where all are. */
  dirty(kind: 'people' | 'offices' | 'contacts'): Promise<string[]>
  namings(blocks: readonly string[]): Promise<ReadonlyMap<string, readonly Naming[]>>
  keepIdentified(blocks: readonly string[], people: readonly Identified[]): Promise<void>
  /** Once all people with a name are found: whom the offices of the blocks mean without one. */
  keepHolders(blocks: readonly string[]): Promise<void>
  /** Once all people are found: whom they were decided to be. */
  keepDecidedPeople(): Promise<void>
  /** Blocks, each with those whose tellings were decided to be of one event with some of its own. */
  linked(blocks: readonly string[]): Promise<readonly Linked[]>
  tellings(blocks: readonly string[]): Promise<readonly { readonly block: string; readonly telling: Telling }[]>
  /** The decisions about tellings of blocks. */
  guides(blocks: readonly string[]): Promise<Guide[]>
  keepEncounters(blocks: readonly string[], groups: readonly DecidedGroup[]): Promise<void>
}

/** Blocks that are resolved together. */
export interface Linked {
  readonly blocks: readonly string[]
  /** Something was decided about tellings of theirs. */
  readonly isDecided: boolean
}

/**
 * Resolves whatever is dirty: first who is who, then which tellings are one event. Killed at any moment, it goes on from
 * where it was; the outcome is the same as if everything had been added at once.
 */
export async function resolve(blocks: Blocks, progress: (done: number) => void = () => {}): Promise<void> {
  let done = 0
  const each = async (kind: 'people' | 'offices' | 'contacts', work: (some: readonly string[]) => Promise<void>) => {
    for (let some = await blocks.dirty(kind); some.length > 0; some = await blocks.dirty(kind)) {
      const batch = some
      await blocks.step(() => work(batch))
      done += batch.length
      progress(done)
    }
  }
  await each('people', async (some) => {
    const namings = await blocks.namings(some)
    await blocks.keepIdentified(some, [...namings.values()].flatMap(identified))
  })
  await each('offices', (some) => blocks.keepHolders(some))
  await blocks.step(() => blocks.keepDecidedPeople())
  await each('contacts', (some) => resolveContacts(blocks, some))
}

async function resolveContacts(blocks: Blocks, some: readonly string[]): Promise<void> {
  const linked = await blocks.linked(some)
  const all = linked.flatMap((set) => set.blocks)
  const tellings = groupBy(await blocks.tellings(all), ({ block }) => block)
  const groups: DecidedGroup[] = []
  for (const { blocks: own, isDecided } of linked) {
    const found = own.flatMap((block) => grouped((tellings.get(block) ?? []).map(({ telling }) => telling)))
    groups.push(...replayed(found, isDecided ? await blocks.guides(own) : [], nearer))
  }
  await blocks.keepEncounters(all, groups)
}

const nearer: Nearer = (telling, first, second) => {
  const [own, ...wholes] = [compared(telling), consensus(first), consensus(second)] as const
  const [one, other] = wholes.map((whole) => likeness(own, whole).score) as [number, number]
  return one > other
}
