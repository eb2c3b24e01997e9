import type { Cast, Document, Party, Range, Reference, Token } from '../document.js'
import { professionLexicon } from '../recognise/people/office-lexicons.js'
import { placeLexicon } from '../recognise/places/lexicon.js'
import { personIn } from '../refer/person-of.js'
import { isTitle, Strangers, type Subject } from './strangers.js'
import { isTime } from './times.js'
import { speechWords, type WordClass, WordMarks, wordsOf } from './words.js'

export type { Subject } from './strangers.js'

/** What may stand before a subject within its clause. */
const OPENS_CLAUSE = /^[،,؛;:.«»"“”()[\]!؟?\-–—_ـ…/*]$/
const PERSONAL: ReadonlySet<Reference['kind']> = new Set<Reference['kind']>([
  'name',
  'office',
  'pronoun',
  'both',
  'counterpart',
  'delegation',
])

/** Finds subjects by the references of the report. */
export class Subjects {
  readonly marks: WordMarks
  readonly #at = new Map<number, number>()
  readonly #strangers: Strangers

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
  ) {
    this.marks = new WordMarks(doc.tokens)
    this.#strangers = new Strangers(doc, this.marks)
    for (const [k, { range }] of cast.references.entries()) this.#at.set(range[0], k)
  }

  referenceAt(i: number): Reference | undefined {
    const k = this.#at.get(i)
    return k === undefined ? undefined : this.cast.references[k]
  }

  /** «طرفین», «دو طرف» where the references leave them open: the first two persons of different countries. */
  bothSides(from: number, to: number): Subject | null {
    const { tokens } = this.doc
    for (let i = from; i < to; i++) {
      const key = tokens[i]?.key ?? ''
      const both = key === 'طرفین' || (key === 'دو' && speechWords('side').has(tokens[i + 1]?.key ?? ''))
      if (both) return this.#twoSides([i, i + (key === 'دو' ? 2 : 1)])
    }
    return null
  }

  #twoSides(range: Range): Subject | null {
    const countries = new Map<string, Party>()
    for (const { range: at, parties } of this.cast.references) {
      if (at[0] >= range[0] || countries.size === 2) break
      for (const party of parties) {
        const country = 'person' in party ? this.countryOf(party) : null
        if (country && !countries.has(country)) countries.set(country, party)
      }
    }
    return countries.size === 2 ? { parties: [...countries.values()], range, channel: false, points: null } : null
  }

  /** The subject between `from` and `to`: the first reference that nothing governs. `own`: the tokens that may hold it. */
  find(from: number, to: number, plural: boolean, own: readonly Range[] | null = null): Subject | null {
    let medium: Subject | null = null
    let quoted: Subject | null = null
    let before: Reference | null = null
    for (let i = from; i < to; i++) {
      if (own && !own.some(([a, b]) => a <= i && i < b)) continue
      const found = this.referenceAt(i)
      if (!found || found.range[1] > to) {
        if (!medium && !found && this.#starts(i, from)) medium = this.#unreferenced(i, to)
        continue
      }
      if (found.kind === 'adjective' || found.kind === 'body') continue
      const subject = this.#isApposition(found, before) ? null : this.#subject(found, from, to, plural)
      // «خبرگزاری X به نقل از Y»: Y may follow.
      if (subject && this.isMedium(subject.range[0])) medium ??= subject
      else if (subject)
        return medium && medium.range[0] < subject.range[0] && !PERSONAL.has(found.kind) ? medium : subject
      if (!quoted && PERSONAL.has(found.kind) && this.#isQuoted(found.range[0], from)) quoted = toSubject(found)
      before = found
      i = found.range[1] - 1
    }
    return medium && medium.parties.length === 0 ? (quoted ?? medium) : medium
  }

  /** «در دیدار با X، وزیر خارجه Y، گفت»: what follows the comma is still X. */
  #isApposition(found: Reference, before: Reference | null): boolean {
    if (!before || found.range[0] - before.range[1] !== 1) return false
    return found.parties.every((party) => before.parties.some((other) => same(party, other)))
  }

  /** «به نقل از X» and «از قول X» in what a medium reports. */
  #isQuoted(at: number, from: number): boolean {
    for (let i = at - 1; i > from && i > at - 4; i--)
      if (speechWords('quoting').has(this.doc.tokens[i]?.key ?? '')) return true
    return false
  }

  /** A subject that no reference stands for, by its words. */
  unknown(from: number, to: number): Subject | null {
    return this.#strangers.find(from, to)
  }

  /** The person named last before a place: «این بازیگر». */
  recent(before: number): Subject | null {
    const found = this.cast.references.findLast(
      ({ kind, range, parties }) => kind === 'name' && range[1] <= before && parties.length === 1,
    )
    return found ? { ...toSubject(found), points: 'person' } : null
  }

  /** «این بازیگر در گفت‌وگو با ما گفت», before anybody has spoken: the person just named. */
  introduced(at: number): Subject | null {
    const pointed = this.doc.tokens[at]?.key === 'این' && professionLexicon().longest(this.doc.tokens, at + 1)
    return pointed ? this.recent(at) : null
  }

  /** The country or organisation that a party is or acts for. */
  countryOf(party: Party | undefined): string | null {
    if (!party || 'name' in party) return null
    return 'code' in party ? party.code : (personIn(this.cast, party.person)?.country ?? null)
  }

  /** Whether a subject that points is whoever spoke last: «وی», «این مقام», but not «این مقام روس» after an American. */
  mayBe({ points, parties, range: [, end] }: Subject, last: Party): boolean {
    if (points !== 'office') return points !== null
    if (!placeLexicon().longest(this.doc.tokens, end - 1, end)) return true
    const country = this.countryOf(parties[0])
    return country === null || country === this.countryOf(last)
  }

  isMedium(i: number): boolean {
    return this.#is('media', i)
  }

  #subject(found: Reference, from: number, to: number, plural: boolean): Subject | null {
    const after = this.doc.tokens[found.range[1]]
    if (after?.key === 'را') return null
    const head = this.#head(found.range[0], from)
    if (head === null) return null
    if (PERSONAL.has(found.kind) && head !== found.range[0] && !this.#isTitle(head, found.range[0]))
      return this.#isOfMembers(head, found) ? toSubject(found) : this.#office(head, found)
    if (!PERSONAL.has(found.kind) && head !== found.range[0]) return this.#body(head, found)
    const parties = plural || found.parties.length > 1 ? this.#joint(found, to) : found.parties
    const pointed = found.kind === 'office' && speechWords('this').has(this.doc.tokens[found.range[0] - 1]?.key ?? '')
    const one = found.parties.length === 1
    return {
      parties,
      range: found.range,
      channel: !PERSONAL.has(found.kind),
      points: one && found.kind === 'pronoun' ? 'person' : one && pointed ? 'office' : null,
    }
  }

  /** The body that a country's name closes: «بیانیه انجمن X ایران». */
  bodyOf(found: Reference, from: number): Subject | null {
    return from < found.range[0] ? this.#body(from, found) : null
  }

  /** «وزارت خارجه آمریکا», «مقامات ایران»: the country's or organisation's, as far as its head says so. */
  #body(head: number, found: Reference): Subject | null {
    const range: Range = [head, found.range[1]]
    if (this.#is('crowd', head) || this.#is('media', head)) return { parties: [], range, channel: true, points: null }
    if (!this.#is('body', head) && !this.#is('officials', head)) return null
    const party: Party = { name: [this.doc.tokens[head]?.start ?? 0, this.doc.tokens[range[1] - 1]?.end ?? 0] }
    const own = speechWords('founded').has(this.doc.tokens[head]?.key ?? '') && found.kind === 'country'
    return { parties: own ? [party] : found.parties, range, channel: true, points: null }
  }

  /** «اعضای هیئت X»: the delegation's. */
  #isOfMembers(head: number, { kind, range }: Reference): boolean {
    return kind === 'delegation' && head + 1 === range[0] && this.doc.tokens[head]?.key === 'اعضای'
  }

  /** «دفتر پادشاهی عربستان», «روابط عمومی وزیر»: a body that is named by an office speaks for the country. */
  #office(head: number, found: Reference): Subject | null {
    const person = found.parties[0]
    if (!this.#is('body', head) || !person || !('person' in person)) return null
    const country = this.countryOf(person)
    return country ? { parties: [{ code: country }], range: [head, found.range[1]], channel: true, points: null } : null
  }

  /** A medium, a crowd or a home ministry that no reference stands for. */
  #unreferenced(i: number, to: number): Subject | null {
    const media = wordsOf('media').longest(this.doc.tokens, i, to) ?? wordsOf('crowd').longest(this.doc.tokens, i, to)
    if (media) return { parties: [], range: [media.from, media.to], channel: true, points: null }
    return null
  }

  /** «خرازی و فاروق الشرع … تأکید کردند». */
  #joint(found: Reference, to: number): Party[] {
    const parties = [...found.parties]
    for (let i = found.range[1]; i < to; ) {
      const between = this.doc.tokens[i]?.form
      const next = between === 'و' || between === '،' ? this.referenceAt(i + 1) : undefined
      if (!next || next.range[1] > to || PERSONAL.has(next.kind) !== PERSONAL.has(found.kind)) break
      parties.push(...next.parties.filter((party) => !parties.some((other) => same(party, other))))
      i = next.range[1]
    }
    return parties
  }

  /** First token of the noun phrase that ends in the reference; null if a preposition or «به گفته» governs it. */
  #head(at: number, from: number): number | null {
    let head = at
    while (head > from) {
      const before = this.doc.tokens[head - 1] as Token
      if (QUOTES.test(before.form) && head - 1 > from) {
        head--
        continue
      }
      if (OPENS_CLAUSE.test(before.form) || this.endsWith('adverb', head, from) || before.word.pos === 'verb')
        return this.doc.tokens[head]?.key === 'و' && head < at ? head + 1 : head
      if (
        this.endsWith('joining', head, from) ||
        speechWords('before-subject').has(before.key) ||
        this.#isClosed(head, from)
      )
        return head
      if (isTime(before)) {
        head = this.#beforeTime(head, from)
        if (head === from || OPENS_CLAUSE.test(this.doc.tokens[head - 1]?.form ?? '')) return at
        continue
      }
      if (this.endsWith('oblique', head, from) || at - head > 12) return null
      head--
    }
    return head
  }

  /** «(در) روز سه‌شنبه X گفت»: where the time begins. */
  #beforeTime(head: number, from: number): number {
    let start = head
    while (start > from && isTime(this.doc.tokens[start - 1] as Token)) start--
    return start > from && speechWords('before-time').has(this.doc.tokens[start - 1]?.key ?? '') ? start - 1 : start
  }

  /** «پس از این دیدار X گفت»: a noun behind «این» takes nothing that follows it. */
  #isClosed(head: number, from: number): boolean {
    const { tokens } = this.doc
    return (
      head - 2 > from &&
      speechWords('demonstrative').has(tokens[head - 2]?.key ?? '') &&
      tokens[head - 1]?.word.pos === 'noun'
    )
  }

  /** Ranks and forms of address before a name belong to it. */
  #isTitle(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (!isTitle(this.doc.tokens[i]?.key ?? '') && this.doc.tokens[i]?.kind !== 'punct') return false
    return true
  }

  #starts(i: number, from: number): boolean {
    return this.#head(i, from) === i
  }

  #is(name: WordClass, i: number): boolean {
    return this.marks.starts(name, i)
  }

  /** Whether a word or phrase of the class ends right before `end`. */
  endsWith(name: WordClass, end: number, from: number): boolean {
    return this.marks.endsAt(name, end, from)
  }
}

const toSubject = ({ parties, range }: Reference): Subject => ({ parties, range, channel: false, points: null })

/** An opening mark belongs to the name behind it. */
const QUOTES = /^[«"“]$/

export function same(a: Party, b: Party): boolean {
  if ('person' in a) return 'person' in b && a.person === b.person
  if ('code' in a) return 'code' in b && a.code === b.code
  return 'name' in b && a.name[0] === b.name[0]
}
