import type { Page } from 'playwright-core'

/** How a page kept up while something was done with it, in milliseconds. */
export interface Watched {
  /** The longest stretch in which it could not react; and how much of it the page itself was at work, not others on the machine. */
  readonly longest: number
  readonly itself: number
  /** How far apart its frames were, the shortest first. */
  readonly frames: readonly number[]
}

interface Told {
  readonly tasks: number[]
  readonly frames: number[]
  going: boolean
}

/** Does something with a page, and tells how the page kept up. */
export async function watched(page: Page, work: () => Promise<void>): Promise<Watched> {
  await page.evaluate(() => {
    const told: Told = { tasks: [0], frames: [], going: true }
    Object.assign(globalThis, { told })
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) told.tasks.push(duration)
    }).observe({ type: 'longtask' })
    let last = performance.now()
    const frame = (now: number) => {
      told.frames.push(now - last)
      last = now
      if (told.going) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
  await work()
  const share = await processorShare(page)
  return page.evaluate((part) => {
    const { told } = globalThis as unknown as { told: Told }
    told.going = false
    const longest = Math.max(...told.tasks)
    return { longest, itself: longest * part, frames: told.frames.slice(1).sort((a, b) => a - b) }
  }, share)
}

/** Milliseconds for which a page is kept at work to see how much of a processor it gets. */
const AT_WORK = 300

/** How much of a processor a page gets at the moment: 1 on a machine that does nothing else. */
async function processorShare(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const seconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  const before = await seconds()
  await page.evaluate((milliseconds) => {
    const until = performance.now() + milliseconds
    while (performance.now() < until);
  }, AT_WORK)
  const after = await seconds()
  await session.detach()
  return Math.min(1, ((after - before) * 1000) / AT_WORK)
}

/** Moves over as many of the places of a drawing, one after another. */
export async function pointAtPlaces(page: Page, selector: string, most: number): Promise<void> {
  const places = page.locator(selector)
  const count = await places.count()
  for (let i = 0; i < count; i += Math.max(1, Math.floor(count / most))) {
    const box = await places.nth(i).boundingBox()
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  }
}
