import { describe, expect, it } from 'vitest'
import { normalise } from '../../normalise/normalise.js'
import { segment } from '../../segment/segment.js'
import { CONFUSABLES, PHRASINGS, PUBLISHED } from './corpus.js'
import { recogniseTimes } from './times.js'

/** Every time in a text as `words = value`. */
function times(text: string, published: string | undefined = PUBLISHED): string[] {
  const found = recogniseTimes(segment(normalise(text)), published).times
  return found.map(({ span, start, end }) => `${text.slice(...span)} = ${start === end ? start : `${start}/${end}`}`)
}

describe('phrasings', () => {
  for (const { value, in: sentence, phrases } of PHRASINGS) {
    it.each(phrases)(`%s is ${value}`, (phrase) => {
      expect(times(sentence.replace('%', phrase))).toEqual([`${phrase} = ${value}`])
    })
  }
})

describe('what names no calendar time', () => {
  it.each(CONFUSABLES)('%s', (sentence) => {
    expect(times(sentence)).toEqual([])
  })
})
