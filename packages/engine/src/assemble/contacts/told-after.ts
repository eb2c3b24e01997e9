import type { Token } from '../../document.js'
import { keySet } from '../../rules/keys.js'
import { happens } from './happening.js'
import type { Setting } from './setting.js'
import type { Trigger } from './triggers.js'

const NOMINAL: ReadonlySet<string> = new Set(['noun', 'adjective', 'unknown', 'numeral'])
const OF_NAME = keySet('و میان بین با به از در خود')
/** Words that may stand between an event noun and «که»: «نشست وزیران خارجه ایران و ترکیه که فردا برگزار می‌شود». */
const isOfName = ({ kind, word, key, form }: Token) =>
  kind === 'punct' ? QUOTES.has(form) : NOMINAL.has(word.pos) || OF_NAME.has(key)
const QUOTES = new Set(['«', '»', '"', '“', '”', '-', '–'])
const LONGEST_NAME = 16
/** «برگزار شد» is said of events alone, whatever their name ends in. */
const HELD = 'برگزار'

/**
 * The trigger as the relative clause after its noun phrase tells of it, «نشست اوپک که فردا در وین برگزار می‌شود»: when, where and
 * whether it takes place is said there. Else the trigger itself.
 */
export function toldAfter(setting: Setting, trigger: Trigger): Trigger {
  const { tokens, clauses } = setting.input.document
  const { to, predicate, clause: around } = trigger
  if (predicate) return trigger
  const clause = clauses
    .slice(around.index + 1, around.index + 3)
    .find(({ kind, parent }) => kind === 'relative' && parent === around.index)
  const [at] = clause?.range ?? [0]
  if (!clause || at < to || at - to > LONGEST_NAME || !tokens.slice(to, at).every(isOfName)) return trigger
  const isHeld = tokens[(clause.verb?.range[0] ?? 0) - 1]?.key === HELD
  if (at > to && !isHeld && !QUOTES.has(tokens[at - 1]?.form ?? '') && !setting.endingBefore(at)) return trigger
  return happens(setting.input.document, [at, at + 1], clause) ? { ...trigger, clause, predicate: true } : trigger
}
