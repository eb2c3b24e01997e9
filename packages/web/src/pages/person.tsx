import type { PersonPage, Promises } from '@didar/server/contract'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { Agenda, Counterparts, PromiseList, StatementList, TopicsOverTime } from '../parts/about.js'
import { Shown } from '../parts/state.js'
import { TenureList } from '../parts/tenures.js'

/** A person: names, offices over time, agenda, counterparts, topics, statements, promises. */
export function Person({ actor }: { readonly actor: string }) {
  const answer = useAnswer<PersonPage>(addressOf(`people/${encodeURIComponent(actor)}`))
  const promises = useAnswer<Promises>(addressOf('promises', { by: actor }))
  return (
    <Shown answer={answer}>
      {(page) => (
        <>
          <Title page={page} />
          <TenureList tenures={page.tenures} of="office" />
          <Counterparts counterparts={page.counterparts} />
          <TopicsOverTime topics={page.topics} />
          <Agenda asked={{ person: actor }} />
          <StatementList by={actor} />
          <PromiseList answer={promises} />
        </>
      )}
    </Shown>
  )
}

function Title({ page }: { readonly page: PersonPage }) {
  const { say, name, country } = useLanguage()
  const { person, names } = page
  const others = names.flatMap((other) => [other.fa, other.en]).filter((other) => other && other !== name(person.name))
  return (
    <>
      <h1>
        <bdi>{name(person.name) ?? say('unnamed')}</bdi>
      </h1>
      <p class="facts quiet">
        {person.country && (
          <a href={`/countries/${person.country}`}>
            <bdi>{country(person.country)}</bdi>
          </a>
        )}
        {[...new Set(others)].slice(0, 6).map((other) => (
          <bdi key={other}>{other}</bdi>
        ))}
        <span>{say('encounters', { count: page.encounters })}</span>
        <span>{say('statementCount', { count: page.statements })}</span>
      </p>
    </>
  )
}
