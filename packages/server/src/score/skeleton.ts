/** Spellings of one letter, for comparing what two coders typed. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'يىكۀةأإؤئآ'].map((letter, i) => [letter, [...'ییکههااویا'][i] ?? letter])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, i) => [digit, String(i)])),
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, i) => [digit, String(i)])),
}
const IGNORED = /[\s\u00ad\u0640\ufeff\p{Cf}\p{Mn}]/u

/** Whether a character (UTF-16 code unit) counts: spaces, ZWNJ and marks do not. */
export const counts = (unit: string) => !IGNORED.test(unit)

/** A text without what spelling leaves open, and where each of its letters stands in the text. */
export interface Skeleton {
  readonly letters: string
  readonly at: readonly number[]
}

export function skeleton(text: string): Skeleton {
  const at: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] as string
    if (!counts(unit)) continue
    letters += VARIANTS[unit] ?? unit
    at.push(i)
  }
  return { letters, at }
}

export const bare = (text: string | null | undefined) => skeleton(text ?? '').letters
/** Offices, alike whether they are those of «امور خارجه» or «خارجه», «جمهوری» or «جمهور». */
export const bareOffice = (text: string | null | undefined) =>
  bare(text).replaceAll('امور', '').replaceAll('جمهوری', 'جمهور')
export const bareLatin = (text: string | null | undefined) =>
  (text ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')

export interface Located {
  readonly start: number
  readonly end: number
  /** Index of the first letter in the skeleton. */
  readonly letter: number
}

/** The stretch from the words `from` to the words `to`; looks from letter `after` on first, then from the start. */
export function locate({ letters, at }: Skeleton, from: string, to: string, after = 0): Located | null {
  const head = bare(from)
  const tail = bare(to)
  const ahead = letters.indexOf(head, after)
  const letter = ahead < 0 ? letters.indexOf(head) : ahead
  const last = letter < 0 ? -1 : letters.indexOf(tail, letter)
  const [start, end] = [at[letter], at[last + tail.length - 1]]
  return last < 0 || start === undefined || end === undefined ? null : { start, end: end + 1, letter }
}

/** Likeness of two strings by their letter pairs (Dice), 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return a ? 1 : 0
  if (a.length < 2 || b.length < 2) return 0
  const left = new Map<string, number>()
  for (const pair of pairs(a)) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of pairs(b)) {
    const count = left.get(pair) ?? 0
    if (!count) continue
    shared++
    left.set(pair, count - 1)
  }
  return (2 * shared) / (a.length + b.length - 2)
}

function* pairs(text: string): Generator<string> {
  for (let i = 0; i < text.length - 1; i++) yield text.slice(i, i + 2)
}
