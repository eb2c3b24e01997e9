/**
 * The second half of normalising: ZWNJ and spaces put where the dictionary makes it sure that they are missing. Words
 * stand in a linked list with the gaps between them; a rule looks at a word and at most two neighbours, and after a
 * change the words around it are looked at again, so that the result leaves no rule anything to do.
 */
import { conjugation } from './conjugation.js'
import { entry } from './dictionary.js'
import { fold } from './fold.js'
import { COUNTED, FIRST_PARTS, isFunctionWord, isKnown, isNumeral, type Missing, missing, PLURALS, SECOND_PARTS } from './respell.js'

/** Between two words: one space, ZWNJ, or anything else, which is left as it is. */
type Gap = 'space' | 'zwnj' | 'other'

interface Facts {
  readonly word: string
  readonly key: string
  readonly missing: readonly Missing[]
  readonly known: boolean
  readonly functional: boolean
  /** A form of a verb. */
  readonly verbal: boolean
  readonly participle: boolean
  /** `می` before it makes a verb. */
  readonly takesMi: boolean
  readonly adjective: boolean
}

interface Word {
  readonly from: number
  readonly to: number
  readonly facts: Facts
  /** The gap after it. */
  gap: Gap
  before: Word | undefined
  after: Word | undefined
}

/** Replaces `text[at, at + length)` by a ZWNJ, a space or nothing. */
export interface Edit {
  readonly at: number
  readonly length: number
  readonly text: '\u200c' | ' ' | ''
}

const WORD = /[\u0620-\u064a\u066e-\u06d5]+/g
const CACHE_SIZE = 50_000
const cache = new Map<string, Facts>()
/** Words longer than any Persian word are not looked up. */
const LONGEST = 40

function factsOf(word: string): Facts {
  const known = cache.get(word)
  if (known) return known
  if (cache.size >= CACHE_SIZE) cache.clear()
  const facts = word.length > LONGEST ? { ...NOTHING, word } : learn(word)
  if (word.length <= LONGEST) cache.set(word, facts)
  return facts
}

const NOTHING: Facts = { word: '', key: '', missing: [], known: false, functional: false, verbal: false, participle: false, takesMi: false, adjective: false }

function learn(word: string): Facts {
  const key = fold(word)
  const verb = conjugation(word)
  return {
    word,
    key,
    missing: missing(word),
    known: isKnown(word),
    functional: isFunctionWord(key),
    verbal: verb !== undefined && (verb.verb.tense === 'participle' || verb.verb.person === 3 || verb.strength === 'sure'),
    participle: verb?.verb.tense === 'participle',
    takesMi: conjugation(`می\u200c${word}`) !== undefined,
    adjective: entry(key)?.kind === 'adjective',
  }
}

/** The edits that a text in canonical characters needs, in order. */
export function repairs(text: string): Edit[] {
  const root = wordsOf(text)
  settle(root)
  return editsOf(root, text)
}

/** The list of the words, behind an empty one that no rule touches. */
function wordsOf(text: string): Word {
  const root: Word = { from: 0, to: 0, facts: NOTHING, gap: 'other', before: undefined, after: undefined }
  let last = root
  for (const match of text.matchAll(WORD)) {
    const from = match.index
    const word: Word = { from, to: from + match[0].length, facts: factsOf(match[0]), gap: 'other', before: last, after: undefined }
    last.after = word
    if (last !== root && from === last.to + 1) last.gap = text[last.to] === ' ' ? 'space' : text[last.to] === '\u200c' ? 'zwnj' : 'other'
    last = word
  }
  return root
}

/** Applies the rules until none applies. */
function settle(root: Word): void {
  for (let word = root.after; word; ) {
    const changed: Word | undefined = word.facts.missing.length && mayCut(word) ? cut(word) : regap(word) ? word : undefined
    word = changed ? (changed.before?.before ?? changed.before ?? changed) : word.after
  }
}

/** A word inside a compound is cut only if the rest of the compound is an ending. */
function mayCut(word: Word): boolean {
  if (word.before?.gap === 'zwnj') return false
  return word.gap !== 'zwnj' || (ENDINGS.has(word.after?.facts.word ?? '') && !word.facts.missing.some(({ space }) => space))
}

