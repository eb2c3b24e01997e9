import type { Sentence, Span, Token } from '../document.js'
import * as table from '../generated/junk.js'
import { fold } from '../normalise/fold.js'
import { Lexicon } from '../rules/lexicon.js'
import { clauseWords } from './clause-words.js'
import { isCodePiece, SHAPES, type Shape } from './junk-shapes.js'

interface JunkRule {
  readonly id: string
  readonly starts?: readonly string[]
  readonly equals?: readonly string[]
  readonly within?: readonly string[]
  readonly with?: readonly string[]
  readonly shape?: Shape
  readonly needs?: 'digit-or-colon'
  readonly longest?: number
  readonly extends: 'line' | 'list' | 'tail'
}

/** A line of the text: its tokens, and the letters of its words. */
interface Line {
  readonly from: number
  readonly to: number
  readonly words: string
  readonly span: Span
}

interface Hit {
  readonly rule: JunkRule
  readonly start: number
  readonly end: number
}

const all = table.rules as readonly JunkRule[]
const byWords = all.filter(({ starts, equals }) => starts || equals)
const byShape = all.filter(({ shape }) => shape)
const opening = new Lexicon(byWords.flatMap((rule) => phrases(rule.starts, rule)))
const whole = new Map(byWords.flatMap((rule) => (rule.equals ?? []).map((phrase) => [fold(phrase), rule] as const)))
const inner = new Lexicon(all.filter((rule) => !rule.with).flatMap((rule) => phrases(rule.within, rule)))
/** Of an invitation («… در کانال تلگرام … بپیوندید») both halves must stand in one sentence. */
const places = new Lexicon(all.filter((rule) => rule.with).flatMap((rule) => phrases(rule.within, rule)))
const invitations = new Lexicon(all.flatMap((rule) => phrases(rule.with, rule)))

function phrases(list: readonly string[] | undefined, rule: JunkRule): (readonly [string, JunkRule])[] {
  return (list ?? []).map((phrase) => [phrase, rule])
}

/** A line under a list heading is one of its headlines as long as it is short and ends without a full stop. */
const LONGEST_HEADLINE = 140
const LONGEST_LIST = 14
/** Before junk inside a line stands the end of a sentence. */
const ENDERS = new Set(['.', '؟', '?', '!', '»', '…', ')', ']', '/', '-', '*', '|', '(', '[', '”', '"'])

/** Stretches that are not the report: related links, stamps, codes, comment boxes, closing marks. */
export function findJunk(text: string, tokens: readonly Token[], sentences: readonly Omit<Sentence, 'part'>[]): Span[] {
  const lines = linesOf(text, tokens)
  const found: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const hit = matchLine(text, tokens, lines, at)
    if (!hit) continue
    const last = lastLine(text, tokens, lines, at, hit)
    found.push([hit.start, last === at ? hit.end : (lines[last] as Line).span[1]])
    at = last
  }
  found.push(...adverts(tokens, sentences), ...glosses(text, tokens), ...pictures(text))
  return trailingCode(tokens, lines, joined(text, found))
}

function linesOf(text: string, tokens: readonly Token[]): Line[] {
  const lines: Line[] = []
  let from = 0
  let words = ''
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.kind !== 'punct') words += token.key
    const next = tokens[i + 1]
    if (next && !text.slice(token.end, next.start).includes('\n')) continue
    lines.push({ from, to: i + 1, words, span: [(tokens[from] as Token).start, token.end] })
    from = i + 1
    words = ''
  }
  return lines
}

/** The first rule that takes a line or its end, and where the junk lies. Words alone never make a headline junk. */
function matchLine(text: string, tokens: readonly Token[], lines: readonly Line[], at: number): Hit | null {
  const line = lines[at] as Line
  const own = tokens.slice(line.from, line.to)
  const taken = (rule: JunkRule): Hit => ({ rule, start: line.span[0], end: line.span[1] })
  const equal = whole.get(line.words)
  if (equal && lines.length > 1) return taken(equal)
  const first = own.findIndex(({ kind }) => kind !== 'punct')
  if (at > 0 && first >= 0)
    for (const { value } of opening.all(tokens, line.from + first, line.to))
      if (fits(value, own, line.words.length)) return taken(value)
  for (const rule of byShape) {
    const shape = rule.shape as Shape
    if ((at > 0 || (shape === 'stamp' && lines.length > 1)) && SHAPES[shape](own, text.slice(...line.span)))
      return taken(rule)
  }
  return matchWithin(tokens, line)
}

/** The letters that a line may have, and the digit or colon that a label needs. */
const fits = (rule: JunkRule, own: readonly Token[], length: number): boolean =>
  (!rule.longest || length <= rule.longest) &&
  (!rule.needs || own.some(({ kind, form }) => kind === 'number' || form === ':'))

/** A closing mark, a label or a link heading after the last sentence of a line; the junk goes to the line's end. */
function matchWithin(tokens: readonly Token[], { from, to, span }: Line): Hit | null {
  for (let i = from; i < to; i++) {
    const match = inner.longest(tokens, i, to)
    if (!match) continue
    const start = (tokens[i] as Token).start
    const rest = tokens.slice(i, to)
    const { value: rule } = match
    if (BRACKETS.has((tokens[i] as Token).form)) return { rule, start, end: bracketEnd(tokens, match.to, to) }
    const closes = rule.extends === 'tail' || i === from || ENDERS.has(tokens[i - 1]?.form ?? '')
    if (closes && fits(rule, rest.slice(0, 12), span[1] - start))
      return { rule, start: opened(tokens, i, from), end: span[1] }
  }
  return null
}

