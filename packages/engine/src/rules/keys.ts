import { fold } from '../normalise/fold.js'

/** A set of words as `Token.key` spells them: `keySet('آینده خود')`. */
export const keySet = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))
