import type { Places as Answered } from '@didar/server/contract'
import { geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { feature } from 'topojson-client'
import worldAddress from 'world-atlas/countries-110m.json?url'
import { addressOf, useAnswer } from '../api.js'
import { useLanguage } from '../language/language.js'
import { Shown } from '../parts/state.js'

const [WIDTH, HEIGHT] = [1000, 500]

type World = Parameters<typeof feature>[0]
type Land = Extract<ReturnType<typeof feature>, { type: 'FeatureCollection' }>

/** Where encounters take place, and who travels where. */
export function Places() {
  const { say } = useLanguage()
  const { query, route } = useLocation()
  const { from, to } = query
  const answer = useAnswer<Answered>(addressOf('places', { from, to }))
  const land = useLand()
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget as HTMLFormElement)].filter(([, value]) => value !== '')
    route(`/map?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`)
  }
  return (
    <>
      <h1>{say('map')}</h1>
      <form class="filters" onSubmit={send} key={`${from} ${to}`}>
        <label>
          {say('from')}
          <input type="date" name="from" defaultValue={from} />
        </label>
        <label>
          {say('to')}
          <input type="date" name="to" defaultValue={to} />
        </label>
        <button type="submit" class="go">
          {say('show')}
        </button>
      </form>
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

function Drawn({ places, land }: { readonly places: Answered; readonly land: Land | null }) {
  const { say, name, country, number } = useLanguage()
  const projection = useMemo(() => geoNaturalEarth1().fitSize([WIDTH, HEIGHT], { type: 'Sphere' }), [])
  const path = useMemo(() => geoPath(projection), [projection])
  const most = Math.max(1, ...places.places.map(({ encounters }) => encounters))
  const capitals = new Map(places.places.map((place) => [place.country, place.at]))
  const mostVisits = Math.max(1, ...places.flows.map(({ visits }) => visits))
  return (
    <>
      <svg class="map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-label={say('map')}>
        <g>
          {land?.features.map((one) => (
            <path key={String(one.id ?? geoCentroid(one))} class="land" d={path(one) ?? ''} />
          ))}
        </g>
        {places.flows.map(({ from, to, visits }) => {
          const [a, b] = [capitals.get(from), capitals.get(to)]
          const line = a && b && path({ type: 'LineString', coordinates: [a, b] })
          return (
            line && (
              <path key={`${from} ${to}`} class="flow" d={line} stroke-width={0.8 + (4 * visits) / mostVisits}>
                <title>{`${country(from)} → ${country(to)}: ${number(visits)}`}</title>
              </path>
            )
          )
        })}
        {places.places.map((place) => {
          const at = projection(place.at)
          const label = `${name(place.name) ?? place.city ?? country(place.country)}: ${say('encounters', { count: place.encounters })}`
          return (
            at && (
              <a
                key={`${place.country} ${place.city}`}
                href={`/?${new URLSearchParams({ place: place.city ?? place.country })}`}
                aria-label={label}
              >
                <title>{label}</title>
                <circle cx={at[0]} cy={at[1]} r={2.5 + 9 * Math.sqrt(place.encounters / most)} />
              </a>
            )
          )
        })}
      </svg>
      <details>
        <summary>{say('asTable')}</summary>
        <table>
          <tbody>
            {places.flows.map(({ from, to, visits }) => (
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
    </>
  )
}
