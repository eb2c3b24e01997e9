import type { Histogram as Bins } from '@didar/server/contract'
import { scaleBand, scaleLinear } from 'd3-scale'
import { useMemo, useState } from 'preact/hooks'
import { stretchIn } from '../language/days.js'
import { useLanguage } from '../language/language.js'
import { everyBin, lastDay } from './bins.js'
import { afterKey, type Span } from './span-keys.js'

const WIDTH = 1000
const HEIGHT = 90
const KINDS = ['held', 'planned', 'other'] as const
const LEGEND = { held: 'held', planned: 'notYetHeld', other: 'notHeld' } as const

type Bin = Bins['bins'][number]
const total = ({ held, planned, other }: Bin) => held + planned + other

interface Props {
  readonly histogram: Bins
  readonly choose: (from: string, to: string) => void
}

/** Encounters over time, in the direction of reading. A span is chosen by dragging across it, or with the keyboard. */
export function Histogram({ histogram, choose }: Props) {
  const { by } = histogram
  const bins = useMemo(() => everyBin(histogram), [histogram])
  const { say, tongue } = useLanguage()
  const rightToLeft = tongue === 'fa'
  const [span, setSpan] = useState<Span | null>(null)
  const [dragging, setDragging] = useState(false)
  const nameOf = useSpanName(by)
  if (bins.length < 2) return null
  const [low, high] = span ? [Math.min(...span), Math.max(...span)] : [-1, -1]
  const chosen = bins.slice(low, high + 1)
  const binAt = (event: PointerEvent): number => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect()
    const part = (event.clientX - box.left) / box.width
    const index = Math.floor((rightToLeft ? 1 - part : part) * bins.length)
    return Math.min(bins.length - 1, Math.max(0, index))
  }
  const done = () => {
    setDragging(false)
    setSpan(null)
    const [first, last] = [chosen[0], chosen.at(-1)]
    if (span && first && last) choose(first.from, lastDay(by, last.from))
  }
  const press = (event: KeyboardEvent) => {
    const next = afterKey(span, event, { count: bins.length, rightToLeft })
    if (next) setSpan(next)
    else if (event.key === 'Enter' || event.key === ' ') done()
    else if (event.key === 'Escape') setSpan(null)
    else return
    event.preventDefault()
  }
  return (
    <figure class="histogram">
      <div
        class="bars"
        role="slider"
        tabIndex={0}
        aria-label={say('overTime')}
        aria-valuemin={1}
        aria-valuemax={bins.length}
        aria-valuenow={(span?.[1] ?? 0) + 1}
        aria-valuetext={nameOf(span ? chosen : bins)}
        onKeyDown={press}
        onBlur={() => setSpan(null)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragging(true)
          setSpan([binAt(event), binAt(event)])
        }}
        onPointerMove={(event) => dragging && span && setSpan([span[0], binAt(event)])}
        onPointerUp={() => dragging && done()}
        onPointerCancel={() => {
          setDragging(false)
          setSpan(null)
        }}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
          <Bars bins={bins} by={by} low={low} high={high} />
        </svg>
      </div>
      <figcaption class="quiet">
        <span class="ends">
          <bdi>{stretchIn(tongue, by, bins[0]?.from ?? '')}</bdi>
          {span && <output>{nameOf(chosen)}</output>}
          <bdi>{stretchIn(tongue, by, bins.at(-1)?.from ?? '')}</bdi>
        </span>
        <Legend />
      </figcaption>
    </figure>
  )
}

/** A stretch of bins in words: from when to when, and how many encounters. */
function useSpanName(by: Bins['by']): (bins: readonly Bin[]) => string {
  const { say, tongue } = useLanguage()
  return (bins) => {
    const [from, to] = [bins[0], bins.at(-1)].map((bin) => stretchIn(tongue, by, bin?.from ?? ''))
    const count = bins.reduce((sum, bin) => sum + total(bin), 0)
    return say('stretchOfEncounters', { from: from ?? '', to: to ?? '', count })
  }
}

interface BarsShown {
  readonly bins: readonly Bin[]
  readonly by: Bins['by']
  readonly low: number
  readonly high: number
}

function Bars({ bins, by, low, high }: BarsShown) {
  const { tongue, number } = useLanguage()
  const range: [number, number] = tongue === 'fa' ? [WIDTH, 0] : [0, WIDTH]
  const x = scaleBand(
    bins.map(({ from }) => from),
    range,
  ).paddingInner(0.15)
  const y = scaleLinear([0, Math.max(1, ...bins.map(total))], [0, HEIGHT])
  return (
    <>
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
    </>
  )
}

function Legend() {
  const { say } = useLanguage()
  return (
    <span class="legend">
      {KINDS.map((kind) => (
        <span key={kind}>
          <svg viewBox="0 0 10 10" aria-hidden="true">
            <rect class={kind} width="10" height="10" />
          </svg>{' '}
          {say(LEGEND[kind])}
        </span>
      ))}
      <span class="hint">{say('dragToChoose')}</span>
    </span>
  )
}
