import { day, integer, type Table, text } from '../table.js'
import { COUNTED, RESOLVED, TYPES } from './codes.js'

const FIRST = day('first', 'Day of the first of its encounters.', COUNTED)
const LAST = day('last', 'Day of the last of them.', COUNTED)

const node = (name: string, meaning: string, kinds: readonly string[], own: Table['columns']): Table => ({
  ...{ name, meaning, key: ['id'] },
  columns: [
    text('id', 'Id of the actor across reports; of a country its code.', RESOLVED, { required: true, unique: true }),
    text('label', 'English name, else the office or the words of the reports.', RESOLVED),
    text('kind', 'What it is.', RESOLVED, { oneOf: kinds }),
    text('country', 'Country (ISO 3166-1 alpha-2) or organisation.', RESOLVED),
    ...own,
    text('region', 'Subregion of the country.', 'United Nations M49'),
    integer('encounters', 'How many encounters it took part in.', COUNTED, { required: true, least: 1 }),
    ...[FIRST, LAST],
  ],
})

const edge = (name: string): Table => ({
  ...{ name, meaning: 'Two who met.', key: ['source', 'target'] },
  columns: [
    text('source', 'Id of one node.', RESOLVED, { required: true }),
    text('target', 'Id of the other.', RESOLVED, { required: true }),
    integer('weight', 'How many encounters the two took part in.', COUNTED, { required: true, least: 1 }),
    ...[FIRST, LAST],
    ...TYPES.map((type) => integer(`${type}s`, `How many of these are of the type ${type}.`, COUNTED, { least: 1 })),
  ],
})

export const PEOPLE_NETWORK = {
  meaning: 'People, and countries and bodies where no person is named, linked by their encounters.',
  tables: [
    node(
      'people nodes',
      'Somebody who took part in an encounter.',
      ['person', 'body'],
      [text('office', 'Office in the first encounter that was counted.', RESOLVED)],
    ),
    edge('people edges'),
  ],
}

export const COUNTRY_NETWORK = {
  meaning: 'Countries, organisations and bodies, linked by the encounters of whoever acts for them.',
  tables: [
    node('country nodes', 'A country or body for which somebody took part in an encounter.', ['country', 'body'], []),
    edge('country edges'),
  ],
}
