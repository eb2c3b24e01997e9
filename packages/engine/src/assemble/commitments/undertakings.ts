import type { Commitment, Party, VerbGroup } from '../../document.js'
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
const AHEAD: ReadonlySet<VerbGroup['tense']> = new Set<VerbGroup['tense']>(['subjunctive', 'future', 'present'])
/** «سعی می‌کنیم X را بسازیم»: what is promised follows. */
const PROMISING = new Set(['اطمینان', 'قول', 'تضمین', 'سعی', 'تلاش'])
/** A clause of fewer tokens has its beginning before what is put into it. */
const SHORTEST = 4

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
    if (rule.kind === 'present') return this.#present(rule, verb)
    if (rule.kind === 'promise') return this.#promise(rule, verb)
    if (rule.kind === 'agree') return this.#agreed(rule, verb)
    return this.#due(rule, verb)
  }

  // ---- readiness ----

  #ready(rule: Rule, verb: VerbGroup): Commitment | null {
    const held = this.doc.tokens[verb.range[0] - 1]?.key === 'قرار'
    if (verb.negative || verb.tense === 'subjunctive' || held) return null
    const word = this.wordBefore(rule, verb, 40)
    if (word === null) return null
    const adjective = rule.verbs.has('بودن') && !rule.verbs.has('داشتن')
    if (adjective && (PAST.has(verb.tense) || !this.#isWilling(word, verb))) return null
    const end = adjective || verb.lemma === 'داشتن' ? this.#withPurpose(verb, word) : this.#purposeEnd(verb, word)
    if (end === null) return null
    const start = adjective || verb.lemma === 'داشتن' ? this.clauseStart(verb, word) : word
    const from = this.doc.tokens[word - 1]?.key === 'و' ? word : start
    const by = this.#partyAfter(word, verb) ?? this.subject(from, word, verb)
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
    const declares = tokens.slice(word, verb.range[0]).some(({ key }) => key === 'اعلام' || key === 'ابراز')
    return declares ? verb.range[0] - 1 : null
  }

  /** «آماده است (تا) X»: the purpose belongs to the words. */
  #withPurpose(verb: VerbGroup, word: number): number {
    const { tokens } = this.doc
    const next = tokens[verb.range[1]]?.key
    const bare = verb.lemma === 'داشتن' || this.verbsAfter(verb)[0]?.tense === 'subjunctive'
    if (next === 'تا' || next === 'که' || (verb.range[0] - word <= 2 && bare)) return this.sentenceEnd(verb)
    return verb.range[1]
  }

  /** «آمادگی جمهوری اسلامی ایران برای …»: whose readiness it is. */
  #partyAfter(word: number, verb: VerbGroup): readonly Party[] | null {
    const { tokens } = this.doc
    for (let i = word + 1; i < Math.min(word + 6, verb.range[0]); i++) {
      const key = tokens[i]?.key ?? ''
      if (key === 'برای' || key === 'خود' || key === 'به') return null
      if (key === 'کشورش' || key === 'کشورمان')
        return key === 'کشورمان' ? [{ code: 'IR' }] : this.countryOf(this.speakersAt(word, true))
      const found = this.referenceAt(i)
      if (found && this.doc.tokens[word]?.key === 'امادگی')
        return found.kind === 'name' ? found.parties : this.codes(found.parties)
    }
    return null
  }

  // ---- verbs ----

  #future(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = this.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (verb.tense !== 'future' || HAPPENING.has(verb.lemma) || HAPPENED.has(noun) || verb.passive) return null
    if (verb.person === 1) return this.#own(rule, verb)
    return this.#ofParty(rule, verb)
  }

  /** «ما … خواهیم کرد»; with what is or is not allowed: «اجازه نخواهیم داد که …». */
  #own(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.clauseStart(verb, verb.range[0])
    const allows = this.doc.tokens[verb.range[0] - 1]?.key === 'اجازه'
    if (allows && !verb.negative) return null
    const start = allows && verb.range[0] - from < SHORTEST ? this.speechStart(verb) : from
    return this.commitment(
      rule,
      [start, allows ? this.sentenceEnd(verb) : verb.range[1]],
      this.speakersAt(verb.range[0]),
    )
  }

  /** «ایران … خواهد کرد» said by somebody who acts for Iran, or agreed upon; the subject may be left out: «… که تحریم را رفع نخواهد کرد». */
  #ofParty(rule: Rule, verb: VerbGroup): Commitment | null {
    if (this.doc.tokens[verb.range[0] - 1]?.key === 'قرار') return null
    const speakers = this.speakersAt(verb.range[0])
    const from = this.clauseStart(verb, verb.range[0])
    const subject =
      this.opening(from, verb.range[0]) ??
      (this.firstReference(from, verb.range[0]) ? null : this.opening(this.sentenceStart(verb), from))
    const isNamed = subject?.kind === 'name' || subject?.kind === 'office'
    const isSpeaker = isNamed && subject.parties.every((party) => speakers.some((other) => same(party, other)))
    if (!subject || isSpeaker) {
      const tries = PROMISING.has(this.doc.tokens[verb.range[0] - 1]?.key ?? '')
      const silent = !tries && this.isSubjectless(from, verb, speakers)
      return silent ? this.commitment(rule, [from, verb.range[1]], speakers) : null
    }
    if (!['country', 'both', 'organisation', 'delegation', 'pronoun'].includes(subject.kind)) return null
    const codes = this.codes(subject.parties)
    const headed = this.doc.tokens[subject.range[0] - 1]?.key === 'دولت'
    const own = speakers.length === 0 && this.isAgreed(verb) ? codes : this.countryOf(speakers)
    const isOwn = codes.some((code) => own.some((other) => same(code, other)))
    return isOwn
      ? this.commitment(rule, [from, verb.range[1]], subject.kind === 'pronoun' && !headed ? subject.parties : codes)
      : null
  }

  #present(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.tense !== 'present') return null
    const noun = this.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (!rule.words.has(noun)) return null
    if (verb.person === 1 && (noun === 'اجازه') === verb.negative) {
      const from = this.clauseStart(verb, verb.range[0])
      const whole = PROMISING.has(noun) || verb.negative
      return this.commitment(rule, [from, whole ? this.sentenceEnd(verb) : verb.range[1]], this.speakersAt(from))
    }
    if (verb.negative || verb.person === 1 || noun === 'اجازه' || noun === 'اطمینان') return null
    const done = this.#ofParty(rule, verb)
    return done && PROMISING.has(noun)
      ? this.commitment(rule, [this.tokenAt(done.span[0]), this.sentenceEnd(verb)], done.by)
      : done
  }

  // ---- promises ----

  #promise(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || verb.person === 1 || !['past', 'perfect', 'pluperfect', 'present'].includes(verb.tense))
      return null
    const noun = this.wordBefore(rule, verb, 25)
    if (noun === null) return null
    const by = this.subject(this.clauseStart(verb, noun), noun, verb)
    const favourable = this.doc.tokens[noun + 1]?.key === 'مساعد' ? 2 : 1
    if (noun === verb.range[0] - favourable) {
      const end = this.sentenceEnd(verb)
      const [later] = this.verbsAfter(verb)
      if (later && !AHEAD.has(later.tense)) return null
      if (later) return this.commitment(rule, [verb.range[1], end], by)
      const to = this.after(this.clauseStart(verb, noun), noun, 'به')
      return rule.id === 'promise' && to !== null ? this.commitment(rule, [to, noun], by) : null
    }
    return rule.id === 'promise' && this.doc.tokens[verb.range[0] - 1]?.key === 'را'
      ? this.commitment(rule, [noun + 1, verb.range[0] - 1], by)
      : null
  }

  #agreed(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || this.doc.tokens[verb.range[0] - 1]?.key !== 'توافق' || verb.tense === 'subjunctive')
      return null
    const from = this.clauseStart(verb, verb.range[0])
    const by = this.subject(from, verb.range[0], verb)
    const later = this.verbsAfter(verb)[0]
    if (later)
      return later.tense === 'subjunctive' || later.tense === 'future'
        ? this.commitment(rule, [verb.range[1], this.sentenceEnd(verb)], by)
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
