import { expect, test } from 'vitest'
import { wordClasses } from './word-classes.js'

const words = wordClasses(() => [
  { class: 'stop', words: 'توقّف|توقفي' },
  { class: 'if', words: 'در صورتی که' },
  { class: 'stop', words: 'پایان' },
])

test.each([
  ['letter variants are one', 'stop', 'توقفی'],
  ['spaces do not count', 'if', 'درصورتیکه'],
  ['a class of two rows', 'stop', 'پایان'],
])('%s', (_, name, key) => expect(words(name).has(key)).toBe(true))

test('a class that is not there is an error', () => expect(() => words('stopp')).toThrow('stopp'))
