import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTongue, Room } from './room.js'

/** What a careless page would run, and letters that turn round what stands after them. */
const RUN = `<script>document.title='taken'</script><img src=x onerror="document.title='taken'">`
const TURN = '\u202e'
const HEADLINE = `${RUN} ${TURN}دیدار وزیران`
const MEETING = 'وزیر خارجه شیلی امروز با وزیر خارجه پرو در لیما دیدار کرد.'
const SAID = 'وزیر خارجه شیلی در این دیدار گفت: «همکاری دو کشور گسترش می‌یابد و مرزها امن می‌ماند.»'
const HOSTILE = {
  id: `hostile ${RUN}`,
  outlet: `${TURN}خبرگزاری <b>یک</b>`,
  published: '2022-01-25',
  text: `${HEADLINE}\n\nتهران - ${MEETING} ${SAID}\n${SAID} ${RUN}`,
}

let room: Room
beforeAll(async () => {
  room = await Room.open()
  await room.add([HOSTILE])
}, 240_000)
afterAll(async () => {
  await room?.close()
})

/** Elements in the page that the text of a report would have made, and whether it was executed. */
const spilled = (page: Page) =>
  page.evaluate(() => ({
    made: document.querySelectorAll('main script, main img, main b').length,
    taken: document.title === 'taken',
  }))

describe('a report full of HTML and letters that turn the direction', () => {
  test.each([
    ['itself', `/reports/${encodeURIComponent(HOSTILE.id)}`, '.text'],
    ['on the timeline', '/?country=CL', '.card'],
    ['found by search', '/search?q=taken', '.words'],
    ['said by a country', '/countries/CL', '.words'],
  ])('%s is text, and nothing but text', async (_, path, part) => {
    for (const tongue of ['fa', 'en']) {
      const { page, wrong, foreign } = await room.look(inTongue(path, tongue))
      await page.locator(part).first().waitFor()
      expect(await spilled(page)).toEqual({ made: 0, taken: false })
      expect([...wrong, ...foreign]).toEqual([])
      await page.context().close()
    }
  })

  test('its name turns nothing that stands after it', async () => {
    const { page } = await room.look('/search?q=taken&lang=en')
    const caption = page.locator('.words figcaption', { hasText: '<b>' }).first()
    // What follows the name stands to its right, and reads from left to right.
    const day = await caption.locator('time').boundingBox()
    const name = await caption.locator('bdi').first().boundingBox()
    expect(day?.x ?? 0).toBeGreaterThan((name?.x ?? 0) + (name?.width ?? 0) / 2)
    expect(await orderOf(page, '.words figcaption time')).toEqual(['2', '5', 'J'])
    await page.context().close()
  })
})

/** The first letters of an element's text as they stand on the screen, from left to right. */
function orderOf(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((of) => {
    const node = [...document.querySelectorAll(of)].find((one) => one.textContent?.includes('25 January 2022'))
    const text = node && document.createTreeWalker(node, NodeFilter.SHOW_TEXT).nextNode()
    if (!text) return []
    const letters = [0, 1, 3].map((at) => {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return { letter: range.toString(), x: range.getBoundingClientRect().x }
    })
    return letters.sort((a, b) => a.x - b.x).map(({ letter }) => letter)
  }, selector)
}

describe('a paste that is too large', () => {
  test.each([
    ['20 MB', 11_500_000],
    ['more than the server takes at all', 25_000_000],
  ])('%s: it is said how much may be read, and the page goes on', async (_, letters) => {
    const { page } = await room.look('/add?lang=en')
    await page.getByLabel(/Paste a report/).evaluate((field, count) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'خبر '.repeat(count / 4))
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, letters)
    await page
      .getByRole('alert')
      .getByText(/5,000,000 letters/)
      .waitFor()
    await page.getByLabel(/Paste a report/).fill(MEETING)
    await page.getByRole('button', { name: 'Read' }).click()
    await page.locator('.text .contact').first().waitFor()
    await page.context().close()
  })
})

describe.each(['fa', 'en'])('what is wrong is said plainly in %s', (tongue) => {
  test.each([
    ['/encounters/none', /no encounter none/, 'چنین رویدادی نیست'],
    ['/people/p%3Anone', /no person p:none/, 'چنین کسی نیست'],
    ['/countries/ZZ', /no country or organisation ZZ/, 'چنین کشور یا سازمانی نیست'],
    ['/pairs/IR/ZZ', /no country or organisation ZZ/, 'چنین کشور یا سازمانی نیست'],
    ['/reports/none', /no report none/, 'چنین گزارشی نیست'],
    ['/?from=yesterday', /from/, '«از»'],
    ['/?type=dinner', /type/, '«گونه»'],
    ['/people?cursor=none', /cursor/, 'پذیرفتنی نیست'],
    ['/network?limit=100000', /limit/, 'پذیرفتنی نیست'],
    ['/nowhere', /no such page/, 'چنین صفحه‌ای نیست'],
  ])('%s', async (path, english, persian) => {
    const { page } = await room.look(inTongue(path, tongue))
    await page
      .locator('.wrong')
      .getByText(tongue === 'fa' ? persian : english)
      .first()
      .waitFor()
    expect(await page.locator('.wrong').textContent()).not.toMatch(tongue === 'fa' ? /[A-Za-z]{3}/ : /[\u0600-\u06ff]/)
    await page.context().close()
  })

  test.each([
    ['people', '/people?cursor=NTAwMA'],
    ['promises', '/promises?cursor=NTAwMA'],
  ])('a page of %s past the end', async (_, path) => {
    const { page } = await room.look(inTongue(path, tongue))
    await page.getByRole('status').waitFor()
    await page.context().close()
  })
})
