import { fold } from '@didar/engine'

/**
 * Letters by their code unit, folded: whatever is added goes through this several times, where finding words by an
 * expression and folding each took a fifth of the time. What it comes to is `fold` of each word.
 */

/** Stands between words; inside a word, but dropped by folding; only `fold` can tell. Else what the letter folds to. */
export const BETWEEN = 0
export const DROPPED = 1
export const UNKNOWN = 2

/** What each code unit is, where these are the letters of words. */
export function letters(ofWords: RegExp): Uint16Array {
  return Uint16Array.from({ length: 0x10000 }, (_, code) => {
    if (code >= 0xd800 && code < 0xe000) return UNKNOWN
    const letter = String.fromCharCode(code)
    if (!ofWords.test(letter)) return BETWEEN
    const folded = fold(letter)
    return folded === '' ? DROPPED : folded.length === 1 ? folded.charCodeAt(0) : UNKNOWN
  })
}
