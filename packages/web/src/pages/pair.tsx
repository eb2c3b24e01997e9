import type { PairPage, Statements } from '@didar/server/contract'
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
  const { say, name, country, tongue } = useLanguage()
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
                  <bdi>{name(party.name) ?? country(party.code)}</bdi>
                </a>
              </span>
            ))}
          </h1>
          <p class="quiet">{say('encounters', { count: page.encounters })}</p>
          <StackedYears title={say('byType')} years={page.years.map(({ year, types }) => ({ year, parts: types }))} />
          <StackedYears
            title={say('byLevel')}
            years={page.years.map(({ year, levels }) => ({ year, parts: levels }))}
          />
          <section>
            <h2>{say('topics')}</h2>
            <p class="chips">
              {page.topics.map(({ value, count }) => (
                <a
                  key={value}
                  href={`/?${new URLSearchParams([
                    ['country', a],
                    ['country', b],
                    ['topic', value],
                  ])}`}
                >
                  <bdi>{topicName(value, tongue)}</bdi> <span class="quiet">{count}</span>
                </a>
              ))}
            </p>
          </section>
          <section>
            <h2>{say('sideBySide')}</h2>
            <div class="sides">
              <SaidBy code={a} />
              <SaidBy code={b} />
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

function SaidBy({ code }: { readonly code: string }) {
  const answer = useAnswer<Statements>(addressOf('statements', { by: code, limit: 10 }))
  return <Shown answer={answer}>{({ items }) => <Side side={code} statements={items} />}</Shown>
}
