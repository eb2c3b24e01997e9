import type { EncounterDetail, Named } from '@didar/server/contract'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { DayShown, DaysShown } from '../parts/day.js'
import { EncounterCard } from '../parts/encounter-card.js'
import { PartyShown } from '../parts/party.js'
import { PromiseCard } from '../parts/promise-card.js'
import { Reasons } from '../parts/reasons.js'
import { Section, Shown } from '../parts/state.js'
import { StatementsBySideAndTopic } from '../parts/statements.js'
import { pathOfWords, WordsShown } from '../parts/words.js'

/** One encounter: each value with the reports that tell it, what was said, promised, and to which visit it belongs. */
export function Encounter({ id }: { readonly id: string }) {
  const answer = useAnswer<EncounterDetail>(addressOf(`encounters/${encodeURIComponent(id)}`))
  return <Shown answer={answer}>{(detail) => <Detail detail={detail} />}</Shown>
}

function Detail({ detail }: { readonly detail: EncounterDetail }) {
  const { say } = useLanguage()
  const { encounter, tellings, statements, promises, partOf, holds, decisions } = detail
  return (
    <>
      <header class="card title" data-status={encounter.status}>
        <h1>
          <span class="type">{say(encounter.type)}</span> <span class="status">{say(encounter.status)}</span>
        </h1>
        <p class="parties">
          {encounter.parties.map((party) => (
            <PartyShown key={party.actor} party={party} />
          ))}
        </p>
        <p class="facts">
          <DaysShown start={encounter.start ?? encounter.day} end={encounter.end} />
          <Where encounter={encounter} />
        </p>
      </header>
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
        <StatementsBySideAndTopic statements={statements} />
      </Section>
      <Section title={say('promises')} those={promises}>
        {promises.map((promise) => (
          <PromiseCard key={promise.id} promise={promise} />
        ))}
      </Section>
      <Section title={say('tellings')} those={tellings}>
        {tellings.map(({ source, status, because, contact }) => (
          <div class="card" data-status={status} key={`${source.report} ${contact}`}>
            <WordsShown source={source} />
            <p class="quiet">
              {say(status)} · <Reasons reasons={because} />
            </p>
          </div>
        ))}
      </Section>
      <Section title={say('decisions')} those={decisions}>
        <ul class="list">
          {decisions.map(({ number: n, what, by, at, because }) => (
            <li class="line" key={n}>
              <span>{say(what as 'merge')}</span>
              <bdi>{by}</bdi>
              <DayShown day={at.slice(0, 10)} />
              {because && <bdi class="quiet">{because}</bdi>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function Where({ encounter: { country: code, city } }: Pick<EncounterDetail, 'encounter'>) {
  const { country, name, say } = useLanguage()
  if (!code) return null
  return (
    <span>
      {city && <bdi>{name(city)}</bdi>}
      {city && say('comma')}
      <a href={`/countries/${code}`}>
        <bdi>{country(code)}</bdi>
      </a>
    </span>
  )
}

type Field = Exclude<keyof EncounterDetail['values'], 'parties'>
const FIELDS: readonly Field[] = ['type', 'status', 'start', 'end', 'country', 'city', 'session']

/** Every value with its reports; where they disagree, the values stand side by side. */
function ValueTable({ detail }: { readonly detail: EncounterDetail }) {
  const { say } = useLanguage()
  const { values, tellings } = detail
  const disagreed = FIELDS.filter((field) => values[field].length > 1)
  return (
    <>
      {disagreed.length > 0 && <p class="doubt">{say('reportsDisagree')}</p>}
      <table class="values">
        <tbody>
          <tr>
            <th scope="row">{say('parties')}</th>
            <td>
              {values.parties.map(({ value, reports }) => (
                <div key={value.actor}>
                  <PartyShown party={value} /> <Sources reports={reports} tellings={tellings} />
                </div>
              ))}
            </td>
          </tr>
          {FIELDS.filter((field) => values[field].length > 0).map((field) => (
            <tr key={field} class={disagreed.includes(field) ? 'disagree' : undefined}>
              <th scope="row">
                {say(field)}
                {disagreed.includes(field) && <span class="doubt"> {say('disagree')}</span>}
              </th>
              <td class="beside">
                {values[field].map(({ value, reports }) => (
                  <div key={typeof value === 'object' ? value.en : value}>
                    <Value field={field} value={value} /> <Sources reports={reports} tellings={tellings} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Value({ field, value }: { readonly field: Field; readonly value: string | number | Named }) {
  const { say, country, name, number } = useLanguage()
  if (typeof value === 'number') return <span>{number(value)}</span>
  if (typeof value === 'object') return <bdi>{name(value)}</bdi>
  if (field === 'start' || field === 'end') return <DayShown day={value} />
  if (field === 'country') return <bdi>{country(value)}</bdi>
  return <span>{say(value as 'visit' | 'held')}</span>
}

interface SourcesShown {
  readonly reports: readonly string[]
  readonly tellings: EncounterDetail['tellings']
}

/** Reports that are named at once; further ones unfold. */
const FEW = 3

/** The reports that tell a value, each leading to its words. */
function Sources({ reports, tellings }: SourcesShown) {
  const { say } = useLanguage()
  const linked = reports.map((report) => {
    const source = tellings.find((telling) => telling.source.report === report)?.source
    return (
      <a key={report} href={source ? pathOfWords(source) : `/reports/${encodeURIComponent(report)}`}>
        <bdi>{source?.outlet ?? report}</bdi>
      </a>
    )
  })
  return (
    <span class="sources">
      {linked.slice(0, FEW)}
      {linked.length > FEW && (
        <details>
          <summary>{say('reports', { count: linked.length })}</summary>
          {linked.slice(FEW)}
        </details>
      )}
    </span>
  )
}
