import type { Group } from './encounters/cluster.js'
import { grouped } from './encounters/cluster.js'
import { identified } from './identity/identify.js'
import type { Identified, Naming, Telling } from './ledger.js'

/** What resolving reads and keeps; each `keep` takes its block off the list in the same step. */
export interface Blocks {
  dirty(kind: 'people' | 'contacts', most: number): Promise<string[]>
  namings(block: string): Promise<Naming[]>
  keepIdentified(block: string, people: readonly Identified[]): Promise<void>
  tellings(block: string): Promise<Telling[]>
  keepEncounters(block: string, groups: readonly Group[]): Promise<void>
}

const AT_ONCE = 200

/**
 * Resolves whatever is dirty: first who is who, then which tellings are one event. Killed at any moment, it goes on from
 * where it was; the outcome is the same as if everything had been added at once.
 */
export async function resolve(blocks: Blocks, progress: (done: number) => void = () => {}): Promise<void> {
  let done = 0
  for (const kind of ['people', 'contacts'] as const)
    for (let batch = await blocks.dirty(kind, AT_ONCE); batch.length > 0; batch = await blocks.dirty(kind, AT_ONCE))
      for (const block of batch) {
        if (kind === 'people') await blocks.keepIdentified(block, identified(await blocks.namings(block)))
        else await blocks.keepEncounters(block, grouped(await blocks.tellings(block)))
        progress(++done)
      }
}
