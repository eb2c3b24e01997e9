import type { Commitment, VerbGroup } from '../../document.js'
import { Accords } from './accords.js'
import { Actors } from './actors.js'
import { Deeds } from './deeds.js'
import type { Ground } from './ground.js'
import { Readiness } from './readiness.js'
import { type Rule, rules } from './rules.js'

/** Finds the undertakings that the verbs of a report make, rule by rule. */
export class UndertakingFinder {
  readonly #readiness: Readiness
  readonly #deeds: Deeds
  readonly #accords: Accords

  constructor(readonly ground: Ground) {
    const actors = new Actors(ground)
    this.#readiness = new Readiness(ground, actors)
    this.#deeds = new Deeds(ground, actors)
    this.#accords = new Accords(ground, actors)
  }

  all(): Commitment[] {
    const { doc } = this.ground
    const found: Commitment[] = []
    for (const verb of doc.verbs) {
      const token = doc.tokens[verb.range[0]]
      if (!token || doc.sentences[token.sentence]?.part === 'junk') continue
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
    if (rule.kind === 'future') return this.#deeds.future(rule, verb)
    if (rule.kind === 'soon') return this.#deeds.soon(rule, verb)
    if (rule.kind === 'ready') return this.#readiness.of(rule, verb)
    if (!rule.verbs.has(verb.lemma)) return null
    if (rule.kind === 'noun') return null
    if (rule.kind === 'last') return this.#deeds.last(rule, verb)
    if (rule.kind === 'stand') return this.#deeds.stand(rule, verb)
    if (rule.kind === 'present') return this.#deeds.present(rule, verb)
    if (rule.kind === 'intend') return this.#deeds.intend(rule, verb)
    if (rule.kind === 'promise') return this.#accords.promise(rule, verb)
    if (rule.kind === 'agree') return this.#accords.agreed(rule, verb)
    return this.#accords.due(rule, verb)
  }
}
