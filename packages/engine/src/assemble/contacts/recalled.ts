import type { Document, Token } from '../../document.js'
import { fold } from '../../normalise/fold.js'
import type { Draft } from './draft.js'
import { eventWords } from './event-words.js'
import type { ContactInput } from './input.js'
import { pointsBack } from './triggers.js'

/** Whether an encounter is told as an earlier one than the news: by its words, or long past by its day. */
export const isPast = ({ document, published }: ContactInput, draft: Draft): boolean =>
  isRecalled(document, draft) || isOld(draft, published)

/** Days before the report after which an encounter is history; a trip lasts. */
const NEWS_DAYS = 4
const TRIP_DAYS = 30
/** The shortest month. */
const MONTH = 27 * 86_400_000

function isOld({ type, status, start, end }: Draft, published: string | undefined): boolean {
  const day = end ?? start
  // «در دسامبر ۲۰۱۸ سفر کرد» in a report without a date: news is told to the day.
  if (!published && start && end && status === 'held') return Date.parse(end) - Date.parse(start) >= MONTH
  if (!published || !day) return false
  const days = type === 'visit' ? TRIP_DAYS : NEWS_DAYS
  return Date.parse(published.slice(0, 10)) - Date.parse(day) > days * 86_400_000
}

const PERIODS = eventWords('period')
const WEEKDAYS = eventWords('weekday')
const EARLIER = eventWords('earlier')
/** After an event noun: «دیدار اخیر». */
const FORMER = eventWords('former')
const AGO = eventWords('ago')

/** «پیش‌تر», «ماه گذشته», «در گذشته»; «چهارشنبه گذشته» of what is over in a day. */
function isEarlier(tokens: readonly Token[], { key, index }: Token, lasts: boolean): boolean {
  const before = tokens[index - 1]?.key ?? ''
  const isAgo = AGO.has(key) && (PERIODS.has(before) || (!lasts && WEEKDAYS.has(before)))
  return EARLIER.has(key) || isAgo || (key === PAST && before === 'در')
}
const PAST = fold('گذشته')

/** «این دومین دیدار الف و ب است»: besides the one that is the news there was another. */
export const isOneMore = ({ tokens }: Pick<Document, 'tokens'>, type: Draft['type'], from: number): boolean =>
  type === 'meeting' && MORE.test(tokens[from - 1]?.key ?? '') && pointsBack({ tokens }, from - 1)
const MORE = /^(?!نخست|اول|یک).+مین$/u

/** Told as earlier than the news: in the pluperfect or by its words. */
function isRecalled(document: Document, draft: Draft): boolean {
  const { tokens } = document
  const { type, tellings } = draft
  if (isOneMore(document, type, draft.trigger[0])) return true
  const told = tellings.find(({ predicate, clause }) => predicate && clause.kind !== 'relative') ?? tellings[0]
  if (!told) return false
  const { clause, trigger } = told
  if (FORMER.has(tokens[trigger[1]]?.key ?? '')) return true
  if (clause.verb?.tense === 'pluperfect') return true
  return clause.parts.some(([from, to]) =>
    tokens.slice(from, to).some((token) => isEarlier(tokens, token, type === 'visit')),
  )
}
