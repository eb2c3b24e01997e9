import type { Token } from '../document.js'
import { fold } from '../normalise/fold.js'

/** A lexicon entry found in the text. `rest` is the ending left over in the last token (`ی`, `ها`), '' if none. */
export interface Match<T> {
  readonly from: number
  readonly to: number
  readonly value: T
  readonly rest: string
}

/**
 * Phrases found in tokens whatever their spacing: an entry matches where its folded letters run from the start of one
 * token to the end of another, so that `رئیس‌جمهور`, `رئیس جمهور` and `رئیسجمهور` are one entry. Punctuation never
 * lies inside a match unless the entry has it. Built once; a lookup narrows a sorted list letter by letter.
 */
export class Lexicon<T> {
  readonly #keys: readonly string[]
  readonly #values: readonly T[]
  /** Range of the keys that begin with two letters, by `pair` of them; one-letter keys by `pair(letter, 0)`. */
  readonly #ranges = new Map<number, readonly [number, number]>()
  /** Whether any key begins with two letters, by the low bytes of both: most lookups end here. */
  readonly #begins = new Uint8Array(0x10000)
  readonly #endings: ReadonlySet<string>

  /** @param endings what may follow an entry inside its last token, folded. Later entries of the same key win. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]>, endings: Iterable<string> = []) {
    const byKey = new Map<string, T>()
    for (const [phrase, value] of entries) {
      const key = fold(phrase)
      if (key) byKey.set(key, value)
    }
    this.#keys = [...byKey.keys()].sort()
    this.#values = this.#keys.map((key) => byKey.get(key) as T)
    this.#endings = new Set(endings)
    for (let at = 0; at < this.#keys.length; ) {
      const letters = pairOf(this.#keys[at] ?? '', 0)
      let end = at
      while (end < this.#keys.length && pairOf(this.#keys[end] ?? '', 0) === letters) end++
      this.#ranges.set(letters, [at, end])
      this.#begins[lowBytes(letters)] = 1
      at = end
    }
  }

  get size(): number {
    return this.#keys.length
  }

  /** The value of a whole phrase, or undefined. */
  get(phrase: string): T | undefined {
    const key = fold(phrase)
    const at = this.#lower(0, this.#keys.length, key)
    return this.#keys[at] === key ? this.#values[at] : undefined
  }

  /** The longest entry that starts at token `from` and ends by `limit`. */
  longest(tokens: readonly Token[], from: number, limit = tokens.length): Match<T> | undefined {
    return this.all(tokens, from, limit).at(-1)
  }

  /** Every entry that starts at token `from`, shortest first. */
  all(tokens: readonly Token[], from: number, limit = tokens.length): readonly Match<T>[] {
    const first = tokens[from]?.key
    if (!first || from >= limit) return NONE
    const letter = first.charCodeAt(0)
    const second = first.length > 1 ? first.charCodeAt(1) : from + 1 < limit ? tokens[from + 1]?.key.charCodeAt(0) : 0
    const alone = pair(letter, 0)
    const both = pair(letter, second || 0)
    if (!this.#begins[lowBytes(alone)] && !this.#begins[lowBytes(both)]) return NONE
    const single = this.#ranges.get(alone)
    const range = second ? this.#ranges.get(both) : undefined
    if (!single && !range) return NONE
    const found: Match<T>[] = []
    if (single) this.#end(found, from, from, single[0], 1, first.slice(1))
    if (range) this.#narrow(found, tokens, from, limit, range)
    return found
  }

  /** Follows the letters of the tokens from the second on through the keys of a range. */
  #narrow(
    found: Match<T>[],
    tokens: readonly Token[],
    from: number,
    limit: number,
    range: readonly [number, number],
  ): void {
    let [lo, hi] = range
    let depth = 0
    for (let i = from; i < limit; i++) {
      const key = tokens[i]?.key ?? ''
      for (let c = 0; c < key.length; c++, depth++) {
        if (depth > 1) {
          const code = key.charCodeAt(c)
          lo = this.#bound(lo, hi, depth, code)
          if (lo >= hi || this.#keys[lo]?.charCodeAt(depth) !== code) return
          hi = this.#bound(lo, hi, depth, code + 1)
        }
        if (depth > 0 && this.#keys[lo]?.length === depth + 1)
          this.#end(found, from, i, lo, depth + 1, key.slice(c + 1))
      }
    }
  }

  /** Records the entry of `length` letters at `lo`, if the rest of the token is nothing or an allowed ending. */
  #end(found: Match<T>[], from: number, last: number, lo: number, length: number, rest: string): void {
    if (this.#keys[lo]?.length !== length) return
    if (rest && !this.#endings.has(rest)) return
    found.push({ from, to: last + 1, value: this.#values[lo] as T, rest })
  }

  /** First index in [lo, hi) whose letter at `depth` is at least `code`. */
  #bound(lo: number, hi: number, depth: number, code: number): number {
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      const letter = this.#keys[mid]?.charCodeAt(depth)
      if (Number.isNaN(letter) || (letter ?? -1) < code) lo = mid + 1
      else hi = mid
    }
    return lo
  }

  #lower(lo: number, hi: number, key: string): number {
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if ((this.#keys[mid] ?? '') < key) lo = mid + 1
      else hi = mid
    }
    return lo
  }
}

const NONE: readonly never[] = []
const pair = (first: number, second: number): number => first * 0x10000 + second
const pairOf = (key: string, at: number): number =>
  pair(key.charCodeAt(at), key.length > at + 1 ? key.charCodeAt(at + 1) : 0)
const lowBytes = (letters: number): number => ((letters >> 8) & 0xff00) | (letters & 0xff)
