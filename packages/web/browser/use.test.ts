import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inTongue, Room } from './room.js'

let room: Room
beforeAll(async () => {
  room = await Room.open()
}, 180_000)
afterAll(async () => {
  await room?.close()
})

describe('the timeline', () => {
  test('filters stand in the address bar; back and forward go through them', async () => {
    const { page } = await room.look('/?lang=en')
    await page.locator('.card').first().waitFor()
    const all = await page.locator('.card').count()
    await page.getByLabel('Type').selectOption('visit')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.waitForURL(/type=visit/)
    await page.waitForFunction((before) => document.querySelectorAll('.card').length < before, all)
    const visits = await page.locator('.card').count()
    expect(await page.locator('.card .type').allTextContents()).toEqual(Array(visits).fill('visit'))
    await page.goBack()
    await page.waitForFunction((before) => document.querySelectorAll('.card').length === before, all)
    await page.goForward()
    await page.waitForFunction((before) => document.querySelectorAll('.card').length === before, visits)
    await page.context().close()
  })

  test.each([
    ['fa', '۱۴۰۰/۱۰/۱۱', '۱۴۰۰/۱۰/۱۱'],
    ['fa', '2022-01-01', '۱۴۰۰/۱۰/۱۱'],
    ['en', '1400/10/11', '2022-01-01'],
    ['en', '2022-01-01', '2022-01-01'],
  ])('in %s a day is typed as %s and shown as %s', async (tongue, typed, shown) => {
    const { page } = await room.look(inTongue('/', tongue))
    const field = page.getByLabel(tongue === 'fa' ? 'از' : 'From', { exact: true })
    await field.fill(typed)
    await field.press('Enter')
    await page.waitForURL(/from=2022-01-01/)
    expect(await field.inputValue()).toBe(shown)
    await page.context().close()
  })

  test('a day that no calendar has is said to be none, and asks nothing', async () => {
    const { page } = await room.look('/?lang=en')
    const field = page.getByLabel('From', { exact: true })
    await field.fill('1400/13/01')
    await field.press('Enter')
    expect(await field.evaluate((one) => (one as HTMLInputElement).validationMessage)).toMatch(/no such day/)
    expect(page.url()).not.toMatch(/from=/)
    await page.context().close()
  })

  test('dragging across the histogram chooses a span', async () => {
    const { page } = await room.look('/?lang=en')
    await page.locator('.card').first().waitFor()
    const box = await page.locator('.histogram .bars').boundingBox()
    if (!box) throw new Error('There is no histogram')
    await page.mouse.move(box.x + box.width * 0.6, box.y + 20)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.9, box.y + 20, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=\d{4}-\d{2}-\d{2}&to=\d{4}-\d{2}-\d{2}/)
    await page.context().close()
  })
})

