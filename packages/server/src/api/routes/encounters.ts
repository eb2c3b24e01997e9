import { officeNamed, placesNamed } from '@didar/engine'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { DidarError } from '../../errors.js'
import { defined } from '../../input/defined.js'
import { valuesOf } from '../../ledger/encounters/summary.js'
import { groupBy } from '../../ledger/group-by.js'
import type { EncounterFilter } from '../../ledger/ledger.js'
import type { Bin } from '../../ledger/overview/overview.js'
import { EncounterDetail, Encounters, Histogram } from '../contract/answers.js'
import { EncounterQuery, HistogramQuery } from '../contract/asked.js'
import { EncounterId } from '../contract/values.js'
import { cursorOf, isDayAndId, placeOf } from '../cursor.js'
import { answers } from '../describe.js'
import {
  cityShown,
  encountersShown,
  namesOf,
  partyShown,
  promisesShown,
  reasonsShown,
  statementsShown,
} from '../present.js'
import type { Room, RoomLedger } from '../room.js'

const list = createRoute({
  method: 'get',
  path: '/encounters',
  summary: 'Encounters by day; every condition must hold',
  request: { query: EncounterQuery },
  responses: answers(Encounters),
})
const histogram = createRoute({
  method: 'get',
  path: '/histogram',
  summary: 'Encounters over time, under the same conditions',
  request: { query: HistogramQuery },
  responses: answers(Histogram),
})
const one = createRoute({
  method: 'get',
  path: '/encounters/{id}',
  summary: 'An encounter: each value with its reports, the tellings, statements, promises, the visit it belongs to',
  request: { params: z.object({ id: EncounterId }) },
  responses: answers(EncounterDetail, 404),
})

export function declareEncounters(api: OpenAPIHono, { ledger }: Room): void {
  api.openapi(list, async (context) => {
    const { cursor, limit, ...asked } = context.req.valid('query')
    const after = placeOf(cursor, isDayAndId)
    const found = await ledger.list({ ...filterOf(asked), ...(after ? { after } : {}), limit: limit + 1 })
    const items = await encountersShown(ledger, found.slice(0, limit))
    const last = found.length > limit ? items.at(-1) : undefined
    return context.json({ items, next: last ? cursorOf({ day: last.day, id: last.id }) : null }, 200)
  })
  api.openapi(histogram, async (context) => {
    const { by, ...asked } = context.req.valid('query')
    return context.json(await histogramOf(ledger, filterOf(asked), by), 200)
  })
  api.openapi(one, async (context) => context.json(await detailOf(ledger, context.req.valid('param').id), 200))
}

/** Months up to which days are shown, and from which on years are. */
const [FEW, MANY] = [3, 240]

/** By what is asked for, else by what leaves neither two bins nor thousands. */
async function histogramOf(
  ledger: RoomLedger,
  filter: ReturnType<typeof filterOf>,
  by?: z.infer<typeof Histogram>['by'],
): Promise<z.infer<typeof Histogram>> {
  if (by) return { by, ...(await ledger.overview.histogram(filter, by)) }
  const months = await ledger.overview.histogram(filter, 'month')
  const number = (day = '') => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const span = number(months.bins.at(-1)?.from) - number(months.bins[0]?.from)
  if (span < FEW) return histogramOf(ledger, filter, 'day')
  if (span < MANY) return { by: 'month', ...months }
  return { by: 'year', ...months, bins: yearsOf(months.bins) }
}

const yearsOf = (months: readonly Bin[]): Bin[] =>
  [...groupBy(months, ({ from }) => from.slice(0, 4))].map(([year, bins]) => {
    const sum = (of: 'held' | 'planned' | 'other') => bins.reduce((count, bin) => count + bin[of], 0)
    return { from: `${year}-01-01`, held: sum('held'), planned: sum('planned'), other: sum('other') }
  })

/** Promises that an encounter's page shows. */
const MOST_PROMISES = 50

type Asked = Omit<z.infer<typeof HistogramQuery>, 'by'> & Partial<Pick<z.infer<typeof EncounterQuery>, 'order'>>

/** What is asked for as the ledger takes it. An office or a place that nobody knows fits nothing, and is no mistake. */
function filterOf({ country = [], place, office, ...asked }: Asked): Omit<EncounterFilter, 'limit'> {
  return {
    ...defined(asked),
    countries: country,
    ...(place === undefined ? {} : { places: placesNamed(place) }),
    ...(office === undefined ? {} : { office: officeNamed(office)?.en || office }),
  }
}

async function detailOf(ledger: RoomLedger, id: string): Promise<z.infer<typeof EncounterDetail>> {
  const shown = await ledger.show(id)
  if (!shown) throw new DidarError('no-such-encounter', `There is no encounter ${id} in this ledger.`)
  const { encounter, tellings, partOf, holds, decided } = shown
  const { parties, city, ...values } = valuesOf(tellings.map(({ telling }) => telling))
  const names = await namesOf(
    ledger,
    parties.map(({ value }) => value.actor),
  )
  const [own, visits, parts] = await Promise.all(
    [[encounter.id], partOf, holds].map(async (ids) => encountersShown(ledger, await ledger.overview.summaries(ids))),
  )
  return {
    encounter: own?.[0] as z.infer<typeof EncounterDetail>['encounter'],
    values: {
      ...(Object.fromEntries(
        Object.entries(values).map(([field, those]) => [
          field,
          those.map(({ value, reports }) => ({ value, reports: [...reports] })),
        ]),
      ) as Omit<z.infer<typeof EncounterDetail>['values'], 'parties' | 'city'>),
      city: city.map(({ value, reports }) => ({ value: cityShown(encounter.country, value), reports: [...reports] })),
      parties: parties.map(({ value, reports }) => ({
        value: partyShown({ ...value, reports: reports.length }, names),
        reports: [...reports],
      })),
    },
    tellings: tellings.map(({ telling, words, title, outlet, url, cue, because }) => ({
      ...{
        contact: telling.contact,
        status: telling.status,
        because: reasonsShown(because, telling.country),
        copyOf: telling.copyOf,
        confidence: telling.confidence,
      },
      source: {
        report: telling.report,
        title,
        outlet,
        url,
        published: telling.published,
        span: [...cue] as [number, number],
        words,
      },
    })),
    statements: await statementsShown(ledger, await ledger.overview.saidAt(encounter.id)),
    promises: await promisesShown(
      ledger,
      await ledger.promises({ countries: [], encounter: id, limit: MOST_PROMISES }),
    ),
    partOf: visits ?? [],
    holds: parts ?? [],
    decisions: decided.map(({ n, at, by, because, what }) => ({ number: n, what: what.kind, by, at, because })),
  }
}
