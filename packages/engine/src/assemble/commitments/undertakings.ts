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
import { type Rule, rules } from './rules.js'

/** Verbs whose future tells what comes and not what somebody does. */
const HAPPENING = new Set([
  'شدن',
  'بودن',
  'یافتن',
  'گردیدن',
  'گشتن',
  'توانستن',
  'دیدن',
  'ماندن',
  'رسیدن',
  'گفتن',
  'شنیدن',
  'رفتن',
  'آمدن',
  'انجامیدن',
])
const FORCED = new Set(['باید', 'بایستی', 'نباید', 'اگر', 'امیدوارم', 'امیدواریم', 'شاید'])

/** Finds the undertakings of a report, rule by rule. */
export class UndertakingFinder {
  readonly #byClause = new Map<number, Clause>()
  readonly #sentenceVerbs = new Map<number, VerbGroup[]>()

  constructor(
    readonly doc: Document,
    readonly cast: Cast,
    readonly statements: readonly Statement[],
  ) {
    for (const clause of doc.clauses) if (clause.verb) this.#byClause.set(clause.verb.range[0], clause)
    for (const verb of doc.verbs) {
      const at = doc.tokens[verb.range[0]]?.sentence ?? 0
      this.#sentenceVerbs.set(at, [...(this.#sentenceVerbs.get(at) ?? []), verb])
    }
  }

  all(): Commitment[] {
    const found: Commitment[] = []
    for (const verb of this.doc.verbs) {
      const token = this.doc.tokens[verb.range[0]]
      if (!token || this.doc.sentences[token.sentence]?.part === 'junk') continue
      for (const rule of rules) {
        const one = this.#apply(rule, verb)
        if (!one) continue
        found.push(one)
        break
      }
    }
    return found
  }

