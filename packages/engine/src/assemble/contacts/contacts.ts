import type { Clause, Contact, Document, Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import { keySet } from '../../rules/keys.js'
import { ArgumentFinder } from './arguments.js'
import { joinTravellers, withCounterparts } from './delegates.js'
import type { Draft } from './draft.js'
import { draftsOf } from './drafting.js'
import { endByLength } from './duration.js'
import { eventWords } from './event-words.js'
import { setFocus } from './focus.js'
import { isConditional, isHopedOf } from './hypothetical.js'
import { impliedTalks, impliedVisit } from './implied.js'
import type { ContactInput } from './input.js'
import { meetingWords } from './meeting-words.js'
import { merged } from './merge.js'
import { tellOn } from './pointers.js'
import { joinHeads, joinMembers, joinPresent } from './present.js'
import { contactOf } from './result.js'
import { INVITED, setPlacesAndRoles } from './roles.js'
import { isAtHome, isContact, isMereOccasion, screened } from './screen.js'
import { Setting } from './setting.js'
import { joinAside, joinCompany, placeBeside, placeByTrip, setApart, shareOfTalks, takeLegs } from './sharing.js'
import { takeSigners } from './signers.js'
import { isAchieved } from './status.js'
import { isEventNoun, pointsBack, type Trigger, triggersOf } from './triggers.js'
import { tripWords } from './trip-words.js'
import { untold } from './unread.js'

/** What begins with a preposition or says where somebody is, and yet tells an event: «برای مقابله با آن | به توافق رسیدند». */
const POINTED_PAST = new Set(['agreement.reached', 'visit.arrive', 'visit.depart'])

/** The encounters that a report tells, one contact each (CODEBOOK §3): event words, their arguments, one telling. */
export function assembleContacts(input: ContactInput): Contact[] {
  const { document } = input
  const setting = new Setting(input)
  const finder = new ArgumentFinder(setting)
  const all = triggersOf(document)
  const isAnaphoric = (trigger: Trigger) =>
    !POINTED_PAST.has(trigger.rule.id) &&
    pointsBack(document, trigger.from) &&
    !isBesideThat(document, trigger) &&
    !isTakenUp(document, trigger) &&
    !isOwner(document, trigger)
  const isTold = (trigger: Trigger) =>
    !setting.named.has(trigger.from) &&
    !isWithout(document, trigger) &&
    !isAdjunct(document, trigger) &&
    !isHypothetical(document, trigger) &&
    !isConditional(document, trigger) &&
    !isHopedOf(document, trigger)
  const isPointer = ([trigger, ...others]: readonly Trigger[]) =>
    trigger !== undefined &&
    !trigger.happens &&
    !isSigning(trigger) &&
    !others.some(({ rule }) => rule.id === 'visit.begin') &&
    isAnaphoric(trigger)
  const isMeant = (trigger: Trigger) =>
    !isMeans(document, trigger) &&
    !isAtEvent(document, trigger) &&
    !isGranted(trigger) &&
    !areAbout(setting, trigger) &&
    !isToEvent(document, trigger) &&
    !isElsewhere(setting, trigger)
  const drafts: Draft[] = []
  const meant: Trigger[] = []
  for (const triggers of all.filter(([trigger]) => trigger && isTold(trigger))) {
    const isPointed = isPointer(triggers)
    const telling = (isPointed ? untold(document, triggers, drafts) : triggers).filter(isMeant)
    const read = best(telling.map((trigger) => draftsOf(finder, trigger)))
    drafts.push(...(isPointed ? read.filter(({ met }) => !met) : read))
    if (!isPointed) meant.push(...telling)
  }
  takeParties(document, drafts)
  placeByTrip(drafts)
  placeBeside(document, drafts)
  takeSigners(setting, drafts)
  const pointers = all.flat().filter(isAnaphoric)
  tellOn(setting, pointers, drafts)
  joinHeads(setting, drafts)
  joinCompany(drafts)
  joinTravellers(setting, drafts)
  joinAside(document, drafts)
  const fresh = setApart(takeLegs(withCounterparts(setting, drafts))).filter((draft) => !isContinuation(setting, draft))
  const whole = merged(setting, screened(setting, fresh)).filter((draft) => !isMereOccasion(setting, draft))
  joinPresent(setting, pointers, whole)
  for (const draft of whole) draft.end = endByLength(document, draft) ?? draft.end
  const atHome = fresh.filter((draft) => isAtHome(setting, draft))
  setPlacesAndRoles(finder, whole, atHome)
  joinMembers(setting, whole)
  const implied = impliedVisit(setting, all.flat(), whole)
  if (implied) whole.push(implied)
  whole.push(...impliedTalks(setting, meant, whole))
  setFocus(input, whole)
  shareOfTalks(setting, whole)
  return whole.map((draft, index) => contactOf(document, draft, index))
}

/** «در حاشیه آن دیدارهایی با X داشت»: «آن» is the event before, beside which others are told. */
const isBesideThat = ({ tokens }: Document, { from, indefinite }: Trigger) =>
  indefinite && eventWords('frame').has(tokens[from - 2]?.key ?? '') && tokens[from - 1]?.key === fold('آن')

/** «الف و ب این رایزنی‌ها را آغاز کردند»: who does what was only named. */
const isTakenUp = ({ tokens }: Document, { rule, to, predicate, clause: { verb } }: Trigger) =>
  rule.id === 'meeting.talks' &&
  predicate &&
  tokens[to]?.key === 'را' &&
  meetingWords('begun').has(tokens[(verb?.range[0] ?? 0) - 1]?.key ?? '')

/** «با مقامات آن | دیدار کرد»: «آن» is a country told before. */
const isOwner = ({ tokens }: Document, { from, predicate, happens }: Trigger) =>
  predicate && !happens && tokens[from - 1]?.key === fold('آن') && NOMINAL.has(tokens[from - 2]?.word.pos ?? '')
const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective'])

/** «این تفاهم‌نامه به امضای X و Y رسید»: who signs what was named before. */
const isSigning = ({ rule, predicate }: Trigger) => rule.type === 'agreement' && !rule.adjacent && predicate

/** «از طریق مذاکره», «بر لزوم مذاکره», «ترتیبات نشست», «درباره مذاکره», «راهی برای مذاکره ندارد»: what somebody only thinks of. */
function isMeans({ tokens }: Document, { from, rule, predicate, own, clause }: Trigger): boolean {
  if (rule.type !== 'meeting') return false
  const isLacking = tokens[from - 1]?.key === 'برای' && clause.verb?.negative && clause.verb.lemma === 'داشتن'
  if (isLacking && !tokens.slice(Math.max(0, from - 5), from).some(({ key }) => key.startsWith('هیچ'))) return true
  const head = headOf(tokens, from)
  const before = tokens[head - 1]?.key ?? ''
  const isJudged = clause.verb?.lemma === 'دانستن' || clause.verb?.lemma === 'خواندن'
  if (isJudged && !predicate && START.has(before)) return true
  if (tokens[head - 2]?.key === 'بر' && GOING_ON.has(before)) return true
  return MEANS.has(before) || (!predicate && !own && ABOUT.has(before) && TALKING.has(tokens[from]?.key ?? ''))
}

/** «لزوم گفت‌وگو و مذاکره»: the first of two event nouns that stand for one. */
const headOf = (tokens: readonly Token[], from: number) =>
  tokens[from - 1]?.key === 'و' && isEventNoun(tokens, from - 2) ? from - 2 : from

/** «در اجلاس حضور دارد», «در نشستی در تهران حاضر شد»: no trip, but an event. */
const isAtEvent = ({ tokens }: Document, { rule, clause, from }: Trigger) =>
  (rule.id === 'visit.appear' || (rule.id === 'visit.stay' && tokens[from]?.key === 'حضور')) &&
  tokens.slice(clause.range[0], from).some(({ key, index }) => OCCASIONS.has(key) && tokens[index - 1]?.key === 'در')

/** «از وزیران برای حضور در نشست دعوت کرد»: an invitation to an event, of no place. */
function isToEvent({ tokens }: Document, { rule, clause }: Trigger): boolean {
  if (!INVITATIONS.has(rule.id)) return false
  const words = clause.parts.flatMap(([start, end]) => tokens.slice(start, end))
  const attending = words.findIndex(({ key }, at) => ATTENDING.has(key) && words[at + 1]?.key === 'در')
  if (attending < 0 || words.some(({ key }) => key === 'سفر')) return false
  const event = words.slice(attending + 2, attending + 2 + EVENT)
  return event.some(({ key }) => OCCASIONS.has(key) || key === fold('آن'))
}

/** A visa that is given is no trip yet; one that is refused ends it. */
const isGranted = ({ rule, clause }: Trigger) => rule.id === 'visit.visa' && !clause.verb?.negative

/** «برای شرکت در مذاکرات سوریه»: whoever attends talks of one country is at talks about it. */
function areAbout(setting: Setting, { rule, from, to }: Trigger): boolean {
  const { tokens } = setting.input.document
  const place = setting.placeAt(to)
  if (rule.id !== 'meeting.talks' || place?.kind !== 'country' || tokens[from - 1]?.key !== 'در') return false
  const after = tokens[place.range[1]]?.key ?? ''
  return ATTENDING.has(after) || (ATTENDING.has(tokens[from - 2]?.key ?? '') && !JOINS.has(after))
}
const JOINS = keySet('و با ،')

const INVITATIONS = new Set(['visit.invited', 'visit.inviting', 'visit.asked', 'visit.invitation'])
const ATTENDING = keySet('حضور شرکت')
/** How many words of it say that it is an event. */
const EVENT = 4

/** «گنجی که در بغداد است»: nobody is there. */
function isElsewhere(setting: Setting, { rule, clause, from }: Trigger): boolean {
  if (rule.id === 'visit.willbe') return clause.verb?.tense !== 'future' || !setting.timesIn(clause).length
  if (rule.id !== 'visit.there') return false
  const [start] = clause.range
  const who = setting.endingBefore(start)?.reference
  const isSomebody = who !== undefined && who.range[1] === start && WHO.has(who.kind)
  return clause.kind !== 'relative' || !isSomebody || from - start > 2
}

const WHO: ReadonlySet<string> = new Set(['name', 'office', 'delegation'])

/** «بدون توافق», «بدون حضور وزیر»: what did not come about. */
function isWithout({ tokens }: Document, { from, rule }: Trigger): boolean {
  return (rule.type === 'agreement' || rule.type === 'visit') && WITHOUT.has(tokens[from - 1]?.key ?? '')
}

/**
 * «به دعوت رئیس‌جمهور» names the host of a trip, «با حضور وزیر» who attends an event, «پیامی برای عراق» what nobody is said
 * to send, «در راه ژنو به سر می‌برد» a way: none is told for itself.
 */
function isAdjunct({ tokens }: Document, { from, to, rule, predicate, clause }: Trigger): boolean {
  const [before, first] = [tokens[from - 1]?.key ?? '', tokens[from - 2]?.key]
  if (rule.id === 'message.note') return tokens[to]?.key !== 'به'
  if (rule.type === 'message') return !predicate && TO.has(tokens[to]?.key ?? '') && !SENT.has(before)
  if (rule.id === 'visit.invitation') return INVITED.has(before)
  if (rule.id === 'visit.foot') return before === 'زیر'
  // «وارد دوران تازه‌ای شد»
  if (rule.id === 'visit.arrive') return tripWords('placeless').has(tokens[to]?.key ?? '')
  if (rule.id === 'visit.staying') return before === 'محل'
  if (rule.id === 'visit.stay')
    return tokens
      .slice(clause.range[0], from)
      .some(({ key, index }) => key === 'راه' && tokens[index - 1]?.key === 'در')
  return rule.id === 'visit.presence' && before === 'با' && first !== 'همزمان' && tokens[to]?.key !== 'در'
}

/** «اگر … دیدار کند», «آیا … دیدار می‌کند», «دیدار کنید», «فرصت داد به توافق برسند»: only thought of, asked or told to. */
function isHypothetical(document: Document, { from, clause, rule, predicate }: Trigger): boolean {
  const { tokens, sentences, clauses } = document
  if (clause.verb?.tense === 'imperative' || isAsked(tokens, from, clause, rule)) return true
  if (clause.verb?.person === 2 && (clause.verb.tense === 'subjunctive' || tokens[clause.range[0]]?.key === 'آیا'))
    return true
  if (clause.verb?.tense === 'past' && isImpersonal(tokens, clause) && (predicate || !isMentioned(tokens, clause)))
    return true
  if (clause.verb?.tense !== 'subjunctive') return false
  const modal = tokens[(clauses[clause.index - 1]?.range[1] ?? 0) - 1]
  if (modal?.word.verb?.lemma === 'توانستن' && modal.word.verb.negative) return true
  if (isAchieved(document, clause)) return false
  // «سفر کرد تا با X … را بررسی کند»
  const isAim = rule.type === 'meeting' && tokens[clause.range[0]]?.key === 'تا' && isWith(tokens, clause, from)
  if (rule.adjacent && !isAim && (rule.type === 'agreement' || rule.id === 'meeting.examined'))
    return !clause.parts.some(([start, end]) => tokens.slice(start, end).some(({ key }) => key.startsWith('قرار')))
  const start = sentences[clause.sentence]?.range[0] ?? from
  return tokens.slice(start, from).some(({ key }) => IF.has(key))
}

const isWith = (tokens: readonly Token[], { range: [start] }: Clause, from: number) =>
  tokens.slice(start, from).some(({ key }) => key === 'با')

/** «در پاسخ به اینکه آیا راه آن گفت‌وگو با X است، گفت …»: what somebody is asked about talks. */
const isAsked = (tokens: readonly Token[], from: number, { parts }: Clause, { type }: Trigger['rule']) =>
  (type === 'meeting' || type === 'call') &&
  parts.some(([start, end]) => tokens.slice(start, Math.min(end, from)).some(({ key }) => key === fold('آیا')))

/** «باید با همه گفت‌وگو کرد»: what is to be done, by nobody in particular. */
const isImpersonal = (tokens: readonly Token[], { parts }: Clause) =>
  parts.some(([start, end]) => tokens.slice(start, end).some(({ key }) => MODALS.has(key)))

/** «می‌توان به سفر وزیر اشاره کرد»: what is told, whoever may tell it. */
const isMentioned = (tokens: readonly Token[], { verb }: Clause) =>
  verb !== null && meetingWords('mention').has(tokens[verb.range[0] - 1]?.key ?? '')

const MODALS = keySet('باید نباید میتوان نمیتوان')
/** Before a message that is said to be sent: «در پیامی به», «ارسال نامه به». */
const SENT = keySet('در طی با ارسال دریافت متن تحویل طرح تسلیم')
const TO = keySet('به برای')
const OCCASIONS = keySet('اجلاس نشست کنفرانس همایش مراسم جلسه مجمع')
const IF = keySet('اگر چنانچه آیا مگر کاش')
const MEANS = meetingWords('means')
/** «بر تداوم گفت‌وگو تأکید کرد». */
const GOING_ON = keySet('تداوم ادامه استمرار آغاز شروع ازسرگیری احیای')
const ABOUT = keySet('درباره پیرامون موضوع')
/** «آغاز مذاکره با ایران را مغایر منافع خود دانست». */
const START = keySet('آغاز شروع هرگونه ازسرگیری')
const TALKING = keySet('مذاکره گفتوگو گفتگو')
const WITHOUT = keySet('بدون عدم')

/** «دو طرف درباره … گفت‌وگو کردند» goes on about an encounter told before. */
function isContinuation({ sides }: Setting, { type, rule, parties, predicate }: Draft): boolean {
  if (!predicate || (type === 'agreement' && !rule.adjacent) || type === 'visit') return false
  return parties.length > 0 && parties.every(({ range }) => sides.has(range[0]))
}

/** How far back, in sentences, an encounter is that is told on without its parties. */
const MEMORY = 3

/**
 * «این مذاکرات فردا ادامه می‌یابد»: the parties are those of the encounter told last, and with them whoever else «این دیدار که
 * با حضور الف انجام شد» names.
 */
function takeParties(document: Document, drafts: readonly Draft[]): void {
  let last: Draft | null = null
  for (const draft of drafts) {
    if (draft.type !== 'meeting' && draft.type !== 'call') continue
    const after = document.tokens.slice(draft.trigger[1], draft.trigger[1] + 2)
    const goesOn = pointsBack(document, draft.trigger[0]) && after.some(({ key }) => key === 'که')
    const isOpen = draft.happens && (!draft.parties.length || goesOn)
    if (goesOn && !last) draft.parties = []
    else if (isOpen && last && draft.clause.sentence - last.clause.sentence <= MEMORY)
      Object.assign(draft, {
        type: last.type,
        faceToFace: last.faceToFace,
        parties: [...last.parties, ...draft.parties].map((item) => ({ ...item, role: null })),
      })
    if (draft.parties.length > 1) last = draft
  }
}

/**
 * Of the readings of one noun («نشست») a meeting where somebody is met, or two sides sit down and no event of a name or a body is
 * told of; else the first that makes a whole contact, else the first.
 */
function best(readings: readonly Draft[][]): Draft[] {
  const isEvent = readings.flat().some(isNamedEvent)
  const tour = readings.find((drafts) => drafts.some(isToured))
  if (tour && !readings.flat().some(({ met }) => met)) return tour
  const meeting = readings.find((drafts) =>
    drafts.some((draft) => draft.type === 'meeting' && (draft.met || !isEvent || isOfTwo(draft)) && isContact(draft)),
  )
  if (meeting) return meeting
  return readings.find((drafts) => drafts.some(isContact)) ?? readings[0] ?? []
}

/** «دیدار نخست‌وزیر از پاریس»: of a place, and nobody is met. */
const isToured = (draft: Draft) =>
  draft.rule.id === 'visit.tour' && (draft.placeRange?.[0] ?? -1) >= draft.trigger[1] && isContact(draft)

/** «نشست اتحادیه اروپا و ایران»: of two sides, which no body holds. */
function isOfTwo({ rule, parties: [one, other, ...more] }: Draft): boolean {
  if (rule.id !== 'meeting.session' || !one || !other || more.length) return false
  return one.group === other.group && one.group >= 0
}

const isNamedEvent = ({ type, rule, attended, occasion, international, aside, parties }: Draft) =>
  type === 'gathering' &&
  ((attended && !occasion) ||
    international ||
    aside ||
    rule.id === 'gathering.commission' ||
    parties.some(({ part }) => part === 'organiser'))
