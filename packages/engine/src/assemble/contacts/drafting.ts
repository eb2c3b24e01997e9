import type { Clause, Document, Range, TimeMention } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { ArgumentFinder } from './arguments.js'
import { comingTime, endOf, isComing, locationBetween, locationOf, timeOf } from './circumstances.js'
import { type Draft, type DraftParty, type Place, placeOfDraft } from './draft.js'
import { isInCourse, isInPerson } from './happening.js'
import { isOccasion } from './occasion.js'
import { isInName } from './relations.js'
import { sessionOf } from './session.js'
import type { Setting } from './setting.js'
import { isAccepted, isAttended, isCalledOff, isPurpose, LATEST, PAST, saysStatus, statusOf } from './status.js'
import { toldAfter } from './told-after.js'
import type { Trigger } from './triggers.js'
import { isToRegion, tripsOf } from './trips.js'
import { isBySigning, isOfferToSign } from './valency.js'

/** One draft, or one for each counterpart where the words tell of several separate encounters. */
export function draftsOf(finder: ArgumentFinder, trigger: Trigger): Draft[] {
  const whole = draftOf(finder, trigger)
  if (!whole) return []
  if (whole.type === 'visit') return tripsOf(finder, whole, trigger)
  const subject =
    trigger.rule.frame.subject === 'party'
      ? new Set(finder.subjectOf(trigger).map(({ reference }) => reference.range[0]))
      : null
  if (!subject || whole.type !== 'meeting') return [whole]
  const isOwn = ({ range: [at] }: DraftParty) => subject.has(at) || (trigger.plural && !finder.isMet(trigger, at))
  const sides = [whole.parties.filter(isOwn), whole.parties.filter((item) => !isOwn(item))] as const
  const isEach = isSeparately(finder.setting.input.document, trigger)
  const [own, others] = isEach && sides[1].length === 1 ? [sides[1], sides[0]] : sides
  const separate =
    isEach ||
    trigger.plural ||
    areSeparate(others, whole) ||
    areCounterparts(finder, others) ||
    areSeveral(finder.setting.input.document, trigger)
  if (!own.length || others.length < 2 || !separate) return [whole]
  const placed = others.map((other, at) => ownPlace(finder, trigger, others[at - 1], other))
  const isApart = placed.slice(1).some(Boolean)
  return others.map((other, at) => ({
    ...whole,
    ...(isApart && placeOfDraft(placed[at] ?? null)),
    parties: [...own, other],
    cue: cueOfOne(finder.setting.input.document, trigger, other),
  }))
}

/** The event with whom it was; far from its verb the words that name him. */
function cueOfOne(document: Document, trigger: Trigger, { range }: DraftParty): Range {
  const whole = cueOf(document, trigger, [range])
  return whole[0] <= range[0] && range[1] <= whole[1]
    ? whole
    : [Math.max(range[0] - 1, trigger.clause.range[0]), range[1]]
}

/** «دیدارهای جداگانه الف و ب با پ», «جداگانه با الف و ب دیدار کرد». */
function isSeparately({ tokens }: Document, { from, to, predicate, clause }: Trigger): boolean {
  const around: Range = predicate ? clause.range : [from, to + 2]
  return tokens.slice(...around).some(({ key }) => key === 'جداگانه')
}

/** «با X و Y دیدار کرد. در این دیدارها …»: the next sentence says that there were several. */
function areSeveral({ tokens, sentences }: Document, { clause }: Trigger): boolean {
  const [from, to] = sentences[clause.sentence + 1]?.range ?? [0, 0]
  return tokens
    .slice(from, to)
    .some(({ key, index }) => /^(?:دیدار|ملاقات)ها/u.test(key) && tokens[index - 1]?.key === 'این')
}

/** «در رم با X و در پاریس با Y»: the place named between a counterpart and the one before. */
function ownPlace(finder: ArgumentFinder, trigger: Trigger, before: DraftParty | undefined, other: DraftParty) {
  if (before?.group === other.group) return null
  return locationBetween(finder.setting, trigger, before?.range[1] ?? trigger.clause.range[0], other.range[0])
}

/** Counterparts in several phrases («با X و در رم با Y») and bodies of many countries are met one by one; «با الف، ب و پ مذاکراتی انجام شد» is uncounted, «نشست با …» one. */
function areSeparate(others: readonly DraftParty[], { happens, faceToFace, rule }: Draft): boolean {
  const bodies = others.filter(({ party }) => 'code' in party)
  if (new Set(others.map(({ group }) => group)).size > 1) return true
  return bodies.length > 2 && (faceToFace || !happens) && rule.id !== 'meeting.session'
}

/** «با وزیران خارجه A و B»: each is met at home or on his own; «با همتایان خود از A و B» is one encounter. */
function areCounterparts({ setting }: ArgumentFinder, others: readonly DraftParty[]): boolean {
  const { tokens } = setting.input.document
  if (others.some(({ range: [at] }) => tokens[at]?.key.startsWith('همتا'))) return false
  return others.some(({ party, range }) => 'person' in party && setting.placeAt(range[0]) !== undefined)
}

