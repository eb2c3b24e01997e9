import type { DidarRecord, ReportPage } from '@didar/server/contract'
import type { Message } from '../language/fa.js'
import { impliedIn } from '../language/implied.js'
import { useLanguage } from '../language/language.js'
import { pathOfActor } from '../parts/party.js'
import type { Finding, Kind } from './findings.js'
import { type Line, linesOf } from './values.js'

interface Props {
  readonly page: Pick<ReportPage, 'record' | 'actors' | 'encounters'>
  readonly findings: readonly Finding[]
  readonly chosen: Finding | null
  readonly point: (words: readonly [number, number] | null) => void
}

const GROUPS: readonly (readonly [kind: Kind, title: Message])[] = [
  ['contact', 'contacts'],
  ['statement', 'statements'],
  ['commitment', 'promises'],
  ['person', 'people'],
  ['time', 'times'],
]

/** What was understood: every finding in a list, the chosen one with its values, their words and the rule that made it. */
export function Panel({ page, findings, chosen, point }: Props) {
  const { say } = useLanguage()
  return (
    <aside class="panel" aria-label={say('understood')}>
      {GROUPS.map(([kind, title]) => {
        const those = findings.filter((finding) => finding.kind === kind)
        return (
          those.length > 0 && (
            <section key={kind}>
              <h2>{say(title)}</h2>
              <ol>
                {those.map((finding) => (
                  <li key={finding.id} class={finding === chosen ? 'chosen' : undefined}>
                    <a
                      href={`#${finding.id}`}
                      dir={kind === 'contact' ? undefined : 'auto'}
                      aria-current={finding === chosen ? 'true' : undefined}
                    >
                      <Headline record={page.record} finding={finding} />
                    </a>
                    {finding === chosen && <Values page={page} finding={finding} point={point} />}
                  </li>
                ))}
              </ol>
            </section>
          )
        )
      })}
    </aside>
  )
}

/** A finding in a line: its type, or the words themselves, which run and are broken as in the report. */
function Headline({ record, finding }: { readonly record: DidarRecord; readonly finding: Finding }) {
  const { say, name } = useLanguage()
  const { kind, id, spans } = finding
  const words = spans[0] ? record.text.slice(...spans[0]) : ''
  if (kind === 'contact') {
    const contact = record.contacts.find((one) => one.id === id)
    return contact ? (
      <>
        <span class={`swatch ${kind}`}>{say(contact.type)}</span> {say(contact.status)}
        <bdi class="quiet words">{short(words)}</bdi>
      </>
    ) : null
  }
  const person = kind === 'person' ? record.people.find((one) => one.id === id) : undefined
  return (
    <span class={`swatch ${kind}`}>
      {person ? (name(person.name) ?? person.office?.fa ?? short(words)) : short(words)}
    </span>
  )
}

const short = (words: string) => (words.length > 90 ? `${words.slice(0, 90)}…` : words)

function Values({
  page,
  finding,
  point,
}: {
  readonly page: Props['page']
  readonly finding: Finding
  readonly point: Props['point']
}) {
  const language = useLanguage()
  const { say } = language
  const encounter = page.encounters[finding.id]
  const actor = page.actors[finding.id]
  return (
    <div class="understood">
      <dl>
        {linesOf(page.record, finding, language).map((line) => (
          <ValueLine key={`${line.field} ${line.value}`} line={line} point={point} />
        ))}
      </dl>
      {encounter && <a href={`/encounters/${encodeURIComponent(encounter)}`}>{say('toEncounter')}</a>}
      {actor && <a href={pathOfActor(actor, null) ?? '/people'}>{say('toPerson')}</a>}
    </div>
  )
}

/** A value; choosing it shows the words that it was taken from. */
function ValueLine({ line, point }: { readonly line: Line; readonly point: Props['point'] }) {
  const { say, tongue } = useLanguage()
  const { field, value, span, because } = line
  return (
    <>
      <dt>{say(field)}</dt>
      <dd>
        {span ? (
          <button type="button" class="value" onClick={() => point(span)}>
            <bdi>{value}</bdi>
          </button>
        ) : (
          <bdi>{value}</bdi>
        )}
        {because && <bdi class="quiet"> {impliedIn(tongue, because)}</bdi>}
      </dd>
    </>
  )
}
