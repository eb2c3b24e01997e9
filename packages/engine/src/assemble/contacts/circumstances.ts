import type { Clause, Document, PlaceMention, TimeMention, Token } from '../../document.js'
import { isCountry } from '../../reference/countries.js'
import { keySet } from '../../rules/keys.js'
import type { Case } from './cases.js'
import type { Place } from './draft.js'
import type { Setting } from './setting.js'
import { isOnAgenda, isPurpose } from './status.js'
import { isEventNoun, type Trigger } from './triggers.js'

/** Before an event noun that shares the time of its clause: «روز جمعه در دیدار X گفت». */
const TIMED = keySet('در به از جریان طی ادامه پی پایان')
/** Before an arrival that shares it: «امروز با ورود به تهران گفت». */
const ARRIVING = keySet('با بدو هنگام محض پس')
/** What opens the subject of talks. */
const ABOUT = keySet('درباره پیرامون خصوص مورد زمینه باره رابطه قبال')
/** What opens the aim of talks: «به منظور کاهش تنش در سوریه». */
const AIM = keySet('منظور هدف محوریت جهت')
const TOPICS = new Set([...ABOUT, ...AIM])
/** «پس از بازگشایی سفارت در تهران»: what another event was. */
const OTHERS = keySet('پس پیش قبل بعد پی')
/** Whose premises are in their own country; an embassy is abroad. */
const PREMISES = keySet('دفتر کاخ مقر ستاد محل وزارت وزارتخانه مجلس پارلمان ساختمان اقامتگاه منزل')
const NESTING = keySet('بر درباره پیرامون')
/** How far after an event noun its phrase goes. */
const PHRASE = 14
const EMBASSY = keySet('سفارت سفارتخانه سرکنسولگری کنسولگری')
const TOWARDS = keySet('به وارد عازم راهی رهسپار')
/** Nouns that may stand between «به» and the place: «به شهر قم», «به کشورهای اردن و مصر». */
const PLACE_NOUNS = keySet(
  'شهر کشور کشورهای کشورهایی پایتخت فرودگاه جزیره بندر منطقه استان مقصد خاک جمهوری اراضی بینالمللی',
)

/** When an event takes place, by the words of its clause: for a predicate anywhere in it, for a noun beside it. */
export function timeOf(setting: Setting, trigger: Trigger): TimeMention | null {
  const { document } = setting.input
  const inClause = setting
    .timesIn(trigger.clause)
    .filter(({ range: [from] }) => !isOfTopic(document, trigger, from) && !isDeadline(document, from))
  // «دیدار دیروز X با Y»: its own, whatever else the clause says.
  const own = trigger.rule.nominal && inClause.find(({ range: [from] }) => from === trigger.to)
  if (own) return own
  if (trigger.predicate || isOnAgenda(document, trigger))
    return inClause[0] ?? joinedTime(setting, trigger) ?? arrivalTime(setting, trigger)
  if (isPurpose(document, trigger.from)) return null
  const before = document.tokens[trigger.from - 1]?.key ?? ''
  const arrives = trigger.rule.id === 'visit.arrival' && ARRIVING.has(before)
  if (!arrives && !TIMED.has(before)) return null
  const beside = inClause.find(({ range }) => range[0] >= trigger.to && range[0] <= trigger.to + 2)
  if (!beside && before === 'از' && isNewsOf(document, trigger)) return null
  const joined = beside ?? timeAndOccasion(document, trigger, inClause)
  if (joined || (trigger.rule.type === 'visit' && !arrives)) return joined ?? null
  const [time] = inClause
  return time ? (isNested(document, time, trigger) ? null : time) : joinedTime(setting, trigger)
}

/** The last day: a visit's only where the words say a stretch of days or that it is over. */
export function endOf({ rule }: Trigger, time: TimeMention | null): string | null {
  if (!time || (rule.type === 'visit' && !rule.ends && time.start === time.end)) return null
  return time.end
}

/** «در بهمن ۱۳۹۴ و در سفر X»: the time and the occasion are one. */
function timeAndOccasion({ tokens }: Document, { from }: Trigger, times: readonly TimeMention[]) {
  const isJoined = tokens[from - 1]?.key === 'در' && ['و', '،'].includes(tokens[from - 2]?.form ?? '')
  return isJoined ? times.find(({ range: [, to] }) => to === from - 2) : undefined
}

