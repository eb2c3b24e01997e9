import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../document.js'
import { Spans } from './offsets.js'

const span = fc.tuple(fc.nat(30), fc.nat(6)).map(([start, length]): Span => [start, start + length])

test('the first span that touches a stretch, as going through all of them finds it', () => {
  fc.assert(
    fc.property(fc.array(span), span, (spans, [start, end]) => {
      const expected = spans.findIndex(([from, to]) => from < end && start < to)
      expect(new Spans(spans).first(start, end)).toBe(expected)
    }),
  )
})
