import { fold } from './normalise/fold.js'
import { normalise } from './normalise/normalise.js'

/**
 * A text for full-text search: canonical spelling, each word folded, one space between words. The same for every spelling
 * of a word (letter variants, lost or spaced ZWNJ, digits), in a text and in what is searched for.
 */
export const searchForm = (text: string): string =>
  normalise(text)
    .text.split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join(' ')
