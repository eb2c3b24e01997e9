/**
 * Tenures: who held which office from when to when. Of two kinds: on record in the reference data, and attested by
 * reports: somebody whom reports name in an office held it, as far as reports tell, from the first to the last of them.
 * Pure; days are ISO dates, and may be as inexact as known: a month or a year.
 */

export interface Tenure {
  readonly actor: string
  readonly name: string | null
  /** The office by its key: its English name in small letters, else its folded words. */
  readonly office: string
  readonly country: string | null
  readonly from: string
  /** null: still, as far as known. */
  readonly to: string | null
  readonly source: 'reference' | 'reports'
  /** How many reports attest it, and of these the first and the last. */
  readonly reports: number
  readonly attestedBy: readonly string[]
}

/** Somebody as reports of one day name them in an office. */
export interface InOffice {
  readonly actor: string
  readonly name: string | null
  readonly office: string
  readonly country: string | null
  readonly day: string
  /** How many reports of the day do, and one of them. */
  readonly reports: number
  readonly report: string
}

/** When nobody was named in an office for so many days, later reports attest another tenure. */
const LONGEST_SILENCE = 500
/** How far from the attested days an office-holder may still be meant. */
const REACH = 45

const DAY = 86_400_000
const number = (day: string) => Date.parse(day) / DAY

/** The stretches in which reports attest one person in one office. */
export function attested(namings: readonly InOffice[]): Tenure[] {
  const tenures: Tenure[] = []
  const open = new Map<string, number>()
  for (const naming of [...namings].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : a.report < b.report ? -1 : 1,
  )) {
    const { actor, name, office, country, day, reports, report } = naming
    const key = `${actor}\t${office}\t${country}`
    const at = open.get(key)
    const before = at === undefined ? undefined : tenures[at]
    if (before && at !== undefined && number(day) - number(before.to ?? day) <= LONGEST_SILENCE)
      tenures[at] = {
        ...{ ...before, to: day, reports: before.reports + reports },
        attestedBy: [...new Set([before.attestedBy[0] ?? report, report])],
      }
    else {
      open.set(key, tenures.length)
      tenures.push({
        ...{ actor, name, office, country, from: day, to: day, source: 'reports', reports },
        attestedBy: [report],
      })
    }
  }
  return tenures
}

/** The last day that a date may mean: of a year or a month its end. */
const last = (date: string | null) => (date === null ? '9999' : `${date}${'-99-99'.slice(date.length - 4)}`)

/** Whether a tenure covers a day, as far as its own dates are exact. */
export const covers = ({ from, to }: Tenure, day: string): boolean => from <= day && day <= last(to)

/** Days from a day to what is attested; 0 inside. */
function distance({ from, to }: Tenure, day: string): number {
  return Math.max(0, number(from) - number(day), number(day) - number(to ?? day))
}

/**
 * Who held an office of a country on a day: whoever is on record; where nobody is, the only one whom reports name in it
 * around that day. Null where nobody or more than one is.
 */
export function holderOn(tenures: readonly Tenure[], office: string, country: string, day: string): Tenure | null {
  const own = tenures.filter((tenure) => tenure.office === office && tenure.country === country)
  const onRecord = own.filter((tenure) => tenure.source === 'reference' && covers(tenure, day))
  if (onRecord.length > 0) return only(onRecord)
  const told = own.filter(({ source }) => source === 'reports')
  const then = told.filter((tenure) => covers(tenure, day))
  return only(then.length > 0 ? then : told.filter((tenure) => distance(tenure, day) <= REACH))
}

const only = (tenures: readonly Tenure[]): Tenure | null =>
  new Set(tenures.map(({ actor }) => actor)).size === 1 ? (tenures[0] as Tenure) : null

/** Two people in one office that one person holds at a time, and the days on which both are. */
export interface Contradiction {
  readonly tenures: readonly [Tenure, Tenure]
  readonly from: string
  readonly to: string | null
}

/** Where tenures contradict each other; `isUnique` tells the offices that one person at a time holds. */
export function contradictions(tenures: readonly Tenure[], isUnique: (office: string) => boolean): Contradiction[] {
  const found: Contradiction[] = []
  const before = new Map<string, Tenure[]>()
  for (const other of tenures.filter(({ office }) => isUnique(office)).sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const key = `${other.office}\t${other.country}`
    const earlier = before.get(key) ?? []
    before.set(key, [...earlier, other])
    for (const one of earlier)
      if (one.actor !== other.actor && isWithin(one, other.from))
        found.push({ tenures: [one, other], from: other.from, to: last(one.to) < last(other.to) ? one.to : other.to })
  }
  return found
}

/** Whether a tenure that began before goes on after a date, as far as both are exact; on the day of a change both hold it. */
function isWithin({ to }: Tenure, date: string): boolean {
  if (to === null) return true
  const exact = Math.min(to.length, date.length)
  return date.slice(0, exact) < to.slice(0, exact)
}
