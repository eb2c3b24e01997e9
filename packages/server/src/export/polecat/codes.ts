import { countryFacts } from '@didar/engine'
import type { EncounterSummary } from '../../ledger/ledger.js'
import { type Party, sideOf } from '../who.js'

/**
 * What an encounter is in PLOVER, the ontology of POLECAT, and in CAMEO before it. Names and scores are those of the
 * PLOVER manual, codes those of its conversion table.
 */
export interface EventCode {
  readonly type: 'AGREE' | 'CONSULT' | 'SUPPORT' | 'COOPERATE' | 'REJECT'
  readonly mode: string | null
  readonly intensity: number
  readonly quad: 'VERBAL COOPERATION' | 'MATERIAL COOPERATION' | 'VERBAL CONFLICT'
  /** CAMEO code on the side of the actors and, where it is another, on that of the recipients. */
  readonly cameo: string
  readonly cameoOfRecipient: string
  /** Contexts that the event has of itself. */
  readonly contexts: readonly string[]
}

const code = (
  type: EventCode['type'],
  mode: string | null,
  intensity: number,
  cameo: string,
  more: Partial<EventCode> = {},
): EventCode => ({
  ...{ type, mode, intensity, cameo, cameoOfRecipient: cameo, contexts: ['diplomatic'], quad: 'VERBAL COOPERATION' },
  ...more,
})

export const CODES = {
  visit: code('CONSULT', 'visit', 4, '042', { cameoOfRecipient: '043' }),
  meeting: code('CONSULT', null, 2.5, '040'),
  negotiation: code('CONSULT', null, 2.5, '046'),
  'third place': code('CONSULT', 'third-party', 1, '044'),
  gathering: code('CONSULT', 'multilateral', 4, '040'),
  call: code('CONSULT', 'phone', 1.5, '041'),
  message: code('CONSULT', null, 2.5, '040'),
  agreement: code('SUPPORT', null, 5, '057'),
  exercise: code('COOPERATE', null, 9.5, '062', { quad: 'MATERIAL COOPERATION', contexts: ['military'] }),
  intended: code('AGREE', null, 2.5, '036'),
  refused: code('REJECT', 'meet', -2, '125', { quad: 'VERBAL CONFLICT' }),
} as const satisfies Readonly<Record<string, EventCode>>

export type CodeName = keyof typeof CODES

/** «مذاکره» is a negotiation, other talks are not. */
const NEGOTIATION = /مذاکر/

export function codeNameOf(encounter: EncounterSummary, words: readonly string[]): CodeName {
  const { type, status } = encounter
  if (status === 'planned' || status === 'proposed') return 'intended'
  if (status === 'cancelled' || status === 'denied') return 'refused'
  if (type !== 'meeting') return type
  if (isAtThirdPlace(encounter)) return 'third place'
  return words.some((said) => NEGOTIATION.test(said)) ? 'negotiation' : 'meeting'
}

/** Held in a country that is no side's. */
function isAtThirdPlace({ country, parties }: EncounterSummary): boolean {
  const sides = new Set(parties.map(sideOf))
  const countries = [...sides].filter((side) => countryFacts(side))
  return country !== null && countries.length > 1 && !sides.has(country) && parties.every(({ role }) => role !== 'host')
}

/** Who acts and to whom: whoever visits, to the host; where nobody is either, all act together. */
export function sidesOf({ parties }: EncounterSummary): {
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
} {
  const hosts = parties.filter(({ role }) => role === 'host')
  const others = parties.filter(({ role }) => role !== 'host')
  return others.length && hosts.length ? { actors: others, recipients: hosts } : { actors: parties, recipients: [] }
}

/** The contexts of PLOVER that a topic of the codebook falls under. */
export const CONTEXTS: Readonly<Record<string, readonly string[]>> = {
  'bilateral-relations': ['diplomatic'],
  'defence-cooperation': ['military'],
  'military-exercises': ['military'],
  'military-training': ['military'],
  arms: ['military'],
  'border-security': ['territory'],
  'counter-terrorism': ['terrorism'],
  intelligence: ['intelligence'],
  'territorial-integrity': ['territory'],
  separatism: ['territory'],
  'regional-security': ['military'],
  'foreign-military-presence': ['military'],
  'maritime-security': ['military'],
  cyber: ['cyber'],
  nuclear: ['cbrn'],
  sanctions: ['economic'],
  trade: ['economic'],
  energy: ['natural_resource', 'economic'],
  transport: ['economic'],
  'water-environment': ['environment'],
  finance: ['economic'],
  narcotics: ['illegal_drugs'],
  smuggling: ['trafficking'],
  migration: ['migration'],
  consular: ['diplomatic'],
  prisoners: ['legal'],
  'humanitarian-aid': ['human_security'],
  health: ['health'],
  'culture-education': [],
  'science-technology': ['technology'],
  'religion-pilgrimage': ['religion_ethnicity'],
  'human-rights': ['human_rights'],
  'elections-government': ['election', 'executive'],
  'peace-process': ['diplomatic'],
  'war-conflict': ['military'],
  reconstruction: ['economic'],
  'multilateral-organisations': ['diplomatic'],
}

export const contextsOf = ({ contexts }: EventCode, topics: readonly string[]): string[] => [
  ...new Set([...contexts, ...topics.flatMap((topic) => CONTEXTS[topic] ?? [])]),
]
