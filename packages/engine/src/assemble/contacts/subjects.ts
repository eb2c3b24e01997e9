import type { Clause, Range } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { actorsOf } from './actors.js'
import type { Case } from './cases.js'
import type { Setting } from './setting.js'
import { tripWords } from './trip-words.js'

const TOWARDS = new Set(['به', ...tripWords('going')])
/** «هیئتی … به ریاست X», «با همراهی X»: whoever leads a delegation or comes along acts with it. */
const HEADS: ReadonlyMap<string | null, ReadonlySet<string>> = new Map([
  ['به', keySet('ریاست سرپرستی رهبری همراهی اتفاق')],
  ['با', keySet('همراهی معیت')],
])
const DELEGATIONS = keySet('هیئت هیات هیئتی هیاتی هیئتهای')
/** How far before its head a delegation is named. */
const REACH = 20
/** Nouns of verbs of asking: «از X دعوت کرد که …». */
const ASKING = keySet('درخواست تقاضا دعوت')
/** Before a form of «بودن» and what is agreed on. */
const AGREED = keySet('قرار مقرر بنا')
/** «آنها قرار است …»: those of the sentence before. */
const THEY = keySet('آنها آنان')
/** How far up the clauses of a sentence a subject is looked for. */
const DEPTH = 4
/** How many clauses back. */
const BACK = 8

/** Finds who acts in the clauses of one report. */
export class SubjectFinder {
  constructor(readonly setting: Setting) {}

  /** The subject of a clause: its own, the antecedent of a relative clause, that of the clause before it, or the speaker. */
  of(clause: Clause, zone = this.zoneOf(clause), depth = 0): readonly Case[] {
    const own = this.#own(clause, zone)
    if (own.length || depth >= DEPTH) return own
    return this.around(clause, zone, depth).filter((item, _, all) => all.length > 1 || agreesInNumber(clause, item))
  }

  /** The subject that a clause without one takes from those around it. */
  around(clause: Clause, zone = this.zoneOf(clause), depth = 0): readonly Case[] {
    if (clause.kind === 'relative' && this.#opensRelative(clause)) {
      const antecedent = this.#antecedent(clause)
      if (antecedent) return clause.verb?.number === 'plural' ? this.#listOf(antecedent) : [antecedent]
    }
    const before = this.#before(clause)
    const asked = before ? this.#askedIn(before, clause) : []
    return before && !asked.length ? this.of(before, zone, depth + 1) : asked
  }

