import type { Party, Reference, VerbGroup } from '../../document.js'
import { type Ground, same } from './ground.js'
import { TOLD } from './tenses.js'
import { wordsOf } from './words.js'

const PREPOSITIONS = wordsOf('preposition')
const ACCORDS = wordsOf('accord')
const ACCORD_OPENERS = wordsOf('accord-opener')
const OPENERS = wordsOf('opener')
const ACTS = wordsOf('act')
const SIDES = wordsOf('side')
const BEFORE_SUBJECT = wordsOf('before-subject')
/** How many words of the nouns before a reference are looked through. */
const PHRASE = 4
const SOURCES = wordsOf('source')
const THIS = wordsOf('this')
const UNDER = wordsOf('under')
const GROUPS = wordsOf('group')
const THEY = wordsOf('they')
const SAYING = wordsOf('saying')
const SAY = new Set(['گفتن', 'افزودن'])
const BODIES: ReadonlySet<Reference['kind']> = new Set<Reference['kind']>([
  'country',
  'organisation',
  'delegation',
  'body',
])
/** How many tokens back those stand who talk. */
const TALKED_OF = 400
/** The same where what they settle only comes about. */
const TALKS = 60
/** An object of more tokens is likelier a subject and something else. */
const LONGEST_OBJECT = 15

/** Finds whose undertaking it is. */
export class Actors {
  constructor(readonly ground: Ground) {}

  /** The subject of a predicate: a reference before it, «ما», or the speaker. */
  subject(from: number, to: number, verb: VerbGroup): readonly Party[] {
    if (verb.person === 1) return this.ground.speakersAt(from)
    const found = this.actor(from, to)
    if (!found && this.#isOfOthers(from, to)) return []
    if (found) {
      const parties = verb.number === 'plural' ? this.#listed(found, to) : found.parties
      return ['name', 'office', 'pronoun', 'counterpart'].includes(found.kind) ? parties : this.codes(parties)
    }
    // «گفت: … آمادگی دارد»: of himself a speaker would say «دارم»; it is his side.
    const speakers = this.ground.speakersAt(verb.range[0])
    if (speakers.length) return this.isIndirect(verb) ? speakers : this.ground.countryOf(speakers)
    return this.firstReference(this.ground.sentenceStart(verb), from)?.parties ?? this.ground.speakersAt(from, true)
  }

  /** A reference with those that «،» and «و» join to it: «عراق، ترکیه و آذربایجان». */
  #listed(first: Reference, to: number): readonly Party[] {
    const parties = [...first.parties]
    let end = first.range[1]
    for (;;) {
      const next = ['،', 'و'].includes(this.ground.doc.tokens[end]?.form ?? '')
        ? this.ground.referenceAt(end + 1)
        : undefined
      if (!next || next.range[1] > to || next.kind !== first.kind) return parties
      parties.push(...next.parties)
      end = next.range[1]
    }
  }

  /** Who talks where nobody is named: the last «دو طرف», else the countries of the last two people of different ones. */
  sides(at: number): readonly Party[] {
    const countries: Party[] = []
    for (let i = at - 1; i >= Math.max(0, at - TALKED_OF); i--) {
      const { kind, parties } = this.ground.referenceAt(i) ?? { kind: null, parties: [] }
      if (kind === 'both' && parties.length === 2) return this.codes(parties)
      for (const country of this.ground.countryOf(parties.filter((party) => 'person' in party)))
        if (countries.length < 2 && !countries.some((other) => same(country, other))) countries.unshift(country)
    }
    return countries.length === 2 ? countries : []
  }

  /** Who talks, where the words shortly before call them «دو طرف», «دو کشور». */
  talking(at: number): readonly Party[] {
    for (let i = at - 1; i >= Math.max(0, at - TALKS); i--) {
      const found = this.ground.referenceAt(i)
      if (found?.kind === 'both' && found.parties.length === 2) return this.codes(found.parties)
    }
    return []
  }

