import type { Document, Token } from '../../document.js'
import * as ordinary from '../../generated/ordinary-surnames.js'
import { fold } from '../../normalise/fold.js'
import { knownAt } from '../../reference/known-names.js'
import { isLight } from './light-verbs.js'
import { afterClosing, afterOpening, mentionWords } from './mention-words.js'
import type { NameText } from './name-text.js'
import { isAmbiguousAlone, nameWord } from './name-words.js'

/** Known surnames that stand alone: which of them are ordinary words too, and where these are somebody all the same. */

let listed: ReadonlySet<string> | undefined

function isListed({ key }: Token): boolean {
  listed ??= new Set(ordinary.rows().map(({ fa }) => fold(fa)))
  return listed.has(key)
}

/** Whether a word that is somebody's surname is an ordinary word, too, or somebody else's given name. */
export const isOrdinary = (token: Token): boolean =>
  isAmbiguousAlone(token.key) || token.word.pos === 'adjective' || isListed(token)

/**
 * Whether such a word stands where only somebody does: «ظریف: …», «دولت بوش», «ظریف و کری», «با ظریف دیدار کرد»,
 * «ظریف، وزیر خارجه», «پوتین در پاسخ گفت».
 */
export function standsForSomebody(text: NameText, i: number): boolean {
  const { tokens } = text.doc
  const [before, token, after] = [tokens[i - 1], tokens[i] as Token, tokens[i + 1]]
  const opens = !before || before.sentence !== token.sentence || before.kind === 'punct'
  if (opens && after?.form === ':') return true
  if (!opens && mentionWords('of-persons').has(before.key)) return true
  if (before?.key === 'با' && after && mentionWords('of-persons').has(after.key)) return true
  if (afterOpening(text.doc, i - 1) === i && afterClosing(text.doc, i + 1) > i + 1) return true
  if (text.isHead(after?.form === '،' ? i + 2 : i + 1) || joinsSomebody(text.doc, i)) return true
  const opensClause = opens
    ? before?.form !== '،' || tokens[i - 2]?.word.pos === 'verb'
    : mentionWords('clause-opener').has(before.key)
  return opensClause && after?.sentence === token.sentence && isBehindSubject(after, tokens[i + 2])
}

/** «ظریف و کری», «بوش، بلر و شارون»: in a row with somebody as well known. */
function joinsSomebody({ tokens }: Document, i: number): boolean {
  const joint = (token: Token | undefined) => token?.key === 'و' || token?.form === '،'
  if (joint(tokens[i - 1]) && [2, 3, 4].some((back) => isSomebody(tokens, i - back, i - 1))) return true
  return joint(tokens[i + 1]) && [3, 4, 5].some((ahead) => isSomebody(tokens, i + 2, i + ahead))
}

/** A full name of somebody on record, or a surname that is hardly anything else. */
function isSomebody(tokens: readonly Token[], from: number, to: number): boolean {
  const known = knownAt(tokens, from, to)
  if (known?.to !== to) return false
  const first = tokens[from] as Token
  return !known.surnameOnly || (known.prominence > 4 && !isListed(first) && !nameWord(first).given)
}

/** What goes on behind a subject, and not behind a thing: a verb with a meaning of its own, an adverb, «هم», a preposition. */
function isBehindSubject(after: Token, next: Token | undefined): boolean {
  const { pos, verb } = after.word
  if (pos === 'verb') return verb?.lemma !== 'بودن' && !isLight(after)
  if (pos === 'noun') return isLight(next)
  return pos === 'preposition' || pos === 'adverb' || mentionWords('after-subject').has(after.key)
}
