import type { DidarRecord, Party } from '@didar/engine'
import { fold } from '@didar/engine'
import { DidarError } from '../../errors.js'
import type { ActorId } from '../ledger.js'
import type { ContactRef, Correction, Decided, NamingRef, Order, PartyRef, Where } from './decisions.js'
import { contactRef, namingRef } from './refer.js'

export interface ContactKey {
  readonly report: string
  readonly contact: string
}

/** What has to be looked up to refer to it. */
export interface Finder {
  /** The tellings of an encounter, by the order of their keys; null where there is no such encounter. */
  tellingsOf(encounter: string): Promise<readonly ContactKey[] | null>
  /** Where a person is named. */
  namingsOf(actor: ActorId): Promise<readonly { readonly report: string; readonly person: string }[]>
  record(report: string): Promise<DidarRecord>
}

/** An order as a decision, which refers to the words of reports. */
export async function decidedBy(order: Order, finder: Finder): Promise<Decided> {
  switch (order.kind) {
    case 'merge':
      return order.ids.every(isPerson) ? mergePeople(order.ids, finder) : mergeEncounters(order.ids, finder)
    case 'split':
      return isPerson(order.id) ? splitPerson(order.id, order.where, finder) : splitEncounter(order, finder)
    case 'correct':
      return correct(order, finder)
    default: {
      const { told, chosen } = await tellings(order.id, order.where, finder)
      const scope = isWhole(order.where) ? 'encounter' : 'telling'
      // An encounter is accepted by one of its tellings; what is none is none in any of them.
      const of = scope === 'encounter' && order.kind === 'accept' ? told.slice(0, 1) : chosen
      return { kind: order.kind, scope, of: await contactRefs(of, finder) }
    }
  }
}

/** Somebody with a name; an office without one is another’s tomorrow, and is never merged. */
const isPerson = (id: string) => id.startsWith('p:')
const isWhole = ({ reports, contacts }: Where) => reports.length + contacts.length === 0

/** All tellings of an encounter, and those that are meant. */
async function tellings(id: string, { reports, contacts }: Where, finder: Finder) {
  const told = await finder.tellingsOf(id)
  if (!told) throw new DidarError('no-such-encounter', `There is no encounter ${id}. Ids are printed by: didar list`)
  const chosen = told.filter(
    ({ report, contact }) =>
      (reports.length === 0 || reports.includes(report)) && (contacts.length === 0 || contacts.includes(contact)),
  )
  for (const report of reports)
    if (!chosen.some((telling) => telling.report === report))
      throw new DidarError(
        'no-such-telling',
        `Report ${report} tells nothing of ${id} that is meant. See didar show ${id}`,
      )
  if (chosen.length === 0) throw new DidarError('no-such-telling', `No telling of ${id} is meant. See didar show ${id}`)
  return { told, chosen }
}

async function contactRefs(keys: readonly ContactKey[], { record }: Finder): Promise<ContactRef[]> {
  const refs: ContactRef[] = []
  for (const { report, contact: id } of keys) {
    const read = await record(report)
    const contact = read.contacts.find((one) => one.id === id)
    if (contact) refs.push(contactRef(read, contact))
  }
  return refs
}

async function mergeEncounters(ids: readonly string[], finder: Finder): Promise<Decided> {
  const all: ContactKey[] = []
  for (const id of new Set(ids)) {
    const { told } = await tellings(id, { reports: [], contacts: [] }, finder)
    all.push(...told.slice(0, 1))
  }
  const keys = new Set(all.map(({ report, contact }) => `${report}\t${contact}`))
  if (keys.size < 2) throw new DidarError('usage', 'These are one encounter already. Give two or more that are not.')
  return { kind: 'merge', of: await contactRefs(all, finder) }
}

