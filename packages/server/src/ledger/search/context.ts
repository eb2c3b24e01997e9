import type { Span } from '@didar/engine'
import { latinWords, soundOf } from './latin.js'
import type { Clause, Phrase } from './query.js'
import { type Word, wordsOf } from './words.js'

/** The original words around what was found, and where in the text they and the hits stand. */
export interface Context {
  readonly span: Span
  readonly words: string
  readonly hits: readonly Span[]
}

/** How many words a context has. */
const LENGTH = 30
/** Words that stand before the first hit. */
const BEFORE = 6

interface Hit {
  readonly clause: number
  /** Words of the text, from and to. */
  readonly from: number
  readonly to: number
}

/** A person of the report by the name that stands in it and by the Latin one. */
export interface NamedThere {
  readonly fa: string | null
  readonly en: string | null
}

/** The stretch of a text, or of a part of it, in which most clauses of a query are met, and the first of these. */
export function contextOf(
  text: string,
  names: readonly NamedThere[],
  asked: readonly Clause[],
  within: Span = [0, text.length],
): Context {
  const words = wordsOf(text.slice(...within)).map(({ key, start, end }) => ({
    ...{ key, start: start + within[0], end: end + within[0] },
  }))
  const clauses = asked.map((clause) => [...clause, ...namedBy(names, clause)])
  const hits = clauses.flatMap((clause, i) => hitsOf(words, clause, i)).sort((a, b) => a.from - b.from || b.to - a.to)
  const first = fullest(hits)
  const from = Math.max(0, Math.min((hits[first]?.from ?? 0) - BEFORE, words.length - LENGTH))
  const to = Math.min(words.length, from + LENGTH)
  const span: Span = [words[from]?.start ?? within[0], words[to - 1]?.end ?? within[0]]
  const shown = hits.filter((hit) => hit.from >= from && hit.to <= to)
  return {
    ...{ span, words: text.slice(...span) },
    hits: apart(shown.map((hit) => [words[hit.from]?.start ?? 0, words[hit.to - 1]?.end ?? 0])),
  }
}

function hitsOf(words: readonly Word[], clause: Clause, number: number): Hit[] {
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of clause)
    if (phrase.field === 'words')
      byFirst.set(phrase.words[0] ?? '', [...(byFirst.get(phrase.words[0] ?? '') ?? []), phrase])
  return words.flatMap(({ key }, from) =>
    (byFirst.get(key) ?? [])
      .filter(({ words: wanted }) => wanted.every((word, i) => words[from + i]?.key === word))
      .map(({ words: { length } }) => ({ clause: number, from, to: from + length })),
  )
}

/** The names and surnames, as the text has them, of people whose Latin names are asked for. */
function namedBy(names: readonly NamedThere[], clause: Clause): Phrase[] {
  const asked = clause.filter(({ field }) => field !== 'words')
  if (asked.length === 0) return []
  return names
    .filter(({ en }) => en !== null && asked.some((phrase) => isIn(phrase, en)))
    .map(({ fa }) => wordsOf(fa ?? '').map(({ key }) => key))
    .flatMap((words) => [words, words.slice(-1)])
    .filter((words) => words.length > 0)
    .map((words) => ({ field: 'words', words }))
}

function isIn({ field, words }: Phrase, name: string): boolean {
  const own = latinWords(name).map((word) => (field === 'names' ? word : soundOf(word)))
  return own.some((_, i) => words.every((word, j) => own[i + j] === word))
}

/** The hit from which on most clauses are met within a context's length. */
function fullest(hits: readonly Hit[]): number {
  let best = 0
  let most = 0
  for (const [i, { from }] of hits.entries()) {
    const met = new Set<number>()
    for (let j = i; j < hits.length && (hits[j] as Hit).to <= from + LENGTH - BEFORE; j++)
      met.add((hits[j] as Hit).clause)
    if (met.size > most) [best, most] = [i, met.size]
  }
  return best
}

/** Spans that overlap are one. */
function apart(spans: readonly Span[]): Span[] {
  const out: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else out.push([start, end])
  }
  return out
}
