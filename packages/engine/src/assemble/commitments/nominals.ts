import type { Commitment, Party } from '../../document.js'
import { Ground } from './ground.js'
import { type Rule, rules } from './rules.js'

/** What readiness is for stands behind one of these, near the noun. */
const PURPOSES = new Set(['برای', 'جهت', 'نسبت', 'خصوص', 'زمینه', 'منظور'])
const NEAR = 9
const FRAMES = new Set(['با', 'ضمن'])
/** «در ارتباط با اعلام آمادگی X»: what is spoken of. */
const BINDING = new Set(['ارتباط', 'رابطه', 'همزمان', 'موافقت', 'مخالفت'])
const ENDS = /^[،,؛;.]$/

/** Finds undertakings that a noun names: «با اعلام آمادگی X برای Y», «آمادگی X برای Y» as a headline. */
export class NominalFinder extends Ground {
  /** Where predicates of saying begin. */
  readonly #cues = new Set(this.statements.flatMap(({ cue }) => (cue ? [cue[0]] : [])))
  readonly #rules = rules.filter(({ kind }) => kind === 'noun')

  all(): Commitment[] {
    const found: Commitment[] = []
    for (const { range, part } of this.doc.sentences) {
      if (part === 'junk') continue
      for (let i = range[0]; i < range[1]; i++) {
        const rule = this.#rules.find(({ words }) => words.has(this.doc.tokens[i]?.key ?? ''))
        const one = rule && this.#named(rule, i, range[1], part === 'headline' ? range[0] : null)
        if (one) found.push(one)
      }
    }
    return found
  }

  /** `headline`: where the headline begins that the noun stands in. */
  #named(rule: Rule, noun: number, limit: number, headline: number | null): Commitment | null {
    const { tokens } = this.doc
    const declared = ['اعلام', 'ابراز'].includes(tokens[noun - 1]?.key ?? '')
    const framed = declared && FRAMES.has(tokens[noun - 2]?.key ?? '') && !BINDING.has(tokens[noun - 3]?.key ?? '')
    const purpose = this.#purpose(noun, limit)
    if (purpose === null) return null
    if (framed) return this.commitment(rule, [noun, this.#end(purpose, limit)], this.#whose(noun, purpose))
    const titled = headline !== null && noun - (declared ? 1 : 0) === headline && !this.#hasVerb(noun)
    const by = titled ? this.partyAfter(noun, purpose) : null
    return by && this.commitment(rule, [noun, limit], by)
  }

  #purpose(noun: number, limit: number): number | null {
    for (let i = noun + 1; i < Math.min(limit, noun + NEAR); i++) {
      const token = this.doc.tokens[i]
      if (PURPOSES.has(token?.key ?? '')) return i
      if (token?.kind === 'punct' || token?.word.pos === 'verb') return null
    }
    return null
  }

  #whose(noun: number, purpose: number): readonly Party[] {
    return this.partyAfter(noun, purpose) ?? this.speakersAt(noun, true)
  }

  /** Up to the comma, or to the predicate with which the frame goes. */
  #end(purpose: number, limit: number): number {
    const { tokens } = this.doc
    for (let i = purpose + 1; i < limit; i++)
      if (ENDS.test(tokens[i]?.form ?? '') || this.#cues.has(tokens[i]?.start ?? -1) || tokens[i]?.word.pos === 'verb')
        return i
    return limit
  }

  #hasVerb(at: number): boolean {
    return this.sentenceVerbs.has(this.doc.tokens[at]?.sentence ?? 0)
  }
}
