import { assembleCommitments } from './assemble/commitments/commitments.js'
import { assembleContacts } from './assemble/contacts/contacts.js'
import { assembleTopics } from './assemble/topics/topics.js'
import { attribute } from './attribute/attribute.js'
import type { DidarRecord, Given, Party } from './document.js'
import { normalise } from './normalise/normalise.js'
import { recognisePeople } from './recognise/people/people.js'
import { recognisePlaces } from './recognise/places/places.js'
import { recogniseTimes } from './recognise/times/times.js'
import { refer } from './refer/refer.js'
import { segment } from './segment/segment.js'

/**
 * Reads one report: every stage in order, each fed by the results of those before it.
 * Never throws on any text; what is not understood stays out of the record or in `unresolved`.
 */
export function read(text: string, given: Given = {}): DidarRecord {
  const document = segment(normalise(text), given.title)
  const { times, unresolved } = recogniseTimes(document, given.published)
  const places = recognisePlaces(document)
  const mentions = recognisePeople(document, places)
  const cast = refer(document, places, mentions, given.published)
  const statements = attribute(document, cast)
  const contacts = assembleContacts({ document, times, places, cast, statements, published: given.published })
  const commitments = assembleCommitments({ document, cast, statements })
  const topics = assembleTopics({ document, statements, contacts })
  const used = new Set(
    [
      ...statements.flatMap(({ speakers }) => speakers),
      ...contacts.flatMap(({ parties }) => parties),
      ...commitments.flatMap(({ by, to }) => [...by, ...(to ?? [])]),
    ].flatMap(personOf),
  )
  return {
    schema: 'didar/1',
    id: given.id ?? '',
    text,
    report: {
      ...(document.title ? { title: document.title } : {}),
      ...(given.published ? { published: given.published } : {}),
      ...(given.outlet ? { outlet: given.outlet } : {}),
      ...(given.url ? { url: given.url } : {}),
      language: 'fa',
      junk: document.junk,
    },
    people: cast.people.filter(({ id, name }) => name.fa !== null || used.has(id)),
    times: times.map(({ span, start, end, calendar, precision }) => ({ span, start, end, calendar, precision })),
    contacts,
    statements,
    commitments,
    topics,
    unresolved: [...unresolved, ...cast.unresolved],
  }
}

const personOf = (party: Party): string[] => ('person' in party ? [party.person] : [])
