import { expect, test } from 'vitest'
import type { Tenure } from '../ledger/tenures/tenures.js'
import { joined } from './tenures.js'

/** `a 2013-08-03 2017-08-03`: a person, from, to; `~a` for what reports attest, `*` for a term that lasts. */
function tenure(told: string): Tenure {
  const [who = '', from = '', to = ''] = told.split(' ')
  const attested = who.startsWith('~')
  return {
    ...{
      actor: who.replace('~', ''),
      name: null,
      office: 'president',
      country: 'IR',
      from,
      to: to === '*' ? null : to,
    },
    ...{ source: attested ? 'reports' : 'reference', reports: attested ? 1 : 0, attestedBy: attested ? [from] : [] },
  }
}
const shown = ({ actor, from, to, source }: Tenure) => `${source === 'reports' ? '~' : ''}${actor} ${from} ${to ?? '*'}`

test.each([
  ['terms that follow each other', 'a 2013-08-03 2017-08-03, a 2017-08-04 2021-08-03', 'a 2013-08-03 2021-08-03'],
  ['terms that begin and end on one day', 'a 2013-08-03 2017-08-03, a 2017-08-03 *', 'a 2013-08-03 *'],
  ['known to the year', 'a 2005 2009, a 2009 2013', 'a 2005 2013'],
  ['the later term first', 'a 2017-08-03 2021-08-03, a 2013-08-03 2017-08-03', 'a 2013-08-03 2021-08-03'],
  ['years between', 'a 2005 2009, a 2013 2017', 'a 2005 2009, a 2013 2017'],
  ['somebody else between', 'a 2000 2001, b 2001 2003, a 2003 2004', 'a 2000 2001, b 2001 2003, a 2003 2004'],
  ['what reports attest of its days', 'a 2013-08-03 2021-08-03, ~a 2019-01-01 2019-05-01', 'a 2013-08-03 2021-08-03'],
  [
    'what reports attest of other days',
    'a 2013 2017, ~a 2019-01-01 2019-05-01',
    'a 2013 2017, ~a 2019-01-01 2019-05-01',
  ],
  ['nobody', '', ''],
])('%s', (_, given, expected) => {
  const found = joined(given.split(', ').filter(Boolean).map(tenure))
  expect(found.map(shown).join(', ')).toBe(expected)
})

test('the reports that attest a part attest the whole', () => {
  const [whole] = joined([tenure('a 2013 2021'), tenure('~a 2019-01-01 2019-05-01')])
  expect(whole).toMatchObject({ reports: 1, attestedBy: ['2019-01-01'], source: 'reference' })
})
