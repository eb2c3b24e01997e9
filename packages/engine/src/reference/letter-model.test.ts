import { expect, test } from 'vitest'
import { LetterModel } from './letter-model.js'

/** Two names: بر → bar, بن → ben. */
const next: Readonly<Record<string, string>> = {
  '': 'ب=b:2 ب=ba:2 ب=be:2 ر=r:3 ن=n:3 $:4',
  '^': 'ب=ba:1 ب=be:1',
  '^ ^': 'ب=ba:1 ب=be:1',
  'ب=ba': 'ر=r:2',
  'ب=be': 'ن=n:2',
}
const model = new LetterModel((context) => next[context])

test.each([
  ['بر', 'bar'],
  ['بن', 'ben'],
  ['', ''],
  ['xyz', ''],
])('%s is spelled %s by what stands beside each letter', (word, latin) => expect(model.spell(word)).toBe(latin))
