import type { ActorId, EncounterSummary } from '../ledger/ledger.js'
import type { ActorShown } from '../ledger/overview/overview.js'
import type { StatementShown } from '../ledger/questions.js'
import type * as contract from './contract/index.js'
import type { RoomLedger } from './room.js'

/** Values of the ledger as the contract has them: actors by their names in both letters, words with where they stand. */

type Names = ReadonlyMap<ActorId, ActorShown>

/** How the actors of a page are named. */
export async function namesOf(ledger: RoomLedger, ids: Iterable<ActorId>): Promise<Names> {
  const wanted = [...new Set(ids)]
  return new Map((await ledger.actors(wanted)).map((shown) => [shown.actor, shown]))
}

const persian = (text: string | null) => (text !== null && /[\u0600-\u06ff]/.test(text) ? text : null)
const latin = (text: string | null) => (text !== null && !persian(text) ? text : null)

type PartyTold = EncounterSummary['parties'][number]

/** As told at the encounter; what is not told there as the actor is named elsewhere. */
export function partyShown(told: Omit<PartyTold, 'role'> & { readonly role?: PartyTold['role'] }, names: Names): contract.Party {
  const known = names.get(told.actor)
  const { actor, name, office, country, role = null, reports } = told
  return {
    ...{ actor, country, role, reports },
    name: { fa: known?.name.fa ?? persian(name), en: known?.name.en ?? latin(name) },
    office: { fa: persian(office) ?? (office === known?.office.en ? (known?.office.fa ?? null) : null), en: latin(office) },
  }
}

export async function encountersShown(ledger: RoomLedger, those: readonly EncounterSummary[]): Promise<contract.EncounterSummary[]> {
  const names = await namesOf(ledger, those.flatMap(({ parties }) => parties.map(({ actor }) => actor)))
  return those.map((encounter) => ({
    ...encounter,
    parties: encounter.parties.map((party) => partyShown(party, names)),
  }))
}

export async function statementsShown(ledger: RoomLedger, those: readonly StatementShown[]): Promise<contract.Statement[]> {
  const names = await namesOf(ledger, those.flatMap(({ speakers }) => speakers.flatMap(({ actor }) => actor ?? [])))
  return those.map(({ statement, speakers, topics, mode, confidence, report, day, span, words, title, outlet, url }) => ({
    id: statement,
    speakers: speakers.map((speaker) => partyShown({ ...speaker, actor: speaker.actor ?? '@', reports: 1 }, names)),
    ...{ mode, topics: [...topics], confidence },
    source: { report, published: day, span: [...span] as [number, number], words, title, outlet, url },
  }))
}
