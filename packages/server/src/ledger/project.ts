import { createHash } from 'node:crypto'
import { type DidarRecord, fold, type Party } from '@didar/engine'
import type { ContactRef } from './decisions/decisions.js'
import { contactRef } from './decisions/refer.js'
import type { DecidedRecord } from './decisions/telling.js'
import { blockOf } from './encounters/sides.js'
import { wordingOf } from './encounters/wording.js'
import { blockOfNaming, identifiedAlone, officeKey } from './identity/identify.js'
import type { Identified, Naming } from './ledger.js'
import { outcomeRows } from './promises/said.js'

/**
 * A record, with what was decided about it, as rows without the number of the report: what the ledger asks about, one row a thing. Pure; `actor` is set for codes and bodies, which are who
 * they are, and left open for people, who are resolved across reports.
 */
export function projected({ record, rejected }: DecidedRecord, told: DidarRecord = record) {
  const day = record.report.published?.slice(0, 10) ?? null
  const namings = namingsOf(record)
  const alone = new Map(namings.map((naming) => [naming.person, identifiedAlone(naming)]))
  const who: Who = { countries: new Map(namings.map(({ person, country }) => [person, country])), alone }
  const party = (item: Party, ord: number) => partyRow(record, who, item, ord)
  const speakers = record.statements.flatMap(({ id, speakers: own }) =>
    own.map((item, ord) => Object.assign(party(item, ord), { statement: id, day })),
  )
  const own = new Map(told.contacts.map((contact) => [contact.id, encounterIdOf(contactRef(told, contact))]))
  return {
    people: namings.map((naming) => ({
      id: naming.person,
      name_fa: naming.nameFa,
      name_en: naming.nameEn,
      name_key: naming.nameFa === null ? null : fold(naming.nameFa),
      country: naming.country,
      office_fa: naming.officeFa,
      office_en: naming.officeEn,
      office_key: officeKey(naming),
      known: naming.known,
      confidence: naming.confidence,
      block: blockOfNaming(naming),
      found: alone.get(naming.person)?.actor ?? null,
      actor: alone.get(naming.person)?.actor ?? null,
      because: alone.get(naming.person)?.because ?? null,
      day,
    })),
    contacts: record.contacts.map(
      ({ id, type, status, focus, start, end, place, cue, rule, partOf, session, parties, evidence, ...rest }) => ({
        ...{ id, type, status, focus, start, end, rule },
        country: place?.country ?? null,
        city: place?.city ?? null,
        place_said: evidence.some(({ field, span }) => (field === 'country' || field === 'city') && span) ? 1 : 0,
        cue_start: cue[0],
        cue_end: cue[1],
        confidence: confidenceOf(rest),
        part_of: partOf ?? null,
        session: session ?? null,
        wording: wordingOf(record.text.slice(...cue)),
        own: own.get(id) ?? '',
        rejected: rejected.has(id) ? 1 : 0,
        block: blockOf({
          type,
          parties: parties.map((item, ord) => ({ ...party(item, ord), role: item.role ?? null })),
        }),
      }),
    ),
    contact_parties: record.contacts.flatMap(({ id, parties }) =>
      parties.map((item, ord) => ({ ...party(item, ord), contact: id, role: item.role ?? null })),
    ),
    statements: record.statements.map((statement) => ({
      id: statement.id,
      start: statement.span[0],
      end: statement.span[1],
      cue_start: statement.cue?.[0] ?? null,
      cue_end: statement.cue?.[1] ?? null,
      mode: statement.mode,
      contact: statement.contact ?? null,
      rule: statement.rule,
      confidence: confidenceOf(statement),
    })),
    speakers,
    outcome_words: outcomeRows(record, speakers),
    statement_topics: record.statements.flatMap(({ id, topics }) =>
      topics.map((topic) => ({ statement: id, topic, day })),
    ),
    report_topics: record.topics.map((topic) => ({ topic })),
    commitments: record.commitments.map(({ span, due, statement, rule }, index) => ({
      ...{ id: commitmentId(index), rule },
      start: span[0],
      end: span[1],
      due_start: due?.start ?? null,
      due_end: due?.end ?? null,
      statement: statement ?? null,
    })),
    commitment_parties: record.commitments.flatMap(({ by, to }, index) => [
      ...by.map((item, ord) => ({ ...party(item, ord), commitment: commitmentId(index), side: 'by' })),
      ...(to ?? []).map((item, ord) => ({ ...party(item, ord), commitment: commitmentId(index), side: 'to' })),
    ]),
  }
}

/** The id of the encounter that a contact would be alone: of its words, so that it stays when the report is read again. */
const encounterIdOf = ({ report, type, cue, nth }: ContactRef) =>
  `e${createHash('sha1')
    .update([report, type, fold(cue), nth].join('\t'))
    .digest('hex')
    .slice(0, 12)}`

/** Commitments have no id in a record: they are numbered in its order. */
const commitmentId = (index: number) => `m${index + 1}`

const confidenceOf = (thing: object) => (thing as { readonly confidence?: number }).confidence ?? null

interface Who {
  readonly countries: ReadonlyMap<string, string | null>
  readonly alone: ReadonlyMap<string, Identified | null>
}

function namingsOf({ id: report, people, report: { published } }: DidarRecord): Naming[] {
  return people.map((person) => ({
    report,
    person: person.id,
    nameFa: person.name.fa,
    nameEn: person.name.en,
    country: person.country,
    officeFa: person.office?.fa ?? null,
    officeEn: person.office?.en ?? null,
    known: person.known ?? null,
    confidence: confidenceOf(person),
    published: published ?? null,
  }))
}

function partyRow({ text }: DidarRecord, { countries, alone }: Who, party: Party, ord: number): PartyRow {
  if ('person' in party) {
    const { person } = party
    const [actor, country] = [alone.get(person)?.actor ?? null, countries.get(person) ?? null]
    return { ord, person, code: null, body: null, actor, country }
  }
  if ('code' in party) {
    const { code } = party
    return { ord, person: null, code, body: null, actor: code, country: code }
  }
  const body = text.slice(...party.name)
  return { ord, person: null, code: null, body, actor: `@${fold(body)}`, country: null }
}

/** Somebody who takes part in something. */
interface PartyRow {
  readonly ord: number
  readonly person: string | null
  readonly code: string | null
  readonly body: string | null
  readonly actor: string | null
  readonly country: string | null
}
