/** Persian numerals in words. */
const UNITS = ['', 'یک', 'دو', 'سه', 'چهار', 'پنج', 'شش', 'هفت', 'هشت', 'نه']
const TEENS = 'ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده'.split(' ')
const TENS = ['', '', 'بیست', 'سی', 'چهل', 'پنجاه', 'شصت', 'هفتاد', 'هشتاد', 'نود']
const HUNDREDS = ['', 'صد', 'دویست', 'سیصد', 'چهارصد', 'پانصد', 'ششصد', 'هفتصد', 'هشتصد', 'نهصد']
/** Spellings that differ in letters. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['شش', 'شیش'],
  ['هجده', 'هیجده'],
  ['شانزده', 'شونزده'],
]

/** `1..99` as a cardinal. */
function cardinal(n: number): string {
  if (n < 10) return UNITS[n] as string
  if (n < 20) return TEENS[n - 10] as string
  const unit = UNITS[n % 10]
  return unit ? `${TENS[Math.floor(n / 10)]} و ${unit}` : (TENS[n / 10] as string)
}

function ordinals(n: number): string[] {
  const word = cardinal(n)
  if (n === 1) return ['اول', 'یکم']
  if (word.endsWith('سه')) return [`${word.slice(0, -2)}سوم`]
  if (word.endsWith('سی')) return [`${word}‌ام`, `${word} ام`]
  return [`${word}م`]
}

export interface NumberWord {
  readonly phrase: string
  readonly value: number
  readonly ordinal: boolean
}

/** Cardinals and ordinals from 1 to 99, and full years in words (`هزار و سیصد و نود و هفت`). */
export function numberWords(): NumberWord[] {
  const words: NumberWord[] = []
  for (let n = 1; n < 100; n++) {
    words.push({ phrase: cardinal(n), value: n, ordinal: false })
    for (const phrase of ordinals(n)) words.push({ phrase, value: n, ordinal: true })
  }
  for (const [usual, other] of VARIANTS) {
    for (const word of words.filter(({ phrase }) => phrase.includes(usual))) {
      words.push({ ...word, phrase: word.phrase.replace(usual, other) })
    }
  }
  for (let year = 1300; year < 1420; year++) words.push(...yearInWords('هزار', year - 1000, 1000))
  for (let year = 1900; year < 2000; year++) words.push(...yearInWords('هزار', year - 1000, 1000))
  for (let year = 2000; year < 2040; year++) words.push(...yearInWords('دو هزار', year - 2000, 2000))
  return words
}

function yearInWords(thousand: string, rest: number, base: number): NumberWord[] {
  const parts = [thousand, HUNDREDS[Math.floor(rest / 100)], rest % 100 ? cardinal(rest % 100) : ''].filter(Boolean)
  const phrase = parts.join(' و ')
  const value = base + rest
  return base === 1000
    ? [
        { phrase, value, ordinal: false },
        { phrase: `یک ${phrase}`, value, ordinal: false },
      ]
    : [{ phrase, value, ordinal: false }]
}