/** Divides a word where something is missing; gives its first part. */
function cut(word: Word): Word {
  const { before, after, from, to, gap } = word
  let part: Word | undefined
  let head: Word | undefined
  let start = from
  let separator: Gap = 'other'
  for (const { at, space } of [...word.facts.missing, { at: to - from, space: false }]) {
    const next: Word = { from: start, to: from + at, facts: factsOf(word.facts.word.slice(start - from, at)), gap, before: part ?? before, after }
    if (part) {
      part.gap = separator
      part.after = next
    } else if (before) before.after = next
    head ??= next
    part = next
    start = from + at
    separator = space ? 'space' : 'zwnj'
  }
  if (after && part) after.before = part
  return head as Word
}

const ENDINGS = new Set([...PLURALS, 'ای', 'اند', 'ایم', 'اید', 'ام', 'اش', 'شان', 'مان', 'تر', 'ترین', 'تری', 'ترها', 'ترهای', 'ترین‌ها'])
const PLURAL = new Set(PLURALS)
const COMPARATIVE = new Set(['تر', 'ترین', 'تری', 'ترها', 'ترهای'])
const COPULA = new Set(['اند', 'ایم', 'اید', 'ام', 'ای'])
const POSSESSIVE = new Set(['اش', 'شان', 'مان', 'تان'])
const MI = new Set(['می', 'نمی', 'همی', 'برمی', 'برنمی', 'بازمی', 'بازنمی', 'درمی', 'درنمی'])

/** Mends the gap after a word; true if it changed. */
function regap(word: Word): boolean {
  const after = word.after
  if (!after || word.gap === 'other') return false
  const wanted = word.gap === 'space' ? (wantsZwnj(word, after) ? 'zwnj' : 'space') : wantsSpace(word, after) && !wantsZwnj(word, after) ? 'space' : 'zwnj'
  if (wanted === word.gap) return false
  word.gap = wanted
  return true
}

function wantsZwnj(word: Word, after: Word): boolean {
  const { facts } = word
  const next = after.facts
  if (MI.has(facts.word)) return next.takesMi && word.before?.gap !== 'zwnj'
  if (PLURAL.has(next.word)) return facts.word.length > 1 && (!facts.functional || DEMONSTRATIVES.has(facts.word))
  if (COMPARATIVE.has(next.word)) return facts.word.length > 1 && !facts.functional && !facts.verbal
  if (COPULA.has(next.word) && facts.participle) return true
  if (next.word === 'ای') return facts.key.endsWith('ه') && facts.known && !facts.functional && facts.word.length > 2
  if (POSSESSIVE.has(next.word)) return !facts.functional && (facts.key.endsWith('ه') || PLURAL.has(facts.word)) && facts.word.length > 2
  return compounds(word, after)
}

const DEMONSTRATIVES = new Set(['این', 'آن', 'همین', 'همان', 'دیگر', 'بعضی', 'خیلی'])
/** Words that take part in dictionary compounds but stand for themselves in a text far more often. */
const LONERS = new Set('یک دو سه چهار پنج شش هفت هشت نه ده صد هزار هر هیچ این آن همین همان چند همه خود نه هم چه می که را و است'.split(' '))

/** `پیش بینی`, `بین المللی`, `گفت وگو`: two whole words that the dictionary writes with ZWNJ. */
function compounds(word: Word, after: Word): boolean {
  const { facts } = word
  const next = after.facts
  if (word.before?.gap === 'zwnj' || facts.word.length < 2 || (next.word.length < 2 && next.word !== 'و')) return false
  if (next.word === 'و') return after.gap !== 'other' && after.after !== undefined && reduplicates(facts, after.after.facts)
  if (COUNTED.has(next.word)) return isNumeral(facts.key) || facts.word === 'چند' || facts.word === 'همه'
  if (LONERS.has(facts.word) || LONERS.has(next.word) || (facts.functional && next.functional) || next.verbal || isInfinitive(next.word)) return false
  if (SECOND_PARTS.has(next.word)) return facts.known && !facts.functional && !facts.verbal && !next.functional
  if (FIRST_PARTS.has(facts.word)) return next.known && !next.functional
  const whole = compoundOf(facts, next)
  return whole !== undefined && (!facts.functional || PREFIXES.has(facts.word))
}

