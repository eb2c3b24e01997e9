import type { Party, Person, Token } from '../../document.js'
import { homeOf, isCountry } from '../../reference/countries.js'
import { isAuthority, PRIVATE } from './authority.js'
import { type Draft, partyKey } from './draft.js'
import { isOfEvent } from './happening.js'
import { meetingWords } from './meeting-words.js'
import { withoutOwnCountry } from './merge.js'
import type { Setting } from './setting.js'
import { isAttending } from './triggers.js'
import { tripWords } from './trip-words.js'

/** Posted abroad, so that he is among foreigners. */
const ENVOY = /^(?:سفیر|کاردار|سرکنسول|رایزن)/u

/** A visit needs a traveller and a destination, a gathering somebody, everything else two sides. */
export function isContact(draft: Draft): boolean {
  const { type, parties, country, predicate, attended, aside, near, status, rule, session } = draft
  if (type === 'agreement' && rule.adjacent && status === 'denied') return false
  const organised = parties.some(({ part }) => part === 'organiser')
  if (rule.id === 'gathering.meets') return parties.some(({ party }) => 'code' in party && isOfStates(party.code))
  if (rule.frame.subject === 'organiser') return organised
  if (type === 'gathering')
    return (
      parties.length > 0 &&
      (organised || (near && (predicate || attended || aside || country !== null || session !== null)))
    )
  if (type === 'visit')
    return (
      near &&
      rule.id !== 'visit.company' &&
      parties.some(({ role }) => role === 'guest') &&
      (country !== null || draft.toRegion || parties.some(({ role, part }) => role === 'host' || part === 'place'))
    )
  if (type === 'agreement' && predicate && parties.length === 1) return isAmongMembers(draft)
  return (parties.length >= 2 && !isGeneral(draft)) || isOffer(draft)
}

/** «وزیر پیشنهاد امضای معاهده را داد»: to whomever. */
const isOffer = ({ rule, parties }: Draft) => rule.id === 'agreement.offered' && parties.length > 0

/** «اعضای اوپک توافق کردند»: the members of a body agree among themselves. */
const isAmongMembers = ({ rule, status, clause, parties: [only] }: Draft) =>
  rule.adjacent === true &&
  status === 'held' &&
  clause.verb?.lemma !== 'شدن' &&
  only !== undefined &&
  'code' in only.party &&
  isOfStates(only.party.code)

/** A body that is at home nowhere. */
const isOfStates = (code: string) => !isCountry(code) && homeOf(code) === code

/** «گفت‌وگو میان ایران و آمریکا» without a place, a day or a word of its course is a subject, no encounter. */
function isGeneral({ type, status, predicate, inHeadline, parties, placeRange, timeRange, inCourse }: Draft): boolean {
  if (type !== 'meeting' || predicate || inHeadline || placeRange || timeRange || inCourse) return false
  if (status !== 'held' && status !== 'planned') return false
  return parties.every(({ party }) => 'code' in party)
}

/** Leaves out what is no contact by CODEBOOK §3: returns home (which end the visits before) and private talks. */
export function screened(setting: Setting, drafts: readonly Draft[]): Draft[] {
  const people = new Map(setting.input.cast.people.map((person) => [person.id, person]))
  const countryOf: CountryOf = (party) => setting.countryOf(party)
  const { tokens } = setting.input.document
  const whole = drafts
    .filter((draft) => isContact(TWO_SIDED.has(draft.type) ? withoutOwnCountry(draft, setting) : draft))
    .flatMap((draft) => perTraveller(draft, countryOf))
  const returns = whole.filter((draft) => isAtHome(setting, draft))
  for (const back of returns) endVisits(back, whole)
  return whole.filter(
    (draft) => !returns.includes(draft) && !isPrivate(tokens, draft, people, countryOf) && !isOfThing(tokens, draft),
  )
}

