import type { Clause, ContactStatus, Document, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { meetingWords } from './meeting-words.js'
import {
  DENIED,
  isOffered,
  isOfferRefused,
  isTurnedDown,
  isUnplanned,
  isUnwilling,
  isWilling,
  isWishedFor,
} from './offers.js'
import type { Trigger } from './triggers.js'

/** Words of a clause that decide the status whatever the tense. */
const PLANNED = keySet('قرار قراراست بناست درصدد زودی اتی اینده')
/** What makes a present tense no plan: «این روزها گفت‌وگو می‌کنند». */
const NOW = keySet('هم‌اکنون اکنون روزها حال حالی همچنان سرگرم مشغول')
export const PAST: ReadonlySet<string> = new Set(['past', 'imperfect', 'perfect', 'pluperfect'])
/** What makes even a past verb a plan: «قرار شد». */
const AGREED = keySet('قرار مقرر بنا')
const GROUND = keySet('به بر')
const CANCELLED = keySet('منصرف انصراف لغو تعویق منتفی کنسل متوقف توقف موکول معلق تعلیق معوق')
const PROPOSED = keySet('تمایل مایل دعوت پیشنهاد درخواست خواستار خواهان احتمال آمادگی آماده')
/** Before them, where they say on what ground something is done: «به دعوت», «با درخواست», «بنا بر پیشنهاد». */
const UPON = keySet('به با بر بنابر طبق حسب')
/** After an event noun that somebody is ready for: «برای گفت‌وگو آمادگی دارد». */
const READY = keySet('آماده آمادگی تمایل مایل')
/** Before a clause in the subjunctive that is only wished for: «امیدوار است … دیدار کند». */
const HOPED = keySet('دعوت تمایل مایل پیشنهاد درخواست خواستار خواهان امیدوار امیدواری آماده آمادگی ممکن باید خواست')
/** Of what a speaker hopes that it will be done: «امیدواریم … امضا شود»; hope beside a mere name of an event is for something else. */
const HOPING = keySet('امیدواریم امیدوارم امیدوارند')
/** «احتمال سفر»: right before an event noun that may come about. */
const OBSTACLES = /^(?:پیششرط|مشکل|مانع|محدودیت)/u
const POSSIBLE = keySet('احتمال امکان')
/** What stands before an event noun that is still to come. */
const BEFORE_PLANNED = keySet('برای آستانه جهت منظور قصد برنامه هدف')

/** The status that the words and the tense give a trigger. `taken`: tokens of names and offices, whose words do not count. */
export function statusOf(doc: Document, trigger: Trigger, taken: ReadonlySet<number>): ContactStatus {
  const status = toldStatus(doc, trigger, taken)
  // «فردا تهران را ترک می‌کند»: whoever will leave is there.
  return status === 'planned' && trigger.rule.ends ? 'held' : status
}

function toldStatus(doc: Document, trigger: Trigger, taken: ReadonlySet<number>): ContactStatus {
  const { clause, rule } = trigger
  if (decides(doc, trigger, CANCELLED) || isThenCancelled(doc, trigger)) return 'cancelled'
  if (decides(doc, trigger, DENIED)) return clause.verb?.negative ? 'proposed' : 'denied'
  if (rule.status === 'planned' && clause.verb?.tense === 'pluperfect') return 'held'
  if (rule.status && !(rule.status === 'held' && clause.verb?.tense === 'subjunctive')) return rule.status
  if (!trigger.predicate) return nominalStatus(doc, trigger)
  if (clause.verb?.negative && !endedSomehow(doc, trigger)) return 'denied'
  if (isAchieved(doc, clause)) return 'held'
  if (meetingWords('scheduled').has(doc.tokens[(clause.verb?.range[0] ?? 0) - 1]?.key ?? '')) return 'planned'
  const keys = clause.parts.flatMap(([from, to]) => doc.tokens.slice(from, to).filter(({ index }) => !taken.has(index)))
  const tense = tenseOf(doc, clause)
  const isDone = trigger.happens && PAST.has(tense)
  if (!isDone && keys.some(({ key, index }) => PROPOSED.has(key) && !UPON.has(doc.tokens[index - 1]?.key ?? '')))
    return 'proposed'
  if (tense.endsWith('subjunctive') && isUnwilling(doc, clause)) return 'denied'
  const isDue = keys.some(({ key, index }) => AGREED.has(key) && !isSettled(doc, index))
  if (tense.endsWith('subjunctive') && !isDue && (isHoped(doc, clause) || isHoped(doc, clause, HOPING)))
    return 'proposed'
  if (rule.type === 'agreement' && tense.endsWith('subjunctive') && keys.some(({ key }) => key === 'باید'))
    return 'proposed'
  if (tense.endsWith('subjunctive') && isNotAgreed(doc, clause)) return 'denied'
  const words = PAST.has(tense) ? AGREED : PLANNED
  if (
    tense === 'present' &&
    (rule.id === 'call.rang' ||
      isLasting(doc, trigger) ||
      isPresent(doc, trigger) ||
      keys.some(({ key }) => NOW.has(key)))
  )
    return 'held'
  // «فردا مسکو را ترک خواهد کرد»: who has yet to leave is there.
  if (rule.ends) return 'held'
  return FUTURE.has(tense) || keys.some(({ key, index }) => words.has(key) && !isSettled(doc, index))
    ? 'planned'
    : 'held'
}

/** Whether a word of a set rules the event noun («لغو سفر») or is the clause's predicate («سفر … لغو شد»). */
function decides(doc: Document, { from, to, clause, around }: Trigger, words: ReadonlySet<string>): boolean {
  if (doc.tokens.slice(Math.max(0, from - 2), from).some(({ key }) => words.has(key))) return true
  return [clause, around].some((told) => {
    const verb = told.verb?.range[0]
    if (verb === undefined || verb <= to || !words.has(doc.tokens[verb - 1]?.key ?? '')) return false
    return verb - from < DECIDING || isNewsOf(doc.tokens, from)
  })
}

/** «خبر مبنی بر ارسال نامه‌ای … را تکذیب کرد»: of news about it, however long. */
export const isNewsOf = (tokens: readonly Token[], from: number) =>
  tokens.slice(Math.max(0, from - 4), from).some(({ key, index }) => key === 'مبنی' && tokens[index + 1]?.key === 'بر')

/** «سفر … که قرار بود انجام شود، | لغو شد»: a clause of its own that says no more. */
function isThenCancelled({ tokens, clauses }: Document, { clause, rule }: Trigger): boolean {
  const next = clauses.slice(clause.index + 1, clause.index + 4)
  return next.some(({ sentence, kind, range: [from], verb }) => {
    if (sentence !== clause.sentence || kind !== 'main' || !verb || rule.type === 'message') return false
    const said = tokens.slice(from, verb.range[0])
    return said.some(({ key }) => CANCELLED.has(key)) && said.every(({ key }) => CANCELLED.has(key) || key === 'به')
  })
}

/** «سفر … لغو شد», «سفر خود را لغو کرد»: the clause itself calls it off. */
export const isCalledOff = ({ tokens }: Document, { clause: { verb, kind } }: Trigger) =>
  verb !== null && kind !== 'relative' && CANCELLED.has(tokens[verb.range[0] - 1]?.key ?? '')

/** «دعوت X را پذیرفت», «برای سفر به X اعلام آمادگی کرد»: the clause itself says what somebody is ready for. */
export function isAccepted({ tokens }: Document, { rule, from, clause: { verb, kind, parts } }: Trigger): boolean {
  if (kind === 'relative' || !verb) return false
  if (rule.id === 'visit.invitation') return verb.lemma === 'پذیرفتن'
  const isReady = parts.some(([start, end]) => tokens.slice(start, end).some(({ key }) => READY.has(key)))
  return rule.type === 'visit' && tokens[from - 1]?.key === 'برای' && isReady
}

/** How far after an event noun its verb may stand. */
const DECIDING = 20

/** «قرار نیست … سفر کند». */
function isNotAgreed({ tokens, clauses }: Document, { index, sentence }: Clause): boolean {
  const before = clauses[index - 1]
  const verb = before?.sentence === sentence ? before.verb : null
  return verb?.negative === true && AGREED.has(tokens[verb.range[0] - 1]?.key ?? '')
}

/** «به نتیجه نرسید»: talks were held. */
const endedSomehow = ({ tokens }: Document, { clause: { verb } }: Trigger) =>
  meetingWords('outcome').has(tokens[(verb?.range[0] ?? 0) - 1]?.key ?? '')

/** «می‌توانم با X گفت‌وگو کنم». */
const OFFERING = new Set(['خواستن', 'توانستن'])

const DONE: ReadonlySet<string> = new Set(['past', 'perfect', 'pluperfect'])

/** «توانستند به توافق برسند», «موفق شد دیدار کند», «سبب شد دیدار کند»: what somebody succeeded in was done. */
export function isAchieved({ tokens, clauses }: Document, { index, sentence, verb, parts }: Clause): boolean {
  const before = clauses[index - 1]
  const able = before?.sentence === sentence ? before.verb : null
  const isAsked = [...parts, ...(before?.parts ?? [])].some(([from, to]) =>
    tokens.slice(from, to).some(({ word }) => word.verb?.lemma === 'خواستن'),
  )
  if (!verb?.tense.endsWith('subjunctive') || isAsked || !able || able.negative || !DONE.has(able.tense)) return false
  return able.lemma === 'توانستن' || (able.lemma === 'شدن' && MADE.has(tokens[able.range[0] - 1]?.key ?? ''))
}

const MADE = keySet('موفق سبب باعث موجب')

/** «خواستار آن شد که … دیدار کند»: the clause before says that somebody wishes it. */
export function isHoped({ tokens, clauses }: Document, { index, sentence }: Clause, words = HOPED): boolean {
  const before = clauses[index - 1]
  if (before?.sentence !== sentence) return false
  if (before.verb && OFFERING.has(before.verb.lemma) && !before.verb.negative) return true
  return before.parts.some(([from, to]) =>
    tokens.slice(from, to).some((token) => words.has(token.key) || isWilling(tokens, token)),
  )
}

/** «مذاکره ادامه دارد», «نشست در جریان است», «گفت‌وگوها را ادامه می‌دهند». */
const isLasting = ({ tokens }: Document, { happens, clause: { verb, parts } }: Trigger) =>
  (happens && (verb?.lemma === 'داشتن' || verb?.lemma === 'بودن')) ||
  (verb?.lemma === 'دادن' && tokens[verb.range[0] - 1]?.key === 'ادامه' && !isOnDay(tokens, parts))

/** «امروز … ادامه می‌دهد»: to come. */
const isOnDay = (tokens: readonly Token[], parts: Clause['parts']) =>
  parts.some(([from, to]) => tokens.slice(from, to).some(({ key }) => meetingWords('today').has(key)))

/** «در اجلاس حضور دارد», «در حال برگزاری است», «میهمان ما است»: he is there, it goes on. */
function isPresent({ tokens }: Document, { rule, clause: { verb } }: Trigger): boolean {
  const before = tokens[(verb?.range[0] ?? 0) - 1]?.key ?? ''
  if (verb?.lemma === 'بودن' && GUESTS.has(rule.id)) return true
  return (verb?.lemma === 'داشتن' && TAKING_PART.has(before)) || (verb?.lemma === 'بودن' && before === 'برگزاری')
}

const GUESTS = new Set(['visit.guest', 'visit.host'])

/** «قرار داد», «قرار گرفت»: a light verb; «بنا به دعوت», «بنا بر گزارش»: on what ground. No plan. */
function isSettled({ tokens }: Document, at: number): boolean {
  if (tokens[at]?.key === 'بنا') return GROUND.has(tokens[at + 1]?.key ?? '')
  return tokens[at]?.key === 'قرار' && ['دادن', 'گرفتن', 'داشتن'].includes(tokens[at + 1]?.word.lemma ?? '')
}

/**
 * Whether words or tense give the status. «نشست اوپک» that is only named is held as far as one knows: what the report says of
 * it elsewhere counts.
 */
export function saysStatus(
  doc: Document,
  { from, to, clause, predicate, rule }: Trigger,
  status: ContactStatus,
): boolean {
  if (rule.ends && !PAST.has(clause.verb?.tense ?? '')) return false
  if (rule.id === 'visit.invitation') return false
  if (predicate || rule.status || status !== 'held') return true
  if (doc.tokens.slice(to, to + 2).some(({ key }) => LATEST.has(key))) return true
  const before = doc.tokens[from - 1]?.key ?? ''
  // «هدف از سفر»: whether it has begun or not.
  if (before === 'از' && AIMS.test(doc.tokens[from - 2]?.key ?? '')) return false
  const tense = tenseOf(doc, clause)
  return DURING.has(before) && (tense === '' || PAST.has(tense))
}

const AIMS = /^(?:هدف|اهداف|انگیزه)/u

/** Before an event noun that is the time or place of what was done: «در دیدار با X گفت». */
const DURING = keySet('در طی از جریان پی پایان خلال حین ضمن حاشیه روز')
/** «سفر اخیر X موجب … خواهد شد». */
const RECENT = 'اخیر'
/** After it: «نشست اخیر». */
export const LATEST = keySet('اخیر گذشته پیشین قبلی دیروز')
const FUTURE: ReadonlySet<string> = new Set(['future', 'subjunctive', 'past-subjunctive', 'present'])

/** After an event noun that is still to come: «نشست آتی», «نشست هفته آینده», «نشست بعدی». */
const COMING = keySet('آتی آینده پیشرو بعدی قریبالوقوع')
/** «نشست پیش روی اوپک». */
const AHEAD = keySet('رو روی')
const PERIOD = keySet('روز هفته ماه سال')

/** The tense of a clause's verb; «دیدار کرده و فردا … بازدید خواهد کرد»: a participle has that of the verb it is joined to. */
function tenseOf({ tokens, clauses }: Document, { index, sentence, verb, kind, parent }: Clause): string {
  if (verb?.tense !== 'participle' || tokens[verb.range[1]]?.key !== 'و') return verb?.tense ?? ''
  const next = clauses
    .slice(index + 1, index + 4)
    .find((clause) => clause.kind === kind && clause.parent === parent && clause.verb)
  if (next?.sentence !== sentence || !next.verb) return verb.tense
  // «امضا شده و اکنون معتبر است»: what holds now, after what was done.
  return next.verb.tense === 'present' && next.verb.lemma === 'بودن' ? 'perfect' : next.verb.tense
}

const AGENDA = keySet('برنامههای دیدارهای ملاقاتهای')
/** Before them: «از جمله برنامه‌های», «از دیگر دیدارهای». */
const AMONG = keySet('از جمله ازجمله دیگر')
/** After «برنامه»: «در برنامه سفر X است»; «برنامه هسته‌ای» is none. */
const OF_TRIP = keySet('سفر کار کاری دیدار دیدارهای')

/** «برنامه‌های سفر X», «دستور کار X»: whether a word is one of somebody's agenda. */
export function isAgenda(tokens: readonly Token[], at: number): boolean {
  const [key, next] = [tokens[at]?.key ?? '', tokens[at + 1]?.key ?? '']
  if (key === 'دستورکار' || (key === 'دستور' && next === 'کار')) return true
  if (key === 'برنامه')
    return OF_TRIP.has(next) || (tokens[at - 1]?.key === 'در' && tokens[at + 1]?.word.lemma === 'داشتن')
  return (
    AGENDA.has(key) && tokens.slice(Math.max(0, at - 3), at).some((token) => AMONG.has(token.key)) && !ARMS.has(next)
  )
}

const ARMS = keySet('هستهای اتمی موشکی')

/** «دیدار با X از برنامه‌های سفر Y است», «… در دستور کار Y قرار دارد». */
export const isOnAgenda = ({ tokens }: Document, { predicate, to, clause }: Trigger): boolean =>
  !predicate && clause.parts.some(([, end]) => tokens.slice(to, end).some(({ index }) => isAgenda(tokens, index)))

/** «برای دیدار با …», «به منظور شرکت در دور سوم گفت‌وگوهای …»: an event noun that names what somebody is going to do. */
export function isPurpose(doc: Document, from: number): boolean {
  const reach = isAttended(doc, from) ? 6 : 3
  if (doc.tokens[from - 1]?.key === 'از') return false
  return doc.tokens.slice(Math.max(0, from - reach), from).some(({ key }) => BEFORE_PLANNED.has(key))
}

const TAKING_PART = keySet('شرکت حضور سخنرانی میزبان')
const TRAVELS = keySet('سفر وارد عازم راهی')

/** «شرکت در اجلاس». */
export function isAttended(doc: Document, from: number): boolean {
  return doc.tokens.slice(Math.max(0, from - 4), from).some(({ key }) => TAKING_PART.has(key))
}

/** Whoever travels to take part has the event before him. */
function isAhead(doc: Document, { from, clause, rule }: Trigger): boolean {
  if (rule.type !== 'gathering' || !isAttended(doc, from)) return false
  return clause.parts.some(([start, end]) => doc.tokens.slice(start, end).some(({ key }) => TRAVELS.has(key)))
}

/** «زمان سفر», not «در زمان سفر»: what has yet to be. */
const DAYS = keySet('زمان تاریخ')

/** «پیش از نشست اوپک». */
const isBefore = ({ tokens }: Document, from: number, words = EARLIER) =>
  tokens[from - 1]?.key === 'از' && words.has(tokens[from - 2]?.key ?? '')
const EARLIER = keySet('پیش قبل')
const AFTER = keySet('پس بعد')
/** «بر لزوم امضای قرارداد», «با تأکید بر انعقاد تفاهم‌نامه»: what somebody wants. */
function isUrged({ tokens }: Document, { from, clause: { verb } }: Trigger): boolean {
  if (URGED.has(tokens[from - 1]?.key ?? '')) return true
  if (tokens[from - 1]?.key !== 'بر') return false
  return STRESSED.has(tokens[from - 2]?.key ?? '') || STRESSED.has(tokens[(verb?.range[0] ?? 0) - 1]?.key ?? '')
}
const URGED = keySet('لزوم ضرورت اهمیت')
const STRESSED = keySet('تاکید اصرار')
const isNow = ({ key }: Token) => key === 'امروز'

function nominalStatus(doc: Document, trigger: Trigger): ContactStatus {
  const { from, to, clause } = trigger
  const any = doc.tokens.slice(Math.max(0, from - 5), from).find(({ key }) => key.startsWith('هیچ'))
  if (any && clause.verb?.negative) return OBSTACLES.test(doc.tokens[any.index + 1]?.key ?? '') ? 'proposed' : 'denied'
  if (isOfferRefused(doc, from) || isTurnedDown(doc, trigger)) return 'denied'
  if (isWishedFor(doc, from)) return 'proposed'
  if (trigger.rule.type === 'agreement' && isUrged(doc, trigger)) return 'proposed'
  if (doc.tokens[to]?.key === RECENT) return 'held'
  if (POSSIBLE.has(doc.tokens[from - 1]?.key ?? '') || doc.tokens[to]?.key === 'احتمالی') return 'proposed'
  if (isUnplanned(doc, trigger)) return 'denied'
  if (DAYS.has(doc.tokens[from - 1]?.key ?? '') && doc.tokens[from - 2]?.key !== 'در') return 'planned'
  const after = clause.parts.flatMap(([start, end]) => doc.tokens.slice(Math.max(start, from), end))
  if (doc.tokens[from - 1]?.key === 'برای' && (after.some(({ key }) => READY.has(key)) || isOffered(doc, from)))
    return 'proposed'
  if (isPurpose(doc, from) && clause.verb?.tense === 'pluperfect' && trigger.rule.type === 'meeting') return 'held'
  if (isPurpose(doc, from) || isAhead(doc, trigger)) return 'planned'
  if (COMING.has(doc.tokens[PERIOD.has(doc.tokens[to]?.key ?? '') ? to + 1 : to]?.key ?? '')) return 'planned'
  if (doc.tokens[to]?.key === 'پیش' && AHEAD.has(doc.tokens[to + 1]?.key ?? '')) return 'planned'
  const tense = tenseOf(doc, clause)
  if (isOnAgenda(doc, trigger)) return PAST.has(tense) ? 'held' : 'planned'
  const isToday = after.some(isNow) || clause.parts.some(([start]) => doc.tokens.slice(start, from).some(isNow))
  if ((isToday || !PAST.has(tense)) && isBefore(doc, from)) return 'planned'
  const isHopedFor = trigger.rule.type !== 'gathering' && tense.endsWith('subjunctive') && isHoped(doc, clause)
  // «امیدوار است پس از دیدار الف با ب مذاکرات آغاز شود»: the talks are hoped for.
  if (isHopedFor && !isBefore(doc, from, AFTER)) return 'proposed'
  return tense === 'future' || tense.endsWith('subjunctive') ? 'planned' : 'held'
}
