import type { Clause, Document, Party, Range, Sentence, Statement, VerbGroup } from '../document.js'
import { isOpening, type Joint, jointAt, skipJoint, trimmed } from './content.js'
import { type Cue, cuesOf } from './cues.js'
import { type Opener, openersOf } from './openers.js'
import { Phrases } from './phrases.js'
import { afterSource } from './sources.js'
import type { Subject, Subjects } from './subject.js'
import { type Before, goesOn, isPlain } from './voice.js'
import { wordsOf } from './words.js'

/** A stretch of speech in tokens. */
export interface Stretch {
  readonly range: Range
  readonly speakers: readonly Party[]
  readonly cue: Range | null
  readonly mode: Statement['mode']
  readonly rule: string
}

const PAST = new Set(['past', 'perfect', 'pluperfect', 'imperfect', 'participle'])
/** A quotation of fewer tokens without a verb is a word in quotation marks, not speech. */
const SHORT_QUOTE = 5

/** Kinds of content that stand after the predicate as a clause. */
const CLAUSAL = new Set(['say', 'strict', 'that', 'ask', 'agree', 'personal'])
/** After a predicate these begin something else. */
const OTHERWISE = new Set(['و', '/', ')', '.', 'اما', 'ولی', 'یا'])

/** An unknown medium. */
const NOBODY: Subject = { parties: [], range: [0, 0], channel: true, pronoun: false }

/** Reads the sentences of a report in order and keeps who spoke last. */
export class SpeechReader {
  readonly found: Stretch[] = []
  #last: readonly Party[] = []
  /** Up to where the text is speech already. */
  #covered = 0
  #before: Before | null = null
  readonly #sizes = new Map<number, number>()
  /** A predicate with its colon at the end of a line: its content comes next. */
  #pending: { readonly speakers: readonly Party[]; readonly cue: Cue } | null = null
  /** The quotation of a body that relays what others said. */
  #around: { readonly range: Range; readonly speakers: readonly Party[] } | null = null
  /** Subject of the sentence that is being read. */
  #subject: Subject | null = null
  readonly #quoteAt: ReadonlyMap<number, Range>
  readonly #clauseOf: ReadonlyMap<number, Clause>
  readonly #phrases: Phrases