/** «گفت: پرونده ایران به شورای امنیت می‌رود»: a thing goes, and nobody who was named before it. */
function isOfThing(tokens: readonly Token[], { type, predicate, clause, trigger, parties }: Draft): boolean {
  if (type !== 'visit' || !predicate) return false
  const thing = tokens
    .slice(clause.range[0], trigger[0])
    .findIndex(
      ({ key }, i) => tripWords('thing').has(key) && (i === 0 || OPENS.has(tokens[clause.range[0] + i - 1]?.key ?? '')),
    )
  const at = clause.range[0] + thing
  // Whoever is not told in the clause was named before it.
  return thing >= 0 && parties.every(({ role, range }) => role !== 'guest' || range[0] < at || range[0] >= trigger[0])
}

/** Before the subject of a clause. */
const OPENS = new Set(['که', 'اینکه', 'انکه', 'و', 'این', 'ان', 'تا', 'اگر'])

/**
 * «در دیدار با استانداران گفت», «در نشستی که با حضور استاندار برگزار شد، گفت»: talks of one country's own people that are told only
 * as the occasion of a speech, or only in it: «با وزیر در این باره صحبت کردم».
 */
export function isMereOccasion(setting: Setting, { type, status, parties, tellings }: Draft): boolean {
  if (type !== 'meeting' && type !== 'call') return false
  const { tokens } = setting.input.document
  const [only, ...others] = new Set(parties.map(({ party }) => setting.countryOf(party)))
  if (only === undefined || others.length) return false
  const occasion = meetingWords('occasion')
  return tellings.every(({ predicate, inHeadline, clause, trigger: [from] }) => {
    if (inHeadline) return false
    const isOccasion = (!predicate || clause.kind === 'relative') && occasion.has(tokens[from - 1]?.key ?? '')
    const isSaid = setting.zoneOf(from) >= 0 && !setting.opening.has(clause.sentence)
    return isOccasion || (type === 'meeting' && status === 'held' && isSaid)
  })
}

type CountryOf = (party: Party) => string | null

/** Travellers of several countries make a visit each. */
function perTraveller(draft: Draft, countryOf: CountryOf): Draft[] {
  const guests = draft.parties.filter(({ role }) => role === 'guest')
  // Whoever only leads a delegation goes with it: the minister of one state that of a union.
  const travellers = guests.filter(({ part }) => part === 'guest')
  const countries = [...new Set(travellers.map(({ party }) => countryOf(party)))]
  if (draft.type !== 'visit' || draft.status === 'proposed' || countries.length < 2) return [draft]
  return countries.map((country) => ({
    ...draft,
    parties: draft.parties.filter(
      ({ party, role, part }) => role !== 'guest' || part !== 'guest' || countryOf(party) === country,
    ),
  }))
}

/** A trip in the traveller's own country: a return, or a journey that is no visit. */
export function isAtHome(setting: Setting, { type, parties, country }: Draft): boolean {
  const guests = parties.filter(({ role }) => role === 'guest')
  const host = parties.find(({ role }) => role === 'host')
  const at = country ?? (host ? setting.countryOf(host.party) : null)
  return (
    type === 'visit' &&
    at !== null &&
    guests.length > 0 &&
    guests.every(({ party }) => homeOf(setting.countryOf(party) ?? '') === at)
  )
}

/** Coming home on a day ends the visits of the same traveller that have no end yet. */
function endVisits(back: Draft, drafts: readonly Draft[]): void {
  const keys = new Set(back.parties.map(({ party }) => partyKey(party)))
  for (const draft of drafts)
    if (
      draft !== back &&
      draft.type === 'visit' &&
      draft.rule.id !== 'visit.stay' &&
      draft.rule.id !== 'visit.stop' &&
      draft.parties.some(({ party, role }) => role === 'guest' && keys.has(partyKey(party)))
    ) {
      draft.end ??= back.start
      // «پس از سفر به مصر وارد تهران شد»: its end is told.
      if (back.asserted && back.clause.sentence === draft.clause.sentence) draft.asserted = true
    }
}

