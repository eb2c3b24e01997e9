import { expect, test } from 'vitest'
import { figuresTable, reliabilityTables, withBlock } from './page.js'

test('a block between its markers is replaced, all else stays', () => {
  const page = 'a\n<!-- figures: npm run x -->\nold\n<!-- /figures -->\nb\n'
  expect(withBlock(page, 'figures', 'new')).toBe('a\n<!-- figures: npm run x -->\n\nnew\n\n<!-- /figures -->\nb\n')
})

test('a page without the markers is an error', () => {
  expect(() => withBlock('a', 'figures', 'new')).toThrow('no marks of figures')
})

test('figures beside floor and aim, where there is one', () => {
  const figures = { all: { x: 0.5 }, seen: { x: 0.625 }, blind: { x: 0.25 } }
  expect(figuresTable(figures, { x: 0.4 }, {}).split('\n').at(-1)).toBe('| x | 0.50 | 0.63 | 0.25 | 0.40 | |')
})

test('bins of confidence', () => {
  const bins = [
    { from: 0, count: 1, confidence: 0.3, right: 0 },
    { from: 0.5, count: 3, confidence: 0.8, right: 1 },
  ]
  const table = reliabilityTables({ people: { bins, count: 4, confidence: 0.675, right: 0.75, error: 0.225 } })
  expect(table.split('\n').slice(2)).toEqual([
    '| 0–0.5 | 1 | 0.30 | 0.00 |',
    '| 0.5–1 | 3 | 0.80 | 1.00 |',
    '| all | 4 | 0.68 | 0.75 |',
    '',
    'Expected calibration error 0.225.',
  ])
})
