/**
 * Folding for lookup: what spelling leaves open is made equal, so that one lexicon entry serves all spellings.
 * `FOLD` maps letter variants and digits; everything that `DROPPED` matches disappears.
 */
const FOLD: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ۀ: 'ه', ة: 'ه', ە: 'ه', أ: 'ا', إ: 'ا', ٱ: 'ا', آ: 'ا', ؤ: 'و' }),
  ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, i): [string, string] => [digit, String(i)]),
  ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, i): [string, string] => [digit, String(i)]),
])

/** Soft hyphen, tatweel, BOM, format characters (ZWNJ, bidi marks) and combining marks. */
const DROPPED = /[\u00ad\u0640\ufeff\p{Cf}\p{Mn}]/u

/** The lookup key of a word or phrase without its spaces: `fold('رئيس جمهور') === 'رییسجمهور'`. */
export function fold(text: string): string {
  let out = ''
  for (const char of text) if (!/\s/.test(char) && !DROPPED.test(char)) out += FOLD.get(char) ?? char
  return out.toLowerCase()
}
