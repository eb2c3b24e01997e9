import { describe, expect, test } from 'vitest'
import { body, encounter, party, told } from '../told.fixture.js'
import { daysOf, isDuring, isOwn, type Trip, tripRow, tripSourceRows, tripsOf } from './trips.js'

const guest = party('p:guest', { name: 'Ali Rad', office: 'Foreign Minister', country: 'IR', role: 'guest' })
const host = body('TR', { role: 'host' })
const VISIT = {
  id: 'v1',
  type: 'visit',
  country: 'TR',
  city: 'Ankara',
  start: '2022-03-01',
  end: '2022-03-03',
} as const
const visit = (more: Parameters<typeof told>[0] = {}, rest: Parameters<typeof told>[1] = {}) =>
  told({ ...VISIT, parties: [guest, host], ...more }, rest)
const tripOf = (one = visit()) => tripsOf(one)[0] as Trip
const row = (...during: readonly ReturnType<typeof told>[]) =>
  tripRow(
    tripOf(),
    during.map((one) => ({ told: one, link: 'part of' })),
  )

describe('which trips a visit is', () => {
  const trips = (one: ReturnType<typeof told>) =>
    tripsOf(one).map(({ leader, country }) => `${leader.actor} ${country}`)
  const companion = party('p:companion', { country: 'IR', role: 'guest' })
  test.each([
    ['companions have a row each', { parties: [guest, companion, host] }, ['p:guest TR', 'p:companion TR']],
    ['a delegation without a person has none', { parties: [body('IR', { role: 'guest' }), host] }, []],
    ['one that is only planned is none', { status: 'planned' }, []],
    ['one at home is none', { country: 'IR' }, []],
    ['without a place: where the hosts are', { country: null }, ['p:guest TR']],
    [
      'a tour: a row each country',
      { country: null, parties: [guest, host, body('QA', { role: 'host' })] },
      ['p:guest TR', 'p:guest QA'],
    ],
    ['without hosts: whoever has a name travels', { parties: [{ ...guest, role: null }] }, ['p:guest TR']],
  ] as const)('%s', (_, more, expected) => expect(trips(visit(more))).toEqual(expected))
})

test('who, where to, when, how sure, and from which reports', () => {
  expect(row()).toMatchObject({
    ...{ TripID: 'v1-1', LeaderID: 'p:guest', LeaderCountryOrIGO: 'Iran', LeaderCountryISO: 'IRN' },
    ...{ LeaderRegion: 'Asia', LeaderSubregion: 'Southern Asia', LeaderRole: 'F', LeaderSurname: 'Rad' },
    ...{ CountryVisited: 'Turkey', CountryVisitedISO: 'TUR', SubRegionVisited: 'Western Asia', CityVisited: 'Ankara' },
    ...{ TripYear: 2022, TripStartDate: '2022-03-01', TripEndDate: '2022-03-03', TripDuration: 3, Confidence: 4 },
    ...{ MetHostHOGS: false, HostHOGSName: null, SourceLink1: 'https://irna.example/1' },
    Notes: 'v1, told by 1 report: «دیدار کرد» [r1]',
  })
})

test('a month or a year is no length of a trip', () => {
  const trip = tripOf(visit({ start: '2022-01-01', end: '2022-12-31' }))
  expect(daysOf(trip)).toBeNull()
  expect(tripRow(trip, [])).toMatchObject({
    TripYear: 2022,
    TripStartDate: null,
    TripEndDate: null,
    TripDuration: null,
  })
  expect(tripRow(trip, []).Notes).toContain('between 2022-01-01 and 2022-12-31')
})

describe('whom the traveller met', () => {
  const president = party('p:erdogan', { name: 'Recep Tayyip Erdogan', office: 'President', country: 'TR' })
  const emir = party('p:emir', { name: 'Tamim Al Thani', office: 'Emir', country: 'QA' })
  const secretary = party('o:UN', { office: 'Secretary-General of the United Nations', country: 'UN' })
  const minister = party('p:minister', { name: 'Hakan Fidan', office: 'Foreign Minister', country: 'TR' })
  const met = (...others: readonly ReturnType<typeof party>[]) => told({ parties: [guest, ...others] })
  test.each([
    [
      'a head of state of the host',
      met(president),
      { MetHostHOGS: true, HostHOGSName: 'Recep Tayyip Erdogan', MetNonhostHOGS: false },
    ],
    [
      'one of a third country',
      met(emir),
      { MetHostHOGS: false, MetNonhostHOGS: true, NonhostHOGSNames: 'Tamim Al Thani' },
    ],
    ['the head of an organisation', met(secretary), { MetIGOLeader: true, MetNonhostHOGS: false }],
    ['a minister', met(minister), { MetHostHOGS: false, MetIGOLeader: false }],
    ['nobody: it was called off', told({ status: 'cancelled', parties: [guest, president] }), { MetHostHOGS: false }],
  ])('%s', (_, meeting, expected) => expect(row(meeting)).toMatchObject(expected))
})

test('events, speeches at them, and agreements', () => {
  const summit = told({ id: 'g1', type: 'gathering', parties: [guest, body('ECO')] }, { speakers: ['p:guest'] })
  expect(row(summit)).toMatchObject({
    ...{ AttendedMultilatEvent: true, NameMultilatEvent: 'Economic Cooperation Organization', PublicAddress: true },
    SignedAgreement: false,
  })
  expect(row({ ...summit, speakers: ['p:other'] })).toMatchObject({ PublicAddress: false })
  expect(row(told({ type: 'agreement', parties: [body('IR'), body('TR')] }))).toMatchObject({ SignedAgreement: true })
})

describe('what belongs to a trip', () => {
  const trip = tripOf()
  const own = { parties: [guest], country: 'TR', start: '2022-03-02' }
  test.each([
    ['a meeting there', encounter(own), true],
    ['a meeting elsewhere', encounter({ ...own, country: 'QA' }), false],
    ['a call', encounter({ ...own, type: 'call' }), false],
    ['a meeting without a day', encounter({ ...own, start: null }), false],
    ['a planned one', encounter({ ...own, status: 'planned' }), false],
  ])('on the same days: %s', (_, other, expected) => expect(isDuring(trip, other)).toBe(expected))

  test.each([
    ['a meeting of the traveller', encounter({ parties: [guest] }), true],
    ['a meeting of a companion', encounter({ parties: [party('p:companion', { country: 'IR' })] }), false],
    ['an agreement of the two countries', encounter({ type: 'agreement', parties: [body('IR'), body('TR')] }), true],
  ])('as part of the visit: %s', (_, other, expected) => expect(isOwn(trip, other)).toBe(expected))

  test('all of it is listed with its words', () => {
    const rows = tripSourceRows(trip, [{ told: told({ id: 'm1' }), link: 'same days' }])
    expect(rows.map(({ Encounter, Link }) => [Encounter, Link])).toEqual([
      ['v1', 'visit'],
      ['m1', 'same days'],
    ])
    expect(rows[1]?.Sources).toEqual([{ report: 'r1', url: 'https://irna.example/1', words: 'دیدار کرد' }])
  })
})
