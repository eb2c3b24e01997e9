import type { Commitment, Party, Reference, VerbGroup } from '../../document.js'
import type { Actors } from './actors.js'
import type { Ground } from './ground.js'
import type { Rule } from './rules.js'
import { AHEAD, PROMISED, TOLD } from './tenses.js'
import { wordsOf } from './words.js'

const ABOUT = [...wordsOf('about')]
const DEEDS = wordsOf('deed')
const PERHAPS = wordsOf('perhaps')
const SOURCES = wordsOf('source')
/** Who is to do what is settled is named first. */
const OPENING = 8
const COMES_ABOUT = new Set(['شدن', 'گردیدن', 'گرفتن', 'یافتن', 'رسیدن', 'بودن'])
const COUNTRIES: ReadonlySet<Reference['kind']> = new Set<Reference['kind']>(['country', 'both', 'organisation'])
const PEOPLE: ReadonlySet<Reference['kind']> = new Set<Reference['kind']>(['name', 'office', 'body'])

/** What somebody promised, what two sides agreed on, what is settled that a party does. */
export class Accords {
  constructor(
    readonly ground: Ground,
    readonly actors: Actors,
  ) {}

  /** «قول داد X را بسازد», «به ساختن X متعهد شد», «وعده ساختن X را داد». */
  promise(rule: Rule, verb: VerbGroup): Commitment | null {
    const { tokens } = this.ground.doc
    if (verb.negative || !TOLD.has(verb.tense) || (verb.person === 1 && verb.tense === 'present')) return null
    const noun = this.ground.wordBefore(rule, verb, 25)
    if (noun === null) return null
    const from = this.ground.clauseStart(verb, noun)
    if (this.#isOpen(from, verb)) return null
    const by = this.actors.subject(from, noun, verb)
    const isWhole = rule.id === 'promise'
    if (rule.id === 'promise.assure' && verb.person !== 1 && !this.actors.actor(from, noun)) return null
    if (noun !== verb.range[0] - (tokens[noun + 1]?.key === 'مساعد' ? 2 : 1))
      return isWhole && tokens[verb.range[0] - 1]?.key === 'را'
        ? this.ground.commitment(rule, [noun + 1, verb.range[0] - 1], by)
        : null
    const next = tokens[verb.range[1]]?.key ?? ''
    if (next === 'را' || next === 'و' || (!isWhole && next !== 'که')) return null
    const [later] = this.ground.deedsAfter(verb)
    if (later)
      return isPromised(later) ? this.ground.commitment(rule, [verb.range[1], this.ground.promisedEnd(verb)], by) : null
    const to = this.ground.after(from, noun, 'به')
    return isWhole && to !== null ? this.ground.commitment(rule, [to, noun], by) : null
  }

  /** «دو طرف توافق کردند X را بسازند», «درباره ساختن X توافق شد». */
  agreed(rule: Rule, verb: VerbGroup): Commitment | null {
    const { tokens } = this.ground.doc
    const noun = verb.range[0] - 1
    if (verb.negative || !rule.words.has(tokens[noun]?.key ?? '') || verb.tense === 'subjunctive') return null
    const from = this.ground.clauseStart(verb, verb.range[0])
    const known =
      verb.number !== 'plural' || verb.person === 1 || this.actors.firstReference(this.ground.sentenceStart(verb), noun)
    if (!known || this.#isOpen(from, verb)) return null
    const by = verb.lemma === 'شدن' ? this.actors.sides(noun) : this.actors.subject(from, noun, verb)
    const [later] = this.ground.deedsAfter(verb)
    if (later && tokens[verb.range[1]]?.key === 'و') return null
    if (later)
      return PROMISED.has(later.tense)
        ? this.ground.commitment(rule, [verb.range[1], this.ground.promisedEnd(verb)], by)
        : null
    const about = ABOUT.map((word) => this.ground.after(from, verb.range[0], word)).find((at) => at !== null)
    if (about === undefined || !DEEDS.has(tokens[about ?? -1]?.key ?? '')) return null
    return this.ground.commitment(rule, [(about ?? 0) - 2, verb.range[1]], by)
  }

  /** «قرار شد X این کار را بکند»; «قرار است» is settled only where somebody says so, else it may be anybody's plan. */
  due(rule: Rule, verb: VerbGroup): Commitment | null {
    const { tokens } = this.ground.doc
    if (verb.negative || !rule.words.has(tokens[verb.range[0] - 1]?.key ?? '')) return null
    const said = this.ground.speakersAt(verb.range[0])
    if (verb.tense === 'subjunctive') return null
    const isSettled = verb.lemma !== 'بودن' && (verb.tense === 'past' || verb.tense === 'perfect')
    if (!isSettled && !said.length) return null
    const later = this.ground.deedsAfter(verb).find(({ tense }) => tense === 'subjunctive')
    if (!later || later.person === 1) return null
    const end = isSettled ? this.ground.promisedEnd(verb) : later.range[1]
    return this.ground.commitment(rule, [verb.range[1], end], this.#dueBy(verb, later, isSettled))
  }

  /** Who is to do it: whom its clause names first; those who talked, where it is only to come about. */
  #dueBy(verb: VerbGroup, later: VerbGroup, isSettled: boolean): readonly Party[] {
    const { tokens } = this.ground.doc
    const isDone = later.passive || COMES_ABOUT.has(later.lemma)
    if (isSettled && isDone) return this.actors.talking(verb.range[0])
    const subject = isSettled
      ? this.actors.opening(verb.range[1], Math.min(later.range[0], verb.range[1] + OPENING))
      : this.actors.firstReference(verb.range[1], later.range[0])
    if (isDone && !SOURCES.has(tokens[(subject?.range[0] ?? 0) - 1]?.key ?? '')) return []
    if (!subject || tokens[subject.range[1]]?.key === 'را') return []
    if (COUNTRIES.has(subject.kind)) return this.actors.codes(subject.parties)
    return isSettled && PEOPLE.has(subject.kind) ? subject.parties : []
  }

  /** «ممکن است توافق کنند», «باید متعهد شود»: not yet. */
  #isOpen(from: number, verb: VerbGroup): boolean {
    return this.ground.doc.tokens.slice(from, verb.range[0]).some(({ key }) => PERHAPS.has(key))
  }
}

/** What is said to be done, not what is said to be. */
const isPromised = ({ tense, lemma }: VerbGroup) => AHEAD.has(tense) && !(lemma === 'بودن' && tense !== 'subjunctive')
