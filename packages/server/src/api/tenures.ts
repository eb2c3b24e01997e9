import type { Tenure } from '../ledger/tenures/tenures.js'

/** Terms of one person in one office that follow each other without a day between, as one; the order stays. */
export function joined(tenures: readonly Tenure[]): Tenure[] {
  const whole: Tenure[] = []
  for (const tenure of [...tenures].sort(byStart)) {
    const at = whole.findIndex((one) => isSame(one, tenure) && goesOnIn(one, tenure))
    const before = whole[at]
    if (before) whole[at] = together(before, tenure)
    else whole.push(tenure)
  }
  const place = new Map(tenures.map((tenure, i) => [keyOf(tenure), i]))
  return whole.sort((a, b) => (place.get(keyOf(a)) ?? 0) - (place.get(keyOf(b)) ?? 0))
}

const keyOf = ({ actor, office, country, from, source }: Tenure) => [actor, office, country, from, source].join('\t')
/** What is on record comes before what reports attest from the same day on, which is then a part of it. */
const byStart = (a: Tenure, b: Tenure) => compare(a.from, b.from) || compare(b.source, a.source) * -1
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const isSame = (a: Tenure, b: Tenure) => a.actor === b.actor && a.office === b.office && a.country === b.country

/** A term goes on in the next one of its kind; on record, also in what reports attest of its days. */
function goesOnIn(a: Tenure, b: Tenure): boolean {
  if (a.source === b.source) return a.to === null || firstDay(b.from) <= lastDay(a.to) + 1
  return a.source === 'reference' && b.to !== null && (a.to === null || lastDay(b.to) <= lastDay(a.to))
}

function together(a: Tenure, b: Tenure): Tenure {
  const open = a.to === null || (b.to === null && a.source === b.source)
  const to = open
    ? null
    : [a.to, b.to].reduce((last, to) => (lastDay(to ?? '') > lastDay(last ?? '') ? to : last), a.to)
  return { ...a, to, reports: a.reports + b.reports, attestedBy: [...new Set([...a.attestedBy, ...b.attestedBy])] }
}

/** Days by number; a month or a year counts from its first day to its last. */
const DAY = 86_400_000
const firstDay = (day: string) => Date.parse(day) / DAY
function lastDay(day: string): number {
  const [year = 0, month = 12, date] = day.split('-').map(Number)
  return date ? Date.parse(day) / DAY : Date.UTC(year, month) / DAY - 1
}
