import { DidarError } from '../../errors.js'
import { decodeText } from '../../input/charset.js'
import { fromHtml } from '../../input/html.js'
import { type Item, type Pages, reportsOfFeed } from '../feeds.js'
import { failureOf, fromLine, type Incoming, lineOf } from '../incoming.js'
import { kindOfText } from '../kinds.js'
import type { Answer, Web } from './web.js'

/** The reports at an address: of a page or of a feed. */
export async function* reportsAt(address: string, web: Web, pages: Pages): AsyncGenerator<Incoming> {
  try {
    const found = await web.get(address)
    const text = decodeText(found.bytes, found.charset)
    if (isFeed(found, text)) yield* reportsOfFeed(text, { source: found.url, pages })
    else yield fromLine(found.url, pageLine(found))
  } catch (thrown) {
    yield failureOf(thrown, address)
  }
}

/** The pages that a feed links to. */
export const pagesOf =
  (web: Web): Pages =>
  async (address, item) =>
    pageLine(await web.get(address), item)

const isFeed = ({ type }: Answer, text: string) =>
  /(?:rss|atom|feed|rdf)\+|json$/.test(type) || kindOfText(text) === 'feed'

/** A page as a report. It speaks for itself; what its feed says of it fills the gaps. It is known by its address. */
function pageLine({ url, bytes, type, charset }: Answer, item?: Item): Uint8Array {
  const text = decodeText(bytes, charset)
  const isHtml = /html/.test(type) || kindOfText(text) === 'html'
  const page = isHtml ? fromHtml(text) : { text, given: {} }
  if (page.text.trim() === '') throw new DidarError('no-text', 'There is no text on the page.')
  const { title, published = item?.published, outlet = item?.outlet ?? new URL(url).hostname } = page.given
  return lineOf({ id: url, text: page.text, title: title && page.text.slice(...title), published, outlet, url })
}
