import type { Document } from '../../document.js'
import type { Draft } from './draft.js'
import { isContact } from './screen.js'
import { isNoEvent, type Trigger } from './triggers.js'

/** «این نشست» may point to talks that somebody had, «این همایش» only to an event. */
const TALKS = /^(?:نشست|جلسه)/u
/** How many encounters, and words, back the event is looked for: more than any report has, so that a book stays linear. */
const NEAREST = 200
const MEMORY = 2000

/**
 * «در این همایش که با حضور الف و ب برگزار شد»: an event that was named before without anybody, so that it was not read, is
 * told where somebody is said to be there.
 */
export function untold(document: Document, pointer: readonly Trigger[], told: readonly Draft[]): readonly Trigger[] {
  const events = pointer.filter(({ rule }) => rule.type === 'gathering')
  const [first] = events
  if (!first) return []
  const key = document.tokens[first.from]?.key ?? ''
  const isMeant = (draft: Draft) =>
    draft.trigger[0] < first.from &&
    (draft.type === 'gathering' || (draft.type === 'meeting' && TALKS.test(key))) &&
    isContact(draft)
  return told.slice(-NEAREST).some(isMeant) || isOfNoEvent(document, key, first.from) ? [] : events
}

/** «در نشست خبری گفت … وی در این نشست افزود»: what was named last by the same word is no event. */
function isOfNoEvent({ tokens }: Document, key: string, from: number): boolean {
  const last = tokens
    .slice(Math.max(0, from - MEMORY), from)
    .findLast((token) => token.key === key || token.key === `${key}ی`)
  return last !== undefined && isNoEvent(tokens, last.index)
}
