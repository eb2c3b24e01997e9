import { type DecidedGroup, type Guide, type Nearer, replayed } from './decisions/replay.js'
import { type Group, grouped } from './encounters/cluster.js'
import { compared, likeness } from './encounters/likeness.js'
import { consensus } from './encounters/summary.js'
import { identified } from './identity/identify.js'
import type { Identified, Naming, Telling } from './ledger.js'

/** What resolving reads and keeps; each `keep` takes its block off the list in the same step. */
export interface Blocks {
  dirty(kind: 'people' | 'offices' | 'contacts', most: number): Promise<string[]>
  namings(block: string): Promise<Naming[]>
  keepIdentified(block: string, people: readonly Identified[]): Promise<void>
  /** Once all people with a name are found: whom the office of the block means without one. */
  keepHolders(block: string): Promise<void>
  /** Once all people are found: whom they were decided to be. */
  keepDecidedPeople(): Promise<void>
  /** A block and those whose tellings were decided to be of one event with some of its own. */
  linked(block: string): Promise<string[]>
  tellings(block: string): Promise<Telling[]>
  /** The decisions about tellings of blocks. */
  guides(blocks: readonly string[]): Promise<Guide[]>
  keepEncounters(blocks: readonly string[], groups: readonly DecidedGroup[]): Promise<void>
}

const AT_ONCE = 200

/**
 * Resolves whatever is dirty: first who is who, then which tellings are one event. Killed at any moment, it goes on from
 * where it was; the outcome is the same as if everything had been added at once.
 */
export async function resolve(blocks: Blocks, progress: (done: number) => void = () => {}): Promise<void> {
  let done = 0
  const each = async (kind: 'people' | 'offices' | 'contacts', work: (block: string) => Promise<readonly string[]>) => {
    for (let batch = await blocks.dirty(kind, AT_ONCE); batch.length > 0; batch = await blocks.dirty(kind, AT_ONCE)) {
      const settled = new Set<string>()
      for (const block of batch) {
        if (settled.has(block)) continue
        for (const also of await work(block)) settled.add(also)
        progress(++done)
      }
    }
  }
  await each('people', async (block) => {
    await blocks.keepIdentified(block, identified(await blocks.namings(block)))
    return [block]
  })
  await each('offices', async (block) => {
    await blocks.keepHolders(block)
    return [block]
  })
  await blocks.keepDecidedPeople()
  await each('contacts', async (block) => {
    const linked = await blocks.linked(block)
    const groups: Group[] = []
    for (const one of linked) groups.push(...grouped(await blocks.tellings(one)))
    await blocks.keepEncounters(linked, replayed(groups, await blocks.guides(linked), nearer))
    return linked
  })
}

const nearer: Nearer = (telling, first, second) => {
  const [own, ...wholes] = [compared(telling), consensus(first), consensus(second)] as const
  const [one, other] = wholes.map((whole) => likeness(own, whole).score) as [number, number]
  return one > other
}
