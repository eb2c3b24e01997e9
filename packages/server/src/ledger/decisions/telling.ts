import { type Contact, type DidarRecord, fold, type Party, type Person } from '@didar/engine'
import type { Correction, Decided, PartyRef } from './decisions.js'
import { contactOf, personOf } from './refer.js'

/** A record with what was decided about what it tells; its contacts keep their ids. */
export interface DecidedRecord {
  readonly record: DidarRecord
  /** Ids of its contacts that were found to be none. */
  readonly rejected: ReadonlySet<string>
}

/** Replays on a record the decisions about its own tellings, in their order. */
export function decidedRecord(told: DidarRecord, decisions: readonly Decided[]): DecidedRecord {
  const rejected = new Set<string>()
  let record = told
  for (const what of decisions) {
    if (!('scope' in what) || what.scope !== 'telling') continue
    for (const ref of what.of) {
      // What a reference means is looked up in what was read, not in what became of it.
      const id = ref.report === told.id ? contactOf(told, ref)?.id : undefined
      if (id === undefined) continue
      if (what.kind === 'reject') rejected.add(id)
      else if (what.kind === 'accept') record = withContact(record, id, (contact) => ({ ...contact, confidence: 1 }))
      else for (const correction of what.corrections) record = corrected(told, record, id, correction)
    }
  }
  return { record, rejected }
}

function withContact(record: DidarRecord, id: string, change: (contact: Contact) => Contact): DidarRecord {
  return { ...record, contacts: record.contacts.map((contact) => (contact.id === id ? change(contact) : contact)) }
}

function corrected(told: DidarRecord, record: DidarRecord, id: string, correction: Correction): DidarRecord {
  if (!('of' in correction)) return withContact(record, id, (contact) => withValue(contact, correction))
  const party = partyOf(told, correction.of)
  if (!party) return record
  if (correction.field === 'office') return withOffice(record, party, correction.value)
  return withContact(record, id, (contact) => withParty(told, contact, party, correction))
}

/** A decided value counts as one that the report says: it stands on the contact's own words. */
function withValue(contact: Contact, { field, value }: { readonly field: string; readonly value: string | null }) {
  const said = { field, span: contact.cue, because: 'decided' } as Contact['evidence'][number]
  const evidence = [...contact.evidence.filter((other) => other.field !== field), ...(value === null ? [] : [said])]
  if (field !== 'country' && field !== 'city') return { ...contact, evidence, [field]: value }
  const place = { country: null, city: null, ...contact.place, [field]: value }
  return { ...contact, evidence, place: place.country || place.city ? place : null }
}

const same = (record: DidarRecord, a: Party, b: Party): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || bodies(record, a, b)
const bodies = ({ text }: DidarRecord, a: Party, b: Party) =>
  'name' in a && 'name' in b && fold(text.slice(...a.name)) === fold(text.slice(...b.name))

function partyOf(record: DidarRecord, ref: PartyRef): Party | null {
  if ('code' in ref) return ref
  if ('naming' in ref) {
    const person = personOf(record, ref.naming)
    return person && { person: person.id }
  }
  const parties = record.contacts.flatMap((contact) => contact.parties)
  const found = parties.find((party) => 'name' in party && fold(record.text.slice(...party.name)) === fold(ref.body))
  return found && 'name' in found ? { name: found.name } : null
}

function withParty(
  record: DidarRecord,
  contact: Contact,
  party: Party,
  { field, value }: { readonly field: string; readonly value: string | null },
): Contact {
  const at = contact.parties.findIndex(({ role: _, ...other }) => same(record, other as Party, party))
  if (field === 'role') {
    const role = value === null ? {} : { role: value as 'host' | 'guest' }
    return {
      ...contact,
      parties: contact.parties.map((other, i) => {
        const { role: _, ...bare } = other
        return i === at ? ({ ...bare, ...role } as Contact['parties'][number]) : other
      }),
    }
  }
  if (value === 'yes') return at >= 0 ? contact : { ...contact, parties: [...contact.parties, party] }
  return at < 0 ? contact : withoutParty(contact, at)
}

/** Evidence says by number of which party it is. */
function withoutParty(contact: Contact, at: number): Contact {
  const evidence = contact.evidence.flatMap((item) =>
    item.of === undefined || item.of < at ? item : item.of === at ? [] : { ...item, of: item.of - 1 },
  )
  return { ...contact, evidence, parties: contact.parties.filter((_, i) => i !== at) }
}

function withOffice(record: DidarRecord, party: Party, value: string | null): DidarRecord {
  if (!('person' in party)) return record
  const office = value === null ? null : { fa: value, en: /[A-Za-z]/.test(value) ? value : null }
  const people = record.people.map((person): Person => (person.id === party.person ? { ...person, office } : person))
  return { ...record, people }
}
