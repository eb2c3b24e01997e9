import type { Document, Token } from '../../document.js'
import { type KnownName, knownAt } from '../../reference/known-names.js'
import { NOBODY } from './expected.js'
import { isOrdinary, standsForSomebody } from './lone-surnames.js'
import { afterClosing, mentionWords } from './mention-words.js'
import { isFamilyEnding, LONGEST, NameEnds } from './name-ends.js'
import { type Hint, isNameLike, type NameMatch, NameText, NO_NAME } from './name-text.js'
import { type NameWord, nameWord } from './name-words.js'
import { SpelledNames } from './spelled-names.js'

/** Finds names by the table of people, else as they are spelled, and between marks. */
export class Names {
  readonly text: NameText
  readonly ends: NameEnds
  /** Whose surnames are names here without anything beside them. */
  expected = NOBODY
  readonly #spelled: SpelledNames

  constructor(doc: Document, taken: (index: number) => boolean) {
    this.text = new NameText(doc, taken)
    this.ends = new NameEnds(this.text)
    this.#spelled = new SpelledNames(this.text, this.ends)
  }

  /** The name that begins at token `i`, or null. */
  at(i: number, hint: Hint): NameMatch | null {
    const token = this.text.doc.tokens[i]
    if (token?.kind !== 'word') return null
    this.text.limit = this.text.doc.sentences[token.sentence]?.range[1] ?? 0
    const known = knownAt(this.text.doc.tokens, i, this.text.limit)
    if (known && !known.surnameOnly) return this.#extended(i, known)
    if (NO_NAME.has(token.word.pos) && hint !== 'quote') return null
    if (hint === 'none' && !known && this.#leadsToKnown(i)) return null
    const spelled = hint === 'quote' ? this.#quoted(i) : this.#spelled.at(i, hint)
    if (known && this.#surnameFits(i, known, hint) && !this.#outgrows(spelled, known.to))
      return { from: i, to: known.to, candidates: this.#meant(known), weak: false }
    return spelled
  }

  /** «پیام دونالد ترامپ»، «اما ترامپ»، «صورتیکه جورج بوش»: a word that is no name before somebody well known. */
  #leadsToKnown(i: number): boolean {
    const word = nameWord(this.text.doc.tokens[i] as Token)
    if (!(word.common || word.strange) || word.prefix || this.text.taken(i + 1)) return false
    const next = knownAt(this.text.doc.tokens, i + 1, this.text.limit)
    return next !== null && (next.surnameOnly ? word.everyday && next.prominence > 3 : next.to > i + 2)
  }

  /** Whether a known surname stands for a person here, without given name. */
  #surnameFits(i: number, known: KnownName, hint: Hint): boolean {
    const token = this.text.doc.tokens[i] as Token
    const alone = known.to === i + 1
    const word = nameWord(token)
    if (hint === 'rank' || hint === 'quote' || !alone) return true
    if (word.everyday || this.text.isShare(i)) return false
    if (hint === 'office') return true
    if (this.text.taken(i) || this.#hasNeighbour(i, word)) return false
    const ordinary = isOrdinary(token)
    if (this.#isExpected(i, known, ordinary)) return true
    if (known.candidates.length > 4) return false
    if (!ordinary) return known.prominence >= 4 && !(known.candidates.length > 2 && known.prominence < 5)
    return known.prominence >= 5 && !this.#qualifies(i) && standsForSomebody(this.text, i)
  }

  /** Whether the report speaks of an office of his; «یک پوتین» is the ordinary word all the same. */
  #isExpected(i: number, { candidates, prominence }: KnownName, ordinary: boolean): boolean {
    const { people, surely } = this.expected
    if (!ordinary) return candidates.some((id) => people.has(id))
    const before = this.text.doc.tokens[i - 1]?.word.pos
    return prominence > 3 && before !== 'determiner' && before !== 'numeral' && candidates.some((id) => surely.has(id))
  }

  /** Of several people with a surname those of whose office the report speaks. */
  #meant({ candidates }: KnownName): readonly string[] {
    const expected = candidates.filter((id) => this.expected.people.has(id))
    return expected.length ? expected : candidates
  }

  /** Whether the surname is part of somebody's longer name: a given name before it, or itself one with a name after it. */
  #hasNeighbour(i: number, word: NameWord): boolean {
    const before = this.text.word(i - 1)
    if (before?.given && !before.everyday && this.text.doc.tokens[i - 1]?.kind === 'word') return true
    const after = this.text.word(i + 1)
    return (
      word.given &&
      after !== null &&
      ((after.family && !after.common) ||
        (after.strange && !this.text.endsSentence(i + 2)) ||
        this.text.plainWord(i + 1))
    )
  }

