import type { Range, Span, Token } from '../document.js'

/** Index of the first token that starts at or after an offset of the text; the number of tokens if none does. */
export function tokenFrom(tokens: readonly Token[], offset: number): number {
  let lo = 0
  let hi = tokens.length
  while (lo < hi) {
    const mid = (lo + hi) >> 1
    if ((tokens[mid]?.start ?? 0) < offset) lo = mid + 1
    else hi = mid
  }
  return lo
}

/** The tokens that start inside a span. */
export const rangeOf = (tokens: readonly Token[], [start, end]: Span): Range => [
  tokenFrom(tokens, start),
  tokenFrom(tokens, end),
]

/** Spans in any order, asked for the first of them that touches a stretch, without going through all of them. */
export class Spans {
  /** How far the spans up to each one reach, and where those from each one on begin. */
  readonly #reach: number[] = []
  readonly #begin: number[] = []

  constructor(readonly spans: readonly Span[]) {
    for (const [, end] of spans) this.#reach.push(Math.max(end, this.#reach.at(-1) ?? 0))
    for (let i = spans.length - 1, begin = Number.MAX_SAFE_INTEGER; i >= 0; i--) {
      begin = Math.min(begin, spans[i]?.[0] ?? begin)
      this.#begin[i] = begin
    }
  }

  /** Index of the first span that has a place in [start, end); -1 if none has. */
  first(start: number, end: number): number {
    let lo = 0
    let hi = this.spans.length
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if ((this.#reach[mid] ?? 0) <= start) lo = mid + 1
      else hi = mid
    }
    for (let i = lo; i < this.spans.length && (this.#begin[i] ?? end) < end; i++) {
      const [from, to] = this.spans[i] as Span
      if (from < end && start < to) return i
    }
    return -1
  }
}
