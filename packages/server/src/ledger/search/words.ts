import { fold } from '@didar/engine'

/**
 * The search form of a text: its words folded, so that letter variants are one, and cut at every ZWNJ, so that a
 * half-space is as good as a space. A half-space that was lost is made good in the query: see query.ts.
 */

/** A word of a text as it is searched for, and where it stands. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Letters, digits, marks on them, and what is invisible inside a word; ZWNJ is none of these. */
const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200d]+/gu

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = fold(word)
    if (key) words.push({ key, start: index, end: index + word.length })
  }
  return words
}

export const searchForm = (text: string): string => (text.match(WORD) ?? []).map(fold).join(' ')