async function splitEncounter(order: Extract<Order, { kind: 'split' }>, finder: Finder): Promise<Decided> {
  const { told, chosen } = await tellings(order.id, order.where, finder)
  const rest = told.filter((telling) => !chosen.includes(telling))
  if (rest.length === 0)
    throw new DidarError(
      'usage',
      `These are all tellings of ${order.id}. Give fewer: what is split off leaves some behind.`,
    )
  return { kind: 'split', of: await contactRefs(chosen, finder), rest: await contactRefs(rest, finder) }
}

async function correct(order: Extract<Order, { kind: 'correct' }>, finder: Finder): Promise<Decided> {
  const { told, chosen } = await tellings(order.id, order.where, finder)
  const scope = isWhole(order.where) ? 'encounter' : 'telling'
  const of = scope === 'encounter' ? told.slice(0, 1) : chosen
  const corrections: Correction[] = []
  for (const correction of order.corrections)
    if (!('of' in correction)) corrections.push(correction)
    else if (correction.field === 'party' && correction.value === 'yes')
      corrections.push({ ...correction, of: { code: correction.of } })
    else
      corrections.push({
        ...correction,
        of: await partyRef(order.id, correction.of, scope === 'encounter' ? told : chosen, finder),
      })
  return { kind: 'correct', scope, of: await contactRefs(of, finder), corrections }
}

/** A party by whatever names it in one of the tellings. */
async function partyRef(id: string, actor: ActorId, of: readonly ContactKey[], finder: Finder): Promise<PartyRef> {
  const namings = /^[po]:/.test(actor) ? await finder.namingsOf(actor) : []
  for (const { report, contact: contactId } of of) {
    const record = await finder.record(report)
    const naming = namings.find((one) => one.report === report)
    for (const party of record.contacts.find((one) => one.id === contactId)?.parties ?? []) {
      const ref = refOfParty(record, party, actor, naming?.person)
      if (ref) return ref
    }
  }
  throw new DidarError(
    'no-such-party',
    `${actor} is no party of ${id} there. Parties are shown by: didar show ${id} --json`,
  )
}

function refOfParty(record: DidarRecord, party: Party, actor: ActorId, person: string | undefined): PartyRef | null {
  if ('code' in party) return party.code === actor ? { code: party.code } : null
  if ('name' in party) {
    const body = record.text.slice(...party.name)
    return `@${fold(body)}` === actor ? { body } : null
  }
  const found = party.person === person && record.people.find(({ id }) => id === person)
  return found ? { naming: namingRef(record, found) } : null
}

async function namings(actor: ActorId, finder: Finder, only: readonly string[] = []): Promise<NamingRef[]> {
  const found = await finder.namingsOf(actor)
  if (found.length === 0)
    throw new DidarError(
      'no-such-person',
      `Nobody is ${actor}. Ids of people are shown by: didar show ENCOUNTER --json`,
    )
  const refs: NamingRef[] = []
  for (const { report, person: id } of found) {
    if (only.length && !only.includes(report)) continue
    const record = await finder.record(report)
    const person = record.people.find((one) => one.id === id)
    if (person) refs.push(namingRef(record, person))
    if (only.length === 0) break
  }
  return refs
}

async function mergePeople(ids: readonly string[], finder: Finder): Promise<Decided> {
  const unique = [...new Set(ids)]
  if (unique.length < 2) throw new DidarError('usage', 'Give two or more people that are to be one.')
  const who: NamingRef[] = []
  for (const id of unique) who.push(...(await namings(id, finder)))
  return { kind: 'merge-people', who }
}

async function splitPerson(id: string, { reports }: Where, finder: Finder): Promise<Decided> {
  if (reports.length === 0) throw new DidarError('usage', 'Give --report: where the name is somebody else’s.')
  const who = await namings(id, finder, reports)
  for (const report of reports)
    if (!who.some((naming) => naming.report === report))
      throw new DidarError('no-such-telling', `Report ${report} does not name ${id}.`)
  return { kind: 'split-people', who }
}
