import type { PersonFound } from '../ledger/search/search.js'
import { plain } from './plain.js'
import type { Style } from './style.js'

/** A person across reports on one line: id, names, offices, country, how often and when named. */
export function personLine(person: PersonFound, style: Style): string {
  const { actor, names, offices, country, reports, first, last } = person
  const [name] = names
  const shown = name?.en ?? name?.fa
  const called = [
    shown && style.bold(style.persian(plain(shown))),
    name?.en && name.fa && style.persian(plain(name.fa)),
  ]
  const held = offices.slice(0, 3).map((office) => style.persian(plain(office)))
  const when = first && last ? `${first} to ${last}` : ''
  const who = [called.filter(Boolean).join(' '), held.join('; ')].filter(Boolean).join(', ') || 'unnamed'
  return [
    `${style.dim(actor)}  ${who}${country ? ` (${country})` : ''}`,
    `${reports} ${reports === 1 ? 'report' : 'reports'}`,
    when,
  ]
    .filter(Boolean)
    .join(' · ')
}

export const personLines = (people: readonly PersonFound[], style: Style): string =>
  people.map((person) => `${personLine(person, style)}\n`).join('')