/** The draft of a trigger; null for a noun with nobody beside it. */
function draftOf(finder: ArgumentFinder, trigger: Trigger): Draft | null {
  const { setting } = finder
  const { document } = setting.input
  const { parties, attached, met, attending, place } = finder.of(trigger)
  if (BY_MINISTRY.has(trigger.rule.id)) addSummoner(finder, trigger, parties)
  const toRegion = !place && isToRegion(setting, trigger, parties)
  if (
    !trigger.predicate &&
    !trigger.own &&
    !attached &&
    !isAmongSubjects(setting, trigger, parties) &&
    !isBySigning(document, trigger) &&
    !isOfferToSign(document, trigger) &&
    !((place || toRegion) && isTrip(document, trigger)) &&
    trigger.rule.type !== 'gathering'
  )
    return null
  const coming = comingTime(setting, trigger)
  const telling = toldAfter(setting, trigger)
  const time = timeOf(setting, telling) ?? coming
  const { clause, from, to, predicate } = trigger
  const spoken = setting.zoneOf(from) >= 0 && setting.zoneOf(to - 1) >= 0
  const inHeadline = document.sentences[clause.sentence]?.part === 'headline'
  const isThere = isOccasion(document, trigger)
  const inPerson = isInPerson(document.tokens[from])
  const type =
    trigger.rule.type === 'meeting' && !inPerson && isByTelephone(document, trigger) ? 'call' : trigger.rule.type
  const told = statusOf(document, telling, setting.named)
  const ends = trigger.rule.ends === true || isOver(document, telling)
  const isAhead = coming || (clause.verb?.tense === 'present' && !trigger.rule.ends && isComing(setting, time))
  const hasLeft = told === 'planned' && trigger.rule.status === 'planned' && isLongSince(setting, clause, time)
  const status = hasLeft ? 'held' : isAhead && told === 'held' ? 'planned' : told
  return {
    rule: trigger.rule,
    type,
    status,
    said: saysStatus(document, telling, status),
    parties,
    ...placeOfDraft(placeAt(setting, trigger, telling, type, place)),
    toRegion,
    start: ends ? null : (time?.start ?? null),
    end: endOf(trigger, time, ends),
    timeRange: time?.range ?? null,
    clause,
    tellings: [{ clause, trigger: [from, to], predicate, inHeadline }],
    trigger: [from, to],
    predicate: telling.predicate,
    happens: trigger.happens,
    faceToFace: inPerson,
    attended: attending || isAttended(document, trigger.from) || isThere,
    occasion: isThere && !attending && !isAttended(document, trigger.from),
    aside: document.tokens.slice(Math.max(0, trigger.from - 3), trigger.from).some(({ key }) => key === 'حاشیه'),
    international: isInternational(finder, trigger) || parties.some((item) => isOfStates(setting, item)),
    session: sessionOf(document, [from, to], type),
    near: attending || trigger.near || isThere || telling !== trigger,
    met,
    inCourse:
      document.tokens.slice(Math.max(0, from - 3), from).some(({ key }) => COURSE.has(key)) ||
      (document.tokens[from - 1]?.key === 'در' && clause.verb !== null && PAST.has(clause.verb.tense)) ||
      LATEST.has(document.tokens[to]?.key ?? ''),
    cue: cueOf(
      document,
      trigger,
      parties.map(({ range }: DraftParty) => range),
    ),
    spoken,
    asserted:
      (saysPlan(document, trigger, status) || (predicate && (type !== 'visit' || clause === trigger.around))) &&
      clause.kind !== 'relative',
    inHeadline,
    passage: setting.passageOf(clause.sentence),
    focus: 'main',
  }
}

/** «روز دوم عازم بغداد شد» in a report of the fifth: whoever left some days ago has arrived. */
function isLongSince({ input: { published } }: Setting, { verb }: Clause, time: TimeMention | null): boolean {
  if (!published || !time?.end || !verb || !PAST.has(verb.tense)) return false
  return Date.parse(published.slice(0, 10)) - Date.parse(time.end) > ARRIVED
}
/** So long after leaving nobody is on the way. */
const ARRIVED = 86_400_000

/** «سفر وزیر دیروز پایان یافت»: its last day is told. */
function isOver({ tokens }: Document, { rule, predicate, clause: { verb } }: Trigger): boolean {
  return rule.type === 'visit' && predicate && OVER.has(tokens[(verb?.range[0] ?? 0) - 1]?.key ?? '')
}
const OVER = keySet('پایان خاتمه اتمام')

/** Whether the clause's own predicate calls an event off or accepts it. */
const saysPlan = (document: Document, trigger: Trigger, status: Draft['status']) =>
  (status === 'cancelled' && isCalledOff(document, trigger)) || (status === 'proposed' && isAccepted(document, trigger))

