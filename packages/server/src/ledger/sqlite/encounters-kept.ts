import type { Selectable } from 'kysely'
import { type DecidedGroup, withCorrections } from '../decisions/replay.js'
import { keyOf } from '../encounters/cluster.js'
import { consensus, valuesOf } from '../encounters/summary.js'
import { groupBy } from '../group-by.js'
import type { Telling } from '../ledger.js'
import { planBlock } from '../promises/plans.js'
import { keepFacets } from './facets.js'
import { clean } from './identifying.js'
import { markDirty } from './rows.js'
import type { Tables } from './schema.js'
import type { Statements } from './statements.js'

/** Value of `rejected`: the encounter that the contact is of is none. */
const NO_ENCOUNTER = 2

type Placed = Pick<Selectable<Tables['contacts']>, 'own' | 'block' | 'encounter' | 'because' | 'rejected'> & {
  readonly seq: number
  readonly report: string
  readonly contact: string
}

type Values = Omit<Tables['encounters'], 'id' | 'block'>
type PartyKept = Omit<Tables['encounter_parties'], 'encounter' | 'ord'>

/** An encounter as it is to be kept. */
interface Found {
  readonly id: string
  readonly block: string
  readonly group: DecidedGroup
  readonly values: Values
  readonly parties: readonly PartyKept[]
}

/** Puts the encounters of blocks in place of those they had; what is found as it was is left alone, with its facets. */
export function keepEncounters(
  statements: Statements,
  blocks: readonly string[],
  groups: readonly DecidedGroup[],
): void {
  const list = JSON.stringify(blocks)
  const contacts = statements.all<Placed>(
    `SELECT seq, report, id AS contact, own, block, encounter, because, rejected FROM contacts
      WHERE block IN (SELECT value FROM json_each(?))`,
    list,
  )
  const contactOf = new Map(contacts.map((contact) => [keyOf(contact), contact]))
  const found = groups.flatMap((group) => foundOf(group, contactOf))
  const before = standing(statements, list, contacts)
  const [same, changed] = [new Set<string>(), [] as Found[]]
  for (const each of found) {
    // Facets are read off the contacts of an encounter: these know it first.
    linkContacts(statements, each.id, each.group, contactOf)
    if (each.group.rejected) continue
    if (before.get(each.id) === likenessOf(each.values, each.parties, each.group.members.map(memberKey)))
      same.add(each.id)
    else changed.push(each)
  }
  statements.run(
    `DELETE FROM encounters WHERE block IN (SELECT value FROM json_each(?1))
      AND id NOT IN (SELECT value FROM json_each(?2))`,
    ...[list, JSON.stringify([...same])],
  )
  insertEncounters(statements, changed)
  const plans = blocks.map((block) => ({ block: planBlock(block) }))
  markDirty(statements, 'promises', plans)
  clean(statements, 'contacts', blocks)
}

const memberKey = ({ telling }: DecidedGroup['members'][number]) => keyOf(telling)

function foundOf(group: DecidedGroup, contactOf: ReadonlyMap<string, Placed>): Found[] {
  // Of the least telling, so that it is the same however often and in whatever order the reports are added.
  const least = contactOf.get(group.members.map(memberKey).sort()[0] ?? '')
  if (!least) return []
  const tellings = group.members.map(({ telling }) => telling)
  const kept = { values: valuesKept(tellings, group), parties: partiesKept(tellings, group) }
  return [{ id: least.own, block: least.block, group, ...kept }]
}

/** The encounters of blocks as they stand, each as `likenessOf` puts it. */
function standing(statements: Statements, list: string, contacts: readonly Placed[]): ReadonlyMap<string, string> {
  const rows = statements.all<Tables['encounters']>(
    'SELECT * FROM encounters WHERE block IN (SELECT value FROM json_each(?))',
    list,
  )
  const parties = statements.all<Tables['encounter_parties']>(
    `SELECT * FROM encounter_parties WHERE encounter IN (
      SELECT id FROM encounters WHERE block IN (SELECT value FROM json_each(?))) ORDER BY encounter, ord`,
    list,
  )
  const partiesOf = groupBy(parties, ({ encounter }) => encounter)
  const membersOf = groupBy(contacts, ({ encounter }) => encounter ?? '')
  return new Map(
    rows.map((row) => [row.id, likenessOf(row, partiesOf.get(row.id) ?? [], (membersOf.get(row.id) ?? []).map(keyOf))]),
  )
}

/** The same words for an encounter of the same values, parties and tellings: then its facets are the same, too. */
function likenessOf(values: Values, parties: readonly PartyKept[], members: readonly string[]): string {
  const { type, status, focus, start, end, day, country, city, reports, confidence, decisions } = values
  return JSON.stringify([
    [type, status, focus, start, end, day, country, city, reports, confidence, decisions],
    parties.map(({ actor, name, office, country, role, reports }) => [actor, name, office, country, role, reports]),
    [...members].sort(),
  ])
}

function insertEncounters(statements: Statements, found: readonly Found[]): void {
  const ids = JSON.stringify(found.map(({ id }) => id))
  // An id may still stand in the block that its telling had before it was corrected.
  statements.run('DELETE FROM encounters WHERE id IN (SELECT value FROM json_each(?))', ids)
  statements.insert(
    'encounters',
    found.map(({ id, block, values }) => ({ id, block, ...values })),
  )
  statements.insert(
    'encounter_parties',
    found.flatMap(({ id, parties }) => parties.map((party, ord) => ({ encounter: id, ord, ...party }))),
  )
  keepFacets(statements, ids)
}

/** Tells the contacts of a group that did not know it of which encounter they are, and why. */
function linkContacts(
  statements: Statements,
  id: string,
  { members, rejected }: DecidedGroup,
  before: ReadonlyMap<string, Placed>,
): void {
  const [encounter, mark] = rejected ? [null, NO_ENCOUNTER] : [id, 0]
  for (const { telling, because } of members) {
    const old = before.get(keyOf(telling))
    if (!old || (old.encounter === encounter && old.because === because && old.rejected === mark)) continue
    statements.run(
      'UPDATE contacts_rows SET encounter = ?, because = ?, rejected = ? WHERE seq = ? AND id = ?',
      ...[encounter, because, mark, old.seq, old.contact],
    )
  }
}

function valuesKept(tellings: readonly Telling[], { corrections, accepted, decisions }: DecidedGroup): Values {
  const whole = withCorrections(consensus(tellings).telling, corrections)
  const { type, status, focus, start, end, country, city } = whole
  const [firstReport = null] = tellings.flatMap(({ published }) => published ?? []).sort()
  return {
    ...{ type, status, focus, start, end, country, city },
    day: start ?? end ?? firstReport,
    reports: new Set(tellings.map(({ report }) => report)).size,
    confidence: accepted ? 1 : Math.max(...tellings.map(({ confidence }) => confidence ?? 0)) || null,
    decisions: JSON.stringify(decisions),
  }
}

/** The parties as they were told or decided, each with how many reports name it. */
function partiesKept(tellings: readonly Telling[], { corrections }: DecidedGroup): PartyKept[] {
  const told = valuesOf(tellings).parties
  const reports = new Map(told.map(({ value, reports: of }) => [value.actor, of.length]))
  const { parties } = withCorrections({ parties: told.map(({ value }) => value) }, corrections)
  return parties.map(({ offices: _, ...party }) => ({ ...party, reports: reports.get(party.actor) ?? 0 }))
}
