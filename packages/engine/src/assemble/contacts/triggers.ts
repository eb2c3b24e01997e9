import type { Clause, ContactStatus, ContactType, Document } from '../../document.js'
import * as triggers from '../../generated/triggers.js'
import { Lexicon } from '../../rules/lexicon.js'
import { clauseIndex } from './cases.js'

export type Part = 'party' | 'guest' | 'host' | 'place' | 'sender' | 'receiver' | 'inviter'

/** One entry of `triggers.yaml`. */
export interface TriggerRule {
  readonly id: string
  readonly type: ContactType
  readonly nouns: readonly string[]
  readonly verbs: readonly string[]
  readonly nominal?: boolean
  readonly frame: Readonly<Record<string, Part>>
  readonly status?: ContactStatus
  readonly needs?: readonly string[]
}

/** An event word in the text with the rule that knows it. */
export interface Trigger {
  readonly rule: TriggerRule
  readonly from: number
  readonly to: number
  readonly clause: Clause
  /** The noun with a light verb makes the clause's predicate; otherwise it only names the event. */
  readonly predicate: boolean
}

const rules = triggers.rules as readonly TriggerRule[]
const ENDINGS = ['ی', 'ای', 'ها', 'های', 'هایی', 'اش', 'ش', 'شان', 'هایش', 'هایشان', 'م', 'مان']
const lexicon = new Lexicon<TriggerRule>(
  rules.flatMap((rule) => rule.nouns.map((noun): [string, TriggerRule] => [noun, rule])),
  ENDINGS,
)
/** Verbs with their noun that say that an event takes place: «برگزار شد», «صورت گرفت». */
const HAPPENS = new Set([
  'برگزار',
  'انجام',
  'صورت',
  'برقرار',
  'آغاز',
  'ادامه',
  'پایان',
  'تشکیل',
  'به عمل',
  'منعقد',
  'امضا',
  'امضاء',
])

/** All triggers outside junk, in order. */
export function triggersOf(doc: Document): Trigger[] {
  const clauseOf = clauseIndex(doc)
  const found: Trigger[] = []
  for (const sentence of doc.sentences) {
    if (sentence.part === 'junk') continue
    for (let i = sentence.range[0]; i < sentence.range[1]; ) {
      const match = lexicon.longest(doc.tokens, i, sentence.range[1])
      const clause = match && doc.clauses[clauseOf[i] ?? -1]
      if (!match || !clause) {
        i++
        continue
      }
      const trigger = {
        rule: match.value,
        from: match.from,
        to: match.to,
        clause,
        predicate: isPredicate(doc, match.value, match.to, clause),
      }
      if ((trigger.predicate || match.value.nominal) && hasNeeded(doc, match.value, clause)) found.push(trigger)
      i = match.to
    }
  }
  return found
}

/** Whether the event noun and the clause's verb are one predicate: nothing but nouns and «و» between them. */
function isPredicate(doc: Document, rule: TriggerRule, to: number, { verb }: Clause): boolean {
  if (!verb || verb.range[0] < to) return false
  const between = doc.tokens.slice(to, verb.range[0])
  const happens = between.some(({ key }) => HAPPENS.has(key))
  if (happens) return true
  if (!rule.verbs.includes(verb.lemma)) return false
  if (rule.id === 'visit.arrive' || rule.id === 'visit.depart') return true
  return between.length <= 5 && !between.some(({ word, form }) => word.pos === 'preposition' || form === '،')
}

function hasNeeded(doc: Document, rule: TriggerRule, clause: Clause): boolean {
  if (!rule.needs) return true
  const needed = new Set(rule.needs)
  return clause.parts.some(([from, to]) => doc.tokens.slice(from, to).some(({ key }) => needed.has(key)))
}