const BRACKETS = new Set(['(', '['])

/** Where a bracket ends that a phrase opened, or else the phrase. */
function bracketEnd(tokens: readonly Token[], after: number, to: number): number {
  const closed = after < to && [')', ']'].includes(tokens[after]?.form ?? '')
  return (tokens[closed ? after : after - 1] as Token).end
}

/** A bracket or slash right before belongs to the mark. */
function opened(tokens: readonly Token[], at: number, from: number): number {
  let first = at
  while (first > from && ['(', '[', '/', '*', '-'].includes(tokens[first - 1]?.form ?? '')) first--
  return (tokens[first] as Token).start
}

/** How far the junk goes on: the headlines of a list; all short lines after a closing mark. */
function lastLine(text: string, tokens: readonly Token[], lines: readonly Line[], at: number, { rule }: Hit): number {
  if (rule.extends === 'line') return at
  let last = at
  while (last + 1 < lines.length && last - at < LONGEST_LIST && isListed(text, tokens, lines[last + 1] as Line)) last++
  return rule.extends === 'tail' && last < lines.length - 1 ? at : last
}

function isListed(text: string, tokens: readonly Token[], { from, to, span }: Line): boolean {
  if (span[1] - span[0] > LONGEST_HEADLINE || /[.،؛]$/.test(text.slice(...span))) return false
  for (let i = from; i < to - 1; i++)
    if (tokens[i]?.form === '.' && tokens[i]?.end !== tokens[i + 1]?.start) return false
  return true
}

/** Sentences that invite to a channel or a page of the outlet. */
function adverts(tokens: readonly Token[], sentences: readonly Omit<Sentence, 'part'>[]): Span[] {
  return sentences
    .filter(({ range }) => holds(places, tokens, ...range) && holds(invitations, tokens, ...range))
    .map(({ span }) => span)
}

function holds(lexicon: Lexicon<JunkRule>, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const match = lexicon.longest(tokens, i, to)
    if (match && (!match.value.longest || to - from <= match.value.longest)) return true
  }
  return false
}

const GLOSS_WORDS = 3

/** English glosses that a site set between two Persian words: «قاچاق Contraband کالا». */
function glosses(text: string, tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i]?.kind !== 'latin') continue
    const from = i
    while (tokens[i + 1]?.kind === 'latin') i++
    const span: Span = [(tokens[from] as Token).start, (tokens[i] as Token).end]
    const [before, after] = [tokens[from - 1], tokens[i + 1]]
    if (i - from >= GLOSS_WORDS || before?.kind !== 'word' || after?.kind !== 'word') continue
    if (before.word.pos !== 'noun' && before.word.pos !== 'adjective') continue
    if (clauseWords('named-thing').has(before.key) || text.slice(before.end, after.start).includes('\n')) continue
    if (/^[A-Z][a-z]{3,}(?: [A-Za-z][a-z]{2,})*$/.test(text.slice(...span))) found.push(span)
  }
  return found
}

/** Pictures in Markdown inside a line: `![…](…)`. */
function pictures(text: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf('!['); start >= 0; start = text.indexOf('![', start + 2)) {
    const target = text.indexOf('](', start)
    const end = target < 0 ? -1 : text.indexOf(')', target)
    if (end < 0) break
    if (!text.slice(start, end).includes('\n')) found.push([start, end + 1])
  }
  return found
}

/** A reporter's code run on at the very end of the report («… کرد. 310311», «… کرد./ی», «… داد.46 49»). */
function trailingCode(tokens: readonly Token[], lines: readonly Line[], junk: readonly Span[]): Span[] {
  const line = lines.findLast(({ span }) => !junk.some(([start, end]) => start <= span[0] && span[1] <= end))
  if (!line) return [...junk]
  const end = junk.find(([start, stop]) => start > line.span[0] && start < line.span[1] && stop >= line.span[1])?.[0]
  let to = line.to
  while (end !== undefined && to > line.from && (tokens[to - 1] as Token).start >= end) to--
  let from = to
  while (from > line.from && isCodePiece(tokens[from - 1] as Token) && !isStop(tokens, from - 1)) from--
  if (from > line.from && from < to && !ENDERS.has(tokens[from - 1]?.form ?? '')) return [...junk]
  if (from === to || from === line.from) return [...junk]
  const run = tokens.slice(from, to)
  const marked = run[0]?.form === '/' || run[0]?.form === '*'
  if (run.length < 2 && run[0]?.kind !== 'number') return [...junk]
  if (!marked && !run.some(({ kind }) => kind === 'number')) return [...junk]
  return [...junk, [(tokens[from] as Token).start, (tokens[to - 1] as Token).end] as Span].sort((a, b) => a[0] - b[0])
}

/** The full stop of the last sentence, not one inside initials. */
const isStop = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.form === '.' && tokens[at - 1]?.kind !== 'number' && (tokens[at - 1]?.form.length ?? 0) > 1

/** Sorted, spans with nothing but space between them as one. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const found: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && (start <= last[1] || !text.slice(last[1], start).trim())) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}
