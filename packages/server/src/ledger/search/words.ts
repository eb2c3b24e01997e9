import { fold } from '@didar/engine'
import { BETWEEN, letters, UNKNOWN } from './letters.js'

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
const LETTER = /[\p{L}\p{N}\p{M}\u00ad\u200d]/u

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const key = fold(word)
    if (key) words.push({ key, start: index, end: index + word.length })
  }
  return words
}

let table: Uint16Array | undefined
const SPACE = 0x20

/** The keys of the words of a text, with a space between them. */
export function searchForm(text: string): string {
  table ??= letters(LETTER)
  const out = new Uint16Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const letter = table[text.charCodeAt(i)] as number
    if (letter === UNKNOWN) return slowly(text)
    if (letter > UNKNOWN) out[length++] = letter
    else if (letter === BETWEEN && length > 0 && out[length - 1] !== SPACE) out[length++] = SPACE
  }
  if (out[length - 1] === SPACE) length--
  return Buffer.from(out.buffer, 0, length * 2).toString('utf16le')
}

const slowly = (text: string) =>
  wordsOf(text)
    .map(({ key }) => key)
    .join(' ')
