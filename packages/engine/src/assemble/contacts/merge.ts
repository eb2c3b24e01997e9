import type { ContactStatus, Party } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { isCountry } from '../../reference/countries.js'
import { type Draft, type DraftParty, partyKey } from './draft.js'
import { eventWords } from './event-words.js'
import type { ContactInput } from './input.js'
import { isOneMore, isPast } from './recalled.js'
import type { Setting } from './setting.js'
import { pointsBack } from './triggers.js'

/** The more advanced status of two tellings counts. */
const ADVANCE: readonly ContactStatus[] = ['proposed', 'planned', 'cancelled', 'denied', 'held']

/** How many encounters back a telling is compared with: more than any report has, so that a book of them stays linear. */
const NEAREST = 200

/** One draft an encounter: tellings of the same type whose parties, place and day agree become one. */
export function merged(setting: Setting, drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts) {
    const same = kept.slice(-NEAREST).find((other) => isSame(other, draft, setting))
    if (same) join(same, draft, setting)
    else kept.push({ ...draft, parties: [...draft.parties] })
  }
  return kept.map((draft) => withoutOwnCountry(draft, setting))
}

/** The same party, or a country and one of its people. */
function agrees(a: Party, b: Party, setting: Setting): boolean {
  if (partyKey(a) === partyKey(b)) return true
  if ('name' in a && 'name' in b) return setting.sameWords(a.name, b.name)
  if ('person' in a && 'person' in b) return false
  const x = setting.countryOf(a)
  return x !== null && x === setting.countryOf(b)
}

function isSame(a: Draft, b: Draft, setting: Setting): boolean {
  if (a.type !== b.type && !isCallTalks(a, b) && !isCallTalks(b, a)) return false
  if (isTour(a) !== isTour(b)) return false
  if (a.type === 'visit' && isThisTrip(setting, b)) return goesThere(setting, a, b)
  if (a.city && b.city && a.city !== b.city && !isOneTrip(setting, a, b)) return false
  if (a.country && b.country && a.country !== b.country) return false
  if (!samePlan(a, b)) return false
  if (a.start && b.start && a.start !== b.start && !areNear(a, b) && !isWithin(a, b) && !isWithin(b, a)) return false
  if (a.type === 'visit' && (isLongPast(setting, a, b) || isLongPast(setting, b, a))) return false
  if (a.session && b.session && a.session !== b.session) return false
  if (isEarlier(b) && !isEarlier(a) && a.asserted && b.start) return false
  if (isWithinMany(a, b) || isWithinMany(b, a)) return false
  if ([a, b].some(({ type, trigger: [from] }) => isOneMore(setting.input.document, type, from))) return false
  if (areTwo(a, b) || areCrossed(setting, a, b)) return false
  if (a.type === 'gathering') {
    if (areOfOtherRank(setting, a, b)) return false
    if (haveOneOrganiser(a, b) || (a.session && a.session === b.session)) return true
  }
  const [small, large] = a.parties.length <= b.parties.length ? [a, b] : [b, a]
  if (a.type === 'visit' && small.country === null) return haveSameGuests(setting, small, large)
  return small.parties.every((item) =>
    large.parties.some((other) => playSamePart(a.type, item, other) && agrees(item.party, other.party, setting)),
  )
}

/** «این نخستین سفر X به Y است» says more of the trip that is told before, whatever it calls the traveller. */
const isThisTrip = ({ input: { document } }: Setting, { trigger: [from] }: Draft) =>
  pointsBack(document, from - 1) && ORDINAL.test(document.tokens[from - 1]?.key ?? '')

const ORDINAL = /^(?:اول|نخست|.+م)ین$/u

/** «وارد ماکو شد», «در سفر به ارومیه»: a trip leads to several cities of a country, unless one of them was an earlier trip. */
const isOneTrip = ({ input }: Setting, a: Draft, b: Draft) =>
  a.type === 'visit' && a.country === b.country && isPast(input, a) === isPast(input, b)

/** «وارد بغداد شد», «سفر او به بغداد در سال ۲۰۱۸»: an earlier trip beside one that is told as news. */
const isLongPast = ({ input }: Setting, old: Draft, news: Draft) =>
  old.start !== null && !news.start && isNews(news) && isPast(input, old) && !isPast(input, news)