  /** «آمادگی جمهوری اسلامی ایران برای …»: whose readiness it is. */
  partyAfter(word: number, to: number): readonly Party[] | null {
    const { tokens } = this.ground.doc
    for (let i = word + 1; i < Math.min(word + 6, to); i++) {
      const key = tokens[i]?.key ?? ''
      if (key === 'برای' || key === 'خود' || key === 'به') return null
      if (key === 'کشورمان') return [{ code: 'IR' }]
      if (key === 'کشورش' || key === 'متبوعش' || key === 'متبوع') return this.ground.countryOf(this.#tellerOf(word))
      const found = this.ground.referenceAt(i)
      if (found && tokens[word]?.key === 'امادگی')
        return found.kind === 'name' ? found.parties : this.codes(found.parties)
    }
    return null
  }

  /** Whose words a noun stands in, or who is the subject of its sentence. */
  #tellerOf(word: number): readonly Party[] {
    const said = this.ground.speakersAt(word, true)
    const { tokens, sentences } = this.ground.doc
    const start = sentences[tokens[word]?.sentence ?? 0]?.range[0] ?? word
    return said.length ? said : (this.firstReference(start, word)?.parties ?? [])
  }

  /** The reference that opens a clause, with those that «و» joins to it: «دولت ایران», «ایران و ترکیه». */
  opening(from: number, to: number): Reference | null {
    const { tokens } = this.ground.doc
    const speech = this.ground.saidIn(from, to)
    const start = speech && speech.span[0] >= (tokens[from]?.start ?? 0) ? this.ground.tokenAt(speech.span[0]) : from
    const own = this.ground.byClause.get(to)?.parts
    for (let i = start; i < Math.min(to, start + 30); i++) {
      const inside = !own || own.some(([a, b]) => a <= i && i < b)
      const found = inside ? this.ground.referenceAt(i) : undefined
      const led =
        i === start ||
        tokens[i - 1]?.word.pos === 'verb' ||
        ['،', 'و', 'که', 'تا', ':', '«'].includes(tokens[i - 1]?.form ?? '') ||
        BEFORE_SUBJECT.has(tokens[i - 1]?.key ?? '')
      if (!found || (!led && found.kind !== 'both') || found.kind === 'adjective') continue
      const next = tokens[found.range[1]]?.key === 'و' ? this.ground.referenceAt(found.range[1] + 1) : undefined
      return next && next.kind === found.kind ? { ...found, parties: [...found.parties, ...next.parties] } : found
    }
    return null
  }

  /** Nobody but the speaker is the subject: «اعلام کرد که صادرات را متوقف خواهد کرد». */
  isSubjectless(from: number, verb: VerbGroup, speakers: readonly Party[]): boolean {
    const [one, ...others] = speakers
    if (!one || (verb.number === 'plural') !== others.length > 0 || !this.isIndirect(verb)) return false
    return this.isBare(from, verb)
  }

  /** A clause that begins with an adjunct or an object: its subject is left out. */
  isBare(from: number, verb: VerbGroup): boolean {
    const { tokens } = this.ground.doc
    let ra = verb.range[0] - 1
    while (ra > from && tokens[ra]?.key !== 'را') ra--
    let first = from
    while (OPENERS.has(tokens[first]?.key ?? '')) first++
    if (tokens[first]?.key === 'این' && (ra <= first || ra - first > LONGEST_OBJECT)) return false
    const isGroup = tokens
      .slice(first, verb.range[0])
      .some(({ key, index }) => GROUPS.has(key) && THIS.has(tokens[index - 1]?.key ?? ''))
    if (isGroup || (ra <= from && !ACTS.has(tokens[verb.range[0] - 1]?.key ?? ''))) return false
    return PREPOSITIONS.has(tokens[first]?.key ?? '') || (ra > first && ra - first < LONGEST_OBJECT)
  }

