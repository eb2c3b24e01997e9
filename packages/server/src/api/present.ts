import { cityFacts, countryFacts, officeNamed, organisationFacts, personOnRecord } from '@didar/engine'
import type { ActorId, EncounterSummary } from '../ledger/ledger.js'
import type { ActorShown } from '../ledger/overview/overview.js'
import type { PromiseOutcome, PromiseSummary, PromiseWords } from '../ledger/promises/asking.js'
import type { Figure } from '../ledger/promises/promise.js'
import type { TenuresFound } from '../ledger/questions.js'
import { reasonsIn } from '../ledger/reasons.js'
import type { PersonFound, StatementFound } from '../ledger/search/search.js'
import type * as contract from './contract/index.js'
import type { RoomLedger } from './room.js'
import { joined } from './tenures.js'

/** Values of the ledger as the contract has them: actors by their names in both letters, words with where they stand. */

type Names = ReadonlyMap<ActorId, ActorShown>

/** How the actors of a page are named. */
export async function namesOf(ledger: RoomLedger, ids: Iterable<ActorId>): Promise<Names> {
  const wanted = [...new Set(ids)]
  return new Map((await ledger.overview.actors(wanted)).map((shown) => [shown.actor, named(shown)]))
}

/** Somebody whom no report names in one of the languages, by the reference data. */
function named(shown: ActorShown): ActorShown {
  const { actor, name } = shown
  const known = actor.startsWith('p:') && !(name.fa && name.en) ? personOnRecord(actor.slice(2)) : null
  return known ? { ...shown, name: { fa: name.fa ?? known.fa, en: name.en ?? known.en } } : shown
}

const persian = (text: string | null) => (text !== null && /[\u0600-\u06ff]/.test(text) ? text : null)
const latin = (text: string | null) => (text !== null && !persian(text) ? text : null)

/** An office in both languages, as far as the reference data knows it. */
const officeShown = (office: string): contract.Named => ({
  fa: persian(office) ?? officeNamed(office)?.fa ?? null,
  en: officeNamed(office)?.en ?? latin(office),
})

export const cityShown = (country: string | null, city: string): contract.Named => ({
  fa: country === null ? null : (cityFacts(country, city)?.fa ?? null),
  en: city,
})

type PartyTold = EncounterSummary['parties'][number]

/** As told at the encounter; what is not told there as the actor is named elsewhere. */
export function partyShown(
  told: Omit<PartyTold, 'role'> & { readonly role?: PartyTold['role'] },
  names: Names,
): contract.Party {
  const known = names.get(told.actor)
  const { actor, name, office, country, role = null, reports } = told
  return {
    ...{ actor, country, role, reports },
    name: isCode(actor) ? namedCode(actor) : { fa: known?.name.fa ?? persian(name), en: known?.name.en ?? latin(name) },
    office: office === null ? { fa: null, en: null } : officeAt(office, known),
  }
}

/** The office as told; in the other language as it is told elsewhere, else by the reference data. */
function officeAt(office: string, known: ActorShown | undefined): contract.Named {
  const shown = officeShown(office)
  return { fa: (office === known?.office.en ? known.office.fa : null) ?? shown.fa, en: shown.en }
}

export async function encountersShown(
  ledger: RoomLedger,
  those: readonly EncounterSummary[],
): Promise<contract.EncounterSummary[]> {
  const names = await namesOf(
    ledger,
    those.flatMap(({ parties }) => parties.map(({ actor }) => actor)),
  )
  return those.map((encounter) => ({
    ...encounter,
    city: encounter.city === null ? null : cityShown(encounter.country, encounter.city),
    decisions: [...encounter.decisions],
    parties: encounter.parties.map((party) => partyShown(party, names)),
  }))
}

type Told = Pick<StatementFound, 'report' | 'statement' | 'speakers' | 'topics' | 'confidence'>

/** Statements with their words in full and where these stand. */
export async function statementsShown(ledger: RoomLedger, those: readonly Told[]): Promise<contract.Statement[]> {
  const names = await namesOf(
    ledger,
    those.flatMap(({ speakers }) => speakers.flatMap(({ actor }) => actor ?? [])),
  )
  const quoted = await ledger.overview.quoted(those)
  return those.flatMap(({ statement, speakers, topics, confidence }, i) => {
    const source = quoted[i]
    if (!source) return []
    const { mode, ...words } = source
    return {
      ...{ id: statement, mode, confidence, topics: [...topics] },
      speakers: speakers.map((speaker) => partyShown({ ...speaker, actor: speaker.actor ?? '@', reports: 1 }, names)),
      source: { ...words, span: [...words.span] as [number, number] },
    }
  })
}

