import type { Token } from '../document.js'

/** Kinds of line that are page furniture by their shape alone, whatever their words. */
export type Shape = 'code' | 'stamp' | 'breadcrumb' | 'markup' | 'tags' | 'ornament'

const CODE_MARKS = new Set(['/', '-', '*', '.', '\\', '|', '_', '–'])
const PATH_MARKS = new Set(['>', '›', '»', '/', '|', '←', '\\'])
/** A reporter's initials: `م ش`, `ا.ب`; in Latin letters up to three together. */
const isInitials = ({ kind, form }: Token) => form.length <= (kind === 'word' ? 1 : kind === 'latin' ? 3 : 0)
/** What a reporter's code is made of. */
export const isCodePiece = (token: Token) => token.kind === 'number' || CODE_MARKS.has(token.form) || isInitials(token)

/** `133/110`, `46 49`, `م ش/ ا ب`; a bare digit may number a paragraph. */
function code(tokens: readonly Token[]): boolean {
  if (tokens.length > 14 || !tokens.every(isCodePiece)) return false
  const digits = tokens.reduce((sum, { kind, form }) => sum + (kind === 'number' ? form.length : 0), 0)
  const slash = tokens.some(({ form }) => form === '/' || form === '*')
  return tokens.some(isInitials) ? slash : digits > 1 || (digits === 1 && slash)
}

/** `سه شنبه 5 بهمن 1400 - 17:18`: little else than a date and a time. */
const stamp = (tokens: readonly Token[]) =>
  tokens.length <= 14 &&
  tokens.filter(({ kind }) => kind === 'number').length >= 3 &&
  tokens.filter(({ kind }) => kind === 'word').length <= 4 &&
  !tokens.some(({ form }) => form === '.' || form === '،')

/** `خبرگزاری - ایران / سیاسی`, `صفحه نخست > سیاسی`, `- اخبار بین الملل -`. */
function breadcrumb(tokens: readonly Token[]): boolean {
  if (tokens.length > 12 || tokens.some(({ word, form }) => word.pos === 'verb' || form === ':' || form === '.'))
    return false
  const forms = tokens.map(({ form }) => form)
  if (forms.length > 2 && forms[0] === '-' && forms.at(-1) === '-') return true
  if (forms.includes('«')) return false
  return (
    forms.slice(1, -1).some((form) => form === '>' || form === '›' || form === '»') ||
    (forms.includes('-') && forms.some((form) => PATH_MARKS.has(form)))
  )
}

/** Left-over HTML, scripts, addresses, picture data. */
function markup(tokens: readonly Token[], text: string): boolean {
  const persian = tokens.reduce((count, { kind }) => count + (kind === 'word' ? 1 : 0), 0)
  if (persian > 2) return text.startsWith('<') && text.includes('<script')
  return (
    /^_x000D_$|https?:|www\.|<\/?[a-z]|\]\(|base64/i.test(text) ||
    /[{};]$/.test(text.trimEnd()) ||
    (persian === 0 && text.length > 100 && !text.includes(' '))
  )
}

/** `#ایران #ترکیه`. */
function tags(tokens: readonly Token[]): boolean {
  const marks = tokens.filter(({ form }) => form === '#').length
  return tokens[0]?.form === '#' && marks * 4 >= tokens.length
}

const RULES = new Set(['.', '…', '-', '_', '=', '~'])
/** `………`, `-----`: a line drawn by hand; `* * *` parts a text and stays. */
const ornament = (tokens: readonly Token[]) => tokens.length > 2 && tokens.every(({ form }) => RULES.has(form))

export const SHAPES: Readonly<Record<Shape, (tokens: readonly Token[], text: string) => boolean>> = {
  code,
  stamp,
  breadcrumb,
  markup,
  tags,
  ornament,
}
