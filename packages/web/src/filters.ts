import { useLocation } from 'preact-iso'
import type { Asked } from './api.js'

/** What the timeline is asked for, and by what it is grouped. It stands in the address bar, so that a view can be shared as a link. */
export const FILTERS = [
  'person',
  'country',
  'office',
  'place',
  'type',
  'status',
  'topic',
  'from',
  'to',
  'text',
  'below',
  'by',
] as const
export type Filter = (typeof FILTERS)[number]
export type Filters = Readonly<Partial<Record<Filter, readonly string[]>>>

/** The filters of the present address, and a way to others: a step that the browser's back button takes back. */
export function useFilters(): { readonly filters: Filters; readonly go: (filters: Filters) => void } {
  const { url, path, route } = useLocation()
  const query = new URLSearchParams(url.split('?')[1] ?? '')
  const filters = Object.fromEntries(
    FILTERS.flatMap((name) => {
      const values = query.getAll(name).filter(Boolean)
      return values.length ? [[name, values]] : []
    }),
  )
  return { filters, go: (next) => route(`${path}${queryOf(next)}`) }
}

/** `?from=…&country=…`, or nothing where nothing is asked. */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams()
  for (const name of FILTERS) for (const value of filters[name] ?? []) if (value) query.append(name, value)
  return query.size ? `?${query}` : ''
}

/** What the server is asked; by what the list is grouped is no condition. */
export const asked = ({ by: _, ...conditions }: Filters): Asked => conditions
