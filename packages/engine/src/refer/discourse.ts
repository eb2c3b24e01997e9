import type { Document, OfficeMention, Party, Range, Reference, Sentence, Token, Unresolved } from '../document.js'
import { isWord } from '../segment/words.js'
import { collectiveAt } from './actors.js'
import { officeOfEach } from './pairs.js'

const PRONOUNS = new Set(['وی', 'او', 'ایشان', 'نامبرده', 'مشارالیه'])
/** What stands before a person who is not the subject: prepositions, and nouns that the person belongs to. */
const OBLIQUE = new Set(
  'با به از در بر برای همراه دعوت استقبال سوی توسط درباره بین میان نزد علیه پیرامون درخصوص مورد میزبانی ریاست سرپرستی نمایندگی'.split(
    ' ',
  ),
)
const TIME = new Set(
  'امروز دیروز فردا روز شنبه یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه گذشته جاری شب صبح عصر ظهر همچنین'.split(' '),
)
/** Before «که»: what happened meanwhile. */
const WHILE = new Set(['حالی', 'زمانی', 'هنگامی'])
/** «دو کشور»: sides by country; other pairs are people where the report names people. */
const BY_COUNTRY = /کشور|ملت|دولت|همسا|ارتش|نیروها|پارلمان|مجالس|هییت|هیئت|مقامات|مقامها|مسئول|نمایندگان/
const BY_OFFICE = /^(?:دو (?:وزیر|رئیس|رییس|نخست|رهبر|مقام)|سران|وزرای|وزیران|ر[ؤو]سای جمهور|رهبران|فرماندهان)/
/** The offices that such a phrase speaks of, by its words; the first that fits counts. */
const OFFICES: readonly (readonly [phrase: RegExp, office: RegExp])[] = [
  [/سران|رهبران|دو رهبر/, /^(?:رئیس.?جمهور|نخست.?وزیر|پادشاه|ملک|امیر|سلطان|صدراعظم|ولیعهد|رهبر)/],
  [/^ر[ؤو]سای جمهور|رئیس.?جمهور/, /^رئیس.?جمهور/],
  [/نخست/, /^نخست/],
  [/وزیر|وزرا/, /^وزیر/],
  [/رئیس|رییس/, /^ر(?:ئیس|ییس)/],
  [/فرمانده/, /^فرمانده/],
]
/** What ministers are of. */
const MINISTRY = /خارجه|دفاع/

/** Whether an office is one that such a phrase speaks of; undefined where it speaks of none. */
function heldAs(phrase: string): ((office: string) => boolean) | undefined {
  const form = OFFICES.find(([words]) => words.test(phrase))?.[1]
  const ministry = MINISTRY.exec(phrase)?.[0] ?? ''
  return form && ((office) => form.test(office) && office.includes(ministry))
}

const OPEN = new Set(['«', '“'])
const CLOSE = new Set(['»', '”'])
const CONTACT = /^(?:دیدار|ملاقات|گفتوگو|گفتگو|مذاکر|تماس|رایزنی|نشست|همتا|جلسه)/
/** How far back, in sentences, a pair of sides is looked for. */
const MEMORY = 8
const RECENT = 5
/** How far back a sentence that names just two is. */
const TOGETHER = 2

interface Seen {
  readonly party: Party
  readonly country: string | null
  readonly office: string
  /** An unnamed source: no side of a meeting. */
  readonly vague: boolean
  readonly sentence: number
  /** Stands where a subject does. */
  readonly acts: boolean
}

/** Walks the text once, keeping who was the subject and who was spoken of: pronouns and «دو طرف» take them. */
export class Discourse {
  #subject: Party | null = null
  #seen: Seen[] = []
  #countries: { code: string; sentence: number }[] = []
  /** The people of each country, by their id. */
  readonly #byCountry = new Map<string, string[]>()

  constructor(
    readonly doc: Document,
    readonly references: readonly Reference[],
    readonly about: ReadonlyMap<string, { readonly country: string | null; readonly office: string }>,
    readonly unresolved: Unresolved[],
    /** Makes a person of an office of which nobody else is told. */
    readonly introduce: (office: OfficeMention) => string,
  ) {
    for (const [id, { country }] of about) if (country) this.#addOf(country, id)
  }

