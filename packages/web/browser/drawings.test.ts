import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KINDS, Room } from './room.js'
import { pointAtPlaces, watched } from './watching.js'

let room: Room
let pages: Readonly<Record<string, string>>
beforeAll(async () => {
  room = await Room.open()
  pages = await room.pages()
}, 240_000)
afterAll(async () => {
  await room?.close()
})

/** So many people of so many countries, each tied to a few others, some to many. */
const [NODES, TIES] = [400, 1500]
const named = (en: string) => ({ fa: null, en })
const NETWORK = {
  nodes: Array.from({ length: NODES }, (_, i) => ({
    actor: `p:person-${i}`,
    name: named(`Person Number ${i}`),
    office: named('Foreign Minister'),
    country: 'IR',
    encounters: 1 + Math.floor(NODES / (i + 1)),
  })),
  ties: [
    ...new Map(
      Array.from({ length: TIES }, (_, i) => {
        const [a, b] = [(i * i) % NODES, Math.floor(((i * 7919) % NODES) / (1 + (i % 9)))].sort((x, y) => x - y)
        return [`${a} ${b}`, { a: `p:person-${a}`, b: `p:person-${b}`, encounters: 1 + (i % 5) }] as const
      }),
    ).values(),
  ].filter(({ a, b }) => a !== b),
  left: 0,
}

/** Milliseconds of a page's own work in one stretch that somebody feels. */
const FELT = 150

describe(`a network of ${NODES}`, () => {
  test('is laid out and pointed at without holding up the page', async () => {
    const { page } = await room.look('/people?lang=en')
    await page.route(/\/api\/v1\/network\b/, (route) => route.fulfill({ json: NETWORK }))
    const laid = await watched(page, async () => {
      await page.getByRole('link', { name: 'Network' }).click()
      await page
        .locator('svg.network a')
        .nth(NODES - 1)
        .waitFor({ state: 'attached' })
    })
    expect(laid.itself).toBeLessThan(FELT)
    const pointed = await watched(page, () => pointAtPlaces(page, 'svg.network a circle', 40))
    expect(pointed.itself).toBeLessThan(FELT)
    await page.context().close()
  })
})

test.each(['fa', 'en'])('on a phone the place with most is seen first, and names are legible: %s', async (tongue) => {
  const { page } = await room.look(`/map?lang=${tongue}`, { viewport: { width: 390, height: 780 } })
  await page.locator('svg.map a circle').first().waitFor({ state: 'attached' })
  const [x, height] = await page.evaluate(() => {
    const [largest] = [...document.querySelectorAll('svg.map a circle')].sort(
      (a, b) => Number(b.getAttribute('r')) - Number(a.getAttribute('r')),
    )
    const name = document.querySelector('svg.map text')
    return [largest?.getBoundingClientRect().x ?? -1, name?.getBoundingClientRect().height ?? 0]
  })
  expect(x).toBeGreaterThan(0)
  expect(x).toBeLessThan(390)
  expect(height).toBeGreaterThan(12)
  await page.context().close()
})

test('the network is smaller for who met more often, and of other days', async () => {
  const { page } = await room.look('/network?of=people&lang=en')
  const nodes = page.locator('svg.network a')
  await nodes.first().waitFor()
  const all = await nodes.count()
  await page.getByLabel('At least so often').selectOption('2')
  await page.getByRole('button', { name: 'Show' }).click()
  await page.waitForURL(/least=2/)
  await page.waitForFunction((before) => document.querySelectorAll('svg.network a').length < before, all)
  await page.goto('/network?of=people&from=2022-01-01&to=2022-12-31&lang=en')
  await page.waitForFunction((before) => document.querySelectorAll('svg.network a').length < before, all)
  await page.context().close()
})

test('whom the network shows is told with office and country', async () => {
  const { page } = await room.look('/network?of=people&lang=en')
  await page
    .locator('svg.network a title')
    .getByText(/Bagheri, Chief of the General Staff, Iran, \d+ encounters/)
    .waitFor({ state: 'attached' })
  await page.context().close()
})

describe('on paper', () => {
  test.each(KINDS)('%s: what was read, and nothing to click; as wide as the sheet, nothing cut off', async (kind) => {
    const { page } = await room.look(pages[kind] ?? '', { viewport: { width: 700, height: 990 }, colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print' })
    const seen = await page.evaluate(() => {
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
      const cut = shown('main, main *').filter((one) => {
        const { overflowX, overflowY } = getComputedStyle(one)
        const hides = [overflowX, overflowY].some((flow) => flow !== 'visible' && flow !== 'clip')
        return hides && !(one instanceof SVGElement) && one.scrollHeight > one.clientHeight + 1
      })
      return {
        clickable: shown('.top, .bottom, form').length,
        cut: cut.map((one) => one.className),
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        ink: getComputedStyle(document.body).color,
      }
    })
    expect(seen).toEqual({ clickable: 0, cut: [], over: 0, paper: 'rgb(255, 255, 255)', ink: 'rgb(29, 37, 40)' })
    await page.context().close()
  })
})