/** «نشست با حضور وزیر کشور برگزار شد», «وزیر در نشست حضور یافت»: a main clause tells of an official at an event at home. */
function isOfOfficials(tokens: readonly Token[], draft: Draft, people: ReadonlyMap<string, Person>): boolean {
  const { predicate, asserted, occasion, spoken, status, rule, clause, trigger, parties } = draft
  if (!predicate || !asserted || occasion || rule.id === 'gathering.exhibition') return false
  if (clause.verb?.tense.endsWith('subjunctive') || (spoken && isRecalled(tokens, draft))) return false
  const attends = isAttending(tokens, clause)
  if ((status !== 'held' && status !== 'planned') || !(attends || (clause.verb && isOfEvent(tokens, clause.verb))))
    return false
  return parties.some(
    ({ party, part, range: [at] }) =>
      part === 'party' && (attends || at >= trigger[1]) && 'person' in party && isAuthority(people.get(party.person)),
  )
}

/** «من در جلساتی شرکت می‌کردم»: what a speaker tells of himself, or of many. */
const isRecalled = (tokens: readonly Token[], { clause: { verb }, trigger: [from] }: Draft) =>
  verb?.person === 1 || verb?.tense === 'imperfect' || MANY.test(tokens[from]?.key ?? '')
const MANY = /(?:ات|ها|های|هایی|اتی)$/u

/** «وزیر در نامه‌ای به نماینده نوشت», not «پیرو نامه وزیر به نماینده»: a message at home that the report itself tells of. */
const isSent = (tokens: readonly Token[], { predicate, spoken, inHeadline, trigger: [from] }: Draft) =>
  inHeadline || (!spoken && (predicate || meetingWords('sending').has(tokens[from - 1]?.key ?? '')))

/** What one person and his own country cannot make alone. */
const TWO_SIDED = new Set(['meeting', 'call', 'message', 'agreement'])
const BETWEEN_AUTHORITIES = new Set(['meeting', 'call', 'agreement'])

/** Talk among one country's people counts only between its authorities; a journey only of an official or a delegation. */
function isPrivate(
  tokens: readonly Token[],
  draft: Draft,
  people: ReadonlyMap<string, Person>,
  countryOf: CountryOf,
): boolean {
  const { type, rule, parties, country, international, occasion } = draft
  const countries = new Set(parties.map(({ party }) => countryOf(party)))
  const [only] = countries
  if (type === 'gathering')
    return (
      !isOfOfficials(tokens, draft, people) &&
      (!international || occasion || rule.id === 'gathering.exhibition') &&
      !parties.some(({ party }) => 'person' in party && ENVOY.test(people.get(party.person)?.office?.fa ?? '')) &&
      countries.size === 1 &&
      ((occasion && !parties.some(({ part }) => part === 'organiser')) || only === null || isCountry(only ?? '')) &&
      (country === null || country === homeOf(only ?? ''))
    )
  if (type === 'visit')
    return parties.every(
      ({ party, role }) => role !== 'guest' || ('person' in party && !isAuthority(people.get(party.person))),
    )
  const authorities = parties.filter(({ party }) => !('person' in party) || isAuthority(people.get(party.person)))
  const isClub = parties.some(
    ({ party }) => 'person' in party && PRIVATE.test(people.get(party.person)?.office?.fa ?? ''),
  )
  if (type === 'message' && countries.size === 1 && only !== null && isCountry(only ?? ''))
    return authorities.length < parties.length || !isSent(tokens, draft)
  const isOfMembers = type === 'agreement' && only !== undefined && only !== null && isOfStates(only)
  if (isOffer(draft)) return false
  return BETWEEN_AUTHORITIES.has(type) && countries.size === 1 && !isOfMembers && (authorities.length < 2 || isClub)
}
