import type { Sentence, Span, Token } from '../document.js'
import * as table from '../generated/junk.js'
import { fold } from '../normalise/fold.js'

interface JunkRule {
  readonly id: string
  readonly starts?: readonly string[]
  readonly equals?: readonly string[]
  readonly within?: readonly string[]
  readonly shape?: 'code' | 'stamp' | 'breadcrumb'
  readonly needs?: 'digit-or-colon'
  readonly longest?: number
  readonly extends: 'line' | 'list' | 'rest'
}

/** A line of the text: its tokens and its letters. */
interface Line {
  readonly from: number
  readonly to: number
  readonly key: string
  readonly span: Span
}

const folded = (phrases: readonly string[] | undefined) => phrases?.map(fold)
const rules = (table.rules as readonly JunkRule[]).map((rule) => ({
  ...rule,
  starts: folded(rule.starts),
  equals: folded(rule.equals),
  within: folded(rule.within),
}))
type Compiled = (typeof rules)[number]

/** A line under a list heading is one of its headlines as long as it is short and ends without a full stop. */
const LONGEST_HEADLINE = 140
const SHAPES = {
  code: (tokens: readonly Token[]) =>
    tokens.every(({ kind, form }) => kind === 'number' || form === '/' || form === '-' || form === '*') &&
    tokens.some(({ kind }) => kind === 'number'),
  stamp: (tokens: readonly Token[]) =>
    tokens.filter(({ kind }) => kind === 'number').length >= 3 &&
    tokens.filter(({ kind }) => kind === 'word').length <= 4 &&
    tokens.length <= 14,
  breadcrumb: (tokens: readonly Token[]) =>
    tokens.length <= 10 &&
    !tokens.some(({ word, form }) => word.pos === 'verb' || form === ':' || form === '.') &&
    tokens.some(({ form }) => form === '/' || form === '>') &&
    tokens.some(({ form }) => form === '-' || form === '>'),
}

/** Stretches that are not the report: related links, stamps, codes, comment boxes, closing marks. */
export function findJunk(
  text: string,
  tokens: readonly Token[],
  _sentences: readonly Omit<Sentence, 'part'>[],
): Span[] {
  const lines = linesOf(text, tokens)
  const found: Span[] = []
  for (let at = 0; at < lines.length; at++) {
    const hit = matchLine(tokens, lines[at] as Line, at > 0)
    if (!hit) continue
    const last = lastLine(text, lines, at, hit.rule)
    found.push([hit.start, (lines[last] as Line).span[1]])
    at = last
  }
  return trailingCode(tokens, lines, joined(found))
}

function linesOf(text: string, tokens: readonly Token[]): Line[] {
  const lines: Line[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1]
    if (next && !text.slice((tokens[i] as Token).end, next.start).includes('\n')) continue
    const part = tokens.slice(from, i + 1)
    lines.push({
      from,
      to: i + 1,
      key: part.map(({ key }) => key).join(''),
      span: [part[0]?.start ?? 0, part.at(-1)?.end ?? 0],
    })
    from = i + 1
  }
  return lines
}

/** The first rule that takes a line, and where its junk starts. A headline is never junk by its first words. */
function matchLine(
  tokens: readonly Token[],
  line: Line,
  afterTitle: boolean,
): { rule: Compiled; start: number } | null {
  for (const rule of rules) {
    if (rule.longest && line.key.length > rule.longest) continue
    const own = tokens.slice(line.from, line.to)
    if (rule.needs && !own.some(({ kind, form }) => kind === 'number' || form === ':')) continue
    const words = own
      .filter(({ kind }) => kind !== 'punct')
      .map(({ key }) => key)
      .join('')
    const taken =
      (afterTitle && rule.shape && SHAPES[rule.shape](own)) ||
      rule.starts?.some((phrase) => words.startsWith(phrase)) ||
      rule.equals?.includes(words)
    if (taken) return { rule, start: line.span[0] }
    const inner = rule.within?.map((phrase) => startWithin(own, phrase)).find((start) => start !== null)
    if (inner !== undefined && inner !== null) return { rule, start: rule.longest ? line.span[0] : inner }
  }
  return null
}

/** Where a phrase begins inside a line, token-wise; null if it does not occur. */
function startWithin(tokens: readonly Token[], phrase: string): number | null {
  for (let i = 0; i < tokens.length; i++) {
    let key = ''
    for (let j = i; j < tokens.length && key.length < phrase.length; j++) key += tokens[j]?.key ?? ''
    if (key === phrase) return tokens[i]?.start ?? null
  }
  return null
}

function lastLine(text: string, lines: readonly Line[], at: number, rule: Compiled): number {
  if (rule.extends === 'rest') return lines.length - 1
  let last = at
  if (rule.extends === 'list') while (last + 1 < lines.length && isListed(text, lines[last + 1] as Line)) last++
  return last
}

const isListed = (text: string, { span }: Line) =>
  span[1] - span[0] <= LONGEST_HEADLINE && !/[.؟!]$/.test(text.slice(...span))

/** A reporter's code run on at the very end of the report («… کرد. 310311»). */
function trailingCode(tokens: readonly Token[], lines: readonly Line[], junk: readonly Span[]): Span[] {
  const line = lines.findLast(({ span }) => !junk.some(([start, end]) => start <= span[0] && span[1] <= end))
  if (!line) return [...junk]
  let from = line.to
  while (from > line.from && (tokens[from - 1]?.kind === 'number' || tokens[from - 1]?.form === '/')) from--
  const before = tokens[from - 1]
  if (from === line.to || from === line.from || !before || !['.', '؟', '!', '»'].includes(before.form)) return [...junk]
  return joined([...junk, [(tokens[from] as Token).start, line.span[1]]])
}

/** Sorted, touching spans as one. */
function joined(spans: readonly Span[]): Span[] {
  const found: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && start <= last[1] + 2) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}
