import type { Histogram as Bins } from '@didar/server/contract'
import { scaleBand, scaleLinear } from 'd3-scale'
import { useMemo, useState } from 'preact/hooks'
import { stretchIn } from '../language/days.js'
import { useLanguage } from '../language/language.js'
import { everyBin, lastDay } from './bins.js'

const WIDTH = 1000
const HEIGHT = 90
const KINDS = ['held', 'planned', 'other'] as const
const LEGEND = { held: 'held', planned: 'notYetHeld', other: 'notHeld' } as const

/** Encounters over time, in the direction of reading. Dragging across it chooses the span between. */
export function Histogram(props: { readonly histogram: Bins; readonly choose: (from: string, to: string) => void }) {
  const { by } = props.histogram
  const bins = useMemo(() => everyBin(props.histogram), [props.histogram])
  const { say, tongue, number } = useLanguage()
  const [drag, setDrag] = useState<readonly [from: number, to: number] | null>(null)
  if (bins.length < 2) return null
  const range: [number, number] = tongue === 'fa' ? [WIDTH, 0] : [0, WIDTH]
  const x = scaleBand(
    bins.map(({ from }) => from),
    range,
  ).paddingInner(0.15)
  const total = ({ held, planned, other }: Bins['bins'][number]) => held + planned + other
  const y = scaleLinear([0, Math.max(1, ...bins.map(total))], [0, HEIGHT])
  const binAt = (event: PointerEvent): number => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect()
    const part = (event.clientX - box.left) / box.width
    const index = Math.floor((tongue === 'fa' ? 1 - part : part) * bins.length)
    return Math.min(bins.length - 1, Math.max(0, index))
  }
  const done = () => {
    const [a, b] = drag ?? []
    setDrag(null)
    const first = bins[Math.min(a ?? 0, b ?? 0)]
    const last = bins[Math.max(a ?? 0, b ?? 0)]
    if (drag && first && last) props.choose(first.from, lastDay(by, last.from))
  }
  const [low, high] = drag ? [Math.min(...drag), Math.max(...drag)] : [-1, -1]
  return (
    <figure class="histogram">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('overTime')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDrag([binAt(event), binAt(event)])
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], binAt(event)])}
        onPointerUp={done}
        onPointerCancel={() => setDrag(null)}
      >
        {bins.map((bin, i) => {
          let base = 0
          return (
            <g key={bin.from} class={i >= low && i <= high ? 'chosen' : undefined}>
              <title>{`${stretchIn(tongue, by, bin.from)}: ${number(total(bin))}`}</title>
              <rect class="back" x={x(bin.from)} y={0} width={x.bandwidth()} height={HEIGHT} />
              {KINDS.map((kind) => {
                const height = y(bin[kind])
                base += height
                return (
                  height > 0 && (
                    <rect
                      key={kind}
                      class={kind}
                      x={x(bin.from)}
                      y={HEIGHT - base}
                      width={x.bandwidth()}
                      height={height}
                    />
                  )
                )
              })}
            </g>
          )
        })}
      </svg>
      <figcaption class="quiet">
        <span class="ends">
          <bdi>{stretchIn(tongue, by, bins[0]?.from ?? '')}</bdi>
          <bdi>{stretchIn(tongue, by, bins.at(-1)?.from ?? '')}</bdi>
        </span>
        <span class="legend">
          {KINDS.map((kind) => (
            <span key={kind}>
              <svg viewBox="0 0 10 10" aria-hidden="true">
                <rect class={kind} width="10" height="10" />
              </svg>{' '}
              {say(LEGEND[kind])}
            </span>
          ))}
          <span>{say('dragToChoose')}</span>
        </span>
      </figcaption>
    </figure>
  )
}
