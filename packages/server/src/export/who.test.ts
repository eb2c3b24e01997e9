import { describe, expect, test } from 'vitest'
import { party } from './told.fixture.js'
import { nameOf, roleOf, sectorOf, surnameOf, titleOf } from './who.js'

describe('the role of a leader', () => {
  test.each([
    ['President', 'US', 'GS'],
    ['President', 'IR', 'G'],
    ['Supreme Leader', 'IR', 'S'],
    ['Prime Minister', 'IQ', 'G'],
    ['President', 'IQ', 'S'],
    ['Foreign Minister', 'TR', 'F'],
    ['Defence Minister', 'TR', 'D'],
    ['Chief of the General Staff', 'IR', 'M'],
    ['Deputy Foreign Minister', 'IR', 'O'],
    ['معلم', 'IR', 'O'],
    [null, 'IR', 'O'],
  ])('%s of %s: %s', (office, country, role) => {
    expect(roleOf(party('p:x', { office, country }), '2021-05-01')).toBe(role)
  })

  test('where no report gives the office, the reference data does for the day', () => {
    const rouhani = party('p:hassan-rouhani', { country: 'IR' })
    expect([roleOf(rouhani, '2019-08-25'), titleOf(rouhani, '2019-08-25')]).toEqual(['G', 'President'])
    expect([roleOf(rouhani, null), titleOf(rouhani, null)]).toEqual(['O', null])
  })
})

describe('sectors', () => {
  test.each([
    ['p:x', 'Foreign Minister', 'IR', 'GOV'],
    ['p:x', 'Chief of the General Staff', 'IR', 'MIL'],
    ['p:x', 'Speaker of Parliament', 'IR', 'LEG'],
    ['p:x', 'Secretary-General of the United Nations', 'UN', ''],
    ['p:x', null, 'IR', 'GOV'],
    ['p:x', null, null, ''],
    ['TR', null, 'TR', 'GOV'],
    ['HAMAS', null, 'HAMAS', 'REB'],
    ['UN', null, 'UN', ''],
    ['@هیئت', null, null, ''],
  ])('%s, %s, %s: %s', (actor, office, country, sector) => {
    expect(sectorOf(party(actor, { office, country }), '2021-05-01')).toBe(sector)
  })
})

describe('surnames', () => {
  test.each([
    ['Mohammad Javad Zarif', 'IR', 'Zarif'],
    ['Bashar al Assad', 'SY', 'al Assad'],
    ['Ursula von der Leyen', 'EU', 'von der Leyen'],
    ['Xi Jinping', 'CN', 'Xi'],
    ['John Paul II', 'VA', 'John Paul II'],
    ['Pele', null, 'Pele'],
  ])('%s (%s): %s', (name, country, surname) => expect(surnameOf(name, country)).toBe(surname))
})

describe('names', () => {
  test.each([
    [party('p:x', { name: 'Hakan Fidan', office: 'Foreign Minister' }), 'Hakan Fidan'],
    [party('o:TR:x', { office: 'Foreign Minister', country: 'TR' }), 'Foreign Minister (Turkey)'],
    [party('o:', {}), 'not named'],
    [party('UN', { country: 'UN' }), 'United Nations'],
    [party('@x', { name: 'هیئت' }), 'هیئت'],
  ])('%#', (one, name) => expect(nameOf(one)).toBe(name))
})
