import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTongue, KINDS, Room } from './room.js'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let room: Room
let pages: Readonly<Record<string, string>>
beforeAll(async () => {
  room = await Room.open()
  pages = await room.pages()
}, 240_000)
afterAll(async () => {
  await room?.close()
})

describe.each(KINDS)('%s', (kind) => {
  test.each([
    ['fa', 'light'],
    ['en', 'dark'],
  ] as const)(
    'in %s, %s: nothing wrong, nothing from outside, accessible, as wide as the screen, still, in its language',
    async (tongue, colorScheme) => {
      const asked = inTongue(pages[kind] ?? '', tongue)
      const { page, foreign, wrong } = await room.look(asked, { colorScheme, viewport: { width: 390, height: 844 } })
      await page.locator('h1').waitFor()
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(tongue === 'fa' ? 'rtl' : 'ltr')
      expect(foreign).toEqual([])
      expect(wrong).toEqual([])
      expect(await violations(page)).toEqual([])
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over).toBe(0)
      if (tongue === 'fa') expect(await page.evaluate(englishIn)).toEqual([])
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      await page.context().close()
    },
  )
})

/** In the page: English sentences, three small words or more, that are not said to be English. */
function englishIn(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const [words] = /[a-z]{2,}(?: [a-z]{2,}){2}/.exec(node.textContent ?? '') ?? []
    if (words && !node.parentElement?.closest('[lang=en], script, noscript')) found.push(words)
  }
  return found
}

/** What axe finds against WCAG 2.2 AA. */
async function violations(page: Page): Promise<string[]> {
  // As a content script would be: the page's own policy lets no foreign script in.
  const found = await page.evaluate(
    `(() => { ${axe}; return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }) })()`,
  )
  const { violations: those } = found as { violations: { id: string; nodes: { html: string }[] }[] }
  return those.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}
