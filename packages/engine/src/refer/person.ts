import type { Document, OfficeMention, Person, Range } from '../document.js'
import * as family from '../generated/family-names.js'
import * as given from '../generated/given-names.js'
import * as offices from '../generated/offices.js'
import { fold } from '../normalise/fold.js'
import { latinise } from '../reference/latinise.js'
import { covers, type KnownPerson, knownPeople, tenuresOf } from '../reference/people.js'
import { isWord } from '../segment/words.js'
import type { Entities } from './entities.js'
import { type Entity, officeOf } from './entity.js'
import { isVague } from './offices.js'

export const idOf = (entity: Entity): string => `p${entity.key + 1}`

interface Tables {
  readonly given: ReadonlyMap<string, string>
  readonly family: ReadonlyMap<string, string>
  readonly iranian: ReadonlySet<string>
  readonly foreign: ReadonlySet<string>
  /** Iranian and of another language: فرانک. */
  readonly mixed: ReadonlySet<string>
  readonly offices: ReadonlyMap<string, string>
}

let tables: Tables | undefined

function load(): Tables {
  const iranian = new Set<string>()
  const others = new Set<string>()
  const mixed = new Set<string>()
  const spell = (rows: readonly { readonly fa: string; readonly latin: string; readonly origin: string }[]) => {
    const map = new Map<string, string>()
    for (const { fa, latin, origin } of rows) {
      const key = fold(fa)
      if (!map.has(key)) map.set(key, latin)
      const persian = origin.includes('persian')
      if (persian) iranian.add(key)
      else others.add(key)
      if (!persian && !origin.includes('arabic')) mixed.add(key)
    }
    return map
  }
  const [givenLatin, familyLatin] = [spell(given.rows()), spell(family.rows())]
  return {
    given: givenLatin,
    family: familyLatin,
    iranian,
    foreign: new Set([...others].filter((key) => !iranian.has(key))),
    mixed: new Set([...mixed].filter((key) => iranian.has(key))),
    offices: new Map(offices.rows().map((row) => [row.id, row.en])),
  }
}

/** The record of a person: names, country, office and every mention. */
export function personOf(
  doc: Document,
  entities: Entities,
  entity: Entity,
  mentions: readonly Range[],
  day: string | undefined,
): Person {
  tables ??= load()
  const id = idOf(entity)
  const office = officeOf(entity)
  const span = ([from, to]: Range): [number, number] => [doc.tokens[from]?.start ?? 0, doc.tokens[to - 1]?.end ?? 0]
  const known = entity.known ? knownPeople().get(entity.known) : undefined
  const { country, because } = countryOf(entities, entity, known, office, day)
  return {
    id,
    name: entity.name
      ? { fa: entity.name.fa, en: known?.latin ?? entity.latin ?? latinise(entity.name.fa, tables) }
      : { fa: null, en: null },
    country,
    office: office ? { fa: office.fa, en: office.id ? (tables.offices.get(office.id) ?? null) : null } : null,
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
    return { country: tenure?.country ?? known.country, because: 'known person' }
  }
  if (entity.country) return { country: entity.country, because: 'implied by the context' }
  const nationality = entities.countries.nationality(entity)
  if (nationality) return { country: nationality, because: 'nationality' }
  if (entity.name) {
    const origin = originOf(entity.name.fa)
    if (origin === 'iranian') return { country: 'IR', because: 'an Iranian name' }
    if (office && INTERNATIONAL.test(fold(office.fa))) return { country: null, because: 'a body of no one country' }
    if (office) return { country: entities.countries.topic ?? 'IR', because: 'the country spoken of' }
    return { country: null, because: 'not said' }
  }
  return office && !isVague(office)
    ? { country: 'IR', because: "the outlet's own country" }
    : { country: null, because: 'not said' }
}

/** «رئیس فدراسیون جهانی …»: of no country. */
const INTERNATIONAL =
  /(?:فدراسیون|کنفدراسیون|کمیته|اتحادیه|انجمن|سازمان|کمیسیون|صندوق|کنفرانس)(?:های|ی)?(?:جهانی|بینالملل|اسیا|اروپا|افریقا)/

/** Whether the words of a name are Iranian: its family name decides, then its given name. */
function originOf(name: string): 'iranian' | 'foreign' | 'open' {
  const words = name
    .split(' ')
    .map(fold)
    .filter((word) => word !== 'سید')
  const { iranian, foreign, mixed } = tables as Tables
  const last = words.at(-1) ?? ''
  if (words.slice(1, -1).some((word) => ARABIC.has(word)) || (words.length > 1 && isArticled(last))) return 'foreign'
  if (words.length > 1 && foreign.has(last)) return 'foreign'
  if (foreign.has(words[0] ?? '') && !iranian.has(last)) return 'foreign'
  if (iranian.has(last) && (words.length === 1 || iranian.has(words[0] ?? '') || !foreign.has(words[0] ?? '')))
    return 'iranian'
  if (words.length > 1 && iranian.has(words[0] ?? '') && PERSIAN_ENDING.test(last)) return 'iranian'
  if (words.length < 2 || words.some((word) => foreign.has(word)) || !iranian.has(words[0] ?? '')) return 'open'
  return mixed.has(words[0] ?? '') && !isWord(last) ? 'open' : 'iranian'
}

/** Inside a name: that of an Arab. */
const ARABIC = new Set(['بن', 'بنت'])
/** «البدیری»: no Iranian's family name has the article. */
const isArticled = (word: string) =>
  /^ال.{4}/.test(word) && tables?.iranian.has(word) === false && tables.iranian.has(word.slice(2))

const PERSIAN_ENDING = /(?:زاده|پور|نژاد|نیا|فر|ی|یان|راد|منش|خواه|دوست|وند)$/