/** Promises with the words of each telling, and what became of them. */
export async function promisesShown(
  ledger: RoomLedger,
  those: readonly PromiseSummary[],
): Promise<contract.Promised[]> {
  const names = await namesOf(
    ledger,
    those.flatMap(({ by, to }) => [...by, ...to].map(({ actor }) => actor)),
  )
  const figure = ({ actor, country, name }: Figure) =>
    partyShown({ actor, country, name, office: null, reports: 1 }, names)
  const shown = await ledger.overview.promised(those.map(({ id }) => id))
  return those.map(({ id, status, by, to, dueStart, dueEnd, day }, i) => {
    const { tellings = [], links = [] } = shown[i] ?? {}
    const link = links.find(({ kind }) => kind === status)
    const due = dueStart ?? dueEnd
    return {
      ...{ id, status, day, by: by.map(figure), to: to.map(figure) },
      due: due === null ? null : { start: due, end: dueEnd ?? due },
      sources: tellings.map(wordsShown),
      outcome: link
        ? { encounter: link.encounter, source: outcomeWords(link), because: reasonsShown(link.because) }
        : null,
    }
  })
}

const wordsShown = ({ report, day: published, title, outlet, url, words, span }: Omit<PromiseWords, 'because'>) => ({
  ...{ report, published, title, outlet, url, words, span: [span[0], span[1]] as [number, number] },
})

const outcomeWords = ({ report, words, span, source, ...told }: PromiseOutcome): contract.Words | null =>
  report && words && span && source ? wordsShown({ ...told, report, words, span, source }) : null

/** Actors as parties of nothing in particular. */
export async function partiesShown(ledger: RoomLedger, ids: readonly ActorId[]): Promise<contract.Party[]> {
  const names = await namesOf(ledger, ids)
  return ids.map((actor) => {
    const known = names.get(actor)
    const country = known?.country ?? (isCode(actor) ? actor : null)
    const office = known?.office ?? { fa: null, en: null }
    return {
      actor,
      name: isCode(actor) ? namedCode(actor) : (known?.name ?? { fa: null, en: null }),
      office,
      country,
      role: null,
      reports: 0,
    }
  })
}

/**
 * Reasons by their codes, so that a page can give them in its language, cities of a country by their names; others in the
 * words in which they are kept.
 */
export function reasonsShown(words: string, country: string | null = null): contract.Reason[] {
  const reasons = reasonsIn(words)
  if (!reasons) return [{ code: 'other', values: [words] }]
  return reasons.map(({ code, values }) => ({
    code,
    values: values.map((value) => (code === 'same-place' && value !== country ? cityShown(country, value) : value)),
  }))
}

const isCode = (actor: ActorId) => /^[A-Z]/.test(actor)

const regions = new Intl.DisplayNames('fa', { type: 'region', fallback: 'none' })

/** A country or an organisation by its name. */
export function namedCode(code: string): contract.Named {
  const organisation = organisationFacts(code)
  if (organisation) return { fa: organisation.fa, en: organisation.en }
  const country = countryFacts(code)
  return country ? { fa: regions.of(code) ?? null, en: country.en } : { fa: null, en: null }
}

/** A code that neither the reference data nor the ledger knows. */
export const isNobody = (code: string): boolean => !organisationFacts(code) && !countryFacts(code)

type PersonShown = Pick<PersonFound, 'actor' | 'names' | 'country' | 'offices'>

export const personShown = (
  { actor, names, country, offices }: PersonShown,
  encounters: number,
): contract.PersonSummary => ({
  ...{ actor, country, encounters },
  name: { fa: names.find(({ fa }) => fa)?.fa ?? null, en: names.find(({ en }) => en)?.en ?? null },
  offices: offices.map(officeShown),
})

/** People that were searched for, with their encounters. */
export async function peopleShown(
  ledger: RoomLedger,
  found: readonly PersonFound[],
): Promise<contract.PersonSummary[]> {
  const counted = await ledger.overview.encountersOf(found.map(({ actor }) => actor))
  const encounters = new Map(counted.map((one) => [one.actor, one.encounters]))
  return found.map((one) => personShown(one, encounters.get(one.actor) ?? 0))
}

export async function tenuresShown(ledger: RoomLedger, { tenures }: TenuresFound): Promise<contract.Tenure[]> {
  const names = await namesOf(
    ledger,
    tenures.map(({ actor }) => actor),
  )
  return joined(tenures).map(({ actor, name, office, country, from, to, source, attestedBy }) => ({
    ...{ actor, office: officeShown(office), country, from, to, reports: [...attestedBy] },
    attested: source === 'reports',
    name: { fa: names.get(actor)?.name.fa ?? persian(name), en: names.get(actor)?.name.en ?? latin(name) },
  }))
}
