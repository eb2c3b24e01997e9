import type { Given } from '@didar/engine'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { textOf } from './blocks.js'
import { defined } from './defined.js'
import { isPage } from './html-shape.js'
import { metadataOf } from './metadata.js'

/** Words in a class or id that mark what stands beside a report on its page. */
const BESIDE = new Set(
  'ad ads advert adverts advertisement banner breadcrumb breadcrumbs byline comment comments share sharing social related tag tags keyword keywords sidebar menu mostviewed viewed popular newsletter cookie cookies copyright toolbar meta newsmeta shortlink'.split(
    ' ',
  ),
)
const BESIDE_ELEMENTS = 'header, footer, aside, nav, form, dialog, [role="navigation"], [role="complementary"]'
/** An element with less text than this is not a report's. */
const SHORTEST_BODY = 140

export interface Page {
  readonly text: string
  readonly given: Omit<Given, 'id'>
}

/** The report on a page, or the text of a fragment of one; scripts are text that is dropped, never run. */
export function fromHtml(html: string): Page {
  const { document } = parseHTML(isPage(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
  const page = document as unknown as Document
  if (!isPage(html)) return { text: textOf(page.body, { keepLines: !/<(?:p|br|div)[\s/>]/i.test(html) }), given: {} }
  const { titles, ...given } = metadataOf(page)
  return { ...withTitle(mainText(page), titles, defined(given)) }
}

function mainText(page: Document): string {
  for (const element of page.querySelectorAll(BESIDE_ELEMENTS)) if (!element.querySelector('h1')) element.remove()
  for (const element of page.querySelectorAll('body [class], body [id]'))
    if (isBeside(element) && !element.querySelector('h1, p + p + p')) element.remove()
  const article = singleArticle(page)
  if (article) return textOf(article)
  const whole = textOf(page.body)
  const content = readable(page)
  const found = content ? textOf(content) : ''
  return found.length >= SHORTEST_BODY || found.length > whole.length / 2 ? found : whole
}

/** What Readability takes for the report. It walks recursively: a page nested too deeply for it is taken whole. */
function readable(page: Document): Node | null {
  try {
    return new Readability(page, { charThreshold: SHORTEST_BODY, serializer: (node) => node }).parse()?.content ?? null
  } catch (thrown) {
    if (thrown instanceof RangeError) return null
    throw thrown
  }
}

const isBeside = (element: Element) =>
  element.localName !== 'body' &&
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .toLowerCase()
    .split(/[\s_-]/)
    .some((word) => BESIDE.has(word))

/** The page's one article, where its markup says so: what Readability has to guess otherwise. */
function singleArticle(page: Document): Element | null {
  for (const selector of ['article', '[itemprop="articleBody"]', 'main']) {
    const found = [...page.querySelectorAll(selector)].filter((element) => textOf(element).length >= SHORTEST_BODY)
    if (found.length === 1) return found[0] ?? null
  }
  return null
}

/** Puts the title above the text, unless a line of its top is the title already. */
function withTitle(body: string, titles: readonly string[], given: Omit<Given, 'id'>): Page {
  const top = body.split('\n', 6)
  for (const title of titles) {
    const line = top.indexOf(title)
    if (line < 0) continue
    const start = top.slice(0, line).reduce((length, text) => length + text.length + 1, 0)
    return { text: body, given: { ...given, title: [start, start + title.length] } }
  }
  const title = titles[0]
  return title ? { text: `${title}\n${body}`, given: { ...given, title: [0, title.length] } } : { text: body, given }
}
