import type { Document, Party } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { type Draft, type DraftParty, partyKey, type Telling } from './draft.js'
import { isContact } from './screen.js'
import type { Setting } from './setting.js'

/** «برای شرکت در اجلاس وارد باکو شد»: the event is where the trip goes. */
export function placeByTrip(drafts: readonly Draft[]): void {
  const trips = new Map(
    drafts
      .filter(({ type, country, rule }) => type === 'visit' && country && !rule.ends)
      .map((draft) => [draft.clause, draft]),
  )
  for (const draft of drafts) {
    if (draft.type !== 'gathering' || draft.country) continue
    const trip = trips.get(draft.clause)
    if (trip) Object.assign(draft, { country: trip.country, city: trip.city, placeRange: trip.placeRange })
  }
}

/** «در نشست مونیخ شرکت کرد و در حاشیه آن با X دیدار کرد»: where the event told before is. */
export function placeBeside({ tokens }: Document, drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const [from] = draft.trigger
    const isBeside = WITHIN.has(tokens[from - 2]?.key ?? '') && tokens[from - 1]?.key === THAT
    const event = drafts.slice(0, at).findLast(({ type }) => type === 'gathering')
    if (isBeside && draft.type === 'meeting' && !draft.country && event)
      Object.assign(draft, { country: event.country, city: event.city, placeRange: event.placeRange })
  }
}

const THAT = fold('آن')

/** How many encounters back a visit is looked for. */
const NEAR = 30
const has = ({ parties }: Draft, party: Party) => parties.some((item) => partyKey(item.party) === partyKey(party))

/**
 * «در حاشیه اجلاس با X دیدار کرد»: those who meet there attend it, and it is to come if they have yet to meet. «پیش از دیدار الف با
 * ب در نشست پ، وزیر گفت»: only they are there.
 */
export function joinAside(document: Document, drafts: readonly Draft[]): void {
  for (const [at, draft] of drafts.entries()) {
    const before = draft.type === 'gathering' && !draft.predicate ? drafts.slice(Math.max(0, at - BESIDE), at) : []
    const around = before.findLast((met) => isInside(document, draft, met))
    if (around) {
      const body = draft.parties.filter(({ part }) => part === 'organiser')
      draft.parties = [...body, ...around.parties.map((item) => ({ ...item, role: null }))]
      draft.status = around.status === 'proposed' ? 'planned' : around.status
      continue
    }
    if (draft.type !== 'gathering' || !draft.aside) continue
    const near = [...drafts.slice(at, at + 3), ...drafts.slice(Math.max(0, at - 3), at).reverse()]
    const meetings = near.filter((other) => other.type === 'meeting' && isContact(other))
    const met =
      meetings.find(({ clause }) => clause === draft.clause) ??
      meetings.find(({ clause }) => clause.sentence === draft.clause.sentence)
    if (!met || !isOneOf(draft, met)) continue
    draft.parties.push(
      ...met.parties.filter(({ party }) => !has(draft, party)).map((item) => ({ ...item, role: null })),
    )
    draft.status = met.status === 'planned' || met.status === 'proposed' ? 'planned' : 'held'
  }
}

/** How many encounters back the one is that an event frames. */
const BESIDE = 5
const WITHIN = keySet('حاشیه جریان خلال')

/** Whether an event stands right after those who meet in it: «دیدار الف با ب در نشست پ». */
function isInside({ tokens }: Document, { trigger: [from], clause }: Draft, met: Draft): boolean {
  if (met.type !== 'meeting' || met.predicate || met.clause !== clause || met.trigger[0] > from || !isContact(met))
    return false
  const end = Math.max(...met.parties.map(({ range }) => range[1]))
  const between = tokens.slice(end, from)
  return end <= from && between[0]?.key === 'در' && between.slice(1).every(({ key }) => WITHIN.has(key))
}

/** Whether somebody who attends is among those who meet; «در حاشیه جلسه … به دیدار الف با ب اشاره کرد» is of others. */
function isOneOf({ parties }: Draft, met: Draft): boolean {
  const people = parties.filter(({ party }) => 'person' in party)
  return !people.length || people.some(({ party }) => has(met, party))
}

/** «وزیران او را در این سفر همراهی می‌کنند»: whoever goes along is on the visit told last before of one of them. */
export function joinCompany(drafts: readonly Draft[]): void {
  for (const [at, { rule, parties }] of drafts.entries()) {
    if (rule.id !== 'visit.company') continue
    const keys = new Set(parties.map(({ party }) => partyKey(party)))
    const isOn = (visit: Draft) =>
      visit.type === 'visit' &&
      isContact(visit) &&
      visit.parties.some(({ party, role }) => role === 'guest' && keys.has(partyKey(party)))
    const visit = drafts.slice(Math.max(0, at - NEAR), at).findLast(isOn)
    visit?.parties.push(...parties.filter(({ party, role }) => role === 'guest' && !has(visit, party)))
  }
}

