import { describe, expect, test } from 'vitest'
import type { Contact, Person, Sentence, Statement } from '../document.js'
import * as table from '../generated/confidence-weights.js'
import { read } from '../read.js'
import { KINDS, probability, traitsOf, withConfidence } from './confidence.js'

const sentence = (index: number, start: number, end: number, part: Sentence['part']): Sentence => ({
  ...{ index, range: [start / 5, end / 5], span: [start, end], paragraph: index, part },
})
const sentences = [sentence(0, 0, 50, 'headline'), sentence(1, 50, 300, 'lead'), sentence(2, 300, 350, 'body')]

const sure: Person = {
  ...{ id: 'p1', known: 'hakan-fidan', name: { fa: 'هاکان فیدان', en: 'Hakan Fidan' }, country: 'TR' },
  ...{ office: { fa: 'وزیر خارجه', en: 'Foreign Minister' }, mentions: [[60, 70]], evidence: [] },
}
const unsure: Person = { ...sure, id: 'p2', name: { fa: 'فیدان', en: null }, country: null, office: null }
const { known: _, ...nobody } = unsure

const contact: Contact = {
  ...{ id: 'c1', type: 'meeting', status: 'held', focus: 'main', parties: [{ person: 'p1' }, { code: 'IR' }] },
  ...{ start: null, end: null, place: null, cue: [60, 90], rule: 'meeting.talks' },
  evidence: [
    { field: 'type', span: [60, 65] },
    { field: 'status', span: [85, 90] },
    { field: 'party', of: 0, span: [70, 75] },
  ],
}
const statement: Statement = {
  ...{ id: 's1', speakers: [{ person: 'p1' }], span: [100, 200], cue: [90, 94], mode: 'indirect', topics: [] },
  rule: 'say.goftan',
}
const found = (some: { contacts?: Contact[]; statements?: Statement[]; people?: Person[] }) => ({
  ...{ sentences, contacts: [], statements: [], people: [sure, nobody], ...some },
})

describe('traits of a contact', () => {
  const traits = (some: Partial<Contact>, statements: Statement[] = []) =>
    traitsOf(found({ contacts: [{ ...contact, ...some }], statements })).contact[0]
  test.each<[string, Partial<Contact>, Statement[], string]>([
    ['its rule', {}, [], 'rule meeting.talks'],
    ['where it is told', {}, [], 'part lead'],
    ['how many take part', {}, [], 'parties 2'],
    ['a person nobody knows', { parties: [{ person: 'p2' }] }, [], 'person unknown'],
    ['codes only', { parties: [{ code: 'IR' }, { code: 'TR' }] }, [], 'no person'],
    ['one country with itself', { parties: [{ code: 'TR' }, { person: 'p1' }] }, [], 'one country only'],
    ['inside a statement', {}, [{ ...statement, span: [55, 80] }], 'spoken'],
    ['its day', {}, [], 'day open'],
  ])('%s', (_, some, statements, trait) => expect(traits(some, statements)).toContain(trait))
  test('after a statement it is the reporter who tells it', () => {
    expect(traits({}, [{ ...statement, span: [10, 55] }])).not.toContain('spoken')
  })
  test('a party of another sentence', () => {
    const evidence = [...contact.evidence, { field: 'party', of: 1, span: [10, 15] } as const]
    expect(traits({ evidence })).toContain('party outside the sentence')
  })
})

test.each<[string, Partial<Statement>, string]>([
  ['the family of its rule', {}, 'rule say'],
  ['who is named beside the verb', {}, 'speaker named in the sentence'],
  ['a country', { speakers: [{ code: 'TR' }] }, 'country or body speaks'],
  ['a speaker without office', { speakers: [{ person: 'p2' }] }, 'speaker without office'],
  ['its length', { span: [100, 120] }, 'very short'],
])('traits of a statement: %s', (_, some, trait) => {
  expect(traitsOf(found({ statements: [{ ...statement, ...some }] })).statement[0]).toContain(trait)
})

test('traits of people', () => {
  const [first, second] = traitsOf(found({ statements: [statement] })).person
  expect(first).toEqual(expect.arrayContaining(['known', 'speaks', 'mentions 1', 'part lead']))
  expect(second).toEqual(expect.arrayContaining(['no country', 'no office', 'one word of name']))
})

test('what is sure has more than what is open', () => {
  const { people } = withConfidence(found({}))
  expect(people[0]?.confidence).toBeGreaterThan(people[1]?.confidence ?? 1)
})

test('everything found carries a probability in hundredths', () => {
  const { contacts, statements, people } = read(
    'وزیر دفاع عراق در تهران با سرلشکر محمد باقری دیدار کرد. باقری گفت: همکاری دو کشور ادامه دارد.',
  )
  const confidences = [contacts, statements, people].flat().map(({ confidence }) => confidence)
  expect(confidences.length).toBeGreaterThan(3)
  expect(confidences.filter((one = -1) => !(one > 0 && one < 1 && one === Math.round(100 * one) / 100))).toEqual([])
})

test('a trait without a row changes nothing', () => {
  expect(probability('contact', ['rule of tomorrow'])).toBe(probability('contact', []))
})

test('every row is of a kind, once', () => {
  const rows = table.rows().map(({ kind, trait }) => `${kind} ${trait}`)
  expect(new Set(rows).size).toBe(rows.length)
  expect(new Set(table.rows().map(({ kind }) => kind))).toEqual(new Set(KINDS))
})
