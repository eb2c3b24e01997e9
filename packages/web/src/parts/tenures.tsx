import type { Tenure } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'
import { DayShown } from './day.js'

/** Offices of a person, or holders of a country's offices, from when to when. */
export function TenureList({ tenures, of }: { readonly tenures: readonly Tenure[]; readonly of: 'office' | 'person' }) {
  const { say, name } = useLanguage()
  if (tenures.length === 0) return null
  return (
    <section>
      <h2>{say(of === 'office' ? 'officesOverTime' : 'holders')}</h2>
      <ul class="list tenures">
        {tenures.map((tenure) => (
          <li class="line" key={`${tenure.actor} ${tenure.office.en ?? tenure.office.fa} ${tenure.from}`}>
            {of === 'person' && (
              <a href={`/people/${encodeURIComponent(tenure.actor)}`}>
                <bdi>{name(tenure.name) ?? say('unnamed')}</bdi>
              </a>
            )}
            <bdi>{name(tenure.office)}</bdi>
            <span class="days">
              {tenure.from && <DayShown day={tenure.from} />} – {tenure.to && <DayShown day={tenure.to} />}
            </span>
            {tenure.attested && <span class="quiet">{say('attested')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
