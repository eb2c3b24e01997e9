import { describe, expect, test } from 'vitest'
import { type Item, itemsOf, type Pages, reportsOfFeed } from './feeds.js'

const TITLE = 'وزیر خارجه وارد باکو شد'
const LEAD = 'وزیر خارجه بامداد امروز در رأس هیئتی وارد باکو شد.'
const BODY = `${LEAD} وی با همتای خود دیدار می‌کند.`
const LINK = 'https://news.example/1'

const rss = (item: string) =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>خبرگزاری نمونه</title>${item}</channel></rss>`
const only = (xml: string, at = 'feed.xml') => itemsOf(xml, at)[0] as Item

describe('an item', () => {
  test.each([
    [
      'RSS',
      rss(
        `<item><title>${TITLE}</title><link>${LINK}#top</link><pubDate>Tue, 12 Oct 2021 17:23:00 GMT</pubDate><content:encoded><![CDATA[<p>${LEAD}</p><p>وی با همتای خود دیدار می‌کند.</p>]]></content:encoded></item>`,
      ),
      BODY.replace('. ', '.\n'),
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>خبرگزاری نمونه</title><entry><id>${LINK}</id><title type="html">${TITLE}</title><link href="${LINK}"/><published>2021-10-12T20:53:00+03:30</published><content type="html">${BODY}</content></entry></feed>`,
      BODY,
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>خبرگزاری نمونه</title></channel><item rdf:about="${LINK}"><title>${TITLE}</title><link>${LINK}</link><dc:date>2021-10-12T20:53:00+03:30</dc:date><content:encoded>${BODY}</content:encoded></item></rdf:RDF>`,
      BODY,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'خبرگزاری نمونه',
        items: [{ id: LINK, url: LINK, title: TITLE, content_html: BODY, date_published: '2021-10-12T20:53:00+03:30' }],
      }),
      BODY,
    ],
  ])('of %s', (_, xml, text) => {
    expect(only(xml)).toMatchObject({
      ...{ link: LINK, title: TITLE, text, isWhole: true },
      ...{ published: '2021-10-12T20:53:00+03:30', outlet: 'خبرگزاری نمونه' },
    })
  })

  test('its link is completed by the address of the feed', () => {
    expect(only(rss('<item><link>/1</link></item>'), 'https://news.example/rss').link).toBe(LINK)
  })
  test('a link that is no address of a page is none', () => {
    expect(only(rss('<item><link>javascript:alert(1)</link></item>')).link).toBeUndefined()
  })
  test.each([
    ['a short description', `<description>${LEAD}</description>`, false],
    ['a long description', `<description>${`${LEAD} `.repeat(20)}</description>`, true],
    ['a long description that is cut off', `<description>${`${LEAD} `.repeat(20)}...</description>`, false],
    ['the whole text', `<content:encoded>${LEAD}</content:encoded>`, true],
    ['a text that sends on', `<content:encoded>${LEAD} ادامه مطلب</content:encoded>`, false],
    ['nothing', '', false],
  ])('%s is whole: %s', (_, content, isWhole) => {
    expect(only(rss(`<item><link>${LINK}</link>${content}</item>`)).isWhole).toBe(isWhole)
  })
})

describe('the report of an item', () => {
  const item = `<item><title>${TITLE}</title><link>${LINK}</link><description>${LEAD}</description></item>`
  async function reports(xml: string, pages: Pages) {
    const found: unknown[] = []
    for await (const each of reportsOfFeed(xml, { source: 'feed.xml', pages }))
      found.push('error' in each ? `${each.source}: ${each.error.code}` : Buffer.from(await each.load()).toString())
    return found
  }
  test('is the page where the feed has only its lead', async () => {
    const pages: Pages = async (address, { title } = {} as Item) => Buffer.from(`${address} ${title}`)
    expect(await reports(rss(item), pages)).toEqual([`${LINK} ${TITLE}`])
  })
  test('is what the feed has where no page is to be loaded', async () => {
    const [report] = await reports(rss(item), null)
    expect(JSON.parse(report as string)).toEqual({
      ...{ id: LINK, title: TITLE, body: LEAD, outlet: 'خبرگزاری نمونه', url: LINK },
    })
  })
  test.each([
    ['no-id', '<item><description>x</description></item>', 'feed.xml'],
    ['no-text', '<item><guid isPermaLink="false">7</guid></item>', 'feed.xml 7'],
  ])('is none: %s', async (code, xml, source) => {
    expect(await reports(rss(xml), null)).toEqual([`${source}: ${code}`])
  })
})

test.each(['<html></html>', '{}', 'text', ''])('no feed: %s', (xml) => {
  expect(() => itemsOf(xml, 'feed.xml')).toThrow(expect.objectContaining({ code: 'not-a-feed' }))
})
test('entities that grow without end are not unfolded', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}">]>${rss('<item><title>&b;</title></item>').replace(/^<\?xml[^>]*>/, '')}`
  expect(only(bomb).title?.length ?? 0).toBeLessThan(100)
})
