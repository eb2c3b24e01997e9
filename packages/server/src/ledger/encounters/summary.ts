import type { Iso, PartyTold, Telling } from '../ledger.js'
import { type Compared, compared } from './likeness.js'
import { type Window, windowOf } from './when.js'

/** A value with the reports that tell it, the best supported first. */
export interface Supported<T> {
  readonly value: T
  readonly reports: readonly string[]
}

/** The values of an encounter, each with its support; where a list has several entries, reports disagree. */
export interface Values {
  readonly type: readonly Supported<Telling['type']>[]
  readonly status: readonly Supported<Telling['status']>[]
  readonly start: readonly Supported<Iso>[]
  readonly end: readonly Supported<Iso>[]
  readonly country: readonly Supported<string>[]
  readonly city: readonly Supported<string>[]
  readonly session: readonly Supported<number>[]
  readonly parties: readonly Supported<PartyTold>[]
}

export function valuesOf(tellings: readonly Telling[]): Values {
  // «هفته گذشته» says less than a day that another report gives.
  const dated = tellings.some(saysDay) ? tellings.filter(saysDay) : tellings
  return {
    type: supported(tellings, ({ type }) => type),
    status: byAdvance(supported(tellings, ({ status }) => status)),
    start: supported(dated, ({ start }) => start),
    end: supported(dated, ({ end }) => end),
    country: supported(tellings.some(saysWhere) ? tellings.filter(saysWhere) : tellings, ({ country }) => country),
    city: supported(tellings, ({ city }) => city),
    session: supported(tellings, ({ session }) => session),
    parties: partiesOf(tellings),
  }
}

/** A stretch of as many days is a week, a month or a year in which it was. */
const WEEK = 6
const saysDay = ({ start, end }: Telling) =>
  (start ?? end) !== null && (!start || !end || Date.parse(end) - Date.parse(start) < WEEK * 86_400_000)

const saysWhere = ({ placeSaid, country }: Telling) => placeSaid && country !== null

/** What an encounter is taken to be: of each value the best supported one. */
export function consensus(tellings: readonly Telling[]): Compared {
  const [first] = tellings as [Telling, ...Telling[]]
  const values = valuesOf(tellings)
  const city = values.city[0]?.value ?? null
  const there = tellings.filter((telling) => city !== null && telling.city === city)
  const telling: Telling = {
    ...first,
    type: values.type[0]?.value ?? first.type,
    status: values.status[0]?.value ?? first.status,
    focus: tellings.some(({ focus }) => focus === 'main') ? 'main' : 'background',
    start: values.start[0]?.value ?? null,
    end: endOf(values),
    // The country is that in which the city lies, whatever those say who name none.
    country: supported(there, ({ country }) => country)[0]?.value ?? values.country[0]?.value ?? null,
    city,
    placeSaid: tellings.some(({ placeSaid }) => placeSaid),
    session: values.session[0]?.value ?? null,
    wording: supported(tellings, ({ wording }) => wording)[0]?.value ?? null,
    commission: supported(tellings, ({ commission }) => commission)[0]?.value ?? null,
    parties: mostNamed(values.parties, tellings.length),
  }
  return { ...compared(telling), window: windowOfAll(tellings, telling) }
}

/** Whom less than a third of the tellings name is left out: one wrong party must not draw others in. */
const SOME = 1 / 3
const mostNamed = (parties: Values['parties'], tellings: number) =>
  parties.filter(({ reports }) => reports.length >= tellings * SOME).map(({ value }) => value)

/** The day that most tell; without one, the days that all leave open. */
function windowOfAll(tellings: readonly Telling[], { start, end }: Telling): Window {
  const [first, ...others] = tellings as [Telling, ...Telling[]]
  if (start ?? end) return windowOf({ ...first, start, end })
  let window = windowOf(first)
  for (const other of others) {
    const { from, to } = windowOf(other)
    const both = { from: Math.max(window.from, from), to: Math.min(window.to, to), exact: false }
    if (both.from <= both.to) window = both
  }
  return window
}

/** An end that lies before the start belongs to another telling's start. */
function endOf({ start, end }: Values): Iso | null {
  const first = start[0]?.value
  return end.find(({ value }) => !first || value >= first)?.value ?? null
}

/** Reports that are copies of another tell nothing of their own; main tellings count twice. */
function weight(telling: Telling): number {
  return (telling.copyOf === null ? 1 : 0.1) * (telling.focus === 'main' ? 2 : 1)
}

function supported<T extends string | number>(
  tellings: readonly Telling[],
  of: (telling: Telling) => T | null,
): Supported<T>[] {
  const found = new Map<T, { reports: Set<string>; weight: number }>()
  for (const telling of tellings) {
    const value = of(telling)
    if (value === null) continue
    const entry = found.get(value) ?? { reports: new Set(), weight: 0 }
    entry.reports.add(telling.report)
    entry.weight += weight(telling)
    found.set(value, entry)
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.weight - x.weight || (a < b ? -1 : 1))
    .map(([value, { reports }]) => ({ value, reports: [...reports] }))
}

const ADVANCE: readonly Telling['status'][] = ['held', 'denied', 'cancelled', 'planned', 'proposed']
/** What took place is no longer planned: the most advanced status stands first, whatever its support. */
const byAdvance = (values: Supported<Telling['status']>[]) =>
  [...values].sort((a, b) => ADVANCE.indexOf(a.value) - ADVANCE.indexOf(b.value))

/** What two tellings say of one party: the fuller name, the office and role that either gives. */
const joined = (a: PartyTold, b: PartyTold): PartyTold => ({
  ...a,
  name: (b.name?.length ?? 0) > (a.name?.length ?? 0) ? b.name : a.name,
  office: a.office ?? b.office,
  role: a.role ?? b.role,
  offices: [...new Set([...a.offices, ...b.offices])],
})

/** Everybody whom a telling names; a bare country goes where somebody of it is named. */
function partiesOf(tellings: readonly Telling[]): Supported<PartyTold>[] {
  const found = new Map<string, { value: PartyTold; reports: Set<string> }>()
  for (const { report, parties } of tellings)
    for (const party of parties) {
      const entry = found.get(party.actor) ?? { value: party, reports: new Set() }
      entry.reports.add(report)
      entry.value = joined(entry.value, party)
      found.set(party.actor, entry)
    }
  const withPeople = new Set(
    [...found.values()].flatMap(({ value }) => (/^[po]:/.test(value.actor) ? [value.country] : [])),
  )
  return [...found.values()]
    .filter(({ value }) => value.actor !== value.country || !withPeople.has(value.country))
    .sort((a, b) => b.reports.size - a.reports.size || (a.value.actor < b.value.actor ? -1 : 1))
    .map(({ value, reports }) => ({ value, reports: [...reports] }))
}
