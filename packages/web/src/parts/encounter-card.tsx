import type { EncounterSummary } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'
import { DayShown, DaysShown } from './day.js'
import { PartyShown } from './party.js'

/** Below it, what is shown is more likely wrong than one would take it to be. */
const DOUBTFUL = 0.5

/** An encounter in a list: what, who, when, where, and how many reports tell it. */
export function EncounterCard({ encounter }: { readonly encounter: EncounterSummary }) {
  const { say, country, name, percent } = useLanguage()
  const { decisions, id, type, status, focus, start, end, day, confidence, reports, parties } = encounter
  return (
    <article class="card" data-status={status} data-focus={focus}>
      <h3>
        <a href={`/encounters/${encodeURIComponent(id)}`}>
          <span class="type">{say(type)}</span>
        </a>{' '}
        <span class="status">{say(status)}</span>
        {focus === 'background' && <span class="tag">{say('background')}</span>}
        {decisions.length > 0 && <span class="tag">{say('decided')}</span>}
      </h3>
      <p class="parties">
        {parties.map((party) => (
          <PartyShown key={party.actor} party={party} />
        ))}
      </p>
      <p class="quiet facts">
        {start || end ? <DaysShown start={start} end={end} /> : day && <DayShown day={day} />}
        {encounter.country && (
          <span>
            {encounter.city && <bdi>{name(encounter.city)}</bdi>}
            {encounter.city && say('comma')}
            <bdi>{country(encounter.country)}</bdi>
          </span>
        )}
        <span>{say('reports', { count: reports })}</span>
        {confidence !== null && confidence < DOUBTFUL && (
          <span class="doubt">{say('doubtful', { percent: percent(confidence) })}</span>
        )}
      </p>
    </article>
  )
}
