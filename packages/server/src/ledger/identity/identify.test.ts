import { expect, test } from 'vitest'
import type { Naming } from '../ledger.js'
import { blockOfNaming, identified, identifiedAlone } from './identify.js'

let count = 0
/** `name@CC year`: how one report names somebody. */
function naming(words: string, more: Partial<Naming> = {}): Naming {
  const [nameFa = '', rest = ''] = words.split('@')
  const [country = '', year] = rest.split(' ')
  return {
    ...{ report: `r${++count}`, person: 'p1', nameFa: nameFa || null, nameEn: null, country: country || null },
    ...{ officeFa: null, officeEn: null, known: null, confidence: null },
    published: year ? `${year}-05-04` : null,
    ...more,
  }
}

/** Which of the namings, by number, were found to be one person. */
function people(...words: string[]): string {
  const namings = words.map((each) => naming(each))
  const actors = new Map(identified(namings).map(({ report, actor }) => [report, actor]))
  const groups = new Map<string | undefined, number[]>()
  for (const [i, { report }] of namings.entries())
    groups.set(actors.get(report), [...(groups.get(actors.get(report)) ?? []), i + 1])
  return [...groups.values()].map((group) => group.join('+')).join(' ')
}

test.each([
  ['one name', ['راجیو پاتل@IN 2019', 'راجیو پاتل@IN 2020'], '1+2'],
  ['letter variants, and سید', ['علی كريمي@IR 2019', 'سید علی کریمی@IR 2019'], '1+2'],
  ['namesakes of two countries', ['راجیو پاتل@IN 2019', 'راجیو پاتل@GB 2019'], '1 2'],
  ['a country that one report leaves out', ['راجیو پاتل@IN 2019', 'راجیو پاتل@ 2019'], '1+2'],
  ['a surname of one', ['راجیو پاتل@IN 2019', 'پاتل@IN 2019'], '1+2'],
  ['a surname of two', ['راجیو پاتل@IN 2019', 'سونیا پاتل@IN 2019', 'پاتل@IN 2019'], '1 2 3'],
  ['a surname in other years', ['راجیو پاتل@IN 2004', 'پاتل@IN 2019'], '1 2'],
  ['a surname of another country', ['راجیو پاتل@IN 2019', 'پاتل@GB 2019'], '1 2'],
  ['a name that ends like another', ['محمدعلی کریمی@IR 2019', 'علی کریمی@IR 2019'], '1 2'],
])('%s', (_, names, expected) => expect(people(...names)).toBe(expected))

test('every link says why', () => {
  const reasons = identified(['راجیو پاتل@IN 2019', 'راجیو پاتل@IN 2020', 'پاتل@IN 2019'].map((words) => naming(words)))
  expect(reasons.map(({ because }) => because)).toEqual([
    'a name of its own',
    'the same name and country',
    'the only one of this surname and country',
  ])
})

test('an id stays as reports are added', () => {
  const [first, second] = [naming('راجیو پاتل@IN 2019'), naming('پاتل@IN 2019')]
  expect(identified([second, first]).find(({ report }) => report === first.report)?.actor).toBe(
    identified([first])[0]?.actor,
  )
})

test('an office-holder without a name is whoever held the office on the day', () => {
  const office = { officeFa: 'وزیر خارجه', officeEn: 'Foreign Minister' }
  const of = (words: string) => identifiedAlone(naming(words, office))
  expect(of('@FR 2019')?.actor).toBe('p:jean-yves-le-drian')
  expect(of('@FR 2013')?.actor).toBe('p:laurent-fabius')
  expect(of('@FR')?.actor).toBe('o:FR:foreign minister')
  expect(of('@FR 2019')?.because).toBe('held the office «وزیر خارجه» on 2019-05-04')
})

test('namings of one surname are compared, the known and the unnamed with nobody', () => {
  expect(blockOfNaming(naming('راجیو پاتل@IN'))).toBe(blockOfNaming(naming('پاتل@IN')))
  expect(blockOfNaming(naming('ظریف@IR', { known: 'mohammad-javad-zarif' }))).toBeNull()
  expect(blockOfNaming(naming('@IR'))).toBeNull()
})
