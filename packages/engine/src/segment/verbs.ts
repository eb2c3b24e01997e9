import type { Range, Tense, Token, VerbGroup, VerbMorphology } from '../document.js'
import { isPreverb, withPreverb } from '../normalise/conjugation.js'
import { fold } from '../normalise/fold.js'
import { clauseWords } from './clause-words.js'

type Piece = Pick<Token, 'index' | 'form' | 'key' | 'word' | 'kind'>
type Verb = VerbMorphology & { readonly lemma: string }

/** Forms of بودن that make a perfect, a pluperfect or a past subjunctive of a participle. */
const AUXILIARY_TENSE: Partial<Record<Tense, Tense>> = {
  present: 'perfect',
  past: 'pluperfect',
  subjunctive: 'past-subjunctive',
  perfect: 'pluperfect',
  participle: 'pluperfect',
}
/** The finite verbs of a stretch with their auxiliaries and preverbs. */
export function verbGroups(tokens: readonly Piece[], from: number, to: number): VerbGroup[] {
  const groups: VerbGroup[] = []
  for (let i = from; i < to; ) {
    const group = groupAt(tokens, i, from, to)
    if (group) groups.push(group)
    i = group ? group.range[1] : i + 1
  }
  return groups
}

function groupAt(tokens: readonly Piece[], at: number, from: number, to: number): VerbGroup | undefined {
  const preverb = at + 1 < to && isPreverb(tokens[at]?.form ?? '') ? tokens[at]?.form : undefined
  if (preverb) {
    const inner = simpleAt(tokens, at + 1, from, to)
    const lemma = inner && withPreverb(preverb, inner.lemma)
    if (inner && lemma) return { ...inner, lemma, range: [at, inner.range[1]] }
  }
  return simpleAt(tokens, at, from, to)
}

function simpleAt(tokens: readonly Piece[], at: number, from: number, to: number): VerbGroup | undefined {
  const verb = verbOf(tokens[at])
  if (!verb) return undefined
  if (tokens[at]?.word.suffix === 'copula') return group(verb, [at, at + 1])
  if (verb.tense === 'infinitive') return undefined
  if (verb.tense === 'participle')
    return (
      withAuxiliaries(tokens, at, to, verb) ??
      (closesRelative(tokens, at, from, to) || tells(tokens, at, to) ? group(verb, [at, at + 1]) : undefined)
    )
  if (verb.lemma === 'خواستن') {
    const main = verbOf(tokens[at + 1])
    if (
      at + 1 < to &&
      main &&
      isShortInfinitive(main) &&
      !verb.tense.startsWith('im') &&
      !tokens[at]?.form.includes('می')
    )
      return group(verb, [at, at + 2], { lemma: main.lemma, tense: 'future' })
  }
  if (isModal(verb)) return modal(tokens, at, to, verb)
  const isVerb = tokens[at]?.word.pos === 'verb' || closes(tokens, at, from, to) || asks(tokens, at, from, to)
  return isVerb ? group(verb, [at, at + 1]) : undefined
}

function verbOf(token: Piece | undefined): Verb | undefined {
  return token?.word.verb
}

function group(verb: Verb, range: Range, change: Partial<VerbGroup> = {}): VerbGroup {
  return {
    lemma: verb.lemma,
    tense: verb.tense,
    person: verb.person,
    number: verb.number,
    negative: verb.negative,
    passive: false,
    range,
    ...change,
  }
}

const isShortInfinitive = (verb: Verb) => verb.tense === 'past' && verb.person === 3 && verb.number === 'singular'
const isModal = (verb: Verb) => verb.lemma === 'بایستن' || verb.person === null

/** «می‌توان گفت»; «باید» and «می‌توان» before a verb further on belong to that verb's clause and make no group. */
function modal(tokens: readonly Piece[], at: number, to: number, verb: Verb): VerbGroup | undefined {
  const main = verbOf(tokens[at + 1])
  if (at + 1 < to && main && isShortInfinitive(main)) return group(verb, [at, at + 2], { lemma: main.lemma })
  for (let i = at + 1; i < to; i++) if (verbOf(tokens[i]) && tokens[i]?.word.pos === 'verb') return undefined
  return group(verb, [at, at + 1])
}

