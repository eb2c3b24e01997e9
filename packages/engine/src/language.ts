/** Letters that one language of the Arabic script has and Persian has not. */
const FOREIGN_LETTERS: Readonly<Record<string, string>> = { ur: 'ٹڈڑےںہھ', ckb: 'ەێۆڕڵ', ps: 'ټډړښځڅېۍګڼ', ar: 'ة' }
const PERSIAN_LETTERS = 'پچژگ'
/** What one letter speaks for. */
const LETTERS = new Map<string, readonly [language: string, points: number]>([
  ...[...PERSIAN_LETTERS].map((letter) => [letter, ['fa', 0.5]] as const),
  ...Object.entries(FOREIGN_LETTERS).flatMap(([language, letters]) =>
    [...letters].map((letter) => [letter, [language, 0.7]] as const),
  ),
])
/** Words that make up much of any text of their language; those that Persian and Arabic share are in neither list. */
const PERSIAN_WORDS = new Set(
  'در به از که این را با است برای آن تا شد شود می های خود کرد گفت بر یک هم نیز باید بود کند دارد ایران اما یا وی ها ای ما'.split(
    ' ',
  ),
)
const ARABIC_WORDS = new Set(
  'في من على إلى الى أن ان التي الذي هذا هذه مع عن كان كانت قد لم لا أنه انه وقال قال وفي ومن بين بعد خلال حول ذلك كما عبد'.split(
    ' ',
  ),
)
const WORD = /[\p{L}\p{M}]+/gu
/** A text is judged by stretches of this length at its start, middle and end. */
const STRETCH = 600
/** So much Persian is a Persian report, however much of another script stands around it. */
const ENOUGH = 20

/** BCP 47 code of the language of a text: `fa`, another of the Arabic script, or `und`. Short texts pass as Persian. */
export function languageOf(text: string): string {
  const score: Record<string, number> = { fa: 0, ar: 0, ur: 0, ckb: 0, ps: 0 }
  let arabicScript = 0
  let otherScript = 0
  for (const [word] of stretches(text).matchAll(WORD)) {
    if (!isArabicScript(word)) {
      otherScript += word.length
      continue
    }
    arabicScript += word.length
    for (const [language, points] of evidence(word)) score[language] = (score[language] ?? 0) + points
  }
  // Persian reports quote foreign names and documents; a third of its own letters is enough.
  if (arabicScript === 0 || (arabicScript * 2 < otherScript && (score.fa ?? 0) < ENOUGH)) return 'und'
  const [best] = Object.entries(score).sort((a, b) => b[1] - a[1])
  return best?.[0] ?? 'fa'
}

function* evidence(word: string): Generator<readonly [language: string, points: number]> {
  if (PERSIAN_WORDS.has(word)) yield ['fa', 1]
  else if (ARABIC_WORDS.has(word)) yield ['ar', 1]
  else if (word.startsWith('ال') && word.length > 4) yield ['ar', 0.3]
  for (const letter of word) {
    const points = LETTERS.get(letter)
    if (points) yield points
  }
}

function isArabicScript(word: string): boolean {
  const code = word.charCodeAt(0)
  return (code >= 0x600 && code < 0x780) || (code >= 0xfb50 && code < 0xff00)
}

function stretches(text: string): string {
  if (text.length <= 3 * STRETCH) return text
  const middle = Math.floor((text.length - STRETCH) / 2)
  return [text.slice(0, STRETCH), text.slice(middle, middle + STRETCH), text.slice(-STRETCH)].join(' ')
}
