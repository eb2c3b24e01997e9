import { useMemo, useState } from 'preact/hooks'
import { useLanguage } from '../language/language.js'
import { pathOfActor } from '../parts/party.js'
import type { Layout, Placed } from './network-layout.js'
import { useSeenFirst } from './seen-first.js'
import { useWalking } from './walking.js'

type NameOf = (node: Placed['node']) => string

/**
 * The nodes and their ties. Whoever is pointed at or reached by keyboard stands out with all that it is tied to: that is
 * drawn once more above the rest, so that the rest, however large, stays as it is.
 */
export function NetworkDrawing({ layout, nameOf }: { readonly layout: Layout; readonly nameOf: NameOf }) {
  const { say } = useLanguage()
  const [chosen, setChosen] = useState<Placed | null>(null)
  const frame = useSeenFirst(0.5, layout)
  const nodeOf = ({ target }: Event): Placed | null => {
    const link = target instanceof Element ? target.closest('[data-node]') : null
    return link ? (layout.nodes[Number(link.getAttribute('data-node'))] ?? null) : null
  }
  const ties = useMemo(() => <Ties layout={layout} ties={layout.ties} />, [layout])
  const nodes = useMemo(() => <Nodes layout={layout} nameOf={nameOf} />, [layout, nameOf])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={say('network')} ref={frame}>
      <svg
        class={chosen ? 'network choosing' : 'network'}
        viewBox={layout.box.join(' ')}
        aria-label={say('network')}
        aria-description={say('arrowsLead')}
        onPointerOver={(event) => setChosen(nodeOf(event))}
        onPointerLeave={() => setChosen(null)}
        onFocusIn={(event) => setChosen(nodeOf(event))}
        onFocusOut={() => setChosen(null)}
      >
        {ties}
        {nodes}
        {chosen && <Chosen chosen={chosen} layout={layout} nameOf={nameOf} />}
      </svg>
    </section>
  )
}

function Ties({ layout, ties }: { readonly layout: Layout; readonly ties: Layout['ties'] }) {
  const most = Math.max(1, ...layout.ties.map(({ encounters }) => encounters))
  return (
    <g class="ties">
      {ties.map(({ a, b, encounters }) => (
        <line
          key={`${a.node.actor} ${b.node.actor}`}
          x1={a.x}
          y1={a.y}
          x2={b.x}
          y2={b.y}
          stroke-width={1 + (5 * encounters) / most}
        />
      ))}
    </g>
  )
}

function Nodes({ layout, nameOf }: { readonly layout: Layout; readonly nameOf: NameOf }) {
  const { say, name, country } = useLanguage()
  const link = useWalking(layout.nodes)
  const described = (node: Placed['node']) =>
    [
      nameOf(node),
      name(node.office),
      node.country && node.country !== node.actor && country(node.country),
      say('encounters', { count: node.encounters }),
    ]
      .filter(Boolean)
      .join(say('comma'))
  return (
    <g class="nodes">
      {layout.nodes.map(({ node, x, y, radius }, i) => (
        <a key={node.actor} href={pathOfActor(node.actor, node.country) ?? '/people'} data-node={i} {...link(i)}>
          <title>{described(node)}</title>
          <circle cx={x} cy={y} r={radius} />
        </a>
      ))}
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: names take no focus; the links have them too */}
      <g aria-hidden="true">
        {layout.nodes.map((placed) => placed.named && <Name key={placed.node.actor} placed={placed} nameOf={nameOf} />)}
      </g>
    </g>
  )
}

function Name({ placed: { node, x, y, radius, named }, nameOf }: { readonly placed: Placed; readonly nameOf: NameOf }) {
  const place = named ?? { x, y: y - radius, inside: false }
  return (
    <text class={place.inside ? 'inside' : undefined} x={place.x} y={place.y} text-anchor="middle">
      {nameOf(node)}
    </text>
  )
}

interface ChosenShown {
  readonly chosen: Placed
  readonly layout: Layout
  readonly nameOf: NameOf
}

/** A node with its ties, and whom they lead to. */
function Chosen({ chosen, layout, nameOf }: ChosenShown) {
  const ties = layout.ties.filter(({ a, b }) => a === chosen || b === chosen)
  const those = [...ties.map(({ a, b }) => (a === chosen ? b : a)), chosen]
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a copy that takes no focus
    <g class="chosen" aria-hidden="true">
      <Ties layout={layout} ties={ties} />
      {those.map(({ node, x, y, radius }) => (
        <circle key={node.actor} class={node === chosen.node ? 'own' : undefined} cx={x} cy={y} r={radius} />
      ))}
      {those.map(
        (placed) =>
          (placed.named || placed === chosen) && <Name key={placed.node.actor} placed={placed} nameOf={nameOf} />,
      )}
    </g>
  )
}