/** A leg of a tour that is told as a trip of its own is no part of the tour; the last leg left is a trip itself. */
export function takeLegs(drafts: readonly Draft[]): Draft[] {
  const trips = drafts.filter(({ type, country }) => type === 'visit' && country !== null)
  return drafts.flatMap((tour) => {
    const legs = tour.parties.filter(({ part }) => part === 'place')
    if (!legs.length) return [tour]
    const isTold = ({ party }: DraftParty) =>
      trips.some(
        (trip) => 'code' in party && trip.country === party.code && tour.parties.some((item) => isGuest(trip, item)),
      )
    const left = legs.filter((leg) => !isTold(leg))
    const [last] = left
    if (!last) return []
    const parties = tour.parties.filter((item) => item.part !== 'place' || left.includes(item))
    if (left.length > 1 || !('code' in last.party)) return [{ ...tour, parties }]
    return [
      { ...tour, parties: parties.filter((item) => item !== last), country: last.party.code, placeRange: last.range },
    ]
  })
}

const isGuest = ({ parties }: Draft, { party, role }: DraftParty) =>
  role === 'guest' && parties.some((item) => item.role === 'guest' && partyKey(item.party) === partyKey(party))

/** «با X و Y دیدار کرد» and then «با X …», «با Y …» for themselves: each is met on his own. */
export function setApart(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((whole, at) => {
    const own = whole.type === 'meeting' ? ownSide(whole) : null
    if (!own) return [whole]
    const around = drafts.slice(Math.max(0, at - NEAR), at + NEAR)
    const pairs = around.filter(({ type, parties }) => type === 'meeting' && parties.length === 2)
    const others = whole.parties.filter((item) => item !== own)
    const met = others.filter(({ party }) => pairs.some((pair) => has(pair, own.party) && has(pair, party)))
    return met.length > 1 ? others.map((other) => ({ ...whole, parties: [own, other] })) : [whole]
  })
}

/** The one who meets several that stand in a list of their own. */
function ownSide({ parties }: Draft): DraftParty | null {
  const [first, ...others] = parties.length > 2 ? [...parties].sort(byList(parties)) : []
  return first && others.every(({ group }) => group === others[0]?.group && group !== first.group) ? first : null
}

/** The shorter lists first. */
function byList(parties: readonly DraftParty[]) {
  const lengthOf = ({ group }: DraftParty) => parties.filter((other) => other.group === group).length
  return (a: DraftParty, b: DraftParty) => lengthOf(a) - lengthOf(b)
}

const THIS = keySet('این همین')
const TALKS = keySet('دیدار ملاقات نشست مذاکرات مذاکره گفتوگو جلسه')

/** What is signed or handed over in talks takes place when and where they do. */
export function shareOfTalks(setting: Setting, drafts: readonly Draft[]): void {
  const talks = drafts.filter(({ type }) => type === 'meeting' || type === 'gathering')
  for (const draft of drafts) {
    const isOpen = draft.status === 'held' || draft.status === 'planned'
    if (!isOpen || (draft.type !== 'agreement' && draft.type !== 'message')) continue
    const around = talks.filter((other) => other.status === draft.status && isPart(setting, draft, other))
    const at = around.findLast(({ start }) => start) ?? around.at(-1)
    if (!at) continue
    if (!draft.start) [draft.start, draft.end, draft.timeRange] = [at.start, at.end, at.timeRange]
    if (!draft.country) [draft.country, draft.city, draft.placeRange] = [at.country, at.city, at.placeRange]
  }
}

/** In the same sentence after the talks, or «در این دیدار», with one of the people. */
function isPart(setting: Setting, draft: Draft, talks: Draft): boolean {
  const there = new Set(talks.parties.map(({ party }) => partyKey(party)))
  if (!draft.parties.some(({ party }) => there.has(partyKey(party)))) return false
  return draft.tellings.some((told) =>
    talks.tellings.some(
      ({ clause, trigger }) =>
        trigger[0] < told.trigger[0] && (clause.sentence === told.clause.sentence || pointsBack(setting, told)),
    ),
  )
}

/** «در این دیدار». */
function pointsBack({ input }: Setting, { clause }: Telling): boolean {
  const { tokens } = input.document
  return clause.parts.some(([from, to]) =>
    tokens.slice(from, to).some(({ key, index }) => TALKS.has(key) && THIS.has(tokens[index - 1]?.key ?? '')),
  )
}