/** Asserted, and not only as what was made possible: «موجب شد سفری موفق داشته باشد». */
const isNews = ({ asserted, clause }: Draft) => asserted && !clause.verb?.tense.endsWith('subjunctive')

/** «امروز وارد ماکو شد», «فردا در ارومیه خواهد بود»: two days of one trip. */
const areNear = ({ type, country, start }: Draft, other: Draft) =>
  type === 'visit' &&
  country !== null &&
  country === other.country &&
  Math.abs(Date.parse(start ?? '') - Date.parse(other.start ?? '')) <= TRIP

const TRIP = 5 * 86_400_000

/** Whether two trips lead somebody of one country to the same one. */
function goesThere(setting: Setting, a: Draft, b: Draft): boolean {
  const guests = ({ parties }: Draft) => parties.filter(({ role }) => role === 'guest')
  const homes = new Set(guests(a).map(({ party }) => setting.countryOf(party)))
  return a.country === b.country && guests(b).every(({ party }) => homes.has(setting.countryOf(party)))
}

/** «رئیس‌جمهور از X استقبال کرد»: the welcome of who travels, with or without those who go along. */
function haveSameGuests(setting: Setting, welcome: Draft, trip: Draft): boolean {
  const [host] = welcome.parties.filter(({ role }) => role === 'host')
  const guests = welcome.parties.filter(({ role }) => role === 'guest')
  const home = host && setting.countryOf(host.party)
  return (
    (!home || !trip.country || home === trip.country) &&
    guests.every((item) =>
      trip.parties.some((other) => other.role !== 'host' && agrees(item.party, other.party, setting)),
    )
  )
}

/** «نشست ماه آینده» and «نشست … روزهای سوم و چهارم دسامبر»: a day inside the week, month or year that the other telling names. */
function isWithin(inner: Draft, outer: Draft): boolean {
  if (!inner.start || !outer.start || !outer.end || outer.type === 'meeting') return false
  const isPeriod = Date.parse(outer.end) - Date.parse(outer.start) >= PERIOD
  return isPeriod && outer.start <= inner.start && (inner.end ?? inner.start) <= outer.end
}
/** From the first day of a week to its last. */
const PERIOD = 6 * 86_400_000

/** «پس از دیدار رؤسای جمهور …، دو کشور مذاکرات را از سر می‌گیرند»: of people and of their states, told in one sentence of the body. */
const areTwo = (a: Draft, b: Draft): boolean =>
  a.rule.id === 'meeting.talks' &&
  b.rule.id === 'meeting.talks' &&
  !a.inHeadline &&
  a.clause.sentence === b.clause.sentence &&
  a.faceToFace !== b.faceToFace &&
  hasPeople(a) !== hasPeople(b)

/** «دیدار سفیر الف با مقامات ب و دیدار سفیر ب با مقامات الف»: of a person of either side with the other state. */
function areCrossed(setting: Setting, a: Draft, b: Draft): boolean {
  if (a.type !== 'meeting' || a.type !== b.type || a.clause.sentence !== b.clause.sentence) return false
  const meetsStateOf = (one: Draft, other: Draft) =>
    one.parties.some(
      ({ party }) =>
        'code' in party &&
        isCountry(party.code) &&
        hasPersonOf(setting, other, party.code) &&
        !hasPersonOf(setting, one, party.code),
    )
  return meetsStateOf(a, b) && meetsStateOf(b, a)
}

const hasPersonOf = (setting: Setting, { parties }: Draft, code: string) =>
  parties.some(({ party }) => 'person' in party && setting.countryOf(party) === code)

/** «روز جمعه هم دیدار کرده بود»: another encounter, before the one that is told in the past. */
const isEarlier = ({ predicate, clause }: Draft) => predicate && clause.verb?.tense === 'pluperfect'

const RANKS = ['ceremony', 'heads', 'ministers'].map(eventWords)
/** «مراسم افتتاحیه اجلاس» is of the session. */
const SESSION = eventWords('session')
/** How many words of its name say what a gathering is. */
const NAME = 3

