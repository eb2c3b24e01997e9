import type { Tenure } from '@didar/server/contract'
import { stretchBetween } from '../language/days.js'
import { useLanguage } from '../language/language.js'

/** Offices of a person, or holders of a country's offices, from when to when. */
export function TenureList({ tenures, of }: { readonly tenures: readonly Tenure[]; readonly of: 'office' | 'person' }) {
  const { say, name, tongue } = useLanguage()
  const spanOf = ({ from, to }: Tenure) => {
    const days = stretchBetween(tongue, to ? [from, to] : [from])
    return to ? days.join(' – ') : say('since', { day: days.join() })
  }
  if (tenures.length === 0) return null
  return (
    <section>
      <h2>{say(of === 'office' ? 'officesOverTime' : 'holders')}</h2>
      <ul class="list columns">
        {tenures.map((tenure) => (
          <li class="line" key={`${tenure.actor} ${tenure.office.en ?? tenure.office.fa} ${tenure.from}`}>
            {of === 'person' && (
              <a href={`/people/${encodeURIComponent(tenure.actor)}`}>
                <bdi>{name(tenure.name) ?? say('unnamed')}</bdi>
              </a>
            )}
            <bdi>{name(tenure.office)}</bdi>
            <span class="days">
              <bdi>{spanOf(tenure)}</bdi>
            </span>
            {tenure.attested && <span class="quiet">{say('attested')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
