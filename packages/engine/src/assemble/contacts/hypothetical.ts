import type { Document } from '../../document.js'
import { isInPerson } from './happening.js'
import { meetingWords } from './meeting-words.js'
import { isHoped } from './status.js'
import type { Trigger } from './triggers.js'

const OPEN_TENSES: ReadonlySet<string> = new Set(['future', 'present'])

/** «اگر اجازه دهند | مذاکره انجام خواهد شد»: talks on a condition. */
export function isConditional({ tokens, clauses }: Document, { clause, rule, predicate, from }: Trigger): boolean {
  if (!predicate || clause.verb?.negative || (rule.type !== 'meeting' && rule.type !== 'call')) return false
  if (!OPEN_TENSES.has(clause.verb?.tense ?? '')) return false
  return clauses
    .slice(Math.max(0, clause.index - CLAUSES), clause.index + CLAUSES)
    .some(
      ({ index, sentence, range: [start] }) =>
        index !== clause.index &&
        sentence === clause.sentence &&
        start < from &&
        tokens.slice(start, start + 2).some(({ key }) => meetingWords('if').has(key)),
    )
}

/** How many clauses away a condition may be told. */
const CLAUSES = 3

/** «امیدوار است مذاکرات الف و ب به نتیجه برسد»: nobody wishes for the talks, but something of them. */
export const isHopedOf = (document: Document, { rule, predicate, clause, from }: Trigger): boolean =>
  rule.id === 'meeting.talks' &&
  !predicate &&
  !isInPerson(document.tokens[from]) &&
  !meetingWords('resumed').has(document.tokens[from - 1]?.key ?? '') &&
  clause.verb?.tense === 'subjunctive' &&
  isHoped(document, clause)
