import type { DidarRecord, Party, Person, Span } from '@didar/engine'
import { toJalaali } from 'jalaali-js'
import { plain } from './plain.js'
import type { Style } from './style.js'

const MONTHS = 'Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand'.split(' ')

/** The words of a span on one line. */
export const wordsAt = (text: string, [start, end]: Span) => plain(text.slice(start, end))

/** `10 Mehr 1396` of an ISO day. */
export function jalaliDay(iso: string): string {
  const [year = 0, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number)
  const { jy, jm, jd } = toJalaali(year, month, day)
  return `${jd} ${MONTHS[jm - 1]} ${jy}`
}

/** `2017-10-02 (10 Mehr 1396)`, a range, or an open end. */
export function days(start: string | null, end: string | null): string {
  if (!start && !end) return ''
  if (start === end && start) return `${start} (${jalaliDay(start)})`
  if (start && end) return `${start} to ${end} (${jalaliDay(start)} to ${jalaliDay(end)})`
  return start ? `from ${start} (${jalaliDay(start)})` : `until ${end} (${jalaliDay(end ?? '')})`
}

export const STATUS_COLOUR = {
  held: 'green',
  planned: 'yellow',
  proposed: 'yellow',
  cancelled: 'red',
  denied: 'red',
} as const

/** Below this a finding is more likely wrong than right. */
const DOUBTFUL = 0.5

/** `?38%` behind what is doubtful. */
export const doubt = ({ confidence = 1 }: { readonly confidence?: number }, style: Style): string =>
  confidence < DOUBTFUL ? ` ${style.dim(`?${Math.round(100 * confidence)}%`)}` : ''

/** A person as a reader knows them: English name where there is one, office, country. */
export function personLine(person: Person, style: Style): string {
  const name = person.name.en ?? person.name.fa
  const office = person.office?.en ?? person.office?.fa
  const shown = name
    ? [style.bold(style.persian(name)), office && style.persian(office)]
    : [office && style.persian(office)]
  const words = shown.filter(Boolean).join(', ') || 'unnamed'
  return `${words}${person.country ? ` (${person.country})` : ''}${doubt(person, style)}`
}

export function partyLine(record: DidarRecord, party: Party, style: Style): string {
  if ('person' in party) {
    const person = record.people.find(({ id }) => id === party.person)
    return person ? personLine(person, style) : party.person
  }
  return 'code' in party ? style.bold(party.code) : style.persian(wordsAt(record.text, party.name))
}