test('the language is switched in place', async () => {
  const { page } = await room.look('/people?lang=en')
  await page.getByRole('button', { name: 'فارسی' }).click()
  await page.getByRole('heading', { level: 1, name: 'اشخاص' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
  expect(new URL(page.url()).pathname).toBe('/people')
  await page.context().close()
})

test.each(['باقری', 'باقري', 'Bagheri'])('search finds Bagheri by %s', async (words) => {
  const { page } = await room.look('/?lang=en')
  await page.getByLabel('Search reports, statements and people').fill(words)
  await page.keyboard.press('Enter')
  await page
    .getByRole('link', { name: /Bagheri/ })
    .first()
    .waitFor()
  await page.context().close()
})

test('every value of an encounter leads to the words behind it', async () => {
  const { page } = await room.look('/?country=RU&country=TR&type=call&lang=en')
  await page.locator('.card h3 a').first().click()
  await page.locator('blockquote a').first().click()
  await page.waitForURL(/\/reports\/.*#at=\d+-\d+/)
  await page.locator('.text .pointed').first().waitFor()
  const marked = await page.locator('.text .pointed').allTextContents()
  expect(marked.join('')).not.toBe('')
  await page.context().close()
})

test('in a report a mark shows its value, and a value shows its words', async () => {
  const { page } = await room.look('/search?q=Bagheri&lang=en')
  await page.locator('blockquote a').first().click()
  await page.locator('.text a.contact').first().click()
  await page.locator('.understood .value').first().click()
  await page.locator('.text .pointed').first().waitFor()
  await page.context().close()
})

test('Persian words beside a report run from right to left in an English page', async () => {
  const { page } = await room.look('/search?q=Bagheri&lang=en')
  await page.locator('blockquote a').first().click()
  for (const words of ['.panel .words', '.panel a:has(.statement)']) {
    const styles = await page
      .locator(words)
      .first()
      .evaluate((shown) => {
        const { direction, display } = getComputedStyle(shown)
        return { direction, display }
      })
    expect(styles).toEqual({ direction: 'rtl', display: 'block' })
  }
  await page.context().close()
})

test('on a phone the value of a mark is in sight, and so are the words of a value', async () => {
  const { page } = await room.look('/search?q=Bagheri&lang=fa', { viewport: { width: 390, height: 780 } })
  await page.locator('blockquote a').first().click()
  const mark = page.locator('.text a.person').last()
  await mark.click()
  const value = page.locator('.panel [aria-current]')
  const inSight = async (one: typeof mark) => {
    const box = await one.boundingBox()
    const top = (await page.locator('.panel').boundingBox())?.y ?? 0
    return box !== null && box.y >= 0 && box.y + 20 < (one === value ? 780 : top)
  }
  await expect.poll(() => inSight(value)).toBe(true)
  expect(await inSight(mark)).toBe(true)
  await page.locator('.understood .value').first().click()
  await expect.poll(() => inSight(page.locator('.text .pointed').first())).toBe(true)
  await page.context().close()
})

test('what was said at an encounter is shown by topic', async () => {
  const { page } = await room.look('/?country=IR&lang=en')
  for (const href of await page
    .locator('.card h3 a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href')))) {
    await page.goto(href ?? '')
    await page.locator('h1').waitFor()
    if ((await page.locator('.chip').count()) > 2) break
  }
  const all = await page.locator('.sides .statement').count()
  const topic = page.locator('.chip').last()
  await topic.click()
  expect(await topic.getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('.sides .statement').count()).toBeLessThan(all)
  await page.context().close()
})

test('the ledger is taken along from the footer', async () => {
  const { page } = await room.look('/?lang=en')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
  expect(download.suggestedFilename()).toBe('didar-csv.zip')
  await page.context().close()
})

test('what two countries said about a topic stands in the address', async () => {
  const { page } = await room.look('/pairs/IR/AZ?lang=en')
  const chosen = page.getByRole('navigation', { name: 'Topics' }).getByRole('link').nth(1)
  await chosen.click()
  await page.waitForURL(/\/pairs\/IR\/AZ\?topic=/)
  expect(await chosen.getAttribute('aria-current')).toBe('true')
  await page.context().close()
})

describe('adding', () => {
  const REPORT = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'

  test('a pasted report is read, kept, and then on the timeline', async () => {
    const { page } = await room.look('/add?lang=en')
    await page.getByLabel(/Paste a report/).fill(REPORT)
    await page.getByLabel('Date of the report').fill('2022-01-25')
    await page.getByRole('button', { name: 'Read' }).click()
    await page.locator('.text .contact').first().waitFor()
    // Once the reader is warm, the record is beside the text within a second.
    await page.getByRole('button', { name: 'Throw away' }).click()
    const started = performance.now()
    await page.getByRole('button', { name: 'Read' }).click()
    await page.locator('.text .contact').first().waitFor()
    expect(performance.now() - started).toBeLessThan(1000)
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.waitForURL(/\/reports\//)
    await page.goto('/?country=IQ&country=TR')
    await page.locator('.card').first().waitFor()
    await page.context().close()
  })

  test.each([
    ['report.txt', REPORT],
    ['report.html', `<html><body><article><p>${REPORT}</p></article></body></html>`],
  ])('a file is dropped: %s', async (name, content) => {
    const { page } = await room.look('/add?lang=en')
    const files = await page.evaluateHandle(
      ([called, text]) => {
        const data = new DataTransfer()
        data.items.add(new File([text], called))
        return data
      },
      [name, content] as const,
    )
    await page.locator('form.paste').dispatchEvent('drop', { dataTransfer: files })
    await page.locator('.text .contact').first().waitFor()
    expect(await page.locator('.text').textContent()).toContain(REPORT)
    await page.context().close()
  })

  test('a report that is thrown away is kept nowhere', async () => {
    const { page } = await room.look('/add?lang=en')
    await page.getByLabel(/Paste a report/).fill('رئیس‌جمهور شیلی امروز با رئیس‌جمهور پرو در لیما دیدار کرد.')
    await page.getByRole('button', { name: 'Read' }).click()
    await page.locator('.text').waitFor()
    await page.getByRole('button', { name: 'Throw away' }).click()
    await page.locator('.text').waitFor({ state: 'detached' })
    await page.goto('/?country=CL')
    await page.getByRole('status').getByText('Nothing fits').waitFor()
    await page.context().close()
  })

  test('what looks like a page stays text', async () => {
    const { page, wrong } = await room.look('/add?lang=en')
    await page
      .getByLabel(/Paste a report/)
      .fill(`<script>document.title='taken'</script><img src=x onerror="document.title='taken'"> ${REPORT}`)
    await page.getByRole('button', { name: 'Read' }).click()
    await page.locator('.text').getByText('<script>').first().waitFor()
    expect(await page.title()).not.toBe('taken')
    expect(wrong).toEqual([])
    await page.context().close()
  })
})
