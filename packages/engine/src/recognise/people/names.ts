import type { Document, Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { type KnownName, knownAt } from '../../reference/known-names.js'
import { isLight } from './light-verbs.js'
import { afterClosing } from './mention-words.js'
import { isAmbiguousAlone, type NameWord, nameWord, OF_PERSONS } from './name-words.js'
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

const NO_NAME = new Set(['verb', 'preposition', 'conjunction', 'pronoun', 'punct', 'numeral', 'determiner', 'adverb'])
/** Longest name in words: ثابت محمد سعید رضا العباسی. */
const LONGEST = 6
/** Of rulers and popes. */
const ORDINALS = new Set(['دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم', 'شانزدهم'])
/** What may part a name from the office that explains it. */
const APPOSITION = /^[،,–—-]$/
const PATRONYMIC = new Set(['بن', 'بنت', 'ابن'])
const SHORT = /^.{1,4}$/
/** How family names of Iran end, whatever the word means otherwise: جمیلیان, محصلی. */
const FAMILY_LIKE = /..(?:ی|یان)$/
/** Second halves of family names that are written apart: نجم پور. */
const FAMILY_ENDINGS = new Set(
  'پور زاده نژاد نیا فر منش وند تبار نسب راد اف اوف اوا آبادی زند اوغلو اوغلی'.split(' ').map(fold),
)
/** Finds names by the table of people, the tables of name words, and the surroundings. */
export class Names {
  /** End of the sentence that is being read: no name crosses it. */
  #limit = 0

  constructor(
    readonly doc: Document,
    /** Tokens that belong to a place or rank: no part of an unlisted name. */
    readonly taken: (index: number) => boolean,
  ) {}

  /** The name that begins at token `i`, or null. */
  at(i: number, hint: Hint): NameMatch | null {
    const token = this.doc.tokens[i]
    if (token?.kind !== 'word') return null
    this.#limit = this.doc.sentences[token.sentence]?.range[1] ?? 0
    const known = knownAt(this.doc.tokens, i, this.#limit)
    if (known && !known.surnameOnly) return this.#extended(i, known)
    if (NO_NAME.has(token.word.pos) && hint !== 'quote') return null
    if (hint === 'none' && !known && this.#leadsToKnown(i)) return null
    const spelled = hint === 'quote' ? this.#quoted(i) : this.#spelled(i, hint)
    if (known && this.#surnameFits(i, known, hint) && !this.#outgrows(spelled, known.to))
      return { from: i, to: known.to, candidates: known.candidates, weak: false }
    return spelled
  }

  /** «پیام دونالد ترامپ»، «اما ترامپ»، «صورتیکه جورج بوش»: a word that is no name before somebody well known. */
  #leadsToKnown(i: number): boolean {
    const word = nameWord(this.doc.tokens[i] as Token)
    if (!(word.common || word.strange) || word.prefix || this.taken(i + 1)) return false
    const next = knownAt(this.doc.tokens, i + 1, this.#limit)
    return next !== null && (next.surnameOnly ? word.everyday && next.prominence > 3 : next.to > i + 2)
  }

  /** Whether a known surname stands for a person here, without given name. */
  #surnameFits(i: number, known: KnownName, hint: Hint): boolean {
    const token = this.doc.tokens[i] as Token
    const alone = known.to === i + 1
    const word = nameWord(token)
    if (hint === 'rank' || hint === 'quote' || !alone) return true
    if (word.everyday || this.#isShare(i)) return false
    if (hint === 'office') return true
    if (this.taken(i) || this.#hasNeighbour(i, word)) return false
    if (known.candidates.length > 4) return false
    const ordinary = isAmbiguousAlone(token.key) || token.word.pos === 'adjective'
    if (!ordinary) return known.prominence >= 4 && !(known.candidates.length > 2 && known.prominence < 5)
    return known.prominence >= 5 && !this.#qualifies(i)
  }

  /** «بخشی از …» is a share of something, whoever is called so. */
  #isShare(i: number): boolean {
    return this.doc.tokens[i]?.word.suffix === 'indefinite' && this.doc.tokens[i + 1]?.key === 'از'
  }

  /** Whether the surname is part of somebody's longer name: a given name before it, or itself one with a name after it. */
  #hasNeighbour(i: number, word: NameWord): boolean {
    const before = this.#word(i - 1)
    if (before?.given && !before.everyday && this.doc.tokens[i - 1]?.kind === 'word') return true
    const after = this.#word(i + 1)
    return (
      word.given &&
      after !== null &&
      ((after.family && !after.common) || (after.strange && !this.#endsSentence(i + 2)) || this.#plainWord(i + 1))
    )
  }

  #endsSentence(i: number): boolean {
    return i >= this.#limit || this.doc.tokens[i]?.kind === 'punct'
  }

  /** Whether the word hangs on a noun before it or carries one after it, as ordinary words do: «یک روحانی», «مبارک باد». */
  #qualifies(i: number): boolean {
    const before = this.doc.tokens[i - 1]
    if (!before || before.sentence !== this.doc.tokens[i]?.sentence || before.kind === 'punct') return false
    const { pos, plural } = before.word
    if (pos === 'determiner' || pos === 'numeral' || pos === 'adjective' || plural) return true
    return pos === 'noun' && !OF_PERSONS.has(before.key)
  }

  /** Whether the spelled name is longer than the known one by more than words that nobody knows. */
  #outgrows(spelled: NameMatch | null, to: number): boolean {
    if (!spelled || (spelled.weak && !spelled.explained) || spelled.to <= to) return false
    for (let k = to; k < spelled.to; k++) if (!this.#word(k)?.strange) return true
    return (this.#word(to - 1)?.given ?? false) && !this.#endsSentence(spelled.to)
  }

  /** A known full name; «محمد صادق قاسمی» is not «محمد صادق». */
  #extended(i: number, known: KnownName): NameMatch {
    const next = this.#word(known.to)
    const last = this.#word(known.to - 1)
    const byName = known.to === i + 1 && next !== null && (next.family || next.given || next.strange) && !next.common
    const other = byName || (last?.given === true && next?.family === true && !next.common && known.to - i < 4)
    if (other) return { from: i, to: this.#end(i, true), candidates: [], weak: false }
    return { from: i, to: this.#suffixed(known.to), candidates: known.candidates, weak: false }
  }

  #suffixed(to: number): number {
    const token = this.doc.tokens[to]
    if (!token || to >= this.#limit) return to
    const goesOn =
      ORDINALS.has(token.key) || FAMILY_ENDINGS.has(token.key) || (nameWord(token).suffix && !nameWord(token).common)
    return goesOn || this.#isSecondFamily(to) ? to + 1 : to
  }

  /** «قاسم تقی‌زاده خامسی»: a family name that goes on with a word which nobody knows, shaped like one. */
  #isSecondFamily(at: number): boolean {
    const word = this.#word(at)
    const before = this.#word(at - 1)
    const key = this.doc.tokens[at]?.key ?? ''
    return word?.strange === true && before?.family === true && !before.given && key.length > 3 && FAMILY_LIKE.test(key)
  }

  /** All words up to the closing mark, if they can be a name. */
  #quoted(i: number, sure = false): NameMatch | null {
    const to = this.#closing(i)
    if (!to) return this.#spelled(i, 'office')
    const words = this.doc.tokens.slice(i, to)
    if (words.some(isPredicate)) return null
    const like = words.filter((token) => isNameLike(nameWord(token))).length
    return sure || like * 2 > words.length ? { from: i, to, candidates: [], weak: false } : null
  }

  /** A name between marks that begins with a given name: « برنار هنری لیوی ». */
  inMarks(i: number): NameMatch | null {
    const to = this.#closing(i)
    const first = this.doc.tokens[i]
    if (!to || to - i < 2 || !first || nameWord(first).everyday) return null
    const opening = nameWord(first)
    const words = this.doc.tokens.slice(i, to)
    if (!opening.given && !opening.strange && (!opening.family || opening.common)) return this.#doubtful(i, to)
    if (words.some((token) => nameWord(token).everyday && !nameWord(token).given && !nameWord(token).family))
      return null
    const last = nameWord(words.at(-1) as Token)
    return (opening.given && words.length < 5) || (isNameLike(last) && !last.everyday)
      ? this.#quoted(i, opening.given)
      : null
  }

  /** « نامیک عباس‌اف »: between marks an ordinary word and a sure family name or a word nobody knows; an office must stand beside it. */
  #doubtful(i: number, to: number): NameMatch | null {
    const first = this.doc.tokens[i] as Token
    const last = nameWord(this.doc.tokens[to - 1] as Token)
    if (to - i > 3 || NO_NAME.has(first.word.pos) || last.everyday) return null
    const sure = last.strange || (last.family && !last.common) || FAMILY_ENDINGS.has(this.doc.tokens[to - 1]?.key ?? '')
    return sure ? { from: i, to, candidates: [], weak: true } : null
  }

  /** Where the marks close after the words from `i`; 0 if they do not soon. */
  #closing(i: number): number {
    let to = i
    while (to < i + LONGEST && this.doc.tokens[to]?.kind === 'word') to++
    return to > i && afterClosing(this.doc, to) > to ? to : 0
  }

  /** A name that is in no table of people, by its words. */
  #spelled(i: number, hint: Hint): NameMatch | null {
    const first = this.#word(i)
    if (!first) return null
    const opens = first.given || first.prefix
    const explained = hint === 'office' ? null : this.#explained(i, hint)
    if (explained) return explained
    if (!opens && !first.family && !first.strange) return this.#besideFamily(i, first, hint)
    const second = opens ? null : this.#word(i + 1)
    if (hint === 'none' && second?.given && !second.common && !second.family) return null
    const to = this.#end(i, opens)
    if (to === i + 1 && first.given && !first.everyday && this.#plainWord(to))
      return {
        from: i,
        to: to + 1,
        candidates: [],
        weak: hint === 'none' && (first.common || !this.#familyLike(to) || this.#isModified(to + 1)),
      }
    const sure = this.#sure(i, to, hint)
    if (sure === 'no') return null
    return { from: i, to: this.#suffixed(to), candidates: [], weak: sure === 'weak' }
  }

  /**
   * «وانگ شوون، معاون وزیر …»: after a sure first word even words that are ordinary ones else are the name, if a mark
   * and an office follow, or a profession after a given name.
   */
  #explained(i: number, hint: Hint): NameMatch | null {
    const first = this.#word(i)
    if (!first || (hint !== 'rank' && (first.common || !isNameLike(first)))) return null
    let to = i
    let sure = false
    for (; to < i + 4 && this.#foreignWord(to); to++) {
      const word = this.#word(to) as NameWord
      sure ||= word.strange || ((word.given || word.family) && !word.common)
    }
    if (!sure || to < i + 2 || !APPOSITION.test(this.doc.tokens[to]?.form ?? '')) return null
    const office = this.#isHead(to + 1)
    if (!office && !(this.#isOffice(to + 1) && (first.given || hint === 'rank'))) return null
    return { from: i, to, candidates: [], weak: hint === 'none' && office, explained: true }
  }

  #isHead(at: number): boolean {
    return headLexicon().longest(this.doc.tokens, at) !== undefined
  }

  #isOffice(at: number): boolean {
    return this.#isHead(at) || professionLexicon().longest(this.doc.tokens, at) !== undefined
  }

  /** A word that may be a syllable of a foreign name, whatever it means in Persian. */
  #foreignWord(at: number): boolean {
    const word = this.#word(at)
    const token = this.doc.tokens[at]
    if (!word || !token || (word.everyday && !word.given) || (token.word.plural && token.key.length > 4)) return false
    return !this.#isOffice(at)
  }

  /** Whether a noun or adjective goes on from the word before: then it was no name. */
  #isModified(at: number): boolean {
    const token = this.doc.tokens[at]
    if (!token || at >= this.#limit || headLexicon().longest(this.doc.tokens, at)) return false
    return token.word.pos === 'noun' || token.word.pos === 'adjective'
  }

  /** Shaped like a family name, or put together of two words as many are: نیک‌روش. */
  #familyLike(at: number): boolean {
    const token = this.doc.tokens[at]
    return token !== undefined && (FAMILY_LIKE.test(token.key) || token.form.includes('\u200c'))
  }

  /** «خانم جانت ناپولیتانو»: a given name that no table has, after a rank and before a sure family name. */
  #besideFamily(i: number, first: NameWord, hint: Hint): NameMatch | null {
    const second = this.#word(i + 1)
    if (hint !== 'rank' || first.everyday || !second?.family || second.common || !this.#plainWord(i)) return null
    return { from: i, to: this.#end(i, true), candidates: [], weak: false }
  }

  /** An ordinary noun or adjective that may be a family name no table has (یاسین صمیم). */
  #plainWord(at: number): boolean {
    const word = this.#word(at)
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

  #end(i: number, opens: boolean): number {
    let to = i + 1
    let afterGiven = opens
    while (to < i + LONGEST) {
      const word = this.#word(to)
      const syllables = this.#syllables(i, to)
      if (syllables) {
        to = syllables
        continue
      }
      if (word && to > i + 1 && PATRONYMIC.has(this.doc.tokens[to - 1]?.key ?? '')) {
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
    const { tokens } = this.doc
    const hyphen = tokens[to]
    const at = hyphen?.form === '-' && hyphen.start === tokens[to - 1]?.end ? to + 1 : to
    const next = tokens[at]
    if (!next || at >= this.#limit || next.kind !== 'word' || next.key.length > 4 || to - i > 3) return 0
    if (!nameWord(tokens[i] as Token).syllable || !SHORT.test(tokens[to - 1]?.key ?? '')) return 0
    if (at > to) return next.start === hyphen?.end ? at + 1 : 0
    const last = nameWord(next).syllable || (next.key === 'او' && tokens[at + 1]?.kind === 'punct')
    return to === i + 2 && last && nameWord(tokens[to - 1] as Token).syllable ? at + 1 : 0
  }

  /** «محمدسعید مهدوی کنی»: the end of a known surname of several words that the last word opens. */
  #knownSurname(i: number, to: number): number {
    const known = to > i + 1 ? knownAt(this.doc.tokens, to - 1, this.#limit) : null
    return known?.surnameOnly ? known.to : 0
  }

  /** Whether a word continues a name. An ordinary word does only as the family name right after a given name. */
  #goesOn(at: number, word: NameWord, afterGiven: boolean): boolean {
    if (word.everyday) return afterGiven && word.family && !headLexicon().longest(this.doc.tokens, at)
    if ((word.suffix && !word.common) || word.strange || FAMILY_ENDINGS.has(this.doc.tokens[at]?.key ?? '')) return true
    if (word.prefix && !word.common) return true
    if (word.family && (!word.common || afterGiven)) return true
    return word.given && !word.common
  }

  /** A doubtful word inside a name: an initial, a second given name, the first half of a family name. */
  #leadsOn(at: number, word: NameWord): boolean {
    const next = this.#word(at + 1)
    if (!next) return false
    if (FAMILY_ENDINGS.has(this.doc.tokens[at + 1]?.key ?? '')) return true
    const part = word.initial || word.given || word.family || word.prefix
    return part && (next.initial || ((next.family || next.given || next.strange) && !next.everyday))
  }

  /** A particle that opens a further part cannot end a name. */
  #dangles(at: number): boolean {
    if (PATRONYMIC.has(this.doc.tokens[at]?.key ?? '')) return true
    const word = this.#word(at)
    if (!word) return false
    return word.prefix && !word.given && !word.family && !word.suffix
  }

  #sure(i: number, to: number, hint: Hint): 'yes' | 'weak' | 'no' {
    const words = Array.from({ length: to - i }, (_, k) => this.#word(i + k) as NameWord)
    const [first, second] = words as [NameWord, NameWord | undefined]
    const last = words.at(-1) as NameWord
    if (!second && hint === 'none')
      return !first.common && (first.given || first.family || first.strange) && this.#beginsPhrase(i) ? 'weak' : 'no'
    if (!second) return this.#singleFits(i, first, hint) ? 'yes' : 'no'
    if (first.prefix && !first.given) return second.given || second.family || second.strange ? 'yes' : 'weak'
    if (first.given && !first.common) return 'yes'
    if (first.given && !first.everyday && last.family && !last.common) return 'yes'
    const listed = words.filter(({ given, family, common }) => (given || family) && !common).length
    if (
      first.strange &&
      words.length === 2 &&
      last.family &&
      !last.common &&
      !this.#isModified(to) &&
      !this.#isFamous(to - 1)
    )
      return 'yes'
    if (first.everyday && hint === 'office') {
      const rest = words.slice(1).every((word) => !word.common || word.prefix)
      return first.given && rest && (words.length > 2 || (last.family && !last.common)) ? 'yes' : 'no'
    }
    if (hint === 'office' || hint === 'rank') return first.given || listed > 0 || last.strange ? 'yes' : 'weak'
    return 'weak'
  }

  #beginsPhrase(i: number): boolean {
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
  #isFamous(at: number): boolean {
    const known = knownAt(this.doc.tokens, at, at + 1)
    return known?.surnameOnly === true && known.prominence >= 4
  }

  /** One word alone after an office or rank. */
  #singleFits(i: number, word: NameWord, hint: Hint): boolean {
    if (this.#isShare(i)) return false
    if (word.everyday) return hint === 'rank' && word.family
    if (word.family && (!word.common || hint === 'rank')) return true
    if (word.given && !word.common) return hint !== 'office'
    if (!word.strange) return hint === 'rank' && word.given
    const next = this.doc.tokens[i + 1]
    if (isLight(next)) return false
    return hint === 'rank' || (next !== undefined && next.word.pos !== 'noun' && this.doc.tokens[i]?.key.length !== 2)
  }

  #word(at: number): NameWord | null {
    const token = this.doc.tokens[at]
    if (!token || at >= this.#limit || token.kind !== 'word' || this.taken(at)) return null
    const word = nameWord(token)
    const part = word.prefix || word.suffix || word.initial || ((word.given || word.family) && !word.common)
    return NO_NAME.has(token.word.pos) && !part ? null : word
  }
}

/** «… باید برود»: a sentence between marks is no name. */
const isPredicate = (token: Token) => token.word.verb !== undefined && !isNameLike(nameWord(token))
const isNameLike = (word: NameWord) => word.given || word.family || word.strange || word.prefix || word.suffix
