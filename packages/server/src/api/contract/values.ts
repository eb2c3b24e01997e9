import { CONTACT_STATUSES, CONTACT_TYPES } from '@didar/engine'
import { z } from '@hono/zod-openapi'

/** The values that answers are made of. Days are ISO (`2019-08-25`); spans are UTF-16 code units of a report's text. */

export const Day = z.iso.date().openapi('Day', { example: '2019-08-25' })
export const Span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .openapi('Span', { description: 'Where words stand in the text of their report: from, up to' })
/** A country (ISO alpha-2) or an organisation, as in the codebook. */
export const Code = z
  .string()
  .regex(/^[A-Z][A-Z0-9+-]{1,11}$/)
  .openapi('Code', { example: 'IR' })
export const ActorId = z
  .string()
  .min(1)
  .max(200)
  .openapi('ActorId', { description: 'p:… a person, o:… an office nobody is named in, a code, or @… a body' })
export const EncounterId = z.string().min(1).max(80).openapi('EncounterId', { example: 'e0123456789ab' })
export const ReportId = z.string().min(1).max(500).openapi('ReportId')

export const ContactType = z.enum(CONTACT_TYPES).openapi('ContactType')
export const Status = z.enum(CONTACT_STATUSES).openapi('Status')
export const Focus = z.enum(['main', 'background']).openapi('Focus')
export const Role = z.enum(['host', 'guest']).openapi('Role')

/** A name in the languages in which it is known. */
export const Named = z.object({ fa: z.string().nullable(), en: z.string().nullable() }).openapi('Named')

export const Party = z
  .object({
    actor: ActorId,
    name: Named,
    office: Named,
    country: Code.nullable(),
    role: Role.nullable(),
    reports: z.int().openapi({ description: 'How many reports name it' }),
  })
  .openapi('Party')

export const EncounterSummary = z
  .object({
    id: EncounterId,
    type: ContactType,
    status: Status,
    focus: Focus,
    start: Day.nullable(),
    end: Day.nullable(),
    day: Day.nullable().openapi({
      description: 'The day by which it is sorted: its start or end, else that of the first report',
    }),
    country: Code.nullable(),
    city: Named.nullable(),
    reports: z.int(),
    confidence: z.number().min(0).max(1).nullable(),
    decisions: z.array(z.int()).openapi({ description: 'Numbers of the decisions about it that hold' }),
    parties: z.array(Party),
  })
  .openapi('EncounterSummary')

/** A stretch of a report that is quoted: every figure leads back to such words. */
export const Words = z
  .object({
    report: ReportId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    url: z.string().nullable(),
    published: Day.nullable(),
    span: Span,
    words: z.string(),
  })
  .openapi('Words')

export const Statement = z
  .object({
    id: z.string(),
    speakers: z.array(Party),
    mode: z.enum(['direct', 'indirect', 'headline']),
    topics: z.array(z.string()),
    confidence: z.number().nullable(),
    source: Words,
  })
  .openapi('Statement')

/** Why the ledger took things for one; the values of each are a code, a number, a day, a name. */
const REASONS = [
  ...['first-telling', 'same-people', 'same-sides', 'same-organiser', 'same-session', 'same-day', 'days-touch'],
  ...[
    'news-of-same-days',
    'same-place',
    'same-wording',
    'merged-by',
    'split-by',
    'same-encounter',
    'same-words',
    'some-words',
  ],
  ...['told-as', 'told-as-on', 'said-done', 'said-undone', 'said-to-the-contrary', 'came-about', 'other'],
] as const
export const Reason = z
  .object({ code: z.enum(REASONS), values: z.array(z.union([z.string(), Named])) })
  .openapi('Reason')

export const PromiseStatus = z.enum(['open', 'kept', 'contradicted']).openapi('PromiseStatus')
export const Promised = z
  .object({
    id: z.string(),
    status: PromiseStatus,
    by: z.array(Party),
    to: z.array(Party),
    due: z.object({ start: Day, end: Day }).nullable(),
    day: Day.nullable(),
    sources: z.array(Words),
    outcome: z
      .object({ encounter: EncounterId.nullable(), source: Words.nullable(), because: z.array(Reason) })
      .nullable(),
  })
  .openapi('Promise')

export const Tally = z.object({ value: z.string(), count: z.int() }).openapi('Tally')

/** RFC 9457 problem details; `code` is that of the command line and never changes its meaning. */
export const Problem = z
  .object({
    ...{ type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string() },
    parameters: z.array(z.string()).optional().openapi({ description: 'Which parameters are wrong' }),
  })
  .openapi('Problem')

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable().openapi({ description: 'Cursor of the next page' }) })
