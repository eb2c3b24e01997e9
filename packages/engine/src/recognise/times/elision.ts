import type { Document } from '../../document.js'
import type { DateSaid, Expression, Found } from './expression.js'

type DaySaid = Extract<Expression, { kind: 'day' }>

const JOINERS = new Set(['تا', 'الی', 'لغایت', 'و', '-', '–', '،', 'یا'])
/** What may stand between «هفته آینده» and the weekday in it. */
const BETWEEN = new Set(['در', '،', 'از', '(', '-'])

/** Fills what one expression leaves to its neighbour: years of a pair of dates, the week of a list of weekdays. */
export function completeElided(doc: Document, found: readonly Found[]): Found[] {
  const done: Found[] = []
  for (const [i, one] of found.entries()) {
    const said = one.said.kind === 'day' ? yearFromNext(doc, one, one.said, found[i + 1]) : one.said
    const before = done.at(-1)
    done.push({ ...one, said: said.kind === 'day' && before ? weekFromBefore(doc, before, one, said) : said })
  }
  return done
}

/** «۳ مهر تا ۵ آبان ۱۴۰۰»: the year of the second day is also the first one's. */
function yearFromNext(doc: Document, one: Found, said: DaySaid, next: Found | undefined): DaySaid {
  const later = next?.said.kind === 'day' ? next.said.date : undefined
  const { date } = said
  if (!date || date.year || !later?.year || !next || !isJoined(doc, one, next)) return said
  return comesBefore(date, later) ? { ...said, date: { ...date, year: later.year } } : said
}

function comesBefore(date: DateSaid, later: DateSaid): boolean {
  if (!('month' in date.month && 'month' in later.month) || date.month.calendar !== later.month.calendar) return false
  return date.month.month <= later.month.month
}

/** «هفته آینده در روزهای یکشنبه و سه‌شنبه»: both weekdays are of that week. */
function weekFromBefore(doc: Document, before: Found, one: Found, said: DaySaid): DaySaid {
  const { weekday } = said
  if (!weekday || said.date || said.offset !== undefined || weekday.week !== undefined || weekday.direction) return said
  if (before.said.kind === 'week' && before.said.edge === null) {
    const between = doc.tokens.slice(before.to, one.from)
    if (between.length > 1 || between.some(({ form }) => !BETWEEN.has(form))) return said
    return { ...said, weekday: { ...weekday, week: before.said.relative } }
  }
  const other = before.said.kind === 'day' ? before.said.weekday : undefined
  if (other?.week === undefined || !isJoined(doc, before, one)) return said
  return { ...said, weekday: { ...weekday, week: other.week } }
}

function isJoined(doc: Document, one: Found, next: Found): boolean {
  return next.from === one.to + 1 && JOINERS.has(doc.tokens[one.to]?.form ?? '')
}
