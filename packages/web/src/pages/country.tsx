import type { CountryPage, Promises } from '@didar/server/contract'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { Agenda, Counterparts, PromiseList, StatementList, TopicsOverTime } from '../parts/about.js'
import { PersonLine } from '../parts/person-line.js'
import { Shown } from '../parts/state.js'
import { TenureList } from '../parts/tenures.js'

/** A country or organisation: its people, who held its offices, with whom it has to do and about what. */
export function Country({ code }: { readonly code: string }) {
  const { say, country } = useLanguage()
  const answer = useAnswer<CountryPage>(addressOf(`countries/${encodeURIComponent(code)}`))
  const promises = useAnswer<Promises>(addressOf('promises', { country: code }))
  return (
    <Shown answer={answer}>
      {(page) => (
        <>
          <h1>
            <bdi>{country(page.code, page.name)}</bdi>
          </h1>
          <p class="facts quiet">
            <span>{say('encounters', { count: page.encounters })}</span>
            <span>{say('statementCount', { count: page.statements })}</span>
          </p>
          <Counterparts counterparts={page.counterparts} from={code} />
          <section>
            <h2>{say('people')}</h2>
            <ul class="list columns">
              {page.people.map((person) => (
                <PersonLine key={person.actor} person={person} />
              ))}
            </ul>
          </section>
          <TenureList tenures={page.holders} of="person" />
          <TopicsOverTime topics={page.topics} />
          <Agenda asked={{ country: code }} />
          <StatementList by={code} />
          <PromiseList answer={promises} />
        </>
      )}
    </Shown>
  )
}
