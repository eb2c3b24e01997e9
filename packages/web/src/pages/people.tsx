import type { People as PeopleAnswer } from '@didar/server/contract'
import { useLocation } from 'preact-iso'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { AskForm } from '../parts/ask-form.js'
import { PersonLine } from '../parts/person-line.js'
import { Shown } from '../parts/state.js'

/** Whom the reports name, those with most encounters first; by name where one is asked for. */
export function People() {
  const { say } = useLanguage()
  const { query } = useLocation()
  const { name, cursor } = query
  const answer = useAnswer<PeopleAnswer>(addressOf('people', { name, cursor }))
  return (
    <>
      <h1>{say('people')}</h1>
      <AskForm path="/people">
        <label>
          {say('name')}
          <input type="search" name="name" dir="auto" defaultValue={name} />
        </label>
      </AskForm>
      <Shown answer={answer}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p role="status">{say('nothing')}</p>}
            <ul class="list">
              {items.map((person) => (
                <PersonLine key={person.actor} person={person} />
              ))}
            </ul>
            {next && (
              <a href={`/people?${new URLSearchParams({ ...(name ? { name } : {}), cursor: next })}`}>{say('more')}</a>
            )}
          </>
        )}
      </Shown>
    </>
  )
}
