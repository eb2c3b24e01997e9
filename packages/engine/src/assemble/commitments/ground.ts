import type {
  Cast,
  Clause,
  Commitment,
  Document,
  Party,
  Range,
  Reference,
  Span,
  Statement,
  VerbGroup,
} from '../../document.js'
import { personIn } from '../../refer/person-of.js'
import { Spans, tokenFrom } from '../../rules/offsets.js'
import type { Rule } from './rules.js'

/** Words that make an undertaking a wish, a demand or a condition. */
const FORCED = new Set(['باید', 'بایستی', 'نباید', 'اگر', 'امیدوارم', 'امیدواریم', 'شاید'])

const PREPOSITIONS = new Set(['در', 'به', 'از', 'تا', 'با', 'برای', 'طی', 'بر', 'ضمن'])
const ACCORDS = new Set(['توافق', 'توافقنامه', 'یادداشت', 'تفاهم', 'تفاهمنامه', 'موافقتنامه', 'قرارداد'])
/** Nouns of deeds that are done without an object. */
const ACTS = new Set(
  'شرکت ادامه حمایت مقابله خودداری همکاری اقدام پاسخ خارج دفاع پشتیبانی کمک تلاش دریغ مبارزه جلوگیری عبور اقدامی'.split(
    ' ',
  ),
)
/** How many tokens back those stand who talk. */
const TALKED_OF = 400
/** «طرف ایرانی», «دولت ترکیه»: the adjective tells whose they are. */
const SIDES = new Set(['طرف', 'دولت', 'مقامات', 'هیات', 'هیئت'])
/** An object of more tokens is likelier a subject and something else. */
const LONGEST_OBJECT = 15

