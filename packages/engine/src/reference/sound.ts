import { fold } from '../normalise/fold.js'

/** Letters that foreign names are spelled with by turns. */
const ALIKE = new Map(
  Object.entries({ ط: 'ت', ث: 'س', ص: 'س', ذ: 'ز', ض: 'ز', ظ: 'ز', غ: 'ق', ژ: 'ج', چ: 'ج', ش: 'ج', ح: 'ه' }),
)
const VOWELS = new Set('اویهعء')
/** With fewer consonants too many names sound alike. */
const LEAST = 5

/** The consonants of a foreign name of two words or more, or null: «وولفنسون» sounds like «ولفنسن». */
export function soundOf(name: string): string | null {
  const words = name.split(/[ -]/).map(fold)
  if (words.length < 2) return null
  const sounds = words.map(consonants)
  return sounds.every((sound) => sound.length > 1) && sounds.join('').length >= LEAST ? sounds.join('') : null
}

/** The letters of a word without vowels, its first letter kept; a letter written twice is one. */
function consonants(word: string): string {
  let out = ''
  for (const [i, letter] of [...word].entries()) {
    const sound = ALIKE.get(letter) ?? letter
    if ((i === 0 || !VOWELS.has(letter)) && !out.endsWith(sound)) out += sound
  }
  return out
}
