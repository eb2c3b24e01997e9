import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { REPORTS, type RoomTested, roomOf } from './room.fixture.js'

let room: RoomTested
beforeAll(async () => {
  room = await roomOf()
})
afterAll(() => room.close())

const NETWORK = '/api/v1/network?of=people'

/** How often the network is made while something is asked. */
async function made(asking: () => Promise<unknown>): Promise<number> {
  const network = vi.spyOn(room.ledger.overview, 'network')
  await asking()
  const { length } = network.mock.calls
  network.mockRestore()
  return length
}

test('what twenty ask at the same moment is made once, and all get it', async () => {
  const answers: string[] = []
  const count = await made(async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => room.ask(NETWORK)))
    answers.push(...(await Promise.all(all.map((answer) => answer.text()))))
  })
  expect([count, answers.length, new Set(answers).size]).toEqual([1, 20, 1])
  expect(await made(() => room.ask(NETWORK))).toBe(0)
  expect(await made(() => room.ask(`${NETWORK}&least=2`))).toBe(1)
})

test('it has the same headers, and its tag is enough for who has it', async () => {
  const [first, second] = [await room.ask('/api/v1/places'), await room.ask('/api/v1/places')]
  expect([...second.headers]).toEqual([...first.headers])
  const tag = second.headers.get('etag') ?? ''
  expect((await room.ask('/api/v1/places', { headers: { 'if-none-match': tag } })).status).toBe(304)
})

test('what is wrong is not kept', async () => {
  for (const path of ['/api/v1/people/p:nobody', '/api/v1/network?of=cats'])
    expect([(await room.ask(path)).status, (await room.ask(path)).status]).toEqual(
      path.includes('cats') ? [400, 400] : [404, 404],
    )
})

test('what was added shows', async () => {
  const { record, source } = REPORTS[2] as (typeof REPORTS)[number]
  const count = async () => ((await (await room.ask('/api/v1/stats')).json()) as { reports: number }).reports
  const before = await count()
  await room.ledger.add([{ record: { ...record, id: 'later' }, source }])
  await room.ledger.resolve()
  expect(await count()).toBe(before + 1)
})
