import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTongue, KINDS, Room } from './room.js'

let room: Room
let pages: Readonly<Record<string, string>>
beforeAll(async () => {
  room = await Room.open()
  pages = await room.pages()
}, 240_000)
afterAll(async () => {
  await room?.close()
})

const pathOf = (page: Page) => decodeURIComponent(new URL(page.url()).pathname)

test.each(KINDS)('%s: Tab leads to whatever can be used, and it is seen where the focus is', async (kind) => {
  const { page } = await room.look(inTongue(pages[kind] ?? '', 'en'))
  const usable = await page.evaluate(() => {
    const those = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=slider]',
    )
    const seen = [...those].filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches('[type=hidden]'))
    for (const [i, one] of seen.entries()) one.dataset.usable = String(i)
    return seen.length
  })
  const reached = new Set<string>()
  const unseen: string[] = []
  for (let press = 0; press < usable + 10 && reached.size < usable; press++) {
    await page.keyboard.press('Tab')
    const { number, html, shown } = await page.evaluate(focused)
    if (number !== null) reached.add(number)
    if (!shown) unseen.push(html)
  }
  expect(reached.size).toBe(usable)
  expect(unseen).toEqual([])
  await page.context().close()
})

/** In the page: what has the focus, and whether its own outline, or that of what stands for it, shows that. */
function focused() {
  const { activeElement: here } = document
  const outlined = (one: Element | null | undefined) => {
    if (!one) return false
    const { outlineStyle, outlineWidth, stroke } = getComputedStyle(one)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || (one instanceof SVGElement && stroke !== 'none')
  }
  const standing = here?.querySelector('circle') ?? here?.parentElement?.querySelector('.choose')
  return {
    number: here instanceof HTMLElement || here instanceof SVGElement ? (here.dataset.usable ?? null) : null,
    html: here?.outerHTML.slice(0, 120) ?? '',
    shown: here === document.body || outlined(here) || outlined(standing),
  }
}

test('the first stop leads past the navigation', async () => {
  const { page } = await room.look('/people?lang=en')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('name')
  await page.context().close()
})

test('on another page the focus is at its beginning, and the window has its name', async () => {
  const { page } = await room.look('/people?lang=en')
  const first = page.locator('.line a').first()
  const name = (await first.textContent()) ?? ''
  await first.press('Enter')
  await page.waitForURL(/\/people\/./)
  await page.locator('h1').getByText(name).waitFor()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
  expect(await page.title()).toBe(`${name} · Didar`)
  await page.context().close()
})

test.each([
  ['en', 'ArrowRight'],
  ['fa', 'ArrowLeft'],
])('in %s a span of the histogram is chosen with %s', async (tongue, later) => {
  const { page } = await room.look(inTongue('/', tongue))
  const slider = page.getByRole('slider')
  await slider.focus()
  const whole = await slider.getAttribute('aria-valuetext')
  for (const key of ['Home', later, `Shift+${later}`, `Shift+${later}`]) await page.keyboard.press(key)
  expect(await slider.getAttribute('aria-valuenow')).toBe('4')
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(whole)
  await page.keyboard.press('Enter')
  await page.waitForURL(/from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/)
  const span = new URL(page.url()).searchParams
  expect(Number(span.get('to')?.slice(0, 4)) - Number(span.get('from')?.slice(0, 4))).toBe(2)
  await page.context().close()
})

describe.each(['network', 'map'])('%s', (kind) => {
  test('one arrow key alone leads through all places, Enter to the page of one', async () => {
    const { page } = await room.look(inTongue(pages[kind] ?? '', 'en'))
    const places = page.locator(`svg.${kind} a`)
    await places.first().waitFor()
    await page.locator(`svg.${kind} a[tabindex="0"]`).focus()
    const here = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
    const walk = async (key: string) => {
      const seen = [await here()]
      for (;;) {
        await page.keyboard.press(key)
        const next = await here()
        if (next === seen.at(-1)) return seen
        seen.push(next)
      }
    }
    await walk('ArrowUp')
    expect((await walk('ArrowDown')).length).toBe(await places.count())
    const last = await here()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => decodeURIComponent(`${url.pathname}${url.search}`) === decodeURIComponent(last))
    await page.context().close()
  })
})

test('in a report Enter leads from a mark to its value, and from a value to its words', async () => {
  const { page } = await room.look(`${pages.report?.split('#')[0]}?lang=en`)
  const inside = (selector: string) =>
    page.evaluate((of) => document.querySelector(of)?.contains(document.activeElement) ?? false, selector)
  await page.locator('.text a.contact').first().press('Enter')
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-current') === 'true')
  expect(await inside('.panel')).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.matches('.pointed'))
  expect(await inside('.text')).toBe(true)
  await page.context().close()
})

test('a report is added', async () => {
  const { page } = await room.look('/add?lang=en')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('رئیس‌جمهور شیلی امروز با رئیس‌جمهور پرو در لیما دیدار کرد.')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText('۱۴۰۰/۱۲/۰۶')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Keep' }).press('Enter')
  await page.waitForURL(/\/reports\/paste-/)
  await page.getByText('25 February 2022').first().waitFor()
  expect(pathOf(page)).toMatch(/^\/reports\/paste-/)
  await page.context().close()
})
