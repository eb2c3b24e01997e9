import type {
  Cast,
  Document,
  Party,
  Person,
  PersonMention,
  PlaceMention,
  Range,
  Reference,
  Unresolved,
} from '../document.js'
import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import * as offices from '../generated/offices.js'
import { fold } from '../normalise/fold.js'
import { latinise } from '../reference/latinise.js'
import { knownPeople } from '../reference/people.js'
import { Lexicon } from '../rules/lexicon.js'
import { type Entity, entitiesOf, officeOf, surnamesOf } from './entities.js'
import { Pronouns } from './pronouns.js'

const givenLatin = new Map(given.rows().map((row) => [fold(row.fa), row.latin]))
const familyLatin = new Map(family.rows().map((row) => [fold(row.fa), row.latin]))
const iranian = new Set(
  given
    .rows()
    .filter(({ origin }) => /persian|islamic|iran/i.test(origin))
    .map(({ fa }) => fold(fa)),
)
const officeEnglish = new Map(offices.rows().map((row) => [row.id, row.en]))

/** Who is meant by every name, office, pronoun, country and «دو طرف» of the report. */
export function refer(
  doc: Document,
  places: readonly PlaceMention[],
  mentions: readonly PersonMention[],
  published: string | undefined,
): Cast {
  const entities = entitiesOf(doc, mentions, published)
  const named = entities.flatMap((entity) =>
    entity.mentions.map(({ range, mention }) => reference(entity, range, mention?.name ? 'name' : 'office')),
  )
  const all = merge(named, [...surnameReferences(doc, entities, named), ...placeReferences(places)])
  const unresolved: Unresolved[] = []
  const references = new Pronouns(doc, all, entities, unresolved).run()
  const people = entities.map((entity) => person(doc, entity, references))
  return { people, references, unresolved }
}

const idOf = (entity: Entity) => `p${entity.key + 1}`

function reference(entity: Entity, range: Range, kind: Reference['kind']): Reference {
  return { range, kind, parties: [{ person: idOf(entity) }] }
}

/** Surnames standing alone, once the text has given the full name somewhere. */
function surnameReferences(doc: Document, entities: readonly Entity[], named: readonly Reference[]): Reference[] {
  const lexicon = new Lexicon<Entity>(
    entities.flatMap((entity) => surnamesOf(entity).map((key): [string, Entity] => [key, entity])),
  )
  if (!lexicon.size) return []
  const taken = new Set(
    named.flatMap(({ range }) => Array.from({ length: range[1] - range[0] }, (_, k) => range[0] + k)),
  )
  const found: Reference[] = []
  for (const sentence of doc.sentences) {
    if (sentence.part === 'junk') continue
    for (let i = sentence.range[0]; i < sentence.range[1]; i++) {
      const match = taken.has(i) ? undefined : lexicon.longest(doc.tokens, i, sentence.range[1])
      if (match) found.push(reference(match.value, [match.from, match.to], 'name'))
    }
  }
  return found
}

function placeReferences(places: readonly PlaceMention[]): Reference[] {
  return places.flatMap((place): Reference[] => {
    if (!place.code) return []
    const kind = place.kind === 'adjective' ? 'adjective' : place.kind === 'organisation' ? 'organisation' : 'country'
    return [{ range: place.range, kind, parties: [{ code: place.code }] }]
  })
}

/** References in order; of overlapping ones the first list wins. */
function merge(first: readonly Reference[], second: readonly Reference[]): Reference[] {
  const taken = new Set<number>()
  const kept: Reference[] = []
  for (const item of [...first, ...second]) {
    const tokens = Array.from({ length: item.range[1] - item.range[0] }, (_, k) => item.range[0] + k)
    if (tokens.some((i) => taken.has(i))) continue
    for (const i of tokens) taken.add(i)
    kept.push(item)
  }
  return kept.sort((a, b) => a.range[0] - b.range[0])
}

function person(doc: Document, entity: Entity, references: readonly Reference[]): Person {
  const id = idOf(entity)
  const office = officeOf(entity)
  const span = (range: Range): [number, number] => [
    doc.tokens[range[0]]?.start ?? 0,
    doc.tokens[range[1] - 1]?.end ?? 0,
  ]
  const known = entity.known ? knownPeople().get(entity.known) : undefined
  const country =
    entity.country ??
    known?.country ??
    (entity.name && iranian.has(fold(entity.name.fa.split(' ')[0] ?? '')) ? 'IR' : office ? 'IR' : null)
  const evidence: Person['evidence'] = [
    ...(entity.name ? [{ field: 'name' as const, span: span(entity.name.range) }] : []),
    ...(office ? [{ field: 'office' as const, span: span(office.range) }] : []),
    {
      field: 'country' as const,
      span: office?.country ? span(office.range) : null,
      ...(office?.country
        ? {}
        : { because: known ? 'known person' : country ? "the outlet's own country" : 'not said' }),
    },
  ]
  return {
    id,
    name: entity.name
      ? { fa: entity.name.fa, en: known?.latin ?? latinise(entity.name.fa, { given: givenLatin, family: familyLatin }) }
      : { fa: null, en: null },
    country,
    office: office ? { fa: office.fa, en: office.id ? (officeEnglish.get(office.id) ?? null) : null } : null,
    mentions: references
      .filter(({ parties }) => parties.some((party: Party) => 'person' in party && party.person === id))
      .map(({ range }) => span(range)),
    ...(entity.known ? { known: entity.known } : {}),
    evidence,
  }
}
