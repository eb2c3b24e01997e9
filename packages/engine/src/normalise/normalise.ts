/** A text in canonical spelling and, for each of its code units, where in the text as given it came from. */
export interface Normalised {
  readonly source: string
  readonly text: string
  /** `starts[i]`, `ends[i]`: the source span of code unit `i`; equal for a character that was put in. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const LETTERS = new Map(Object.entries({ ي: 'ی', ى: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', '\u00a0': ' ' }))

/** Rough first version: characters only. */
export function normalise(source: string): Normalised {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (let i = 0; i < source.length; i++) {
    const char = source[i] as string
    if (/[\u0640\u064b-\u0655\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\u00ad]/.test(char)) continue
    const digit = '۰۱۲۳۴۵۶۷۸۹'.indexOf(char)
    const arabic = '٠١٢٣٤٥٦٧٨٩'.indexOf(char)
    text += digit >= 0 ? String(digit) : arabic >= 0 ? String(arabic) : (LETTERS.get(char) ?? char)
    starts.push(i)
    ends.push(i + 1)
  }
  return { source, text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}