/** «نشست کمیسیون مشترک برجام», «وزیران خارجه ۱+۴ دیدار می‌کنند»: its members meet there and elsewhere. */
const isOfCommission = ({ document: { tokens } }: ContactInput, { parties }: Draft) =>
  parties.some(({ part, range: [at] }) => part === 'organiser' && tokens[at]?.key === COMMISSION)
const areMinisters = ({ document: { tokens } }: ContactInput, { parties }: Draft) =>
  parties.some(
    ({ part, range: [at] }) =>
      part === 'organiser' && tokens.slice(Math.max(0, at - NAME), at + 1).some(({ key }) => MINISTERS.has(key)),
  )
const COMMISSION = fold('کمیسیون')
const MINISTERS = eventWords('ministers')

/** «مراسم تحلیف», «نشست سران» and «نشست وزیران» of one body are three. */
function areOfOtherRank({ input }: Setting, a: Draft, b: Draft): boolean {
  const rankOf = ({ trigger: [from] }: Draft) => {
    const name = input.document.tokens.slice(from, from + NAME)
    return name.some(({ key }) => SESSION.has(key))
      ? -1
      : RANKS.findIndex((words) => name.some(({ key }) => words.has(key)))
  }
  const [one, other] = [rankOf(a), rankOf(b)]
  if (isOfCommission(input, a) !== isOfCommission(input, b) && (areMinisters(input, a) || areMinisters(input, b)))
    return true
  return one !== other && (one === 0 || other === 0 || (one > 0 && other > 0))
}

const isOrganiser = ({ part }: DraftParty) => part === 'organiser'

/** «نشست گروه ۲۰» is one, whoever of those there is named beside it. */
function haveOneOrganiser(a: Draft, b: Draft): boolean {
  const bodies = ({ parties }: Draft) => parties.filter(isOrganiser)
  const held = bodies(b).map(({ party }) => partyKey(party))
  return bodies(a).some(({ party }) => held.includes(partyKey(party)))
}

/** Who travels to a country is not its guest. */
const playSamePart = (type: Draft['type'], a: DraftParty, b: DraftParty) =>
  type !== 'visit' || !a.role || !b.role || a.role === b.role

/** A trip whose countries are its parties. */
const isTour = ({ parties }: Draft) => parties.some(({ part }) => part === 'place')

/** «در دیدار آتی خود با X می‌خواهد با او صحبت کند»: what is wished for is that encounter. */
const isWishFor = (wish: Draft, plan: Draft) =>
  wish.status === 'proposed' && plan.status === 'planned' && wish.clause.sentence === plan.clause.sentence

/** A told and a coming encounter are one only where one telling is the headline, or no more than a name of it. */
function samePlan(a: Draft, b: Draft): boolean {
  const open = (draft: Draft) => draft.status === 'planned' || draft.status === 'held'
  if (a.status === b.status || isWishFor(a, b) || isWishFor(b, a)) return true
  const isAhead = [a, b].some(({ status }) => status === 'planned' || status === 'proposed')
  if (a.said !== b.said && isAhead) return a.type !== 'meeting' || hasPeople(a) === hasPeople(b)
  if (!open(a) || !open(b)) return false
  if (a.type === 'visit') return true
  if (a.inHeadline || b.inHeadline) return !(a.type === 'agreement' && a.predicate && b.predicate)
  return (!a.predicate || !b.predicate) && (a.type !== 'meeting' || hasPeople(a) === hasPeople(b))
}

/** Whether anybody takes part in person: talks that states hold are not the meeting that their heads have before them. */
/** «دیدار صدراعظم با رئیس‌جمهور» beside «نشست مقامات روسیه، آلمان، چین و فرانسه»: two people, who are not named there. */
const isWithinMany = (pair: Draft, many: Draft): boolean =>
  pair.type === 'meeting' &&
  pair.parties.length === 2 &&
  pair.parties.every(({ party }) => 'person' in party) &&
  many.parties.length > MANY &&
  !pair.parties.some(({ party }) => many.parties.some((other) => partyKey(other.party) === partyKey(party)))
const MANY = 3

const hasPeople = ({ parties }: Draft) => parties.some(({ party }) => 'person' in party)

