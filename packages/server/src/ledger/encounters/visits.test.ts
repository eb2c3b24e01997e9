import { expect, test } from 'vitest'
import { holds, type Placed } from './visits.js'

const GUEST = { actor: 'p:a', role: 'guest' } as const
const visit = (more: Partial<Placed>): Placed => ({
  ...{ type: 'visit', status: 'held', start: '2021-05-03', end: null, country: 'TR', parties: [GUEST] },
  ...more,
})
const meeting = (more: Partial<Placed> = {}): Placed => ({
  ...{ type: 'meeting', status: 'held', start: '2021-05-04', end: '2021-05-04', country: 'TR' },
  parties: [GUEST, { actor: 'p:b', role: 'host' }],
  ...more,
})

test.each<[string, boolean, Placed, Placed]>([
  ['the day after its first', true, visit({}), meeting()],
  ['before its last', true, visit({ start: null, end: '2021-05-06' }), meeting()],
  ['between both', true, visit({ end: '2021-05-12' }), meeting({ start: '2021-05-12' })],
  ['after it', false, visit({ end: '2021-05-03' }), meeting()],
  ['weeks after its first day', false, visit({}), meeting({ start: '2021-05-24' })],
  ['without a day', false, visit({}), meeting({ start: null, end: null })],
  ['of a visit without days', false, visit({ start: null }), meeting()],
  ['in another country', false, visit({}), meeting({ country: 'AZ' })],
  ['of somebody else', false, visit({}), meeting({ parties: [{ actor: 'p:b', role: 'host' }] })],
  [
    'of its host',
    false,
    visit({ parties: [GUEST, { actor: 'p:b', role: 'host' }] }),
    meeting({ parties: [{ actor: 'p:b', role: null }] }),
  ],
  ['on the telephone', false, visit({}), meeting({ type: 'call' })],
  ['called off', false, visit({}), meeting({ status: 'cancelled' })],
])('a visit and what is %s: %s', (_, expected, whole, part) => expect(holds(whole, part)).toBe(expected))
