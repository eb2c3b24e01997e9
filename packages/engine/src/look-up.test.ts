import { describe, expect, test } from 'vitest'
import { holdersOnRecord, officeNamed, officesOnRecord, personOnRecord, placesNamed } from './look-up.js'

test.each([
  ['تهران', [{ country: 'IR', city: 'Tehran' }]],
  ['Tehran', [{ country: 'IR', city: 'Tehran' }]],
  ['جمهوری‌آذربایجان', [{ country: 'AZ', city: null }]],
  ['جمهوري آذربايجان', [{ country: 'AZ', city: null }]],
  ['iq', [{ country: 'IQ', city: null }]],
  ['نه جایی', []],
])('the places of %s', (words, places) => {
  expect(placesNamed(words)).toEqual(places)
})

test.each([
  ['وزیر خارجه', 'foreign-minister'],
  ['وزير امور خارجه', 'foreign-minister'],
  ['Foreign Minister', 'foreign-minister'],
  ['foreign-minister', 'foreign-minister'],
  ['باغبان', undefined],
])('the office of %s', (words, id) => {
  expect(officeNamed(words)?.id).toBe(id)
})

test.each([
  ['hassan-rouhani', { fa: 'حسن روحانی', en: 'Hassan Rouhani' }],
  ['nobody', null],
])('the names of %s', (person, names) => {
  expect(personOnRecord(person)).toEqual(names)
})

describe('tenures on record', () => {
  test('of an office', () => {
    expect(holdersOnRecord('supreme-leader').map(({ name }) => name)).toContain('Ali Khamenei')
  })
  test('of a person', () => {
    expect(officesOnRecord('ali-khamenei').map(({ office }) => office.id)).toEqual(['president', 'supreme-leader'])
  })
  test('of nobody', () => {
    expect(officesOnRecord('nobody')).toEqual([])
  })
})
