import { expect, test } from 'vitest'
import type { Telling } from '../ledger.js'
import { type Guide, type Nearer, replayed, withCorrections } from './replay.js'

const telling = (report: string) => ({ report, contact: 'c1' }) as Telling
const keys = (reports: string) => (reports ? reports.split(' ').map((report) => `${report}\tc1`) : [])
/** Events as they were found: `a b | c`. */
const groups = (words: string) =>
  words.split(' | ').map((members) => ({
    members: members.split(' ').map((report) => ({ telling: telling(report), because: 'found' })),
  }))

type Said = Omit<Guide, 'n' | 'by'>
const about = (kind: Guide['kind'], of: string, rest = ''): Said => ({
  ...{ kind, scope: 'encounter', of: keys(of), rest: keys(rest), corrections: [] },
})
const merge = (of: string) => about('merge', of)
const split = (of: string, rest: string) => about('split', of, rest)

/** Tellings are nearer to the first where they come after m in the alphabet. */
const nearer: Nearer = ({ report }) => report > 'm'

function after(found: string, ...guides: readonly Said[]) {
  const numbered = guides.map((guide, i) => ({ n: i + 1, by: 'sara', ...guide }))
  return replayed(groups(found), numbered, nearer)
}
const shown = (found: ReturnType<typeof after>) =>
  found
    .map(
      ({ members, rejected }) =>
        `${rejected ? '-' : ''}${members
          .map((one) => one.telling.report)
          .sort()
          .join(' ')}`,
    )
    .sort()
    .join(' | ')

test.each<[string, ReturnType<typeof after>, string]>([
  ['nothing decided', after('a b | c'), 'a b | c'],
  ['merged, with all that was found to be of either', after('a b | c d | e', merge('b c')), 'a b c d | e'],
  ['merged, of which one is no longer there', after('a b | c', merge('b x')), 'a b | c'],
  ['split off', after('a b c', split('c', 'a b')), 'a b | c'],
  ['two split off are one event', after('a b c d', split('c d', 'a b')), 'a b | c d'],
  ['a later telling goes where it is nearer', after('a c l n', split('c', 'a')), 'a l | c n'],
  ['split off from what it is not with', after('a b | c', split('c', 'a b')), 'a b | c'],
  ['merged and then split', after('a b | c', merge('a c'), split('c', 'a b')), 'a b | c'],
  ['split and then merged', after('a b c', split('c', 'a b'), merge('c a')), 'a b c'],
  ['no encounter', after('a b | c', about('reject', 'a b')), '-a b | c'],
  ['no encounter, and one telling more since', after('a b x', about('reject', 'a b')), '-a b x'],
  ['no encounter, and more tellings since', after('a x y', about('reject', 'a')), '-a | x y'],
])('%s', (_, found, expected) => {
  expect(shown(found)).toBe(expected)
})

test('an event says which decisions are about it', () => {
  const found = after('a b | c | d', merge('b c'), about('accept', 'a'), split('d', 'x'))
  expect(found.map(({ decisions, accepted }) => [decisions, accepted])).toEqual([
    [[3], false],
    [[1, 2], true],
  ])
  expect(found.at(-1)?.members.map(({ because }) => because)).toEqual(['found', 'found', 'merged by sara, decision 1'])
})

test('values are decided, of which the later one has the last word', () => {
  const iq = { actor: 'IQ', country: 'IQ', role: null, name: null, office: null, offices: [] }
  const tr = { ...iq, actor: 'TR', country: 'TR' }
  const values = { start: '2022-01-01', city: 'Ankara', parties: [iq, tr] }
  const decided = withCorrections(values, [
    { field: 'start', value: '2022-01-02' },
    { field: 'start', value: '2022-01-03' },
    { field: 'city', value: null },
    { field: 'role', of: 'IQ', value: 'guest' },
    { field: 'party', of: 'TR', value: 'no' },
    { field: 'party', of: 'UN', value: 'yes' },
  ])
  expect(decided).toEqual({
    start: '2022-01-03',
    city: null,
    parties: [
      { ...iq, role: 'guest' },
      { ...iq, actor: 'UN', country: 'UN' },
    ],
  })
})
