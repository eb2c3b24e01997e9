import type { Clause, Range, Sentence, Token, VerbGroup } from '../document.js'
import { clauseWords } from './clause-words.js'

const BREAKS = new Set(['،', '؛', ',', ';'])
/** Between the items of a headline: «دیدار وزیران در بغداد/ سفر رئیس‌جمهور به مسکو». */
const DIVIDER = '/'
/** Marks that open what they stand before, so that they go with the clause of the next word. */
const OPENING = new Set(['«', '“', '„', '('])

const isCoordinator = (key: string) => clauseWords('coordinating').has(key)

interface Open {
  kind: Clause['kind']
  parent: number | null
  tokens: number[]
  verb: VerbGroup | null
  done: boolean
  /** It begins after a divider, so that nothing joins it to what stands before. */
  item: boolean
}

/** Cuts each sentence into clauses by its finite verbs and conjunctions (verbs end clauses in Persian). */
export function clauses(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  verbs: readonly VerbGroup[],
): Clause[] {
  const verbAt = new Map(verbs.map((verb) => [verb.range[0], verb]))
  const found: Clause[] = []
  for (const { index, range } of sentences) {
    const offset = found.length
    for (const open of new SentenceParse(tokens, verbAt, range).run()) {
      found.push({
        index: found.length,
        range: [open.tokens[0] as number, (open.tokens.at(-1) as number) + 1],
        parts: runs(open.tokens),
        verb: open.verb,
        kind: open.kind,
        parent: open.parent === null ? null : open.parent + offset,
        sentence: index,
      })
    }
  }
  return found
}

/** Consecutive indices as ranges. */
function runs(indices: readonly number[]): Range[] {
  const found: [number, number][] = []
  for (const i of indices) {
    const last = found.at(-1)
    if (last && last[1] === i) last[1] = i + 1
    else found.push([i, i + 1])
  }
  return found
}

class SentenceParse {
  readonly #all: Open[] = []
  /** Open clauses, innermost last; a clause whose verb has come stays until something else begins. */
  readonly #stack: number[] = []
  /** Whether a straight quotation mark, which is the same at both ends, is open. */
  #quoted = false

  constructor(
    readonly tokens: readonly Token[],
    readonly verbAt: ReadonlyMap<number, VerbGroup>,
    readonly range: Range,
  ) {}

  run(): Open[] {
    this.#open('main', null)
    for (let i = this.range[0]; i < this.range[1]; ) i = this.#step(i)
    return this.#merged()
  }

  /** Takes the token or verb group at `i` and gives the next index. */
  #step(i: number): number {
    const verb = this.verbAt.get(i)
    if (verb && verb.range[1] <= this.range[1]) {
      if (this.#top().done) this.#begin(i)
      const top = this.#top()
      for (let k = verb.range[0]; k < verb.range[1]; k++) top.tokens.push(k)
      top.verb = verb
      top.done = !this.#goesOn(verb)
      return verb.range[1]
    }
    const token = this.tokens[i] as Token
    if (this.#divides(i)) {
      this.#top().tokens.push(i)
      this.#stack.length = 0
      this.#open('main', null, true)
    } else if (token.kind === 'punct' && !this.#opens(token)) this.#top().tokens.push(i)
    else if (token.key === 'که' || token.key.endsWith('نکه')) this.#subordinate(i)
    else if (clauseWords('adverbial').has(token.key)) {
      this.#resume()
      this.#open('adverbial', this.#topIndex())
      this.#top().tokens.push(i)
    } else {
      if (this.#top().done) this.#begin(i)
      this.#top().tokens.push(i)
    }
    return i + 1
  }

  /** «قرار است» waits for the verb that says what is agreed, unless that stands in a clause of its own. */
  #goesOn({ lemma, negative, range: [from, to] }: VerbGroup): boolean {
    const isAgreed = clauseWords('agreed').has(this.tokens[from - 1]?.key ?? '') && lemma === 'بودن' && !negative
    const next = this.tokens[to]?.key ?? ''
    if (!isAgreed || to - from > 1 || next === 'تا' || isCoordinator(next)) return false
    for (let i = to; i < this.range[1]; i++) {
      const verb = this.verbAt.get(i)
      if (verb) return verb.tense === 'subjunctive'
      if (this.tokens[i]?.key.endsWith('که')) return false
    }
    return false
  }

  /** «الف/ ب», not «الف/ب». */
  #divides(i: number): boolean {
    const [before, mark, after] = [this.tokens[i - 1], this.tokens[i], this.tokens[i + 1]]
    if (mark?.form !== DIVIDER || before?.kind === 'number' || after?.kind === 'number' || this.#quoted) return false
    return i > this.range[0] && i + 1 < this.range[1] && (after?.start ?? 0) > mark.end
  }

  #opens({ form }: Token): boolean {
    if (form !== '"') return OPENING.has(form)
    this.#quoted = !this.#quoted
    return this.#quoted
  }

