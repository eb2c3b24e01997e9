import type { EncounterDetail } from '@didar/server/contract'
import type { ComponentChildren } from 'preact'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { DayShown, DaysShown } from '../parts/day.js'
import { EncounterCard } from '../parts/encounter-card.js'
import { PartyShown } from '../parts/party.js'
import { PromiseCard } from '../parts/promise-card.js'
import { Shown } from '../parts/state.js'
import { StatementsBySide } from '../parts/statements.js'
import { WordsShown } from '../parts/words.js'

/** One encounter: each value with the reports that tell it, what was said, promised, and to which visit it belongs. */
export function Encounter({ id }: { readonly id: string }) {
  const answer = useAnswer<EncounterDetail>(addressOf(`encounters/${encodeURIComponent(id)}`))
  return <Shown answer={answer}>{(detail) => <Detail detail={detail} />}</Shown>
}

function Detail({ detail }: { readonly detail: EncounterDetail }) {
  const { say } = useLanguage()
  const { encounter, tellings, statements, promises, partOf, holds } = detail
  return (
    <>
      <h1>
        {say(encounter.type)} <span class="status">{say(encounter.status)}</span>
      </h1>
      <p class="facts">
        <DaysShown start={encounter.start ?? encounter.day} end={encounter.end} />
      </p>
      <ValueTable detail={detail} />
      <Section title={say('partOf')} those={partOf}>
        {partOf.map((visit) => (
          <EncounterCard key={visit.id} encounter={visit} />
        ))}
      </Section>
      <Section title={say('holds')} those={holds}>
        {holds.map((part) => (
          <EncounterCard key={part.id} encounter={part} />
        ))}
      </Section>
      <Section title={say('statements')} those={statements}>
        <StatementsBySide statements={statements} />
      </Section>
      <Section title={say('promises')} those={promises}>
        {promises.map((promise) => (
          <PromiseCard key={promise.id} promise={promise} />
        ))}
      </Section>
      <Section title={say('tellings')} those={tellings}>
        {tellings.map(({ source, status, because, contact }) => (
          <div class="card" key={`${source.report} ${contact}`}>
            <WordsShown source={source} />
            <p class="quiet">
              {say(status)} · <bdi>{because}</bdi>
            </p>
          </div>
        ))}
      </Section>
    </>
  )
}

function Section(props: {
  readonly title: string
  readonly those: readonly unknown[]
  readonly children: ComponentChildren
}) {
  if (props.those.length === 0) return null
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

type Field = 'type' | 'status' | 'start' | 'end' | 'country' | 'city'
const FIELDS: readonly Field[] = ['type', 'status', 'start', 'end', 'country', 'city']

/** Every value with its reports; where they disagree, the values stand side by side. */
function ValueTable({ detail }: { readonly detail: EncounterDetail }) {
  const { say } = useLanguage()
  const { values } = detail
  return (
    <table class="values">
      <tbody>
        <tr>
          <th scope="row">{say('parties')}</th>
          <td>
            {values.parties.map(({ value, reports }) => (
              <div key={value.actor}>
                <PartyShown party={value} /> <Sources reports={reports} />
              </div>
            ))}
          </td>
        </tr>
        {FIELDS.filter((field) => values[field].length > 0).map((field) => (
          <tr key={field} class={values[field].length > 1 ? 'disagree' : undefined}>
            <th scope="row">
              {say(field)}
              {values[field].length > 1 && <span class="doubt"> {say('disagree')}</span>}
            </th>
            <td>
              {values[field].map(({ value, reports }) => (
                <div key={value}>
                  <Value field={field} value={value} /> <Sources reports={reports} />
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Value({ field, value }: { readonly field: Field; readonly value: string }) {
  const { say, country } = useLanguage()
  if (field === 'start' || field === 'end') return <DayShown day={value} />
  if (field === 'country') return <bdi>{country(value)}</bdi>
  if (field === 'city') return <bdi>{value}</bdi>
  return <span>{say(value as 'visit' | 'held')}</span>
}

/** The reports that tell a value: one click to the words. */
function Sources({ reports }: { readonly reports: readonly string[] }) {
  const { say } = useLanguage()
  return (
    <details class="sources">
      <summary>{say('reports', { count: reports.length })}</summary>
      <ul>
        {reports.map((report) => (
          <li key={report}>
            <a href={`/reports/${encodeURIComponent(report)}`}>
              <bdi>{report}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