/** Where it was: as its own words say, else as those do that tell of it after it was named. */
function placeAt(setting: Setting, trigger: Trigger, telling: Trigger, type: Draft['type'], place: Place | null) {
  if (type === 'call' || isElsewhere(setting.input.document, trigger, place)) return null
  return place ?? (telling === trigger ? null : locationOf(setting, telling))
}

/** «برای شرکت در اجلاس، … در زاهدان گفت»: where the event is that somebody goes to is not said after a comma. */
function isElsewhere(document: Document, { rule, from, to, predicate }: Trigger, place: Place | null): boolean {
  if (!place || rule.type !== 'gathering' || predicate || !isPurpose(document, from)) return false
  return document.tokens.slice(to, Math.max(to, place.range[0])).some(({ form }) => form === '،')
}

/** «پوتین و اردوغان در گفت‌وگوی تلفنی به توافق رسیدند»: between those who did something in its course. */
function isAmongSubjects(setting: Setting, trigger: Trigger, parties: readonly DraftParty[]): boolean {
  if (!isInCourse(setting.input.document, trigger)) return false
  return new Set(parties.map(({ party }) => setting.countryOf(party))).size > 1
}

const BY_MINISTRY = new Set(['meeting.summoned', 'meeting.ministry'])

/** «سفیر X به وزارت خارجه احضار شد»: unless the words say to whose, the ministry is Iran's. */
function addSummoner({ setting }: ArgumentFinder, { from, to }: Trigger, parties: DraftParty[]): void {
  const [guest] = parties
  if (parties.length !== 1 || !guest || setting.countryOf(guest.party) === 'IR') return
  parties.push({ party: { code: 'IR' }, role: 'host', part: 'host', range: [from, to], group: -1 })
}

/** «در سفر به X», «با ورود به X»: a trip of the clause's subject. */
function isTrip({ tokens }: Document, { rule, from }: Trigger): boolean {
  const [first, before] = [tokens[from - 2]?.key ?? '', tokens[from - 1]?.key ?? '']
  if (TRIPS.has(rule.id)) return true
  return COMING.has(rule.id) && ARRIVING.has(before) && (before !== 'از' || BEFORE_OR_AFTER.has(first))
}

/** «پس از ورود», «پیش از عزیمت»; «از ورود … خبر داد» is of others. */
const BEFORE_OR_AFTER = keySet('پس پیش بعد قبل')

const TRIPS = new Set(['visit.travel', 'visit.tour', 'visit.staying'])
const COMING = new Set(['visit.arrival', 'visit.presence', 'visit.back', 'visit.leaving'])

const COURSE = keySet('جریان طی ادامه پی پایان دور روز حاشیه از اخرین جدیدترین تازهترین نخستین اولین')
const ARRIVING = keySet('با از بدو هنگام محض در آستانه')

const INTERNATIONAL = keySet('بینالمللی جهانی سران کشورهای اتحادیه ملل تحلیف عرب عربی همسایه همسایگان')
const DOMESTIC = keySet('قوا قوه قبایل اصناف')
const NAME = 6

/** Whether the words of an event's name make it one of several countries. */
function isInternational({ setting }: ArgumentFinder, { from, to, clause }: Trigger): boolean {
  if (setting.inClause(clause).some((item) => isInName(item, from))) return true
  const name = setting.input.document.tokens.slice(from, Math.min(to + NAME, clause.range[1]))
  return name.some(({ key }) => INTERNATIONAL.has(key)) && !name.some(({ key }) => DOMESTIC.has(key))
}

/** «اتحادیه عرب نشست فوق‌العاده برگزار می‌کند»: a body whose members are states holds it. */
const isOfStates = (setting: Setting, { party, range: [at] }: DraftParty) =>
  'name' in party && setting.placeAt(at)?.organisationKind === 'igo'

/** «در تماس تلفنی … گفت‌وگو کردند». */
function isByTelephone({ tokens }: Document, { clause }: Trigger): boolean {
  return clause.parts.some(([from, to]) =>
    tokens.slice(from, to).some(({ key }) => key === 'تلفنی' || key === 'تلفن' || key === 'ویدیوکنفرانس'),
  )
}

const LONGEST_CUE = 170

/** The trigger with as much of its clause around it as the codebook allows. */
function cueOf(document: Document, trigger: Trigger, ranges: readonly Range[]): Range {
  let [from, to] = [trigger.from, trigger.to]
  const verb = trigger.predicate ? trigger.clause.verb : null
  if (verb && length(document, from, verb.range[1]) <= LONGEST_CUE) to = verb.range[1]
  for (const [a, b] of [...ranges].sort((x, y) => y[0] - x[0])) {
    if (b <= from && length(document, a, to) <= LONGEST_CUE) from = a
    if (a >= to && length(document, from, b) <= LONGEST_CUE) to = b
  }
  return [from, to]
}

const length = ({ tokens }: Document, from: number, to: number) =>
  (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0)
