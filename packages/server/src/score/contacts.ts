import { type Case, isSpan, type ScoredRecord } from './case.js'
import { causeOfInvention, causeOfMiss } from './causes.js'
import type { Coding } from './coding.js'
import { agreement, type CodedParty, type FoundParty, type Parties, partyName, shared } from './parties.js'
import { locate } from './skeleton.js'

type Coded = Coding['contacts'][number] & { readonly who: readonly CodedParty[] }
type Found = ScoredRecord['contacts'][number] & { readonly who: readonly FoundParty[] }
/** Longest cue that still is a cue. */
const LONGEST_CUE = 200

/** Contacts one to one: the same type and status, and parties that agree by half at least. */
export function matchContacts({ coding, record }: Pick<Case, 'coding' | 'record'>, parties: Parties) {
  const coded = coding.contacts.map((contact) => ({ ...contact, who: contact.parties.map(parties.coded) }))
  const found = record.contacts.map((contact) => ({ ...contact, who: contact.parties.map(parties.found) }))
  return { coded, found, pairs: pair(coded, found) }
}

export function scoreContacts(report: Case, parties: Parties): void {
  const { coded, found, pairs } = matchContacts(report, parties)
  const matched = new Set(pairs.values())
  const placed = coded.map((contact) => ({ contact, place: locate(report.skeleton, contact.cue, contact.cue) }))
  const { contacts, main, perfect } = report.counts
  for (const { contact, place } of placed) {
    const match = pairs.get(contact)
    if (match) scoreSlots(report, parties, contact, match)
    else {
      contacts.missed++
      if (contact.focus === 'main') {
        main.missed++
        perfect.missed++
      }
      const { focus, type, status, cue } = contact
      const cause = causeOfMiss({ contact, place }, found, matched)
      report.tell('contact missed', focus, type, status, contact.parties.join('+'), cue, cause)
    }
  }
  for (const contact of found) {
    if (matched.has(contact)) continue
    contacts.wrong++
    if (contact.focus === 'main') {
      main.wrong++
      perfect.wrong++
    }
    const words = isSpan(contact.cue, report.text) ? report.text.slice(...contact.cue) : ''
    const { focus, type, status } = contact
    const cause = causeOfInvention(contact, placed, pairs)
    report.tell('contact invented', focus, type, status, names(contact.who), words, cause)
  }
}

const names = (who: readonly FoundParty[]) => who.map(partyName).join('+')

function pair(coded: readonly Coded[], found: readonly Found[]): Map<Coded, Found> {
  const candidates = coded.flatMap((one) =>
    found
      .filter(({ type, status }) => type === one.type && status === one.status)
      .map((other) => ({ one, other, alike: agreement(one.who, other.who) }))
      .filter(({ alike }) => alike >= 0.5)
      .map(({ one, other, alike }) => ({ one, other, fit: alike + bonus(one, other) })),
  )
  const pairs = new Map<Coded, Found>()
  const taken = new Set<Found>()
  for (const { one, other } of candidates.sort((a, b) => b.fit - a.fit)) {
    if (pairs.has(one) || taken.has(other)) continue
    pairs.set(one, other)
    taken.add(other)
  }
  return pairs
}

const bonus = (coded: Coded, found: Found) =>
  (coded.focus === found.focus ? 0.2 : 0) + (coded.start && coded.start === found.start ? 0.2 : 0)

function scoreSlots(report: Case, parties: Parties, coded: Coded, found: Found): void {
  const { contacts, main, perfect, slot } = report.counts
  const isMain = coded.focus === 'main'
  const foundMain = found.focus === 'main'
  contacts.right++
  if (isMain && foundMain) main.right++
  else if (isMain) main.missed++
  else if (foundMain) main.wrong++
  const right = slots(parties, coded, found)
  for (const name of ['parties', 'country', 'city'] as const) slot[name].add(right[name])
  if (coded.start || coded.end || found.start || found.end) slot.dates.add(right.dates)
  if (coded.host || coded.guest) slot.roles.add(right.roles)
  slot.focus.add(isMain === foundMain)
  slot.cue.add(cueMeets(report, coded, found))
  const all = Object.values(right).every(Boolean)
  if (isMain && foundMain && all) perfect.right++
  else {
    if (isMain) perfect.missed++
    if (foundMain) perfect.wrong++
  }
  if (!all || isMain !== foundMain) tellSlots(report, coded, found, right)
}

function slots(parties: Parties, coded: Coded, found: Found) {
  const both = shared(coded.who, found.who)
  const role = (name: 'host' | 'guest') => {
    const key = coded[name]
    if (!key) return true
    const holders = found.parties.filter(({ role }) => role === name).map(parties.found)
    return shared([parties.coded(key)], holders) === 1
  }
  return {
    parties: both === coded.who.length && both === found.who.length,
    dates: (found.start ?? null) === (coded.start ?? null) && (found.end ?? null) === (coded.end ?? null),
    country: (found.place?.country ?? null) === (coded.country ?? null),
    city: (found.place?.city ?? '').toLowerCase() === (coded.city ?? '').toLowerCase(),
    roles: role('host') && role('guest'),
  }
}

function cueMeets({ text, skeleton }: Case, coded: Coded, { cue }: Found): boolean {
  const place = locate(skeleton, coded.cue, coded.cue)
  if (!place || !isSpan(cue, text)) return false
  return cue[0] < place.end && place.start < cue[1] && cue[1] - cue[0] <= LONGEST_CUE
}

function tellSlots({ tell }: Case, coded: Coded, found: Found, right: Readonly<Record<string, boolean>>): void {
  const wrong = Object.keys(right).filter((name) => !right[name])
  if (coded.focus !== found.focus) wrong.push('focus')
  const { focus, start, end, country, city, parties, host, guest } = coded
  const want = [focus, start, end, country, city, parties, host, guest]
  const got = [found.focus, found.start, found.end, found.place?.country, found.place?.city, found.who.map(partyName)]
  tell(
    'contact slots',
    coded.type,
    coded.status,
    coded.cue,
    `wrong: ${wrong.join(' ')}`,
    `want ${JSON.stringify(want)}`,
    `got ${JSON.stringify(got)}`,
  )
}
