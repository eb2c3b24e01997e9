import type {
  Cast,
  Document,
  OfficeMention,
  Party,
  PersonMention,
  PlaceMention,
  Range,
  Reference,
  Unresolved,
} from '../document.js'
import { actorReferences, placeReferences } from './actors.js'
import { withDelegations } from './delegations.js'
import { Discourse } from './discourse.js'
import { Entities } from './entities.js'
import { idOf, personOf } from './person.js'
import { surnameReferences } from './surnames.js'

/** Who is meant by every name, office, pronoun, country and «دو طرف» of the report. */
export function refer(
  doc: Document,
  places: readonly PlaceMention[],
  mentions: readonly PersonMention[],
  published: string | undefined,
): Cast {
  const entities = new Entities(doc, places, mentions, published)
  const taken = new Uint8Array(doc.tokens.length)
  const references: Reference[] = []
  const take = (list: readonly Reference[]) => {
    for (const reference of list) {
      const [from, to] = reference.range
      if (taken.subarray(from, to).includes(1)) continue
      taken.fill(1, from, to)
      references.push(reference)
    }
  }
  const isTaken = (i: number) => taken[i] === 1
  take(mentionReferences(entities))
  take(surnameReferences(doc, entities.list, isTaken))
  take(actorReferences(doc, places, isTaken))
  take(placeReferences(doc, places))
  const unresolved: Unresolved[] = []
  const day = published?.slice(0, 10)
  const about = new Map(
    entities.list.map((entity) => {
      const { id, country, office } = personOf(doc, entities, entity, [], day)
      return [id, { country, office: office?.fa ?? '' }]
    }),
  )
  const countryOf = (party: Party) =>
    'person' in party ? (about.get(party.person)?.country ?? null) : 'code' in party ? party.code : null
  references.sort((a, b) => a.range[0] - b.range[0])
  const introduce = (office: OfficeMention) => {
    const id = idOf(entities.introduce(office))
    about.set(id, { country: office.country, office: office.fa })
    return id
  }
  const told = withDelegations(doc, references, countryOf)
  const resolved = new Discourse(doc, told, about, unresolved, introduce).run()
  const meant = rangesByPerson(resolved)
  const people = entities.list.map((entity) => personOf(doc, entities, entity, meant.get(idOf(entity)) ?? [], day))
  return { people, references: resolved, unresolved }
}

/** Where each person is meant. */
function rangesByPerson(references: readonly Reference[]): Map<string, Range[]> {
  const byPerson = new Map<string, Range[]>()
  for (const { range, parties } of references)
    for (const id of new Set(parties.flatMap((party) => ('person' in party ? [party.person] : [])))) {
      const ranges = byPerson.get(id)
      if (ranges) ranges.push(range)
      else byPerson.set(id, [range])
    }
  return byPerson
}

function mentionReferences(entities: Entities): Reference[] {
  return entities.list.flatMap((entity) =>
    entity.mentions.map(({ range, mention }): Reference => {
      const kind = mention.name ? 'name' : mention.office?.id === 'counterpart' ? 'counterpart' : 'office'
      return { range, kind, parties: [{ person: idOf(entity) }] }
    }),
  )
}
