import type { Commitment, VerbGroup } from '../../document.js'
import type { Actors } from './actors.js'
import type { Ground } from './ground.js'
import type { Rule } from './rules.js'
import { AHEAD, TOLD } from './tenses.js'
import { wordsOf } from './words.js'

const ABOUT = [...wordsOf('about')]
const DEEDS = wordsOf('deed')

/** What somebody promised, what two sides agreed on, what is settled that a party does. */
export class Accords {
  constructor(
    readonly ground: Ground,
    readonly actors: Actors,
  ) {}

  promise(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || verb.person === 1 || !TOLD.has(verb.tense)) return null
    const noun = this.ground.wordBefore(rule, verb, 25)
    if (noun === null) return null
    const by = this.actors.subject(this.ground.clauseStart(verb, noun), noun, verb)
    const favourable = this.ground.doc.tokens[noun + 1]?.key === 'مساعد' ? 2 : 1
    if (noun === verb.range[0] - favourable) {
      const end = this.ground.promisedEnd(verb)
      const [later] = this.ground.verbsAfter(verb)
      const next = this.ground.doc.tokens[verb.range[1]]?.key ?? ''
      if (next === 'را' || (rule.id === 'threat' && next !== 'که')) return null
      if (later && (!AHEAD.has(later.tense) || (later.lemma === 'بودن' && later.tense === 'present'))) return null
      if (later) return this.ground.commitment(rule, [verb.range[1], end], by)
      const to = this.ground.after(this.ground.clauseStart(verb, noun), noun, 'به')
      return rule.id === 'promise' && to !== null ? this.ground.commitment(rule, [to, noun], by) : null
    }
    return rule.id === 'promise' && this.ground.doc.tokens[verb.range[0] - 1]?.key === 'را'
      ? this.ground.commitment(rule, [noun + 1, verb.range[0] - 1], by)
      : null
  }

  agreed(rule: Rule, verb: VerbGroup): Commitment | null {
    const noun = verb.range[0] - 1
    if (verb.negative || !rule.words.has(this.ground.doc.tokens[noun]?.key ?? '') || verb.tense === 'subjunctive')
      return null
    const from = this.ground.clauseStart(verb, verb.range[0])
    const known =
      verb.number !== 'plural' || verb.person === 1 || this.actors.firstReference(this.ground.sentenceStart(verb), noun)
    if (!known) return null
    const by = verb.lemma === 'شدن' ? this.actors.sides(noun) : this.actors.subject(from, noun, verb)
    const later = this.ground.verbsAfter(verb)[0]
    if (later)
      return later.tense === 'subjunctive' || later.tense === 'future'
        ? this.ground.commitment(rule, [verb.range[1], this.ground.promisedEnd(verb)], by)
        : null
    const about = ABOUT.map((word) => this.ground.after(from, verb.range[0], word)).find((at) => at !== null) ?? null
    const deed = DEEDS.has(this.ground.doc.tokens[about ?? -1]?.key ?? '')
    return about !== null && deed ? this.ground.commitment(rule, [about - 2, verb.range[1]], by) : null
  }

  due(rule: Rule, verb: VerbGroup): Commitment | null {
    if (verb.negative || this.ground.doc.tokens[verb.range[0] - 1]?.key !== 'قرار') return null
    const later = this.ground.verbsAfter(verb).find(({ tense }) => tense === 'subjunctive')
    if (!later || later.person === 1) return null
    const subject = this.actors.firstReference(verb.range[1], later.range[0])
    if (
      !subject ||
      !['country', 'both', 'organisation'].includes(subject.kind) ||
      this.ground.speakersAt(verb.range[0]).length === 0
    )
      return null
    return this.ground.commitment(rule, [verb.range[1], later.range[1]], this.actors.codes(subject.parties))
  }
}
