import type { PlaceMention } from '../../document.js'
import * as cities from '../../generated/cities.js'
import * as countries from '../../generated/countries.js'
import * as organisations from '../../generated/organisations.js'
import { fold } from '../../normalise/fold.js'
import { values } from '../../rules/table.js'

/** One reading of a form. `blocker`: it only keeps a shorter form inside it from being read («نیویورک تایمز»). */
export interface Entry extends Omit<PlaceMention, 'range' | 'kind'> {
  readonly kind: PlaceMention['kind'] | 'blocker'
  /** Its first reading is something else: demand a context. */
  readonly ambiguous: boolean
  /** Under which code it acted until a day. */
  readonly before?: { readonly day: string; readonly code: string }
}

/** Every form with its readings, countries first. */
export function placeEntries(): ReadonlyMap<string, readonly Entry[]> {
  const byKey = new Map<string, Entry[]>()
  for (const [form, entry] of [...countryEntries(), ...organisationEntries(), ...cityEntries()]) {
    const key = fold(form)
    const list = byKey.get(key)
    if (list) list.push(entry)
    else byKey.set(key, [entry])
  }
  return byKey
}

function* cityEntries(): Generator<[string, Entry]> {
  for (const row of cities.rows()) {
    const ambiguous = new Set(values(row.ambiguous))
    const premises = row.kind === 'premises' || row.kind === 'airport'
    const city = premises ? row.city : row.kind === 'city' || row.kind === 'island' ? row.en : ''
    for (const form of [row.fa, ...values(row.forms)])
      yield [
        form,
        row.country
          ? { kind: 'city', code: row.country, ...(city ? { city } : {}), ambiguous: ambiguous.has(form) }
          : { kind: 'blocker', code: null, ambiguous: ambiguous.has(form) },
      ]
  }
}

function* organisationEntries(): Generator<[string, Entry]> {
  for (const row of organisations.rows()) {
    const ambiguous = new Set(values(row.ambiguous))
    const code = row.code || (row.kind === 'state-body' ? row.country : '') || null
    const [day, earlier] = row.before.split(' ')
    for (const form of [row.fa, ...values(row.forms)])
      yield [
        form,
        {
          kind: row.kind === 'media' ? 'blocker' : 'organisation',
          code,
          organisation: row.id,
          organisationKind: row.kind,
          ambiguous: ambiguous.has(form),
          ...(day && earlier ? { before: { day, code: earlier } } : {}),
        },
      ]
  }
}

function* countryEntries(): Generator<[string, Entry]> {
  const cityNames = new Set(cities.rows().flatMap((row) => [row.fa, ...values(row.forms)].map(fold)))
  for (const row of countries.rows()) {
    const ambiguous = new Set(values(row.ambiguous))
    const entry = (form: string, kind: PlaceMention['kind']): [string, Entry] => [
      form,
      { kind, code: row.code, ambiguous: ambiguous.has(form) },
    ]
    for (const form of [row.fa, ...values(row.forms)]) yield entry(form, 'country')
    for (const form of [...values(row.adjectives), ...values(row.demonyms)]) yield entry(form, 'adjective')
    for (const form of values(row.government_metonyms)) if (!cityNames.has(fold(form))) yield entry(form, 'government')
  }
}
