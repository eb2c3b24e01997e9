import type { Range, Token } from '../document.js'
import { clauseWords } from './clause-words.js'
import { endsDateline } from './datelines.js'

type Piece = Omit<Token, 'sentence'>

/** An ellipsis is none: as often as not the sentence goes on after it. */
const ENDERS = new Set(['.', '!', '?', '؟'])
/** Marks that may follow the ender and belong to the sentence. */
const CLOSERS = new Set(['»', ')', ']', '"', '”', '’'])

/** Line breaks in the text as given between two tokens. */
function linesBetween(text: string, a: Piece, b: Piece): number {
  let count = 0
  for (let i = a.end; i < b.start; i++) if (text[i] === '\n') count++
  return count
}

/** «آن» and «آی» fold to names of letters and are none. */
const isLetterName = (token: Piece | undefined): boolean =>
  token !== undefined && !/^آ[نی]$/.test(token.form) && clauseWords('letter-name').has(token.key)

/** A full stop between letters or digits without space is no end (`ا.ق.`, `3.5`, `www.irna.ir`). */
function isAbbreviation(tokens: readonly Piece[], at: number): boolean {
  const mark = tokens[at]
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (
    mark?.form === '.' &&
    before?.kind === 'word' &&
    before.form.length === 1 &&
    after?.kind === 'word' &&
    after.form.length === 1
  )
    return true
  if (
    mark?.form === '.' &&
    isLetterName(before) &&
    (isLetterName(after) || (tokens[at - 2]?.form === '.' && isLetterName(tokens[at - 3])))
  )
    return true
  if (mark?.form !== '.' || !before || !after || after.start !== mark.end || before.end !== mark.start) return false
  return (
    after.kind === 'latin' ||
    after.kind === 'number' ||
    (before.kind === 'word' && before.form.length === 1) ||
    after.form === '.'
  )
}

/** Sentence ranges and the paragraph (line of the text) of each. Every token belongs to exactly one sentence. */
export function sentences(text: string, tokens: readonly Piece[]): { range: Range; paragraph: number }[] {
  const found: { range: Range; paragraph: number }[] = []
  let from = 0
  let paragraph = 0
  /** Inside straight quotation marks, which open and close alike. */
  let quoted = false
  const close = (to: number) => {
    if (to > from) found.push({ range: [from, to], paragraph })
    from = to
  }
  const wrapped = isWrapped(text)
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1]
    if (!next) break
    const lines = linesBetween(text, token, next)
    const breaks = wrapped && lines === 1 && isInside(text, token) ? 0 : lines
    if (token.form === '"') quoted = !quoted
    const closes = CLOSERS.has(next.form) && (next.form !== '"' || quoted)
    const opens = token.form === '"' && quoted
    const ended = ENDERS.has(token.form)
      ? !isAbbreviation(tokens, i) && !ENDERS.has(next.form) && !closes
      : CLOSERS.has(token.form)
        ? !opens && endsInside(tokens, i)
        : endsDateline(tokens, from, i)
    if ((breaks && !(paragraph > 0 && isUnfinished(token, next))) || ended) close(i + 1)
    if (!breaks) continue
    quoted = false
    paragraph++
  }
  close(tokens.length)
  return found
}

/** Widths of the lines of a page that breaks its lines itself. */
const [NARROWEST, WIDEST] = [45, 130]
const ENDS_LINE = /[.!?؟:…»"”)\]\-–]$/

/** Whether a text has its lines broken at a fixed width, in the midst of sentences. */
function isWrapped(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const body = lines.slice(1)
  if (body.length < 6 || body.some((line) => line.length > WIDEST)) return false
  const inside = body.slice(0, -1).filter((line) => line.length >= NARROWEST && !ENDS_LINE.test(line.trimEnd())).length
  return inside >= 0.3 * body.length && inside <= 0.85 * body.length
}

/** Whether the line that ends with this token is full and its sentence is not at an end. */
function isInside(text: string, last: Piece): boolean {
  const start = text.lastIndexOf('\n', last.start) + 1
  return last.end - start >= NARROWEST && !ENDS_LINE.test(text.slice(start, last.end).trimEnd())
}

/** A line that breaks off after a word that needs another: the page broke it, not the writer. */
function isUnfinished(last: Piece, next: Piece): boolean {
  if (next.kind !== 'word' || last.kind !== 'word') return false
  return clauseWords('governing').has(last.key) || /\u200cهای$/.test(last.form)
}

/** `….»` ends the sentence unless the frame goes on (`«….» گفت`) — decided by what follows: a mark or a new line. */
function endsInside(tokens: readonly Piece[], at: number): boolean {
  let i = at
  while (i > 0 && CLOSERS.has(tokens[i]?.form ?? '')) i--
  const next = tokens[at + 1]?.form ?? ''
  return ENDERS.has(tokens[i]?.form ?? '') && !ENDERS.has(next) && !['،', '؛', ',', ';', ':', '»', ')'].includes(next)
}
