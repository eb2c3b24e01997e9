import type { Page } from 'playwright-core'
import type { Room } from '../../packages/web/browser/room.js'
import { pointAtPlaces, type Watched, watched } from '../../packages/web/browser/watching.js'

/** What Chromium does with the reading room. */

const RUNS = 7
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(0)
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

/** Bytes that the first view of the timeline asks for, as they are sent. */
export async function firstLoad(room: Room): Promise<string[]> {
  const { page } = await room.blank()
  const sizes = { application: 0, fonts: 0, answers: 0 }
  const all: Promise<void>[] = []
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname
    const kind = path.startsWith('/api/') ? 'answers' : path.endsWith('.woff2') ? 'fonts' : 'application'
    all.push(
      request.sizes().then(({ responseBodySize }) => {
        sizes[kind] += responseBodySize
      }),
    )
  })
  await page.goto('/?lang=fa')
  await page.locator('.bars').waitFor()
  await page.locator('.card').first().waitFor()
  await page.waitForLoadState('networkidle')
  await Promise.all(all)
  await page.context().close()
  const { application, fonts, answers } = sizes
  return [
    `first load, packed: application ${kilobytes(application)} kB (aim 150), fonts ${kilobytes(fonts)} kB, answers ${kilobytes(answers)} kB`,
  ]
}

/** Requests of the first view of the timeline. */
const ASKED = ['/', '/api/v1/stats', '/api/v1/vocabulary', '/api/v1/histogram', '/api/v1/encounters']

/** The first view of the timeline: of the server, and until somebody can use it; each in a browser that was never there. */
export async function firstViews(room: Room): Promise<string[]> {
  const lines: string[] = []
  for (const path of ASKED) {
    const times: number[] = []
    for (let run = 0; run < RUNS; run++) times.push(await timed(room, path))
    lines.push(
      `  ${path.padEnd(22)} first ${times[0]?.toFixed(0).padStart(6)} ms, then ${median(times.slice(1)).toFixed(0).padStart(6)} ms`,
    )
  }
  const views: number[] = []
  for (let run = 0; run < RUNS; run++) views.push(await usableAfter(room))
  return [
    'first view of the timeline, time of the server:',
    ...lines,
    `first view of the timeline in Chromium, until cards, histogram and filters can be used: median ${median(views).toFixed(0)} ms, longest ${Math.max(...views).toFixed(0)} ms`,
  ]
}

async function timed({ address }: Room, path: string): Promise<number> {
  const started = performance.now()
  const answer = await fetch(`${address}${path}`)
  await answer.arrayBuffer()
  return performance.now() - started
}

/** Milliseconds from opening the address until everything is there and the page reacts. */
async function usableAfter(room: Room): Promise<number> {
  const { page } = await room.blank()
  await page.addInitScript(() => {
    const isThere = () =>
      document.querySelector('.card, main [role=status]:not(.loading)') &&
      document.querySelector('.bars') &&
      document.querySelectorAll('select[name=topic] option').length > 1
    new MutationObserver((_, watch) => {
      if (!isThere()) return
      watch.disconnect()
      // Once painted, and with nothing else to do.
      requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { usable: performance.now() })))
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto('/?lang=fa')
  const usable = await page.waitForFunction(() => (globalThis as { usable?: number }).usable, null, {
    timeout: 120_000,
  })
  const after = Number(await usable.jsonValue())
  await page.context().close()
  return after
}

/** The largest drawings: how long until they are there, and how they keep up with who points at them. */
export async function drawings(room: Room): Promise<string[]> {
  const lines: string[] = []
  for (const [path, places] of [
    ['/network?of=people&limit=500', 'svg.network a circle'],
    ['/network?limit=500', 'svg.network a circle'],
    ['/map', 'svg.map a circle'],
  ] as const)
    lines.push(await drawing(room, path, places))
  return lines
}

async function drawing(room: Room, path: string, places: string): Promise<string> {
  const { page } = await room.blank()
  await page.goto('/nowhere?lang=en')
  const started = performance.now()
  const drawn = await watched(page, () => opened(page, path, places))
  const after = performance.now() - started
  const pointed = await watched(page, () => pointAtPlaces(page, places, 60))
  const count = await page.locator(places).count()
  await page.context().close()
  return `${path}: ${count} places drawn after ${after.toFixed(0)} ms, ${longestOf(drawn)}; pointed at: frames ${median(pointed.frames).toFixed(0)} ms apart, ${longestOf(pointed)}`
}

const longestOf = ({ longest, itself }: Watched) =>
  `longest task ${longest.toFixed(0)} ms (${itself.toFixed(0)} of the page itself)`

/** Another page of the application that is open, as a link to it would lead there. */
async function opened(page: Page, path: string, places: string): Promise<void> {
  await page.evaluate((to) => {
    const link = Object.assign(document.createElement('a'), { href: to })
    document.body.append(link)
    link.click()
    link.remove()
  }, path)
  await page.locator(places).last().waitFor({ state: 'attached', timeout: 300_000 })
}
