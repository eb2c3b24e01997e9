import type { Tenure } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'

/** Offices of a person, or holders of a country's offices, from when to when. */
export function TenureList({ tenures, of }: { readonly tenures: readonly Tenure[]; readonly of: 'office' | 'person' }) {
  const { say, name } = useLanguage()
  if (tenures.length === 0) return null
  return (
    <section>
      <h2>{say(of === 'office' ? 'officesOverTime' : 'holders')}</h2>
      <ul class="list tenures">
        {tenures.map((tenure) => (
          <li class="line" key={`${tenure.actor} ${tenure.office} ${tenure.from}`}>
            {of === 'person' && (
              <a href={`/people/${encodeURIComponent(tenure.actor)}`}>
                <bdi>{name(tenure.name) ?? say('unnamed')}</bdi>
              </a>
            )}
            <bdi>{tenure.office}</bdi>
            <span class="days">
              <bdi>{tenure.from}</bdi> – {tenure.to && <bdi>{tenure.to}</bdi>}
            </span>
            {tenure.attested && <span class="quiet">{say('attested')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
