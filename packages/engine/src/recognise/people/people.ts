import type { Document, OfficeMention, PersonMention, PlaceMention, Token } from '../../document.js'
import { isLeading, knownPerson, tenuresOf } from '../../reference/people.js'
import { areMissed, expectedBy } from './expected.js'
import { withListedCountry, withSecondOffice, withSharedCountry } from './listed-country.js'
import { giveOffices, namesBefore, opensList, shareOffices } from './listed-names.js'
import { glossAt, mentionOf, type Named } from './mention.js'
import { afterClosing, afterOpening, MEMBERS, mentionWords, namesOutlet, namesThing } from './mention-words.js'
import type { Hint } from './name-text.js'
import { nameWord } from './name-words.js'
import { Names } from './names.js'
import { pluralLexicon, professionLexicon } from './office-lexicons.js'
import { officesAt } from './offices.js'
import { COUNTERPART } from './plural-offices.js'
import { ranksAt } from './ranks.js'

/** Marks between a name and the office that explains it. */
const APPOSITION = new Set(['،', ',', '-', '–', '—', '_', 'ـ', '('])

/** Persons named, and office-holders mentioned by office alone, in order of the text. */
export function recognisePeople(doc: Document, places: readonly PlaceMention[]): PersonMention[] {
  return new Finder(doc, places).run()
}

class Finder {
  readonly #placeAt = new Map<number, PlaceMention>()
  readonly #names: Names
  /** End of the sentence that is being read: no mention crosses it. */
  #limit = 0

  constructor(
    readonly doc: Document,
    places: readonly PlaceMention[],
  ) {
    for (const place of places) for (let i = place.range[0]; i < place.range[1]; i++) this.#placeAt.set(i, place)
    this.#names = new Names(doc, (i) => this.#isTaken(i))
  }

