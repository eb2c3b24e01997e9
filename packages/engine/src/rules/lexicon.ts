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

/** How many forms get a number, by which lexicons keep what they found out of them; the commonest are met first. */
export const NUMBERED = 0x8000

/** What a token leaves of the keys: those in [lo, hi) go on after it, others have ended inside it. */
interface Left {
  readonly lo: number
  readonly hi: number
  readonly ended: readonly Ended[]
}

/** A key that ended inside a token, and what is left of the token. */
interface Ended {
  readonly place: number
  readonly rest: string
}

/** Of a form that was met before; 0 where it was not. */
const NEVER = 1
const MAYBE = 2

/**
 * Phrases found in tokens whatever their spacing: an entry matches where its folded letters run from the start of one
 * token to the end of another, so that `رئیس‌جمهور`, `رئیس جمهور` and `رئیسجمهور` are one entry. Punctuation never
 * lies inside a match unless the entry has it. A lookup narrows the sorted keys letter by letter; what the first token
 * leaves of them is kept by the number of its form, so that most lookups end at once.
 */
export class Lexicon<T> {
  readonly #keys: Keys
  readonly #value: (place: number) => T
  readonly #endings: ReadonlySet<string>
  /** By the number of a form: whether any entry can begin with it, and what it leaves. */
  #opens = new Uint8Array(1024)
  readonly #openings = new Map<number, Left>()

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
    const token = tokens[from]
    if (from >= limit || token === undefined) return NONE
    let left = this.#opening(token)
    if (!left) return NONE
    const found: Match<T>[] = []
    let depth = 0
    for (let i = from; left; i++) {
      for (const { place, rest } of left.ended) found.push({ from, to: i + 1, value: this.#value(place), rest })
      depth += (tokens[i] as Token).key.length
      const next: Token | undefined = i + 1 < limit && left.lo < left.hi ? tokens[i + 1] : undefined
      left = next && this.#narrow(next.key, depth, left.lo, left.hi)
    }
    return found
  }

  /** What a first token leaves; undefined if no entry can begin with it. */
  #opening({ key, number }: Token): Left | undefined {
    if (number >= this.#opens.length) this.#grow(number)
    const known = this.#opens[number]
    if (known === NEVER) return undefined
    if (known === MAYBE) return this.#openings.get(number)
    const opening = this.#narrow(key, 0, 0, this.#keys.size)
    const opens = key !== '' && (opening.ended.length > 0 || opening.lo < opening.hi)
    if (number) this.#opens[number] = opens ? MAYBE : NEVER
    if (number && opens) this.#openings.set(number, opening)
    return opens ? opening : undefined
  }

  #grow(number: number): void {
    const larger = new Uint8Array(Math.min(NUMBERED, 2 ** Math.ceil(Math.log2(number + 1))))
    larger.set(this.#opens)
    this.#opens = larger
  }

  /** Follows the letters of a token through keys that are alike before `depth`: those that end in it, those that go on. */
  #narrow(key: string, depth: number, from: number, to: number): Left {
    const keys = this.#keys
    let ended: readonly Ended[] = NONE
    let lo = from
    let hi = to
    for (let c = 0; c < key.length && lo < hi; c++) {
      const code = key.charCodeAt(c)
      lo = keys.bound(lo, hi, depth + c, code)
      if (lo >= hi || keys.letter(lo, depth + c) !== code) return { lo, hi: lo, ended }
      hi = keys.bound(lo, hi, depth + c, code + 1)
      if (keys.lengthOf(lo) !== depth + c + 1) continue
      const rest = key.slice(c + 1)
      if (!rest || this.#endings.has(rest)) ended = [...ended, { place: lo, rest }]
      lo++
    }
    return { lo, hi, ended }
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
export function fromLines<T>(keys: () => string, values: () => string, make: (line: string) => T): Compiled<T> {
  let lines: Lines | undefined
  const made: T[] = []
  const value = (place: number): T => {
    lines ??= new Lines(values())
    made[place] ??= make(lines.at(place))
    return made[place] as T
  }
  return { keys: new Keys(keys()), value }
}
