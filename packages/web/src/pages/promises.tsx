import type { Promises as PromisesAnswer } from '@didar/server/contract'
import { useLocation } from 'preact-iso'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { PromiseCard } from '../parts/promise-card.js'
import { Shown } from '../parts/state.js'

const STATUSES = ['open', 'kept', 'contradicted'] as const

/** What was promised: open, kept, contradicted. */
export function Promises() {
  const { say } = useLanguage()
  const { query } = useLocation()
  const { status, cursor } = query
  const answer = useAnswer<PromisesAnswer>(addressOf('promises', { status, cursor }))
  const tab = (one: string | undefined) => `/promises${one ? `?status=${one}` : ''}`
  return (
    <>
      <h1>{say('promises')}</h1>
      <nav class="tabs" aria-label={say('status')}>
        {[undefined, ...STATUSES].map((one) => (
          <a key={one ?? ''} href={tab(one)} aria-current={one === status ? 'page' : undefined}>
            {one ? say(one) : say('all')}
          </a>
        ))}
      </nav>
      <Shown answer={answer}>
        {({ items, next }) => (
          <>
            {items.length === 0 && <p role="status">{say('nothing')}</p>}
            {items.map((promise) => (
              <PromiseCard key={promise.id} promise={promise} />
            ))}
            {next && (
              <a href={`/promises?${new URLSearchParams({ ...(status ? { status } : {}), cursor: next })}`}>
                {say('more')}
              </a>
            )}
          </>
        )}
      </Shown>
    </>
  )
}
