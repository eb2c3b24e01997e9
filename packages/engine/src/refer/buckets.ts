import type { Entity } from './entity.js'

/** Entities by what they have in common: a report of a hundred pages must not compare everybody with everybody. */
export class Buckets {
  readonly #buckets = new Map<string, Set<Entity>>()

  add(entity: Entity, keys: Iterable<string>): void {
    for (const key of keys) {
      const bucket = this.#buckets.get(key)
      if (bucket) bucket.add(entity)
      else this.#buckets.set(key, new Set([entity]))
    }
  }

  /** The entities that have one of the keys, in the order in which they came up. */
  of(keys: Iterable<string>): Entity[] {
    const found = new Set<Entity>()
    for (const key of keys) for (const entity of this.#buckets.get(key) ?? []) found.add(entity)
    return [...found].sort((a, b) => a.key - b.key)
  }
}
