import type { Document, Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import type { Case } from './cases.js'
import type { DraftParty } from './draft.js'
import { meetingWords } from './meeting-words.js'
import { isAttended } from './status.js'
import type { Part, Trigger } from './triggers.js'

/** A reference that fills a part of a trigger's frame. */
export interface Filled {
  readonly part: Part
  readonly item: Case
  /** `subject`, `object`, `of` or a preposition. */
  readonly relation: string
}

/** «نامه رئیس‌جمهور را به وزیر داد»: whoever hands over somebody else's message is no party to it. */
export const withoutBearer = (filled: readonly Filled[]): readonly Filled[] =>
  filled.some(({ part, relation }) => part === 'sender' && relation === 'of')
    ? filled.filter(({ part, relation }) => part !== 'sender' || relation === 'of')
    : filled

/** Before an event at which somebody is: «در سومین اجلاس», «جریان اجلاس». */
const THERE = keySet('در حاشیه جریان طی خلال افتتاحیه اختتامیه به')

/** «با اشاره به نشست», «واکنش به اجلاس»: it is only spoken of. */
const POINTING = keySet('اشاره واکنش نسبت توجه مربوط راجع پاسخ')

/** «در خصوص نشست». */
const ABOUT = keySet('خصوص مورد باره درباره پیرامون موضوع')

/** «پیش از نشست اوپک», «نتایج اجلاس»: whoever the clause tells of is not said to be there. */
export function isOnlyNamed(document: Document, { rule, predicate, from }: Trigger): boolean {
  if (rule.type !== 'gathering' || predicate || isAttended(document, from)) return false
  const { tokens } = document
  if (ABOUT.has(tokens[from - 1]?.key ?? '')) return true
  return !tokens
    .slice(Math.max(0, from - 3), from)
    .some(({ key, index }) => THERE.has(key) && !POINTING.has(tokens[index - 1]?.key ?? ''))
}

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
  if (isStudied(trigger, tokens)) return false
  const isObject = filled.some(({ item }) => item.object && item.chain.includes(trigger.from))
  if (part === 'party' && !trigger.predicate && isObject) return false
  if (filled.some(({ relation }) => relation === 'میان' || relation === 'بین')) return false
  if (trigger.rule.type === 'agreement' && !trigger.predicate)
    return parties.length > 0 && filled.every(({ relation }) => relation === 'با')
  if (trigger.rule.type === 'gathering') return !filled.some(({ relation }) => relation === 'subject')
  if (part !== 'party') return !parties.some((item) => item.part === part)
  return parties.length < 2 || filled.every(({ relation }) => relation === 'با')
}

/** «X یکی از محورهای گفت‌وگوی Y بود»: what the talks were about, nobody's. */
const isStudied = ({ predicate, rule, from }: Trigger, tokens: readonly Token[]): boolean =>
  rule.type === 'meeting' && !predicate && meetingWords('studied').has(tokens[from - 1]?.key ?? '')
