import type { Commitment, Party, VerbGroup } from '../../document.js'
import type { Actors } from './actors.js'
import { type Ground, same } from './ground.js'
import type { Rule } from './rules.js'
import { INTENDED } from './tenses.js'
import { wordsOf } from './words.js'

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
const STATES = wordsOf('state')
const PROMISING = wordsOf('promising')
const DONE = wordsOf('done')
const HAPPENED = wordsOf('happened')
/** «تصمیم گرفته‌ایم»; «تصمیم گرفتیم» may be long past. */
const DECIDING = 'گرفتن'
/** A clause of fewer tokens has its beginning before what is put into it. */
const SHORTEST = 4

/** «همکاری‌ها»: of both sides. */
const isShared = (key: string) => key.startsWith('همکاری')

/** What somebody says that he will do, does not allow or intends. */
export class Deeds {
  constructor(
    readonly ground: Ground,
    readonly actors: Actors,
  ) {}

  future(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = this.ground.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (verb.tense !== 'future') return null
    if (verb.lemma === 'شدن' && DONE.has(noun) && this.actors.isAgreed(verb)) return this.#settled(rule, verb)
    if (HAPPENING.has(verb.lemma) || HAPPENED.has(noun) || verb.passive) return null
    if (this.ground.byClause.get(verb.range[0])?.kind === 'relative' && verb.lemma === 'داشتن') return null
    if (verb.person === 1) return this.#own(rule, verb)
    return this.#ofParty(rule, verb)
  }

