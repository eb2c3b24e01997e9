import type { Document } from '../../document.js'
import { knownAt } from '../../reference/known-names.js'
import { isLight } from './light-verbs.js'
import { type NameWord, nameWord } from './name-words.js'
import { headLexicon, professionLexicon } from './office-lexicons.js'

/** What stands before a possible name; the stronger the hint, the less the name itself must prove. */
export type Hint = 'none' | 'office' | 'rank' | 'quote'

export interface NameMatch {
  readonly from: number
  readonly to: number
  /** Keys of the people table that the words can stand for; one for a full name. */
  readonly candidates: readonly string[]
  /** A name only if an office stands beside it: its words are ordinary words too, or in no list. */
  readonly weak: boolean
  /** Sure of its end, by what explains it. */
  readonly explained?: boolean
}

/** Parts of speech of which no name begins. */
export const NO_NAME = new Set([
  'verb',
  'preposition',
  'conjunction',
  'pronoun',
  'punct',
  'numeral',
  'determiner',
  'adverb',
])
/** How family names of Iran end, whatever the word means otherwise: جمیلیان, محصلی. */
export const FAMILY_LIKE = /..(?:ی|یان)$/

/** Whether a word can open, go on or end a name. */
export const isNameLike = (word: NameWord) => word.given || word.family || word.strange || word.prefix || word.suffix

/** A sentence as it is searched for names: what the word at a place may be. */
export class NameText {
  /** End of the sentence that is being read: no name crosses it. */
  limit = 0

  constructor(
    readonly doc: Document,
    /** Tokens that belong to a place or rank: no part of an unlisted name. */
    readonly taken: (index: number) => boolean,
  ) {}

  word(at: number): NameWord | null {
    const token = this.doc.tokens[at]
    if (!token || at >= this.limit || token.kind !== 'word' || this.taken(at)) return null
    const word = nameWord(token)
    const part = word.prefix || word.suffix || word.initial || ((word.given || word.family) && !word.common)
    return NO_NAME.has(token.word.pos) && !part ? null : word
  }

  endsSentence(i: number): boolean {
    return i >= this.limit || this.doc.tokens[i]?.kind === 'punct'
  }

  /** «بخشی از …» is a share of something, whoever is called so. */
  isShare(i: number): boolean {
    return this.doc.tokens[i]?.word.suffix === 'indefinite' && this.doc.tokens[i + 1]?.key === 'از'
  }

  /** Whether a noun or adjective goes on from the word before: then it was no name. */
  isModified(at: number): boolean {
    const token = this.doc.tokens[at]
    if (!token || at >= this.limit || headLexicon().longest(this.doc.tokens, at)) return false
    return token.word.pos === 'noun' || token.word.pos === 'adjective'
  }

  /** An ordinary noun or adjective that may be a family name no table has (یاسین صمیم). */
  plainWord(at: number): boolean {
    const word = this.word(at)
    const token = this.doc.tokens[at]
    return (
      word !== null &&
      token !== undefined &&
      !word.everyday &&
      (!token.word.plural || token.key.endsWith('یان')) &&
      (!token.word.suffix || token.word.suffix === 'indefinite') &&
      token.key.length > 2 &&
      !isLight(this.doc.tokens[at + 1]) &&
      !headLexicon().longest(this.doc.tokens, at) &&
      !professionLexicon().longest(this.doc.tokens, at)
    )
  }

  /** Shaped like a family name, or put together of two words as many are: نیک‌روش. */
  familyLike(at: number): boolean {
    const token = this.doc.tokens[at]
    return token !== undefined && (FAMILY_LIKE.test(token.key) || token.form.includes('\u200c'))
  }

  isHead(at: number): boolean {
    return headLexicon().longest(this.doc.tokens, at) !== undefined
  }

  isOffice(at: number): boolean {
    return this.isHead(at) || professionLexicon().longest(this.doc.tokens, at) !== undefined
  }

  /** A word that may be a syllable of a foreign name, whatever it means in Persian. */
  foreignWord(at: number): boolean {
    const word = this.word(at)
    const token = this.doc.tokens[at]
    if (!word || !token || (word.everyday && !word.given) || (token.word.plural && token.key.length > 4)) return false
    return !this.isOffice(at)
  }

  beginsPhrase(i: number): boolean {
    const before = this.doc.tokens[i - 1]
    return (
      !before ||
      before.sentence !== this.doc.tokens[i]?.sentence ||
      before.kind === 'punct' ||
      before.word.pos === 'preposition' ||
      before.word.pos === 'conjunction'
    )
  }

  /** Whether a surname is so well known that a strange word before it is rather a misspelled one than a given name. */
  isFamous(at: number): boolean {
    const known = knownAt(this.doc.tokens, at, at + 1)
    return known?.surnameOnly === true && known.prominence >= 4
  }
}
