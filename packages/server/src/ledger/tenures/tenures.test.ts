import { describe, expect, test } from 'vitest'
import { attested, contradictions, covers, holderOn, type InOffice, type Tenure } from './tenures.js'

const naming = (actor: string, day: string, office = 'defence minister', country = 'IQ'): InOffice => ({
  ...{ actor, name: actor, office, country, day, reports: 1, report: `${actor} ${day}` },
})
const tenure = (actor: string, from: string, to: string | null, source: Tenure['source'] = 'reports'): Tenure => ({
  ...{ actor, name: actor, office: 'defence minister', country: 'IQ', from, to, source, reports: 1, attestedBy: [] },
})

describe('what reports attest', () => {
  test('from the first to the last day, whatever the order', () => {
    const days = ['2016-03-01', '2015-01-10', '2015-12-24'].map((day) => naming('a', day))
    expect(attested(days)).toEqual([
      {
        ...tenure('a', '2015-01-10', '2016-03-01'),
        reports: 3,
        attestedBy: ['a 2015-01-10', 'a 2016-03-01'],
      },
    ])
  })
  test('a long silence is between two tenures', () => {
    const found = attested([naming('a', '2010-01-01'), naming('a', '2014-01-01')])
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      ['2010-01-01', '2010-01-01'],
      ['2014-01-01', '2014-01-01'],
    ])
  })
  test('offices and countries are apart', () => {
    expect(
      attested([
        naming('a', '2015-01-01'),
        naming('a', '2015-01-02', 'president'),
        naming('a', '2015-01-03', 'president', 'SY'),
      ]),
    ).toHaveLength(3)
  })
})

test.each([
  ['2013-08', '2017', '2017-12-31', true],
  ['2013-08', '2017', '2018-01-01', false],
  ['2013-08', '2017-02', '2017-02-28', true],
  ['2013-08', '2017-02', '2017-03-01', false],
  ['2013-08', null, '2030-01-01', true],
  ['2013-08', null, '2013-07-31', false],
  ['2013-08-03', '2013-08-03', '2013-08-03', true],
])('%s to %s covers %s: %s', (from, to, day, expected) => {
  expect(covers(tenure('a', from, to), day)).toBe(expected)
})

describe('who held it on 2015-06-01', () => {
  test.each([
    ['nobody is known', [], null],
    ['on record', [tenure('a', '2014', '2016', 'reference')], 'a'],
    [
      'on record, whatever reports say',
      [tenure('a', '2014', '2016', 'reference'), tenure('b', '2015-01-01', '2015-12-31')],
      'a',
    ],
    ['two on record', [tenure('a', '2014', '2016', 'reference'), tenure('b', '2015', null, 'reference')], null],
    ['attested around the day', [tenure('a', '2015-01-01', '2015-12-31')], 'a'],
    ['attested shortly before', [tenure('a', '2015-01-01', '2015-05-12')], 'a'],
    ['attested long before', [tenure('a', '2015-01-01', '2015-02-12')], null],
    ['two are attested', [tenure('a', '2015-01-01', '2015-12-31'), tenure('b', '2015-05-30', '2015-06-02')], null],
    [
      'one around it, another shortly after',
      [tenure('a', '2015-01-01', '2015-06-03'), tenure('b', '2015-06-20', '2015-08-02')],
      'a',
    ],
    ['of another country', [{ ...tenure('a', '2015-01-01', '2015-12-31'), country: 'SY' }], null],
  ] as const)('%s', (_, tenures, actor) => {
    expect(holderOn(tenures, 'defence minister', 'IQ', '2015-06-01')?.actor ?? null).toBe(actor)
  })
})

describe('contradictions', () => {
  const between = (...tenures: readonly Tenure[]) =>
    contradictions(tenures, (office) => office === 'defence minister').map(({ tenures: [a, b], from, to }) => [
      a.actor,
      b.actor,
      from,
      to,
    ])
  test.each([
    ['one after the other', tenure('a', '2014-01-01', '2015-02-01'), tenure('b', '2015-02-02', null), []],
    ['on the day of the change', tenure('a', '2014-01-01', '2015-02-01'), tenure('b', '2015-02-01', null), []],
    [
      'both',
      tenure('a', '2014-01-01', '2015-02-01'),
      tenure('b', '2014-12-01', null),
      [['a', 'b', '2014-12-01', '2015-02-01']],
    ],
    [
      'one within the other',
      tenure('a', '2014-01-01', null),
      tenure('b', '2014-12-01', '2015-01-01'),
      [['a', 'b', '2014-12-01', '2015-01-01']],
    ],
    ['the same person', tenure('a', '2014-01-01', null), tenure('a', '2014-12-01', '2015-01-01'), []],
    ['a year only', tenure('a', '2014', '2016', 'reference'), tenure('b', '2016-03', null, 'reference'), []],
  ])('%s', (_, one, other, expected) => {
    expect(between(other, one)).toEqual(expected)
  })
  test('of an office that several hold', () => {
    const deputies = [tenure('a', '2014', null), tenure('b', '2014', null)].map((each) => ({
      ...each,
      office: 'deputy minister',
    }))
    expect(between(...deputies)).toEqual([])
  })
})
