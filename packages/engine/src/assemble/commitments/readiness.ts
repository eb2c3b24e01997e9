import type { Commitment, VerbGroup } from '../../document.js'
import type { Actors } from './actors.js'
import type { Ground } from './ground.js'
import type { Rule } from './rules.js'
import { AHEAD, INTENDED, PAST } from './tenses.js'
import { wordsOf } from './words.js'

const DECLARING = wordsOf('declaring')
const COPULAS = wordsOf('copula')
/** «آماده», «حاضر», not «آمادگی». */
const isAdjective = ({ verbs }: Rule) => verbs.has('بودن') && !verbs.has('داشتن')
const PURPOSES = [...wordsOf('purpose')]

/** «آماده X هستیم», «آمادگی X را داریم», «برای X اعلام آمادگی کرد». */
export class Readiness {
  constructor(
    readonly ground: Ground,
    readonly actors: Actors,
  ) {}

  /** The undertaking that a predicate of readiness makes. */
  of(rule: Rule, verb: VerbGroup): Commitment | null {
    const held = this.ground.doc.tokens[verb.range[0] - 1]?.key === 'قرار'
    if (this.#isCopula(rule, verb)) return this.#joined(rule, verb)
    if (verb.negative || verb.tense === 'subjunctive' || held || !rule.verbs.has(verb.lemma)) return null
    const word = this.ground.wordBefore(rule, verb, 40)
    const clause = this.ground.byClause.get(verb.range[0])
    // «آماده پرداخت بهای راه‌هایی که بسته است هستیم»: the first verb is another one's.
    if (word === null || (clause?.kind === 'relative' && word < clause.range[0])) return null
    const adjective = isAdjective(rule)
    if (adjective && (PAST.has(verb.tense) || !this.#isWilling(word, verb))) return null
    const end = adjective || verb.lemma === 'داشتن' ? this.#withPurpose(verb, word) : this.#purposeEnd(verb, word)
    if (end === null) return this.#declared(rule, verb, word)
    if (adjective && end === verb.range[1] && !this.#isForSomething(word, verb)) return null
    const start = adjective || verb.lemma === 'داشتن' ? this.ground.clauseStart(verb, word) : word
    const from = this.ground.doc.tokens[word - 1]?.key === 'و' ? word : start
    const by = this.actors.partyAfter(word, verb.range[0]) ?? this.actors.subject(from, word, verb)
    return this.ground.commitment(rule, [from, end], by)
  }

  /** «آماده‌ایم», «حاضریم», «آماده ایم»: the adjective with the short form of بودن. */
  #isCopula(rule: Rule, { range: [at], lemma }: VerbGroup): boolean {
    const { tokens } = this.ground.doc
    const key = tokens[at]?.key ?? ''
    if (!isAdjective(rule)) return false
    if (COPULAS.has(key)) return rule.words.has(tokens[at - 1]?.key ?? '')
    return (
      lemma === 'بودن' && [...rule.words].some((word) => key.startsWith(word) && COPULAS.has(key.slice(word.length)))
    )
  }

  /** «آماده‌ایم X را بسازیم», «برای ساختن X آماده‌ایم». */
  #joined(rule: Rule, verb: VerbGroup): Commitment | null {
    const from = this.ground.clauseStart(verb, verb.range[0])
    const isAhead = this.ground.deedsAfter(verb)[0]?.tense === 'subjunctive'
    const end = isAhead ? this.ground.deedsEnd(verb, INTENDED) : null
    const isFor = PURPOSES.some((preposition) => this.ground.after(from, verb.range[0], preposition) !== null)
    const isKnown =
      verb.person === 1 ||
      this.actors.actor(from, verb.range[0]) !== null ||
      this.ground.doc.tokens.slice(from, verb.range[0]).some(({ key }) => key === 'ما')
    if (verb.negative || !isKnown || (end === null && !isFor)) return null
    return this.ground.commitment(rule, [from, end ?? verb.range[1]], this.actors.subject(from, verb.range[0], verb))
  }

  /** «حاضر به X است», «حاضر است X»; whoever «در نشست حاضر است» is only there. */
  #isWilling(word: number, verb: VerbGroup): boolean {
    const { tokens } = this.ground.doc
    if (tokens[word]?.key !== 'حاضر') return true
    if (tokens[word + 1]?.key === 'به') return verb.range[0] - word > 2
    return word + 1 === verb.range[0] && AHEAD.has(this.ground.verbsAfter(verb)[0]?.tense ?? 'past')
  }

  /** «آمادگی خود را برای X اعلام کرد», «اعلام آمادگی کرد تا X»: where X ends. */
  #purposeEnd(verb: VerbGroup, word: number): number | null {
    const { tokens } = this.ground.doc
    const next = tokens[verb.range[1]]?.key
    if (next === 'تا' || next === 'برای' || next === 'که') return this.ground.sentenceEnd(verb)
    const declares = tokens.slice(word, verb.range[0]).some(({ key }) => DECLARING.has(key))
    return declares ? verb.range[0] - 1 : null
  }

  /** «آماده کمک است», «برای کمک آماده است»; «همه چیز آماده است» undertakes nothing. */
  #isForSomething(word: number, verb: VerbGroup): boolean {
    if (word + 1 < verb.range[0]) return true
    const from = this.ground.clauseStart(verb, word)
    return PURPOSES.some((preposition) => this.ground.after(from, word, preposition) !== null)
  }

  /** «آماده است (تا) X»: the purpose belongs to the words. */
  #withPurpose(verb: VerbGroup, word: number): number {
    const { tokens } = this.ground.doc
    const next = tokens[verb.range[1]]?.key
    const bare = verb.lemma === 'داشتن' || this.ground.verbsAfter(verb)[0]?.tense === 'subjunctive'
    if (next === 'تا' || next === 'که' || (verb.range[0] - word <= 2 && bare))
      return this.ground.deedsEnd(verb, INTENDED) ?? this.ground.sentenceEnd(verb)
    return verb.range[1]
  }

  /** «برای X اعلام آمادگی کرد»: the purpose before it. */
  #declared(rule: Rule, verb: VerbGroup, word: number): Commitment | null {
    const { tokens } = this.ground.doc
    if (!DECLARING.has(tokens[word - 1]?.key ?? '') || word + 1 !== verb.range[0]) return null
    const from = this.ground.clauseStart(verb, word)
    const purpose = PURPOSES.map((preposition) => this.ground.after(from, word, preposition)).find((at) => at !== null)
    const known = verb.person === 1 || this.actors.firstReference(this.ground.sentenceStart(verb), word)
    return purpose && known
      ? this.ground.commitment(rule, [from, verb.range[1]], this.actors.subject(from, word, verb))
      : null
  }
}
