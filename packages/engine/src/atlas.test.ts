import { describe, expect, test } from 'vitest'
import { cityFacts, countryFacts, leadingRole, officeFacts, officesHeld, organisationFacts } from './atlas.js'
import * as cities from './generated/cities.js'
import * as coordinates from './generated/coordinates.js'
import * as countries from './generated/countries.js'
import * as codes from './generated/country-codes.js'
import * as leading from './generated/leading-roles.js'
import * as offices from './generated/offices.js'

test('a country, a territory, and the code of an organisation', () => {
  expect(countryFacts('IR')).toEqual({
    ...{ code: 'IR', iso3: 'IRN', en: 'Iran', region: 'Asia', subregion: 'Southern Asia', capital: 'Tehran', cow: 630 },
    point: { latitude: 32, longitude: 53 },
  })
  expect(countryFacts('PS')).toMatchObject({ iso3: 'PSE', cow: null })
  expect(countryFacts('UN')).toBeNull()
  expect(organisationFacts('UN')).toMatchObject({ en: 'United Nations', kind: 'igo' })
  expect(organisationFacts('LAS')).toMatchObject({ en: 'Arab League', fa: 'اتحادیه عرب' })
  expect(organisationFacts('IR')).toBeNull()
  expect(organisationFacts('')).toBeNull()
})

test('a city, and one that is not located', () => {
  expect(cityFacts('IR', 'Tehran')).toMatchObject({
    fa: 'تهران',
    feature: 'PPLC',
    geonames: 112931,
    province: 'Tehran',
  })
  expect(cityFacts('IR', 'Nowhere')).toBeNull()
})

describe('who leads', () => {
  test.each([
    ['President', 'IR', '2019-08-25', 'G'],
    ['Supreme Leader', 'IR', '2019-08-25', 'S'],
    ['President', 'US', '2019-08-25', 'GS'],
    ['رئیس‌جمهور', 'FR', null, 'S'],
    ['Prime Minister', 'TR', '2017-05-01', 'G'],
    ['President', 'TR', '2017-05-01', 'S'],
    ['President', 'TR', '2018-07-09', 'GS'],
    ['Crown Prince', 'SA', '2022-09-01', null],
    ['Crown Prince', 'SA', '2022-09-27', 'G'],
    ['Vice-President', 'US', null, null],
    ['Foreign Minister', 'IR', null, null],
  ])('%s of %s on %s: %s', (name, country, day, role) => {
    const office = officeFacts(name)
    expect(office && leadingRole(office, country, day)).toBe(role)
  })
})

test('the offices that somebody held on a day, the highest first', () => {
  const held = (day: string) => officesHeld('hassan-rouhani', day).map(({ en }) => en)
  expect(held('2019-08-25')[0]).toBe('President')
  expect(held('2023-08-25')).not.toContain('President')
  expect(officesHeld('nobody', '2019-08-25')).toEqual([])
})

describe('the tables fit together', () => {
  const all = new Set(countries.rows().map(({ code }) => code))
  const places = new Set(cities.rows().map(({ country, en }) => `${country} ${en}`))

  test('every country has its codes, once', () => {
    expect(codes.rows().map(({ code }) => code)).toEqual([...all].sort())
    expect(codes.rows().filter(({ iso3 }) => !/^[A-Z]{3}$/.test(iso3))).toEqual([])
  })
  test('no number of the Correlates of War is given twice', () => {
    const numbers = codes.rows().flatMap(({ cow }) => (cow ? [cow] : []))
    expect(new Set(numbers).size).toBe(numbers.length)
  })
  test('every located city is one of the cities, on the globe', () => {
    const wrong = coordinates.rows().filter(({ country, en, latitude, longitude }) => {
      const globe = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180
      return !places.has(`${country} ${en}`) || !globe
    })
    expect(wrong).toEqual([])
  })
  test('every capital that is a city of the table is located', () => {
    const missing = countries
      .rows()
      .filter(({ code, capital }) => places.has(`${code} ${capital}`) && !cityFacts(code, capital))
    expect(missing.map(({ code }) => code)).toEqual([])
  })
  test('leading roles are of offices that are in the table', () => {
    expect(leading.rows().filter(({ office }) => offices.byId.get(office).length === 0)).toEqual([])
  })
})
