import type { Commitment, Party, VerbGroup } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { Ground, same } from './ground.js'
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

const PAST: ReadonlySet<VerbGroup['tense']> = new Set<VerbGroup['tense']>(['past', 'pluperfect', 'imperfect'])
const TOLD: ReadonlySet<VerbGroup['tense']> = new Set<VerbGroup['tense']>([
  'past',
  'perfect',
  'pluperfect',
  'present',
  'participle',
])
/** Moods of what is intended, and of what is promised. */
const INTENDED: ReadonlySet<VerbGroup['tense']> = new Set<VerbGroup['tense']>(['subjunctive'])
const PROMISED: ReadonlySet<VerbGroup['tense']> = new Set<VerbGroup['tense']>(['subjunctive', 'future'])
const AHEAD: ReadonlySet<VerbGroup['tense']> = new Set<VerbGroup['tense']>(['subjunctive', 'future', 'present'])
/** «سعی می‌کنیم X را بسازیم»: what is promised follows. */
const PROMISING = new Set(['اطمینان', 'قول', 'تضمین', 'سعی', 'تلاش'])
/** A clause of fewer tokens has its beginning before what is put into it. */
const SHORTEST = 4

const DECLARING = new Set(['اعلام', 'ابراز'])
const PURPOSES = ['برای', 'جهت', 'نسبت', 'منظور']
/** What is brought about by an accord: «طبق توافق دو کشور روادید لغو خواهد شد». */
const DONE = new Set(
  'لغو ایجاد برقرار تاسیس اجرا اجرایی انجام آغاز برداشته فراهم متوقف تشکیل راه‌اندازی'.split(' ').map(fold),
)

/** «X تغییر خواهد کرد»: what comes about. */
const HAPPENED = new Set(['تغییر', 'پیدا', 'سقوط', 'رشد', 'رخ', 'روی', 'وجود'])

