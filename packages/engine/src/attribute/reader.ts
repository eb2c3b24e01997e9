import type { Clause, Document, Party, Range, Sentence, Statement, VerbGroup } from '../document.js'
import { withFields } from '../rules/with-fields.js'
import { asideOf, asidesOf } from './asides.js'
import { Clausal, type Scope } from './clausal.js'
import { ClauseFrames } from './clause-frames.js'
import { beforeColon } from './colons.js'
import { afterApposition, isLeftOpen, isOpening, type Joint, jointAt, quotesOf, skipJoint, trimmed } from './content.js'
import { type Cue, cuesOf } from './cues.js'
import { nominalHeadline } from './headlines.js'
import { answering, type Interview, interviewOf } from './interview.js'
import { type Opener, openersOf } from './openers.js'
import { Phrases } from './phrases.js'
import { afterSource } from './sources.js'
import type { Subject, Subjects } from './subject.js'
import { Tellers } from './tellers.js'
import { type Before, continues } from './voice.js'
import { speechWords, wordsOf } from './words.js'

/** A stretch of speech in tokens. */
export interface Stretch {
  readonly range: Range
  readonly speakers: readonly Party[]
  readonly cue: Range | null
  readonly mode: Statement['mode']
  readonly rule: string
}

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
  readonly #interview: Interview | null
  #answers: readonly Party[] | null = null
  /** Subject of the sentence that is being read. */
  #subject: Subject | null = null
  /** Who answers the question with which the sentence before ends. */
  #answerer: Subject | null = null
  readonly #quoteAt: ReadonlyMap<number, Range>
  readonly #clauseOf: ReadonlyMap<number, Clause>
  readonly #clauseFrames: ClauseFrames
  readonly #clausal: Clausal
  readonly #tellers: Tellers
  readonly #phrases: Phrases

  constructor(
    readonly doc: Document,
    readonly subjects: Subjects,
    readonly verbsOf: readonly (readonly VerbGroup[])[],
  ) {
    for (const { paragraph } of doc.sentences) this.#sizes.set(paragraph, (this.#sizes.get(paragraph) ?? 0) + 1)
    this.#interview = interviewOf(doc, verbsOf)
    this.#quoteAt = quotesOf(doc)
    this.#clauseOf = new Map(
      doc.clauses.flatMap((clause) => (clause.verb ? [[clause.verb.range[0], clause] as const] : [])),
    )
    this.#clauseFrames = new ClauseFrames(doc, this.#clauseOf)
    this.#clausal = new Clausal(doc, subjects, this.#quoteAt)
    this.#tellers = new Tellers(doc, subjects, this.#clauseOf)
    this.#phrases = new Phrases(doc, this.#clauseOf)
  }

  read(sentence: Sentence): void {
    if (sentence.part === 'junk') return
    const from = Math.max(sentence.range[0], this.#covered)
    if (from >= sentence.range[1]) return
    const count = this.found.length
    this.#subject = this.#answerer
    this.#answerer = null
    const pending = this.#pending
    this.#pending = null
    if (pending && this.#follows(pending, sentence)) return
    if (this.#interview && this.#asked(this.#interview, sentence, from)) return
    if (!this.#colon(sentence, from) && !this.#nominal(sentence, from))
      this.#frames(sentence, [from, sentence.range[1]])
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
    if (before && this.#last.length && continues(this.doc, sentence, this.verbsOf, before, this.subjects, this.#last)) {
      this.#add({
        range: [from, sentence.range[1]],
        speakers: this.#last,
        cue: null,
        mode: 'indirect',
        rule: 'goes-on',
      })
      this.#before = { ...before, paragraph: sentence.paragraph }
    } else if (this.verbsOf[sentence.index]?.length) this.#before = null
  }

  /** Questions are the paper's; what stands between them is the answer of whoever is interviewed. */
  #asked(interview: Interview, sentence: Sentence, from: number): boolean {
    if (sentence.paragraph < interview.first || sentence.part === 'headline') return false
    if (interview.questions.has(sentence.paragraph)) {
      this.#before = null
      return true
    }
    if (wordsOf('narration').longest(this.doc.tokens, from, sentence.range[1])) return false
    this.#answers ??= answering(this.doc, this.subjects, interview, this.#last)
    if (this.#answers.length === 0) return false
    this.#say([from, sentence.range[1]], this.#answers, null, 'direct', 'interview')
    return true
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

  /** «باقری: …»: a speaker and a colon without a verb of saying. */
  #colon(sentence: Sentence, from: number): boolean {
    const found = beforeColon(this.doc, this.subjects, sentence, from, this.verbsOf[sentence.index] ?? [])
    if (!found) return false
    this.#subject = found.subject
    this.#say(found.range, found.subject.parties, null, 'headline', 'colon')
    this.#before = sentence.part === 'headline' ? null : this.#after(sentence.paragraph, 'colon', false)
    return true
  }

  #nominal(sentence: Sentence, from: number): boolean {
    if (sentence.part !== 'headline' || this.verbsOf[sentence.index]?.length) return false
    const found = nominalHeadline(this.doc, this.subjects, [from, sentence.range[1]])
    if (!found) return false
    this.#say(found.range, found.speakers, found.cue, 'headline', 'nominal')
    this.#before = null
    return true
  }

  #frames(sentence: Sentence, range: Range): void {
    const verbs = this.verbsOf[sentence.index] ?? []
    const cues = cuesOf(this.doc, sentence.range, verbs)
    const asides = asidesOf(this.doc, range, cues)
    const scope: Scope = { sentence, end: range[1], cues, verbs, asides }
    const events = [
      ...cues
        .filter((cue) => !asideOf(cue, asides)?.isQuestion)
        .map((cue) => ({ at: cue.range[0], cue, opener: null })),
      ...openersOf(this.doc, range).map((opener) => ({ at: opener.range[0], cue: null, opener })),
    ]
    events.sort((a, b) => a.at - b.at)
    let pos = afterSource(this.doc.tokens, this.subjects, range)
    if (this.#last.length === 0) this.#subject ??= this.subjects.introduced(pos)
    for (const { at, cue, opener } of events) {
      if (at < pos) continue
      if (opener) pos = opener.kind === 'clause' ? this.#clause(opener, pos, scope) : this.#according(opener, scope)
      else if (cue) pos = asideOf(cue, asides) ? this.#aside(cue, pos, scope) : this.#predicate(cue, pos, scope)
    }
    const open = asides.find((aside) => aside.isQuestion && aside.range[1] === range[1])
    const answerer = open && this.subjects.find(range[0], open.range[0], false)
    if (answerer) this.#answerer = { ...answerer, parties: this.#who(answerer) }
  }

  /** What others say on the way: whoever was the subject, or spoke last, still is. */
  #aside(cue: Cue, pos: number, scope: Scope): number {
    const [subject, last] = [this.#subject, this.#last]
    const next = this.#predicate(cue, pos, scope)
    this.#subject = subject
    this.#last = last
    return next
  }

  /** Who stands before the aside that the predicate closes. */
  #beforeAside(cue: Cue, { sentence, asides }: Scope): Subject | null {
    const aside = asides.find(({ range }) => range[1] === cue.range[0])
    return aside ? this.subjects.find(sentence.range[0], aside.range[0], cue.verb.number === 'plural') : null
  }

  /** «با بیان اینکه …»: up to the predicate of saying that the frame goes with. */
  #clause({ range }: Opener, pos: number, scope: Scope): number {
    const [, start] = range
    const { stop, main } = this.#clauseFrames.end(start, scope)
    const before = this.subjects.find(pos, range[0], false)
    if (before) this.#subject = before
    if (!stop) return start
    const subject = before ?? (main ? this.subjects.find(stop, main.range[0], false) : null)
    if (subject) this.#subject = subject
    this.#say([start, stop], this.#who(subject ?? this.#subject), range, 'indirect', 'clause-frame')
    return stop
  }

  /** «به گفته X …». */
  #according({ range }: Opener, { end, cues, verbs }: Scope): number {
    const { tokens } = this.doc
    const start = range[1]
    const media = wordsOf('media').longest(tokens, start, end)
    if (media) return start
    let reference = null
    for (let i = start; i < Math.min(end, start + 7) && !reference && tokens[i]?.form !== '،'; i++)
      reference = this.subjects.referenceAt(i)
    const pointed = speechWords('last-speaker').has(tokens[start]?.key ?? '')
    const unknown = reference || pointed ? null : this.subjects.unknown(start, Math.min(end, start + 9))
    // «به گفته وی», «به گفته این وزیر»: whoever spoke last.
    const theirs =
      this.#last.length === 1 &&
      ((reference?.kind === 'pronoun' && this.#last.every((party) => 'person' in party)) ||
        (tokens[start]?.key === 'این' && reference?.kind === 'office'))
    const parties = (theirs ? null : reference)?.parties ?? (pointed ? this.#last : (unknown?.parties ?? []))
    if (parties.length === 0) return start
    let from = reference ? reference.range[1] : unknown ? unknown.range[1] : start + 2
    const body = parties.every((party) => !('person' in party))
    const inner = cues.find(
      (cue) => cue.range[0] >= from && (body || ['colon', 'that'].includes(jointAt(tokens, cue.range[1]))),
    )
    const teller = inner && this.subjects.find(from, inner.range[0], inner.verb.number === 'plural')
    if (teller && !teller.channel && teller.parties.length) return from
    if (unknown || reference?.kind === 'name') from = afterApposition(this.doc, from, end, verbs)
    while (from < end && tokens[from]?.kind === 'punct' && !isOpening(tokens[from])) from++
    const relative = tokens[range[0] - 1]?.key === 'که'
    const close = relative ? verbs.find((verb) => verb.range[0] >= from)?.range[1] : undefined
    this.#say([from, close ?? end], parties, range, 'indirect', 'according')
    this.#before = this.#after(-1, 'that', true)
    return close ?? end
  }

  /** A predicate of saying with its content after or before it; gives where reading goes on. */
  #predicate(cue: Cue, pos: number, scope: Scope): number {
    const plural = cue.verb.number === 'plural'
    const own = this.#beforeAside(cue, scope) ?? this.#tellers.of(cue, pos, scope.verbs)
    const subject = own ?? this.#subject ?? this.#tellers.inherited(pos, cue, this.#lastSubject)
    if (own) this.#subject = own
    const joint = jointAt(this.doc.tokens, cue.range[1])
    const isAside = this.#clauseOf.get(cue.verb.range[0])?.kind === 'relative'
    // «در پاسخ به مجری که پرسید «…»، گفت»: nobody who is coded, inside the clause of somebody who is.
    if (isAside && own?.parties.length === 0) return pos
    if (joint !== 'colon' && this.#clausal.leads(cue, scope)) return pos
    const closed = joint === 'comma' && isAside
    if (!closed && this.#clausal.takesClause(cue, joint, pos, scope, this.#subject?.channel === false))
      return this.#told(cue, joint, subject, scope)
    const range = this.#phrases.of(cue, own, pos, scope.verbs)
    if (range) {
      this.#say(range, this.#who(subject), cue.range, 'indirect', cue.saying.id)
      this.#before = this.#after(scope.sentence.paragraph, 'none', true)
      return Math.max(pos, cue.range[1], range[1])
    }
    const quote = this.#clausal.quoteBefore(cue, pos)
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

  /** Who spoke last, as the subject of «افزود:» or of «این بیانیه می‌افزاید:». */
  get #lastSubject(): Subject | null {
    return this.#last.length
      ? { parties: this.#last, range: [0, 0], channel: this.#last.every((party) => 'code' in party), points: null }
      : null
  }

  /** The clause after a predicate of saying, up to the end of its sentence or quotation. */
  #told(cue: Cue, joint: Joint, subject: Subject | null, scope: Scope): number {
    const { end, sentence } = scope
    const start = skipJoint(this.doc.tokens, cue.range[1], end)
    const speakers = this.#who(subject)
    if (speakers.length === 0) return start
    if (subject?.channel && this.#clausal.relays(start, scope)) {
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
    const whole = quote && this.#clausal.isSpeech(quote, scope)
    const stop = whole ? quote[1] : this.#clausal.endOf(cue, start, scope)
    this.#say([start, stop], speakers, cue.range, whole ? 'direct' : 'indirect', cue.saying.id)
    this.#before = withFields(this.#after(this.#paragraphAt(stop - 1, sentence), joint, Boolean(whole)), {
      message: !whole && isLeftOpen(this.doc.tokens, start),
    })
    return stop
  }

  #after(paragraph: number, joint: Joint, closed: boolean): Before {
    return { paragraph, joint, closed, sentences: this.#sizes.get(paragraph) ?? 1 }
  }

  #paragraphAt(i: number, sentence: Sentence): number {
    return this.doc.sentences[this.doc.tokens[i]?.sentence ?? sentence.index]?.paragraph ?? sentence.paragraph
  }

  /** The speakers: the subject, or whoever spoke last. */
  #who(subject: Subject | null): readonly Party[] {
    if (!subject) return this.#last
    const [last, ...more] = this.#last
    return last && !more.length && this.#before && this.subjects.mayBe(subject, last) ? this.#last : subject.parties
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