const isInfinitive = (word: string): boolean => conjugation(word)?.verb.tense === 'infinitive'

/** Function words that begin compounds. */
const PREFIXES = new Set(['پیش', 'بین', 'پس', 'بی', 'غیر', 'ضد', 'زیر', 'رو', 'میان', 'فرا', 'نیم', 'دست'])

/** The dictionary's compound of two words, if its ZWNJ stands between them; the second may carry an ending. */
function compoundOf(first: Facts, second: Facts): string | undefined {
  for (const ending of ['', 'های', 'ها', 'ی', 'هایی']) {
    if (!second.key.endsWith(ending) || second.key.length < ending.length + 2) continue
    const stem = ending ? second.key.slice(0, -ending.length) : second.key
    const form = entry(first.key + stem)?.form
    const at = form?.indexOf('\u200c') ?? -1
    if (form && at > 0 && fold(form.slice(0, at)) === first.key) return form
  }
  return undefined
}

/** `گفت و گو`, `جست و جوی`: the second word without its endings makes a compound with «و» and the first. */
function reduplicates(first: Facts, second: Facts): boolean {
  const stem = /^(?:گو|جو|شو)(?=$|ی|ها|ئ)/.exec(second.word)?.[0]
  return stem !== undefined && entry(`${first.key}و${stem}`)?.form.includes('\u200c') === true
}

/** ZWNJ that stands for a space: `نیروهای‌مسلح`, `به‌دلیل`, `در‌حالی`. */
function wantsSpace(word: Word, after: Word): boolean {
  const { facts } = word
  const next = after.facts
  if (ENDINGS.has(next.word) || MI.has(facts.word) || (word.before?.gap === 'zwnj' && !PLURAL.has(facts.word))) return false
  if (next.word === 'و') return false
  if (/(?:^|..)های$/.test(facts.word)) return next.known
  if (next.word === 'است') return facts.participle
  return JOINED.has(facts.word) && next.known && compoundOf(facts, next) === undefined && !isFunctionWord(facts.key + next.key)
}

/** Prepositions and conjunctions that typists tie to the next word with ZWNJ. */
const JOINED = new Set(['به', 'در', 'از', 'با', 'بر', 'برای', 'که', 'را', 'و', 'تا', 'یا'])

function editsOf(root: Word, text: string): Edit[] {
  const edits: Edit[] = []
  for (let word = root.after; word; word = word.after) {
    const leading = spaceBefore(word, text)
    if (leading) edits.push(leading)
    const after = word.after
    if (!after) break
    const length = after.from - word.to
    const mark = word.gap === 'zwnj' ? (isSecondOfThree(word) ? '' : '\u200c') : ' '
    if (word.gap !== 'other' && text.slice(word.to, after.from) !== mark) edits.push({ at: word.to, length, text: mark })
  }
  return edits
}

/** Of `گفت‌و‌گو` the second ZWNJ is not written. */
function isSecondOfThree(word: Word): boolean {
  return word.facts.word === 'و' && word.before?.gap === 'zwnj' && word.after !== undefined && reduplicates(word.before.facts, word.after.facts)
}

/** The space that is missing between a mark or a number and the word after it: `گفت:این`, `1400در`. */
function spaceBefore({ from, facts }: Word, text: string): Edit | undefined {
  const mark = text[from - 1] ?? ' '
  if (mark === ' ' || facts.word.length < 2) return undefined
  const stop = mark === '.' && /[\u0620-\u064a\u066e-\u06d5]{2}/.test(text.slice(Math.max(0, from - 3), from - 1))
  const digit = mark >= '0' && mark <= '9' && facts.known && facts.word.length > 1 && !ENDINGS.has(facts.word) && facts.word !== 'مین'
  return stop || digit || '،؛:؟!'.includes(mark) ? { at: from, length: 0, text: ' ' } : undefined
}
