import { isLight } from './light-verbs.js'
import type { NameEnds } from './name-ends.js'
import { type Hint, isNameLike, type NameMatch, type NameText } from './name-text.js'
import type { NameWord } from './name-words.js'

/** What may part a name from the office that explains it. */
const APPOSITION = /^[،,–—-]$/

/** Names that are in no table of people, by their words and what stands beside them. */
export class SpelledNames {
  constructor(
    readonly text: NameText,
    readonly ends: NameEnds,
  ) {}

  /** A name that is in no table of people, by its words. */
  at(i: number, hint: Hint): NameMatch | null {
    const first = this.text.word(i)
    if (!first) return null
    const opens = first.given || first.prefix
    const explained = hint === 'office' ? null : this.#explained(i, hint)
    if (explained) return explained
    if (!opens && !first.family && !first.strange) return this.#besideFamily(i, first, hint)
    const second = opens ? null : this.text.word(i + 1)
    if (hint === 'none' && second?.given && !second.common && !second.family) return null
    const to = this.ends.end(i, opens)
    if (to === i + 1 && first.given && !first.everyday && this.text.plainWord(to))
      return {
        from: i,
        to: to + 1,
        candidates: [],
        weak: hint === 'none' && (first.common || !this.text.familyLike(to) || this.text.isModified(to + 1)),
      }
    if (this.#lacksFamily(i, to, hint)) return { from: i, to: to + 1, candidates: [], weak: false }
    const sure = this.#sure(i, to, hint)
    if (sure === 'no') return null
    return { from: i, to: this.ends.suffixed(to), candidates: [], weak: sure === 'weak' }
  }

  /** «سید قاسم کرمانشاهی»: given names, or after a rank one that nobody knows, before a word shaped like a family name. */
  #lacksFamily(i: number, to: number, hint: Hint): boolean {
    if (!this.text.plainWord(to) || !this.text.familyLike(to)) return false
    const words = Array.from({ length: to - i }, (_, k) => this.text.word(i + k))
    if (words.length === 1) return hint === 'rank' && words[0]?.strange === true
    const given = words.every((word) => word?.prefix || (word?.given && !word.everyday))
    return given && (words[0]?.prefix === true || !this.text.isModified(to + 1))
  }

  /**
   * «وانگ شوون، معاون وزیر …»: after a sure first word even words that are ordinary ones else are the name, if a mark
   * and an office follow, or a profession after a given name.
   */
  #explained(i: number, hint: Hint): NameMatch | null {
    const first = this.text.word(i)
    if (!first || (hint !== 'rank' && !this.#opens(i, first))) return null
    let to = i
    let sure = false
    for (; to < i + 4 && this.text.foreignWord(to); to++) {
      const word = this.text.word(to) as NameWord
      sure ||= word.strange || ((word.given || word.family) && !word.common)
    }
    if (!sure || to < i + 2 || !APPOSITION.test(this.text.doc.tokens[to]?.form ?? '')) return null
    const office = this.text.isHead(to + 1)
    if (!office && !(this.text.isOffice(to + 1) && (first.given || hint === 'rank'))) return null
    return { from: i, to, candidates: [], weak: hint === 'none' && office, explained: true }
  }

  /** «رولاند …»: a sure word, or where a phrase begins an ordinary noun before a word that nobody knows. */
  #opens(i: number, first: NameWord): boolean {
    if (!first.common) return isNameLike(first)
    return !first.everyday && this.text.beginsPhrase(i) && this.text.word(i + 1)?.strange === true
  }

  /** «خانم جانت ناپولیتانو»: a given name that no table has, after a rank and before a sure family name. */
  #besideFamily(i: number, first: NameWord, hint: Hint): NameMatch | null {
    const second = this.text.word(i + 1)
    if (hint !== 'rank' || first.everyday || !second?.family || second.common || !this.text.plainWord(i)) return null
    return { from: i, to: this.ends.end(i, true), candidates: [], weak: false }
  }

  #sure(i: number, to: number, hint: Hint): 'yes' | 'weak' | 'no' {
    const words = Array.from({ length: to - i }, (_, k) => this.text.word(i + k) as NameWord)
    const [first, second] = words as [NameWord, NameWord | undefined]
    const last = words.at(-1) as NameWord
    if (!second && hint === 'none')
      return !first.common && (first.given || first.family || first.strange) && this.text.beginsPhrase(i)
        ? 'weak'
        : 'no'
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
      !this.text.isModified(to) &&
      !this.text.isFamous(to - 1)
    )
      return 'yes'
    if (first.everyday && hint === 'office') {
      const rest = words.slice(1).every((word) => !word.common || word.prefix)
      return first.given && rest && (words.length > 2 || (last.family && !last.common)) ? 'yes' : 'no'
    }
    if (hint === 'office' || hint === 'rank') return first.given || listed > 0 || last.strange ? 'yes' : 'weak'
    return 'weak'
  }

  /** One word alone after an office or rank. */
  #singleFits(i: number, word: NameWord, hint: Hint): boolean {
    if (this.text.isShare(i)) return false
    if (word.everyday) return hint === 'rank' && word.family
    if (word.family && (!word.common || hint === 'rank')) return true
    if (word.given && !word.common) return hint !== 'office'
    if (!word.strange) return hint === 'rank' && word.given
    const next = this.text.doc.tokens[i + 1]
    if (isLight(next)) return false
    return (
      hint === 'rank' || (next !== undefined && next.word.pos !== 'noun' && this.text.doc.tokens[i]?.key.length !== 2)
    )
  }
}
