/** A context of pairs («ر=ra ض=z») and what follows it how often («ا=a:12 ی=i:3»). */
export interface ContextRow {
  readonly context: string
  readonly next: string
}

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

/** Spells a word that no table knows, letter by letter, as the words of the tables are spelled. */
export class LetterModel {
  readonly #contexts: ReadonlyMap<string, Context>
  /** For each letter what it may become. */
  readonly #spellings = new Map<string, string[]>()

  constructor(rows: readonly ContextRow[]) {
    this.#contexts = new Map(rows.map(({ context, next }) => [context, contextOf(next)]))
    for (const [pair, count] of this.#contexts.get('')?.next ?? []) {
      const letter = pair[0] as string
      const list = this.#spellings.get(letter)
      if (!list) this.#spellings.set(letter, [pair])
      else if (count >= LEAST) list.push(pair)
    }
  }

  spell(word: string): string {
    let paths: Path[] = [{ before: ['^', '^'], score: 0, latin: '' }]
    for (const letter of word) {
      const pairs = this.#spellings.get(letter)
      if (!pairs) continue
      paths = paths
        .flatMap((path) => pairs.map((pair) => this.#go(path, pair)))
        .sort((a, b) => b.score - a.score)
        .slice(0, BEAM)
    }
    const [best] = paths.map((path) => this.#go(path, '$')).sort((a, b) => b.score - a.score)
    return best?.latin ?? ''
  }

  #go({ before: [first, second], score, latin }: Path, pair: string): Path {
    return {
      before: [second, pair],
      score: score + Math.log(this.#likelihood(first, second, pair)),
      latin: pair === '$' ? latin : latin + pair.slice(2),
    }
  }

  /** Each wider context is trusted the more the oftener it came up, and the fewer pairs follow it (Witten and Bell). */
  #likelihood(first: string, second: string, pair: string): number {
    let likelihood = UNSEEN
    for (const context of ['', second, `${first} ${second}`]) {
      const found = this.#contexts.get(context)
      if (!found) break
      const kinds = found.next.size
      likelihood = ((found.next.get(pair) ?? 0) + kinds * likelihood) / (found.total + kinds)
    }
    return likelihood
  }
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
