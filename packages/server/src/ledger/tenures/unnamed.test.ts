import { expect, test } from 'vitest'
import type { InOffice } from './tenures.js'
import { meantByOffice } from './unnamed.js'

const named = (actor: string, day: string): InOffice => ({
  ...{ actor, name: actor, office: 'defence minister', country: 'IQ', day, reports: 1, report: `${actor} ${day}` },
})
const unnamed = (day: string) => ({ report: 'r', person: 'p1', day })

test.each([
  ['the only one around that day', [named('a', '2015-01-01'), named('a', '2015-03-01')], '2015-02-01', ['a']],
  ['shortly after', [named('a', '2015-01-01')], '2015-01-20', ['a']],
  ['long after', [named('a', '2015-01-01')], '2015-06-20', []],
  ['two of them', [named('a', '2015-01-01'), named('b', '2015-01-02')], '2015-01-03', []],
  ['nobody is named', [], '2015-01-01', []],
] as const)('%s', (_, reports, day, expected) => {
  expect(meantByOffice([unnamed(day)], reports, []).map(({ actor }) => actor)).toEqual(expected)
})
