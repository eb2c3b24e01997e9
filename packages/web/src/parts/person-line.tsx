import type { PersonSummary } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'

/** A person in a list: name, offices, country, and in how many encounters. */
export function PersonLine({ person }: { readonly person: PersonSummary }) {
  const { name, country, say } = useLanguage()
  const offices = person.offices.flatMap((office) => name(office) ?? [])
  return (
    <li class="line">
      <a href={`/people/${encodeURIComponent(person.actor)}`}>
        <bdi>{name(person.name) ?? offices[0] ?? say('unnamed')}</bdi>
      </a>
      {person.country && <bdi class="quiet">{country(person.country)}</bdi>}
      {offices.length > 0 && <bdi class="quiet">{offices.slice(0, 3).join(say('comma'))}</bdi>}
      <span class="quiet count">{say('encounters', { count: person.encounters })}</span>
    </li>
  )
}
