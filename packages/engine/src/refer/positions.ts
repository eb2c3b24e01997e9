import type { Entity } from './entity.js'

/** The first index of a sorted list whose number is at least `limit`. */
export function lowerBound(sorted: readonly number[], limit: number): number {
  let [lo, hi] = [0, sorted.length]
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((sorted[mid] as number) < limit) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** Where an entity was mentioned last before a token; -1 if nowhere. */
export const lastBefore = ({ starts }: Entity, at: number): number => starts[lowerBound(starts, at) - 1] ?? -1

/** Who is mentioned where, in the order of the text. */
export class Positions {
  readonly #starts: number[] = []
  readonly #entities: Entity[] = []

  add(entity: Entity, start: number): void {
    const i = lowerBound(this.#starts, start + 1)
    this.#starts.splice(i, 0, start)
    this.#entities.splice(i, 0, entity)
    entity.starts.splice(lowerBound(entity.starts, start), 0, start)
  }

  /** The fitting entity mentioned last before a token. */
  before(at: number, fits: (entity: Entity) => boolean): Entity | undefined {
    for (let i = lowerBound(this.#starts, at) - 1; i >= 0; i--) {
      const entity = this.#entities[i] as Entity
      if (fits(entity)) return entity
    }
    return undefined
  }

  /** Those mentioned between two tokens, in the order in which they came up. */
  between(from: number, to: number): Entity[] {
    const found = this.#entities.slice(lowerBound(this.#starts, from), lowerBound(this.#starts, to))
    return [...new Set(found)].sort((a, b) => a.key - b.key)
  }
}
