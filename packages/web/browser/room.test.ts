import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Room } from './room.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let room: Room
beforeAll(async () => {
  room = await Room.open()
}, 180_000)
afterAll(async () => {
  await room?.close()
})

/** Addresses of one page of each kind, as the ledger of the shipped reports has them. */
async function addresses(): Promise<Record<string, string>> {
  const { page } = await room.look('/?country=RU&country=TR&type=call')
  const encounter = await page.locator('.card h3 a').first().getAttribute('href')
  const person = await page.locator('.party a[href^="/people/"]').first().getAttribute('href')
  await page.goto(encounter ?? '')
  const report = await page.locator('blockquote a').first().getAttribute('href')
  await page.context().close()
  return {
    timeline: '/',
    encounter: encounter ?? '',
    people: '/people',
    person: person ?? '',
    country: '/countries/IR',
    pair: '/pairs/IR/AZ',
    promises: '/promises',
    network: '/network',
    map: '/map',
    report: report ?? '',
    add: '/add',
    search: '/search?q=Bagheri',
  }
}
const KINDS = [
  'timeline',
  'encounter',
  'people',
  'person',
  'country',
  'pair',
  'promises',
  'network',
  'map',
  'report',
  'add',
  'search',
]

describe.each(KINDS)('%s', (kind) => {
  test.each([
    ['fa', 'light'],
    ['en', 'dark'],
  ] as const)(
    'in %s, %s: nothing wrong, nothing from outside, accessible, as wide as the screen',
    async (tongue, colorScheme) => {
      const path = (await addresses())[kind] ?? ''
      const [before, hash = ''] = path.split('#')
      const asked = `${before}${before?.includes('?') ? '&' : '?'}lang=${tongue}${hash && `#${hash}`}`
      const { page, foreign, wrong } = await room.look(asked, { colorScheme, viewport: { width: 390, height: 844 } })
      await page.locator('h1').waitFor()
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(tongue === 'fa' ? 'rtl' : 'ltr')
      expect(foreign).toEqual([])
      expect(wrong).toEqual([])
      expect(await violations(page)).toEqual([])
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement)
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
      await page.context().close()
    },
  )
})

/** What axe finds against WCAG 2.2 AA. */
async function violations(page: Page): Promise<string[]> {
  // As a content script would be: the page's own policy lets no foreign script in.
  const found = await page.evaluate(
    `(() => { ${axe}; return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }) })()`,
  )
  const { violations: those } = found as { violations: { id: string; nodes: { html: string }[] }[] }
  return those.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
