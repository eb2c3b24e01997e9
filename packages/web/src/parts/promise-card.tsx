import type { Promised } from '@didar/server/contract'
import { useLanguage } from '../language/language.js'
import { DaysShown } from './day.js'
import { PartyShown } from './party.js'
import { Reasons } from './reasons.js'
import { WordsShown } from './words.js'

/** What was promised by whom to whom, in whose words, and what became of it. */
export function PromiseCard({ promise }: { readonly promise: Promised }) {
  const { say } = useLanguage()
  const { by, to, due, status, sources, outcome } = promise
  return (
    <article class="card promise" data-promise={status}>
      <p class="parties">
        {by.map((party) => (
          <PartyShown key={party.actor} party={party} />
        ))}
        {to.length > 0 && <span class="quiet">{say('promisedTo')}</span>}
        {to.map((party) => (
          <PartyShown key={party.actor} party={party} />
        ))}
      </p>
      {sources.map((source) => (
        <WordsShown key={`${source.report} ${source.span[0]}`} source={source} />
      ))}
      <p class="facts">
        <span class="status">{say(status)}</span>
        {due && (
          <span class="quiet">
            {say('due')} <DaysShown start={due.start} end={due.end} />
          </span>
        )}
        {outcome?.encounter && <a href={`/encounters/${encodeURIComponent(outcome.encounter)}`}>{say('outcome')}</a>}
        {outcome && (
          <span class="quiet">
            <Reasons reasons={outcome.because} />
          </span>
        )}
      </p>
      {outcome?.source && <WordsShown source={outcome.source} />}
    </article>
  )
}
