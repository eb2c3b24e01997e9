/**
 * Folding for lookup: what spelling leaves open is made equal, so that one lexicon entry serves all spellings.
 * `FOLD` maps letter variants and digits; everything that `DROPPED` matches disappears.
 */
const FOLD: ReadonlyMap<string, string> = new Map([
  ...Object.entries({
    ي: 'ی',
    ى: 'ی',
    ئ: 'ی',
    ك: 'ک',
    ۀ: 'ه',
    ة: 'ه',
    ە: 'ه',
    أ: 'ا',
    إ: 'ا',
    ٱ: 'ا',
    آ: 'ا',
    ؤ: 'و',
  }),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, i): [string, string] => [digit, String(i)]),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, i): [string, string] => [digit, String(i)]),
])

/** Soft hyphen, tatweel, BOM, format characters (ZWNJ, bidi marks), combining marks, white space. */
const DROPPED = /[\u00ad\u0640\ufeff\p{Cf}\p{Mn}\s]/u

const foldChar = (char: string): string => (DROPPED.test(char) ? '' : (FOLD.get(char) ?? char).toLowerCase())

/** Arabic and Latin letters below this code, and ZWNJ, are folded by table: 0 = dropped. */
const TABLED = 0x700
const TABLE = Uint16Array.from({ length: TABLED }, (_, code) => foldChar(String.fromCharCode(code)).charCodeAt(0) || 0)
const ZWNJ = 0x200c

/** The folded code unit, 0 for a dropped one, or -1 where only `fold` of the whole text can tell. */
export function foldCode(code: number): number {
  return code < TABLED ? (TABLE[code] as number) : code === ZWNJ ? 0 : -1
}

/** The lookup key of a word or phrase without its spaces: `fold('رئيس جمهور') === 'رییسجمهور'`. */
export function fold(text: string): string {
  let out = ''
  let kept = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const folded = foldCode(code)
    if (folded === code && code !== 0x130) continue
    if (folded < 0 || code === 0x130) return foldSlowly(text)
    out += text.slice(kept, i)
    if (folded) out += String.fromCharCode(folded)
    kept = i + 1
  }
  return kept ? out + text.slice(kept) : text
}

function foldSlowly(text: string): string {
  let out = ''
  for (const char of text) out += foldChar(char)
  return out
}
