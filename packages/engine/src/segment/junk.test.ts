import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { normalise } from '../normalise/normalise.js'
import { segment } from './segment.js'

interface Rule {
  readonly id: string
  readonly hits?: readonly string[]
  readonly misses?: readonly string[]
}
const rules = parse(readFileSync(new URL('junk.yaml', import.meta.url), 'utf8')) as Rule[]

/** The junk of a text, one stretch after another. */
const junk = (text: string): string[] => segment(normalise(text)).junk.map((span) => text.slice(...span))

describe.each(rules)('$id', ({ hits = [], misses = [] }) => {
  it.each(hits)('%s', (example) => {
    const [text = '', expected = ''] = example.split(' ⇒ ')
    expect(junk(text)).toEqual([expected])
  })
  it.each(misses)('not: %s', (text) => {
    expect(junk(text)).toEqual([])
  })
})

describe('what no single rule finds', () => {
  it.each([
    ['a gloss', 'مبارزه با قاچاق Contraband کالا ادامه یافت.', ['Contraband']],
    ['a name in Latin letters is none', 'وی در سایت Example نوشت که می‌آید.', []],
    ['a picture', 'وزیر ![](https://example.org/a.jpg) وارد شد.', ['![](https://example.org/a.jpg)']],
    ['only page furniture', 'کد خبر: 12', ['کد خبر: 12']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(junk(text)).toEqual(expected)
  })
})