  /** What is told with «که», or right after the verb of saying, has the speaker as a third person. */
  isIndirect(verb: VerbGroup): boolean {
    const said = this.ground.saidAt(verb.range[0])
    const before = said?.mode === 'indirect' ? this.ground.doc.tokens[this.ground.tokenAt(said.span[0]) - 1] : undefined
    return before?.key === 'که' || before?.word.pos === 'verb'
  }

  /** «ایران اعلام کرده که … را متوقف می‌کند», «مقامات ترکیه گفته‌اند که …»: the countries that are told to say it. */
  saying(verb: VerbGroup): readonly Party[] {
    const { doc, byClause } = this.ground
    const clause = byClause.get(verb.range[0])
    const around = clause?.kind === 'complement' && clause.parent !== null ? doc.clauses[clause.parent] : undefined
    const say = around?.verb
    if (!around || !say || say.negative || say.person === 1 || !TOLD.has(say.tense)) return []
    if (!SAY.has(say.lemma) && !SAYING.has(doc.tokens[say.range[0] - 1]?.key ?? '')) return []
    const subject =
      this.opening(around.range[0], say.range[0]) ?? this.firstReference(this.ground.speechStart(say), say.range[0])
    return subject && BODIES.has(subject.kind) ? this.codes(subject.parties) : []
  }

  /** «در این یادداشت تفاهم دو کشور …», «بر اساس توافق X …». */
  isAgreed(verb: VerbGroup): boolean {
    const { tokens } = this.ground.doc
    for (let i = this.ground.sentenceStart(verb); i < verb.range[0]; i++) {
      const led = ACCORD_OPENERS.has(tokens[i - 1]?.key ?? '')
      if (led && ACCORDS.has(tokens[i]?.key ?? '')) return true
    }
    return false
  }

  /** The first reference outside adjuncts: not «پس از خروج آمریکا». */
  actor(from: number, to: number): Reference | null {
    // A name in quotation marks begins with its mark, which the speech leaves out.
    for (let i = this.ground.doc.tokens[from - 1]?.form === '«' ? from - 1 : from; i < to; i++) {
      const found = this.firstReference(i, to)
      if (!found) return null
      if (!this.#isInAdjunct(found.range[0], from) && !this.#isInRelative(found.range[0], to)) return found
      i = found.range[1] - 1
    }
    return null
  }

  /** «همانطور که ایران ایستاد، عراق …»: inside a relative clause that is over. */
  #isInRelative(at: number, to: number): boolean {
    const { clauses } = this.ground.doc
    const clause = clauses[this.ground.clauseAt(at)]
    return clause?.kind === 'relative' && clause.range[1] <= to
  }

  /** Whether a preposition stands before the nouns that a reference depends on. */
  #isInAdjunct(at: number, from: number): boolean {
    const { tokens } = this.ground.doc
    for (let i = at - 1; i >= Math.max(from, at - PHRASE); i--) {
      const token = tokens[i]
      if (THIS.has(token?.key ?? '') && i < at - 1) return false
      if (token?.word.pos === 'preposition' || UNDER.has(token?.key ?? ''))
        return !SOURCES.has(tokens[i + 1]?.key ?? '')
      if (token?.kind === 'punct' || token?.word.pos === 'verb') return false
      if (token?.word.pos === 'conjunction' && token.key !== 'و') return false
    }
    return false
  }

  /** «آنان توافق کردند»: of people whom nobody knows. */
  #isOfOthers(from: number, to: number): boolean {
    return this.ground.doc.tokens.slice(from, to).some(({ key }) => THEY.has(key))
  }

  firstReference(from: number, to: number): Reference | null {
    for (let i = from; i < to; i++) {
      const found = this.ground.referenceAt(i)
      const before = this.ground.doc.tokens[i - 1]?.key ?? ''
      const acts = found?.kind !== 'adjective' || SIDES.has(before)
      if (found && acts && found.range[1] <= to && !['با', 'به', 'از', 'در', 'برای'].includes(before)) return found
    }
    return null
  }

  codes(parties: readonly Party[]): readonly Party[] {
    return parties.some((party) => 'person' in party) ? this.ground.countryOf(parties) : parties
  }
}
