import { scaleBand, scaleLinear } from 'd3-scale'
import { yearNumber } from '../language/days.js'
import type { Message } from '../language/fa.js'
import { TYPES } from '../language/kinds.js'
import { useLanguage } from '../language/language.js'

interface Year {
  readonly year: number
  readonly parts: readonly { readonly value: string; readonly count: number }[]
}

/** Pixels of a year, and of the whole at least. */
const [A_YEAR, LEAST] = [56, 280]
const HEIGHT = 160

/** Years beside each other in the direction of reading, each a stack of kinds, with a legend and the same as a table. */
export function StackedYears({ title, years }: { readonly title: string; readonly years: readonly Year[] }) {
  const { tongue } = useLanguage()
  if (years.length === 0) return null
  const kinds = [...new Set(years.flatMap(({ parts }) => parts.map(({ value }) => value)))].sort()
  const width = Math.max(LEAST, years.length * A_YEAR)
  const used = years.length * A_YEAR
  const range: [number, number] = tongue === 'fa' ? [width, width - used] : [0, used]
  const x = scaleBand(
    years.map(({ year }) => year),
    range,
  ).padding(0.15)
  const total = ({ parts }: Year) => parts.reduce((sum, { count }) => sum + count, 0)
  const y = scaleLinear([0, Math.max(1, ...years.map(total))], [0, HEIGHT - 20])
  return (
    <figure class="years">
      <figcaption>
        <span>{title}</span> <Legend kinds={kinds} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={title}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} width={width} height={HEIGHT} role="img" aria-label={title}>
          {years.map((year) => {
            let base = 20
            return (
              <g key={year.year}>
                {kinds.map((kind, i) => {
                  const count = year.parts.find(({ value }) => value === kind)?.count ?? 0
                  const height = y(count)
                  base += height
                  return (
                    count > 0 && (
                      <rect
                        key={kind}
                        class={`kind-${i % 8}`}
                        x={x(year.year)}
                        y={HEIGHT - base}
                        width={x.bandwidth()}
                        height={height}
                      />
                    )
                  )
                })}
                <text x={(x(year.year) ?? 0) + x.bandwidth() / 2} y={HEIGHT - 4} text-anchor="middle">
                  {yearNumber(tongue, year.year)}
                </text>
              </g>
            )
          })}
        </svg>
      </section>
      <YearTable title={title} years={years} kinds={kinds} />
    </figure>
  )
}

function useKindName(): (kind: string) => string {
  const { say } = useLanguage()
  return (kind) => (KINDS.has(kind) ? say(kind as Message) : kind)
}
const KINDS: ReadonlySet<string> = new Set([...TYPES, ...['leader', 'minister', 'official', 'unknownLevel']])

function Legend({ kinds }: { readonly kinds: readonly string[] }) {
  const nameOf = useKindName()
  return (
    <span class="legend">
      {kinds.map((kind, i) => (
        <span key={kind}>
          <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect class={`kind-${i % 8}`} width="10" height="10" />
          </svg>{' '}
          {nameOf(kind)}
        </span>
      ))}
    </span>
  )
}

function YearTable({
  title,
  years,
  kinds,
}: {
  readonly title: string
  readonly years: readonly Year[]
  readonly kinds: readonly string[]
}) {
  const { say, number, tongue } = useLanguage()
  const nameOf = useKindName()
  return (
    <details>
      <summary>{say('asTable')}</summary>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <td />
            {kinds.map((kind) => (
              <th key={kind} scope="col">
                {nameOf(kind)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, parts }) => (
            <tr key={year}>
              <th scope="row">{yearNumber(tongue, year)}</th>
              {kinds.map((kind) => (
                <td key={kind}>{number(parts.find(({ value }) => value === kind)?.count ?? 0)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
