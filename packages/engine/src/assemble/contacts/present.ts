import type { Clause, Document, Party, Range } from '../../document.js'
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
  for (const { code, range, next } of delegationsIn(setting)) {
    const head = headOf(setting.input.document, range, next[0])
    if (head) lead(toldOf(setting, drafts, code, range[0]), code, [head])
  }
}

/** «هیئت هند متشکل از الف و ب وارد شد», «هیئتی که … رفت، مرکب از الف و ب است»: its members stand for it. */
export function joinMembers(setting: Setting, drafts: readonly Draft[]): void {
  const { document } = setting.input
  for (const { code, range, next } of delegationsIn(setting)) {
    const members = membersOf(document, range, next)
    const own = drafts.filter(
      ({ clause, parties }) =>
        clause.sentence === document.tokens[range[0]]?.sentence &&
        parties.some(({ party }) => 'code' in party && party.code === code),
    )
    const told = own.length
      ? own
      : toldOf(setting, drafts, code, range[0]).filter((draft) => isSideOf(setting, draft, code))
    if (members.length) lead(told, code, members)
  }
}

const isSideOf = (setting: Setting, { parties }: Draft, code: string) =>
  parties.some(({ party }) => setting.countryOf(party) === code)

interface Delegation {
  readonly code: string
  readonly range: Range
  /** What its sentence names after it. */
  readonly next: readonly Case[]
}

function delegationsIn(setting: Setting): Delegation[] {
  return setting.input.document.sentences.flatMap(({ index, part }) => {
    const cases = part === 'junk' ? [] : setting.inSentence(index)
    return cases.flatMap(({ reference: { kind, range, parties } }, at): Delegation[] => {
      const [party, ...others] = parties
      if (kind !== 'delegation' || others.length || !party || !('code' in party)) return []
      return [{ code: party.code, range, next: cases.slice(at + 1) }]
    })
  })
}

/** The people stand for the country among the parties. */
function lead(drafts: readonly Draft[], code: string, people: readonly Case[]): void {
  for (const draft of drafts) {
    const isCode = ({ party }: DraftParty) => 'code' in party && party.code === code
    const role = draft.parties.find(isCode)?.role
    draft.parties = draft.parties.filter((item) => !isCode(item))
    for (const item of people) add(draft, item, item.reference.parties, role)
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

/** The people of whom a delegation is said to consist. */
function membersOf({ tokens }: Document, [, to]: readonly [number, number], next: readonly Case[]): readonly Case[] {
  const first = next.find(({ governor }) => tokens[governor]?.key === 'از')
  if (!first || !meetingWords('composed').has(tokens[first.governor - 1]?.key ?? '')) return []
  if (first.governor - to > CHARGE) return []
  return next.filter((item) => item.group === first.group && isPerson(item))
}

/** How far after the head it may be said that he is in charge. */
const CHARGE = 20

/** The encounters told before a token in which a country meets or travels like in the last of them, else the talks told last. */
function toldOf(setting: Setting, drafts: readonly Draft[], code: string, at: number): Draft[] {
  const sentence = setting.input.document.tokens[at]?.sentence ?? -1
  const isSide = (draft: Draft) => draft.trigger[0] < at && isSideOf(setting, draft, code)
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
