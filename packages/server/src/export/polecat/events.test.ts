import { describe, expect, test } from 'vitest'
import { body, party, told } from '../told.fixture.js'
import { CODES, codeNameOf } from './codes.js'
import { eventPartyRows, eventRow } from './events.js'

const zarif = party('p:zarif', {
  name: 'Mohammad Javad Zarif',
  office: 'Foreign Minister',
  country: 'IR',
  role: 'guest',
})
const fidan = party('p:fidan', { name: 'Hakan Fidan', office: 'Foreign Minister', country: 'TR', role: 'host' })

describe('what an encounter is in PLOVER and CAMEO', () => {
  const name = (one: ReturnType<typeof told>) => codeNameOf(one.encounter, [one.tellings[0].words])
  const two = [body('IR'), body('TR')]
  test.each([
    [told({ type: 'visit' }), 'visit', 'CONSULT', 'visit', '042', '043'],
    [told({ parties: two }), 'meeting', 'CONSULT', null, '040', '040'],
    [told({ parties: two }, { words: 'مذاکره کردند' }), 'negotiation', 'CONSULT', null, '046', '046'],
    [told({ parties: two, country: 'AT' }), 'third place', 'CONSULT', 'third-party', '044', '044'],
    [told({ parties: two, country: 'TR' }), 'meeting', 'CONSULT', null, '040', '040'],
    [told({ type: 'call' }), 'call', 'CONSULT', 'phone', '041', '041'],
    [told({ type: 'message' }), 'message', 'CONSULT', null, '040', '040'],
    [told({ type: 'agreement' }), 'agreement', 'SUPPORT', null, '057', '057'],
    [told({ type: 'gathering' }), 'gathering', 'CONSULT', 'multilateral', '040', '040'],
    [told({ type: 'exercise' }), 'exercise', 'COOPERATE', null, '062', '062'],
    [told({ status: 'planned' }), 'intended', 'AGREE', null, '036', '036'],
    [told({ type: 'visit', status: 'proposed' }), 'intended', 'AGREE', null, '036', '036'],
    [told({ status: 'denied' }), 'refused', 'REJECT', 'meet', '125', '125'],
    [told({ type: 'visit', status: 'cancelled' }), 'refused', 'REJECT', 'meet', '125', '125'],
  ])('%#: %s', (one, expected, type, mode, cameo, cameoOfRecipient) => {
    expect(name(one)).toBe(expected)
    expect(CODES[name(one)]).toMatchObject({ type, mode, cameo, cameoOfRecipient })
  })
})

test('whoever visits acts, the host receives; values of several parties are joined', () => {
  const companion = party('p:rad', { name: 'Ali; Rad', country: 'IR', role: 'guest' })
  const one = told(
    { type: 'visit', parties: [zarif, companion, fidan], country: 'TR', city: 'Ankara', start: '2022-03-01' },
    { named: [{ actor: 'p:zarif', nameFa: 'محمدجواد ظریف', officeFa: null }], topics: ['trade', 'nuclear'] },
  )
  expect(eventRow(one, undefined)).toMatchObject({
    ...{ 'Event ID': 'e1', 'Event Date': '2022-03-01', 'Event Type': 'CONSULT', 'Event Mode': 'visit', Intensity: 4 },
    ...{ 'Quad Code': 'VERBAL COOPERATION', Contexts: 'diplomatic;economic;cbrn' },
    ...{ 'Actor Name': 'Mohammad Javad Zarif;Ali, Rad', 'Actor Country': 'IRN;IRN', 'Actor COW': '630;630' },
    ...{ 'Primary Actor Sector': 'GOV', 'Actor Title': 'Foreign Minister;', 'Actor Name Raw': 'محمدجواد ظریف;' },
    ...{ 'Recipient Name': 'Hakan Fidan', 'Recipient COW': '640', 'Wikipedia Actor ID': null },
    ...{ Placename: 'Ankara', Country: 'TUR', Latitude: 39.9199, 'GeoNames ID': 323786, 'Feature Type': 'PPLC' },
    ...{ Source: 'IRNA', 'Publication Date': '2022-01-25', Language: 'fa' },
  })
})

test('where nobody is host, all are actors; where no city is known, the country lies where it lies', () => {
  const one = told({ parties: [{ ...zarif, role: null }, { ...fidan, role: null }, body('XK')], country: 'AT' })
  expect(eventRow(one, undefined)).toMatchObject({
    ...{ 'Actor Country': 'IRN;TUR;XKX', 'Actor COW': '630;640;347', 'Recipient Name': null },
    ...{ Placename: 'Austria', City: null, 'Feature Type': 'PCLI', 'GeoNames ID': null },
  })
})

test('a city that is not located has no coordinates, not those of its country', () => {
  expect(eventRow(told({ country: 'IR', city: 'Nowhere' }), undefined)).toMatchObject({
    City: 'Nowhere',
    Latitude: null,
  })
})

test('the story: whom and what the first report names', () => {
  const story = {
    report: 'r1',
    people: ['A', 'B', 'A'],
    bodies: ['UN', 'TR', 'هیئت'],
    places: [{ country: 'TR', city: 'Ankara' }],
  }
  expect(eventRow(told({}), story)).toMatchObject({
    ...{ 'Story People': 'A;B', 'Story Organizations': 'United Nations;هیئت', 'Story Locations': 'Ankara;Turkey' },
  })
})

test('each party with the code of its side, and the words', () => {
  const rows = eventPartyRows(told({ type: 'visit', parties: [fidan, zarif] }))
  expect(rows.map(({ Ord, Side, Name, CAMEO }) => [Ord, Side, Name, CAMEO])).toEqual([
    [1, 'actor', 'Mohammad Javad Zarif', '042'],
    [2, 'recipient', 'Hakan Fidan', '043'],
  ])
  expect(rows[0]?.Sources).toEqual([{ report: 'r1', url: 'https://irna.example/1', words: 'دیدار کرد' }])
})
