/**
 * Latin spellings of one name: Bagheri, Baqeri and Baghery sound alike. What transliterations differ in is made equal:
 * the letters for one Persian sound, doubled letters, and all vowels but the first and the last.
 */

/** In order. A capital stands for a sound, so that no later line takes it for a letter; of those only `S` needs another small one. */
const SOUNDS: readonly (readonly [spelling: RegExp, sound: string])[] = [
  [/tch|ch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/kh/g, 'X'],
  [/gh|q/g, 'g'],
  [/dzh|zh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|c/g, 'k'],
  [/ow(?=[^aeiou])/g, 'o'],
  [/w/g, 'v'],
  [/iy(?=[aeiou])/g, 'i'],
  [/(?:ee|ey|ei|iy|i|y)$/g, 'I'],
  [/^(?:ou|oo|[aeiou])/g, 'A'],
  [/[aeiou]|(?<!^)[hy](?![aeiouI])/g, ''],
]

const TURKISH = new Map(Object.entries({ ç: 'ch', ş: 'sh', ğ: 'gh', ı: 'i' }))

/** The words of a name in Latin letters, without their marks. */
export const latinWords = (name: string): string[] =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[çşğı]/g, (letter) => TURKISH.get(letter) ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’`‘]/gu, '')
    .match(/[a-z]+/g) ?? []

/** With fewer sounds too many names sound alike. */
const LEAST = 3

/** What the spellings of one word of a name share, or null for one too short to tell. */
export function soundOf(word: string): string | null {
  let sound = word
  for (const [spelling, letter] of SOUNDS) sound = sound.replace(spelling, letter)
  sound = sound
    .replace(/(.)\1+/g, '$1')
    .replaceAll('S', 'q')
    .toLowerCase()
  return sound.length < LEAST ? null : sound
}