/** «گفت‌وگو» after «تماس تلفنی» of the same people is that call. */
function isCallTalks(call: Draft, talks: Draft): boolean {
  return (
    call.type === 'call' &&
    talks.type === 'meeting' &&
    !talks.faceToFace &&
    !talks.placeRange &&
    talks.parties.length > 1
  )
}

function join(into: Draft, from: Draft, setting: Setting): void {
  into.tellings = [...into.tellings, ...from.tellings]
  const predicates = from.predicate && !into.predicate
  if (from.said !== into.said) {
    if (from.said) Object.assign(into, { status: from.status, said: true, predicate: from.predicate })
  } else if (from.predicate === into.predicate) {
    if (ADVANCE.indexOf(from.status) > ADVANCE.indexOf(into.status)) into.status = from.status
  } else if (from.predicate)
    Object.assign(into, { status: isWishFor(from, into) ? into.status : from.status, predicate: true })
  const isOneSession = from.type === 'gathering' && into.session !== null && into.session === from.session
  const isHeld = isOneSession && into.parties.some(isOrganiser)
  for (const item of isThisTrip(setting, from) ? [] : from.parties) {
    // «اجلاس سازمان جهانی کار», «اجلاس سازمان بین‌المللی کار»: one body by two names.
    if (isHeld && isOrganiser(item) && 'name' in item.party) continue
    const at = into.parties.findIndex(({ party }) => agrees(party, item.party, setting))
    const old = into.parties[at]
    if (!old) into.parties.push(item)
    else if ('code' in old.party && 'person' in item.party && !setting.sides.has(item.range[0]))
      into.parties[at] = { ...item, role: item.role ?? old.role }
    else old.role ??= item.role
  }
  if (from.type === 'call' && into.type !== 'call')
    Object.assign(into, {
      type: 'call',
      rule: from.rule,
      country: null,
      city: null,
      parties: into.parties.map((item) => ({ ...item, role: null })),
    })
  if (into.type === 'call') from = { ...from, country: null, city: null }
  into.country ??= from.country
  into.city ??= from.city
  into.placeRange ??= from.placeRange
  into.session ??= from.session
  const isSurer = isWithin(from, into)
  if (!into.start || isSurer) [into.start, into.end, into.timeRange] = [from.start, from.end, from.timeRange]
  if (!into.asserted && isSurer) into.cue = from.cue
  // «وزیر که برای سفری رسمی در تهران به سر می‌برد» tells more than «سفری»; a relative clause elsewhere only recalls it.
  const tellsMore = from.clause.kind !== 'relative' || from.clause.index === into.clause.index
  if (!into.asserted && predicates && !from.inHeadline && tellsMore) into.cue = from.cue
  if (!into.asserted && from.asserted)
    Object.assign(into, { asserted: true, spoken: from.spoken, clause: from.clause, cue: from.cue, rule: from.rule })
  if (isBetterPlace(setting, into, from)) Object.assign(into, { passage: from.passage, cue: from.cue })
}

/** The body before the headline, the telling before the summary, unless it only points back: «در این دیدار», talks of a call. */
function isBetterPlace({ input }: Setting, { passage: old, type }: Draft, from: Draft): boolean {
  if (old === 'headline') return from.passage !== 'headline'
  const isPointed = pointsBack(input.document, from.trigger[0])
  return old === 'summary' && from.passage === 'telling' && from.asserted && from.type === type && !isPointed
}

/** A person stands for the country, people of several for «کشورهای ساحلی خزر»: the code or the name beside them goes. */
export function withoutOwnCountry(draft: Draft, setting: Setting): Draft {
  const people = new Set(draft.parties.flatMap(({ party }) => ('person' in party ? [setting.countryOf(party)] : [])))
  const once = new Map(draft.parties.map((item) => [partyKey(item.party), item]))
  const { tokens } = setting.input.document
  // The body that holds a gathering is a party beside its people.
  const isStoodFor = ({ party, part, range: [at] }: DraftParty) =>
    'code' in party
      ? people.has(party.code) && (part !== 'organiser' || isCountry(party.code))
      : 'name' in party && people.size > 1 && tokens[at]?.key === COUNTRIES
  return { ...draft, parties: [...once.values()].filter((item) => !isStoodFor(item)) }
}

const COUNTRIES = fold('کشورهای')
