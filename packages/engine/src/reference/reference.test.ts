import { describe, expect, test } from 'vitest'
import * as cities from '../generated/cities.js'
import * as collectives from '../generated/collectives.js'
import * as countries from '../generated/countries.js'
import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import * as heads from '../generated/office-heads.js'
import * as offices from '../generated/offices.js'
import * as organisations from '../generated/organisations.js'
import * as iranians from '../generated/people-iran.js'
import * as foreigners from '../generated/people-world.js'
import * as professions from '../generated/professions.js'
import * as ranks from '../generated/ranks.js'
import * as iranianTenures from '../generated/tenures-iran.js'
import * as foreignTenures from '../generated/tenures-world.js'
import { normalise } from '../normalise/normalise.js'
import { values } from '../rules/table.js'

const people = [...iranians.rows(), ...foreigners.rows()]
const tenures = [...iranianTenures.rows(), ...foreignTenures.rows()]
const officeOf = new Map(offices.rows().map((row) => [row.id, row]))
const CODES = new Set(
  'UN EU NATO IAEA OIC NAM GCC OPEC OPEC+ ECO SCO CIS D8 G7 G20 BRICS AFU ASEAN ICRC WB IMF OPCW ICC WHO P5+1 P4+1 E3 HAMAS PLO PIJ HEZBOLLAH ANSARALLAH KRG TALIBAN'.split(
    ' ',
  ),
)
const isCode = (code: string) =>
  CODES.has(code) ||
  countries.rows().some((row) => row.code === code) ||
  organisations.rows().some((row) => row.id === code)

/** Offices that several people of one country hold side by side. */
const SHARED = new Set(['foreign-ministry-spokesperson of CN'])

const repeated = (list: readonly string[]) => [...new Set(list.filter((item, at) => list.indexOf(item) !== at))]

describe('ids are unique', () => {
  test.each([
    ['people', people.map(({ id }) => id)],
    ['offices', offices.rows().map(({ id }) => id)],
    ['organisations', organisations.rows().map(({ id }) => id)],
    ['countries', countries.rows().map(({ code }) => code)],
  ])('%s', (_, ids) => expect(repeated(ids)).toEqual([]))
})

describe('the tables are wide enough', () => {
  test.each([
    ['countries', countries.rows().length, 249],
    ['organisations', organisations.rows().length, 60],
    ['office patterns', offices.rows().flatMap((row) => [row.fa, ...values(row.forms)]).length, 250],
    ['tenures', tenures.length, 400],
    ['people', people.length, 2000],
    ['cities', cities.rows().length, 1000],
  ])('%s', (_, count, least) => expect(count).toBeGreaterThanOrEqual(least))
})

describe('tenures', () => {
  const known = new Set(people.map(({ id }) => id))

  test('are of known people', () =>
    expect(tenures.filter(({ person }) => !known.has(person)).map(({ person }) => person)).toEqual([]))

  test('are of known offices', () =>
    expect([...new Set(tenures.filter(({ office }) => !officeOf.has(office)).map(({ office }) => office))]).toEqual([]))

  test('are of countries and organisations with a code', () =>
    expect(tenures.filter(({ country }) => country && !isCode(country)).map(({ person }) => person)).toEqual([]))

  test('have well-formed dates', () => {
    const date = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
    const wrong = tenures.filter(({ from, to }) => (from && !date.test(from)) || (to && !date.test(to)))
    expect(wrong).toEqual([])
  })

  test('begin before they end', () => {
    const wrong = tenures.filter(({ from, to }) => to && from.slice(0, to.length) > to.slice(0, from.length))
    expect(wrong).toEqual([])
  })

  test('of an office that one person holds do not overlap by more than their dates leave open', () =>
    expect(overlaps()).toEqual([]))
})

/** Whether two beginnings are the same as far as they are exact: their order is open. */
const sameBeginning = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** Pairs of holders of one unique office of one country of whom neither left before the other came. */
function overlaps(): string[] {
  const groups = new Map<string, typeof tenures>()
  for (const tenure of tenures) {
    if (officeOf.get(tenure.office)?.unique !== '1') continue
    const key = `${tenure.office} of ${tenure.country}`
    groups.set(key, [...(groups.get(key) ?? []), tenure])
  }
  const found: string[] = []
  for (const [office, list] of groups) {
    const inOrder = [...list].sort((a, b) => (a.from < b.from ? -1 : 1))
    for (const [at, tenure] of inOrder.entries()) {
      const next = inOrder[at + 1]
      if (!next || next.person === tenure.person || SHARED.has(office)) continue
      if (sameBeginning(tenure.from, next.from)) continue
      const shared = Math.min(tenure.to.length || 4, next.from.length)
      const left = tenure.to ? tenure.to.slice(0, shared) : '9999'
      if (left > next.from.slice(0, shared))
        found.push(`${office}: ${tenure.person} until ${tenure.to || 'now'}, ${next.person} from ${next.from}`)
    }
  }
  return found
}

describe('every entry is in the spelling of the normaliser', () => {
  const forms = (rows: readonly object[], ...columns: readonly string[]) =>
    rows.flatMap((row) => columns.flatMap((column) => values((row as Record<string, string>)[column] ?? '')))
  test.each([
    ['cities', forms(cities.rows(), 'fa', 'forms')],
    ['collectives', forms(collectives.rows(), 'fa', 'forms')],
    ['countries', forms(countries.rows(), 'fa', 'forms', 'adjectives', 'demonyms', 'government_metonyms')],
    ['family names', forms(family.rows(), 'fa')],
    ['given names', forms(given.rows(), 'fa')],
    ['office heads', forms(heads.rows(), 'fa', 'forms')],
    ['offices', forms(offices.rows(), 'fa', 'forms')],
    ['organisations', forms(organisations.rows(), 'fa', 'forms')],
    ['people of Iran', forms(iranians.rows(), 'fa', 'forms', 'surname')],
    ['people of the world', forms(foreigners.rows(), 'fa', 'forms', 'surname')],
    ['professions', forms(professions.rows(), 'fa', 'forms')],
    ['ranks', forms(ranks.rows(), 'fa', 'forms')],
  ])('%s', (_, entries) => {
    const changed = entries.filter((entry) => normalise(entry).text !== entry)
    expect(changed.map((entry) => `${entry} → ${normalise(entry).text}`)).toEqual([])
  })
})