  /** Tokens of places and ranks are no names; an adjective of a country can be a family name (محمد عراقی). */
  #isTaken(i: number): boolean {
    const place = this.#placeAt.get(i)
    if (!place) return false
    const word = nameWord(this.doc.tokens[i] as Token)
    return !(place.kind === 'adjective' && word.family && !word.common)
  }

  run(): PersonMention[] {
    const found = this.#pass()
    const expected = expectedBy(found)
    if (!areMissed(this.doc, found, expected)) return found
    this.#names.expected = expected
    return this.#pass()
  }

  #pass(): PersonMention[] {
    const found: PersonMention[] = []
    for (const { range, part } of this.doc.sentences) {
      if (part === 'junk') continue
      this.#limit = range[1]
      for (let i = range[0]; i < range[1]; ) {
        const mentions = this.#mentionsAt(i)
        if (!shareOffices(this.doc, found, mentions, i)) found.push(...mentions)
        i = Math.max(mentions.at(-1)?.range[1] ?? 0, i + 1, this.#membership(found, i))
      }
    }
    const shared = found.map((mention) => withSharedCountry(this.doc, this.#placeAt, mention))
    return withSecondOffice(this.doc, withListedCountry(this.doc, shared))
  }

  #mentionsAt(i: number): PersonMention[] {
    const token = this.doc.tokens[i]
    if (!token || (token.kind !== 'word' && afterOpening(this.doc, i) === i)) return []
    const named = this.#namedAt(i, 'none')
    if (named && (namesThing(this.doc, i) || namesOutlet(this.doc, named.name.to - 1) || this.#isWhere(named, i)))
      return []
    if (named) {
      const mention = this.#withOfficeAfter(named)
      if (mention) return [mention]
    }
    const offices = this.#officesAt(i)
    const [office] = offices
    if (!office) return []
    const whole = office.plural || offices.length > 1 ? office : this.#joinedBefore(office)
    return offices.length > 1 || office.plural
      ? offices.map((each) => mentionOf(this.doc, null, each))
      : [this.#withNameAfter(whole)]
  }

  /** «در آستین»: a surname alone in which something takes place is a place's. */
  #isWhere({ name, rank }: Named, i: number): boolean {
    return !rank && name.to === name.from + 1 && name.candidates.length > 0 && this.doc.tokens[i - 1]?.key === 'در'
  }

  /** «… از اعضای کمیسیون …» behind names: the end of the phrase; its office goes to them. */
  #membership(found: PersonMention[], i: number): number {
    const at = this.doc.tokens[i]?.key === 'از' ? i + 1 : i
    const singular = MEMBERS.get(this.doc.tokens[at]?.key ?? '')
    if (!singular || !opensList(this.doc, found, i)) return 0
    const [office] = this.#officesAt(at, singular)
    if (!office || office.range[1] === at + 1) return 0
    giveOffices(found, namesBefore(found, i), [office])
    return office.range[1]
  }

  #officesAt(i: number, singular?: string): OfficeMention[] {
    if (i >= this.#limit) return []
    const nameBegins = (j: number) => {
      const rank = this.#rankAt(j)
      if (rank !== j) return this.#names.at(rank, 'rank') !== null || afterOpening(this.doc, rank) > rank
      const name = this.#names.at(j, 'none')
      return name !== null && (!name.weak || nameWord(this.doc.tokens[j] as Token).given)
    }
    return officesAt({ doc: this.doc, placeAt: this.#placeAt, nameBegins }, i, singular)
  }

  /** End of the ranks and honorifics that begin at `i`; `i` itself if there are none. */
  #rankAt(i: number): number {
    let to = i
    for (;;) {
      const match = ranksAt(this.doc.tokens, to)
      if (!match) return to
      to = match.to
    }
  }

  /** [rank] [«] name [»] */
  #namedAt(i: number, hint: Hint): Named | null {
    if (i >= this.#limit) return null
    const afterRank = this.#rankAt(i)
    const ranked = afterRank > i
    const at = afterOpening(this.doc, afterRank)
    const quoted = at > afterRank
    const whole = ranked ? this.#names.at(i, 'none') : null
    const strong = quoted && (ranked || hint !== 'none')
    const name =
      (quoted ? this.#names.inMarks(at) : null) ?? this.#names.at(at, strong ? 'quote' : ranked ? 'rank' : hint)
    if (whole && !whole.weak && (!name || whole.to > name.to)) return { range: [i, whole.to], rank: null, name: whole }
    if (!name) return null
    const end = quoted ? afterClosing(this.doc, name.to) : name.to
    const closed = end > name.to
    if (quoted && !closed && !ranked) return null
    return {
      range: [quoted && !closed ? at : i, end],
      rank: ranked ? [i, afterRank] : null,
      name,
    }
  }

  #withOfficeAfter(named: Named): PersonMention | null {
    const longer = this.#longer(named)
    if (longer) return this.#withOfficeAfter(longer)
    const office = this.#officeUnder(this.#officeAfter(named.range[1]))
    if (named.name.weak && !named.rank && !office && !this.#opensSentence(named)) return null
    if (named.name.weak && named.name.to - named.name.from === 1 && !this.#explains(office, named)) return null
    return mentionOf(this.doc, named, office)
  }

  /** Whether an office makes one doubtful word before it a name: «جلود، دبیرکل فدراسیون …» in a list. */
  #explains(office: OfficeMention | null, named: Named): boolean {
    if (!office) return false
    const { name, range } = named
    const word = nameWord(this.doc.tokens[name.from] as Token)
    if (office.range[0] === range[1]) return office.id !== null || word.given || this.#opensAsSurname(named)
    const before = this.doc.tokens[range[0] - 1]
    const bullet = /^[-–.)]$/.test(before?.form ?? '') && this.doc.tokens[range[0] - 2]?.kind === 'number'
    return bullet && (word.strange || word.given || word.family)
  }

  /** «امینی رئیس کانون …»: a family name that opens its sentence, right before the office. */
  #opensAsSurname({ name, range }: Named): boolean {
    const { family, common, everyday } = nameWord(this.doc.tokens[name.from] as Token)
    const before = this.doc.tokens[range[0] - 1]
    return family && !common && !everyday && before?.sentence !== this.doc.tokens[name.from]?.sentence
  }

  /** «محمد جاسم خفیه، وزیر …»: an ordinary word between name and office is the end of the name. */
  #longer(named: Named): Named | null {
    const end = named.range[1]
    const token = this.doc.tokens[end]
    if (
      (named.name.candidates.length && named.name.to - named.name.from > 1) ||
      named.name.to !== end ||
      end + 1 >= this.#limit ||
      token?.kind !== 'word'
    )
      return null
    const word = nameWord(token)
    const last = nameWord(this.doc.tokens[end - 1] as Token)
    if (
      word.everyday ||
      this.#placeAt.has(end) ||
      token.word.plural ||
      token.key.length < 3 ||
      (last.family && !last.given)
    )
      return null
    if (token.word.pos !== 'noun' && token.word.pos !== 'adjective' && token.word.pos !== 'unknown') return null
    if (this.#officeAfter(end) || professionLexicon().longest(this.doc.tokens, end) || !this.#officeAfter(end + 1)?.id)
      return null
    return { ...named, range: [named.range[0], end + 1], name: { ...named.name, to: end + 1, candidates: [] } }
  }

  /** «سخنگوی اولمرت، نخست‌وزیر اسرائیل»: the office under somebody named takes his office and country. */
  #officeUnder(office: OfficeMention | null): OfficeMention | null {
    if (!office || office.country || office.range[1] > office.range[0] + 2) return office
    const named = mentionWords('under').has(this.doc.tokens[office.range[0]]?.key ?? '')
      ? this.#namedAt(office.range[1], 'none')
      : null
    const chief = named ? this.#withOfficeAfter(named) : null
    if (!chief) return office
    return { ...office, fa: chief.office ? `${office.fa} ${chief.office.fa}` : office.fa, country: chief.country }
  }

  /** «یاسین … روز شنبه … گفت»: a doubtful name of two words where the subject stands. */
  #opensSentence({ range, name }: Named): boolean {
    const before = this.doc.tokens[range[0] - 1]
    const after = this.doc.tokens[range[1]]
    if (name.to - name.from !== 2 || !after || after.sentence !== this.doc.tokens[range[0]]?.sentence) return false
    if (after.word.verb?.lemma === 'بودن') return false
    if (before && before.sentence === after.sentence && before.form !== '،') return false
    return mentionWords('after-subject').has(after.key) || after.word.pos === 'verb'
  }

  /** «…، وزیر خارجه ترکیه»: the office that explains a name before it, unless it leads on to another name. */
  #officeAfter(name: number): OfficeMention | null {
    const as = this.#asOffice(name)
    if (as) return as
    const end = glossAt(this.doc, name)?.to ?? name
    const mark = APPOSITION.has(this.doc.tokens[end]?.form ?? '')
    const at = end + (mark ? 1 : 0)
    const [office, ...more] = this.#officesAt(at)
    if (!office || more.length || office.plural || pluralLexicon().longest(this.doc.tokens, at)) return null
    const after = this.doc.tokens[office.range[1]]?.form
    if (mark && (after === ':' || this.#namedAt(office.range[1], 'office'))) return null
    return this.#joined(office)
  }

  /** «… به عنوان سفیر», «… را به سمت فرمانده»: the office that somebody takes or held. */
  #asOffice(end: number): OfficeMention | null {
    const at = this.doc.tokens[end]?.key === 'را' ? end + 1 : end
    const next = this.doc.tokens[at + 1]?.key
    if (this.doc.tokens[at]?.key !== 'به' || (next !== 'عنوان' && next !== 'سمت')) return null
    const [office] = this.#officesAt(at + 2)
    return office && !office.plural ? office : null
  }

  /** «وزیر دفاع و معاون نخست‌وزیر، …»: two offices before the one name that follows; of vice-presidents also without it. */
  #joinedBefore(office: OfficeMention): OfficeMention {
    const end = office.range[1]
    if (this.doc.tokens[end]?.key !== 'و') return office
    const [second, ...more] = this.#officesAt(end + 1)
    if (!second || more.length || second.plural || second.id === COUNTERPART) return office
    if (office.country && (office.country !== second.country || !this.#shares(office, second))) return office
    const named = this.#namedAt(second.range[1], 'office')
    if (!named && !(office.fa.startsWith('معاون رئیس') && second.fa.startsWith('رئیس سازمان'))) return office
    return {
      ...office,
      range: [office.range[0], second.range[1]],
      fa: `${office.fa} و ${second.fa}`,
      country: office.country ?? second.country,
    }
  }

  /** Whether two offices stand without a country between them: one phrase. */
  #shares(first: OfficeMention, second: OfficeMention): boolean {
    for (let i = first.range[0]; i < first.range[1]; i++) if (this.#placeAt.has(i)) return false
    return first.country === second.country
  }

  /** «نخست‌وزیر و رهبر دولت انتقالی»: two offices of one person. */
  #joined(office: OfficeMention): OfficeMention {
    const end = office.range[1]
    if (this.doc.tokens[end]?.key !== 'و') return office
    const [second, ...more] = this.#officesAt(end + 1)
    if (!second || more.length || second.plural || second.id === COUNTERPART) return office
    if (this.#namedAt(second.range[1], 'office')) return office
    if (office.country && second.country && office.country !== second.country) return office
    return {
      ...office,
      range: [office.range[0], second.range[1]],
      fa: `${office.fa} و ${second.fa}`,
      country: office.country ?? second.country,
    }
  }

  #withNameAfter(office: OfficeMention): PersonMention {
    const end = office.range[1]
    const comma = this.doc.tokens[end]?.form === '،' || this.doc.tokens[end]?.form === ','
    const direct = this.#namedAt(end, 'office')
    if (direct && this.#isUnder(office, direct)) {
      const leader = knownPerson(direct.name.candidates[0] ?? '')
      return mentionOf(this.doc, null, { ...office, country: leader?.country ?? null })
    }
    if (direct) {
      const own = office.country ? this.#officeAfter(direct.range[1])?.country : null
      return mentionOf(this.doc, own && own !== office.country ? null : direct, office)
    }
    const apart = comma ? this.#fullNameAt(end + 1) : null
    if (apart && !this.#officeAfter(apart.range[1])) return mentionOf(this.doc, apart, office)
    return mentionOf(this.doc, null, office)
  }

  /** «مذاکره‌کننده ارشد ترامپ», «یک مقام دفتر غنی»: an official under the leader who is named. */
  #isUnder(office: OfficeMention, { name, rank }: Named): boolean {
    const [id, ...more] = name.candidates
    if (office.id || office.country || rank || !id || more.length) return false
    return mentionWords('under').has(this.doc.tokens[office.range[0]]?.key ?? '') && tenuresOf(id).some(isLeading)
  }

  /** After a comma only a name of two words or one with a rank continues the office before it. */
  #fullNameAt(i: number): Named | null {
    const named = this.#namedAt(i, 'none')
    return named && !named.name.weak && (named.rank || named.name.to - named.name.from > 1) ? named : null
  }
}
