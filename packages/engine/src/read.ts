import { assembleCommitments } from './assemble/commitments/commitments.js'
import { assembleContacts } from './assemble/contacts/contacts.js'
import { linkStatements, linkVisits } from './assemble/links.js'
import { assembleTopics } from './assemble/topics/topics.js'
import { adopt } from './attribute/adopt.js'
import { attribute } from './attribute/attribute.js'
import { withConfidence } from './confidence/confidence.js'
import type { DidarRecord, Given, Party, Report, Sentence, TimeMention } from './document.js'
import { languageOf } from './language.js'
import { normalise } from './normalise/normalise.js'
import { recognisePeople } from './recognise/people/people.js'
import { recognisePlaces } from './recognise/places/places.js'
import { recogniseTimes } from './recognise/times/times.js'
import { refer } from './refer/refer.js'
import { segment } from './segment/segment.js'

/** A record together with what does not stand in it: the sentences, and which rule read each time expression. */
export interface Explanation {
  readonly record: DidarRecord
  readonly sentences: readonly Sentence[]
  readonly times: readonly TimeMention[]
}

/** Reads one report. Never throws on any text; what is not understood stays out of the record or in `unresolved`. */
export const read = (text: string, given: Given = {}): DidarRecord => explain(text, given).record

/** Reads one report and keeps what explains the record: every stage in order, each fed by the results before it. */
export function explain(text: string, given: Given = {}): Explanation {
  const language = languageOf(text)
  if (language !== 'fa') return { record: notPersian(text, given, language), sentences: [], times: [] }
  const document = segment(normalise(text), given.title)
  const { times, unresolved } = recogniseTimes(document, given.published)
  const places = recognisePlaces(document, given.published)
  const mentions = recognisePeople(document, places)
  const named = refer(document, places, mentions, given.published)
  const { cast, statements: said } = adopt(document, named, attribute(document, named))
  const contacts = linkVisits(
    assembleContacts({ document, times, places, cast, statements: said, published: given.published }),
  )
  const statements = linkStatements(document, said, contacts)
  const commitments = assembleCommitments({ document, cast, statements, times, published: given.published })
  const topics = assembleTopics({ document, statements, people: cast.people })
  const used = new Set(
    [
      ...statements.flatMap(({ speakers }) => speakers),
      ...contacts.flatMap(({ parties }) => parties),
      ...commitments.flatMap(({ by, to }) => [...by, ...(to ?? [])]),
    ].flatMap(personOf),
  )
  const people = cast.people.filter(({ id, name }) => name.fa !== null || used.has(id))
  const rated = withConfidence({ sentences: document.sentences, people, contacts, statements })
  const record: DidarRecord = {
    schema: 'didar/1',
    id: given.id ?? '',
    text,
    report: {
      ...reportOf(document.title ? { ...given, title: document.title } : given, language),
      junk: document.junk,
    },
    people: rated.people,
    times: times.map(({ span, start, end, calendar, precision }) => ({ span, start, end, calendar, precision })),
    contacts: rated.contacts,
    statements: rated.statements,
    commitments,
    topics,
    unresolved: [...unresolved, ...cast.unresolved],
  }
  return { record, sentences: document.sentences, times }
}

function reportOf({ title, published, outlet, url }: Given, language: string): Report {
  return {
    ...(title ? { title } : {}),
    ...(published ? { published } : {}),
    ...(outlet ? { outlet } : {}),
    ...(url ? { url } : {}),
    language,
    junk: [],
  }
}

/** Nothing is read from a text in another language: a guess would look like a finding. */
function notPersian(text: string, given: Given, language: string): DidarRecord {
  const note =
    text.trim() === ''
      ? 'The text is empty.'
      : `The text is not Persian (${language === 'und' ? 'language not recognised' : language}); nothing was read from it.`
  return {
    schema: 'didar/1',
    id: given.id ?? '',
    text,
    report: { ...reportOf(given, language), note },
    people: [],
    times: [],
    contacts: [],
    statements: [],
    commitments: [],
    topics: [],
    unresolved: [],
  }
}

const personOf = (party: Party): string[] => ('person' in party ? [party.person] : [])
