import type { Clause, ContactStatus, Document } from '../../document.js'
import type { Trigger } from './triggers.js'

/** Words of a clause that decide the status whatever the tense. */
const PLANNED = new Set(
  ['قرار', 'قراراست', 'برنامه', 'آستانه', 'انتظار', 'بناست', 'درصدد', 'زودی', 'آتی', 'آینده'].map((word) =>
    word.replace('آ', 'ا'),
  ),
)
const CANCELLED = new Set(['لغو', 'تعویق', 'منتفی', 'کنسل'])
const DENIED = new Set(['تکذیب', 'رد', 'امتناع', 'ممانعت', 'خودداری'])
const PROPOSED = new Set(['دعوت', 'پیشنهاد', 'درخواست', 'خواستار', 'خواهان', 'احتمال', 'آمادگی'])
/** What stands before an event noun that is still to come. */
const BEFORE_PLANNED = new Set(['برای', 'آستانه', 'جهت', 'منظور', 'قصد', 'برنامه', 'هدف'])

/** The status that the words and the tense give a trigger. */
export function statusOf(doc: Document, trigger: Trigger): ContactStatus {
  const keys = new Set(trigger.clause.parts.flatMap(([from, to]) => doc.tokens.slice(from, to).map(({ key }) => key)))
  const has = (words: ReadonlySet<string>) => [...words].some((word) => keys.has(word))
  if (has(CANCELLED)) return 'cancelled'
  if (has(DENIED)) return 'denied'
  if (trigger.rule.status) return trigger.rule.status
  if (!trigger.predicate) return nominalStatus(doc, trigger)
  if (trigger.clause.verb?.negative) return 'denied'
  if (has(PROPOSED)) return 'proposed'
  return isFuture(trigger.clause) || has(PLANNED) ? 'planned' : 'held'
}

function isFuture({ verb }: Clause): boolean {
  return verb !== null && (verb.tense === 'future' || verb.tense === 'subjunctive' || verb.tense === 'present')
}

/** «برای دیدار با …»: an event noun that names what somebody is going to do. */
export function isPurpose(doc: Document, from: number): boolean {
  return doc.tokens.slice(Math.max(0, from - 3), from).some(({ key }) => BEFORE_PLANNED.has(key))
}

function nominalStatus(doc: Document, { from, clause }: Trigger): ContactStatus {
  if (doc.tokens.slice(Math.max(0, from - 2), from).some(({ key }) => key.startsWith('هیچ')) && clause.verb?.negative) return 'denied'
  if (isPurpose(doc, from)) return 'planned'
  if (clause.verb?.tense === 'future') return 'planned'
  return 'held'
}
