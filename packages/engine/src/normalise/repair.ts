/**
 * The second half of normalising: ZWNJ and spaces put where the dictionary makes it sure that they are missing. Words
 * stand in a linked list with the gaps between them; a rule looks at a word and at most two neighbours, and after a
 * change the words around it are looked at again, so that the result leaves no rule anything to do.
 */

import { rows as compoundWords } from '../generated/compounds.js'
import { isLetter } from './characters.js'
import { conjugation } from './conjugation.js'
import { entry } from './dictionary.js'
import { ENDING, type Facts, factsOf, NOTHING } from './facts.js'
import { fold } from './fold.js'
import { isFunctionWord } from './word-lists.js'

/** Between two words: one space, ZWNJ, or anything else, which is left as it is. */
type Gap = 'space' | 'zwnj' | 'other'

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
  for (let from = 0; from < text.length; from++) {
    if (!isLetter(text.charCodeAt(from))) continue
    let to = from + 1
    while (to < text.length && isLetter(text.charCodeAt(to))) to++
    const word: Word = { from, to, facts: factsOf(text.slice(from, to)), gap: 'other', before: last, after: undefined }
    last.after = word
    if (last !== root && from === last.to + 1) last.gap = gapOf(text.charCodeAt(last.to))
    last = word
    from = to
  }
  return root
}

const gapOf = (code: number): Gap => (code === 0x20 ? 'space' : code === 0x200c ? 'zwnj' : 'other')

/** Applies the rules until none applies. */
function settle(root: Word): void {
  for (let word = root.after; word; ) {
    const changed: Word | undefined =
      word.facts.missing.length && mayCut(word) ? cut(word) : regap(word) ? word : undefined
    word = changed ? (changed.before?.before ?? changed.before ?? changed) : word.after
  }
}

/** A word inside a compound is cut only if the rest of the compound is an ending. */
function mayCut({ before, gap, after, facts }: Word): boolean {
  if (before?.gap === 'zwnj') return false
  return gap !== 'zwnj' || (ENDING.has(after?.facts.part) && !facts.missing.some(({ space }) => space))
}

