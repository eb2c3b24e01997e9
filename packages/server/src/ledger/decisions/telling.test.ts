import { type DidarRecord, read } from '@didar/engine'
import { expect, test } from 'vitest'
import type { Correction, Decided } from './decisions.js'
import { contactOf, contactRef, namingRef, personOf } from './refer.js'
import { decidedRecord } from './telling.js'

const TEXT =
  'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد. سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد.'
const told = read(TEXT, { id: 'a', published: '2022-01-25' })
const [meeting, call] = told.contacts as [DidarRecord['contacts'][number], DidarRecord['contacts'][number]]
const ref = contactRef(told, meeting)

/** The meeting after it was corrected. */
function corrected(...corrections: readonly Correction[]) {
  const what: Decided = { kind: 'correct', scope: 'telling', of: [ref], corrections }
  return decidedRecord(told, [what]).record
}

test.each<[string, (record: DidarRecord) => DidarRecord, boolean]>([
  ['as it was', (record) => record, true],
  [
    'numbered otherwise',
    (record) => ({
      ...record,
      contacts: [
        { ...call, id: 'c1' },
        { ...meeting, id: 'c7' },
      ],
    }),
    true,
  ],
  ['of another type', (record) => ({ ...record, contacts: [{ ...meeting, type: 'visit' }, call] }), true],
  [
    'with a shorter cue',
    (r) => ({ ...r, contacts: [call, { ...meeting, cue: [meeting.cue[0] + 4, meeting.cue[1]] }] }),
    true,
  ],
  ['no longer read', (record) => ({ ...record, contacts: [call] }), false],
  [
    'told twice in other words',
    (record) => ({
      ...record,
      contacts: [4, 5].map((cut) => ({ ...meeting, cue: [meeting.cue[0] + cut, meeting.cue[1]] as const })),
    }),
    false,
  ],
])('a contact is found again: %s', (_, change, isThere) => {
  expect(contactOf(change(told), ref) !== null).toBe(isThere)
})

test('of two contacts with one cue the one that was meant', () => {
  const twice = { ...told, contacts: [meeting, { ...meeting, id: 'c9' }] }
  const [, second] = twice.contacts
  expect(contactOf(twice, contactRef(twice, second as typeof meeting))?.id).toBe('c9')
})

test('people are found again by name, or without one by office', () => {
  const others = told.people.map((person, i) => ({ ...person, id: `x${i}` })).reverse()
  const found = told.people.map((person) => personOf({ ...told, people: others }, namingRef(told, person))?.id)
  expect(found).toEqual(told.people.map((_, i) => `x${i}`))
})

test('values of a telling', () => {
  const { contacts } = corrected(
    { field: 'type', value: 'gathering' },
    { field: 'start', value: '2022-01-20' },
    { field: 'city', value: null },
    { field: 'country', value: 'IQ' },
  )
  expect(contacts[0]).toMatchObject({
    ...{ id: meeting.id, type: 'gathering', start: '2022-01-20', place: { country: 'IQ', city: null } },
    parties: meeting.parties,
  })
  expect(contacts[1]).toEqual(call)
})

test('parties of a telling: a role, an office, one that takes no part', () => {
  const [iraqi, turk] = told.people as [DidarRecord['people'][number], DidarRecord['people'][number]]
  const [first, second] = [{ naming: namingRef(told, iraqi) }, { naming: namingRef(told, turk) }]
  const record = corrected(
    { field: 'role', of: first, value: 'host' },
    { field: 'office', of: first, value: 'وزیر دفاع' },
    { field: 'party', of: second, value: 'no' },
    { field: 'party', of: { code: 'UN' }, value: 'yes' },
  )
  expect(record.contacts[0]?.parties).toEqual([{ person: iraqi.id, role: 'host' }, { code: 'UN' }])
  expect(record.contacts[0]?.evidence.filter(({ of }) => of === 1)).toEqual([])
  expect(record.people[0]?.office).toEqual({ fa: 'وزیر دفاع', en: null })
})

test('a telling that is right, and one that is none', () => {
  const about = (kind: 'accept' | 'reject'): Decided => ({ kind, scope: 'telling', of: [ref] })
  const { record, rejected } = decidedRecord(told, [about('accept'), about('reject')])
  expect(record.contacts[0]?.confidence).toBe(1)
  expect([...rejected]).toEqual([meeting.id])
})
