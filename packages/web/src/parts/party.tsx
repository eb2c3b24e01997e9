import type { Party } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'

/** Where a party is looked at: a person's page, a country's page; bodies have none. */
export function pathOfActor(actor: string, country: string | null): string | null {
  if (/^[po]:/.test(actor)) return `/people/${encodeURIComponent(actor)}`
  if (!actor.startsWith('@')) return `/countries/${encodeURIComponent(actor)}`
  return country ? `/countries/${country}` : null
}

/** A party: name, office, country, leading to its page or elsewhere; each isolated, so that mixed directions do not run into each other. */
export function PartyShown({ party, to }: { readonly party: Party; readonly to?: string }) {
  const { name, country, say } = useLanguage()
  const shown = /^[A-Z]/.test(party.actor) ? country(party.actor, party.name) : name(party.name)
  const office = name(party.office)
  const path = to ?? pathOfActor(party.actor, party.country)
  const title = <bdi class="name">{shown ?? office ?? say('unnamed')}</bdi>
  return (
    <span class="party">
      {path ? <a href={path}>{title}</a> : title}
      {shown && office && <bdi class="quiet office">{office}</bdi>}
      {party.country && party.country !== party.actor && (
        <a class="flag" href={`/countries/${party.country}`}>
          <bdi>{country(party.country)}</bdi>
        </a>
      )}
      {party.role && <span class="role">{say(party.role)}</span>}
    </span>
  )
}
