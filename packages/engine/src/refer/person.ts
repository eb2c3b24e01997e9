import type { Document, OfficeMention, Person, Range } from '../document.js'
import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import * as offices from '../generated/offices.js'
import { fold } from '../normalise/fold.js'
import { actsFor, covers, type KnownPerson, knownPerson, tenuresOf } from '../reference/people.js'
import { spellName } from '../reference/spell-name.js'
import { isWord } from '../segment/words.js'
import type { Entities } from './entities.js'
import { type Entity, officeOf } from './entity.js'
import { isOfMany, isVague } from './offices.js'

export const idOf = (entity: Entity): string => `p${entity.key + 1}`

/** The record of a person: names, country, office and every mention. */
export function personOf(
  doc: Document,
  entities: Entities,
  entity: Entity,
  mentions: readonly Range[],
  day: string | undefined,
): Person {
  const id = idOf(entity)
  const office = officeOf(entity)
  const span = ([from, to]: Range): [number, number] => [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0]
  const known = entity.known ? knownPerson(entity.known) : undefined
  const { country, because } = countryOf(entities, entity, known, office, day)
  return {
    id,
    name: entity.name
      ? { fa: entity.name.fa, en: known?.latin ?? entity.latin ?? spellName(entity.name.fa, country) }
      : { fa: null, en: null },
    country,
    office: office ? { fa: office.fa, en: office.id ? (offices.byId.get(office.id).at(-1)?.en ?? null) : null } : null,
    mentions: mentions.map(span),
    ...(entity.known ? { known: entity.known } : {}),
    evidence: [
      ...(entity.name ? [{ field: 'name' as const, span: span(entity.name.range) }] : []),
      ...(office ? [{ field: 'office' as const, span: span(office.range) }] : []),
      because === null && office
        ? { field: 'country' as const, span: span(office.range) }
        : { field: 'country' as const, span: null, because: because ?? 'not said' },
    ],
  }
}

interface Origin {
  readonly country: string | null
  /** Null where the report says it with the office. */
  readonly because: string | null
}

function countryOf(
  entities: Entities,
  entity: Entity,
  known: KnownPerson | undefined,
  office: OfficeMention | null,
  day: string | undefined,
): Origin {
  const said = entity.offices.find(({ country }) => country)?.country
  if (said) return { country: said, because: null }
  if (known) {
    const held = tenuresOf(known.id).filter((tenure) => entity.offices.some(({ id }) => id === tenure.office))
    const tenure = held.find((each) => day && covers(each, day)) ?? held[0]
    return { country: tenure?.country ?? actsFor(known.id, day), because: 'known person' }
  }
  if (entity.country) return { country: entity.country, because: 'implied by the context' }
  const nationality = entities.countries.nationality(entity)
  if (nationality) return { country: nationality, because: 'nationality' }
  if (entity.name) {
    const origin = originOf(entity.name.fa)
    if (origin === 'iranian') return { country: 'IR', because: 'an Iranian name' }
    if (office && isOfMany(office)) return { country: null, because: 'a body of no one country' }
    if (office) return { country: entities.countries.topic ?? 'IR', because: 'the country spoken of' }
    const abroad = entities.countries.subject
    return abroad ? { country: abroad, because: 'the country spoken of' } : { country: null, because: 'not said' }
  }
  return office && !isVague(office) && !isOfMany(office)
    ? { country: 'IR', because: "the outlet's own country" }
    : { country: null, because: 'not said' }
}

/** Where a word is a name; several hold at once: فرانک is Iranian and French. */
function originsOf(word: string): { iranian: boolean; foreign: boolean; mixed: boolean } {
  const origins = [...given.byName.get(word), ...family.byName.get(word)].map(({ origin }) => origin)
  const iranian = origins.some((origin) => origin.includes('persian'))
  return {
    iranian,
    foreign: origins.length > 0 && !iranian,
    mixed: iranian && origins.some((origin) => !origin.includes('persian') && !origin.includes('arabic')),
  }
}

/** Whether the words of a name are Iranian: its family name decides, then its given name. */
function originOf(name: string): 'iranian' | 'foreign' | 'open' {
  const words = name
    .split(' ')
    .map(fold)
    .filter((word) => word !== 'سید')
  const surname = words.at(-1) ?? ''
  const first = originsOf(words[0] ?? '')
  const last = originsOf(surname)
  if (words.slice(1, -1).some((word) => ARABIC.has(word)) || (words.length > 1 && isArticled(surname))) return 'foreign'
  if (words.length > 1 && last.foreign) return 'foreign'
  if (first.foreign && !last.iranian) return 'foreign'
  if (last.iranian && (words.length === 1 || first.iranian || !first.foreign)) return 'iranian'
  if (words.length > 1 && first.iranian && PERSIAN_ENDING.test(surname)) return 'iranian'
  if (words.length < 2 || !first.iranian || words.some((word) => originsOf(word).foreign)) return 'open'
  return first.mixed && !isWord(surname) ? 'open' : 'iranian'
}

/** Inside a name: that of an Arab. */
const ARABIC = new Set(['بن', 'بنت'])
/** «البدیری»: no Iranian's family name has the article. */
const isArticled = (word: string) =>
  /^ال.{4}/.test(word) && !originsOf(word).iranian && originsOf(word.slice(2)).iranian

const PERSIAN_ENDING = /(?:زاده|پور|نژاد|نیا|فر|ی|یان|راد|منش|خواه|دوست|وند)$/