  constructor(
    readonly doc: Document,
    readonly subjects: Subjects,
    readonly verbsOf: readonly (readonly VerbGroup[])[],
  ) {
    for (const { paragraph } of doc.sentences) this.#sizes.set(paragraph, (this.#sizes.get(paragraph) ?? 0) + 1)
    this.#quoteAt = new Map(doc.quotations.map((range) => [range[0], range]))
    this.#clauseOf = new Map(
      doc.clauses.flatMap((clause) => (clause.verb ? [[clause.verb.range[0], clause] as const] : [])),
    )
    this.#phrases = new Phrases(doc, this.#clauseOf)
  }

  read(sentence: Sentence): void {
    if (sentence.part === 'junk') return
    const from = Math.max(sentence.range[0], this.#covered)
    if (from >= sentence.range[1]) return
    const count = this.found.length
    this.#subject = null
    const pending = this.#pending
    this.#pending = null
    if (pending && this.#follows(pending, sentence)) return
    if (!this.#colon(sentence, from)) this.#frames(sentence, [from, sentence.range[1]])
    const before = this.#before
    if (this.found.length > count) return
    if (this.#around && sentence.range[0] < this.#around.range[1]) {
      this.#say(
        [from, Math.min(sentence.range[1], this.#around.range[1])],
        this.#around.speakers,
        null,
        'direct',
        'around',
      )
      return
    }
    if (before && this.#last.length && this.#continues(sentence, before)) {
      this.#add({
        range: [from, sentence.range[1]],
        speakers: this.#last,
        cue: null,
        mode: 'indirect',
        rule: 'goes-on',
      })
      this.#before = { ...before, paragraph: sentence.paragraph }
    } else this.#before = null
  }

  /** «X نوشت:» and the words themselves in the next line. */
  #follows({ speakers, cue }: { readonly speakers: readonly Party[]; readonly cue: Cue }, sentence: Sentence): boolean {
    const verbs = this.verbsOf[sentence.index] ?? []
    if (verbs.length === 0 || sentence.part === 'headline') return false
    const quote = this.#quoteAt.get(sentence.range[0])
    if (
      !quote &&
      cuesOf(this.doc, sentence.range, verbs).some(({ range }) => jointAt(this.doc.tokens, range[1]) === 'colon')
    )
      return false
    const range: Range = quote ?? sentence.range
    this.#say(range, speakers, cue.range, quote ? 'direct' : 'indirect', cue.saying.id)
    this.#before = {
      ...this.#after(sentence.paragraph, 'colon', Boolean(quote)),
      message: cue.saying.content.includes('message'),
    }
    return true
  }

  /** Whether the sentence goes on with the speech, or one further on in its paragraph plainly does. */
  #continues(sentence: Sentence, before: Before): boolean {
    const verbs = (at: Sentence) => this.verbsOf[at.index] ?? []
    const verdict = goesOn(this.doc, sentence, verbs(sentence), before, this.subjects, this.#last)
    if (verdict !== 'open' || before.closed) return verdict === 'yes'
    for (let i = sentence.index + 1; ; i++) {
      const next = this.doc.sentences[i]
      if (!next || next.paragraph !== sentence.paragraph || cuesOf(this.doc, next.range, verbs(next)).length)
        return false
      const later = goesOn(
        this.doc,
        next,
        verbs(next),
        { ...before, paragraph: next.paragraph },
        this.subjects,
        this.#last,
      )
      if (later === 'no') return false
      if (later === 'yes' && isPlain(this.doc, next, verbs(next))) return true
    }
  }

  /** «باقری: …»: a speaker and a colon without a verb of saying. */
  #colon(sentence: Sentence, from: number): boolean {
    const { tokens } = this.doc
    const limit = Math.min(sentence.range[1], from + (sentence.part === 'headline' ? 16 : 9))
    let colon = from
    while (colon < limit && tokens[colon]?.form !== ':') colon++
    if (colon >= limit || colon === from) return false
    const verbs = this.verbsOf[sentence.index] ?? []
    if (verbs.some(({ range }) => range[1] <= colon)) return false
    const title = sentence.part === 'headline' && colon - from <= 4
    const subject = this.subjects.find(from, colon, false) ?? (title ? this.subjects.unknown(from, colon) : null)
    if (!subject || subject.parties.length === 0) return false
    if (sentence.part !== 'headline' && (subject.range[0] !== from || subject.range[1] !== colon || subject.channel))
      return false
    const next = this.doc.sentences[sentence.index + 1]
    const ends = colon + 1 >= sentence.range[1]
    if (ends && !next) return false
    const range: Range = ends && next ? next.range : [colon + 1, sentence.range[1]]
    this.#subject = subject
    this.#say(range, subject.parties, null, 'headline', 'colon')
    this.#before = sentence.part === 'headline' ? null : this.#after(sentence.paragraph, 'colon', false)
    return true
  }

  #frames(sentence: Sentence, range: Range): void {
    const verbs = this.verbsOf[sentence.index] ?? []
    const cues = cuesOf(this.doc, sentence.range, verbs)
    const events = [
      ...cues.map((cue) => ({ at: cue.range[0], cue, opener: null })),
      ...openersOf(this.doc, range).map((opener) => ({ at: opener.range[0], cue: null, opener })),
    ]
    events.sort((a, b) => a.at - b.at)
    let pos = afterSource(this.doc.tokens, this.subjects, range)
    for (const { at, cue, opener } of events) {
      if (at < pos) continue
      if (opener) pos = this.#opener(opener, pos, range[1], cues, verbs)
      else if (cue) pos = this.#predicate(cue, pos, range[1], cues, verbs, sentence)
    }
  }

  /** «با بیان اینکه …» and «به گفته X …». */
  #opener(opener: Opener, pos: number, end: number, cues: readonly Cue[], verbs: readonly VerbGroup[]): number {
    return opener.kind === 'clause'
      ? this.#clause(opener, pos, end, cues, verbs)
      : this.#according(opener, end, cues, verbs)
  }

  #clause({ range }: Opener, pos: number, end: number, cues: readonly Cue[], verbs: readonly VerbGroup[]): number {
    const [, start] = range
    const later = cues.filter((cue) => cue.range[0] > start)
    const main = later.find((cue) =>
      verbs.some((verb) => verb.range[0] >= start && verb.range[1] <= cue.range[0] && this.#closes(verb, cue)),
    )
    const colon = later.find((cue) => jointAt(this.doc.tokens, cue.range[1]) === 'colon')
    if (!main && colon && !verbs.some((verb) => verb.range[0] >= start && verb.range[1] <= colon.range[0])) return start
    const limit = main ? main.range[0] : end
    const inner = verbs.filter((verb) => verb.range[0] >= start && verb.range[1] <= limit && verb !== main?.verb)
    const last =
      (main ? [...inner].reverse() : inner).find((verb) => this.doc.tokens[verb.range[1]]?.form === '،') ??
      (main ? inner.at(-1) : inner[0])
    if (!last) return start
    const stop = last.range[1]
    const subject =
      this.subjects.find(pos, range[0], false) ?? (main ? this.subjects.find(stop, main.range[0], false) : null)
    if (subject) this.#subject = subject
    this.#say([start, stop], this.#who(subject), range, 'indirect', 'clause-frame')
    return stop
  }

  /** Whether the clause frame ends with this verb: a comma or nothing but adverbials before the main predicate. */
  #closes(verb: VerbGroup, cue: Cue): boolean {
    return this.doc.tokens[verb.range[1]]?.form === '،' || cue.range[0] - verb.range[1] < 4
  }

  #according({ range }: Opener, end: number, cues: readonly Cue[], verbs: readonly VerbGroup[]): number {
    const { tokens } = this.doc
    const start = range[1]
    const media = wordsOf('media').longest(tokens, start, end)
    if (media) return start
    let reference = null
    for (let i = start; i < Math.min(end, start + 7) && !reference; i++) reference = this.subjects.referenceAt(i)
    const pointed = ['این', 'وی', 'او', 'منبع'].includes(tokens[start]?.key ?? '')
    const unknown = reference || pointed ? null : this.subjects.unknown(start, Math.min(end, start + 9))
    const parties = reference ? reference.parties : pointed ? this.#last : (unknown?.parties ?? [])
    if (parties.length === 0) return start
    let from = reference ? reference.range[1] : unknown ? unknown.range[1] : start + 2
    const inner = cues.find((cue) => cue.range[0] >= from && ['colon', 'that'].includes(jointAt(tokens, cue.range[1])))
    const teller = inner && this.subjects.find(from, inner.range[0], inner.verb.number === 'plural')
    if (teller && !teller.channel && teller.parties.length) return from
    while (from < end && tokens[from]?.kind === 'punct' && !isOpening(tokens[from])) from++
    const relative = tokens[range[0] - 1]?.key === 'که'
    const close = relative ? verbs.find((verb) => verb.range[0] >= from)?.range[1] : undefined
    this.#say([from, close ?? end], parties, range, 'indirect', 'according')
    this.#before = this.#after(-1, 'that', true)
    return close ?? end
  }

  /** A predicate of saying with its content after or before it; gives where reading goes on. */
  #predicate(
    cue: Cue,
    pos: number,
    end: number,
    cues: readonly Cue[],
    verbs: readonly VerbGroup[],
    sentence: Sentence,
  ): number {
    const plural = cue.verb.number === 'plural'
    const own = this.#subjectOf(cue, pos, plural)
    const subject = own ?? this.#subject ?? this.#inherited(pos, cue)
    if (own) this.#subject = own
    const joint = jointAt(this.doc.tokens, cue.range[1])
    if (joint !== 'colon' && this.#leads(cue, cues, verbs)) return pos
    if (this.#takesClause(cue, joint, pos, end, verbs))
      return this.#told(cue, joint, subject, end, cues, verbs, sentence)
    const range = this.#phrases.of(cue, own, pos, verbs)
    if (range) {
      this.#say(range, this.#who(subject), cue.range, 'indirect', cue.saying.id)
      this.#before = this.#after(sentence.paragraph, 'none', true)
      return Math.max(pos, cue.range[1])
    }
    const quote = this.#quoteBefore(cue, pos)
    if (quote) {
      this.#say(
        quote,
        this.#who(this.subjects.find(quote[1], cue.range[0], plural) ?? subject),
        cue.range,
        'direct',
        cue.saying.id,
      )
      return cue.range[1]
    }
    return pos
  }

  /** «… پاسخ می‌گفت، درباره X نیز گفت: …»: nothing is said before the next predicate and its colon. */
  #leads(cue: Cue, cues: readonly Cue[], verbs: readonly VerbGroup[]): boolean {
    const next = cues.find((other) => other.range[0] >= cue.range[1])
    if (!next || jointAt(this.doc.tokens, next.range[1]) !== 'colon' || this.doc.tokens[cue.range[1]]?.key === 'و')
      return false
    if (cue.saying.content.some((kind) => kind !== 'say' && kind !== 'strict')) return false
    return !verbs.some((verb) => verb.range[0] >= cue.range[1] && verb.range[1] <= next.range[0])
  }

  /** Nobody is referred to: a noun phrase by its words, or whoever spoke last. */
  #inherited(pos: number, { range, saying, verb }: Cue): Subject | null {
    if (saying.content.includes('document')) return this.#lastSubject
    if (saying.id === 'say.neveshtan' || saying.id === 'say.gzarsh')
      return this.subjects.unknown(pos, range[0]) ? NOBODY : this.#lastSubject
    const clause = this.#clauseOf.get(verb.range[0])
    const near = Math.max(pos, Math.min(clause?.range[0] ?? pos, range[0]))
    return (
      this.subjects.unknown(
        near,
        saying.content.includes('say') || saying.content.includes('strict') || saying.content.includes('ask')
          ? range[0]
          : near,
      ) ?? this.#lastSubject
    )
  }

  /** Who spoke last, as the subject of «افزود:» or of «این بیانیه می‌افزاید:». */
  get #lastSubject(): Subject | null {
    return this.#last.length
      ? { parties: this.#last, range: [0, 0], channel: this.#last.every((party) => 'code' in party), pronoun: false }
      : null
  }

  /** The subject in the predicate's own clause, else in what precedes it in the sentence. */
  #subjectOf(cue: Cue, pos: number, plural: boolean): Subject | null {
    if (cue.saying.content.includes('document')) return this.#owner(pos, cue.range[0])
    const clause = this.#clauseOf.get(cue.verb.range[0])
    if (clause?.kind === 'relative') return this.#antecedent(clause, cue, plural)
    const near = clause ? this.subjects.find(Math.max(pos, clause.range[0]), cue.range[0], plural, clause.parts) : null
    return (
      near ??
      this.subjects.find(pos, cue.range[0], plural) ??
      (plural ? this.subjects.bothSides(pos, cue.range[0]) : null)
    )
  }

  /** In «X که می‌گوید …» it is X, unless the clause has a subject of its own. */
  #antecedent(clause: Clause, cue: Cue, plural: boolean): Subject | null {
    const own = this.subjects.find(clause.range[0] + 1, cue.range[0], plural, clause.parts)
    if (own) return own
    const { tokens } = this.doc
    for (let i = clause.range[0] - 1; i >= Math.max(0, clause.range[0] - 12); i--) {
      const found = this.subjects.referenceAt(i)
      if (found && found.range[1] >= clause.range[0] - 1)
        return {
          parties: found.kind === 'adjective' ? [] : found.parties,
          range: found.range,
          channel: false,
          pronoun: false,
        }
      if (tokens[i]?.kind === 'punct' && tokens[i]?.form !== '،') break
    }
    return NOBODY
  }

  /** Whose «بیانیه», «نامه», «پیام» it is. */
  #owner(from: number, to: number): Subject | null {
    const { tokens } = this.doc
    let at = from
    while (at < to && !wordsOf('document').longest(tokens, at, to)) at++
    for (let i = at + 1; i < to; i++) {
      const found = this.subjects.referenceAt(i)
      if (!found || found.range[1] > to) continue
      const media = this.subjects.isMedium(at + 1)
      return {
        parties: media ? [] : found.parties,
        range: found.range,
        channel: !('person' in (found.parties[0] ?? {})),
        pronoun: false,
      }
    }
    return null
  }

  /** Whether what follows the predicate is what was said. */
  #takesClause(
    { saying, range, verb, noun }: Cue,
    joint: Joint,
    pos: number,
    end: number,
    verbs: readonly VerbGroup[],
  ): boolean {
    const at = range[1]
    const { content } = saying
    if (at >= end || verb.range[1] !== at) return false
    if (content.includes('document')) return joint !== 'none' && joint !== 'comma' && this.#isDocument(pos, range[0])
    if (joint === 'colon') return true
    if (!content.some((kind) => CLAUSAL.has(kind))) return false
    const word = this.doc.tokens[at]?.form ?? ''
    if (content.includes('agree')) return word === 'که'
    const later = verbs.some((other) => other.range[0] >= at)
    if (content.includes('ask')) return later && this.#asks(pos, range[0])
    if (content.includes('personal')) return later && this.#subject?.channel === false
    if (joint === 'that') return word === 'که' || content.includes('say')
    if (content.includes('that')) return false
    if (joint === 'quote') return true
    if (!later || (noun && this.#hasRa(pos, range[0]))) return false
    return joint === 'comma' || (content.includes('say') && !OTHERWISE.has(word))
  }

  #hasRa(from: number, to: number): boolean {
    for (let i = Math.max(from, to - 12); i < to; i++) if (this.doc.tokens[i]?.key === 'را') return true
    return false
  }

  #isDocument(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (wordsOf('document').longest(this.doc.tokens, i, to)) return true
    return false
  }

  /** «از X خواست»: someone is asked. */
  #asks(from: number, to: number): boolean {
    for (let i = from; i < to; i++)
      if (this.doc.tokens[i]?.key === 'از' || this.doc.tokens[i]?.key === 'به') return true
    return false
  }

  /** The clause after a predicate of saying, up to the end of its sentence or quotation. */
  #told(
    cue: Cue,
    joint: Joint,
    subject: Subject | null,
    end: number,
    cues: readonly Cue[],
    verbs: readonly VerbGroup[],
    sentence: Sentence,
  ): number {
    const start = skipJoint(this.doc.tokens, cue.range[1], end)
    const speakers = this.#who(subject, cue)
    if (speakers.length === 0) return start
    if (subject?.channel && this.#relayed(start, end, cues)) {
      const quoted = this.#quoteAt.get(start)
      if (quoted) this.#around = { range: quoted, speakers }
      this.#subject = null
      return start
    }
    if (start >= end && joint !== 'none') {
      this.#pending = { speakers, cue }
      this.#last = speakers
      return end
    }
    const quote = this.#quoteAt.get(start)
    const whole = quote && this.#isSpeech(quote, end, verbs)
    const stop = whole ? quote[1] : this.#endOf(cue, start, end, cues, verbs)
    this.#say([start, stop], speakers, cue.range, whole ? 'direct' : 'indirect', cue.saying.id)
    this.#before = this.#after(this.#paragraphAt(stop - 1, sentence), joint, Boolean(whole))
    return stop
  }

  #after(paragraph: number, joint: Joint, closed: boolean): Before {
    return { paragraph, joint, closed, sentences: this.#sizes.get(paragraph) ?? 1 }
  }

  #paragraphAt(i: number, sentence: Sentence): number {
    return this.doc.sentences[this.doc.tokens[i]?.sentence ?? sentence.index]?.paragraph ?? sentence.paragraph
  }

  /** A quotation that is the speech, not a word quoted at its beginning. */
  #isSpeech(quote: Range, end: number, verbs: readonly VerbGroup[]): boolean {
    if (quote[1] >= end || quote[1] - quote[0] > 3 * SHORT_QUOTE) return true
    if (verbs.some(({ range }) => range[0] > quote[0] && range[1] < quote[1])) return true
    return quote[1] - quote[0] > SHORT_QUOTE && /^[.،؛]$/.test(this.doc.tokens[quote[1]]?.form ?? '')
  }

  /** What a ministry or a medium relays: an official with a predicate of saying of his own. */
  #relayed(start: number, end: number, cues: readonly Cue[]): boolean {
    const inner = cues.find((cue) => cue.range[0] >= start && cue.range[1] <= end)
    if (!inner) return false
    const subject = this.subjects.find(start, inner.range[0], inner.verb.number === 'plural')
    if (!subject || subject.channel || subject.parties.length === 0) return false
    return true
  }

  /** Where indirect speech ends: with its sentence, or before «و» and the speaker's next predicate of saying. */
  #endOf(cue: Cue, start: number, end: number, cues: readonly Cue[], verbs: readonly VerbGroup[]): number {
    for (const next of cues) {
      if (next.range[0] <= start || next.range[1] > end || next.verb.number !== cue.verb.number) continue
      if (PAST.has(next.verb.tense) !== PAST.has(cue.verb.tense)) continue
      const before = verbs.filter((verb) => verb.range[0] >= start && verb.range[1] <= next.range[0]).reverse()
      const last = before.find((verb) => this.#resumes(verb.range[1], next))
      if (last) return last.range[1]
    }
    return end
  }

  /** «… است و بر X تأکید کرد»: after «و» nothing but the predicate with its content, and nobody new. */
  #resumes(at: number, { range, saying }: Cue): boolean {
    const { tokens } = this.doc
    const and = tokens[at]?.form === '،' ? at + 1 : at
    if (tokens[and]?.key !== 'و') return false
    if (this.subjects.find(and + 1, range[0], false)?.parties.length && range[0] - and > 1) {
      const named = this.subjects.find(and + 1, Math.min(range[0], and + 4), false)
      if (named && !saying.content.includes('judge')) return false
    }
    const next = tokens[and + 1]?.form ?? ''
    const near = range[0] - and < 7
    const governed = saying.content.some((kind) => kind.split(' ')[0]?.replace('~', '') === next)
    const object =
      saying.content.some((kind) => kind.startsWith('object') || kind === 'judge') &&
      tokens.slice(and, range[0]).some(({ key }) => key === 'را')
    return near || governed || object
  }

  /** «…»، این را X گفت: a quotation at the beginning that a predicate closes. */
  #quoteBefore(cue: Cue, pos: number): Range | null {
    if (!cue.saying.content.includes('say') && !cue.saying.content.includes('strict')) return null
    for (let i = pos; i < Math.min(pos + 3, cue.range[0]); i++) {
      const quote = this.#quoteAt.get(i)
      if (quote && quote[1] <= cue.range[0] && quote[1] - quote[0] > SHORT_QUOTE) return quote
    }
    return null
  }

  /** The speakers: the subject, or whoever spoke last. */
  #who(subject: Subject | null, cue?: Cue): readonly Party[] {
    if (!subject) return this.#last
    if (subject.pronoun && this.#last.length === 1 && this.#before) return this.#last
    void cue
    return subject.parties
  }

  #say(range: Range, speakers: readonly Party[], cue: Range | null, mode: Statement['mode'], rule: string): void {
    this.#covered = Math.max(this.#covered, range[1])
    if (speakers.length === 0) return
    this.#add({ range, speakers, cue, mode, rule })
    this.#last = speakers
  }

  #add(stretch: Stretch): void {
    const range = trimmed(this.doc.tokens, stretch.range)
    if (range) this.found.push({ ...stretch, range })
  }
}
