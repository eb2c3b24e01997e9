import type { Found } from '@didar/server/contract'
import { useLocation } from 'preact-iso'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { PersonLine } from '../parts/person-line.js'
import { Shown } from '../parts/state.js'
import { StatementShown } from '../parts/statements.js'
import { WordsShown } from '../parts/words.js'

/** What words are found in: people, statements, reports. */
export function Search() {
  const { say } = useLanguage()
  const { query } = useLocation()
  const { q } = query
  const answer = useAnswer<Found>(q ? addressOf('search', { q }) : null)
  return (
    <>
      <h1>
        {say('search')}
        {q && (
          <>
            : <bdi>{q}</bdi>
          </>
        )}
      </h1>
      {q && <Shown answer={answer}>{(found) => <Hits found={found} />}</Shown>}
    </>
  )
}

function Hits({ found }: { readonly found: Found }) {
  const { say } = useLanguage()
  const { people, statements, reports } = found
  if (people.length + statements.length + reports.length === 0) return <p role="status">{say('nothing')}</p>
  return (
    <>
      {people.length > 0 && (
        <section>
          <h2>{say('people')}</h2>
          <ul class="list">
            {people.map((person) => (
              <PersonLine key={person.actor} person={person} />
            ))}
          </ul>
        </section>
      )}
      {statements.length > 0 && (
        <section>
          <h2>{say('statements')}</h2>
          {statements.map((statement) => (
            <StatementShown key={`${statement.source.report} ${statement.id}`} statement={statement} />
          ))}
        </section>
      )}
      {reports.length > 0 && (
        <section>
          <h2>{say('reportList')}</h2>
          {reports.map((source) => (
            <WordsShown key={`${source.report} ${source.span[0]}`} source={source} />
          ))}
        </section>
      )}
    </>
  )
}
