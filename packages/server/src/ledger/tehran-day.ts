/** As the engine takes it, the whole year. */
const OFFSET = 3.5 * 60 * 60 * 1000

/** The day in Tehran of an ISO date or date-time; a time without an offset is Tehran's. */
export function tehranDay(published: string): string {
  const moment = /Z$|[+-]\d\d:?\d\d$/.test(published.slice('2021-10-12'.length)) ? Date.parse(published) : Number.NaN
  return Number.isNaN(moment) ? published.slice(0, 10) : new Date(moment + OFFSET).toISOString().slice(0, 10)
}
