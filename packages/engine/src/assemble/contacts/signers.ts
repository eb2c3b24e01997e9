import type { Document } from '../../document.js'
import { homeOf, isCountry } from '../../reference/countries.js'
import { keySet } from '../../rules/keys.js'
import type { Draft, DraftParty } from './draft.js'
import { HAPPENING } from './happening.js'
import { isContact } from './screen.js'
import type { Setting } from './setting.js'

/** Before a trip or talks in whose course something is done: «در سفر», «در پایان این دیدار». */
const COURSE = keySet('در طی با جریان خلال پایان حاشیه')
const REACH = 3
const THIS = keySet('این همین')
const TRIP = keySet('سفر')
const TALKS = keySet('دیدار ملاقات نشست مذاکرات جلسه')
/** How many sentences back «این سفر» is told. */
const MEMORY = 4

/** «در سفر الف به ب سندی امضا شد», «در پایان این دیدار …»: between those of the trip or the talks in whose course it is signed. */
export function takeSigners(setting: Setting, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.type !== 'agreement' || !draft.predicate || draft.rule.adjacent || draft.parties.length) continue
    if (!HAPPENING.has(draft.clause.verb?.lemma ?? '')) continue
    const frame = frameOf(setting.input.document, draft, drafts)
    if (frame) draft.parties = frame.type === 'visit' ? statesOf(setting, frame) : frame.parties.map(withoutRole)
  }
}

const withoutRole = (item: DraftParty): DraftParty => ({ ...item, role: null, part: 'party', group: -1 })

/** The trip or talks that the clause of an agreement names as its course. */
function frameOf(document: Document, { clause, trigger }: Draft, drafts: readonly Draft[]): Draft | undefined {
  const { tokens } = document
  const isCourse = (at: number) => tokens.slice(Math.max(0, at - REACH), at).some(({ key }) => COURSE.has(key))
  const isFrame = (other: Draft) => (other.type === 'visit' || other.type === 'meeting') && isContact(other)
  const here = drafts.find((other) => other.clause === clause && isFrame(other) && isCourse(other.trigger[0]))
  if (here) return here
  const pointer = clause.parts
    .flatMap(([from, to]) => tokens.slice(from, to))
    .find(({ key, index }) => (TRIP.has(key) || TALKS.has(key)) && THIS.has(tokens[index - 1]?.key ?? ''))
  if (!pointer || !isCourse(pointer.index - 1)) return undefined
  const type = TRIP.has(pointer.key) ? 'visit' : 'meeting'
  return drafts.findLast(
    (other) =>
      other.type === type &&
      isContact(other) &&
      other.trigger[0] < trigger[0] &&
      clause.sentence - other.clause.sentence <= MEMORY,
  )
}

/** The countries of whoever travels and of where he goes. */
function statesOf(setting: Setting, { parties, country, placeRange }: Draft): DraftParty[] {
  const guest = parties.find(({ role }) => role === 'guest')
  const home = guest && homeOf(setting.countryOf(guest.party) ?? '')
  if (!guest || !home || !isCountry(home) || !country || !placeRange || home === country) return []
  const state = (code: string, range: DraftParty['range']): DraftParty => ({
    party: { code },
    role: null,
    part: 'party',
    range,
    group: -1,
  })
  return [state(home, guest.range), state(country, placeRange)]
}