/** «روز جمعه بر عزم خود برای حل آن در مذاکرات تأکید کرد»: the event belongs to a phrase after the time, not to the clause. */
const isNested = ({ tokens }: Document, { range: [, end] }: TimeMention, { from }: Trigger) =>
  tokens
    .slice(end, Math.max(end, from - 1))
    .some(({ key, index }) => NESTING.has(key) && tokens[index - 1]?.key !== 'علاوه')

/** «از سفر وزیر به تهران در هفته آینده خبر داد»: a day after the report's, in the noun phrase of the event. */
export function comingTime(setting: Setting, { predicate, rule, clause, to }: Trigger): TimeMention | null {
  const day = setting.input.published?.slice(0, 10)
  if (predicate || !rule.nominal || !day) return null
  const { tokens } = setting.input.document
  const isInside = ({ start, range: [from] }: TimeMention) =>
    start !== null &&
    start > day &&
    from >= to &&
    from - to < PHRASE &&
    tokens
      .slice(to, from)
      .every(({ kind, word }) => kind !== 'punct' && word.pos !== 'verb' && word.pos !== 'conjunction')
  return setting.timesIn(clause).find(isInside) ?? null
}

/** «رسانه‌ها امروز از دیدار X خبر دادند»: the day is that of the telling. */
const isNewsOf = ({ tokens }: Document, { clause: { verb } }: Trigger) =>
  verb !== null && tokens[verb.range[0] - 1]?.key === 'خبر'

/** «امروز با X دیدار کرد و سپس با Y گفت‌وگو کرد»: the time of the clause that a clause without one is joined to. */
function joinedTime(setting: Setting, { clause }: Trigger): TimeMention | null {
  const { tokens, clauses } = setting.input.document
  const before = clauses[clause.index - 1]
  if (!before || before.sentence !== clause.sentence || before.kind !== clause.kind || before.parent !== clause.parent)
    return null
  if (tokens[clause.range[0] - 1]?.key !== 'و' && tokens[clause.range[0]]?.key !== 'و') return null
  return setting.timesIn(before)[0] ?? null
}

/** «وزیر که در راه ژنو است، ظهر امروز وارد می‌شود»: the trip of the relative clause is that of the arrival around it. */
function arrivalTime(setting: Setting, { rule, clause }: Trigger): TimeMention | null {
  const { tokens, clauses } = setting.input.document
  const around = clause.kind === 'relative' && rule.type === 'visit' ? clauses[clause.parent ?? -1] : undefined
  const verb = around?.verb?.range[0] ?? 0
  return around && tokens[verb - 1]?.key === 'وارد' ? (setting.timesIn(around)[0] ?? null) : null
}

/** «تا پایان ماه»: the last day on which it may be, not its day. */
const isDeadline = ({ tokens }: Document, from: number) => tokens[from - 1]?.key === 'تا'

/** «درباره نشست ماه آینده در لندن»: what is said of another event, the subject of this one. */
function isOfTopic(document: Document, { from, clause }: Trigger, at: number): boolean {
  const about = wordBefore(document, clause, at, ABOUT)
  if (!about) return false
  for (let i = about.index + 1; i < at; i++) if (i !== from && isEventNoun(document.tokens, i)) return true
  return false
}

/** The last word of a set before a token, in the same part of its clause. */
function wordBefore({ tokens }: Document, clause: Clause, at: number, words: ReadonlySet<string>): Token | undefined {
  const part = clause.parts.find(([start, end]) => start <= at && at < end)
  return part && tokens.slice(part[0], at).findLast(({ key }) => words.has(key))
}

/** «در عراق», «در ساختمان پارلمان عراق», not «در روابط عراق». */
const isPremises = ({ tokens }: Document, { chain }: Case) =>
  chain.length === 0 || PREMISES.has(tokens[chain[0] ?? -1]?.key ?? '')

/** «در دفتر نخست‌وزیری عراق»: a body of a state has its premises there. */
function premisesOf({ input }: Setting, { chain, reference: { parties, range } }: Case): Place | null {
  const [party] = parties
  const words = input.document.tokens.slice(chain[0] ?? range[0], range[1])
  if (!PREMISES.has(words[0]?.key ?? '') || words.some(({ key }) => EMBASSY.has(key))) return null
  return parties.length === 1 && party && 'code' in party && isCountry(party.code)
    ? { country: party.code, city: null, range }
    : null
}

