import { CODES } from '../polecat/codes.js'
import { type Column, day, decimal, integer, objects, REQUIRED, reference, type Table, text } from '../table.js'
import { RESOLVED } from './codes.js'

const values = (of: 'type' | 'mode' | 'quad') =>
  [...new Set(Object.values(CODES).flatMap((code) => code[of] ?? []))].sort()
const MANUAL = 'PLOVER manual'

/** A side's columns: where it has several parties, their values are apart by `;`, and stand in the same order in each. */
const sideColumns = (side: 'Actor' | 'Recipient', who: string): Column[] => [
  text(`${side} Name`, `${who} English name, else the office, else the country or body.`, RESOLVED),
  text(`${side} Country`, 'Countries: ISO 3166-1 alpha-3; of an organisation its code.', RESOLVED),
  text(`${side} COW`, 'Numbers of the countries in the Correlates of War list of states.', 'reference data'),
  text(`Primary ${side} Sector`, 'Sector of the party that most reports name.', `office or kind of body, ${MANUAL}`),
  text(
    `${side} Sectors`,
    'Sectors: GOV government, MIL military, LEG parliament, JUD courts, PTY party, REL religious, REB armed group …',
    `office or kind of body, ${MANUAL}`,
  ),
  text(`${side} Title`, 'Offices, in English where there is one.', RESOLVED),
  text(
    `${side} Name Raw`,
    'Names as the reports print them, in Persian; of an unnamed office-holder the office.',
    'the first report',
  ),
  text(`Wikipedia ${side} ID`, 'Empty: Didar does not link to Wikipedia.', 'not obtained'),
]

export const EVENTS: Table = {
  name: 'events',
  meaning: 'An encounter as an event, whether it took place, is intended or was refused.',
  key: ['Event ID'],
  columns: [
    text('Event ID', 'Id of the encounter.', RESOLVED, { required: true, unique: true }),
    day('Event Date', 'First or last day, else that of the first report.', RESOLVED),
    text('Event Type', 'Type of PLOVER.', 'type and status, see below', { required: true, oneOf: values('type') }),
    text('Event Mode', 'Mode of PLOVER; empty where the type has none that fits.', 'type and place, see below', {
      oneOf: values('mode'),
    }),
    decimal('Intensity', 'Score from conflict, -10, to cooperation, 10.', `type and mode, ${MANUAL}`, {
      required: true,
      least: -10,
      most: 10,
    }),
    text('Quad Code', 'Verbal or material, cooperation or conflict.', `type, ${MANUAL}`, {
      required: true,
      oneOf: values('quad'),
    }),
    text('Contexts', 'Contexts of PLOVER, apart by `;`.', 'topics of what was said, and type'),
    ...sideColumns('Actor', 'Whoever visits; where nobody receives anybody, everybody:'),
    ...sideColumns('Recipient', 'Whoever receives; empty where nobody does:'),
    text('Placename', 'City, else country, in English.', RESOLVED),
    text('City', 'City.', RESOLVED),
    text('District', 'Empty.', 'not obtained'),
    text('Province', 'First-order division of the city.', 'GeoNames'),
    text('Country', 'Country of the place: ISO 3166-1 alpha-3.', RESOLVED),
    decimal('Latitude', 'Of the city; of the country where no city is known.', 'GeoNames', { least: -90, most: 90 }),
    decimal('Longitude', 'Of the city; of the country where no city is known.', 'GeoNames', { least: -180, most: 180 }),
    integer('GeoNames ID', 'Id of the city in GeoNames, only where no other place could be meant.', 'GeoNames'),
    text('Raw Placename', 'The city in Persian.', 'reference data'),
    text('Feature Type', 'Feature code of GeoNames: PPLC capital, PPLA and PPL cities, PCLI country.', 'GeoNames'),
    text('Source', 'Outlet of the first report.', 'as given, or as the page says'),
    day('Publication Date', 'Day of the first report.', 'as given, or as the page says'),
    text('Story People', 'People whom the first report names, apart by `;`.', 'read from the report'),
    text('Story Organizations', 'Organisations and bodies among the parties that it names.', 'read from the report'),
    text('Story Locations', 'Places of the contacts that it tells.', 'read from the report'),
    text('Language', 'Language of the report, BCP 47.', 'read from the report'),
    text('Version', 'Version of Didar.', 'noted at the export', REQUIRED),
  ],
}

export const EVENT_PARTIES: Table = {
  name: 'event_parties',
  meaning: 'A party of an event, with the CAMEO code of the event from its side.',
  key: ['Event ID', 'Ord'],
  references: [reference('Event ID', 'events')],
  columns: [
    text('Event ID', 'Id of the event.', RESOLVED, REQUIRED),
    integer('Ord', 'Place among the parties, actors first.', 'counted', { required: true, least: 1 }),
    text('Side', 'On which side.', RESOLVED, { required: true, oneOf: ['actor', 'recipient'] }),
    text('Party ID', 'Id of the party across reports.', RESOLVED, REQUIRED),
    text('Name', 'As in `events`.', RESOLVED, REQUIRED),
    text('Country', 'As in `events`.', RESOLVED),
    text('Sector', 'As in `events`.', `office or kind of body, ${MANUAL}`),
    text('Title', 'As in `events`.', RESOLVED),
    text('CAMEO', 'Code of CAMEO.', 'type and status, see below', {
      ...{
        required: true,
        oneOf: [...new Set(Object.values(CODES).flatMap((code) => [code.cameo, code.cameoOfRecipient]))].sort(),
      },
    }),
    objects('Sources', 'The reports that tell the event: `report`, `url`, `words`.', RESOLVED, REQUIRED),
  ],
}
