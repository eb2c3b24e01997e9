import { day, decimal, flag, list, numbers, objects, REQUIRED, reference, type Table, text } from '../table.js'
import { FOCUSES, GIVEN, READ, RESOLVED, STATUSES, TYPES } from './codes.js'

const REPORT = text('report', 'Id of the report.', GIVEN, REQUIRED)
const URL = text('url', 'Address of the report.', 'as given, or as the page says')
const RULE = text('rule', 'Id of the rule that recognised it, see docs/rules.md.', READ, REQUIRED)
const CONFIDENCE = decimal('confidence', 'Probability that it is right.', 'calibrated on hand-coded reports', {
  ...{ least: 0, most: 1 },
})
const ofReport = reference('report', 'reports')
const PARTY =
  '`actor`, the party across reports; `country`; `person`, its id in the record; `body`, words of a body without a code'

const reports: Table = {
  name: 'reports',
  meaning: 'A report of the ledger.',
  key: ['report'],
  columns: [
    text('report', 'Id of the report.', GIVEN, { required: true, unique: true }),
    text('copy_of', 'The report of nearly the same text that was there first.', 'shared sequences of words'),
    text('title', 'Headline.', READ),
    text('published', 'Date, or date and time with its zone, of publication.', 'as given, or as the page says'),
    day('day', 'Day of publication, in Tehran.', 'from `published`'),
    text('outlet', 'Who published it.', 'as given, or as the page says'),
    URL,
    text('language', 'Language of the text, BCP 47; `und` where it shows none.', READ, REQUIRED),
    text('source', 'Path, and number of the line, that it was read from.', GIVEN, REQUIRED),
    list('topics', 'What it is about: topics of the codebook.', READ, REQUIRED),
    text('engine', 'Version of the engine that read it.', 'noted when it was read', REQUIRED),
  ],
}

const people: Table = {
  name: 'people',
  meaning: 'A person as one report names him or her.',
  key: ['report', 'person'],
  references: [ofReport, reference('actor', 'actors')],
  columns: [
    REPORT,
    text('person', 'Id of the person within the report.', READ, REQUIRED),
    text('actor', 'The person across reports.', RESOLVED),
    text('name_fa', 'Fullest name that the report prints, without rank; empty for an unnamed office-holder.', READ),
    text('name_en', 'Usual English name.', 'reference data, else spelled by rule'),
    text('country', 'Country (ISO 3166-1 alpha-2) or organisation that the person acts for.', READ),
    text('office_fa', 'Office, as the report gives it.', READ),
    text('office_en', 'The office in English.', 'reference data'),
    text('known', 'Key of the person in the reference data.', READ),
    { ...CONFIDENCE, meaning: 'Probability that country and office are right.' },
    text('because', 'Why the person was taken for this actor.', RESOLVED),
    text('words', 'Words that first name the person.', READ),
    URL,
  ],
}

const contacts: Table = {
  name: 'contacts',
  meaning: 'A contact as one report tells it: a telling of an encounter.',
  key: ['report', 'contact'],
  references: [ofReport, reference('encounter', 'encounters')],
  columns: [
    REPORT,
    text('contact', 'Id of the contact within the report.', READ, REQUIRED),
    text('encounter', 'The encounter that it tells.', RESOLVED),
    text('type', 'What kind of contact.', READ, { required: true, oneOf: TYPES }),
    text('status', 'Whether it took place.', READ, { required: true, oneOf: STATUSES }),
    text('focus', 'Whether it is the news of the report.', READ, { required: true, oneOf: FOCUSES }),
    objects('parties', `Who takes part: ${PARTY}; \`role\`, host or guest.`, READ, REQUIRED),
    day('start', 'First day.', READ),
    day('end', 'Last day.', READ),
    text('country', 'Where: country (ISO 3166-1 alpha-2).', READ),
    text('city', 'Where: English name of the city.', READ),
    flag('place_said', 'Whether the report says where; otherwise it follows from who is host.', READ, REQUIRED),
    text('part_of', 'Id, within the report, of the visit that it belongs to.', READ),
    numbers('cue', 'Where `words` stand: start and end, in UTF-16 code units of the text.', READ, REQUIRED),
    text('words', 'Words of the report that assert it.', READ, REQUIRED),
    RULE,
    { ...CONFIDENCE, meaning: 'Probability that type, status and most parties are right.' },
    text('because', 'Why it was taken for this encounter.', RESOLVED),
    URL,
  ],
}

const statements: Table = {
  name: 'statements',
  meaning: 'A stretch of a report that it attributes to a speaker.',
  key: ['report', 'statement'],
  references: [ofReport, { columns: ['report', 'contact'], table: 'contacts', to: ['report', 'contact'] }],
  columns: [
    REPORT,
    text('statement', 'Id of the statement within the report.', READ, REQUIRED),
    objects('speakers', `Who said it: ${PARTY}.`, READ, REQUIRED),
    numbers('span', 'Where `words` stand: start and end, in UTF-16 code units of the text.', READ, REQUIRED),
    text('words', 'What was said, without the frame.', READ, REQUIRED),
    numbers('cue', 'Where the verb of saying stands.', READ),
    text('mode', 'How it is given.', READ, { required: true, oneOf: ['direct', 'indirect', 'headline'] }),
    list('topics', 'What it is about: topics of the codebook.', READ, REQUIRED),
    text('contact', 'Id, within the report, of the contact at which it was said.', READ),
    RULE,
    { ...CONFIDENCE, meaning: 'Probability that the speaker is right.' },
    URL,
  ],
}

const commitments: Table = {
  name: 'commitments',
  meaning: 'A forward undertaking that a report tells.',
  key: ['report', 'commitment'],
  references: [ofReport, { columns: ['report', 'statement'], table: 'statements', to: ['report', 'statement'] }],
  columns: [
    REPORT,
    text('commitment', 'Id of the commitment within the report.', READ, REQUIRED),
    objects('by', `Who undertakes it: ${PARTY}.`, READ, REQUIRED),
    objects('to', 'To whom, in the same form.', READ, REQUIRED),
    numbers('span', 'Where `words` stand: start and end, in UTF-16 code units of the text.', READ, REQUIRED),
    text('words', 'The words of the undertaking.', READ, REQUIRED),
    day('due_start', 'First day on which it is due.', READ),
    day('due_end', 'Last day on which it is due.', READ),
    text('statement', 'Id, within the report, of the statement that holds it.', READ),
    RULE,
    URL,
  ],
}

/** What reports tell, as they tell it. */
export const TOLD = { reports, people, contacts, statements, commitments }
