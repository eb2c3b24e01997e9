import { describe, expect, test } from 'vitest'
import { body, party, told } from '../told.fixture.js'
import { actorEntities, articleOf, encounterEntities, mentionOf, noteOf } from './entities.js'
import type { Entity } from './entity.js'

const THING = 'name alias country keywords notes proof sourceUrl publisher summary description'
const INTERVAL = 'startDate endDate date description summary recordId sourceUrl publisher'
/** Properties of the schemata (followthemoney 3.8, what of them is used here), and those without which none is whole. */
const SCHEMATA: Readonly<Record<string, readonly [required: string, allowed: string]>> = {
  Person: ['name', `${THING} lastName position`],
  Organization: ['name', `${THING} classification`],
  Position: ['name', THING],
  Occupancy: ['holder post', `${INTERVAL} holder post status`],
  Event: ['name', `${THING} ${INTERVAL} involved organizer location`],
  Trip: [
    'name startLocation endLocation',
    `${THING} ${INTERVAL} involved organizer location startLocation endLocation`,
  ],
  Call: ['', `${INTERVAL} caller receiver`],
  Address: ['', `${THING} full city`],
  Article: ['', `${THING} title fileName publishedAt language`],
  Mention: ['document name', 'document name resolved detectedSchema contextCountry'],
  Note: ['', `${THING} entity`],
}
/** Properties whose values are ids of other entities. */
const LINKS =
  'proof holder post involved organizer startLocation endLocation caller receiver document resolved entity'.split(' ')

const zarif = party('p:zarif', { name: 'Mohammad Javad Zarif', country: 'IR', role: 'guest' })
const turkey = body('TR', { role: 'host' })
const sources = [{ report: 'r1', url: 'https://irna.example/1', words: 'ظریف' }]
const person = {
  actor: 'p:zarif',
  kind: 'person',
  name_en: 'Mohammad Javad Zarif',
  name_fa: 'محمدجواد ظریف',
  country: 'IR',
  sources,
}
const offices = [{ office: 'Foreign Minister', reports: 2, first: '2019-08-25', last: '2020-01-01' }]
const place = { country: 'TR', city: 'Ankara', start: '2022-03-01', parties: [zarif, turkey] } as const

const ALL: readonly Entity[] = [
  articleOf({
    report: 'r1',
    title: 'عنوان',
    published: '2022-01-25',
    outlet: 'IRNA',
    url: null,
    language: 'fa',
    topics: ['trade'],
    source: 'r1.txt',
  }),
  ...actorEntities({ ...person, offices }),
  ...actorEntities({ actor: 'o:IR:x', kind: 'office', name_en: null, name_fa: null, country: 'IR', offices, sources }),
  ...actorEntities({
    actor: 'TR',
    kind: 'country',
    name_en: 'Turkey',
    name_fa: null,
    country: 'TR',
    offices: [],
    sources,
  }),
  mentionOf({ report: 'r1', person: 'p1', actor: 'p:zarif', words: 'ظریف', country: 'IR' }),
  ...(['visit', 'meeting', 'call', 'message', 'agreement', 'gathering', 'exercise'] as const).flatMap((type) =>
    encounterEntities(told({ ...place, id: `e-${type}`, type })),
  ),
  noteOf({ report: 'r1', statement: 's1', words: 'گفت', topics: ['trade'], mode: 'direct' }, 'statement', [zarif]),
]

describe('every entity is one of its schema', () => {
  test.each(ALL.map((one) => [one.schema, one] as const))('%s', (schema, { id, properties }) => {
    const [required, allowed] = SCHEMATA[schema] ?? ['no such schema', '']
    const names = Object.keys(properties)
    expect(names.filter((name) => !allowed.split(' ').includes(name))).toEqual([])
    expect(required.split(' ').filter((name) => name && !names.includes(name))).toEqual([])
    expect(id).toMatch(/^[0-9a-zA-Z][0-9a-zA-Z.-]*$/)
    for (const values of Object.values(properties))
      expect(values.every((value) => value && typeof value === 'string')).toBe(true)
  })
})

test('links lead to entities that are there', () => {
  const ids = new Set(ALL.map(({ id }) => id))
  const dead = ALL.flatMap(({ schema, properties }) =>
    LINKS.flatMap((name) =>
      (properties[name] ?? []).filter((id) => !ids.has(id)).map((id) => `${schema}.${name} ${id}`),
    ),
  )
  expect(dead).toEqual([])
})

test('a person with the position in which reports name him', () => {
  const [one, position, occupancy] = actorEntities({ ...person, offices })
  expect(one?.properties).toMatchObject({
    ...{ name: ['Mohammad Javad Zarif'], alias: ['محمدجواد ظریف'], lastName: ['Zarif'], country: ['ir'] },
  })
  expect(position?.properties).toMatchObject({ name: ['Foreign Minister (Iran)'] })
  expect(occupancy?.properties).toMatchObject({
    holder: [one?.id],
    post: [position?.id],
    date: ['2019-08-25', '2020-01-01'],
  })
})

test('a trip leads from the country of the traveller to the place of the visit', () => {
  const [from, to, trip] = encounterEntities(told({ ...place, type: 'visit' }))
  expect([from?.properties.full, to?.properties.full]).toEqual([['Iran'], ['Ankara, Turkey']])
  expect(trip?.properties).toMatchObject({
    startLocation: [from?.id],
    endLocation: [to?.id],
    description: ['دیدار کرد'],
  })
})

test('an encounter without a day of its own has that of its report', () => {
  const [undated] = encounterEntities(told({ day: '2022-01-25' }))
  expect(undated?.properties).toMatchObject({ date: ['2022-01-25'] })
  const [dated] = encounterEntities(told({ start: '2022-03-01' }))
  expect(dated?.properties).toMatchObject({ startDate: ['2022-03-01'] })
  expect(dated?.properties.date).toBeUndefined()
})
