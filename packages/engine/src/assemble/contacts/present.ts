import type { Clause, Document, Party } from '../../document.js'
import { actorsOf } from './actors.js'
import type { Case } from './cases.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'
import { meetingWords } from './meeting-words.js'
import type { Setting } from './setting.js'
import { PAST } from './status.js'
import type { Trigger } from './triggers.js'

/** How many sentences back the talks are that another sentence says more of. */
const MEMORY = 8

/** «سفیر نیز در این دیدار حضور داشت», «در این دیدار که سفیر هم حضور داشت، …»: whoever was there is a party to the talks told before. */
export function joinPresent(setting: Setting, pointers: readonly Trigger[], drafts: readonly Draft[]): void {
  const { document } = setting.input
  for (const trigger of pointers) {
    const told = trigger.rule.type === 'meeting' ? presenceIn(document, trigger) : null
    const isDone = told !== null && PAST.has(told.verb?.tense ?? '')
    const talks = told && lastBefore(drafts, trigger.from, told.sentence, isDone)
    if (told && talks) for (const item of presentIn(setting, told)) add(talks, item, actorsOf(item, document.tokens))
  }
}

/** The clause of an event noun, or the relative clause after it, that says who was there. */
function presenceIn({ tokens, clauses }: Document, { clause, to }: Trigger): Clause | null {
  const told = tokens[to]?.key === 'که' ? clauses.find(({ range }) => range[0] === to) : clause
  const verb = told?.verb
  if (!told || !verb || verb.negative) return null
  return meetingWords('presence').has(tokens[verb.range[0] - 1]?.key ?? '') ? told : null
}

/** Whoever the clause names as its subject; of a relative clause that names nobody, the person before it. */
function presentIn(setting: Setting, told: Clause): readonly Case[] {
  const own = setting.inClause(told).filter(({ preposition, object }) => preposition === null && !object)
  if (own.length || told.kind !== 'relative') return own
  const before = setting
    .inSentence(told.sentence)
    .filter((item) => isPerson(item) && item.reference.range[1] <= told.range[0])
  return before.slice(-1)
}

/** «ریاست هیئت عراق را … برعهده داشت», «هیئت آمریکا تحت سرپرستی … بود»: whoever is said to lead a delegation stands for it. */
export function joinHeads(setting: Setting, drafts: readonly Draft[]): void {
  const { document } = setting.input
  for (const { index, part } of document.sentences) {
    const cases = part === 'junk' ? [] : setting.inSentence(index)
    for (const [at, { reference }] of cases.entries()) {
      const [party, ...others] = reference.parties
      if (reference.kind !== 'delegation' || others.length || !party || !('code' in party)) continue
      const head = headOf(document, reference.range, cases[at + 1])
      if (head) lead(toldOf(setting, drafts, party.code, reference.range[0], index), party.code, head)
    }
  }
}

/** The person stands for the country among the parties. */
function lead(drafts: readonly Draft[], code: string, head: Case): void {
  for (const draft of drafts) {
    const isCode = ({ party }: DraftParty) => 'code' in party && party.code === code
    const role = draft.parties.find(isCode)?.role
    draft.parties = draft.parties.filter((item) => !isCode(item))
    add(draft, head, head.reference.parties, role)
  }
}

/** The person named next after a delegation, where the words make him its head. */
function headOf({ tokens }: Document, [from, to]: readonly [number, number], next: Case | undefined): Case | null {
  if (!next || !isPerson(next)) return null
  const lead = meetingWords('lead')
  const between = tokens.slice(to, next.reference.range[0])
  const isUnder = between.some(({ key, index }) => lead.has(key) && tokens[index - 1]?.key === 'تحت')
  const around = tokens.slice(to, next.reference.range[1] + CHARGE)
  const isCharged = lead.has(tokens[from - 1]?.key ?? '') && around.some(({ key }) => meetingWords('charge').has(key))
  return isUnder || isCharged ? next : null
}

/** How far after the head it may be said that he is in charge. */
const CHARGE = 20

/** The encounters told before a token in which a country meets or travels like in the last of them, else the talks told last. */
function toldOf(setting: Setting, drafts: readonly Draft[], code: string, at: number, sentence: number): Draft[] {
  const isSide = ({ trigger, parties }: Draft) =>
    trigger[0] < at && parties.some(({ party }) => setting.countryOf(party) === code)
  const last = drafts.findLast(isSide) ?? lastBefore(drafts, at, sentence)
  return drafts.filter((draft) => draft === last || (draft.type === last?.type && isSide(draft)))
}

/** The talks told last before a token, not too far back; only such as took place if `isDone`. */
function lastBefore(drafts: readonly Draft[], at: number, sentence: number, isDone = false): Draft | undefined {
  const talks = drafts.filter(
    ({ type, status }) => (type === 'meeting' || type === 'call') && !(isDone && status === 'planned'),
  )
  const told = talks.flatMap((draft) =>
    draft.tellings
      .filter(({ trigger, clause }) => trigger[0] < at && sentence - clause.sentence <= MEMORY)
      .map(({ trigger: [from] }) => ({ draft, from })),
  )
  return told.sort((a, b) => a.from - b.from).at(-1)?.draft
}

const isPerson = ({ reference: { kind } }: Case) => kind === 'name' || kind === 'office'

function add(
  draft: Draft,
  { reference, group }: Case,
  parties: readonly Party[],
  role: DraftParty['role'] = null,
): void {
  for (const party of parties)
    if (!draft.parties.some((item) => partyKey(item.party) === partyKey(party)))
      draft.parties.push({ party, role, part: 'party', range: reference.range, group })
}
