import { keySet } from '../../rules/keys.js'
import { isAuthority } from './authority.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'
import { isInPerson, PHASES } from './happening.js'
import type { Setting } from './setting.js'
import { statusOf } from './status.js'
import { pointsBack, type Trigger } from './triggers.js'

/** After «سفر» of whoever is spoken to or of: «سفر شما», «سفر ایشان». */
const WHOSE = keySet('شما ایشان وی جنابعالی')
/** How many words after «این سفر» are quoted with it. */
const CUE = 5

/**
 * «امیدوارم این سفر سودمند باشد» where no journey is told: that of the guest of the only meetings, which their country's side
 * receives. `all`: every event word; those that point back make no drafts.
 */
export function impliedVisit(setting: Setting, all: readonly Trigger[], drafts: readonly Draft[]): Draft | null {
  const { input, passageOf } = setting
  const { tokens, sentences } = input.document
  const pointer = all.find(
    ({ rule, from, to }) =>
      rule.id === 'visit.travel' && (pointsBack(input.document, from) || WHOSE.has(tokens[to]?.key ?? '')),
  )
  const host = drafts.find(isReception)
  if (!pointer || !host || drafts.some(({ type }) => type === 'visit')) return null
  const guests = host.parties.filter(({ role }) => role === 'guest')
  const others = drafts.filter((draft) => isReception(draft) && !guests.every((guest) => includes(draft, guest)))
  const people = new Map(input.cast.people.map((person) => [person.id, person]))
  const areOfficials = guests.every(({ party }) => 'person' in party && isAuthority(people.get(party.person)))
  if (others.length || !areOfficials) return null
  const { clause, from, to } = pointer
  const end = Math.min(to + CUE, sentences[clause.sentence]?.range[1] ?? to)
  return {
    ...host,
    rule: pointer.rule,
    type: 'visit',
    said: false,
    parties: [...guests, ...(host.country ? [hostOf(host.country, from)] : [])],
    start: null,
    end: null,
    timeRange: null,
    clause,
    tellings: [{ clause, trigger: [from, to], predicate: false, inHeadline: false }],
    trigger: [from, to],
    predicate: false,
    cue: [from - 1, end],
    spoken: setting.zoneOf(from) >= 0,
    asserted: false,
    inHeadline: false,
    passage: passageOf(clause.sentence),
  }
}

/** Before talks that somebody sets out for: «برای گفت‌وگو», «جهت انجام مذاکرات». */
const AIMS = keySet('برای جهت منظور')

/** «برای مذاکره عازم X شد», where no counterpart is told: with the country that he goes to. */
export function impliedTalks(setting: Setting, all: readonly Trigger[], drafts: readonly Draft[]): Draft[] {
  const { document } = setting.input
  return all.flatMap((trigger): Draft[] => {
    const { rule, predicate, clause, from, to } = trigger
    const aim = PHASES.has(document.tokens[from - 1]?.key ?? '') ? from - 2 : from - 1
    if (
      rule.id !== 'meeting.talks' ||
      predicate ||
      isInPerson(document.tokens[from]) ||
      !AIMS.has(document.tokens[aim]?.key ?? '')
    )
      return []
    const trip = drafts.find((draft) => draft.type === 'visit' && draft.clause === clause && draft.trigger[0] > from)
    const guests = trip?.parties.filter(({ role }) => role === 'guest') ?? []
    const hosts = trip?.parties.filter(({ role }) => role === 'host') ?? []
    const isMet = document.tokens.slice(to, trip?.trigger[0]).some(({ key }) => key === 'با')
    if (!trip?.country || !hosts.length || !guests.length || isMet) return []
    if (drafts.some((other) => other.type === 'meeting' && isWithHosts(setting, other, trip, guests))) return []
    return [
      {
        ...trip,
        rule,
        type: 'meeting',
        status: statusOf(document, trigger, setting.named),
        start: null,
        end: null,
        timeRange: null,
        trigger: [from, to],
        tellings: [{ clause, trigger: [from, to], predicate: false, inHeadline: trip.inHeadline }],
        predicate: false,
        parties: trip.parties.map((item) => ({ ...item })),
        cue: [aim, trip.trigger[1]],
      },
    ]
  })
}

/** Whether travellers are told to meet somebody of the country that they go to. */
const isWithHosts = (setting: Setting, met: Draft, { country }: Draft, guests: readonly DraftParty[]) =>
  met.parties.some(({ party }) => setting.countryOf(party) === country) && guests.some((guest) => includes(met, guest))

/** A meeting at the home of one side, with people who came for it. */
const isReception = ({ type, status, country, parties }: Draft) =>
  type === 'meeting' &&
  status === 'held' &&
  country !== null &&
  parties.some(({ role }) => role === 'guest') &&
  parties.every(({ party, role }) => role !== 'guest' || 'person' in party)

const includes = ({ parties }: Draft, { party }: DraftParty) =>
  parties.some((item) => partyKey(item.party) === partyKey(party))

const hostOf = (code: string, at: number): DraftParty => ({
  party: { code },
  role: 'host',
  part: 'host',
  range: [at, at + 1],
  group: -1,
})
