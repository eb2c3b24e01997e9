import { dateAt } from './dates.js'
import type { DateSaid, Found, WeekdaySaid } from './expression.js'
import type { Words } from './vocabulary.js'
import { isCounted, modifierAt } from './years.js'

interface DayParts {
  readonly offset?: number
  readonly weekday?: WeekdaySaid
  readonly date?: DateSaid
}
interface DayAt extends DayParts {
  readonly from: number
  readonly to: number
}

/** Words before a weekday that make it something else: «امام جمعه»، «نماز جمعه». */
const NO_WEEKDAY = new Set(
  'هر|نخستین|اولین|دومین|سومین|اخرین|امام|امامان|نماز|نمازهای|ائمه|ایمه|خطیب|خطبه|خطبههای|مسجد|دعای|تریبون|امامت|چهارشنبه|خطبای|آقا|اقا|بازار'.split(
    '|',
  ),
)
/** After a weekday these make a name of it: «چهارشنبه سوری»، «جمعه بازار». */
const COMPOUNDS = new Set(['سوری', 'بازار'])
const JOINERS = new Set(['و', '،', 'تا', 'یا', 'الی'])
/** What the coders quote between the ways of saying one day. */
const APPOSITION = new Set(['(', '-', '–', '—', '،', '[', '/'])
const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
])
const FILLERS = new Set(['مورخ', 'مورخه', 'یعنی', 'برابر'])

/** A day at token `i`, said in one way or several: «عصر امروز (سه‌شنبه)»، «روز جمعه 15 شهریور»، «فردا - سه شنبه 7 مهر». */
export function dayAt(words: Words, i: number): Found | undefined {
  const first = oneDay(words, i)
  if (!first) return undefined
  let day: DayAt = first
  for (let more = 0; more < 3; more++) {
    const next = apposition(words, day)
    if (!next) break
    day = next
  }
  if (opens(words, i, day.to) && CLOSING.get('(') === words.form(day.to)) day = { ...day, to: day.to + 1 }
  const to = day.date?.year ? clockAfter(words, day) : day.to
  const { offset, weekday, date } = day
  return {
    from: i,
    to,
    said: {
      kind: 'day',
      ...(offset === undefined ? {} : { offset }),
      ...(weekday ? { weekday } : {}),
      ...(date ? { date } : {}),
    },
  }
}

/** Whether a parenthesis was opened inside and not closed. */
function opens(words: Words, from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) depth += words.form(i) === '(' ? 1 : words.form(i) === ')' ? -1 : 0
  return depth > 0
}

/** The day goes on in another way of saying it that adds what was not said yet. */
function apposition(words: Words, day: DayAt): DayAt | undefined {
  const mark = words.form(day.to)
  const marked = APPOSITION.has(mark)
  const at = FILLERS.has(words.key(day.to)) ? day.to + 1 : marked ? day.to + 1 : day.to
  const next = oneDay(words, at)
  if (!next) return undefined
  if (
    (day.offset !== undefined && next.offset !== undefined) ||
    (day.weekday && next.weekday) ||
    (day.date && next.date)
  )
    return undefined
  // «دیروز، شنبه گذشته» are two; «شنبه دیروز» nobody says.
  if (next.offset !== undefined && !marked) return undefined
  const merged = { ...day, ...next, from: day.from, to: next.to }
  const close = CLOSING.get(mark)
  if (!close) return merged
  if (words.form(next.to) === close) return { ...merged, to: next.to + 1 }
  // «امروز (دوشنبه 16 مه/27 اردیبهشت)», «امروز (جمعه ۶ دی)»: it goes on inside the parentheses.
  if (['/', '-', '،', 'برابر'].includes(words.form(next.to))) return merged
  return !merged.date && oneDay(words, next.to)?.date ? merged : undefined
}

function oneDay(words: Words, i: number): DayAt | undefined {
  const counted = words.word(i, 'today', 'day')
  // «چند روز گذشته»
  if (counted && isCounted(words, i)) return undefined
  if (counted) return withPart(words, { from: i, to: counted.to, offset: Number(counted.value) })
  const part = words.word(i, 'part')
  let at = part?.to ?? i
  const counting = part ? words.word(at, 'today', 'day') : undefined
  if (counting) return { from: i, to: counting.to, offset: Number(counting.value) }
  const unit = words.word(at, 'unit', 'days')
  if (unit && (unit.kind === 'days' || unit.value === 'day')) at = unit.to
  const weekday = weekdayAt(words, at)
  if (weekday) return { ...weekday, from: i }
  if (at > i && FILLERS.has(words.key(at))) at++
  const date = dateAt(words, at)
  return date ? { from: i, to: date.to, date: date.date } : undefined
}

/** «امروز ظهر»، «فردا شب». */
function withPart(words: Words, day: DayAt): DayAt {
  const part = words.word(day.to, 'part')
  return part ? { ...day, to: part.to } : day
}

function weekdayAt(words: Words, i: number): DayAt | undefined {
  const name = words.word(i, 'weekday')
  if (!name || NO_WEEKDAY.has(words.key(i - 1)) || COMPOUNDS.has(words.key(name.to))) return undefined
  const weekday = Number(name.value)
  const afterPart = words.word(name.to, 'part')?.to ?? name.to
  const week = weekAfter(words, afterPart)
  const shared = week ? undefined : sharedWeek(words, afterPart)
  if (shared !== undefined) return { from: i, to: afterPart, weekday: { weekday, week: shared } }
  if (week) return { from: i, to: week.to, weekday: { weekday, week: week.by } }
  const modifier = modifierAt(words, afterPart)
  if (!modifier || modifier.tale) return { from: i, to: afterPart, weekday: { weekday } }
  if (modifier.by === 0) return { from: i, to: modifier.to, weekday: { weekday, week: 0 } }
  const to = words.word(modifier.to, 'part')?.to ?? modifier.to
  return { from: i, to, weekday: { weekday, direction: modifier.by as -1 | 1 } }
}

/** «هفته گذشته»، «این هفته» after a weekday. */
function weekAfter(words: Words, i: number): { to: number; by: number } | undefined {
  const these = words.word(i, 'this')
  const unit = words.word(these?.to ?? i, 'unit')
  if (unit?.value !== 'week') return undefined
  if (these) return { to: unit.to, by: 0 }
  const modifier = modifierAt(words, unit.to)
  return modifier && { to: modifier.to, by: modifier.by }
}

/** «شنبه و دوشنبه هفته آینده»: the week is said once, after the last day. */
function sharedWeek(words: Words, from: number): number | undefined {
  for (let at = from, more = 0; more < 5 && JOINERS.has(words.form(at)); more++) {
    const next = words.word(at + 1, 'weekday')
    if (!next) return undefined
    const week = weekAfter(words, next.to)
    if (week) return week.by
    at = next.to
  }
  return undefined
}

/** The time of a stamp belongs to it where a weekday opens it: «سه شنبه 5 بهمن 1400 - 17:18». */
function clockAfter(words: Words, day: DayAt): number {
  let at = day.to
  if (!day.weekday) return at
  if (['-', '–', '،', '|'].includes(words.form(at))) at++
  if (words.key(at) === 'ساعت') at++
  const isClock = (k: number) =>
    words.form(k + 1) === ':' && words.tokens[k]?.kind === 'number' && words.tokens[k + 2]?.kind === 'number'
  if (!isClock(at)) return day.to
  return words.form(at + 3) === ':' && words.tokens[at + 4]?.kind === 'number' ? at + 5 : at + 3
}
