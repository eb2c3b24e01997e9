import type { PairPage, Statements } from '@didar/server/contract'
import { useLocation } from 'preact-iso'
import { addressOf, useAnswer } from '../api.js'
import { StackedYears } from '../charts/stacked-years.js'
import { useLanguage } from '../language/language.js'
import { topicName } from '../language/topics.js'
import { Agenda } from '../parts/about.js'
import { PromiseCard } from '../parts/promise-card.js'
import { Shown } from '../parts/state.js'
import { Side } from '../parts/statements.js'

/** Two countries: contacts over time by type and level, topics, what each said about the other's matters, open promises. */
export function Pair({ a, b }: { readonly a: string; readonly b: string }) {
  const { say, country, tongue, number } = useLanguage()
  const { topic } = useLocation().query
  const answer = useAnswer<PairPage>(addressOf(`pairs/${encodeURIComponent(a)}/${encodeURIComponent(b)}`))
  return (
    <Shown answer={answer}>
      {(page) => (
        <>
          <h1>
            {page.parties.map((party, i) => (
              <span key={party.code}>
                {i > 0 && ' – '}
                <a href={`/countries/${party.code}`}>
                  <bdi>{country(party.code, party.name)}</bdi>
                </a>
              </span>
            ))}
          </h1>
          <p class="quiet">{say('encounters', { count: page.encounters })}</p>
          <div class="sides">
            <StackedYears title={say('byType')} years={page.years.map(({ year, types }) => ({ year, parts: types }))} />
            <StackedYears
              title={say('byLevel')}
              years={page.years.map(({ year, levels }) => ({ year, parts: levels }))}
            />
          </div>
          <section>
            <h2>{say('topics')}</h2>
            <nav class="chips" aria-label={say('topics')}>
              <a href={`/pairs/${a}/${b}`} aria-current={topic ? undefined : 'true'}>
                {say('everything')}
              </a>
              {page.topics.map(({ value, count }) => (
                <a
                  key={value}
                  href={`/pairs/${a}/${b}?${new URLSearchParams({ topic: value })}`}
                  aria-current={topic === value ? 'true' : undefined}
                >
                  <bdi>{topicName(value, tongue)}</bdi> <span class="quiet">{number(count)}</span>
                </a>
              ))}
            </nav>
          </section>
          <section>
            <h2>{say('sideBySide')}</h2>
            <div class="sides">
              <SaidBy code={a} topic={topic} />
              <SaidBy code={b} topic={topic} />
            </div>
          </section>
          {page.promises.length > 0 && (
            <section>
              <h2>{say('promises')}</h2>
              {page.promises.map((promise) => (
                <PromiseCard key={promise.id} promise={promise} />
              ))}
            </section>
          )}
          <Agenda asked={{ country: [a, b] }} />
        </>
      )}
    </Shown>
  )
}

/** What a country said of late, about a topic where one is chosen. */
function SaidBy({ code, topic }: { readonly code: string; readonly topic: string | undefined }) {
  const answer = useAnswer<Statements>(addressOf('statements', { by: code, topic, limit: 10 }))
  return <Shown answer={answer}>{({ items }) => <Side side={code} statements={items} />}</Shown>
}
