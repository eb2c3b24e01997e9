import { once } from 'node:events'
import autocannon from 'autocannon'
import type { Room } from '../../packages/web/browser/room.js'

/** Readers at the same moment, and how often each asks. */
const [READERS, EACH] = [50, 4]
const IRAN = encodeURIComponent('ایران')
const REPORT = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'

interface Asked {
  readonly path: string
  readonly body?: string
}

/** Every route of the API but downloads and what adds to the ledger, each asked by 50 readers at the same moment. */
export async function routes(room: Room): Promise<string[]> {
  const lines: string[] = []
  for (const asked of await everyRoute(room)) lines.push(await underLoad(room, asked))
  return [`each route asked by ${READERS} readers at the same moment, median and 95th percentile:`, ...lines]
}

async function everyRoute({ address }: Room): Promise<Asked[]> {
  const ask = async <T>(path: string) => (await (await fetch(`${address}/api/v1${path}`)).json()) as T
  const encounters = await ask<{ items: { id: string }[] }>('/encounters?limit=1')
  const people = await ask<{ items: { actor: string }[] }>('/people?limit=1')
  const id = encounters.items[0]?.id ?? ''
  const actor = people.items[0]?.actor ?? ''
  const detail = await ask<{ tellings: { source: { report: string } }[] }>(`/encounters/${id}`)
  const report = encodeURIComponent(detail.tellings[0]?.source.report ?? '')
  const gets = [
    ...['/encounters', '/encounters?country=IR&country=TR', `/encounters?text=${IRAN}`, `/encounters/${id}`],
    ...[
      '/histogram',
      '/histogram?country=IR',
      '/people',
      '/people?name=Rouhani',
      `/people/${encodeURIComponent(actor)}`,
    ],
    ...[
      '/countries/IR',
      '/pairs/IR/RU',
      `/statements?by=${encodeURIComponent(actor)}`,
      '/statements?by=IR&topic=syria',
    ],
    ...['/promises', '/promises?country=IR&status=kept', '/network', '/network?of=people', '/places'],
    ...[`/search?q=${IRAN}`, '/search?q=Bagheri', `/reports/${report}`, '/stats', '/vocabulary', '/openapi.json'],
  ]
  return [...gets.map((path) => ({ path })), { path: '/read', body: JSON.stringify({ text: REPORT }) }]
}

async function underLoad({ address }: Room, { path, body }: Asked): Promise<string> {
  const times: number[] = []
  const wrong = new Set<number>()
  const load = autocannon({
    url: `${address}/api/v1${path}`,
    ...(body === undefined ? {} : { method: 'POST', body }),
    headers: { 'accept-encoding': 'gzip', 'content-type': 'application/json' },
    ...{ connections: READERS, amount: READERS * EACH, timeout: 600 },
  })
  load.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    times.push(milliseconds)
    if (status !== 200) wrong.add(status)
  })
  await once(load, 'done')
  times.sort((a, b) => a - b)
  const at = (share: number) => `${(times[Math.floor(times.length * share)] ?? 0).toFixed(0).padStart(6)} ms`
  const refused = wrong.size > 0 ? `, answered ${[...wrong].join(', ')}` : ''
  const missing = times.length < READERS * EACH ? `, ${READERS * EACH - times.length} without an answer` : ''
  return `  ${decodeURIComponent(path).padEnd(50)} ${at(0.5)} ${at(0.95)}${refused}${missing}`
}