  /** «طبق توافق دو کشور روادید لغو خواهد شد»: by those who agreed. */
  #settled(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.ground.clauseStart(verb, verb.range[0])
    return this.ground.commitment(rule, [from, verb.range[1]], this.actors.sides(verb.range[0]))
  }

  /** «در کنار شما خواهیم بود», «به دنبال X خواهیم بود». */
  stand(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.ground.clauseStart(verb, verb.range[0])
    const stands = this.ground.doc.tokens.slice(Math.max(from, verb.range[0] - 9), verb.range[0])
    if (verb.tense !== 'future' || verb.negative || !stands.some(({ key }) => rule.words.has(key))) return null
    return verb.person === 1 ? this.#own(rule, verb) : this.#ofParty(rule, verb)
  }

  /** «ما … خواهیم کرد»; with what is or is not allowed or is tried: «اجازه نخواهیم داد که …», «تلاش خواهیم کرد X را بسازیم». */
  #own(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.ground.clauseStart(verb, verb.range[0])
    const noun = this.ground.doc.tokens[verb.range[0] - 1]?.key ?? ''
    const allows = noun === 'اجازه'
    if (allows && !verb.negative) return null
    const start = allows && verb.range[0] - from < SHORTEST ? this.ground.speechStart(verb) : from
    const deeds = PROMISING.has(noun) ? this.ground.deedsEnd(verb, INTENDED) : null
    const end = allows ? this.ground.sentenceEnd(verb) : (deeds ?? verb.range[1])
    return this.ground.commitment(rule, [start, end], this.#ours(verb))
  }

  /** Who says «ما»: the speaker; in a headline without one, whoever speaks first below. */
  #ours(verb: VerbGroup): readonly Party[] {
    const sentence = this.ground.doc.sentences[this.ground.doc.tokens[verb.range[0]]?.sentence ?? 0]
    const said = this.ground.speakersAt(verb.range[0])
    return said.length || sentence?.part !== 'headline' ? said : (this.ground.statements[0]?.speakers ?? [])
  }

  /** «ایران … خواهد کرد» said by somebody who acts for Iran, or agreed upon; the subject may be left out: «… که تحریم را رفع نخواهد کرد». */
  #ofParty(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = this.ground.doc.tokens[verb.range[0] - 1]?.key ?? ''
    if (noun === 'قرار') return null
    const from = this.ground.clauseStart(verb, verb.range[0])
    const by = this.#actors(
      verb,
      from,
      (speakers) => !PROMISING.has(noun) && this.actors.isSubjectless(from, verb, speakers),
    )
    return by && this.ground.commitment(rule, [from, verb.range[1]], by)
  }

  /** Who undertakes what a clause tells, if it is the speaker's own side. */
  #actors(verb: VerbGroup, from: number, isSilent: (speakers: readonly Party[]) => boolean): readonly Party[] | null {
    const speakers = this.ground.speakersAt(verb.range[0])
    const told = this.actors.saying(verb)
    const inside = this.actors.opening(from, verb.range[0])
    const isAlone = !inside && !this.actors.actor(from, verb.range[0])
    const isMentioned = isAlone && this.actors.firstReference(from, verb.range[0]) !== null
    if (isMentioned && isSilent(speakers)) return speakers
    if (isAlone && told.length && (verb.lemma === 'داشتن' || this.actors.isBare(from, verb))) return told
    const subject = inside ?? (isAlone ? this.actors.opening(this.ground.sentenceStart(verb), from) : null)
    const isNamed = subject?.kind === 'name' || subject?.kind === 'office'
    const isSpeaker = isNamed && subject.parties.every((party) => speakers.some((other) => same(party, other)))
    if (!subject || isSpeaker) return isSilent(speakers) ? speakers : null
    if (told.length && subject.kind === 'pronoun') return told
    if (!['country', 'both', 'organisation', 'delegation', 'pronoun'].includes(subject.kind)) return null
    const codes = this.actors.codes(subject.parties)
    const headed = this.ground.doc.tokens[subject.range[0] - 1]?.key === 'دولت'
    const isAgreed = speakers.length === 0 && this.actors.isAgreed(verb)
    const own = isAgreed ? codes : [...this.ground.countryOf(speakers), ...told]
    if (!codes.some((code) => own.some((other) => same(code, other)))) return null
    return subject.kind === 'pronoun' && !headed ? subject.parties : codes
  }

  /** «همکاری‌ها ادامه خواهد یافت», said by one of those whose it is. */
  last(rule: Rule, verb: VerbGroup): Commitment | null {
    const { tokens } = this.ground.doc
    const speakers = this.ground.countryOf(this.ground.speakersAt(verb.range[0]))
    if (verb.tense !== 'future' || verb.negative || !speakers.length) return null
    if (!rule.words.has(tokens[verb.range[0] - 1]?.key ?? '')) return null
    const from = this.ground.clauseStart(verb, verb.range[0])
    const head = tokens.slice(from, verb.range[0]).find(({ key }) => rule.with.has(key))
    if (!head) return null
    const others = this.ground.receivers([from, verb.range[0]], speakers)
    const by = isShared(head.key) ? this.actors.sides(verb.range[0]) : others.length ? [] : speakers
    return this.ground.commitment(rule, [from, verb.range[1]], by.length ? by : others.length ? [] : speakers)
  }

  /** «فردا این پل را باز می‌کنیم»: a present that a word makes a future. */
  soon(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.tense !== 'present' || verb.person !== 1 || verb.negative) return null
    if (HAPPENING.has(verb.lemma) || STATES.has(verb.lemma)) return null
    const from = this.ground.clauseStart(verb, verb.range[0])
    const before = this.ground.doc.tokens.slice(from, verb.range[0])
    if (!before.some(({ key }) => rule.with.has(key))) return null
    return this.ground.commitment(rule, [from, verb.range[1]], this.ground.speakersAt(verb.range[0]))
  }

  present(rule: Rule, verb: VerbGroup): Commitment | null {
    const { tokens } = this.ground.doc
    const noun = tokens[verb.range[0] - 1]?.key ?? ''
    if (verb.tense !== 'present' || verb.negative !== rule.negative || !rule.words.has(noun)) return null
    const from = this.ground.clauseStart(verb, verb.range[0])
    if (rule.with.size && !tokens.slice(from, verb.range[0]).some(({ key }) => rule.with.has(key))) return null
    const whole = PROMISING.has(noun) || noun === 'اجازه' || noun === 'را'
    if (verb.person === 1)
      return this.ground.commitment(
        rule,
        [from, whole ? this.ground.sentenceEnd(verb) : verb.range[1]],
        this.ground.speakersAt(from),
      )
    if (noun === 'اجازه' || noun === 'اطمینان') return null
    const done = this.#ofParty(rule, verb)
    return done && whole
      ? this.ground.commitment(rule, [this.ground.tokenAt(done.span[0]), this.ground.sentenceEnd(verb)], done.by)
      : done
  }

  /** «قصد دارد X را بسازد», «تصمیم گرفته است X را بسازد», said by whose intention it is. */
  intend(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = verb.range[0] - 1
    const isOpen = verb.lemma === DECIDING ? verb.tense === 'perfect' || verb.passive : verb.tense === 'present'
    if (!isOpen || verb.negative || !rule.words.has(this.ground.doc.tokens[noun]?.key ?? '')) return null
    const end = this.ground.deedsEnd(verb, INTENDED)
    if (end === null) return null
    const from = this.ground.clauseStart(verb, noun)
    const by =
      verb.person === 1
        ? this.ground.speakersAt(noun)
        : this.#actors(verb, from, () => this.actors.isIndirect(verb) && !this.actors.firstReference(from, noun))
    return by && this.ground.commitment(rule, [from, end], by)
  }
}
