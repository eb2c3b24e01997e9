import { describe, expect, test } from 'vitest'
import { knownBySound } from './known-names.js'
import { soundOf } from './sound.js'

describe('names that sound alike', () => {
  test.each([
    ['دیمیتری روگوزین', 'دمیتری راگوزین'],
    ['جیمز وولفنسون', 'جیمز ولفنسن'],
  ])('%s and %s', (one, other) => expect(soundOf(one)).toBe(soundOf(other)))
  test.each(['روگوزین', 'لی او', 'کی یف'])('too little is heard of %s', (name) => expect(soundOf(name)).toBeNull())
})

describe('people of the tables by how they sound', () => {
  test.each([
    ['سیلویو برلوسکنی', 'silvio-berlusconi'],
    ['برونو لمیر', 'bruno-le-maire'],
  ])('%s', (name, id) => expect(knownBySound(name)).toBe(id))
  test.each(['حسین محمودی', 'محمد علی', 'سارا گرابچوک'])('%s is nobody of them', (name) =>
    expect(knownBySound(name)).toBeNull(),
  )
})