/** A participle and what follows: است, بود, باشد, شد, خواهد شد. */
function withAuxiliaries(tokens: readonly Piece[], at: number, to: number, participle: Verb): VerbGroup | undefined {
  const next = at + 1 < to ? verbOf(tokens[at + 1]) : undefined
  const tense = next?.lemma === 'بودن' ? AUXILIARY_TENSE[next.tense] : undefined
  if (next?.lemma === 'بودن' && next.tense === 'participle') {
    const rest = withAuxiliaries(tokens, at + 1, to, next)
    if (rest && rest.tense !== 'participle')
      return { ...rest, lemma: participle.lemma, tense: 'pluperfect', range: [at, rest.range[1]] }
  }
  if (next && tense)
    return group(next, [at, at + 2], { lemma: participle.lemma, tense, negative: next.negative || participle.negative })
  if (participle.lemma !== 'شدن' && next && (next.lemma === 'شدن' || next.lemma === 'خواستن')) {
    const passive = simpleAt(tokens, at + 1, at + 1, to)
    if (passive?.lemma === 'شدن')
      return { ...passive, lemma: participle.lemma, passive: true, range: [at, passive.range[1]] }
  }
  const following = tokens[at + 1]
  const stands = isVerb('linking-verb', participle)
  const links = stands && at + 1 < to && following !== undefined && goesOn(following)
  const ends = at + 1 >= to || /^[.!؟:…»]$/.test(following?.form ?? '')
  if (tokens[at]?.word.pos !== 'verb') return undefined
  return links || (ends && stands) ? group(participle, [at, at + 1]) : undefined
}

const isVerb = (name: 'linking-verb' | 'active-verb', { lemma }: Verb) => clauseWords(name).has(fold(lemma))

/** What begins after a participle that stands for a finite verb: «دیدار کرده و گفت», «دیدار کرده، گفت». */
const goesOn = ({ form, key }: Piece) => /^[،؛,;]$/.test(form) || clauseWords('linked').has(key)

/** «وزیر که به بغداد سفر کرده با … دیدار می‌کند»: an active participle for its perfect, before the verb of the main clause. */
function closesRelative(tokens: readonly Piece[], at: number, from: number, to: number): boolean {
  const verb = verbOf(tokens[at])
  if (!verb || !isVerb('active-verb', verb)) return false
  let i = at - 1
  for (; i >= from && tokens[i]?.form !== 'که'; i--) if (tokens[i]?.word.pos === 'verb') return false
  if (i < from || i >= at - 2) return false
  for (let k = at + 1; k < to; k++) if (tokens[k]?.word.pos === 'verb') return true
  return false
}

/** «ترکیه اعلام کرده آماده است …»: a participle for its perfect, with a clause after it. */
function tells(tokens: readonly Piece[], at: number, to: number): boolean {
  if (tokens[at]?.form !== 'کرده' || !clauseWords('telling').has(tokens[at - 1]?.key ?? '')) return false
  return tokens.slice(at + 1, to).some(({ word }) => word.pos === 'verb')
}

/** A noun that is also a past form is the verb where the clause ends with it: «در گذشت.», «وارد شد و به خانه بازگشت.» */
function closes(tokens: readonly Piece[], at: number, from: number, to: number): boolean {
  const next = tokens[at + 1]
  if (at + 1 < to && next && !/^[.!؟…؛]$/.test(next.form)) return false
  const isFiniteVerb = ({ word: { pos, verb } }: Piece) =>
    pos === 'verb' && verb !== undefined && verb.tense !== 'infinitive'
  const before = tokens.slice(from, at).findLastIndex(isFiniteVerb) + from
  if (before < from) return at > from + 2
  return tokens[before + 1]?.form === 'و' && at > before + 3
}

/** How far before «خواست» whoever is asked may be named. */
const ASKED = 12

/** «از وزیر خواست سفر کند»: before what somebody is asked to do «خواست» is no noun. */
function asks(tokens: readonly Piece[], at: number, from: number, to: number): boolean {
  const verb = verbOf(tokens[at])
  if (verb?.lemma !== 'خواستن' || verb.tense !== 'past') return false
  if (!tokens.slice(Math.max(from, at - ASKED), at - 1).some(({ form }) => form === 'از')) return false
  const next = tokens.slice(at + 1, to).find(({ word }) => word.pos === 'verb' && word.verb)
  return verbOf(next)?.tense === 'subjunctive'
}
