import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, mayBeCopies, NEAR_COPY, overlap, sequencesOf, signatureOf } from './copies.js'

const WORDS = Array.from({ length: 300 }, (_, i) => `واژه${i}`)
const text = (words: readonly string[]) => words.join(' ')
/** Every so-manieth word is another one. */
const changed = (each: number) => WORDS.map((word, i) => (i % each === 0 ? `دیگر${i}` : word))
const signature = (words: readonly string[]) => signatureOf(sequencesOf(text(words)))

test.each([
  ['the same text', WORDS, true],
  ['a paragraph less', WORDS.slice(0, 240), true],
  ['a paragraph more', [...WORDS, ...Array.from({ length: 60 }, (_, i) => `افزوده${i}`)], true],
  ['every third word changed', changed(3), false],
  ['other words', WORDS.map((word) => `${word}ی`), false],
])('%s', (_, other, expected) => {
  const [a, b] = [signature(WORDS), signature(other)]
  expect(overlap(sequencesOf(text(WORDS)), sequencesOf(text(other))) >= NEAR_COPY).toBe(expected)
  expect(mayBeCopies(a, b)).toBe(expected)
  if (expected) expect(bandsOf(a).some((band) => bandsOf(b).includes(band))).toBe(true)
})

test('a text too short to say has no bands', () => {
  expect(bandsOf(signature(['یک', 'دو', 'سه']))).toEqual([])
})

test('letter variants and ZWNJ make no difference', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('کتاب', 'می‌رود', 'یکی', 'علی'), { minLength: 40 }), (words) => {
      const other = words.map((word) => word.replaceAll('ی', 'ي').replaceAll('ک', 'ك').replaceAll('\u200c', ''))
      expect(signature(other)).toEqual(signature(words))
    }),
  )
})