  /** Whether the word hangs on a noun before it or carries one after it, as ordinary words do: «یک روحانی», «مبارک باد». */
  #qualifies(i: number): boolean {
    const before = this.text.doc.tokens[i - 1]
    if (!before || before.sentence !== this.text.doc.tokens[i]?.sentence || before.kind === 'punct') return false
    const { pos, plural } = before.word
    if (pos === 'determiner' || pos === 'numeral' || pos === 'adjective' || plural) return true
    return pos === 'noun' && !mentionWords('of-persons').has(before.key)
  }

  /** Whether the spelled name is longer than the known one by more than words that nobody knows. */
  #outgrows(spelled: NameMatch | null, to: number): boolean {
    if (!spelled || (spelled.weak && !spelled.explained) || spelled.to <= to) return false
    for (let k = to; k < spelled.to; k++) if (!this.text.word(k)?.strange) return true
    return (this.text.word(to - 1)?.given ?? false) && !this.text.endsSentence(spelled.to)
  }

  /** A known full name; «محمد صادق قاسمی» is not «محمد صادق». */
  #extended(i: number, known: KnownName): NameMatch {
    const next = this.text.word(known.to)
    const last = this.text.word(known.to - 1)
    const goesOn = next !== null && (next.family || next.given || next.strange) && !next.common
    const byName = known.to === i + 1 && (goesOn || this.#isGivenOf(i))
    const family = next?.family ? !next.common : this.#isFamilyOf(i, known.to)
    const other = byName || (last?.given === true && family && known.to - i < 4)
    if (other) return { from: i, to: Math.max(this.ends.end(i, true), known.to + 1), candidates: [], weak: false }
    return { from: i, to: this.ends.suffixed(known.to), candidates: known.candidates, weak: false }
  }

  /** «محمد حسن نادریان، معاون …»: behind given names alone a word like a family name that closes the phrase. */
  #isFamilyOf(from: number, at: number): boolean {
    for (let i = from; i < at; i++) if (!this.text.word(i)?.given) return false
    return this.text.plainWord(at) && this.text.familyLike(at) && this.text.endsSentence(at + 1)
  }

  /** «محمدحسن داورزنی»: a full name written as one word is the given name of whoever has a family name after it. */
  #isGivenOf(i: number): boolean {
    const word = this.text.word(i)
    return word?.given === true && this.text.plainWord(i + 1) && this.text.familyLike(i + 1)
  }

  /** All words up to the closing mark, if they can be a name. */
  #quoted(i: number, sure = false): NameMatch | null {
    const to = this.#closing(i)
    if (!to) return this.#spelled.at(i, 'office')
    const words = this.text.doc.tokens.slice(i, to)
    if (words.some(isPredicate)) return null
    const like = words.filter((token) => isNameLike(nameWord(token))).length
    return sure || like * 2 > words.length ? { from: i, to, candidates: [], weak: false } : null
  }

  /** A name between marks that begins with a given name: « برنار هنری لیوی ». */
  inMarks(i: number): NameMatch | null {
    const to = this.#closing(i)
    const first = this.text.doc.tokens[i]
    if (!to || to - i < 2 || !first || nameWord(first).everyday) return null
    const opening = nameWord(first)
    const words = this.text.doc.tokens.slice(i, to)
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
    const first = this.text.doc.tokens[i] as Token
    const last = nameWord(this.text.doc.tokens[to - 1] as Token)
    if (to - i > 3 || NO_NAME.has(first.word.pos) || last.everyday) return null
    const sure = last.strange || (last.family && !last.common) || isFamilyEnding(this.text.doc.tokens[to - 1])
    return sure ? { from: i, to, candidates: [], weak: true } : null
  }

  /** Where the marks close after the words from `i`; 0 if they do not soon. */
  #closing(i: number): number {
    let to = i
    while (to < i + LONGEST && this.text.doc.tokens[to]?.kind === 'word') to++
    return to > i && afterClosing(this.text.doc, to) > to ? to : 0
  }
}

/** «… باید برود»: a sentence between marks is no name. */
const isPredicate = (token: Token) => token.word.verb !== undefined && !isNameLike(nameWord(token))