/** Divides a word where something is missing; gives its first part. */
function cut(word: Word): Word {
  const { before, after, from, to, gap } = word
  let part: Word | undefined
  let head: Word | undefined
  let start = from
  let separator: Gap = 'other'
  for (const { at, space } of [...word.facts.missing, { at: to - from, space: false }]) {
    const next: Word = {
      from: start,
      to: from + at,
      facts: factsOf(word.facts.word.slice(start - from, at)),
      gap,
      before: part ?? before,
      after,
    }
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

/** Mends the gap after a word; true if it changed. */
function regap(word: Word): boolean {
  const after = word.after
  if (!after || word.gap === 'other') return false
  const wanted =
    word.gap === 'space'
      ? wantsZwnj(word, after)
        ? 'zwnj'
        : 'space'
      : wantsSpace(word, after) && !wantsZwnj(word, after)
        ? 'space'
        : 'zwnj'
  if (wanted === word.gap) return false
  word.gap = wanted
  return true
}

function wantsZwnj(word: Word, after: Word): boolean {
  const { facts } = word
  const next = after.facts
  if (facts.part === 'mi') return next.takesMi && word.before?.gap !== 'zwnj'
  switch (next.part) {
    case 'plural':
      return (
        facts.word.length > 1 &&
        !(facts.name && next.word === 'هایمان') &&
        (!facts.functional || PLURALISED.has(facts.word) || (facts.part === 'ای' && word.before?.gap === 'zwnj'))
      )
    case 'comparative':
      return facts.word.length > 1 && !facts.name && (!facts.functional || facts.word === 'پیش') && !facts.verbal
    case 'copula':
      return (
        facts.participle ||
        (next.word === 'ام' &&
          after.gap === 'space' &&
          (after.after?.facts.word.length ?? 0) > 2 &&
          takesPossessive(facts))
      )
    case 'ای':
      return facts.heh && facts.known && (facts.participle || !facts.functional) && facts.word.length > 2
    case 'possessive':
      return takesPossessive(facts)
    case 'counted':
      return facts.numeral || facts.word === 'چند' || facts.word === 'همه'
    case 'و':
      return (
        after.gap !== 'other' &&
        after.after !== undefined &&
        word.before?.gap !== 'zwnj' &&
        reduplicates(facts, after.after.facts)
      )
    default:
      return compounds(word, after)
  }
}

const takesPossessive = ({ word, functional, verbal, known, heh, part }: Facts): boolean =>
  word.length > 2 && !functional && !verbal && (heh || part === 'plural' || (word.endsWith('ی') && known))

/** Function words that take a plural. */
const PLURALISED = new Set(['این', 'آن', 'همین', 'همان', 'دیگر', 'بعضی', 'خیلی'])
/** Words that take part in dictionary compounds but stand for themselves in a text far more often. */
const LONERS = new Set(
  'یک دو سه چهار پنج شش هفت هشت نه ده صد هزار هر هیچ این آن همین همان چند همه خود نه هم چه می که را و است'.split(' '),
)
/**
 * First parts that make one word with the second. Other dictionary compounds of two free words (`خلیج فارس`, `ثبت نام`)
 * are as often written apart and stay two words.
 */
const PREFIXES = new Set(
  'پیش بین پس بی غیر ضد زیر رو میان فرا نیم دست خوش بد کم پر تک چند صاحب نو تازه راه چشم جمع عقب همه سوء'.split(' '),
)
/** «پنج سال پیش قرارداد …»: after a period a time ago, no first part. */
const PERIODS = new Set('سال ماه هفته روز شب ساعت دقیقه دهه قرن چندی مدتی'.split(' '))
/** Second parts that never stand alone in names and Arabic phrases. */
const BOUND = /^(?:ال.{3,}|الله|نژاد|زاده|پور|نیا|زاد|کنندگان|دهندگان|آموز|آموزان|اللهی|لله)$/

/** `پیش بینی`, `بین المللی`: two whole words that the dictionary writes with ZWNJ, or that make compounds freely. */
function compounds(word: Word, after: Word): boolean {
  const { facts } = word
  const next = after.facts
  if (!facts.opens && next.part !== 'second' && facts.part !== 'first') return false
  if (word.before?.gap === 'zwnj' || facts.word.length < 2 || next.word.length < 2 || next.verbal || next.infinitive)
    return false
  if (LONERS.has(facts.word) || LONERS.has(next.word) || (facts.functional && next.functional)) return false
  if (facts.word === 'پیش' && PERIODS.has(word.before?.facts.word ?? '')) return false
  if (next.part === 'second' && !facts.functional)
    return facts.known && !facts.name && !next.name && !facts.verbal && !next.functional
  if (facts.part === 'first') return !next.functional && (next.known || entry(next.key.replace(/ی$/, '')) !== undefined)
  const bound =
    PREFIXES.has(facts.word) || (!facts.functional && (BOUND.test(next.word) || isListedCompound(facts, next)))
  return bound && isCompound(facts, next)
}

const isListedCompound = (first: Facts, second: Facts): boolean =>
  listedCompounds().has(first.key + second.key.replace(/(?:های|ها|هایی|ی)$/, '')) ||
  listedCompounds().has(first.key + second.key)

let listed: ReadonlySet<string> | undefined

function listedCompounds(): ReadonlySet<string> {
  listed ??= new Set(compoundWords().map((row) => fold(row.form)))
  return listed
}

/** Whether the dictionary has the two as one word with ZWNJ between them; the second may carry an ending. */
function isCompound(first: Facts, second: Facts): boolean {
  if (!first.opens) return false
  for (const ending of ['', 'های', 'ها', 'ی', 'هایی']) {
    if (!second.key.endsWith(ending) || second.key.length < ending.length + 2) continue
    const stem = ending ? second.key.slice(0, -ending.length) : second.key
    const form = entry(first.key + stem)?.form
    const at = form?.indexOf('\u200c') ?? -1
    if (form && at > 0 && fold(form.slice(0, at)) === first.key) return true
  }
  return false
}

/** `گفت و گو`, `جست و جوی`: the second word without its endings makes a compound with «و» and the first. */
function reduplicates(first: Facts, second: Facts): boolean {
  const stem = /^(?:گو|جو|شو)(?=$|ی|ها|ئ)/.exec(second.word)?.[0]
  return stem !== undefined && entry(`${first.key}و${stem}`)?.form.includes('\u200c') === true
}

/** ZWNJ that stands for a space: `نیروهای‌مسلح`, `به‌دلیل`. */
function wantsSpace(word: Word, after: Word): boolean {
  const { facts } = word
  const next = after.facts
  if (ENDING.has(next.part) || facts.part === 'mi' || next.part === 'و') return false
  if (word.before?.gap === 'zwnj' && facts.part !== 'plural') return false
  if (facts.word.endsWith('های')) return next.known
  if (next.part === 'است') return facts.participle
  return (
    facts.part === 'joined' &&
    next.known &&
    !isCompound(facts, next) &&
    !isFunctionWord(facts.key + next.key) &&
    !conjugation(facts.word + next.word)
  )
}

function editsOf(root: Word, text: string): Edit[] {
  const edits: Edit[] = []
  for (let word = root.after; word; word = word.after) {
    const leading = spaceBefore(word, text)
    if (leading) edits.push(leading)
    const after = word.after
    if (!after) break
    const length = after.from - word.to
    const mark = word.gap === 'zwnj' ? (isSecondOfThree(word) ? '' : '\u200c') : ' '
    if (word.gap !== 'other' && text.slice(word.to, after.from) !== mark)
      edits.push({ at: word.to, length, text: mark })
  }
  return edits
}

/** Of `گفت‌و‌گو` the second ZWNJ is not written. */
function isSecondOfThree(word: Word): boolean {
  return (
    word.facts.word === 'و' &&
    word.before?.gap === 'zwnj' &&
    word.after !== undefined &&
    reduplicates(word.before.facts, word.after.facts)
  )
}

/** The space that is missing between a mark or a number and the word after it: `گفت:این`, `1400در`. */
function spaceBefore({ from, facts }: Word, text: string): Edit | undefined {
  const mark = text[from - 1] ?? ' '
  if (mark === ' ' || facts.word.length < 2) return undefined
  const stop = mark === '.' && [2, 3, 4].every((back) => isLetter(text.charCodeAt(from - back)))
  const digit = mark >= '0' && mark <= '9' && facts.known && !ENDING.has(facts.part)
  return stop || digit || '،؛:؟!'.includes(mark) ? { at: from, length: 0, text: ' ' } : undefined
}
