/** What followed two pairs of a letter and its spelling («ر=ra ض=z»), and how often. */
interface Context {
  readonly total: number
  readonly next: ReadonlyMap<string, number>
}

interface Path {
  readonly before: readonly [string, string]
  readonly score: number
  readonly latin: string
}

/** How many ways of spelling are followed at once. */
const BEAM = 16
/** A spelling that came up more seldom is a misprint. */
const LEAST = 2
/** Of a pair that was never seen. */
const UNSEEN = 1e-5

const START: Path = { before: ['^', '^'], score: 0, latin: '' }
const END = ['$']

/** Spells a word that no table knows, letter by letter, as the words of the tables are spelled. */
export class LetterModel {
  readonly #next: (context: string) => string | undefined
  readonly #contexts = new Map<string, Context | undefined>()
  /** For each letter what it may become. */
  readonly #spellings = new Map<string, string[]>()

  /** @param next what follows a context how often («ا=a:12 ی=i:3»); asked once for each. */
  constructor(next: (context: string) => string | undefined) {
    this.#next = next
    for (const [pair, count] of this.#context('')?.next ?? []) {
      const letter = pair[0] as string
      const list = this.#spellings.get(letter)
      if (!list) this.#spellings.set(letter, [pair])
      else if (count >= LEAST) list.push(pair)
    }
  }

  spell(word: string): string {
    let paths = [START]
    for (const letter of word) {
      const pairs = this.#spellings.get(letter)
      if (pairs) paths = this.#best(paths, pairs).slice(0, BEAM)
    }
    return this.#best(paths, END)[0]?.latin ?? ''
  }

  /** Each path with each of the pairs, the likeliest first. */
  #best(paths: readonly Path[], pairs: readonly string[]): Path[] {
    return paths.flatMap((path) => this.#further(path, pairs)).sort((a, b) => b.score - a.score)
  }

  #further({ before: [first, second], score, latin }: Path, pairs: readonly string[]): Path[] {
    const contexts = this.#widening(first, second)
    return pairs.map((pair) => ({
      before: [second, pair],
      score: score + Math.log(likelihood(contexts, pair)),
      latin: pair === '$' ? latin : latin + pair.slice(2),
    }))
  }

  /** What is known of the two pairs before: of none, of one, of both. */
  #widening(first: string, second: string): Context[] {
    const found: Context[] = []
    for (const name of ['', second, `${first} ${second}`]) {
      const context = this.#context(name)
      if (!context) break
      found.push(context)
    }
    return found
  }

  #context(name: string): Context | undefined {
    if (!this.#contexts.has(name)) {
      const cell = this.#next(name)
      this.#contexts.set(name, cell === undefined ? undefined : contextOf(cell))
    }
    return this.#contexts.get(name)
  }
}

/** Each wider context is trusted the more the oftener it came up, and the fewer pairs follow it (Witten and Bell). */
function likelihood(contexts: readonly Context[], pair: string): number {
  let likely = UNSEEN
  for (const { total, next } of contexts) likely = ((next.get(pair) ?? 0) + next.size * likely) / (total + next.size)
  return likely
}

function contextOf(cell: string): Context {
  const next = new Map<string, number>()
  let total = 0
  for (const part of cell.split(' ')) {
    const cut = part.lastIndexOf(':')
    const count = Number(part.slice(cut + 1))
    next.set(part.slice(0, cut), count)
    total += count
  }
  return { total, next }
}
