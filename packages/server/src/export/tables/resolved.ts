import { day, decimal, integer, list, numbers, objects, REQUIRED, reference, type Table, text } from '../table.js'
import { BEST, COUNTED, FOCUSES, RESOLVED, STATUSES, TYPES } from './codes.js'

const SOURCES = objects(
  'sources',
  'The reports behind it, each with `report`, its id, `url`, its address, and `words`, what it says.',
  'every telling, in the order of the reports’ days',
  REQUIRED,
)
const REPORTS = integer('reports', 'How many reports tell it.', COUNTED, { required: true, least: 0 })

const actors: Table = {
  name: 'actors',
  meaning: 'Somebody who acts, across reports: a person, an office whose holder nobody names, a country, a body.',
  key: ['actor'],
  columns: [
    text('actor', 'Id: `p:…` a person, `o:…` an office, a code, or `@…` a body by its name.', RESOLVED, {
      ...{ required: true, unique: true },
    }),
    text('kind', 'What it is.', RESOLVED, {
      ...{ required: true, oneOf: ['person', 'office', 'country', 'organisation', 'body'] },
    }),
    text('name_en', 'Usual English name.', BEST),
    text('name_fa', 'Persian name.', BEST),
    text('country', 'Country (ISO 3166-1 alpha-2) or organisation that it acts for.', BEST),
    objects(
      'offices',
      'Offices in which reports name the person: `office`, in English where there is one, how many `reports`, and the days of the `first` and the `last`.',
      'every naming',
      REQUIRED,
    ),
    { ...REPORTS, meaning: 'How many reports name it.' },
    day('first', 'Day of the first of these reports.', COUNTED),
    day('last', 'Day of the last of them.', COUNTED),
    { ...SOURCES, from: 'the first and the last naming; all of a person are in `people`' },
  ],
}

const encounters: Table = {
  name: 'encounters',
  meaning: 'An event that one or several reports tell.',
  key: ['encounter'],
  columns: [
    text('encounter', 'Id of the encounter.', RESOLVED, { required: true, unique: true }),
    text('type', 'What kind of contact.', BEST, { required: true, oneOf: TYPES }),
    text('status', 'Whether it took place.', 'the most advanced that a report gives', {
      ...{ required: true, oneOf: STATUSES },
    }),
    text('focus', 'Whether it is the news of any report.', RESOLVED, { required: true, oneOf: FOCUSES }),
    objects(
      'parties',
      'Who takes part: `actor`, `name`, `office`, `country`, `role`, and how many `reports` name it.',
      RESOLVED,
      REQUIRED,
    ),
    day('start', 'First day.', BEST),
    day('end', 'Last day.', BEST),
    day('day', 'Its first or last day, else that of its first report.', RESOLVED),
    text('country', 'Where: country (ISO 3166-1 alpha-2).', BEST),
    text('city', 'Where: English name of the city.', BEST),
    REPORTS,
    decimal('confidence', 'Probability that it is right.', 'that of the surest telling', { least: 0, most: 1 }),
    list('part_of', 'Ids of the visits that it belongs to.', RESOLVED, REQUIRED),
    list(
      'topics',
      'What was talked about.',
      'topics of what was said at it, else of the reports whose news it is',
      REQUIRED,
    ),
    numbers('decisions', 'Numbers of the decisions about it that hold.', 'decided by people', REQUIRED),
    SOURCES,
  ],
}

const encounterParties: Table = {
  name: 'encounter_parties',
  meaning: 'A party of an encounter.',
  key: ['encounter', 'ord'],
  references: [reference('encounter', 'encounters'), reference('actor', 'actors')],
  columns: [
    text('encounter', 'Id of the encounter.', RESOLVED, REQUIRED),
    integer('ord', 'Place among its parties, the one that most reports name first.', COUNTED, {
      required: true,
      least: 1,
    }),
    text('actor', 'Who it is.', RESOLVED, REQUIRED),
    text('name', 'Name: English where there is one.', 'the fullest that a report gives'),
    text('office', 'Office at the encounter: in English where there is one.', RESOLVED),
    text('country', 'Country (ISO 3166-1 alpha-2) or organisation that it acts for.', RESOLVED),
    text('role', 'Whether it receives or is received.', RESOLVED, { oneOf: ['host', 'guest'] }),
    { ...REPORTS, meaning: 'How many reports name it as a party.' },
    { ...SOURCES, meaning: 'The reports that tell the encounter: `report`, `url`, `words`.' },
  ],
}

const FIGURE = '`actor`, `country`, `name`'

const promises: Table = {
  name: 'promises',
  meaning: 'What somebody undertook or announced, as one or several reports tell it.',
  key: ['promise'],
  columns: [
    text('promise', 'Id of the promise.', RESOLVED, { required: true, unique: true }),
    text('kind', 'An undertaking to do something, or the plan of an encounter.', RESOLVED, {
      ...{ required: true, oneOf: ['undertaking', 'plan'] },
    }),
    text('act', 'The type of encounter that it is about, where it is about one.', RESOLVED, { oneOf: TYPES }),
    text('status', 'What became of it, as far as later reports tell.', RESOLVED, {
      ...{ required: true, oneOf: ['open', 'kept', 'contradicted'] },
    }),
    objects('by', `Who promised: ${FIGURE}.`, RESOLVED, REQUIRED),
    objects('to', `To whom: ${FIGURE}.`, RESOLVED, REQUIRED),
    day('day', 'Day of its first report.', RESOLVED),
    day('due_start', 'First day on which it is due.', RESOLVED),
    day('due_end', 'Last day on which it is due.', RESOLVED),
    REPORTS,
    text('words', 'The words of its first report.', RESOLVED, REQUIRED),
    objects(
      'links',
      'What speaks for `kind`, kept or contradicted: an `encounter`, or `words` of a `report`, and `because`, why.',
      RESOLVED,
      REQUIRED,
    ),
    SOURCES,
  ],
}

const tenures: Table = {
  name: 'tenures',
  meaning: 'That a person of the ledger held an office: on record in the reference data, or as reports attest it.',
  key: ['actor', 'ord'],
  references: [reference('actor', 'actors')],
  columns: [
    text('actor', 'Who.', RESOLVED, REQUIRED),
    integer('ord', 'Place among the tenures of the person.', COUNTED, { required: true, least: 1 }),
    text('name', 'Name: English where there is one.', RESOLVED),
    text(
      'office',
      'The office: its English name in small letters, else its words without spaces and variants.',
      RESOLVED,
      REQUIRED,
    ),
    text('country', 'Country (ISO 3166-1 alpha-2) or organisation.', RESOLVED),
    text(
      'from',
      'On record: a day, month or year. Attested: day of the first report that names the person so.',
      RESOLVED,
      REQUIRED,
    ),
    text('to', 'The same of its end, or the last report; empty: still, as far as known.', RESOLVED),
    text('source', 'Who says so.', RESOLVED, { required: true, oneOf: ['reference', 'reports'] }),
    { ...REPORTS, meaning: 'How many reports attest it.' },
    { ...SOURCES, from: 'the first and the last of the reports; none where it is on record' },
  ],
}

/** What follows from all reports together. */
export const RESOLVED_TABLES = { actors, encounters, encounter_parties: encounterParties, promises, tenures }
