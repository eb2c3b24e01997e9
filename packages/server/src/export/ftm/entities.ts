import { countryFacts } from '@didar/engine'
import type { EncounterTold, Row, Source } from '../../ledger/snapshot.js'
import { isPerson, nameOf, nameOfCode, type Party, surnameOf } from '../who.js'
import { type Entity, entity, idOf } from './entity.js'

/** What rows and encounters of a ledger are as entities of FollowTheMoney. Pure. */

const string = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Countries are written small; an organisation has none. */
const countryOf = (code: unknown): string | null =>
  typeof code === 'string' && countryFacts(code) ? code.toLowerCase() : null

const ARTICLE = (report: unknown) => idOf('Article', String(report))
/** Who acts is a person or an organisation; a reference to it tells which. */
export const actorId = (actor: string) => idOf(isPerson({ actor }) ? 'Person' : 'Organization', actor)
/** ISO 639-3, as FollowTheMoney has languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  fa: 'fas',
  ar: 'ara',
  en: 'eng',
  ku: 'kur',
  ckb: 'ckb',
  ur: 'urd',
}

export const articleOf = ({ report, title, published, outlet, url, language, topics, source }: Row): Entity =>
  entity('Article', String(report), {
    title: string(title) ?? String(report),
    fileName: string(source),
    publishedAt: string(published),
    publisher: string(outlet),
    sourceUrl: string(url),
    language: LANGUAGES[String(language)],
    keywords: topics as string[],
  })

interface OfficeHeld {
  readonly office: string
  readonly reports: number
  readonly first: string | null
  readonly last: string | null
}

/** A person, or an organisation; and the positions in which reports name the person. */
export function actorEntities({ actor, kind, name_en, name_fa, country, offices, sources }: Row): Entity[] {
  const key = String(actor)
  const told = (sources as readonly Source[]).map(({ report }) => ARTICLE(report))
  const [en, fa, code] = [string(name_en), string(name_fa), string(country)]
  if (kind !== 'person' && kind !== 'office')
    return [
      entity('Organization', key, {
        ...{ name: [en ?? fa ?? key], alias: en ? fa : null, country: countryOf(code), classification: string(kind) },
        ...{ proof: told },
      }),
    ]
  const held = offices as readonly OfficeHeld[]
  const titles = held.map(({ office }) => office)
  const unnamed = `${titles[0] ?? 'Official'}${code ? ` (${nameOfCode(code)})` : ''}`
  const person = entity('Person', key, {
    ...{ name: en ?? fa ?? unnamed, alias: en ? fa : null, lastName: en && surnameOf(en, code), position: titles },
    ...{ country: countryOf(code), notes: en || fa ? null : 'No report gives the name.', proof: told },
  })
  return [person, ...held.flatMap((office) => occupancyOf(person.id, office, code))]
}

/** A position, and that the person held it on the days of the reports that say so; nobody says from when to when. */
function occupancyOf(holder: string, { office, reports, first, last }: OfficeHeld, code: string | null): Entity[] {
  const key = `${office} ${code ?? ''}`
  const name = code ? `${office} (${nameOfCode(code)})` : office
  const position = entity('Position', key, { name, country: countryOf(code) })
  const occupancy = entity('Occupancy', `${holder} ${key}`, {
    ...{ holder, post: position.id, date: [first, last] },
    summary: `Named so by ${reports} ${reports === 1 ? 'report' : 'reports'}.`,
  })
  return [position, occupancy]
}

/** How a report names a person. */
export const mentionOf = ({ report, person, actor, words, country }: Row): Entity =>
  entity('Mention', `${report} ${person}`, {
    ...{ document: ARTICLE(report), name: string(words), detectedSchema: 'Person' },
    ...{ resolved: actor ? actorId(String(actor)) : null, contextCountry: countryOf(country) },
  })

/** What somebody said, or undertook. */
export function noteOf(row: Row, kind: 'statement' | 'commitment', by: readonly unknown[]): Entity {
  const speakers = by as readonly { readonly actor: string | null }[]
  return entity('Note', `${row.report} ${row[kind]}`, {
    ...{ name: kind, description: string(row.words), summary: string(row.mode), sourceUrl: string(row.url) },
    entity: speakers.flatMap(({ actor }) => (actor ? actorId(actor) : [])),
    keywords: (row.topics ?? []) as string[],
    proof: ARTICLE(row.report),
  })
}

/** An encounter: a trip with where it led, a call, or another event. */
export function encounterEntities(told: EncounterTold): Entity[] {
  const { encounter } = told
  if (encounter.type === 'visit') return tripEntities(told)
  if (encounter.type === 'call') return [callOf(told)]
  return [entity('Event', encounter.id, { ...interval(told), ...event(told) })]
}

/** What every stretch of time has. */
function interval({ encounter, tellings }: EncounterTold) {
  const { id, type, status, start, end, day } = encounter
  return {
    ...{ recordId: id, summary: `${status} ${type}`, startDate: start, endDate: end },
    date: (start ?? end) ? null : day,
    description: tellings.map(({ words }) => words),
    sourceUrl: tellings.map(({ url }) => url),
    publisher: tellings.map(({ outlet }) => outlet),
  }
}

function event({ encounter, tellings, topics }: EncounterTold) {
  const { parties, country, city, type } = encounter
  const ids = (of: readonly Party[]) => of.map(({ actor }) => actorId(actor))
  return {
    name: `${type}: ${parties.map(nameOf).join(' – ') || 'parties not known'}`,
    country: countryOf(country),
    location: placeName(city, country),
    involved: ids(parties),
    organizer: ids(parties.filter(({ role }) => role === 'host')),
    keywords: topics,
    proof: tellings.map(({ report }) => ARTICLE(report)),
  }
}

const placeName = (city: string | null, country: string | null): string | null =>
  [city, country && nameOfCode(country)].filter(Boolean).join(', ') || null

/** A trip must say from where to where; from where is the country for which the traveller acts. */
function tripEntities(told: EncounterTold): Entity[] {
  const { parties, city, country } = told.encounter
  const guest = parties.find(({ role }) => role === 'guest') ?? parties.find(({ role }) => role !== 'host')
  const host = parties.find(({ role }) => role === 'host')
  const from = addressOf(null, guest?.country ?? null)
  const to = addressOf(city, country ?? host?.country ?? null)
  const trip = entity('Trip', told.encounter.id, {
    ...{ ...interval(told), ...event(told), startLocation: from.id, endLocation: to.id },
  })
  return [from, to, trip]
}

function addressOf(city: string | null, country: string | null): Entity {
  const full = placeName(city, country) ?? 'not known'
  return entity('Address', full, { full, city, country: countryOf(country) })
}

/** Reports seldom tell who called: the party that most of them name stands as the caller. */
function callOf(told: EncounterTold): Entity {
  const [caller, ...receivers] = told.encounter.parties
  return entity('Call', told.encounter.id, {
    ...interval(told),
    caller: caller && actorId(caller.actor),
    receiver: receivers.map(({ actor }) => actorId(actor)),
  })
}
