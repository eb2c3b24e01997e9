import type { ContactStatus, ContactType, Document, Range, Token } from '../../document.js'
import { endOf, locationOf, timeOf } from './circumstances.js'
import type { Draft } from './draft.js'
import { HAPPENING } from './happening.js'
import type { Setting } from './setting.js'
import { PAST, statusOf } from './status.js'
import type { Trigger } from './triggers.js'

/** How many sentences back an event is that «این همایش» points to. */
const MEMORY = 4
/** How far before it its preposition may stand: «در جلسه عمومی این همایش». */
const REACH = 5
/** How far after it, and before its verb, its day and place may stand. */
const AFTER = 7
const BEFORE = 4
/** Of what «این سفر», «این نشست» tells on: meetings are told on with their parties, as encounters of their own. */
const TOLD_ON: ReadonlySet<ContactType> = new Set(['visit', 'gathering', 'exercise'])
/** What a later clause may make of a contact that is open so far. */
const OVER: ReadonlySet<ContactStatus> = new Set(['cancelled', 'denied'])

/** What a report says of an event to which it points back: that it was reached, called off, when and where it is. */
export function tellOn(setting: Setting, pointers: readonly Trigger[], drafts: readonly Draft[]): void {
  const { document } = setting.input
  for (const pointer of pointers) {
    if (!TOLD_ON.has(pointer.rule.type) || pointer.rule.ends) continue
    const event = drafts.findLast((draft) => isMeant(document, pointer, draft))
    if (!event) continue
    if (isReached(document, pointer) && event.status === 'planned' && !event.predicate) event.status = 'held'
    if (!isAdjunct(document.tokens, pointer)) takeCircumstances(setting, pointer, event)
  }
}

/** The same word for something of the same kind, a few sentences before. */
function isMeant({ tokens }: Document, { rule, from, clause }: Trigger, { type, trigger, ...draft }: Draft): boolean {
  if (type !== rule.type || trigger[0] >= from || clause.sentence - draft.clause.sentence > MEMORY) return false
  return type === 'visit' || tokens[trigger[0]]?.key === tokens[from]?.key
}

/** «برای شرکت در همایش … سفر کرد. وی در این همایش گفت»: what somebody travelled to is reached. */
function isReached({ tokens }: Document, { rule, from, clause: { verb } }: Trigger): boolean {
  if (rule.type !== 'gathering' || !verb || !PAST.has(verb.tense) || verb.negative) return false
  return tokens.slice(Math.max(0, from - REACH), from).some(({ key }) => key === 'در')
}

/** «در این سفر», «از این نشست»: the clause tells of something else. */
const isAdjunct = (tokens: readonly Token[], { from }: Trigger) => tokens[from - 2]?.word.pos === 'preposition'

/** «این نشست لغو شد», «این سفر فردا آغاز می‌شود». */
function takeCircumstances(setting: Setting, pointer: Trigger, event: Draft): void {
  const status = statusOf(setting.input.document, pointer, setting.named)
  const isOver = status === 'cancelled' || (status === 'denied' && HAPPENING.has(pointer.clause.verb?.lemma ?? ''))
  if (isOver && !OVER.has(event.status)) Object.assign(event, { status, said: true })
  if (!pointer.predicate) return
  const isNear = (range: Range) => isBeside(pointer, range)
  const time = event.start || event.end ? null : timeOf(setting, pointer)
  if (time && isNear(time.range))
    Object.assign(event, { start: time.start, end: endOf(pointer, time), timeRange: time.range })
  const place = event.country || event.type === 'visit' ? null : locationOf(setting, pointer)
  if (place && isNear(place.range))
    Object.assign(event, { country: place.country, city: place.city, placeRange: place.range })
}

/** «این نشست روز شنبه در تهران …», «روز شنبه این نشست …», «این نشست با حضور … در تهران برگزار شد»: beside the noun or its verb. */
function isBeside({ to, clause: { verb } }: Trigger, [from, end]: Range): boolean {
  return from < to + AFTER || (verb !== null && end <= verb.range[0] && verb.range[0] - end < BEFORE)
}
