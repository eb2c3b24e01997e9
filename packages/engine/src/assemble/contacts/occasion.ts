import type { Document, Token } from '../../document.js'
import { eventWords } from './event-words.js'
import { isOfOrdinal } from './session.js'
import type { Trigger } from './triggers.js'
import { isSpokenOf } from './valency.js'

/** Between «در» and an event noun: «در مراسم گشایش دومین همایش», «در آیین پایانی اجلاس». */
const PART_OF = eventWords('part')
/** How far before its event «در» may stand. */
const REACH = 7
/** Whoever talks to the press is at no gathering. */
const PRESS = eventWords('press')
const NAME = 6

/** «وی در گردهمایی بازرگانان ایران و عراق گفت»: at an event somebody says or does something, so he is there. */
export function isOccasion(document: Document, trigger: Trigger): boolean {
  const { tokens } = document
  const { rule, predicate, from, to, clause } = trigger
  if (rule.type !== 'gathering' || predicate || !clause.verb) return false
  if (clause.verb.negative || clause.verb.lemma === 'بودن') return false
  if (tokens.slice(from, to + NAME).some(({ key }) => PRESS.has(key))) return false
  for (let i = from - 1; i >= Math.max(clause.range[0], from - REACH); i--) {
    if (tokens[i]?.key === 'در') return !isSpokenOf(document, trigger)
    if (!isBeside(tokens[i])) return false
  }
  return false
}

const isBeside = (token: Token | undefined) =>
  token !== undefined && (PART_OF.has(token.key) || isOfOrdinal(token) || QUOTES.has(token.form))
const QUOTES = new Set(['«', '"', '“'])
