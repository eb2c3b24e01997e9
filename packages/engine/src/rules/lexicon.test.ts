import { describe, expect, test } from 'vitest'
import { normalise } from '../normalise/normalise.js'
import { tokenise } from '../segment/tokens.js'
import { Lexicon } from './lexicon.js'

const tokens = (text: string) => tokenise(normalise(text)).map((token) => ({ ...token, sentence: 0 }))
const lexicon = new Lexicon<string>(
  [
    ['رئیس‌جمهور', 'president'],
    ['رئیس', 'head'],
    ['وزیر امور خارجه', 'foreign minister'],
    ['و', 'and'],
  ],
  ['ی', 'ها'],
)
const found = (text: string, from = 0) => lexicon.all(tokens(text), from).map(({ value }) => value)

describe('a lexicon entry is found in every spelling', () => {
  test.each([
    ['رئیس جمهور', ['president']],
    ['رئيس جمهور', ['president']],
    ['رئیسجمهور', ['president']],
    ['رییس‌جمهوری', ['president']],
    ['وزیر امور خارجه', ['foreign minister']],
    ['وزیرامورخارجه', ['foreign minister']],
    ['و رئیس', ['and']],
    ['رئیسان', []],
    ['وزیر امور داخلی', []],
    ['رئیس، جمهور', ['head']],
  ])('%s', (text, values) => {
    expect(found(text)).toEqual(values)
  })
  test('a later entry of the same spelling wins', () => {
    expect(new Lexicon([['یک', 1] as const, ['يك', 2] as const]).get('یک')).toBe(2)
  })
  test('nothing begins past the limit', () => {
    expect(lexicon.longest(tokens('وزیر امور خارجه'), 0, 2)).toBeUndefined()
  })
})