/** Finds the undertakings of a report, rule by rule. */
export class UndertakingFinder extends Ground {
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
    if (rule.kind === 'noun') return null
    if (rule.kind === 'stand') return this.#stand(rule, verb)
    if (rule.kind === 'present') return this.#present(rule, verb)
    if (rule.kind === 'intend') return this.#intend(rule, verb)
    if (rule.kind === 'promise') return this.#promise(rule, verb)
    if (rule.kind === 'agree') return this.#agreed(rule, verb)
    return this.#due(rule, verb)
  }

  // ---- readiness ----

  #ready(rule: Rule, verb: VerbGroup): Commitment | null {
    const held = this.doc.tokens[verb.range[0] - 1]?.key === 'قرار'
    if (verb.negative || verb.tense === 'subjunctive' || held) return null
    const word = this.wordBefore(rule, verb, 40)
    const clause = this.byClause.get(verb.range[0])
    // «آماده پرداخت بهای راه‌هایی که بسته است هستیم»: the first verb is another one's.
    if (word === null || (clause?.kind === 'relative' && word < clause.range[0])) return null
    const adjective = rule.verbs.has('بودن') && !rule.verbs.has('داشتن')
    if (adjective && (PAST.has(verb.tense) || !this.#isWilling(word, verb))) return null
    const end = adjective || verb.lemma === 'داشتن' ? this.#withPurpose(verb, word) : this.#purposeEnd(verb, word)
    if (end === null) return this.#declared(rule, verb, word)
    if (adjective && end === verb.range[1] && !this.#isForSomething(word, verb)) return null
    const start = adjective || verb.lemma === 'داشتن' ? this.clauseStart(verb, word) : word
    const from = this.doc.tokens[word - 1]?.key === 'و' ? word : start
    const by = this.partyAfter(word, verb.range[0]) ?? this.subject(from, word, verb)
    return this.commitment(rule, [from, end], by)
  }

  /** «حاضر به X است», «حاضر است X»; whoever «در نشست حاضر است» is only there. */
  #isWilling(word: number, verb: VerbGroup): boolean {
    const { tokens } = this.doc
    if (tokens[word]?.key !== 'حاضر') return true
    if (tokens[word + 1]?.key === 'به') return verb.range[0] - word > 2
    return word + 1 === verb.range[0] && AHEAD.has(this.verbsAfter(verb)[0]?.tense ?? 'past')
  }

  /** «آمادگی خود را برای X اعلام کرد», «اعلام آمادگی کرد تا X»: where X ends. */
  #purposeEnd(verb: VerbGroup, word: number): number | null {
    const { tokens } = this.doc
    const next = tokens[verb.range[1]]?.key
    if (next === 'تا' || next === 'برای' || next === 'که') return this.sentenceEnd(verb)
    const declares = tokens.slice(word, verb.range[0]).some(({ key }) => DECLARING.has(key))
    return declares ? verb.range[0] - 1 : null
  }

  /** «آماده کمک است», «برای کمک آماده است»; «همه چیز آماده است» undertakes nothing. */
  #isForSomething(word: number, verb: VerbGroup): boolean {
    if (word + 1 < verb.range[0]) return true
    const from = this.clauseStart(verb, word)
    return PURPOSES.some((preposition) => this.after(from, word, preposition) !== null)
  }

  /** «آماده است (تا) X»: the purpose belongs to the words. */
  #withPurpose(verb: VerbGroup, word: number): number {
    const { tokens } = this.doc
    const next = tokens[verb.range[1]]?.key
    const bare = verb.lemma === 'داشتن' || this.verbsAfter(verb)[0]?.tense === 'subjunctive'
    if (next === 'تا' || next === 'که' || (verb.range[0] - word <= 2 && bare)) return this.sentenceEnd(verb)
    return verb.range[1]
  }

  /** «برای X اعلام آمادگی کرد»: the purpose before it. */
  #declared(rule: Rule, verb: VerbGroup, word: number): Commitment | null {
    const { tokens } = this.doc
    if (!DECLARING.has(tokens[word - 1]?.key ?? '') || word + 1 !== verb.range[0]) return null
    const from = this.clauseStart(verb, word)
    const purpose = PURPOSES.map((preposition) => this.after(from, word, preposition)).find((at) => at !== null)
    const known = verb.person === 1 || this.firstReference(this.sentenceStart(verb), word)
    return purpose && known ? this.commitment(rule, [from, verb.range[1]], this.subject(from, word, verb)) : null
  }

  // ---- verbs ----

  #future(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = this.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (verb.tense !== 'future') return null
    if (verb.lemma === 'شدن' && DONE.has(noun) && this.isAgreed(verb)) return this.#settled(rule, verb)
    if (HAPPENING.has(verb.lemma) || HAPPENED.has(noun) || verb.passive) return null
    if (this.byClause.get(verb.range[0])?.kind === 'relative' && verb.lemma === 'داشتن') return null
    if (verb.person === 1) return this.#own(rule, verb)
    return this.#ofParty(rule, verb)
  }

  /** «طبق توافق دو کشور روادید لغو خواهد شد»: by those who agreed. */
  #settled(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.clauseStart(verb, verb.range[0])
    return this.commitment(rule, [from, verb.range[1]], this.sides(verb.range[0]))
  }

  /** «در کنار شما خواهیم بود», «به دنبال X خواهیم بود». */
  #stand(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.clauseStart(verb, verb.range[0])
    const stands = this.doc.tokens.slice(Math.max(from, verb.range[0] - 9), verb.range[0])
    if (verb.tense !== 'future' || verb.negative || !stands.some(({ key }) => rule.words.has(key))) return null
    return verb.person === 1 ? this.#own(rule, verb) : this.#ofParty(rule, verb)
  }

  /** «ما … خواهیم کرد»; with what is or is not allowed or is tried: «اجازه نخواهیم داد که …», «تلاش خواهیم کرد X را بسازیم». */
  #own(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.clauseStart(verb, verb.range[0])
    const noun = this.doc.tokens[verb.range[0] - 1]?.key ?? ''
    const allows = noun === 'اجازه'
    if (allows && !verb.negative) return null
    const start = allows && verb.range[0] - from < SHORTEST ? this.speechStart(verb) : from
    const deeds = PROMISING.has(noun) ? this.#deedsEnd(verb, INTENDED) : null
    const end = allows ? this.sentenceEnd(verb) : (deeds ?? verb.range[1])
    return this.commitment(rule, [start, end], this.#ours(verb))
  }

  /** Who says «ما»: the speaker; in a headline without one, whoever speaks first below. */
  #ours(verb: VerbGroup): readonly Party[] {
    const sentence = this.doc.sentences[this.doc.tokens[verb.range[0]]?.sentence ?? 0]
    const said = this.speakersAt(verb.range[0])
    return said.length || sentence?.part !== 'headline' ? said : (this.statements[0]?.speakers ?? [])
  }

  /** «ایران … خواهد کرد» said by somebody who acts for Iran, or agreed upon; the subject may be left out: «… که تحریم را رفع نخواهد کرد». */
  #ofParty(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = this.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (noun === 'قرار') return null
    const from = this.clauseStart(verb, verb.range[0])
    const by = this.#actors(verb, from, (speakers) => !PROMISING.has(noun) && this.isSubjectless(from, verb, speakers))
    return by && this.commitment(rule, [from, verb.range[1]], by)
  }

  /** Who undertakes what a clause tells, if it is the speaker's own side. */
  #actors(verb: VerbGroup, from: number, isSilent: (speakers: readonly Party[]) => boolean): readonly Party[] | null {
    const speakers = this.speakersAt(verb.range[0])
    const subject =
      this.opening(from, verb.range[0]) ??
      (this.firstReference(from, verb.range[0]) ? null : this.opening(this.sentenceStart(verb), from))
    const isNamed = subject?.kind === 'name' || subject?.kind === 'office'
    const isSpeaker = isNamed && subject.parties.every((party) => speakers.some((other) => same(party, other)))
    if (!subject || isSpeaker) return isSilent(speakers) ? speakers : null
    if (!['country', 'both', 'organisation', 'delegation', 'pronoun'].includes(subject.kind)) return null
    const codes = this.codes(subject.parties)
    const headed = this.doc.tokens[subject.range[0] - 1]?.key === 'دولت'
    const own = speakers.length === 0 && this.isAgreed(verb) ? codes : this.countryOf(speakers)
    if (!codes.some((code) => own.some((other) => same(code, other)))) return null
    return subject.kind === 'pronoun' && !headed ? subject.parties : codes
  }

  #present(rule: Rule, verb: VerbGroup): Commitment | null {
    const { tokens } = this.doc
    const noun = tokens[verb.range[0] - 1]?.key ?? ''
    if (verb.tense !== 'present' || verb.negative !== rule.negative || !rule.words.has(noun)) return null
    const from = this.clauseStart(verb, verb.range[0])
    if (rule.with.size && !tokens.slice(from, verb.range[0]).some(({ key }) => rule.with.has(key))) return null
    const whole = PROMISING.has(noun) || noun === 'اجازه' || noun === 'را'
    if (verb.person === 1)
      return this.commitment(rule, [from, whole ? this.sentenceEnd(verb) : verb.range[1]], this.speakersAt(from))
    if (noun === 'اجازه' || noun === 'اطمینان') return null
    const done = this.#ofParty(rule, verb)
    return done && whole ? this.commitment(rule, [this.tokenAt(done.span[0]), this.sentenceEnd(verb)], done.by) : done
  }

  /** «قصد دارد X را بسازد», said by whose intention it is. */
  #intend(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = verb.range[0] - 1
    if (verb.tense !== 'present' || verb.negative || !rule.words.has(this.doc.tokens[noun]?.key ?? '')) return null
    const end = this.#deedsEnd(verb, INTENDED)
    if (end === null) return null
    const from = this.clauseStart(verb, noun)
    const by =
      verb.person === 1
        ? this.speakersAt(noun)
        : this.#actors(verb, from, () => this.isIndirect(verb) && !this.firstReference(from, noun))
    return by && this.commitment(rule, [from, end], by)
  }

  /** Where the deeds end that are promised; behind a condition all of the sentence is. */
  #promisedEnd(verb: VerbGroup): number {
    const [first, second] = this.doc.tokens.slice(verb.range[1], verb.range[1] + 2)
    const conditional = first?.key === 'اگر' || second?.key === 'اگر'
    return (conditional ? null : this.#deedsEnd(verb, PROMISED)) ?? this.sentenceEnd(verb)
  }

  /** Where the deeds end that depend on a verb: «… را بسازد و راه را باز کند». */
  #deedsEnd(verb: VerbGroup, tenses: ReadonlySet<VerbGroup['tense']>): number | null {
    const later = this.verbsAfter(verb).filter(
      ({ tense, lemma, range }) =>
        tense !== 'participle' &&
        !(lemma === 'بودن' && tense === 'present') &&
        this.byClause.get(range[0])?.kind !== 'relative',
    )
    const other = later.findIndex(({ tense }) => !tenses.has(tense))
    return later.slice(0, other < 0 ? undefined : other).at(-1)?.range[1] ?? null
  }

  // ---- promises ----

  #promise(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || verb.person === 1 || !TOLD.has(verb.tense)) return null
    const noun = this.wordBefore(rule, verb, 25)
    if (noun === null) return null
    const by = this.subject(this.clauseStart(verb, noun), noun, verb)
    const favourable = this.doc.tokens[noun + 1]?.key === 'مساعد' ? 2 : 1
    if (noun === verb.range[0] - favourable) {
      const end = this.#promisedEnd(verb)
      const [later] = this.verbsAfter(verb)
      const next = this.doc.tokens[verb.range[1]]?.key ?? ''
      if (next === 'را' || (rule.id === 'threat' && next !== 'که')) return null
      if (later && (!AHEAD.has(later.tense) || (later.lemma === 'بودن' && later.tense === 'present'))) return null
      if (later) return this.commitment(rule, [verb.range[1], end], by)
      const to = this.after(this.clauseStart(verb, noun), noun, 'به')
      return rule.id === 'promise' && to !== null ? this.commitment(rule, [to, noun], by) : null
    }
    return rule.id === 'promise' && this.doc.tokens[verb.range[0] - 1]?.key === 'را'
      ? this.commitment(rule, [noun + 1, verb.range[0] - 1], by)
      : null
  }

  #agreed(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = verb.range[0] - 1
    if (verb.negative || !rule.words.has(this.doc.tokens[noun]?.key ?? '') || verb.tense === 'subjunctive') return null
    const from = this.clauseStart(verb, verb.range[0])
    const known = verb.number !== 'plural' || verb.person === 1 || this.firstReference(this.sentenceStart(verb), noun)
    if (!known) return null
    const by = verb.lemma === 'شدن' ? this.sides(noun) : this.subject(from, noun, verb)
    const later = this.verbsAfter(verb)[0]
    if (later)
      return later.tense === 'subjunctive' || later.tense === 'future'
        ? this.commitment(rule, [verb.range[1], this.#promisedEnd(verb)], by)
        : null
    const about =
      this.after(from, verb.range[0], 'مورد') ??
      this.after(from, verb.range[0], 'درباره') ??
      this.after(from, verb.range[0], 'بر')
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
    return about !== null && deed ? this.commitment(rule, [about - 2, verb.range[1]], by) : null
  }

  #due(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || this.doc.tokens[verb.range[0] - 1]?.key !== 'قرار') return null
    const later = this.verbsAfter(verb).find(({ tense }) => tense === 'subjunctive')
    if (!later || later.person === 1) return null
    const subject = this.firstReference(verb.range[1], later.range[0])
    if (
      !subject ||
      !['country', 'both', 'organisation'].includes(subject.kind) ||
      this.speakersAt(verb.range[0]).length === 0
    )
      return null
    return this.commitment(rule, [verb.range[1], later.range[1]], this.codes(subject.parties))
  }
}
