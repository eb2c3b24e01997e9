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
