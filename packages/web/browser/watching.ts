import type { Page } from 'playwright-core'

/** How a page kept up while something was done with it, in milliseconds. */
export interface Watched {
  /** The longest stretch in which it could not react. */
  readonly longest: number
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
  return page.evaluate(() => {
    const { told } = globalThis as unknown as { told: Told }
    told.going = false
    return { longest: Math.max(...told.tasks), frames: told.frames.slice(1).sort((a, b) => a - b) }
  })
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
