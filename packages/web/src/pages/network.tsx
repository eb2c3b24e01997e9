import type { Network as Tied } from '@didar/server/contract'
import { useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { addressOf, useAnswer } from '../api.js'
import { layoutOf, type Placed } from '../charts/network-layout.js'
import { useLanguage } from '../language/language.js'
import { AskForm } from '../parts/ask-form.js'
import { pathOfActor } from '../parts/party.js'
import { Shown } from '../parts/state.js'

const ASKED = ['of', 'from', 'to', 'least'] as const

/** Who meets whom: people or countries, with how many encounters tie them. */
export function Network() {
  const { say } = useLanguage()
  const { query } = useLocation()
  const asked = Object.fromEntries(ASKED.map((name) => [name, query[name]]))
  const answer = useAnswer<Tied>(addressOf('network', { ...asked, limit: 200 }))
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
        <label>
          {say('from')}
          <input type="date" name="from" defaultValue={query.from} />
        </label>
        <label>
          {say('to')}
          <input type="date" name="to" defaultValue={query.to} />
        </label>
        <label>
          {say('least')}
          <input type="number" name="least" min="1" max="1000" defaultValue={query.least ?? '1'} />
        </label>
      </AskForm>
      <Shown answer={answer}>
        {(network) => (network.nodes.length ? <Drawn network={network} /> : <p role="status">{say('nothing')}</p>)}
      </Shown>
    </>
  )
}

function Drawn({ network }: { readonly network: Tied }) {
  const { say, name, country, number } = useLanguage()
  const called = (node: Placed['node']) =>
    (/^[A-Z]/.test(node.actor) ? country(node.actor, node.name) : name(node.name)) ?? say('unnamed')
  const layout = useMemo(() => layoutOf(network, called), [network, name])
  const [chosen, setChosen] = useState<string | null>(null)
  const nameOf = ({ node }: Placed) => called(node)
  const neighbours = new Set(
    layout.ties.flatMap(({ a, b }) =>
      chosen === a.node.actor ? [b.node.actor] : chosen === b.node.actor ? [a.node.actor] : [],
    ),
  )
  const dim = (actor: string) => chosen !== null && actor !== chosen && !neighbours.has(actor)
  const most = Math.max(1, ...layout.ties.map(({ encounters }) => encounters))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={say('network')}>
        <svg class="network" viewBox={layout.box.join(' ')} aria-label={say('network')}>
          {layout.ties.map(({ a, b, encounters }) => (
            <line
              key={`${a.node.actor} ${b.node.actor}`}
              class={chosen && chosen !== a.node.actor && chosen !== b.node.actor ? 'dim' : undefined}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              stroke-width={1 + (5 * encounters) / most}
            />
          ))}
          {layout.nodes.map((placed) => (
            <a
              key={placed.node.actor}
              href={pathOfActor(placed.node.actor, placed.node.country) ?? '#'}
              class={dim(placed.node.actor) ? 'dim' : undefined}
              onMouseEnter={() => setChosen(placed.node.actor)}
              onMouseLeave={() => setChosen(null)}
              onFocus={() => setChosen(placed.node.actor)}
              onBlur={() => setChosen(null)}
            >
              <title>{`${nameOf(placed)}: ${say('encounters', { count: placed.node.encounters })}`}</title>
              <circle cx={placed.x} cy={placed.y} r={placed.radius} />
              {(placed.named || placed.node.actor === chosen) && (
                <text x={placed.x} y={placed.y - placed.radius - 3} text-anchor="middle">
                  {nameOf(placed)}
                </text>
              )}
            </a>
          ))}
        </svg>
      </section>
      {network.left > 0 && <p class="quiet">{say('leftOut', { count: network.left })}</p>}
      <details>
        <summary>{say('asTable')}</summary>
        <table>
          <tbody>
            {layout.ties.map(({ a, b, encounters }) => (
              <tr key={`${a.node.actor} ${b.node.actor}`}>
                <td>
                  <bdi>{nameOf(a)}</bdi>
                </td>
                <td>
                  <bdi>{nameOf(b)}</bdi>
                </td>
                <td>{number(encounters)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