/** What the rules of undertakings share: whose words they are, where they begin and end. */
export class Ground {
  protected readonly byClause = new Map<number, Clause>()
  readonly #said: Spans
  protected readonly sentenceVerbs = new Map<number, VerbGroup[]>()

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
    readonly statements: readonly Statement[],
  ) {
    this.#said = new Spans(statements.map(({ span }) => span))
    for (const clause of doc.clauses) if (clause.verb) this.byClause.set(clause.verb.range[0], clause)
    for (const verb of doc.verbs) {
      const at = doc.tokens[verb.range[0]]?.sentence ?? 0
      this.sentenceVerbs.set(at, [...(this.sentenceVerbs.get(at) ?? []), verb])
    }
  }

  protected commitment(rule: Rule, [from, to]: Range, by: readonly Party[]): Commitment | null {
    const { tokens } = this.doc
    let [a, b] = [from, to]
    while (
      a < b &&
      (tokens[a]?.kind === 'punct' || ['که', 'تا', 'و', 'اما', 'ولی', 'همچنین'].includes(tokens[a]?.key ?? ''))
    )
      a++
    if (tokens[a]?.key === 'اگر') a = this.#afterCondition(a, b)
    while (b > a && (tokens[b - 1]?.kind === 'punct' || tokens[b - 1]?.key === 'را')) b--
    if (b - a < 3 || by.length === 0) return null
    for (let i = a; i < b; i++) if (FORCED.has(tokens[i]?.key ?? '') || isOther(rule, tokens[i]?.key ?? '')) return null
    const span: Span = [tokens[a]?.start ?? 0, tokens[b - 1]?.end ?? 0]
    const statement = this.statements[this.#said.first(...span)]
    const to2 = this.receivers([a, b], by)
    return {
      by,
      ...(to2.length ? { to: to2 } : {}),
      span,
      ...(statement ? { statement: statement.id } : {}),
      rule: `commitment.${rule.id}`,
    }
  }

  /** «اگر برف بیاید، ایران … خواهد کرد»: what is undertaken follows the condition. */
  #afterCondition(from: number, to: number): number {
    const sentence = this.sentenceVerbs.get(this.doc.tokens[from]?.sentence ?? 0) ?? []
    const verb = sentence.find(({ range }) => range[0] > from && range[1] < to)
    if (!verb) return from
    return this.doc.tokens[verb.range[1]]?.kind === 'punct' ? verb.range[1] + 1 : verb.range[1]
  }

  /** Other countries in the words: towards whom the undertaking is. */
  protected receivers(range: Range, by: readonly Party[]): Party[] {
    const own = [...by, ...this.countryOf(by)]
    const found: Party[] = []
    for (let i = range[0]; i < range[1]; i++) {
      for (const party of this.referenceAt(i)?.parties ?? []) {
        if ('code' in party && ![...own, ...found].some((other) => same(party, other))) found.push(party)
      }
    }
    return found
  }

  protected wordBefore(rule: Rule, verb: VerbGroup, reach: number): number | null {
    const stop = Math.max(this.sentenceStart(verb), verb.range[0] - reach)
    for (let i = verb.range[0] - 1; i >= stop; i--) {
      if (rule.words.has(this.doc.tokens[i]?.key ?? '')) return this.doc.tokens[i - 1]?.key === 'حال' ? null : i
      if (i < verb.range[0] - 1 && this.byClause.has(i) && this.doc.tokens[i]?.word.verb) return null
    }
    return null
  }

  /** The subject of a predicate: a reference before it, «ما», or the speaker. */
  protected subject(from: number, to: number, verb: VerbGroup): readonly Party[] {
    if (verb.person === 1) return this.speakersAt(from)
    const found = this.firstReference(from, to)
    if (found) {
      const parties = verb.number === 'plural' ? this.#listed(found, to) : found.parties
      return ['name', 'office', 'pronoun', 'counterpart'].includes(found.kind) ? parties : this.codes(parties)
    }
    // «گفت: … آمادگی دارد»: of himself a speaker would say «دارم»; it is his side.
    const speakers = this.speakersAt(verb.range[0])
    if (speakers.length) return this.isIndirect(verb) ? speakers : this.countryOf(speakers)
    return this.firstReference(this.sentenceStart(verb), from)?.parties ?? this.speakersAt(from, true)
  }

  /** A reference with those that «،» and «و» join to it: «عراق، ترکیه و آذربایجان». */
  #listed(first: Reference, to: number): readonly Party[] {
    const parties = [...first.parties]
    let end = first.range[1]
    for (;;) {
      const next = ['،', 'و'].includes(this.doc.tokens[end]?.form ?? '') ? this.referenceAt(end + 1) : undefined
      if (!next || next.range[1] > to || next.kind !== first.kind) return parties
      parties.push(...next.parties)
      end = next.range[1]
    }
  }

  /** Who talks where nobody is named: the last «دو طرف», else the countries of the last two people of different ones. */
  protected sides(at: number): readonly Party[] {
    const countries: Party[] = []
    for (let i = at - 1; i >= Math.max(0, at - TALKED_OF); i--) {
      const { kind, parties } = this.referenceAt(i) ?? { kind: null, parties: [] }
      if (kind === 'both' && parties.length === 2) return this.codes(parties)
      for (const country of this.countryOf(parties.filter((party) => 'person' in party)))
        if (countries.length < 2 && !countries.some((other) => same(country, other))) countries.unshift(country)
    }
    return countries.length === 2 ? countries : []
  }

  /** «آمادگی جمهوری اسلامی ایران برای …»: whose readiness it is. */
  protected partyAfter(word: number, to: number): readonly Party[] | null {
    const { tokens } = this.doc
    for (let i = word + 1; i < Math.min(word + 6, to); i++) {
      const key = tokens[i]?.key ?? ''
      if (key === 'برای' || key === 'خود' || key === 'به') return null
      if (key === 'کشورش' || key === 'کشورمان')
        return key === 'کشورمان' ? [{ code: 'IR' }] : this.countryOf(this.speakersAt(word, true))
      const found = this.referenceAt(i)
      if (found && tokens[word]?.key === 'امادگی')
        return found.kind === 'name' ? found.parties : this.codes(found.parties)
    }
    return null
  }

  /** The reference that opens a clause, with those that «و» joins to it: «دولت ایران», «ایران و ترکیه». */
  protected opening(from: number, to: number): Reference | null {
    const { tokens } = this.doc
    const begin = tokens[from]?.start ?? 0
    const speech = this.statements[this.#said.first(begin, tokens[to]?.start ?? begin)]
    const start = speech && speech.span[0] >= begin ? this.tokenAt(speech.span[0]) : from
    const own = this.byClause.get(to)?.parts
    for (let i = start; i < Math.min(to, start + 30); i++) {
      const inside = !own || own.some(([a, b]) => a <= i && i < b)
      const found = inside ? this.referenceAt(i) : undefined
      const led =
        i === start ||
        ['،', 'و', 'که', ':', '«'].includes(tokens[i - 1]?.form ?? '') ||
        ['دولت', 'ملت', 'مسلح', 'ارتش', 'همچنین', 'نیز'].includes(tokens[i - 1]?.key ?? '')
      if (!found || (!led && found.kind !== 'both') || found.kind === 'adjective') continue
      const next = tokens[found.range[1]]?.key === 'و' ? this.referenceAt(found.range[1] + 1) : undefined
      return next && next.kind === found.kind ? { ...found, parties: [...found.parties, ...next.parties] } : found
    }
    return null
  }

  /** Nobody but the speaker is the subject: «اعلام کرد که صادرات را متوقف خواهد کرد». */
  protected isSubjectless(from: number, verb: VerbGroup, speakers: readonly Party[]): boolean {
    const { tokens } = this.doc
    const [one, ...others] = speakers
    if (!one || (verb.number === 'plural') !== others.length > 0 || !this.isIndirect(verb)) return false
    let ra = verb.range[0] - 1
    while (ra > from && tokens[ra]?.key !== 'را') ra--
    const first = tokens[from]?.key === 'که' ? from + 1 : from
    if (tokens[first]?.key === 'این' && (ra <= first || ra - first > LONGEST_OBJECT)) return false
    if (ra <= from && !ACTS.has(tokens[verb.range[0] - 1]?.key ?? '')) return false
    return PREPOSITIONS.has(tokens[first]?.key ?? '') || (ra > first && ra - first < LONGEST_OBJECT)
  }

  /** What is told with «که», or right after the verb of saying, has the speaker as a third person. */
  protected isIndirect(verb: VerbGroup): boolean {
    const said = this.#saidAt(verb.range[0])
    const before = said?.mode === 'indirect' ? this.doc.tokens[this.tokenAt(said.span[0]) - 1] : undefined
    return before?.key === 'که' || before?.word.pos === 'verb'
  }

  /** «در این یادداشت تفاهم دو کشور …», «بر اساس توافق X …». */
  protected isAgreed(verb: VerbGroup): boolean {
    const { tokens } = this.doc
    for (let i = this.sentenceStart(verb); i < verb.range[0]; i++) {
      const led = ['در', 'اساس', 'براساس', 'طبق', 'موجب', 'این'].includes(tokens[i - 1]?.key ?? '')
      if (led && ACCORDS.has(tokens[i]?.key ?? '')) return true
    }
    return false
  }

  protected firstReference(from: number, to: number): Reference | null {
    for (let i = from; i < to; i++) {
      const found = this.referenceAt(i)
      const before = this.doc.tokens[i - 1]?.key ?? ''
      const acts = found?.kind !== 'adjective' || SIDES.has(before)
      if (found && acts && found.range[1] <= to && !['با', 'به', 'از', 'در', 'برای'].includes(before)) return found
    }
    return null
  }

  protected readonly references = new Map<number, Reference>()
  protected referenceAt(i: number): Reference | undefined {
    if (this.references.size === 0)
      for (const reference of this.cast.references) this.references.set(reference.range[0], reference)
    return this.references.get(i)
  }

  /** Who speaks at a token; `near`: or whose words come next in the sentence. */
  protected speakersAt(i: number, near = false): readonly Party[] {
    const found = this.#saidAt(i)
    if (found || !near) return found?.speakers ?? []
    const sentence = this.doc.sentences[this.doc.tokens[i]?.sentence ?? 0]
    return (sentence && this.statements[this.#said.first(...sentence.span)]?.speakers) ?? []
  }

  protected countryOf(parties: readonly Party[]): Party[] {
    return parties.flatMap((party): Party[] => {
      if (!('person' in party)) return [party]
      const country = personIn(this.cast, party.person)?.country
      return country ? [{ code: country }] : []
    })
  }

  protected codes(parties: readonly Party[]): readonly Party[] {
    return parties.some((party) => 'person' in party) ? this.countryOf(parties) : parties
  }

  protected clauseStart(verb: VerbGroup, before: number): number {
    const clause = this.byClause.get(verb.range[0])
    const start = clause && clause.range[0] <= before ? clause.range[0] : this.sentenceStart(verb)
    const speech = this.#saidAt(verb.range[0])
    return speech ? Math.max(start, this.tokenAt(speech.span[0])) : start
  }

  protected tokenAt(offset: number): number {
    return tokenFrom(this.doc.tokens, offset)
  }

  /** The statement in which a token lies. */
  #saidAt(i: number): Statement | undefined {
    const at = this.doc.tokens[i]?.start ?? 0
    return this.statements[this.#said.first(at, at + 1)]
  }

  /** Where the speech that holds a verb begins within its sentence. */
  protected speechStart(verb: VerbGroup): number {
    const said = this.#saidAt(verb.range[0])
    return Math.max(this.sentenceStart(verb), said ? this.tokenAt(said.span[0]) : 0)
  }

  protected sentenceStart(verb: VerbGroup): number {
    return this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]?.range[0] ?? 0
  }

  protected sentenceEnd(verb: VerbGroup): number {
    return this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]?.range[1] ?? verb.range[1]
  }

  protected verbsAfter(verb: VerbGroup): VerbGroup[] {
    return (this.sentenceVerbs.get(this.doc.tokens[verb.range[0]]?.sentence ?? 0) ?? []).filter(
      (other) => other.range[0] >= verb.range[1],
    )
  }

  /** First token after a preposition between two places. */
  protected after(from: number, to: number, preposition: string): number | null {
    for (let i = from; i < to - 1; i++) if (this.doc.tokens[i]?.key === preposition) return i + 1
    return null
  }
}

/** A word, in any of its forms, that makes the stretch something else. */
function isOther(rule: Rule, key: string): boolean {
  for (const word of rule.not) if (key === word || (word.length > 2 && key.startsWith(word))) return true
  return false
}

export function same(a: Party, b: Party): boolean {
  return 'code' in a && 'code' in b ? a.code === b.code : 'person' in a && 'person' in b && a.person === b.person
}
