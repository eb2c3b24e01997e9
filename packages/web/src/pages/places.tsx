import type { Places as Answered } from '@didar/server/contract'
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { feature } from 'topojson-client'
import worldAddress from 'world-atlas/countries-110m.json?url'
import { addressOf, useAnswer } from '../api.js'
import { LETTER, namesThatFit } from '../charts/labels.js'
import { useSeenFirst } from '../charts/seen-first.js'
import { useWalking } from '../charts/walking.js'
import { useLanguage } from '../language/language.js'
import { AskForm } from '../parts/ask-form.js'
import { DayField } from '../parts/day-field.js'
import { Shown } from '../parts/state.js'

const [WIDTH, HEIGHT] = [1000, 500]

type Place = Answered['places'][number]
type World = Parameters<typeof feature>[0]
type Land = Extract<ReturnType<typeof feature>, { type: 'FeatureCollection' }>

/** Where encounters take place, and who travels where. */
export function Places() {
  const { say } = useLanguage()
  const { query } = useLocation()
  const { from, to } = query
  const answer = useAnswer<Answered>(addressOf('places', { from, to }))
  const land = useLand()
  return (
    <>
      <h1>{say('map')}</h1>
      <AskForm path="/map">
        <DayField name="from" label={say('from')} given={from} />
        <DayField name="to" label={say('to')} given={to} />
      </AskForm>
      <Shown answer={answer}>{(places) => <Drawn places={places} land={land} />}</Shown>
    </>
  )
}

/** The countries of the world, which come with the application. */
function useLand(): Land | null {
  const [land, setLand] = useState<Land | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    fetch(worldAddress, { signal: stop.signal })
      .then((answer) => answer.json() as Promise<World>)
      .then((world) => {
        const { countries } = world.objects
        if (countries) setLand(feature(world, countries) as Land)
      })
      .catch(() => {})
    return () => stop.abort()
  }, [])
  return land
}

/** As far as the map is drawn nearer: where everything is in one town, the country around it is to be seen. */
const NEAREST = 1600
const MARGIN = 70

/** The world, or the part of it in which something is. */
function projectionTo(places: Answered) {
  const world = geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' })
  const coordinates = [...places.places.map(({ at }) => at), ...places.flows.flatMap(({ ends }) => ends ?? [])]
  if (coordinates.length === 0) return world
  const box: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ]
  const near = geoNaturalEarth1().fitExtent(box, { type: 'MultiPoint', coordinates })
  if (near.scale() <= world.scale()) return world
  if (near.scale() <= NEAREST) return near
  const [x = 0, y = 0] = geoCentroid({ type: 'MultiPoint', coordinates })
  return geoNaturalEarth1()
    .scale(NEAREST)
    .center([x, y])
    .translate([WIDTH / 2, HEIGHT / 2])
}

function Drawn({ places, land }: { readonly places: Answered; readonly land: Land | null }) {
  const { say, name, country } = useLanguage()
  const projection = useMemo(() => projectionTo(places), [places])
  const path = useMemo(() => geoPath(projection), [projection])
  const called = ({ city, country: code, name: named }: Place) =>
    city === null ? country(code, named) : (name(named) ?? city)
  const points = useMemo(() => pointsOf(places, projection, called), [places, projection, name])
  const link = useWalking(points)
  const named = useMemo(() => namesThatFit(points), [points])
  const largest = [...points].sort((a, b) => b.radius - a.radius)[0]
  const frame = useSeenFirst((largest?.x ?? WIDTH / 2) / WIDTH, points)
  const drawnLand = useMemo(
    () =>
      land?.features.map((one) => <path key={String(one.id ?? geoCentroid(one))} class="land" d={path(one) ?? ''} />),
    [land, path],
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" tabIndex={0} aria-label={say('map')} ref={frame}>
        <svg
          class="map"
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          aria-label={say('map')}
          aria-description={say('arrowsLead')}
        >
          {drawnLand}
          <FlowLines flows={places.flows} path={path} />
          {points.map(({ place, x, y, radius }, i) => {
            const label = `${called(place)}: ${say('encounters', { count: place.encounters })}`
            return (
              <a
                key={`${place.country} ${place.city}`}
                href={`/?${new URLSearchParams({ place: place.city ?? place.country })}`}
                aria-label={label}
                {...link(i)}
              >
                <title>{label}</title>
                <circle cx={x} cy={y} r={radius} />
              </a>
            )
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: names take no focus; the links have them too */}
          <g aria-hidden="true">
            {[...named].map(([i, { x, y, inside }]) => (
              <text key={i} class={inside ? 'inside' : undefined} x={x} y={y} text-anchor="middle">
                {points[i] && called(points[i].place)}
              </text>
            ))}
          </g>
        </svg>
      </section>
      <Flows flows={places.flows} />
    </>
  )
}

/** Where places lie on the drawing, and how large they are. */
function pointsOf({ places }: Answered, projection: ReturnType<typeof projectionTo>, called: (place: Place) => string) {
  const most = Math.max(1, ...places.map(({ encounters }) => encounters))
  return places.flatMap((place) => {
    const [x, y] = projection(place.at) ?? []
    if (x === undefined || y === undefined) return []
    const radius = 3 + 10 * Math.sqrt(place.encounters / most)
    return [{ place, x, y, radius, width: called(place).length * LETTER }]
  })
}

interface FlowsDrawn extends Pick<Answered, 'flows'> {
  readonly path: ReturnType<typeof geoPath>
}

/** Who travels where: a line for each two countries, as thick as there are visits. */
function FlowLines({ flows, path }: FlowsDrawn) {
  const { country, number } = useLanguage()
  const most = Math.max(1, ...flows.map(({ visits }) => visits))
  return (
    <>
      {flows.map(({ from, to, visits, ends }) => {
        const line = ends && path({ type: 'LineString', coordinates: [...ends] })
        return (
          line && (
            <path key={`${from} ${to}`} class="flow" d={line} stroke-width={0.8 + (4 * visits) / most}>
              <title>{`${country(from)} → ${country(to)}: ${number(visits)}`}</title>
            </path>
          )
        )
      })}
    </>
  )
}

/** The same as a table: who visited where, how often. */
function Flows({ flows }: Pick<Answered, 'flows'>) {
  const { say, country, number } = useLanguage()
  return (
    <details>
      <summary>{say('asTable')}</summary>
      <table>
        <tbody>
          {flows.map(({ from, to, visits }) => (
            <tr key={`${from} ${to}`}>
              <td>
                <bdi>{country(from)}</bdi>
              </td>
              <td>
                <bdi>{country(to)}</bdi>
              </td>
              <td>{number(visits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
