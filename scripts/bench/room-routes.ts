import { once } from 'node:events'
import autocannon from 'autocannon'
import type { Room } from '../../packages/web/browser/room.js'

/** Readers at the same moment, and how often each asks. */
const [READERS, EACH] = [50, 4]
const IRAN = encodeURIComponent('ایران')
const REPORT = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'

/** What one reader after another asks; the last one is followed by the first. */
interface Asked {
  readonly name: string
  readonly paths: readonly string[]
  readonly body?: string
}

/**
 * Every route of the API but downloads and what adds to the ledger, each asked by 50 readers at the same moment: all the
 * same, which is answered once; and each something else.
 */
export async function routes(room: Room): Promise<string[]> {
  const lines: string[] = []
  for (const asked of await everyRoute(room)) lines.push(await underLoad(room, asked))
  lines.push('the same, but what nobody else asks, of so many countries or people:')
  for (const asked of await everyOther(room)) lines.push(await underLoad(room, asked))
  return [`each route asked by ${READERS} readers at the same moment, median and 95th percentile:`, ...lines]
}

const asking = async <T>({ address }: Room, path: string) =>
  (await (await fetch(`${address}/api/v1${path}`)).json()) as T

async function everyRoute(room: Room): Promise<Asked[]> {
  const encounters = await asking<{ items: { id: string }[] }>(room, '/encounters?limit=1')
  const [actor = ''] = await peopleOf(room, 1)
  const id = encounters.items[0]?.id ?? ''
  const detail = await asking<{ tellings: { source: { report: string } }[] }>(room, `/encounters/${id}`)
  const report = encodeURIComponent(detail.tellings[0]?.source.report ?? '')
  const gets = [
    ...['/encounters', '/encounters?country=IR&country=TR', `/encounters?text=${IRAN}`, `/encounters/${id}`],
    ...['/histogram', '/histogram?country=IR', '/people', '/people?name=Rouhani', `/people/${actor}`],
    ...['/countries/IR', '/pairs/IR/RU', `/statements?by=${actor}`, '/statements?by=IR&topic=syria'],
    ...['/promises', '/promises?country=IR&status=kept', '/network', '/network?of=people', '/places'],
    ...[`/search?q=${IRAN}`, '/search?q=Bagheri', `/reports/${report}`, '/stats', '/vocabulary', '/openapi.json'],
  ]
  return [
    ...gets.map((path) => ({ name: decodeURIComponent(path), paths: [path] })),
    { name: '/read', paths: ['/read'], body: JSON.stringify({ text: REPORT }) },
  ]
}

const peopleOf = async (room: Room, limit: number) =>
  (await asking<{ items: { actor: string }[] }>(room, `/people?limit=${limit}`)).items.map(({ actor }) =>
    encodeURIComponent(actor),
  )

/** Readers who each ask of another country or of somebody else: nothing is answered that was answered before. */
async function everyOther(room: Room): Promise<Asked[]> {
  const people = await peopleOf(room, READERS * EACH)
  const { codes: named } = await asking<{ codes: object }>(room, '/vocabulary')
  const codes = Object.keys(named).map(encodeURIComponent)
  const surnames = people.map((actor) => actor.replace(/^.*-/, ''))
  const about = (path: string, values: readonly string[]): Asked => ({
    name: `${path.replace('%', '…')} (${values.length})`,
    paths: values.map((value) => path.replace('%', value)),
  })
  return [
    ...['/encounters?country=%', '/histogram?country=%', '/people?country=%', '/countries/%', '/pairs/IR/%'].map(
      (path) => about(path, codes),
    ),
    ...['/statements?by=%', '/promises?country=%', '/network?country=%', '/network?of=people&country=%'].map((path) =>
      about(path, codes),
    ),
    ...['/people/%', '/encounters?person=%', '/statements?by=%&limit=20'].map((path) => about(path, people)),
    ...['/people?name=%', '/search?q=%'].map((path) => about(path, [...new Set(surnames)])),
  ]
}

async function underLoad({ address }: Room, { name, paths, body }: Asked): Promise<string> {
  const times: number[] = []
  const wrong = new Set<number>()
  let next = 0
  const load = autocannon({
    url: address,
    ...{ connections: READERS, amount: READERS * EACH, timeout: 600 },
    setupClient: (client) =>
      client.setRequests(
        Array.from({ length: EACH }, () => ({
          path: `/api/v1${paths[next++ % paths.length]}`,
          ...(body === undefined ? {} : { method: 'POST' as const, body }),
          headers: { 'accept-encoding': 'gzip', 'content-type': 'application/json' },
        })),
      ),
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
  return `  ${name.padEnd(50)} ${at(0.5)} ${at(0.95)}${refused}${missing}`
}
