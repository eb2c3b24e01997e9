import type { Encounters, PersonPage, Promises, Statements } from '@didar/server/contract'
import { type Answer, type Asked, addressOf, useAnswer } from '../api.js'
import { yearNumber } from '../language/days.js'
import { useLanguage } from '../language/language.js'
import { topicName } from '../language/topics.js'
import { EncounterCard } from './encounter-card.js'
import { PartyShown } from './party.js'
import { PromiseCard } from './promise-card.js'
import { Section, Shown } from './state.js'
import { StatementShown } from './statements.js'

/** What the pages of a person, a country and a pair have in common. */

/** Encounters by day, those to come marked by their status. */
export function Agenda({ asked }: { readonly asked: Asked }) {
  const { say } = useLanguage()
  const answer = useAnswer<Encounters>(addressOf('encounters', { ...asked, limit: 20 }))
  const all = `/?${addressOf('', asked).split('?')[1] ?? ''}`
  return (
    <Shown answer={answer}>
      {({ items, next }) => (
        <Section title={say('agenda')} those={items}>
          {items.map((encounter) => (
            <EncounterCard key={encounter.id} encounter={encounter} />
          ))}
          {next && <a href={all}>{say('allOnTimeline')}</a>}
        </Section>
      )}
    </Shown>
  )
}

/** With whom there were most encounters. From a country's page a counterpart leads to the pair. */
export function Counterparts(props: { readonly counterparts: PersonPage['counterparts']; readonly from?: string }) {
  const { say, number } = useLanguage()
  const { counterparts, from } = props
  if (counterparts.length === 0) return null
  return (
    <section>
      <h2>{say('counterparts')}</h2>
      <ul class="list columns">
        {counterparts.map(({ party, count }) => (
          <li class="line" key={party.actor}>
            {from && party.country && party.country !== from ? (
              <PartyShown party={party} to={`/pairs/${from}/${party.country}`} />
            ) : (
              <PartyShown party={party} />
            )}
            <span class="quiet count">{number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Topics by year: how many statements a year, as a strip of shades with the number in it. */
export function TopicsOverTime({ topics }: { readonly topics: PersonPage['topics'] }) {
  const { say, tongue, number } = useLanguage()
  if (topics.length === 0) return null
  const years = [...new Set(topics.flatMap((topic) => topic.years.map(({ year }) => year)))].sort((a, b) => a - b)
  return (
    <section>
      <h2>{say('topics')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={say('topics')}>
        <table class="heat">
          <thead>
            <tr>
              <td />
              {years.map((year) => (
                <th key={year} scope="col">
                  {yearNumber(tongue, year)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {topics.map(({ topic, years: counts }) => (
              <tr key={topic}>
                <th scope="row">
                  <bdi>{topicName(topic, tongue)}</bdi>
                </th>
                {years.map((year) => {
                  const count = counts.find((one) => one.year === year)?.count ?? 0
                  return (
                    <td key={year} data-heat={Math.min(4, Math.ceil(Math.log2(count + 1)))}>
                      {count > 0 && number(count)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

export function StatementList({ by }: { readonly by: string }) {
  const { say } = useLanguage()
  const answer = useAnswer<Statements>(addressOf('statements', { by, limit: 20 }))
  return (
    <Shown answer={answer}>
      {({ items }) => (
        <Section title={say('statements')} those={items}>
          <div class="sides">
            {items.map((statement) => (
              <StatementShown key={`${statement.source.report} ${statement.id}`} statement={statement} />
            ))}
          </div>
        </Section>
      )}
    </Shown>
  )
}

export function PromiseList({ answer }: { readonly answer: Answer<Promises> }) {
  const { say } = useLanguage()
  return (
    <Shown answer={answer}>
      {({ items }) => (
        <Section title={say('promises')} those={items}>
          {items.map((promise) => (
            <PromiseCard key={promise.id} promise={promise} />
          ))}
        </Section>
      )}
    </Shown>
  )
}
