import type { Party, Reference, VerbGroup } from '../../document.js'
import { type Ground, same } from './ground.js'
import { wordsOf } from './words.js'

const PREPOSITIONS = wordsOf('preposition')
const ACCORDS = wordsOf('accord')
const ACCORD_OPENERS = wordsOf('accord-opener')
const ACTS = wordsOf('act')
const SIDES = wordsOf('side')
const BEFORE_SUBJECT = wordsOf('before-subject')
/** How many tokens back those stand who talk. */
const TALKED_OF = 400
/** An object of more tokens is likelier a subject and something else. */
const LONGEST_OBJECT = 15

/** Finds whose undertaking it is. */
export class Actors {
  constructor(readonly ground: Ground) {}

  /** The subject of a predicate: a reference before it, «ما», or the speaker. */
  subject(from: number, to: number, verb: VerbGroup): readonly Party[] {
    if (verb.person === 1) return this.ground.speakersAt(from)
    const found = this.firstReference(from, to)
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

  /** «آمادگی جمهوری اسلامی ایران برای …»: whose readiness it is. */
  partyAfter(word: number, to: number): readonly Party[] | null {
    const { tokens } = this.ground.doc
    for (let i = word + 1; i < Math.min(word + 6, to); i++) {
      const key = tokens[i]?.key ?? ''
      if (key === 'برای' || key === 'خود' || key === 'به') return null
      if (key === 'کشورش' || key === 'کشورمان')
        return key === 'کشورمان' ? [{ code: 'IR' }] : this.ground.countryOf(this.ground.speakersAt(word, true))
      const found = this.ground.referenceAt(i)
      if (found && tokens[word]?.key === 'امادگی')
        return found.kind === 'name' ? found.parties : this.codes(found.parties)
    }
    return null
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
        ['،', 'و', 'که', ':', '«'].includes(tokens[i - 1]?.form ?? '') ||
        BEFORE_SUBJECT.has(tokens[i - 1]?.key ?? '')
      if (!found || (!led && found.kind !== 'both') || found.kind === 'adjective') continue
      const next = tokens[found.range[1]]?.key === 'و' ? this.ground.referenceAt(found.range[1] + 1) : undefined
      return next && next.kind === found.kind ? { ...found, parties: [...found.parties, ...next.parties] } : found
    }
    return null
  }

  /** Nobody but the speaker is the subject: «اعلام کرد که صادرات را متوقف خواهد کرد». */
  isSubjectless(from: number, verb: VerbGroup, speakers: readonly Party[]): boolean {
    const { tokens } = this.ground.doc
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
  isIndirect(verb: VerbGroup): boolean {
    const said = this.ground.saidAt(verb.range[0])
    const before = said?.mode === 'indirect' ? this.ground.doc.tokens[this.ground.tokenAt(said.span[0]) - 1] : undefined
    return before?.key === 'که' || before?.word.pos === 'verb'
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