  /** «که»: the content of a verb or noun, or a relative clause of the noun before it. */
  #subordinate(i: number): void {
    const before = this.tokens[i - 1]
    const top = this.#top()
    const afterVerb = top.done
    const kind =
      afterVerb || clauseWords('content').has(before?.key ?? '') || (this.tokens[i] as Token).key !== 'که'
        ? 'complement'
        : 'relative'
    this.#open(kind, this.#topIndex())
    this.#top().tokens.push(i)
  }

  /** A word after a finished clause: back to a clause that still waits for its verb, or a new one beside it. */
  #begin(i: number): void {
    const coordinated = isCoordinator((this.tokens[i] as Token).key)
    const broken = BREAKS.has(this.tokens[i - 1]?.form ?? '')
    const done = this.#top()
    const waiting = this.#stack.length > 1 && !this.#at(this.#stack.length - 2).done
    if (waiting && !coordinated) this.#stack.pop()
    else if (waiting && coordinated && !broken && done.kind !== 'main') this.#sibling(done)
    else if (waiting) this.#sibling(done)
    else this.#sibling(done)
    while (this.#stack.length > 1 && this.#top().done) this.#stack.pop()
  }

  #sibling(done: Open): void {
    this.#stack.pop()
    this.#open(done.kind, done.parent)
  }

  /** Leaves finished clauses for the one that waits for its verb, if any. */
  #resume(): void {
    while (this.#stack.length > 1 && this.#top().done && !this.#at(this.#stack.length - 2).done) this.#stack.pop()
  }

  #open(kind: Clause['kind'], parent: number | null, item = false): void {
    this.#all.push({ kind, parent, tokens: [], verb: null, done: false, item })
    this.#stack.push(this.#all.length - 1)
  }

  #topIndex(): number {
    return this.#stack.at(-1) as number
  }

  #top(): Open {
    return this.#all[this.#topIndex()] as Open
  }

  #at(depth: number): Open {
    return this.#all[this.#stack[depth] as number] as Open
  }

  /** Tails without a verb of their own join the clause before them; empty clauses go. */
  #merged(): Open[] {
    const kept: Open[] = []
    const place = new Map<number, number>()
    for (const [at, open] of this.#all.entries()) {
      const before = kept.at(-1)
      const words = open.tokens.filter((i) => this.tokens[i]?.kind !== 'punct')
      const isTail =
        before &&
        !open.verb &&
        !open.item &&
        open.kind === 'main' &&
        words.length > 0 &&
        !isCoordinator(this.tokens[words[0] as number]?.key ?? '')
      if (before && (!words.length || isTail)) {
        before.tokens.push(...open.tokens)
        before.tokens.sort((a, b) => a - b)
        place.set(at, kept.length - 1)
      } else if (open.tokens.length) {
        place.set(at, kept.length)
        kept.push(open)
      }
    }
    return kept.map((open) => ({ ...open, parent: open.parent === null ? null : (place.get(open.parent) ?? null) }))
  }
}
