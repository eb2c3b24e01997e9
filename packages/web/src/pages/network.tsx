import type { Network as Tied } from '@didar/server/contract'
import { useCallback, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { addressOf, useAnswer } from '../api.js'
import { NetworkDrawing } from '../charts/network-drawing.js'
import { drawingOf, type Placed } from '../charts/network-layout.js'
import { usePoints } from '../charts/use-points.js'
import { useLanguage } from '../language/language.js'
import { AskForm } from '../parts/ask-form.js'
import { DayField } from '../parts/day-field.js'
import { Shown, Waiting } from '../parts/state.js'

const ASKED = ['of', 'country', 'from', 'to', 'least', 'limit'] as const
/** How often two have met at least, and how many are drawn at most. */
const LEAST = [1, 2, 3, 5, 10, 20, 50, 100]
const MOST = [50, 100, 200, 300, 500]
/** What holds where nothing else is asked for. */
const USUAL = { least: 1, limit: 200 }

/** Who meets whom: people or countries, with how many encounters tie them. */
export function Network() {
  const { say } = useLanguage()
  const { query } = useLocation()
  const asked = Object.fromEntries(ASKED.map((name) => [name, query[name]]))
  const answer = useAnswer<Tied>(addressOf('network', asked))
  return (
    <>
      <h1>{say('network')}</h1>
      <AskForm path="/network">
        <label>
          {say('networkOf')}
          <select name="of">
            <option value="countries" selected={query.of !== 'people'}>
              {say('countries')}
            </option>
            <option value="people" selected={query.of === 'people'}>
              {say('people')}
            </option>
          </select>
        </label>
        <DayField name="from" label={say('from')} given={query.from} />
        <DayField name="to" label={say('to')} given={query.to} />
        <NumberChoice name="least" label={say('least')} numbers={LEAST} given={query.least} />
        <NumberChoice name="limit" label={say('most')} numbers={MOST} given={query.limit} />
      </AskForm>
      <Shown answer={answer}>
        {(network) => (network.nodes.length ? <Drawn network={network} /> : <p role="status">{say('nothing')}</p>)}
      </Shown>
    </>
  )
}

interface NumberField {
  readonly name: keyof typeof USUAL
  readonly label: string
  readonly numbers: readonly number[]
  readonly given: string | undefined
}

function NumberChoice({ name, label, numbers, given }: NumberField) {
  const { number } = useLanguage()
  const chosen = Number(given ?? USUAL[name])
  const offered = [...new Set([...numbers, ...(chosen >= 1 ? [chosen] : [])])].sort((a, b) => a - b)
  return (
    <label>
      {label}
      <select name={name}>
        {offered.map((one) => (
          <option key={one} value={one} selected={one === chosen}>
            {number(one)}
          </option>
        ))}
      </select>
    </label>
  )
}

function Drawn({ network }: { readonly network: Tied }) {
  const { say, name, country } = useLanguage()
  const nameOf = useCallback(
    (node: Placed['node']) =>
      (/^[A-Z]/.test(node.actor) ? country(node.actor, node.name) : (name(node.name) ?? name(node.office))) ??
      say('unnamed'),
    [say, name, country],
  )
  const points = usePoints(network)
  const layout = useMemo(() => points && drawingOf(network, points, nameOf), [network, points, nameOf])
  if (!layout) return <Waiting />
  return (
    <>
      <NetworkDrawing layout={layout} nameOf={nameOf} />
      {network.left > 0 && <p class="quiet">{say('leftOut', { count: network.left })}</p>}
      <TieTable layout={layout} nameOf={nameOf} />
    </>
  )
}

/** The same as a table, which is made when it is opened. */
function TieTable({ layout, nameOf }: Parameters<typeof NetworkDrawing>[0]) {
  const { say, number } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('asTable')}</summary>
      {open && (
        <table>
          <tbody>
            {layout.ties.map(({ a, b, encounters }) => (
              <tr key={`${a.node.actor} ${b.node.actor}`}>
                <td>
                  <bdi>{nameOf(a.node)}</bdi>
                </td>
                <td>
                  <bdi>{nameOf(b.node)}</bdi>
                </td>
                <td>{number(encounters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}