/** «در خصوص اوضاع داخلی در اوکراین», «در مورد روابط تهران»: what talks are about or for, no place of theirs. */
function isTopic(document: Document, { clause }: Trigger, { chain, governor }: Case, { city }: Place): boolean {
  if (ABOUT.has(document.tokens[chain[0] ?? -1]?.key ?? '')) return true
  return !city && wordBefore(document, clause, governor, TOPICS) !== undefined
}

/** Where an event takes place, by the words of its clause: «به این کشور», «در تهران». */
export function locationOf(setting: Setting, trigger: Trigger): Place | null {
  return trigger.rule.type === 'visit'
    ? (goalAfter(setting, trigger) ?? thisCountry(setting, trigger) ?? location(setting, trigger))
    : (location(setting, trigger) ?? thisCountry(setting, trigger))
}

/** «در سفری که به کره جنوبی داشت»: the goal stands in the relative clause after the noun. */
function goalAfter(setting: Setting, { to, clause }: Trigger): Place | null {
  const { clauses, tokens } = setting.input.document
  if (tokens[to]?.key !== 'که') return null
  const relative = clauses.slice(clause.index + 1, clause.index + 3).find(({ range }) => range[0] === to)
  const goals = relative ? setting.inClause(relative).filter(({ preposition }) => preposition === 'به') : []
  return goals.map((goal) => placeOf(setting, goal)).find((place) => place !== null) ?? null
}

/** The place that a reference names; the United Nations are where their seat is. */
export function placeOf(setting: Setting, item: Case): Place | null {
  const place = setting.placeAt(item.reference.range[0])
  if (!place || place.kind === 'adjective') return null
  const { tokens } = setting.input.document
  const moves = item.preposition === 'به' || item.preposition === 'از'
  if (moves && item.chain.some((i) => !PLACE_NOUNS.has(tokens[i]?.key ?? ''))) return null
  if (place.kind === 'organisation') return seatOf(place)
  return { country: place.code, city: place.city ?? null, range: place.range }
}

const seatOf = ({ code, range }: PlaceMention): Place | null =>
  code === 'UN' ? { country: 'US', city: 'New York', range } : null

/** «به این کشور سفر کرد», «در این کشور دیدار کرد»: the country named last before. */
function thisCountry(setting: Setting, trigger: Trigger): Place | null {
  const { rule, clause } = trigger
  const { tokens } = setting.input.document
  for (const [from, to] of clause.parts)
    for (let i = from; i < to - 1; i++) {
      if (tokens[i]?.key !== 'این' || tokens[i + 1]?.key !== 'کشور') continue
      const before = tokens[i - 1]?.key ?? ''
      if (rule.type === 'visit' ? !TOWARDS.has(before) : before !== 'در' || isSpokenOf(tokens, trigger, i)) continue
      const place = setting.placeBefore(i)
      return place && { country: place.code, city: null, range: [i, i + 2] }
    }
  return null
}

/** «در دیدار X با اشاره به حوادث گذشته در این کشور»: after a noun the place of something else. */
const isSpokenOf = (tokens: readonly Token[], { predicate, to }: Trigger, at: number) =>
  !predicate && tokens.slice(to, Math.max(to, at)).some(({ key }) => key === 'به')

function location(setting: Setting, trigger: Trigger): Place | null {
  return locationBetween(setting, trigger, ...trigger.clause.range)
}

/** The place that stands between two tokens of a trigger's clause. */
export function locationBetween(setting: Setting, trigger: Trigger, from: number, to: number): Place | null {
  const { document } = setting.input
  for (const item of setting.inClause(trigger.clause)) {
    if (item.governor < from || item.governor >= to) continue
    if (item.preposition !== 'در' || isOfTopic(document, trigger, item.governor)) continue
    if (!trigger.predicate && isOfOther(document, trigger, item.governor)) continue
    const place = placeOf(setting, item) ?? premisesOf(setting, item)
    if (place && (place.city || isPremises(document, item)) && !isTopic(document, trigger, item, place)) return place
  }
  return null
}

/** «دیدار مقامات … پس از بازگشایی سفارت در تهران». */
const isOfOther = ({ tokens }: Document, { to }: Trigger, at: number) =>
  tokens.slice(to, Math.max(to, at)).some(({ key }) => OTHERS.has(key))
