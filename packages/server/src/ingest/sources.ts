import type { Pages } from './feeds.js'
import { reportsOfFile } from './files.js'
import type { Incoming } from './incoming.js'
import { pagesOf, reportsAt } from './network/pages.js'
import { Web } from './network/web.js'
import { type Planned, planned } from './plan.js'

export interface SourceOptions {
  /** Addresses inside a private network may be asked too. */
  readonly allowPrivate?: boolean
  /** A feed's items are taken as they are; the pages that they link to are not loaded. */
  readonly noLinks?: boolean
}

/** How much of all there is to read was taken. */
export interface Meter {
  taken: number
  readonly total: number
}

/** What is to be read, and the meter of how much of it was. */
export interface Sources {
  readonly meter: Meter
  readonly reports: AsyncGenerator<Incoming>
  /** Ends all connections, once every report is loaded. */
  readonly close: () => Promise<void>
}

/** The reports of files, folders, patterns and addresses, in their order. What cannot be read is told in its place. */
export async function sourcesOf(
  paths: readonly string[],
  options: SourceOptions,
  signal: AbortSignal,
): Promise<Sources> {
  const plan: Planned[] = []
  for await (const each of planned(paths)) plan.push(each)
  const meter = { taken: 0, total: plan.reduce((sum, each) => sum + ('size' in each ? each.size : 0), 0) }
  const web = new Web({ allowPrivate: options.allowPrivate ?? false, signal })
  const pages = options.noLinks ? null : pagesOf(web)
  return { meter, reports: reportsOf(plan, meter, web, pages), close: () => web.close() }
}

async function* reportsOf(plan: readonly Planned[], meter: Meter, web: Web, pages: Pages): AsyncGenerator<Incoming> {
  for (const each of plan) {
    if ('error' in each) {
      yield each
      continue
    }
    const after = meter.taken + each.size
    const taken = (bytes: number) => {
      meter.taken = Math.min(after, meter.taken + bytes)
    }
    if ('file' in each) yield* reportsOfFile(each.file, each.size, { pages, taken })
    else yield* reportsAt(each.address, web, pages)
    meter.taken = after
  }
}
