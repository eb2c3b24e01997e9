import type { OfficeMention } from '../document.js'
import { homeOf } from '../reference/countries.js'
import { knownAs, knownBySound } from '../reference/known-names.js'
import { covers, holderOf, isLeading, type KnownPerson, knownPerson, tenuresOf } from '../reference/people.js'
import { isWorded } from './offices.js'

/** What a report says of somebody, against which the table of people is held. */
export interface Described {
  readonly names: readonly string[]
  readonly country: string | null
  readonly offices: readonly OfficeMention[]
}

/** The person of the table whom a description can only mean, or null. */
export function recognise({ names, country, offices }: Described, day: string | undefined): string | null {
  const inOrder = names.flatMap((name) => knownAs(name))
  const spelled = inOrder.length ? inOrder : names.flatMap((name) => knownAs(familyLast(name)))
  const ids = [...new Set(spelled.length ? spelled : names.flatMap((name) => knownBySound(name) ?? []))]
  const ranked = ids
    .map((id) => ({ id, score: score(knownPerson(id), country, offices, day) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best, second] = ranked
  // A surname that several share is nobody's for certain unless something beside it speaks for one of them.
  const margin = names.every((name) => !name.includes(' ')) && ids.length > 2 ? 2 : 1
  return best && best.score >= (second?.score ?? 0) + margin ? best.id : null
}

/** «آبه شینزو»: the family name stands first, as at home in Japan, Korea, China and Hungary. */
const familyLast = (name: string): string => {
  const [first = '', ...given] = name.split(' ')
  return [...given, first].join(' ')
}

/** 0 if impossible; fame breaks ties, an office held that day speaks loudest. */
function score(
  person: KnownPerson | undefined,
  country: string | null,
  offices: readonly OfficeMention[],
  day: string | undefined,
): number {
  if (!person) return 0
  const tenures = tenuresOf(person.id)
  const sameCountry = !country || person.country === country || tenures.some((tenure) => tenure.country === country)
  if (!sameCountry && !isBodyOf(person.country, country)) return 0
  const held = tenures.filter(({ office }) => offices.some(({ id }) => id === office))
  const then = day ? held.some((tenure) => covers(tenure, day)) : held.length > 0
  const active = day !== undefined && tenures.some((tenure) => covers(tenure, day))
  return person.prominence + (country && sameCountry ? 4 : 0) + (then ? 8 : held.length ? 3 : 0) + (active ? 2 : 0)
}

/** Movements act within a country: an official of Hamas can hold an office of Palestine. */
export const isBodyOf = (a: string, b: string | null): boolean =>
  b !== null && a !== b && (homeOf(a) === b || homeOf(b) === a)

/** Whether a known person held an office, on the day if one is given. */
export function heldOffice(id: string, office: OfficeMention, day: string | undefined): boolean {
  if (!office.id) return false
  const country = office.country
  return tenuresOf(id).some(
    (tenure) =>
      tenure.office === office.id &&
      (!country || tenure.country === country) &&
      (!day || office.former || covers(tenure, day)),
  )
}

/** «معاون علمی رئیس‌جمهور»: whether a known person held what is on record by these words, whatever its kind, on the day if one is given. */
export const heldAsWorded = (id: string, { fa, country, former }: OfficeMention, day: string | undefined): boolean =>
  !former &&
  tenuresOf(id).some(
    (tenure) =>
      (!country || tenure.country === country) && (!day || covers(tenure, day)) && isWorded(fa, tenure.office_fa),
  )

/** Whether nothing on record speaks against a known person holding an office on a day. */
export function mayHold(id: string, office: OfficeMention, day: string | undefined): boolean {
  if (heldOffice(id, office, undefined)) return true
  return !day || !tenuresOf(id).some((tenure) => covers(tenure, day))
}

/** Whether somebody else is on record for an office on a day: then a mention beside this name is not of this person. */
export function heldByAnother(
  id: string,
  office: OfficeMention,
  country: string | null,
  day: string | undefined,
): boolean {
  if (!office.id || !country || !day || office.former) return false
  const holder = holderOf(office.id, country, day)
  return holder !== null && holder.id !== id
}

/** Whether an office is the one that a person came to last, or still holds: without a date, earlier ones are not meant. */
export function isLatest(id: string, office: OfficeMention): boolean {
  const latest = tenuresOf(id)
    .map(({ from }) => from)
    .sort()
    .at(-1)
  return tenuresOf(id).some((tenure) => tenure.office === office.id && (tenure.from === latest || tenure.to === ''))
}

/** Whether a known person led a country on a day: one of its «رهبران». */
export function isLeader(id: string, country: string, day: string | undefined): boolean {
  return tenuresOf(id).some(
    (tenure) => isLeading(tenure) && tenure.country === country && (!day || covers(tenure, day)),
  )
}
