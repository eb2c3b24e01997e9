import type { Histogram as Bins, EncounterSummary, Encounters, Stats } from '@didar/server/contract'
import { useEffect, useState } from 'preact/hooks'
import { addressOf, ask, problemFrom, useAnswer } from '../api.js'
import { Histogram } from '../charts/histogram.js'
import { asked, type Filters, useFilters } from '../filters.js'
import { dayIn, firstCalendar, monthIn, yearIn } from '../language/days.js'
import { type Tongue, useLanguage } from '../language/language.js'
import { EncounterCard } from '../parts/encounter-card.js'
import { FilterForm } from '../parts/filter-form.js'
import { Shown, Wrong } from '../parts/state.js'

/** Encounters by day, with filters in the address bar and a histogram to drag across. */
export function Timeline() {
  const { say } = useLanguage()
  const { filters, go } = useFilters()
  const bins = useAnswer<Bins>(addressOf('histogram', asked(filters)))
  const stats = useAnswer<Stats>(addressOf('stats'))
  return (
    <>
      <h1>{say('timeline')}</h1>
      {stats.state === 'here' && (
        <p class="quiet">
          {say('encounters', { count: stats.value.encounters })} · {say('reports', { count: stats.value.reports })} ·{' '}
          {say('persons', { count: stats.value.people })}
        </p>
      )}
      <FilterForm filters={filters} />
      {/* What is wrong with the conditions is said once, by the list. */}
      {bins.state !== 'failed' && (
        <Shown answer={bins}>
          {(histogram) => (
            <Histogram histogram={histogram} choose={(from, to) => go({ ...filters, from: [from], to: [to] })} />
          )}
        </Shown>
      )}
      <Pages filters={filters} />
    </>
  )
}

/** The first page, and further ones as they are asked for. */
function Pages({ filters }: { readonly filters: Filters }) {
  const { say } = useLanguage()
  const address = addressOf('encounters', asked(filters))
  const first = useAnswer<Encounters>(address)
  return (
    <Shown answer={first}>
      {(page) =>
        page.items.length === 0 ? (
          <p role="status">{say('nothing')}</p>
        ) : (
          <Following key={address} filters={filters} first={page} />
        )
      }
    </Shown>
  )
}

function Following({ filters, first }: { readonly filters: Filters; readonly first: Encounters }) {
  const { say } = useLanguage()
  const [pages, setPages] = useState<readonly Encounters[]>([])
  const [problem, setProblem] = useState<ReturnType<typeof problemFrom> | null>(null)
  useEffect(() => setPages([]), [first])
  const next = (pages.at(-1) ?? first).next
  const more = () => {
    if (!next) return
    setProblem(null)
    ask<Encounters>(addressOf('encounters', { ...asked(filters), cursor: next })).then(
      (page) => setPages((before) => [...before, page]),
      (thrown) => setProblem(problemFrom(thrown)),
    )
  }
  return (
    <>
      <Grouped encounters={[first, ...pages].flatMap(({ items }) => items)} by={filters.by?.[0] ?? 'month'} />
      {problem && <Wrong problem={problem} />}
      {next && (
        <button type="button" onClick={more}>
          {say('more')}
        </button>
      )}
    </>
  )
}

function stretchOf(tongue: Tongue, by: string, day: string): string {
  if (by === 'day') return dayIn(firstCalendar(tongue), tongue, day)
  return by === 'year' ? yearIn(tongue, day) : monthIn(tongue, day)
}

/** Encounters under the day, month or year in which they were. */
function Grouped({ encounters, by }: { readonly encounters: readonly EncounterSummary[]; readonly by: string }) {
  const { say, tongue } = useLanguage()
  const groups = new Map<string, EncounterSummary[]>()
  for (const encounter of encounters) {
    const stretch = encounter.day ? stretchOf(tongue, by, encounter.day) : say('undated')
    groups.set(stretch, [...(groups.get(stretch) ?? []), encounter])
  }
  return (
    <>
      {[...groups].map(([stretch, those]) => (
        <section key={stretch}>
          <h2>
            <bdi>{stretch}</bdi>
          </h2>
          {those.map((encounter) => (
            <EncounterCard key={encounter.id} encounter={encounter} />
          ))}
        </section>
      ))}
    </>
  )
}
