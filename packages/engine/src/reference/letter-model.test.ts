import { expect, test } from 'vitest'
import { LetterModel } from './letter-model.js'

/** Two names: بر → bar, بن → ben. */
const model = new LetterModel([
  { context: '', next: 'ب=b:2 ب=ba:2 ب=be:2 ر=r:3 ن=n:3 $:4' },
  { context: '^', next: 'ب=ba:1 ب=be:1' },
  { context: '^ ^', next: 'ب=ba:1 ب=be:1' },
  { context: 'ب=ba', next: 'ر=r:2' },
  { context: 'ب=be', next: 'ن=n:2' },
])

test.each([
  ['بر', 'bar'],
  ['بن', 'ben'],
  ['', ''],
  ['xyz', ''],
])('%s is spelled %s by what stands beside each letter', (word, latin) => expect(model.spell(word)).toBe(latin))
