import type { Commitment, Party } from '../../document.js'
import { Actors } from './actors.js'
import type { Ground } from './ground.js'
import { type Rule, rules } from './rules.js'
import { wordsOf } from './words.js'

/** What readiness is for stands behind one of these, near the noun. */
const AIMS = wordsOf('aim')
const DECLARING = wordsOf('declaring')
const NEAR = 9
const OWN = wordsOf('own')
const FRAMES = wordsOf('frame')
/** «از آمادگی X برای Y خبر داد», «بر آمادگی X برای Y تأکید کرد». */
const TELLING = wordsOf('telling')
const TOLD_OF = new Set(['از', 'بر'])
/** «در ارتباط با اعلام آمادگی X»: what is spoken of. */
const BINDING = wordsOf('binding')
const ENDS = /^[،,؛;.]$/

/** Finds undertakings that a noun names: «با اعلام آمادگی X برای Y», «آمادگی X برای Y» as a headline. */
export class NominalFinder {
  /** Where predicates of saying begin. */
  readonly #cues: ReadonlySet<number>
  readonly #actors: Actors
  readonly #rules = rules.filter(({ kind }) => kind === 'noun')

  constructor(readonly ground: Ground) {
    this.#cues = new Set(ground.statements.flatMap(({ cue }) => (cue ? [cue[0]] : [])))
    this.#actors = new Actors(ground)
  }

  all(): Commitment[] {
    const found: Commitment[] = []
    for (const { range, part } of this.ground.doc.sentences) {
      if (part === 'junk') continue
      for (let i = range[0]; i < range[1]; i++) {
        const rule = this.#rules.find(({ words }) => words.has(this.ground.doc.tokens[i]?.key ?? ''))
        const one = rule && this.#named(rule, i, range[1], part === 'headline' ? range[0] : null)
        if (one) found.push(one)
      }
    }
    return found
  }

  /** `headline`: where the headline begins that the noun stands in. */
  #named(rule: Rule, noun: number, limit: number, headline: number | null): Commitment | null {
    const { tokens } = this.ground.doc
    const declared = DECLARING.has(tokens[noun - 1]?.key ?? '')
    const framed = declared && FRAMES.has(tokens[noun - 2]?.key ?? '') && !BINDING.has(tokens[noun - 3]?.key ?? '')
    const purpose = this.#purpose(noun, limit)
    if (purpose === null) return null
    if (framed || this.#isTold(noun))
      return this.ground.commitment(rule, [noun, this.#end(purpose, limit)], this.#whose(noun, purpose))
    const titled = headline !== null && noun - (declared ? 1 : 0) === headline && !this.#hasVerb(noun)
    const by = titled ? this.#actors.partyAfter(noun, purpose) : null
    return by && this.ground.commitment(rule, [noun, limit], by)
  }

  #purpose(noun: number, limit: number): number | null {
    for (let i = noun + 1; i < Math.min(limit, noun + NEAR); i++) {
      const token = this.ground.doc.tokens[i]
      if (AIMS.has(token?.key ?? '')) return i
      if (token?.kind === 'punct' || token?.word.pos === 'verb') return null
    }
    return null
  }

  /** «از آمادگی … خبر داد», «با تأکید بر آمادگی …». */
  #isTold(noun: number): boolean {
    const { tokens } = this.ground.doc
    if (!TOLD_OF.has(tokens[noun - 1]?.key ?? '')) return false
    if (TELLING.has(tokens[noun - 2]?.key ?? '')) return true
    const verb = this.ground.sentenceVerbs
      .get(tokens[noun]?.sentence ?? 0)
      ?.find(({ range }) => range[0] > noun && this.ground.byClause.get(range[0])?.kind !== 'relative')
    return verb !== undefined && TELLING.has(tokens[verb.range[0] - 1]?.key ?? '')
  }

  /** Whose it is: whom the words name, else the speaker; of «آمادگی شرکت‌ها برای X» nobody knows. */
  #whose(noun: number, purpose: number): readonly Party[] {
    const { tokens } = this.ground.doc
    const named = this.#actors.partyAfter(noun, purpose)
    if (named) return named
    const between = tokens.slice(noun + 1, purpose)
    if (between.some(({ key, word }) => word.pos !== 'adjective' && !OWN.has(key))) return []
    const said = this.ground.speakersAt(noun, true)
    return said.length ? said : (this.#actors.firstReference(this.#sentenceStart(noun), noun)?.parties ?? [])
  }

  /** Up to the comma, or to the predicate with which the frame goes. */
  #end(purpose: number, limit: number): number {
    const { tokens } = this.ground.doc
    for (let i = purpose + 1; i < limit; i++)
      if (ENDS.test(tokens[i]?.form ?? '') || this.#cues.has(tokens[i]?.start ?? -1) || tokens[i]?.word.pos === 'verb')
        return TELLING.has(tokens[i - 1]?.key ?? '') ? i - 1 : i
    return limit
  }

  #sentenceStart(at: number): number {
    const { tokens, sentences } = this.ground.doc
    return sentences[tokens[at]?.sentence ?? 0]?.range[0] ?? at
  }

  #hasVerb(at: number): boolean {
    return this.ground.sentenceVerbs.has(this.ground.doc.tokens[at]?.sentence ?? 0)
  }
}
