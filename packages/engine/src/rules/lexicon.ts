import type { Token } from '../document.js'
import { fold } from '../normalise/fold.js'
import { Keys, Lines } from './keys.js'
import type { Index } from './table.js'

/** A lexicon entry found in the text. `rest` is the ending left over in the last token (`ی`, `ها`), '' if none. */
export interface Match<T> {
  readonly from: number
  readonly to: number
  readonly value: T
  readonly rest: string
}

/** How many forms get a place of their own in `#opens`; the commonest are met first. */
export const NUMBERED = 0x8000
const UNKNOWN = 0
const NEVER = 1
const MAYBE = 2

/**
 * Phrases found in tokens whatever their spacing: an entry matches where its folded letters run from the start of one
 * token to the end of another, so that `رئیس‌جمهور`, `رئیس جمهور` and `رئیسجمهور` are one entry. Punctuation never
 * lies inside a match unless the entry has it. A lookup narrows the sorted keys letter by letter; that no entry begins
 * with a form is kept, so that most lookups end at once.
 */
export class Lexicon<T> {
  readonly #keys: Keys
  readonly #value: (place: number) => T
  readonly #endings: ReadonlySet<string>
  /** By the number of a form: whether any entry can begin with it. */
  #opens = new Uint8Array(1024)

  /** @param endings what may follow an entry inside its last token, folded. Later entries of the same key win. */
  constructor(entries: Iterable<readonly [phrase: string, value: T]> | Compiled<T>, endings: Iterable<string> = []) {
    const { keys, value } = isCompiled(entries) ? entries : compiled(entries)
    this.#keys = keys
    this.#value = value
    this.#endings = new Set(endings)
  }

  get size(): number {
    return this.#keys.size
  }

  /** The value of a whole phrase, or undefined. */
  get(phrase: string): T | undefined {
    const place = this.#keys.find(fold(phrase))
    return place < 0 ? undefined : this.#value(place)
  }

  /** The longest entry that starts at token `from` and ends by `limit`. */
  longest(tokens: readonly Token[], from: number, limit = tokens.length): Match<T> | undefined {
    const found = this.all(tokens, from, limit)
    return found.length ? found[found.length - 1] : undefined
  }

  /** Every entry that starts at token `from`, shortest first. */
  all(tokens: readonly Token[], from: number, limit = tokens.length): readonly Match<T>[] {
    if (from < 0 || from >= limit) return NONE
    const token = tokens[from]
    if (token === undefined || !this.#mayOpen(token)) return NONE
    const found: Match<T>[] = []
    this.#narrow(found, tokens, from, limit)
    return found
  }

  #mayOpen({ key, number }: Token): boolean {
    if (number >= this.#opens.length) this.#grow(number)
    const known = this.#opens[number]
    if (known !== UNKNOWN) return known === MAYBE
    const opens = this.#canOpen(key)
    if (number) this.#opens[number] = opens ? MAYBE : NEVER
    return opens
  }

  #grow(number: number): void {
    const larger = new Uint8Array(Math.min(NUMBERED, 2 ** Math.ceil(Math.log2(number + 1))))
    larger.set(this.#opens)
    this.#opens = larger
  }

  /** Whether an entry goes on from the key, or ends in it with an ending left over. */
  #canOpen(key: string): boolean {
    let lo = 0
    let hi = this.#keys.size
    for (let depth = 0; depth < key.length; depth++) {
      const code = key.charCodeAt(depth)
      lo = this.#keys.bound(lo, hi, depth, code)
      hi = this.#keys.bound(lo, hi, depth, code + 1)
      if (lo >= hi) return false
      if (this.#keys.lengthOf(lo) === depth + 1 && this.#endings.has(key.slice(depth + 1))) return true
    }
    return key !== ''
  }

  /** Follows the letters of the tokens through the keys. */
  #narrow(found: Match<T>[], tokens: readonly Token[], from: number, limit: number): void {
    const keys = this.#keys
    let lo = 0
    let hi = keys.size
    let depth = 0
    for (let i = from; i < limit; i++) {
      const key = tokens[i]?.key ?? ''
      for (let c = 0; c < key.length; c++, depth++) {
        const code = key.charCodeAt(c)
        lo = keys.bound(lo, hi, depth, code)
        if (lo >= hi || keys.letter(lo, depth) !== code) return
        hi = keys.bound(lo, hi, depth, code + 1)
        if (keys.lengthOf(lo) === depth + 1) this.#end(found, from, i, lo, key.slice(c + 1))
      }
    }
  }

  /** Records the entry at `place`, if the rest of the token is nothing or an allowed ending. */
  #end(found: Match<T>[], from: number, last: number, place: number, rest: string): void {
    if (rest && !this.#endings.has(rest)) return
    found.push({ from, to: last + 1, value: this.#value(place), rest })
  }
}

const NONE: readonly never[] = []

/** Keys that were sorted before, and the value of each. */
export interface Compiled<T> {
  readonly keys: Keys
  readonly value: (place: number) => T
}

const isCompiled = <T>(entries: Iterable<readonly [string, T]> | Compiled<T>): entries is Compiled<T> =>
  'keys' in entries && entries.keys instanceof Keys

function compiled<T>(entries: Iterable<readonly [phrase: string, value: T]>): Compiled<T> {
  const byKey = new Map<string, T>()
  for (const [phrase, value] of entries) {
    const key = fold(phrase)
    if (key) byKey.set(key, value)
  }
  const keys = [...byKey.keys()].sort()
  const values = keys.map((key) => byKey.get(key) as T)
  return { keys: new Keys(keys.join('\n')), value: (place) => values[place] as T }
}

/** The last row of every key of an index. */
export const lastRows = <Row>(index: Index<Row>): Compiled<Row> => ({
  keys: index.keys,
  value: (place) => index.at(place).at(-1) as Row,
})

/** A lexicon that `npm run generate` compiled: keys and values, one a line. A value is made once, when it is first met. */
export function fromLines<T>(keys: string, values: string, make: (line: string) => T): Compiled<T> {
  const lines = new Lines(values)
  const made: T[] = []
  const value = (place: number): T => {
    made[place] ??= make(lines.at(place))
    return made[place] as T
  }
  return { keys: new Keys(keys), value }
}
