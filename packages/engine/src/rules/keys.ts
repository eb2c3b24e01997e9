import { fold } from '../normalise/fold.js'

/** A set of words as `Token.key` spells them: `keySet('آینده خود')`. */
export const keySet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))

/** The lines of one string. Where they start is found in one pass; a line becomes a string when it is asked for. */
export class Lines {
  /** Start of each line, and where a line after the last would start. */
  readonly starts: Int32Array

  constructor(readonly text: string) {
    const starts: number[] = [0]
    if (text) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    if (text) starts.push(text.length + 1)
    this.starts = Int32Array.from(starts)
  }

  get size(): number {
    return this.starts.length - 1
  }

  at(line: number): string {
    return this.text.slice(this.starts[line], this.end(line))
  }

  end(line: number): number {
    return (this.starts[line + 1] as number) - 1
  }
}

/** Folded keys, sorted, in one string: no key is an object of its own, so that many cost neither time nor memory. */
export class Keys {
  readonly #lines: Lines
  readonly #text: string
  readonly #starts: Int32Array

  /** @param text the keys in the order of their code units, one a line. */
  constructor(text: string) {
    this.#lines = new Lines(text)
    this.#text = text
    this.#starts = this.#lines.starts
  }

  get size(): number {
    return this.#lines.size
  }

  lengthOf(at: number): number {
    return this.#lines.end(at) - (this.#starts[at] as number)
  }

  /** The letter of key `at` at `depth`; the line feed, which is less than any letter, where the key has ended. */
  letter(at: number, depth: number): number {
    return this.#text.charCodeAt((this.#starts[at] as number) + depth)
  }

  /** First key in [lo, hi) whose letter at `depth` is at least `code`; all of them are alike before `depth`. */
  bound(from: number, to: number, depth: number, code: number): number {
    let lo = from
    let hi = to
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      // At the end of the text there is no letter: NaN, which is not at least anything.
      if (this.letter(mid, depth) >= code) hi = mid
      else lo = mid + 1
    }
    return lo
  }

  /** Index of a key, or -1. */
  find(key: string): number {
    let lo = 0
    let hi = this.size
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      const order = this.#compare(mid, key)
      if (order === 0) return mid
      if (order < 0) lo = mid + 1
      else hi = mid
    }
    return -1
  }

  #compare(at: number, key: string): number {
    const length = this.lengthOf(at)
    for (let i = 0; i < length && i < key.length; i++) {
      const difference = this.letter(at, i) - key.charCodeAt(i)
      if (difference) return difference
    }
    return length - key.length
  }
}
