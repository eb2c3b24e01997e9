import type { Document, PlaceMention, Token } from '../../document.js'
import * as cities from '../../generated/cities.js'
import * as countries from '../../generated/countries.js'
import * as organisations from '../../generated/organisations.js'
import { Lexicon } from '../../rules/lexicon.js'
import { values } from '../../rules/table.js'

type Entry = Omit<PlaceMention, 'range'> & { readonly ambiguous: boolean }

/** Plural and indefinite endings of adjectives and of nouns of a body. */
const ENDINGS = ['ی', 'ای', 'ها', 'های', 'یها', 'یان', 'مان', 'ش']

/** Words after which an ambiguous form is a country all the same. */
const COUNTRY_CONTEXT = new Set([
  'کشور',
  'در',
  'به',
  'از',
  'با',
  'دولت',
  'جمهوری',
  'سفیر',
  'پادشاهی',
  'سلطنت',
  'پادشاه',
  'خارجه',
  'جمهور',
  'دفاع',
  'وزیر',
])

function* entries(): Generator<[string, Entry]> {
  for (const row of cities.rows()) {
    const ambiguous = new Set(values(row.ambiguous))
    const city =
      row.kind === 'premises' || row.kind === 'airport'
        ? row.city
        : row.kind === 'city' || row.kind === 'island'
          ? row.en
          : ''
    for (const form of [row.fa, ...values(row.forms)])
      yield [
        form,
        { kind: 'city', code: row.country || null, ...(city ? { city } : {}), ambiguous: ambiguous.has(form) },
      ]
  }
  for (const row of organisations.rows()) {
    if (row.kind === 'media') continue
    const ambiguous = new Set(values(row.ambiguous))
    for (const form of [row.fa, ...values(row.forms)])
      yield [
        form,
        {
          kind: 'organisation',
          code: row.code || row.country || null,
          organisation: row.id,
          organisationKind: row.kind,
          ambiguous: ambiguous.has(form),
        },
      ]
  }
  for (const row of countries.rows()) {
    const ambiguous = new Set(values(row.ambiguous))
    for (const form of values(row.government_metonyms))
      if (!CITY_NAMES.has(form)) yield [form, { kind: 'government', code: row.code, ambiguous: ambiguous.has(form) }]
    for (const form of [...values(row.adjectives), ...values(row.demonyms)])
      yield [form, { kind: 'adjective', code: row.code, ambiguous: ambiguous.has(form) }]
    for (const form of [row.fa, ...values(row.forms)])
      yield [form, { kind: 'country', code: row.code, ambiguous: ambiguous.has(form) && form !== row.fa }]
    if (ambiguous.has(row.fa) && row.code !== 'IR') yield [row.fa, { kind: 'country', code: row.code, ambiguous: true }]
  }
}

const CITY_NAMES: ReadonlySet<string> = new Set(cities.rows().flatMap((row) => [row.fa, ...values(row.forms)]))
let lexicon: Lexicon<Entry> | undefined

/** Countries, their adjectives, cities, premises and organisations, longest match first. */
export function recognisePlaces(doc: Document): PlaceMention[] {
  lexicon ??= new Lexicon(entries(), ENDINGS)
  const found: PlaceMention[] = []
  for (let i = 0; i < doc.tokens.length; ) {
    const match = doc.tokens[i]?.kind === 'punct' ? undefined : lexicon.longest(doc.tokens, i)
    if (match && fits(doc.tokens, match.from, match.value, match.rest)) {
      const { ambiguous: _, ...entry } = match.value
      found.push({ range: [match.from, match.to], ...entry })
      i = match.to
    } else i++
  }
  return found
}

function fits(tokens: readonly Token[], from: number, entry: Entry, rest: string): boolean {
  if (rest && entry.kind === 'country' && rest !== 'ی' && rest !== 'ای') return false
  if (!entry.ambiguous) return true
  if (entry.kind === 'adjective') return false
  return COUNTRY_CONTEXT.has(tokens[from - 1]?.key ?? '')
}
