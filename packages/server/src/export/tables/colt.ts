import { type Column, day, flag, integer, objects, REQUIRED, reference, type Table, text } from '../table.js'
import { RESOLVED } from './codes.js'

/** Columns for sources: COLT has so many. */
export const LINKS = 33

const M49 = 'United Nations M49'
const ISO = 'ISO 3166-1 alpha-3; of an organisation its code'
const TOLD =
  'encounters that belong to the visit, or that the same person had in the country visited on the days of the trip'
const yesNo = { yesNo: ['Yes', 'No'], required: true } as const
const told = (name: string, meaning: string, from = TOLD) =>
  flag(name, `${meaning} No means that no report tells it.`, from, yesNo)

const COLUMNS: readonly Column[] = [
  text('TripID', 'Id of the trip of this person: that of the visit, `-`, and a number.', RESOLVED, {
    ...{ required: true, unique: true },
  }),
  text('LeaderID', 'Id of the person across reports.', RESOLVED, REQUIRED),
  text('LeaderCountryOrIGO', 'English name of the country or organisation that the person acts for.', 'reference data'),
  text('LeaderCountryISO', 'Its code.', ISO),
  text('LeaderRegion', 'Region of the country.', M49),
  text('LeaderSubregion', 'Subregion of the country.', M49),
  text(
    'LeaderRole',
    'GS head of government and of state, G head of government, S head of state, F foreign minister, D defence minister, M military chief, O other: GS, G, S and F as in COLT; D, M and O are Didar’s.',
    'the office as reports give it, else as the reference data has it for the day, and for GS, G and S what the constitution of the country makes of it',
    { required: true, oneOf: ['GS', 'G', 'S', 'F', 'D', 'M', 'O'] },
  ),
  text('LeaderTitle', 'Office, in English where there is one.', 'as reports give it, else reference data for the day'),
  text(
    'LeaderSurname',
    'Surname; empty for an unnamed office-holder.',
    'last word of the name, in China, Korea and Vietnam the first, with the particle before it',
  ),
  text('LeaderFullName', 'English name; empty for an unnamed office-holder.', RESOLVED),
  text('CountryVisited', 'English name of the country visited.', 'place of the visit, else country of its host'),
  text('CountryVisitedISO', 'Its code.', ISO),
  text('RegionVisited', 'Its region.', M49),
  text('SubRegionVisited', 'Its subregion.', M49),
  text('CityVisited', 'City visited, else the cities of what took place there, apart by `;`.', TOLD),
  integer('TripYear', 'Year in which the trip began.', 'first or last day, else that of the first report'),
  day('TripStartDate', 'First day; empty where reports give a month or a year only, which Notes then has.', RESOLVED),
  day('TripEndDate', 'Last day; as the first.', RESOLVED),
  integer('TripDuration', 'Days, the first and the last among them.', 'counted, where both days are known', {
    least: 1,
  }),
  told('MetHostHOGS', 'Whether the person met a head of state or government of the country visited.'),
  text('HostHOGSName', 'Whom: names, else offices, apart by `;`.', TOLD),
  told('MetNonhostHOGS', 'Whether the person met a head of state or government of a third country.'),
  text('NonhostHOGSNames', 'Whom.', TOLD),
  told('MetIGOLeader', 'Whether the person met the head of an international organisation.'),
  text('IGOLeaderName', 'Whom.', TOLD),
  told('AttendedMultilatEvent', 'Whether the person attended a conference, summit or session.'),
  text('NameMultilatEvent', 'Its organisations, else the words of the report.', TOLD),
  told('PublicAddress', 'Whether the person spoke at such an event.', 'statements made at it'),
  told('SignedAgreement', 'Whether an agreement between the two countries was signed or reached.'),
  text('Notes', 'The visit, how many reports tell it, and the words of the first of them.', RESOLVED, REQUIRED),
  integer(
    'Confidence',
    '5 the probability of the visit is at least 0.9, 4 at least 0.75, 3 at least 0.6, 2 at least 0.4, 1 less.',
    'calibrated on hand-coded reports',
    { least: 1, most: 5 },
  ),
  ...Array.from({ length: LINKS }, (_, at) =>
    text(
      `SourceLink${at + 1}`,
      `Address, else id, of the ${at === 0 ? 'first' : `${at + 1}.`} report.`,
      'reports of the visit by their days',
    ),
  ),
]

export const TRIPS: Table = {
  name: 'trips',
  meaning: 'A trip of a person to a country that took place; companions have a row each.',
  key: ['TripID'],
  columns: COLUMNS,
}

export const TRIP_SOURCES: Table = {
  name: 'trip_sources',
  meaning: 'What was used for a trip: the visit, or an encounter during it, with all reports that tell it.',
  key: ['TripID', 'Encounter'],
  references: [reference('TripID', 'trips')],
  columns: [
    text('TripID', 'Id of the trip.', RESOLVED, REQUIRED),
    text('Encounter', 'Id of the visit or of the encounter, as the other exports have it.', RESOLVED, REQUIRED),
    text('Link', 'How it belongs to the trip.', RESOLVED, { required: true, oneOf: ['visit', 'part of', 'same days'] }),
    objects('Sources', 'The reports that tell it: `report`, `url`, `words`.', RESOLVED, REQUIRED),
  ],
}
