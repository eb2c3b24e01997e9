import type { Contact, Document, Party, Statement } from '../document.js'
import { topicsIn } from './topics/topics.js'

const keyOf = (party: Party): string =>
  'person' in party ? party.person : 'code' in party ? party.code : `@${party.name[0]}`

/** Contacts at which somebody speaks. */
const SPOKEN_AT = new Set(['meeting', 'call', 'gathering'])

function byParty(contacts: readonly Contact[]): Map<string, Contact[]> {
  const map = new Map<string, Contact[]>()
  for (const contact of contacts)
    for (const party of contact.parties) map.set(keyOf(party), [...(map.get(keyOf(party)) ?? []), contact])
  return map
}

/** Statements with what they are about and, where the speakers were at one only, the contact at which they were made. */
export function linkStatements(
  document: Document,
  statements: readonly Statement[],
  contacts: readonly Contact[],
): Statement[] {
  const occasions = byParty(
    contacts.filter(({ type, status, focus }) => SPOKEN_AT.has(type) && status === 'held' && focus === 'main'),
  )
  return statements.map((statement) => {
    const [first, ...others] = statement.speakers.map((speaker) => occasions.get(keyOf(speaker)) ?? [])
    const shared = (first ?? []).filter((contact) => others.every((list) => list.includes(contact)))
    const only = shared.length === 1 ? shared[0] : undefined
    return { ...statement, topics: topicsIn(document, statement.span), ...(only ? { contact: only.id } : {}) }
  })
}

/** Contacts with the visit that they belong to: a guest's encounters in the country visited. */
export function linkVisits(contacts: readonly Contact[]): Contact[] {
  const visits = byParty(contacts.filter(({ type }) => type === 'visit'))
  return contacts.map((contact) => {
    if (contact.type === 'visit' || contact.type === 'call' || !contact.place) return contact
    const visit = contact.parties
      .flatMap((party) => visits.get(keyOf(party))?.filter((one) => isGuest(one, party)) ?? [])
      .find(({ place, focus }) => place?.country === contact.place?.country && focus === contact.focus)
    return visit ? { ...contact, partOf: visit.id } : contact
  })
}

const isGuest = (visit: Contact, party: Party) =>
  visit.parties.some((other) => other.role === 'guest' && keyOf(other) === keyOf(party))
