import { fold } from '@didar/engine'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

/**
 * What encounters are asked for and counted by. `in` is the country where it was, `party` a country or organisation that
 * took part; of two values, with a tab between them, are `place`, a country and a city there, `pair`, two countries or
 * organisations that took part, `met`, somebody and a person whom he met, both either way round, and `flow`, whence and
 * where somebody went on a visit.
 */
export type FacetKind =
  | ('all' | 'type' | 'status' | 'in' | 'city' | 'party' | 'actor' | 'office' | 'topic')
  | ('place' | 'pair' | 'met' | 'flow')

/** Sorts behind all days. */
const NO_DAY = '~'

export const facetDay = (day: string | null) => day ?? NO_DAY

/** An office by any wording of its English name, or of its Persian one where it has none. */
export const officeFacet = (words: string) => fold(words)

const BETWEEN = '\t'

export const facetOfTwo = (one: string, other: string) => `${one}${BETWEEN}${other}`

export function twoOfFacet(key: string): [one: string, other: string] {
  const at = key.indexOf(BETWEEN)
  return [key.slice(0, at), key.slice(at + BETWEEN.length)]
}

/** Between which keys those lie that have one value, and behind it whatever sorts behind another. */
export const facetsFrom = (one: string, after = ''): [from: string, to: string] => [facetOfTwo(one, after), `${one}\n`]

/** Parties of the encounters in `own`. CROSS keeps the order: all parties would be looked through for a few encounters. */
const PARTIES = 'own CROSS JOIN encounter_parties AS one ON one.encounter = own.id'
/** Two parties of an encounter, as often as they can be told in this order. */
const TWO = `${PARTIES} CROSS JOIN encounter_parties AS other ON other.encounter = own.id`
const CONTACTS = 'own CROSS JOIN contacts_rows AS contacts ON contacts.encounter = own.id'
const keyOfTwo = (one: string, other: string) => `${one} || char(9) || ${other}`

/** Every value of the encounters in `own` that has no office in it. */
const VALUES = [
  `SELECT 'all', '', id FROM own`,
  `SELECT 'type', type, id FROM own`,
  `SELECT 'status', status, id FROM own`,
  `SELECT 'in', country, id FROM own`,
  `SELECT 'city', lower(city), id FROM own`,
  `SELECT 'place', ${keyOfTwo('country', "coalesce(city, '')")}, id FROM own`,
  `SELECT 'party', one.country, id FROM ${PARTIES}`,
  `SELECT 'actor', one.actor, id FROM ${PARTIES}`,
  `SELECT 'pair', ${keyOfTwo('one.country', 'other.country')}, id FROM ${TWO} WHERE other.country <> one.country`,
  `SELECT 'met', ${keyOfTwo('one.actor', 'other.actor')}, id FROM ${TWO}
    WHERE other.actor <> one.actor AND one.actor LIKE '_:%' AND other.actor LIKE 'p:%'`,
  `SELECT 'flow', ${keyOfTwo('one.country', 'own.country')}, id FROM ${PARTIES}
    WHERE type = 'visit' AND coalesce(one.role, 'guest') = 'guest' AND one.country <> own.country`,
  `SELECT 'topic', topic, own.id FROM ${CONTACTS} CROSS JOIN report_topics_rows AS topics ON topics.seq = contacts.seq WHERE focus = 'main'`,
  `SELECT 'topic', topic, own.id FROM ${CONTACTS}
    CROSS JOIN statements_rows AS statements ON statements.seq = contacts.seq AND statements.contact = contacts.id
    CROSS JOIN statement_topics_rows AS topics ON topics.seq = statements.seq AND topics.statement = statements.id`,
].join(' UNION ')

/** The facets of encounters, but for their offices: `?1` is a list of ids as JSON. */
const FACETS = `WITH own AS MATERIALIZED (SELECT id, type, status, country, city, coalesce(day, '${NO_DAY}') AS day
    FROM encounters WHERE id IN (SELECT value FROM json_each(?1))),
  found (kind, key, encounter) AS (${VALUES}),
  facets AS (SELECT kind, key, day, encounter, type, status FROM found CROSS JOIN own ON own.id = encounter
    WHERE key IS NOT NULL)`

type Facet = Tables['encounter_facets']

/** Writes the facets of encounters that were kept, with their parties and contacts: `ids` is a list as JSON. */
export function keepFacets(statements: Statements, ids: string): void {
  statements.run(`INSERT INTO encounter_facets ${FACETS} SELECT * FROM facets`, ids)
  statements.insertNew('encounter_facets', officeFacets(statements, ids))
}

function officeFacets(statements: Statements, ids: string): Facet[] {
  const held = statements.all<Omit<Facet, 'kind' | 'key' | 'day'> & { office: string; day: string | null }>(
    `SELECT office, day, encounter, type, status FROM encounter_parties JOIN encounters ON encounters.id = encounter
      WHERE encounter IN (SELECT value FROM json_each(?)) AND office IS NOT NULL`,
    ids,
  )
  return held.map(({ office, day, ...encounter }) => ({
    ...{ kind: 'office', key: officeFacet(office), day: facetDay(day), ...encounter },
  }))
}

/** How many encounters are looked at together. */
const STEP = 2000
const MOST_PROBLEMS = 20

/** Encounters whose facets are not what they should be: lists would not find them, or count them wrongly. */
export function facetProblems(statements: Statements): string[] {
  const problems: string[] = []
  for (let after = ''; problems.length < MOST_PROBLEMS; ) {
    const ids = statements.all<{ id: string }>(
      'SELECT id FROM encounters WHERE id > ? ORDER BY id LIMIT ?',
      after,
      STEP,
    )
    const last = ids.at(-1)
    if (!last) break
    problems.push(...problemsOf(statements, JSON.stringify(ids.map(({ id }) => id))))
    after = last.id
  }
  return [...new Set(problems)].slice(0, MOST_PROBLEMS)
}

function problemsOf(statements: Statements, ids: string): string[] {
  const wrong = statements.all<Facet & { readonly is: 'lacking' | 'surplus' }>(
    `${FACETS}, kept AS (SELECT kind, key, day, encounter, type, status FROM encounter_facets
      WHERE encounter IN (SELECT id FROM own) AND kind <> 'office')
    SELECT 'lacking' AS "is", * FROM (SELECT * FROM facets EXCEPT SELECT * FROM kept)
    UNION ALL SELECT 'surplus', * FROM (SELECT * FROM kept EXCEPT SELECT * FROM facets)`,
    ids,
  )
  const offices = officeFacets(statements, ids).filter(
    ({ kind, key, day, encounter, type, status }) =>
      !statements.first(
        `SELECT 1 FROM encounter_facets WHERE kind = ? AND key = ? AND day = ? AND encounter = ? AND type = ? AND status = ?`,
        ...[kind, key, day, encounter, type, status],
      ),
  )
  return [...wrong, ...offices.map((facet) => ({ ...facet, is: 'lacking' }))].map(({ is, kind, key, encounter }) => {
    if (is === 'surplus') return `Encounter ${encounter} is listed by ${named(kind, key)}, which it has not.`
    return kind === 'all'
      ? `Encounter ${encounter} is in no list.`
      : `Encounter ${encounter} is not listed by ${named(kind, key)}.`
  })
}

const named = (kind: string, key: string) => `${kind} ${key.replace(BETWEEN, ', ')}`.trim()
