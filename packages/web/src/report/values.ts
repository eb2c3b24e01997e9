import type { DidarRecord } from '@didar/server/contract'
import { dayIn, firstCalendar } from '../language/days.js'
import type { Message } from '../language/fa.js'
import type { Language } from '../language/language.js'
import { topicName } from '../language/topics.js'
import type { Finding } from './findings.js'

/** A value of a finding, with the words it was taken from or the reason why it is implied. */
export interface Line {
  readonly field: Message
  readonly value: string
  readonly span: readonly [number, number] | null
  readonly because: string | null
}

type Evidence = {
  readonly field: string
  readonly of?: number
  readonly span: readonly [number, number] | null
  readonly because?: string
}

/** The values of a finding, in the order in which one would ask for them. */
export function linesOf(record: DidarRecord, { kind, id }: Finding, language: Language): Line[] {
  const index = Number(id.slice(1)) - 1
  if (kind === 'contact')
    return contactLines(
      record,
      record.contacts.find((one) => one.id === id),
      language,
    )
  if (kind === 'statement')
    return statementLines(
      record,
      record.statements.find((one) => one.id === id),
      language,
    )
  if (kind === 'person')
    return personLines(
      record.people.find((one) => one.id === id),
      language,
    )
  if (kind === 'time') return timeLines(record.times[index], language)
  return commitmentLines(record, record.commitments[index], language)
}

const said = (field: Message, value: string | null | undefined, evidence?: Evidence): Line[] =>
  value ? [{ field, value, span: evidence?.span ?? null, because: evidence?.because ?? null }] : []

const sureness = (confidence: number | undefined, { percent }: Language) =>
  said('confidence', confidence === undefined ? null : percent(confidence))

/** A day in both calendars. */
const day = (iso: string | null | undefined, { tongue }: Language) => {
  const calendars = firstCalendar(tongue) === 'jalali' ? JALALI_FIRST : GREGORIAN_FIRST
  return iso && calendars.map((calendar) => dayIn(calendar, tongue, iso.slice(0, 10))).join(' · ')
}
const JALALI_FIRST = ['jalali', 'gregorian'] as const
const GREGORIAN_FIRST = ['gregorian', 'jalali'] as const

function contactLines(
  record: DidarRecord,
  contact: DidarRecord['contacts'][number] | undefined,
  language: Language,
): Line[] {
  if (!contact) return []
  const { say, country } = language
  const of = (field: string, party?: number) => contact.evidence.find((one) => one.field === field && one.of === party)
  return [
    ...said('type', say(contact.type), of('type')),
    ...said('status', say(contact.status), of('status')),
    ...contact.parties.flatMap((party, i) => [
      ...said(
        'party',
        `${partyName(record, party, language)}${party.role ? ` · ${say(party.role)}` : ''}`,
        of('party', i),
      ),
    ]),
    ...said('start', day(contact.start, language), of('start')),
    ...said('end', contact.end === contact.start ? null : day(contact.end, language), of('end')),
    ...said('country', contact.place?.country && country(contact.place.country), of('country')),
    ...said('city', cityName(record, contact, language), of('city')),
    ...said('rule', contact.rule),
    ...sureness(contact.confidence, language),
  ]
}

function statementLines(
  record: DidarRecord,
  statement: DidarRecord['statements'][number] | undefined,
  language: Language,
): Line[] {
  if (!statement) return []
  const { speakers, cue, topics, rule, confidence } = statement
  return [
    ...speakers.flatMap((speaker) => said('speaker', partyName(record, speaker, language))),
    ...said('verb', cue && record.text.slice(...cue), cue ? { field: 'verb', span: cue } : undefined),
    ...topics.flatMap((topic) => said('topic', topicName(topic, language.tongue))),
    ...said('rule', rule),
    ...sureness(confidence, language),
  ]
}

function personLines(person: DidarRecord['people'][number] | undefined, language: Language): Line[] {
  if (!person) return []
  const of = (field: string) => person.evidence.find((one) => one.field === field)
  return [
    ...said('name', person.name.fa, of('name')),
    ...said('latinName', person.name.en),
    ...said('office', person.office?.fa, of('office')),
    ...said('country', person.country && language.country(person.country), of('country')),
    ...said('known', person.known),
    ...sureness(person.confidence, language),
  ]
}

function timeLines(time: DidarRecord['times'][number] | undefined, language: Language): Line[] {
  if (!time) return []
  return [...said('from', day(time.start, language)), ...said('to', day(time.end, language))]
}

function commitmentLines(
  record: DidarRecord,
  commitment: DidarRecord['commitments'][number] | undefined,
  language: Language,
): Line[] {
  if (!commitment) return []
  const { by, to = [], due, rule } = commitment
  return [
    ...by.flatMap((party) => said('promisedBy', partyName(record, party, language))),
    ...to.flatMap((party) => said('promisedTo', partyName(record, party, language))),
    ...said('due', day(due?.end, language)),
    ...said('rule', rule),
  ]
}

/** A city by its words where these are of the language of the page; else by its English name. */
function cityName(record: DidarRecord, { place, evidence }: DidarRecord['contacts'][number], { tongue }: Language) {
  const span = evidence.find(({ field }) => field === 'city')?.span
  return place?.city && tongue === 'fa' && span ? record.text.slice(...span) : place?.city
}

type RecordParty = DidarRecord['contacts'][number]['parties'][number]

/** A party of a record by its name, office, code or words. */
function partyName(record: DidarRecord, party: RecordParty, { name, country, say }: Language): string {
  if ('code' in party) return country(party.code)
  if ('name' in party) return record.text.slice(...party.name)
  const person = record.people.find(({ id }) => id === party.person)
  return (person && (name(person.name) ?? person.office?.fa)) ?? say('unnamed')
}
