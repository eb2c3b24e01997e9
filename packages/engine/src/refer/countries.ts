import type { Document, PlaceMention } from '../document.js'
import type { Entity } from './entity.js'

/** Which countries the report names where: what an office or person without a country is held against. */
export class Countries {
  readonly #named: readonly { readonly at: number; readonly code: string }[]
  readonly #adjectives: ReadonlyMap<number, string>

  constructor(
    readonly doc: Document,
    places: readonly PlaceMention[],
  ) {
    this.#named = places.flatMap(({ range, code, kind }) =>
      code && kind !== 'organisation' ? [{ at: range[0], code }] : [],
    )
    this.#adjectives = new Map(
      places.flatMap(({ range, code, kind }) => (code && kind === 'adjective' ? [[range[0], code] as const] : [])),
    )
  }

  has(code: string): boolean {
    return this.#named.some((named) => named.code === code)
  }

  get none(): boolean {
    return this.#named.length === 0
  }

  /** The country named last before a token, else first after it. */
  before(at: number, except: string | null): string | null {
    const others = this.#named.filter(({ code }) => code !== except)
    return (others.findLast((country) => country.at < at) ?? others[0])?.code ?? null
  }

  /** «نویسنده فرانسوی …», «…، سیاستمدار برجسته لبنانی»: an adjective of a country beside the name. */
  nationality({ mentions, name }: Entity): string | null {
    if (!name) return null
    for (const { range } of mentions) {
      const before = this.#adjectives.get(range[0] - 1)
      if (before) return before
      for (let at = range[1]; at < range[1] + 4; at++) {
        const after = this.#adjectives.get(at)
        if (after && at > range[1]) return after
        const token = this.doc.tokens[at]
        if (token?.form !== '،' && token?.word.pos !== 'noun' && token?.word.pos !== 'adjective') break
      }
    }
    return null
  }

  /** The foreign country that the report names most. */
  get topic(): string | null {
    const counts = new Map<string, number>()
    for (const { code } of this.#named) if (code !== 'IR') counts.set(code, (counts.get(code) ?? 0) + 1)
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
  }
}
