import type { Document, OfficeMention, PersonMention, Range } from '../document.js'
import { fold } from '../normalise/fold.js'
import { covers, knownPeople, nameKey, tenuresOf } from '../reference/people.js'

/** One person while the report is being read: the mentions that name or describe this one. */
export interface Entity {
  readonly key: number
  mentions: { range: Range; mention: PersonMention | null }[]
  /** The fullest name printed. */
  name: { fa: string; range: Range } | null
  known: string | null
  country: string | null
  offices: OfficeMention[]
}

/** Groups the person mentions of a report into entities: by name first, then bare offices by who holds them. */
export function entitiesOf(doc: Document, mentions: readonly PersonMention[], published: string | undefined): Entity[] {
  const entities: Entity[] = []
  const full = mentions.filter(({ name }) => name && name.range[1] - name.range[0] > 1)
  const short = mentions.filter(({ name }) => name && name.range[1] - name.range[0] === 1)
  for (const mention of [...full, ...short])
    add(
      entities,
      mention,
      entities.find((entity) => sameName(entity, mention)),
    )
  for (const mention of mentions)
    if (!mention.name)
      for (const part of holders(doc, mention))
        add(
          entities,
          part,
          entities.find((entity) => holds(entity, part, published)),
        )
  return entities
}

function add(entities: Entity[], mention: PersonMention, into: Entity | undefined): void {
  const entity = into ?? { key: entities.length, mentions: [], name: null, known: null, country: null, offices: [] }
  if (!into) entities.push(entity)
  entity.mentions.push({ range: mention.range, mention })
  if (mention.name && (!entity.name || fold(mention.name.fa).length > fold(entity.name.fa).length))
    entity.name = mention.name
  entity.known ??= mention.known
  entity.country ??= mention.office?.country ?? mention.country
  if (mention.office) entity.offices.push(mention.office)
}

/** Whether a mention's name can be this entity's: the same known person, the same name, or its last part. */
function sameName(entity: Entity, { name, known }: PersonMention): boolean {
  if (!name || !entity.name) return false
  const a = nameKey(entity.name.fa)
  const b = nameKey(name.fa)
  if (a === b) return true
  const short = name.range[1] - name.range[0] === 1 || entity.name.range[1] - entity.name.range[0] === 1
  if (short)
    return (
      (b.length > 2 && a.endsWith(b)) || (a.length > 2 && b.endsWith(a)) || (known !== null && known === entity.known)
    )
  if (known && entity.known) return known === entity.known
  return (b.length > 4 && a.endsWith(b)) || (a.length > 4 && b.endsWith(a))
}

/** A plural office with several countries is one unnamed person a country; the countries follow the office. */
function holders(_doc: Document, mention: PersonMention): PersonMention[] {
  return [mention]
}

/** Whether an entity holds the office that a bare mention names. */
function holds(entity: Entity, { office }: PersonMention, published: string | undefined): boolean {
  if (!office || office.plural) return false
  if (office.country && entity.country && office.country !== entity.country) return false
  if (entity.offices.some((own) => sameOffice(own, office))) return true
  if (!entity.known || !office.id) return false
  const day = published?.slice(0, 10)
  return tenuresOf(entity.known).some((tenure) => tenure.office === office.id && (!day || covers(tenure, day)))
}

function sameOffice(a: OfficeMention, b: OfficeMention): boolean {
  if (a.former !== b.former) return false
  if (a.id && b.id) return a.id === b.id
  const x = fold(a.fa)
  const y = fold(b.fa)
  return x === y || (x.length > 6 && y.startsWith(x)) || (y.length > 6 && x.startsWith(y))
}

/** The fullest office of an entity, as printed. */
export function officeOf(entity: Entity): OfficeMention | null {
  return entity.offices.reduce<OfficeMention | null>(
    (best, office) => (!best || fold(office.fa).length > fold(best.fa).length ? office : best),
    null,
  )
}

/** Forms by which the text may call this person alone: known surnames, or the last word of the name. */
export function surnamesOf(entity: Entity): string[] {
  const known = entity.known ? (knownPeople().get(entity.known)?.surnames ?? []) : []
  const words = entity.name?.fa.split(' ') ?? []
  const last = words.length > 1 ? [words.at(-1) as string, words.slice(-2).join(' ')] : []
  return [...new Set([...known, ...last].map(fold))].filter((key) => key.length > 2)
}