  #addOf(country: string, id: string): void {
    const people = this.#byCountry.get(country)
    if (people) people.push(id)
    else this.#byCountry.set(country, [id])
  }

  run(): Reference[] {
    const found: Reference[] = []
    let next = 0
    for (const sentence of this.doc.sentences) {
      if (sentence.part === 'junk') continue
      while ((this.references[next]?.range[0] ?? Number.POSITIVE_INFINITY) < sentence.range[0]) next++
      next = this.#sentence(sentence, next, found)
    }
    return found
  }

  #sentence(sentence: Sentence, start: number, found: Reference[]): number {
    let next = start
    let subjectSet = false
    let wasSubject = false
    let quoted = 0
    for (let i = sentence.range[0]; i < sentence.range[1]; ) {
      while ((this.references[next]?.range[0] ?? Number.POSITIVE_INFINITY) < i) next++
      const given = this.references[next]?.range[0] === i ? this.references[next] : undefined
      const both = this.#bothAt(i, sentence.index)
      const reference =
        both && both.range[1] > (given?.range[1] ?? 0) ? both : (given ?? this.#pronounAt(i) ?? this.#thisCountryAt(i))
      // The marks of ««راجر» وزیر دفاع» are the name's own.
      if (!reference) {
        quoted = quotedAfter(quoted, this.doc.tokens[i])
        i++
        continue
      }
      const isSubject: boolean = this.#isJoined(reference, found.at(-1)) ? wasSubject : this.#isSubject(reference)
      wasSubject = isSubject
      found.push(reference)
      if (!subjectSet && isSubject && (quoted === 0 || reference.kind !== 'pronoun')) {
        const [party] = reference.parties
        if (party && quoted === 0) {
          this.#subject = party
          subjectSet = true
        }
      }
      this.#remember(reference, sentence.index, isSubject)
      i = reference.range[1]
    }
    return next
  }

  /** «با نخست‌وزیر و رئیس مجلس»: the second stands as the first does. */
  #isJoined({ range: [from] }: Reference, before: Reference | undefined): boolean {
    return before?.range[1] === from - 1 && this.doc.tokens[from - 1]?.key === 'و'
  }

  #isSubject({ kind, range, parties }: Reference): boolean {
    if (!parties[0] || !('person' in parties[0]) || kind === 'both') return false
    if (kind === 'pronoun') return !OBLIQUE.has(this.doc.tokens[range[0] - 1]?.key ?? '')
    const isMarked = OPEN.has(this.doc.tokens[range[0] - 1]?.form ?? '')
    const before = this.doc.tokens[range[0] - (isMarked ? 2 : 1)]
    if (!before || before.sentence !== this.doc.tokens[range[0]]?.sentence) return true
    if (OBLIQUE.has(before.key)) return false
    if (before.key === 'گفته' || TIME.has(before.key)) return true
    return before.word.pos !== 'noun' || before.kind === 'punct' || !isWord(before.form)
  }

  #remember({ parties, kind }: Reference, sentence: number, acts: boolean): void {
    for (const party of parties) {
      const country =
        'person' in party ? (this.about.get(party.person)?.country ?? null) : 'code' in party ? party.code : null
      if ('person' in party)
        this.#seen.push({
          party,
          country,
          sentence,
          acts,
          office: this.about.get(party.person)?.office ?? '',
          vague: /^(?:مقام (?!معظم)|مقام$|منبع|سخنگو)/.test(this.about.get(party.person)?.office ?? ''),
        })
      if (country && kind !== 'pronoun') this.#countries.push({ code: country, sentence })
    }
  }

  #pronounAt(i: number): Reference | null {
    const token = this.doc.tokens[i]
    if (!token || !PRONOUNS.has(token.key)) return null
    const met = this.#metBefore(i) ?? this.#goingOn(i)
    if (met) return { range: [i, i + 1], kind: 'pronoun', parties: [met] }
    if (this.#subject) return { range: [i, i + 1], kind: 'pronoun', parties: [this.#subject] }
    const last = this.#seen.at(-1)
    if (last) return { range: [i, i + 1], kind: 'pronoun', parties: [last.party] }
    this.unresolved.push({ span: [token.start, token.end], what: 'pronoun', why: 'nobody is named before it' })
    return null
  }

  /**
   * «با وزیر ملاقات کرد و نامه را به وی داد», «در دفتر وزیر با وی دیدار کرد»: nobody hands over to himself or meets himself,
   * where the sentence has no other who acts.
   */
  #metBefore(i: number): Party | undefined {
    const { tokens } = this.doc
    const isHanded = tokens[i - 1]?.key === 'به' && tokens[i - 2]?.key === 'را'
    const seen = since(this.#seen, tokens[i]?.sentence ?? 0)
    const [first, ...rest] = seen
    const isMet = tokens[i - 1]?.key === 'با' && first?.acts === true && !rest.some(({ acts }) => acts)
    if (!isHanded && !isMet) return undefined
    const subject = this.#subject
    const others = seen.filter(({ party }) => !subject || key(party) !== key(subject))
    return others[0]?.party
  }

  /** «با این کشور مذاکره می‌کنیم»: the country named last that is not the subject's own. */
  #thisCountryAt(i: number): Reference | null {
    const [before, token, next] = [i - 1, i, i + 1].map((at) => this.doc.tokens[at]?.key)
    if (before !== 'با' || token !== 'این' || next !== 'کشور') return null
    const subject = this.#subject
    const own = subject && 'person' in subject ? this.about.get(subject.person)?.country : null
    const last = since(this.#countries, (this.doc.tokens[i]?.sentence ?? 0) - TOGETHER).findLast(
      ({ code }) => isCountry(code) && code !== own,
    )
    return last ? { range: [i, i + 2], kind: 'country', parties: [{ code: last.code }] } : null
  }

  /** «پس از سفر X، در حالی که وی در راه بود»: the one person whom the sentence names so far. */
  #goingOn(i: number): Party | undefined {
    const { tokens } = this.doc
    if (tokens[i - 1]?.key !== 'که' || !WHILE.has(tokens[i - 2]?.key ?? '')) return undefined
    const [first, ...others] = since(this.#seen, tokens[i]?.sentence ?? 0)
    return first && others.every(({ party }) => key(party) === key(first.party)) ? first.party : undefined
  }

  /** «طرفین», «دو وزیر», «سران دو کشور»: the two people, else the two countries, spoken of last. */
  #bothAt(i: number, sentence: number): Reference | null {
    const match = collectiveAt(this.doc, i)
    if (match?.value.kind !== 'both-sides' || !/^(?:دو|هر دو|طرفین)|دو (?:کشور|طرف)/.test(this.#text(i, match.to)))
      return null
    const phrase = this.#text(i, match.to)
    const bodies = BY_COUNTRY.test(phrase) && !BY_OFFICE.test(phrase)
    const held = bodies ? undefined : heldAs(phrase)
    const people = bodies ? null : this.#people(sentence, held)
    const range: Range = [i, match.to]
    const each = (party: Party) =>
      (held && (this.#holder(party, held) ?? this.#introduced(phrase, party, range))) || party
    const parties = people ?? this.#pair(sentence)?.map(each)
    return parties ? { range, kind: 'both', parties } : null
  }

  /** «رؤسای جمهور دو کشور»: people who are nowhere named. */
  #introduced(phrase: string, party: Party, range: Range): Party | undefined {
    const { tokens } = this.doc
    // «معاونان وزیران خارجه دو کشور», «دو رئیس‌جمهور ایران و عراق»
    const isOfOthers = tokens[range[0] - 1]?.key.startsWith('معاون') === true
    if (isOfOthers || this.references.some(({ range: [from] }) => from === range[1])) return undefined
    const office = 'code' in party ? officeOfEach(phrase, party.code, range) : undefined
    if (!office?.country) return undefined
    const person = this.introduce(office)
    this.#addOf(office.country, person)
    return { person }
  }

  /** Who of the report holds such an office of a country. */
  #holder(party: Party, held: (office: string) => boolean): Party | undefined {
    if (!('code' in party)) return undefined
    const person = this.#byCountry.get(party.code)?.find((id) => held(this.about.get(id)?.office ?? ''))
    return person === undefined ? undefined : { person }
  }

  #text(from: number, to: number): string {
    return this.doc.tokens
      .slice(from, to)
      .map(({ form }) => (form === '2' ? 'دو' : form))
      .join(' ')
  }

  /** The two people who met last: in the last sentence that tells of a meeting, else in any; of two countries first. */
  #people(sentence: number, held?: (office: string) => boolean): Party[] | null {
    const fits = ({ office, vague }: Seen) => !vague && (!held || held(office))
    const groups = new Map<number, Seen[]>()
    for (const item of since(this.#seen, sentence - RECENT))
      if (fits(item)) groups.set(item.sentence, [...(groups.get(item.sentence) ?? []), item])
    const inOrder = [...groups].sort(([a], [b]) => b - a)
    const telling = inOrder.filter(([index]) => this.#tellsOfContact(index))
    for (const list of [telling, inOrder])
      for (const abroad of [true, false])
        for (const [, seen] of list) {
          const pair = pairOf(seen, abroad)
          if (pair) return pair
        }
    return null
  }

  #tellsOfContact(index: number): boolean {
    const [from, to] = this.doc.sentences[index]?.range ?? [0, 0]
    for (let i = from; i < to; i++) if (CONTACT.test(this.doc.tokens[i]?.key ?? '')) return true
    return false
  }

  /** The countries of the last sentence before that names exactly two. */
  #namedTogether(sentence: number): Party[] | null {
    const recent = since(this.#countries, sentence - TOGETHER)
    for (let index = sentence - 1; index >= sentence - TOGETHER; index--) {
      const named = recent.filter((item) => item.sentence === index).map(({ code }) => code)
      const pair = [...new Set(named)].filter(isCountry)
      if (pair.length === 2) return pair.map((code) => ({ code }))
    }
    return null
  }

  /** The two countries spoken of most in the last sentences; Iran's news means Iran where only one other is named. */
  #pair(sentence: number): Party[] | null {
    const here = [...new Set(since(this.#countries, sentence).map(({ code }) => code))].filter(isCountry)
    if (here.length === 2) return here.map((code) => ({ code }))
    const before = this.#namedTogether(sentence)
    if (before) return before
    const people = this.#people(sentence)?.map((party) =>
      'person' in party ? this.about.get(party.person)?.country : null,
    )
    const [one, other] = people ?? []
    if (one && other && one !== other && isCountry(one) && isCountry(other)) return [{ code: one }, { code: other }]
    const counts = new Map<string, number>()
    for (const { code } of since(this.#countries, sentence - MEMORY))
      if (isCountry(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
    const [first, second] = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code)
    if (!first) return null
    if (second) return [{ code: first }, { code: second }]
    return first === 'IR' ? null : [{ code: 'IR' }, { code: first }]
  }
}

/** What was seen in a sentence and those after it. */
function since<T extends { readonly sentence: number }>(seen: readonly T[], sentence: number): T[] {
  let from = seen.length
  while (from > 0 && (seen[from - 1]?.sentence ?? -1) >= sentence) from--
  return seen.slice(from)
}

/** How many quotations are open after a token. */
function quotedAfter(open: number, token: Token | undefined): number {
  if (OPEN.has(token?.form ?? '')) return open + 1
  return CLOSE.has(token?.form ?? '') ? Math.max(0, open - 1) : open
}

const isCountry = (code: string) => /^[A-Z]{2}$/.test(code)

/** The first two of a sentence, of two countries if `abroad`. */
function pairOf(seen: readonly Seen[], abroad: boolean): Party[] | null {
  for (const first of seen)
    for (const second of seen)
      if (
        key(first.party) !== key(second.party) &&
        (!abroad || (first.country && second.country && first.country !== second.country))
      )
        return [first.party, second.party]
  return null
}

const key = (party: Party) => JSON.stringify(party)
