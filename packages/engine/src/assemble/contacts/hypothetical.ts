import type { Document } from '../../document.js'
import { meetingWords } from './meeting-words.js'
import { isHoped } from './status.js'
import { isInPerson, type Trigger } from './triggers.js'

const OPEN_TENSES: ReadonlySet<string> = new Set(['future', 'present'])

/** «اگر اجازه دهند | مذاکره انجام خواهد شد»: talks on a condition. */
export function isConditional({ tokens, sentences, clauses }: Document, { clause, rule, predicate }: Trigger): boolean {
  if (!predicate || (rule.type !== 'meeting' && rule.type !== 'call') || clause.verb?.negative) return false
  if (!OPEN_TENSES.has(clause.verb?.tense ?? '')) return false
  const start = sentences[clause.sentence]?.range[0] ?? 0
  return clauses
    .slice(Math.max(0, clause.index - CLAUSES), clause.index)
    .some(
      ({ range: [from] }) =>
        from >= start && tokens.slice(from, from + 2).some(({ key }) => meetingWords('if').has(key)),
    )
}

/** How many clauses back a condition may be told. */
const CLAUSES = 3

/** «امیدوار است مذاکرات الف و ب به نتیجه برسد»: nobody wishes for the talks, but something of them. */
export const isHopedOf = (document: Document, { rule, predicate, clause, from }: Trigger): boolean =>
  rule.id === 'meeting.talks' &&
  !predicate &&
  !isInPerson(document.tokens[from]) &&
  !meetingWords('resumed').has(document.tokens[from - 1]?.key ?? '') &&
  clause.verb?.tense === 'subjunctive' &&
  isHoped(document, clause)