  /** Who or what a relative clause follows; of «سناتور حامی ترکیه که …» the senator. */
  #antecedent({ range: [from] }: Clause): Case | null {
    const last = this.setting.endingBefore(from)
    if (!last || isPerson(last) || last.preposition !== null || !last.chain.length) return last
    const before = this.setting.endingAt(last.governor)
    return before && isPerson(before) ? before : last
  }

  /** «که … سفر کرده | و با X دیدار کرده است»: only the first clause follows whom it tells of. */
  #opensRelative({ range: [from] }: Clause): boolean {
    return this.setting.input.document.tokens[from]?.key !== 'و'
  }

  /** «از وزیر خواست به تهران سفر کند»: whoever is asked to do it. */
  #askedIn(around: Clause, { verb }: Clause): readonly Case[] {
    const asking = this.setting.input.document.tokens[(around.verb?.range[0] ?? 0) - 1]?.key ?? ''
    if (!verb?.tense.endsWith('subjunctive') || !(around.verb?.lemma === 'خواستن' || ASKING.has(asking))) return []
    return this.setting
      .inClause(around)
      .filter((item) => item.preposition === 'از' && actorsOf(item, this.setting.input.document.tokens).length > 0)
  }

  /** «انگلیس، فرانسه و آلمان که … آغاز کردند». */
  #listOf(last: Case): readonly Case[] {
    const clause = this.setting.input.document.clauses[last.clause]
    return clause ? this.setting.inClause(clause).filter(({ group }) => group === last.group) : [last]
  }

  /** The person whom the sentence before tells of, where a clause plainly leaves its subject out: «در این سفر با X دیدار کرد». */
  continued({ index, sentence, range: [from], verb }: Clause): readonly Case[] {
    const { clauses, sentences, tokens } = this.setting.input.document
    // «قرار است در این سفر …»
    const they = THEY.has(tokens[from]?.key ?? '')
    const start = they ? from + 1 : from
    const first = AGREED.has(tokens[start]?.key ?? '') ? start + 2 : start
    if (tokens[first]?.word.pos !== 'preposition' || (verb?.number === 'plural') !== they) return []
    const before = clauses
      .slice(Math.max(0, index - BACK), index)
      .findLast((other) => other.sentence === sentence - 1 && other.parent === null)
    if (!before || sentences[before.sentence]?.part === 'headline') return []
    const found = this.of(before, this.setting.zoneOf(from)).filter(({ reference }) =>
      reference.parties.every((party) => 'person' in party),
    )
    return they && found.length < 2 ? [] : found
  }

  #own(clause: Clause, zone: number): readonly Case[] {
    const speaker =
      clause.verb?.person === 1 ? (this.#sayerOf(clause, zone) ?? this.speakerAt(clause.verb.range, clause)) : null
    if (speaker) return [speaker]
    const own = this.setting.inClause(clause).filter((item) => this.#mayAct(item, zone))
    if (!own.length) return this.setting.inClause(clause).filter((item) => this.#isQuoted(item, zone))
    const group = own.find((item) => isBare(item))?.group
    return own.filter((item) => item.group === group || !isBare(item))
  }

  /** «الف نوشت: ب اعلام کرد که … دیدار می‌کنم»: inside reported words, whoever says the clause. */
  #sayerOf({ kind, parent }: Clause, zone: number): Case | null {
    const around = kind === 'complement' && parent !== null ? this.setting.input.document.clauses[parent] : undefined
    if (zone < 0 || around?.verb?.person !== 3) return null
    const sayer = this.setting.inClause(around).find((item) => isBare(item) && this.#mayAct(item, zone))
    return sayer?.reference.parties.every((party) => 'person' in party) ? sayer : null
  }

  /** «خبرگزاری … به نقل از وزیر … افزود»: whoever is quoted speaks. */
  #isQuoted({ preposition, governor, chain, reference }: Case, zone: number): boolean {
    if (this.setting.zoneOf(reference.range[0]) !== zone) return false
    if (preposition !== 'از' || chain.length || this.setting.input.document.tokens[governor - 1]?.key !== 'نقل')
      return false
    return reference.parties.some((party) => 'person' in party)
  }

  /** The number of the first bare noun phrase of a clause that names an actor. */
  groupOf(clause: Clause): number | undefined {
    const zone = this.zoneOf(clause)
    return this.setting.inClause(clause).find((item) => isBare(item) && this.#mayAct(item, zone))?.group
  }

  /** Whose words a clause's predicate is in: its subject is named in the same words. */
  zoneOf({ verb, range }: Clause): number {
    return this.setting.zoneOf(verb?.range[0] ?? range[0])
  }

  /** Whoever speaks at a token, as a case of its clause. */
  speakerAt(range: Range, clause: Clause): Case | null {
    const parties = this.setting.speakersAt(range[0])
    if (!parties.length) return null
    const reference = { range, kind: 'pronoun' as const, parties }
    return {
      reference,
      preposition: null,
      head: null,
      chain: [],
      governor: range[0],
      object: false,
      group: -1,
      clause: clause.index,
    }
  }

  #mayAct(item: Case, zone: number): boolean {
    if (this.setting.input.document.tokens[item.reference.range[0] - 1]?.form === '(') return false
    if (!isBare(item) && this.headOf(item) !== 'subject') return false
    if (this.setting.zoneOf(item.reference.range[0]) !== zone) return false
    return actorsOf(item, this.setting.input.document.tokens).length > 0 && !this.#isDestination(item)
  }

  /** Whose head a case is: of a delegation that acts, or of one that is met («با هیئتی به ریاست X»). */
  headOf({ preposition, chain, object, governor, clause }: Case): 'subject' | 'counterpart' | null {
    const { tokens, clauses } = this.setting.input.document
    const words = HEADS.get(preposition)
    if (!words || object || !chain.some((i) => words.has(tokens[i]?.key ?? ''))) return null
    if (preposition === 'با') return 'subject'
    const start = Math.max(clauses[clause]?.range[0] ?? 0, governor - REACH)
    const delegation = tokens.slice(start, governor).findLast(({ key }) => DELEGATIONS.has(key))
    if (!delegation) return null
    return tokens[delegation.index - 1]?.key === 'با' ? 'counterpart' : 'subject'
  }

  /** «وارد تهران»: where somebody goes. */
  #isDestination({ chain, preposition }: Case): boolean {
    return preposition === null && chain.some((i) => TOWARDS.has(this.setting.input.document.tokens[i]?.key ?? ''))
  }

  /** The clause beside it in the same sentence, else the one around it. */
  #before(clause: Clause): Clause | undefined {
    const { clauses } = this.setting.input.document
    const beside = clauses
      .slice(Math.max(0, clause.index - BACK), clause.index)
      .findLast((other) => other.sentence === clause.sentence && other.parent === clause.parent)
    return beside ?? (clause.parent === null ? undefined : clauses[clause.parent])
  }
}

/** «گردشگران … سفر می‌کنند» is not said of the one person before it. */
export const agreesInNumber = ({ verb }: Clause, { reference: { parties } }: Case) =>
  verb?.number !== 'plural' || verb.person !== 3 || parties.length > 1 || parties.some((party) => !('person' in party))

const isPerson = ({ reference: { kind } }: Case) => kind === 'name' || kind === 'office'
const isBare = (item: Case) => item.preposition === null && !item.object
