import { afterAll, beforeAll, expect, test } from 'vitest'
import { Room } from './room.js'

/** Reports of as many meetings, all on other days. */
const COUNT = 300
const OFFICES = ['وزیر خارجه', 'وزیر دفاع', 'رئیس‌جمهور', 'رئیس مجلس']
const COUNTRIES = ['شیلی', 'پرو', 'بولیوی', 'اکوادور', 'پاراگوئه', 'اروگوئه', 'کلمبیا']
const REPORTS = Array.from({ length: COUNT }, (_, i) => {
  const [office, here, there] = [
    OFFICES[i % OFFICES.length],
    COUNTRIES[i % COUNTRIES.length],
    COUNTRIES[(i + 1) % COUNTRIES.length],
  ]
  return {
    id: `written-${i}`,
    published: new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10),
    text: `${office} ${here} امروز با ${office} ${there} در لیما دیدار کرد.`,
  }
})

let room: Room
beforeAll(async () => {
  room = await Room.open()
}, 240_000)
afterAll(async () => {
  await room?.close()
})

test('a ledger that didar add writes to is read all the while, and shows what came', async () => {
  const { page, wrong } = await room.look('/?country=CL&lang=en')
  const ask = async (path: string) => {
    const answer = await fetch(`${room.address}/api/v1${path}`)
    return { path, status: answer.status, body: (await answer.json()) as { reports?: number } }
  }
  let written = false
  const writing = room.add(REPORTS).finally(() => {
    written = true
  })
  const counts: number[] = []
  const refused: unknown[] = []
  while (!written) {
    const paths = ['/stats', '/encounters', '/people', '/network', '/places', '/search?q=Bagheri', '/countries/IR']
    const answers = await Promise.all(paths.map(ask))
    refused.push(...answers.filter(({ status }) => status !== 200))
    counts.push(answers[0]?.body.reports ?? -1)
    await page.goto('/people?lang=en')
    await page.locator('.line').first().waitFor()
  }
  await writing
  expect(refused).toEqual([])
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  await page.goto('/?country=CL&lang=en')
  await page.locator('.card').first().waitFor()
  const { body } = await ask('/stats')
  expect(body.reports).toBe((counts[0] ?? 0) + COUNT)
  expect(wrong).toEqual([])
  await page.context().close()
})
