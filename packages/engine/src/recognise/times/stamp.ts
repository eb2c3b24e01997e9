import type { Document } from '../../document.js'
import { recogniseTimes } from './times.js'

/** How far after its date the clock of a stamp may stand: «۱۴ شهریور ۱۴۰۴ - ۱۸:۲۹». */
const REACH = 3

/**
 * The ISO date or date-time that a printed stamp gives («پنجشنبه ۳۰ مرداد ۱۴۰۴ - ۱۹:۴۴»): the first day with a year in
 * the text, with its clock if one follows. For a page's or feed's own date line, not for a whole report.
 */
export function readStamp(doc: Document): string | undefined {
  const date = recogniseTimes(doc, undefined).times.find(
    ({ precision, calendar }) => precision === 'day' && calendar !== 'relative',
  )
  if (!date) return undefined
  const form = (i: number) => doc.tokens[i]?.form ?? ''
  for (let i = date.range[0]; i < date.range[1] + REACH; i++) {
    if (form(i + 1) !== ':' || !/^([01]?\d|2[0-3])$/.test(form(i)) || !/^[0-5]\d$/.test(form(i + 2))) continue
    return `${date.start}T${form(i).padStart(2, '0')}:${form(i + 2)}`
  }
  return date.start
}
