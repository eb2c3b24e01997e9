import type { Sentence, Span, Token } from '../document.js'

/** Rough first version. */
export function findJunk(_text: string, _tokens: readonly Token[], _sentences: readonly Omit<Sentence, 'part'>[]): Span[] {
  return []
}
