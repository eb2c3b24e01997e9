import { textOf } from './blocks.js'
import { parseDate } from './date.js'
import { stampOf } from './stamp.js'

/** What a page says of itself beside its text. */
export interface Metadata {
  readonly titles: readonly string[]
  readonly published: string | undefined
  readonly outlet: string | undefined
  readonly url: string | undefined
}

type Json = Record<string, unknown>
const ARTICLE = /(?:Article|Report|BlogPosting|Posting)$/

/**
 * From JSON-LD, OpenGraph and other `<meta>`, microdata and `<time>`, in this order; the date at last from the stamp that
 * readers see. Nothing is executed.
 */
export function metadataOf(document: Document): Metadata {
  const article = articleOf(document)
  const meta = (...names: string[]) => names.map((name) => metaContent(document, name)).find(Boolean)
  const attribute = (selector: string, name: string) =>
    clean(document.querySelector(selector)?.getAttribute(name) ?? undefined)
  return {
    titles: [
      clean(document.querySelector('h1')?.textContent),
      string(article?.headline),
      meta('og:title', 'twitter:title'),
      clean(document.querySelector('title')?.textContent)
        ?.split(/ [|»–-] /)
        .at(0),
    ].filter((title): title is string => Boolean(title)),
    published:
      [
        string(article?.datePublished),
        meta('article:published_time', 'og:article:published_time', 'datePublished', 'dc.date', 'date'),
        attribute('[itemprop="datePublished"]', 'datetime') ?? attribute('[itemprop="datePublished"]', 'content'),
        attribute('time[datetime]', 'datetime'),
        clean(document.querySelector('time')?.textContent),
      ]
        .map((date) => (date ? parseDate(date) : null))
        .find((date): date is string => date !== null) ?? stampOf(textOf(document.body)),
    outlet: string((article?.publisher as Json | undefined)?.name) ?? meta('og:site_name', 'application-name'),
    url: string(article?.url) ?? meta('og:url') ?? attribute('link[rel="canonical"]', 'href'),
  }
}

function articleOf(document: Document): Json | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = things(parse(script.textContent ?? '')).find(({ '@type': type }) =>
      [type].flat().some((name) => typeof name === 'string' && ARTICLE.test(name)),
    )
    if (found) return found
  }
  return undefined
}

/** The things that a JSON-LD block describes: one, a list, or a graph. */
function things(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(things)
  if (typeof value !== 'object' || value === null) return []
  const thing = value as Json
  return [thing, ...(Array.isArray(thing['@graph']) ? things(thing['@graph']) : [])]
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function metaContent(document: Document, name: string): string | undefined {
  for (const attribute of ['property', 'name', 'itemprop']) {
    const content = document.querySelector(`meta[${attribute}="${name}"]`)?.getAttribute('content')
    if (content?.trim()) return clean(content)
  }
  return undefined
}

const string = (value: unknown) => (typeof value === 'string' ? clean(value) : undefined)
const clean = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() || undefined
