import type { Range, Token } from '../document.js'

const PAIRS = new Map([
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
])
/** A quotation mark that is never closed must not swallow the rest of the report. */
const LONGEST = 600

/** Pairs of quotation marks, outermost first, marks included. Unpaired marks are left out. */
export function quotations(tokens: readonly Pick<Token, 'form'>[]): Range[] {
  const found: Range[] = []
  const open: { at: number; close: string }[] = []
  for (const [i, { form }] of tokens.entries()) {
    const top = open.at(-1)
    if (top && form === top.close) {
      open.pop()
      if (i - top.at < LONGEST) found.push([top.at, i + 1])
    } else {
      const close = PAIRS.get(form)
      if (close) open.push({ at: i, close })
    }
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
}
