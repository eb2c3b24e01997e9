import type { EncounterSummary } from '../ledger/ledger.js'
import type { EncounterTold, TellingTold } from '../ledger/snapshot.js'
import type { Party } from './who.js'

/** Encounters for tests: what is not given is as ordinary as can be. */

export const party = (actor: string, more: Partial<Party> = {}): Party => ({
  ...{ actor, name: null, office: null, country: null, role: null, reports: 1 },
  ...more,
})

/** A country or organisation as a party. */
export const body = (code: string, more: Partial<Party> = {}): Party => party(code, { country: code, ...more })

export const encounter = (more: Partial<EncounterSummary> = {}): EncounterSummary => {
  const start = more.start ?? null
  return {
    ...{
      id: 'e1',
      type: 'meeting',
      status: 'held',
      focus: 'main',
      start,
      end: start,
      day: start,
      country: null,
      city: null,
    },
    ...{ reports: 1, confidence: 0.8, parties: [], decisions: [] },
    ...more,
  }
}

const telling = (more: Partial<TellingTold> = {}): TellingTold => ({
  ...{ report: 'r1', contact: 'c1', focus: 'main', status: 'held', words: 'دیدار کرد', published: '2022-01-25' },
  ...{ title: 'عنوان', outlet: 'IRNA', url: 'https://irna.example/1', source: 'r1.txt', language: 'fa', copyOf: null },
  ...more,
})

export function told(
  summary: Partial<EncounterSummary>,
  more: Partial<EncounterTold> & { readonly words?: string } = {},
) {
  const { words = 'دیدار کرد', ...rest } = more
  const one: EncounterTold = {
    ...{ encounter: encounter(summary), tellings: [telling({ words })], named: [], partOf: [], holds: [] },
    ...{ topics: [], speakers: [] },
    ...rest,
  }
  return one
}
