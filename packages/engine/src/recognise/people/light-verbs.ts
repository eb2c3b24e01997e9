import type { Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { mentionWords } from './mention-words.js'

/** A verb that only lends tense to a noun before it. */
export const isLight = (token: Token | undefined): boolean =>
  token?.word.pos === 'verb' && mentionWords('light-verb').has(fold(token.word.verb?.lemma ?? token.word.lemma))
