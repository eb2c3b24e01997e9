import type { Contact, Document, Party, Statement } from '../document.js'
import { withFields } from '../rules/with-fields.js'
import { topicsIn } from './topics/topics.js'

const keyOf = (party: Party): string =>
  'person' in party ? party.person : 'code' in party ? party.code : `@${party.name[0]}`

/** Contacts at which somebody speaks. */
const SPOKEN_AT = new Set(['meeting', 'call', 'gathering'])

/** The contacts of each party. */
function byParty(contacts: readonly Contact[]): Map<string, Set<Contact>> {
  const map = new Map<string, Set<Contact>>()
  for (const contact of contacts)
    for (const party of contact.parties) {
      const list = map.get(keyOf(party))
      if (list) list.add(contact)
      else map.set(keyOf(party), new Set([contact]))
    }
  return map
}

/** The one contact at which all speakers were; undefined if there is none or another. */
function occasionOf(speakers: readonly Party[], occasions: ReadonlyMap<string, ReadonlySet<Contact>>) {
  const [first, ...others] = speakers.map((speaker) => occasions.get(keyOf(speaker)) ?? new Set<Contact>())
  let only: Contact | undefined
  for (const contact of first ?? []) {
    if (!others.every((contacts) => contacts.has(contact))) continue
    if (only) return undefined
    only = contact
  }
  return only
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
    const only = occasionOf(statement.speakers, occasions)
    const topics = topicsIn(document, statement.span)
    return withFields(statement, only ? { topics, contact: only.id } : { topics })
  })
}

/** Contacts with the visit that they belong to: a guest's encounters in the country visited. */
export function linkVisits(contacts: readonly Contact[]): Contact[] {
  const whereTo = ({ place, focus }: Contact, party: Party) => `${keyOf(party)} ${place?.country} ${focus}`
  const visits = new Map<string, Contact>()
  for (const visit of contacts)
    if (visit.type === 'visit')
      for (const party of visit.parties)
        if (party.role === 'guest' && !visits.has(whereTo(visit, party))) visits.set(whereTo(visit, party), visit)
  return contacts.map((contact) => {
    if (contact.type === 'visit' || contact.type === 'call' || !contact.place) return contact
    const guest = contact.parties.find((party) => visits.has(whereTo(contact, party)))
    const visit = guest && visits.get(whereTo(contact, guest))
    return visit ? withFields(contact, { partOf: visit.id }) : contact
  })
}
