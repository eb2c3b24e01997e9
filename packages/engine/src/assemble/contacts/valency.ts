import type { Document, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { Case } from './cases.js'
import type { DraftParty } from './draft.js'
import { eventWords } from './event-words.js'
import { meetingWords } from './meeting-words.js'
import { isOfOrdinal } from './session.js'
import type { Setting } from './setting.js'
import { isAttended, isNewsOf } from './status.js'
import type { Part, Trigger } from './triggers.js'

/** A reference that fills a part of a trigger's frame. */
export interface Filled {
  readonly part: Part
  readonly item: Case
  /** `subject`, `object`, `of` or a preposition. */
  readonly relation: string
}

/** «نامه رئیس‌جمهور را به وزیر داد»: whoever hands over somebody else's message is no party to it. */
export function withoutBearer(filled: readonly Filled[]): readonly Filled[] {
  const own = filled.filter((item) => item.part !== 'sender' || item.relation !== 'از' || isSentOn(item, filled))
  return own.some(({ part, relation }) => part === 'sender' && relation === 'of')
    ? own.filter(({ part, relation }) => part !== 'sender' || relation === 'of')
    : own
}

/** «نامه‌ای از الف به ب», not «در نامه‌ای از الف تشکر کرد». */
const isSentOn = ({ item }: Filled, filled: readonly Filled[]) =>
  filled.some(
    ({ part, item: { governor } }) =>
      part === 'receiver' && governor >= item.reference.range[1] && governor <= item.reference.range[1] + NEAR_RECEIVER,
  )
const NEAR_RECEIVER = 6

/** Before an event at which somebody is: «در سومین اجلاس», «جریان اجلاس». */
const THERE = eventWords('there')

/** «با اشاره به نشست», «واکنش به اجلاس»: it is only spoken of. */
const POINTING = eventWords('pointing')

/** «در خصوص نشست». */
const ABOUT = eventWords('about')

/** How far before an event what opens a subject of talk may stand. */
const SPOKEN_OF = 12

/** «با اشاره به توافق الف در نشست», «درباره رویکرد اروپا در نشست»: the event belongs to what is spoken of. */
export const isSpokenOf = ({ tokens }: Document, { from, clause }: Trigger) =>
  tokens.slice(Math.max(clause.range[0], from - SPOKEN_OF), from).some(({ key }) => ABOUT.has(key))

const LONGEST_ORDINAL = 5

/** «پیش از نشست اوپک», «نتایج اجلاس»: whoever the clause tells of is not said to be there. */
export function isOnlyNamed(document: Document, trigger: Trigger): boolean {
  const { rule, predicate, from } = trigger
  if (rule.type !== 'gathering' || predicate || isAttended(document, from)) return false
  const { tokens } = document
  if (isSpokenOf(document, trigger)) return true
  let start = from
  while (start > from - LONGEST_ORDINAL && tokens[start - 1] && isOfOrdinal(tokens[start - 1] as Token)) start--
  return !tokens
    .slice(Math.max(0, Math.min(start, from - 2) - 1), from)
    .some(({ key, index }) => THERE.has(key) && !POINTING.has(tokens[index - 1]?.key ?? ''))
}

/** «به دیدار نخست‌وزیر رفت»: whoever is called on is host. */
export const callsOn = ({ tokens }: Document, { rule, from, to, clause: { verb } }: Trigger) =>
  rule.id === 'meeting.talks' &&
  tokens[from - 1]?.key === 'به' &&
  tokens[to]?.key !== 'با' &&
  CALLING.has(verb?.lemma ?? '')
const CALLING = new Set(['رفتن', 'آمدن', 'شتافتن'])

/** «با امضای تفاهم‌نامه …», «ضمن امضای قرارداد …»: the clause's subject signs. */
export const isBySigning = ({ tokens }: Document, { rule, from }: Trigger) =>
  rule.id === 'agreement.signing' && BY.has(tokens[from - 1]?.key ?? '')
const BY = keySet('با ضمن')

/** «پیشنهاد امضای معاهده …», «برای انعقاد قرارداد … آمادگی دارند»: the clause's subject would sign. */
export function isOfferToSign({ tokens }: Document, { rule, from, clause }: Trigger): boolean {
  if (rule.id === 'agreement.offered') return true
  const words = clause.parts.flatMap(([start, end]) => tokens.slice(start, end))
  return rule.id === 'agreement.signing' && tokens[from - 1]?.key === 'برای' && words.some(({ key }) => READY.has(key))
}
const READY = keySet('تمایل مایل آمادگی آماده')

/** Whether nothing near the trigger plays its subject's part: «برای دیدار با X» still wants the visitor. */
export function lacksSubject(
  trigger: Trigger,
  filled: readonly Filled[],
  parties: readonly DraftParty[],
  attended: boolean,
  tokens: readonly Token[],
): boolean {
  const part = trigger.rule.frame.subject
  if (attended) return true
  // «در واکنش به خبری مبنی بر ارسال نامه به X»: whoever speaks of the news did not send it.
  if (part === 'sender' && isNewsOf(tokens, trigger.from)) return false
  if (isStudied(trigger, tokens)) return false
  const isObject = filled.some(({ item }) => item.object && item.chain.includes(trigger.from))
  if (part === 'party' && !trigger.predicate && isObject) return false
  if (trigger.rule.type === 'gathering') return !filled.some(({ relation }) => relation === 'subject')
  const between = filled.filter(({ relation }) => relation === 'میان' || relation === 'بین')
  // «میان ما و X»
  if (between.length) return between.length === 1 && between.every(({ item }) => isWeAnd(tokens, item))
  if (trigger.rule.type === 'agreement' && !trigger.predicate)
    return parties.length > 0 && filled.every(({ relation }) => relation === 'با')
  if (part !== 'party') return !parties.some((item) => item.part === part)
  return parties.length < 2 || filled.every(({ relation }) => relation === 'با')
}

const isWeAnd = (tokens: readonly Token[], { governor }: Case) => tokens[governor + 1]?.key === 'ما'

/** «X یکی از محورهای گفت‌وگوی Y بود»: what the talks were about, nobody's. */
const isStudied = ({ predicate, rule, from }: Trigger, tokens: readonly Token[]): boolean =>
  rule.type === 'meeting' && !predicate && meetingWords('studied').has(tokens[from - 1]?.key ?? '')

/** «سخنگو گفت: جلسه هیئت رئیسه با وزیر برگزار شد»: whoever tells of a session of his own country's people need not be there. */
export function onlyTells(
  setting: Setting,
  { rule, clause, from, own }: Trigger,
  { group, reference: { range, parties } }: Case,
  others: readonly DraftParty[],
): boolean {
  const before = setting.input.document.tokens[from - 1]?.key ?? ''
  if (rule.id !== 'meeting.session' || own || clause.verb?.person === 1 || DURING.has(before)) return false
  if (group >= 0 && range[0] >= clause.range[0] && range[1] <= from) return false
  return new Set([...others.map(({ party }) => party), ...parties].map((party) => setting.countryOf(party))).size === 1
}
const DURING = keySet('در طی')

/** «با X و Y دیدار کرد» of somebody who is not known. */
export const isOnly = (filled: readonly Filled[], parties: readonly DraftParty[], preposition: string) =>
  parties.length > 1 &&
  parties.every(({ range }) =>
    filled.some(({ item, relation }) => relation === preposition && item.reference.range === range),
  )
