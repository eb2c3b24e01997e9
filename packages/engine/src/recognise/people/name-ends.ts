import type { Token } from '../../document.js'
import { knownAt } from '../../reference/known-names.js'
import { mentionWords } from './mention-words.js'
import { FAMILY_LIKE, type NameText } from './name-text.js'
import { type NameWord, nameWord } from './name-words.js'
import { headLexicon } from './office-lexicons.js'

/** Longest name in words: محمد بن زاید بن سلطان آل نهیان. */
export const LONGEST = 8
const SHORT = /^.{1,4}$/
/** «نجم پور»: the second half of a family name that is written apart. */
export const isFamilyEnding = (token: Token | undefined): boolean => mentionWords('family-ending').has(token?.key ?? '')

const isPatronymic = (token: Token | undefined) => mentionWords('patronymic').has(token?.key ?? '')

/** How far a name goes that begins somewhere. */
export class NameEnds {
  constructor(readonly text: NameText) {}

  end(i: number, opens: boolean): number {
    let to = i + 1
    let afterGiven = opens
    while (to < i + LONGEST) {
      const word = this.text.word(to)
      const syllables = this.#syllables(i, to)
      if (syllables) {
        to = syllables
        continue
      }
      if (word && to > i + 1 && isPatronymic(this.text.doc.tokens[to - 1])) {
        to++
        continue
      }
      if (!word || !(this.#goesOn(to, word, afterGiven) || (afterGiven && this.#leadsOn(to, word)))) break
      afterGiven = word.given || word.prefix || word.initial
      to++
    }
    while (to > i + 1 && this.#dangles(to - 1)) to--
    return Math.max(to, this.#knownSurname(i, to))
  }

  /** «کیم یو-جونگ»، «هان سونگ او»: where one more syllable ends after two that are Chinese or Korean; else 0. */
  #syllables(i: number, to: number): number {
    const { tokens } = this.text.doc
    const hyphen = tokens[to]
    const at = hyphen?.form === '-' && hyphen.start === tokens[to - 1]?.end ? to + 1 : to
    const next = tokens[at]
    if (!next || at >= this.text.limit || next.kind !== 'word' || next.key.length > 4 || to - i > 3) return 0
    if (!nameWord(tokens[i] as Token).syllable || !SHORT.test(tokens[to - 1]?.key ?? '')) return 0
    if (at > to) return next.start === hyphen?.end ? at + 1 : 0
    const last = nameWord(next).syllable || (next.key === 'او' && tokens[at + 1]?.kind === 'punct')
    return to === i + 2 && last && nameWord(tokens[to - 1] as Token).syllable ? at + 1 : 0
  }

  /** «محمدسعید مهدوی کنی»: the end of a known surname of several words that the last word opens. */
  #knownSurname(i: number, to: number): number {
    const known = to > i + 1 ? knownAt(this.text.doc.tokens, to - 1, this.text.limit) : null
    return known?.surnameOnly ? known.to : 0
  }

  /** Whether a word continues a name. An ordinary word does only as the family name right after a given name. */
  #goesOn(at: number, word: NameWord, afterGiven: boolean): boolean {
    if (afterGiven && mentionWords('inner-title').has(this.text.doc.tokens[at]?.key ?? '')) return true
    if (word.everyday)
      return (
        afterGiven && word.family && !headLexicon().longest(this.text.doc.tokens, at) && !this.#opensPredicate(at + 1)
      )
    if ((word.suffix && !word.common) || word.strange || isFamilyEnding(this.text.doc.tokens[at])) return true
    if (word.prefix && !word.common) return true
    if (word.family && (!word.common || afterGiven)) return true
    return word.given && !word.common
  }

  /** «حسین وارد بغداد شد», «… وارد این میدان شد»: what follows an ordinary word makes it one of the sentence. */
  #opensPredicate(next: number): boolean {
    const pos = this.text.doc.tokens[next]?.word.pos
    return next < this.text.limit && (this.text.taken(next) || pos === 'verb' || pos === 'determiner')
  }

  /** A doubtful word inside a name: an initial, a second given name, the first half of a family name. */
  #leadsOn(at: number, word: NameWord): boolean {
    const next = this.text.word(at + 1)
    if (!next) return false
    if (isFamilyEnding(this.text.doc.tokens[at + 1])) return true
    const part = word.initial || word.given || word.family || word.prefix
    return part && (next.initial || ((next.family || next.given || next.strange) && !next.everyday))
  }

  /** A particle that opens a further part cannot end a name. */
  #dangles(at: number): boolean {
    if (isPatronymic(this.text.doc.tokens[at])) return true
    const word = this.text.word(at)
    if (!word) return false
    return word.prefix && !word.given && !word.family && !word.suffix
  }

  suffixed(to: number): number {
    const token = this.text.doc.tokens[to]
    if (!token || to >= this.text.limit) return to
    const goesOn =
      mentionWords('ordinal').has(token.key) ||
      isFamilyEnding(token) ||
      (nameWord(token).suffix && !nameWord(token).common)
    return goesOn || this.#isSecondFamily(to) ? to + 1 : to
  }

  /** «قاسم تقی‌زاده خامسی»: a family name that goes on with a word which nobody knows, shaped like one. */
  #isSecondFamily(at: number): boolean {
    const word = this.text.word(at)
    const before = this.text.word(at - 1)
    const key = this.text.doc.tokens[at]?.key ?? ''
    return word?.strange === true && before?.family === true && !before.given && key.length > 3 && FAMILY_LIKE.test(key)
  }
}