  #apply(rule: Rule, verb: VerbGroup): Commitment | null {
    if (rule.kind === 'future') return this.#future(rule, verb)
    if (!rule.verbs.has(verb.lemma)) return null
    if (rule.kind === 'ready') return this.#ready(rule, verb)
    if (rule.kind === 'present') return this.#present(rule, verb)
    if (rule.kind === 'promise') return this.#promise(rule, verb)
    if (rule.kind === 'agree') return this.#agreed(rule, verb)
    return this.#due(rule, verb)
  }

  // ---- readiness ----

  #ready(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || verb.tense === 'subjunctive') return null
    const word = this.#wordBefore(rule, verb, 40)
    if (word === null) return null
    const adjective = rule.verbs.has('بودن') && !rule.verbs.has('داشتن')
    const end = adjective || verb.lemma === 'داشتن' ? this.#withPurpose(verb, word) : this.#purposeEnd(verb, word)
    if (end === null) return null
    const from = adjective || verb.lemma === 'داشتن' ? this.#clauseStart(verb, word) : word
    const by = this.#partyAfter(word, verb) ?? this.#subject(from, word, verb)
    return this.#commitment(rule, [from, end], by)
  }

  /** «آمادگی خود را برای X اعلام کرد», «اعلام آمادگی کرد تا X»: where X ends. */
  #purposeEnd(verb: VerbGroup, word: number): number | null {
    const { tokens } = this.doc
    const next = tokens[verb.range[1]]?.key
    if (next === 'تا' || next === 'برای' || next === 'که') return this.#sentenceEnd(verb)
    const declares = tokens.slice(word, verb.range[0]).some(({ key }) => key === 'اعلام' || key === 'ابراز')
    return declares ? verb.range[0] - 1 : null
  }

  /** «آماده است تا X»: the purpose belongs to the words. */
  #withPurpose(verb: VerbGroup, word: number): number {
    const { tokens } = this.doc
    const next = tokens[verb.range[1]]?.key
    if (next === 'تا' || next === 'که' || (verb.range[0] - word <= 2 && verb.lemma === 'داشتن'))
      return this.#sentenceEnd(verb)
    return verb.range[1]
  }

  /** «آمادگی جمهوری اسلامی ایران برای …»: whose readiness it is. */
  #partyAfter(word: number, verb: VerbGroup): readonly Party[] | null {
    const { tokens } = this.doc
    for (let i = word + 1; i < Math.min(word + 6, verb.range[0]); i++) {
      const key = tokens[i]?.key ?? ''
      if (key === 'برای' || key === 'خود' || key === 'به') return null
      if (key === 'کشورش' || key === 'کشورمان')
        return key === 'کشورمان' ? [{ code: 'IR' }] : this.#countryOf(this.#speakersAt(word, true))
      const found = this.#referenceAt(i)
      if (found && this.doc.tokens[word]?.key === 'امادگی')
        return found.kind === 'name' ? found.parties : this.#codes(found.parties)
    }
    return null
  }

  // ---- verbs ----

  #future(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.tense !== 'future' || HAPPENING.has(verb.lemma) || verb.passive) return null
    if (verb.person === 1) return this.#own(rule, verb)
    return this.#ofParty(rule, verb)
  }

  #own(rule: Rule, verb: VerbGroup): Commitment | null {
    const speakers = this.#speakersAt(verb.range[0])
    return this.#commitment(rule, [this.#clauseStart(verb, verb.range[0]), verb.range[1]], speakers)
  }

  /** «ایران … خواهد کرد» said by somebody who acts for Iran. */
  #ofParty(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative) return null
    const speakers = this.#speakersAt(verb.range[0])
    const own = this.#countryOf(speakers)
    const from = this.#clauseStart(verb, verb.range[0])
    if (this.doc.tokens[verb.range[0] - 1]?.key === 'قرار') return null
    const subject =
      this.#opening(from, verb.range[0]) ??
      (this.#firstReference(from, verb.range[0]) ? null : this.#opening(this.#sentenceStart(verb), from))
    if (!subject || !['country', 'both', 'organisation', 'delegation', 'pronoun'].includes(subject.kind)) return null
    const codes = this.#codes(subject.parties)
    const isOwn = codes.some((code) => own.some((other) => same(code, other)))
    return isOwn
      ? this.#commitment(rule, [from, verb.range[1]], subject.kind === 'pronoun' ? subject.parties : codes)
      : null
  }

  #present(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.tense !== 'present' && verb.tense !== 'imperfect') return null
    const noun = this.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (!rule.words.has(noun)) return null
    const assures = noun === 'اطمینان' || noun === 'قول' || noun === 'تضمین' || noun === 'سعی'
    if (verb.person === 1 && (noun === 'اجازه') === verb.negative) {
      const from = this.#clauseStart(verb, verb.range[0])
      return this.#commitment(
        rule,
        [from, assures || verb.negative ? this.#sentenceEnd(verb) : verb.range[1]],
        this.#speakersAt(from),
      )
    }
    if (verb.negative || verb.person === 1 || noun === 'اجازه' || noun === 'اطمینان') return null
    const done = this.#ofParty(rule, { ...verb, tense: 'future' })
    return done && noun === 'سعی'
      ? this.#commitment(rule, [this.#tokenAt(done.span[0]), this.#sentenceEnd(verb)], done.by)
      : done
  }

  // ---- promises ----

  #promise(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || verb.person === 1 || !['past', 'perfect', 'pluperfect', 'present'].includes(verb.tense))
      return null
    const noun = this.#wordBefore(rule, verb, 25)
    if (noun === null) return null
    const by = this.#subject(this.#clauseStart(verb, noun), noun, verb)
    if (noun === verb.range[0] - 1) {
      const end = this.#sentenceEnd(verb)
      if (this.#verbsAfter(verb).length > 0) return this.#commitment(rule, [verb.range[1], end], by)
      const to = this.#after(this.#clauseStart(verb, noun), noun, 'به')
      return rule.id === 'promise' && to !== null ? this.#commitment(rule, [to, noun], by) : null
    }
    return rule.id === 'promise' && this.doc.tokens[verb.range[0] - 1]?.key === 'را'
      ? this.#commitment(rule, [noun + 1, verb.range[0] - 1], by)
      : null
  }

  #agreed(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || this.doc.tokens[verb.range[0] - 1]?.key !== 'توافق' || verb.tense === 'subjunctive')
      return null
    const from = this.#clauseStart(verb, verb.range[0])
    const by = this.#subject(from, verb.range[0], verb)
    const later = this.#verbsAfter(verb)[0]
    if (later)
      return later.tense === 'subjunctive' || later.tense === 'future'
        ? this.#commitment(rule, [verb.range[1], this.#sentenceEnd(verb)], by)
        : null
    const about =
      this.#after(from, verb.range[0], 'مورد') ??
      this.#after(from, verb.range[0], 'درباره') ??
      this.#after(from, verb.range[0], 'بر')
    const deed = [
      'ایجاد',
      'تشکیل',
      'اجرای',
      'گسترش',
      'ساخت',
      'افزایش',
      'راهاندازی',
      'تاسیس',
      'تقویت',
      'لغو',
      'تسهیل',
      'همکاری',
    ].includes(this.doc.tokens[about ?? -1]?.key ?? '')
    return about !== null && deed ? this.#commitment(rule, [about - 2, verb.range[1]], by) : null
  }

  #due(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || this.doc.tokens[verb.range[0] - 1]?.key !== 'قرار') return null
    const later = this.#verbsAfter(verb)[0]
    if (!later || later.tense !== 'subjunctive' || later.person === 1) return null
    const subject = this.#firstReference(verb.range[1], later.range[0])
    if (
      !subject ||
      !['country', 'both', 'organisation'].includes(subject.kind) ||
      this.#speakersAt(verb.range[0]).length === 0
    )
      return null
    return this.#commitment(rule, [verb.range[1], later.range[1]], this.#codes(subject.parties))
  }

  // ---- what the rules share ----

  #commitment(rule: Rule, [from, to]: Range, by: readonly Party[]): Commitment | null {
    const { tokens } = this.doc
    let [a, b] = [from, to]
    while (
      a < b &&
      (tokens[a]?.kind === 'punct' || ['که', 'تا', 'و', 'اما', 'ولی', 'همچنین'].includes(tokens[a]?.key ?? ''))
    )
      a++
    while (b > a && (tokens[b - 1]?.kind === 'punct' || tokens[b - 1]?.key === 'را')) b--
    if (b - a < 3 || by.length === 0) return null
    for (let i = a; i < b; i++) if (FORCED.has(tokens[i]?.key ?? '') || isOther(rule, tokens[i]?.key ?? '')) return null
    const span: Span = [tokens[a]?.start ?? 0, tokens[b - 1]?.end ?? 0]
    const statement = this.statements.find((one) => one.span[0] < span[1] && span[0] < one.span[1])
    const to2 = this.#receivers([a, b], by)
    return {
      by,
      ...(to2.length ? { to: to2 } : {}),
      span,
      ...(statement ? { statement: statement.id } : {}),
      rule: `commitment.${rule.id}`,
    }
  }

  /** Other countries in the words: towards whom the undertaking is. */
  #receivers(range: Range, by: readonly Party[]): Party[] {
    const own = [...by, ...this.#countryOf(by)]
    const found: Party[] = []
    for (let i = range[0]; i < range[1]; i++) {
      for (const party of this.#referenceAt(i)?.parties ?? []) {
        if ('code' in party && ![...own, ...found].some((other) => same(party, other))) found.push(party)
      }
    }
    return found
  }

  #wordBefore(rule: Rule, verb: VerbGroup, reach: number): number | null {
    const stop = Math.max(this.#sentenceStart(verb), verb.range[0] - reach)
    for (let i = verb.range[0] - 1; i >= stop; i--) {
      if (rule.words.has(this.doc.tokens[i]?.key ?? '')) return this.doc.tokens[i - 1]?.key === 'حال' ? null : i
      if (i < verb.range[0] - 1 && this.#byClause.has(i) && this.doc.tokens[i]?.word.verb) return null
    }
    return null
  }

  /** The subject of a predicate: a reference before it, «ما», or the speaker. */
  #subject(from: number, to: number, verb: VerbGroup): readonly Party[] {
    if (verb.person === 1) return this.#speakersAt(from)
    const found = this.#firstReference(from, to)
    if (found)
      return ['name', 'office', 'pronoun', 'counterpart'].includes(found.kind)
        ? found.parties
        : this.#codes(found.parties)
    const before = this.#firstReference(this.#sentenceStart(verb), from)
    if (before) return before.parties
    return this.#speakersAt(from, true)
  }

  /** The reference that opens a clause, with those that «و» joins to it: «دولت ایران», «ایران و ترکیه». */
  #opening(from: number, to: number): Reference | null {
    const { tokens } = this.doc
    const speech = this.statements.find(
      ({ span }) => span[0] >= (tokens[from]?.start ?? 0) && span[0] < (tokens[to]?.start ?? 0),
    )
    const start = speech ? this.#tokenAt(speech.span[0]) : from
    for (let i = start; i < Math.min(to, start + 30); i++) {
      const found = this.#referenceAt(i)
      const led =
        i === start ||
        ['،', 'و', 'که', ':', '«'].includes(tokens[i - 1]?.form ?? '') ||
        ['دولت', 'ملت', 'مسلح', 'ارتش', 'همچنین', 'نیز'].includes(tokens[i - 1]?.key ?? '')
      if (!found || !led || found.kind === 'adjective') continue
      const next = tokens[found.range[1]]?.key === 'و' ? this.#referenceAt(found.range[1] + 1) : undefined
      return next && next.kind === found.kind ? { ...found, parties: [...found.parties, ...next.parties] } : found
    }
    return null
  }

  #firstReference(from: number, to: number): Reference | null {
    for (let i = from; i < to; i++) {
      const found = this.#referenceAt(i)
      if (
        found &&
        found.kind !== 'adjective' &&
        found.range[1] <= to &&
        !['با', 'به', 'از', 'در', 'برای'].includes(this.doc.tokens[i - 1]?.key ?? '')
      )
        return found
    }
    return null
  }

  readonly #references = new Map<number, Reference>()
  #referenceAt(i: number): Reference | undefined {
    if (this.#references.size === 0)
      for (const reference of this.cast.references) this.#references.set(reference.range[0], reference)
    return this.#references.get(i)
  }

  /** Who speaks at a token; `near`: or whose words come next in the sentence. */
  #speakersAt(i: number, near = false): readonly Party[] {
    const at = this.doc.tokens[i]?.start ?? 0
    const found = this.statements.find(({ span }) => span[0] <= at && at < span[1])
    if (found || !near) return found?.speakers ?? []
    const sentence = this.doc.sentences[this.doc.tokens[i]?.sentence ?? 0]
    return (
      this.statements.find(
        ({ span }) => sentence !== undefined && span[0] < sentence.span[1] && sentence.span[0] < span[1],
      )?.speakers ?? []
    )
  }

  #countryOf(parties: readonly Party[]): Party[] {
    return parties.flatMap((party): Party[] => {
      if (!('person' in party)) return [party]
      const country = this.cast.people.find(({ id }) => id === party.person)?.country
      return country ? [{ code: country }] : []
    })
  }

  #codes(parties: readonly Party[]): readonly Party[] {
    return parties.some((party) => 'person' in party) ? this.#countryOf(parties) : parties
  }

  #clauseStart(verb: VerbGroup, before: number): number {
    const clause = this.#byClause.get(verb.range[0])
    const start = clause && clause.range[0] <= before ? clause.range[0] : this.#sentenceStart(verb)
    const speech = this.statements.find(
      ({ span }) =>
        span[0] <= (this.doc.tokens[verb.range[0]]?.start ?? 0) &&
        (this.doc.tokens[verb.range[0]]?.start ?? 0) < span[1],
    )
    return speech ? Math.max(start, this.#tokenAt(speech.span[0])) : start
  }

  #tokenAt(offset: number): number {
    let [lo, hi] = [0, this.doc.tokens.length]
    while (lo < hi) {
      const mid = (lo + hi) >> 1
      if ((this.doc.tokens[mid]?.start ?? 0) < offset) lo = mid + 1
      else hi = mid
    }
    return lo
  }

  #sentenceStart(verb: VerbGroup): number {
    return this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]?.range[0] ?? 0
  }

  #sentenceEnd(verb: VerbGroup): number {
    return this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]?.range[1] ?? verb.range[1]
  }

  #verbsAfter(verb: VerbGroup): VerbGroup[] {
    return (this.#sentenceVerbs.get(this.doc.tokens[verb.range[0]]?.sentence ?? 0) ?? []).filter(
      (other) => other.range[0] >= verb.range[1],
    )
  }

  /** First token after a preposition between two places. */
  #after(from: number, to: number, preposition: string): number | null {
    for (let i = from; i < to - 1; i++) if (this.doc.tokens[i]?.key === preposition) return i + 1
    return null
  }
}

/** A word, in any of its forms, that makes the stretch something else. */
function isOther(rule: Rule, key: string): boolean {
  for (const word of rule.not) if (key === word || (word.length > 3 && key.startsWith(word))) return true
  return false
}

function same(a: Party, b: Party): boolean {
  return 'code' in a && 'code' in b ? a.code === b.code : 'person' in a && 'person' in b && a.person === b.person
}
