import { parseFeed } from 'feedsmith'
import { DidarError } from '../errors.js'
import { feedDate } from '../input/date.js'
import { fromHtml } from '../input/html.js'
import { failure, fromLine, type Incoming, keyOf, lineOf } from './incoming.js'

/** A report as a feed gives it. */
export interface Item {
  readonly link: string | undefined
  readonly id: string | undefined
  readonly title: string | undefined
  readonly published: string | undefined
  readonly outlet: string | undefined
  /** The report, as far as the feed has it. */
  readonly text: string
  /** The text is all of the report, as far as can be told. */
  readonly isWhole: boolean
}

/** Loads the page of an address as a report, with what its feed says of it; null where no page is to be loaded. */
export type Pages = ((address: string, item?: Item) => Promise<Uint8Array>) | null

/** A text that a feed calls a description is taken for the whole from this length on. */
const WHOLE = 600
/** What stands where a text was cut off: dots, or words that send the reader on. */
const DOTS = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/
const SENDING_ON = ['ادامه', 'متن کامل', 'مشروح']
/** Such words are the last of a text. */
const LAST_WORDS = 30

/** The reports of a feed: the text of the feed where it is whole, else the page that it links to. */
export async function* reportsOfFeed(
  xml: string,
  { source, pages }: { readonly source: string; readonly pages: Pages },
): AsyncGenerator<Incoming> {
  for (const item of itemsOf(xml, source)) {
    const { link, id = link, title, published, outlet, text } = item
    const name = link ?? `${source} ${id ?? title ?? ''}`.trim()
    if (pages && link && !item.isWhole)
      yield { source: name, key: keyOf(JSON.stringify(item)), load: () => pages(link, item) }
    else if (id === undefined) yield failure(name, 'no-id', 'An item of the feed has neither an address nor an id.')
    else if (text === '')
      yield failure(name, 'no-text', 'The feed has no text of this item, and no address of its page.')
    else yield fromLine(name, lineOf({ id, title, body: text, published, outlet, url: link }))
  }
}

/** What a feed holds, whatever its format. `at`: where it was found, against which its links are completed. */
export function itemsOf(xml: string, at: string): Item[] {
  const { format, feed } = parsed(xml)
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map(({ link, guid, title, pubDate, dc, description, content }) =>
        item(at, feed.title, {
          link: link ?? (guid?.isPermaLink === false ? undefined : guid?.value),
          id: guid?.value,
          title,
          published: dateText(pubDate ?? dc?.dates?.[0]),
          content: content?.encoded,
          summary: description,
        }),
      )
    case 'atom':
      return (feed.entries ?? []).map(({ id, links, title, published, updated, content, summary }) =>
        item(at, feed.title?.value, {
          link: links?.find(({ rel = 'alternate' }) => rel === 'alternate')?.href,
          id,
          title: title?.value,
          published: dateText(published ?? updated),
          content: content?.value,
          summary: summary?.value,
        }),
      )
    case 'rdf':
      return (feed.items ?? []).map(({ link, title, description, content, dc, rdf }) =>
        item(at, feed.title, {
          link,
          id: rdf?.about,
          title,
          published: dateText(dc?.dates?.[0]),
          content: content?.encoded,
          summary: description,
        }),
      )
    case 'json':
      return (feed.items ?? []).map(({ id, url, title, content_html, content_text, summary, date_published }) =>
        item(at, feed.title, {
          ...{ link: url, id, title, published: dateText(date_published), summary },
          content: content_html ?? content_text,
        }),
      )
  }
}

function parsed(xml: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(xml)
  } catch {
    throw new DidarError(
      'not-a-feed',
      'It is no RSS, Atom or JSON feed. Give reports as text, HTML or JSON Lines (.jsonl).',
    )
  }
}

interface Given {
  readonly link: string | undefined
  readonly id: string | undefined
  readonly title: string | undefined
  readonly published: string | undefined
  readonly content: string | undefined
  readonly summary: string | undefined
}

function item(at: string, outlet: string | undefined, given: Given): Item {
  const [content, summary] = [plain(given.content), plain(given.summary)]
  const text = content.length >= summary.length ? content : summary
  return {
    link: completed(given.link, at),
    id: given.id?.trim() || undefined,
    title: plain(given.title).replaceAll('\n', ' ') || undefined,
    published: (given.published && feedDate(given.published)) || undefined,
    outlet: plain(outlet).replaceAll('\n', ' ') || undefined,
    text,
    isWhole: !isCut(text) && (text === content ? text !== '' : text.length >= WHOLE),
  }
}

function isCut(text: string): boolean {
  const lastLine = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('.', text.length - 2)) + 1)
  const isSent = lastLine.length <= LAST_WORDS && SENDING_ON.some((word) => lastLine.trim().startsWith(word))
  return isSent || DOTS.test(text.trimEnd())
}

const dateText = (date: unknown) => (typeof date === 'string' ? date : undefined)
const plain = (html: string | undefined) => (html ? fromHtml(html).text : '')

function completed(link: string | undefined, at: string): string | undefined {
  if (!link || !URL.canParse(link.trim(), URL.canParse(at) ? at : undefined)) return undefined
  const url = new URL(link.trim(), URL.canParse(at) ? at : undefined)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}
