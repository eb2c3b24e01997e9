import type { Given, Span } from '@didar/engine'
import { DidarError } from '../errors.js'
import { publishedDate } from './date.js'
import { defined } from './defined.js'

/** One report as it came in: what the engine needs, whatever the source was. */
export interface Report {
  readonly text: string
  readonly given: Given & { readonly id: string }
}

interface Fields {
  readonly id: string
  readonly text: string | undefined
  readonly html: string | undefined
  readonly title: string | undefined
  readonly body: string | undefined
  readonly published: string | undefined
  readonly outlet: string | undefined
  readonly url: string | undefined
}

/** A report from one line of a stream. */
export async function fromLine(value: unknown): Promise<Report> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DidarError('bad-json', 'The line is not a JSON object. Give one report a line as {"id", "text"}.')
  const fields = readFields(value as Record<string, unknown>)
  const published = fields.published === undefined ? undefined : publishedDate(fields.published, 'The field published')
  const { outlet, url, id } = fields
  const given = { id, ...defined({ published, outlet, url }) }
  if (fields.text !== undefined) return withTitle(fields.text, fields.title, given)
  if (fields.html !== undefined) {
    const { fromHtml } = await import('./html.js')
    const page = fromHtml(fields.html)
    return { text: page.text, given: { ...page.given, ...given } }
  }
  if (fields.body === undefined)
    throw new DidarError('no-text', 'The line has no text. Give "text", "html", or "title" and "body".')
  const text = fields.title ? `${fields.title}\n${fields.body}` : fields.body
  return withTitle(text, fields.title, given)
}

/** The id of a line that may not be readable otherwise. */
export function idOf(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null
}

function withTitle(text: string, title: string | undefined, given: Report['given']): Report {
  const span: Span | null = title?.trim() && text.startsWith(title) ? [0, title.length] : null
  return { text, given: span ? { ...given, title: span } : given }
}

function readFields(value: Record<string, unknown>): Fields {
  const id = idOf(value)
  if (id === null) throw new DidarError('no-id', 'The line has no id. Give every report an "id" of its own.')
  const text = (name: string): string | undefined => {
    const field = value[name]
    if (field === undefined || field === null) return undefined
    if (typeof field === 'string') return field
    throw new DidarError('bad-field', `The field ${name} is not a text. Put its value in quotation marks.`)
  }
  return {
    id,
    text: text('text'),
    html: text('html'),
    title: text('title'),
    body: text('body'),
    published: text('published') || undefined,
    outlet: text('outlet') || undefined,
    url: text('url') || undefined,
  }
}
