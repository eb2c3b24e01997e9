import { z } from '@hono/zod-openapi'
import { Code, ContactType, Day, PromiseStatus, Status } from './values.js'

/** What may be asked: the parameters of addresses. Each is checked; an unknown one is refused. */

const words = z.string().trim().min(1).max(200)
/** One value or several: `?country=IR&country=IQ`. */
const several = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(item).max(8).optional(),
  )

export const Paging = {
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}

/** As in `didar list`; every part that is given must hold. */
export const EncounterFilter = {
  person: words.optional().openapi({ description: 'An actor id, or part of a name, Persian or Latin' }),
  country: several(Code).openapi({ description: 'All of these take part' }),
  office: words.optional(),
  place: words.optional().openapi({ description: 'A country code, or a city' }),
  type: ContactType.optional(),
  status: Status.optional(),
  topic: words.optional(),
  from: Day.optional(),
  to: Day.optional(),
  text: words.optional().openapi({ description: 'Words of a telling report' }),
  below: z.coerce.number().min(0).max(1).optional().openapi({ description: 'Less sure than this' }),
}
export const EncounterQuery = z.strictObject({
  ...EncounterFilter,
  order: z.enum(['oldest', 'newest']).default('newest'),
  ...Paging,
})
export const HistogramQuery = z.strictObject({
  ...EncounterFilter,
  by: z.enum(['day', 'month', 'year']).optional().openapi({ description: 'Else what suits the span' }),
})

export const SpanQuery = z.strictObject({ from: Day.optional(), to: Day.optional() })
export const PeopleQuery = z.strictObject({ name: words.optional(), country: Code.optional(), ...Paging })
export const StatementQuery = z.strictObject({
  by: z.string().min(1).max(200).openapi({ description: 'An actor id or a country code' }),
  topic: words.optional(),
  from: Day.optional(),
  to: Day.optional(),
  ...Paging,
})
export const PromiseQuery = z.strictObject({
  by: words.optional(),
  to: words.optional(),
  country: several(Code),
  status: PromiseStatus.optional(),
  ...Paging,
})
export const NetworkQuery = z.strictObject({
  of: z.enum(['people', 'countries']).default('countries'),
  from: Day.optional(),
  to: Day.optional(),
  country: Code.optional(),
  least: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(1)
    .openapi({ description: 'Encounters that a tie has at least' }),
  limit: z.coerce.number().int().min(1).max(500).default(200).openapi({ description: 'Most nodes' }),
})
export const SearchQuery = z.strictObject({
  q: words,
  in: z.enum(['reports', 'statements', 'people']).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
/** Letters of a text that is sent. */
export const LONGEST_TEXT = 5_000_000
export const ReadBody = z
  .strictObject({
    text: z.string().min(1).max(LONGEST_TEXT).optional(),
    html: z.string().min(1).max(20_000_000).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    published: z.string().max(40).optional().openapi({ description: 'ISO or Jalali date' }),
    outlet: z.string().max(200).optional(),
  })
  .openapi('ReadBody', { description: 'A text, a page, or an address to take it from: one of the three' })
