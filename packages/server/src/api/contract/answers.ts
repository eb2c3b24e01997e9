import { z } from '@hono/zod-openapi'
import {
  ActorId,
  Code,
  ContactType,
  Day,
  EncounterId,
  EncounterSummary,
  Named,
  Party,
  Promised,
  pageOf,
  Reason,
  ReportId,
  Statement,
  Status,
  Tally,
  Words,
} from './values.js'

/** What is answered, one schema an address. */

export const Encounters = pageOf(EncounterSummary).openapi('Encounters')

export const Histogram = z
  .object({
    by: z.enum(['day', 'month', 'year']),
    bins: z.array(z.object({ from: Day, held: z.int(), planned: z.int(), other: z.int() })),
    undated: z.int(),
  })
  .openapi('Histogram')

const supported = <T extends z.ZodType>(value: T) => z.array(z.object({ value, reports: z.array(ReportId) }))

export const EncounterDetail = z
  .object({
    encounter: EncounterSummary,
    values: z
      .object({
        type: supported(ContactType),
        status: supported(Status),
        start: supported(Day),
        end: supported(Day),
        country: supported(Code),
        city: supported(Named),
        session: supported(z.int()),
        parties: supported(Party),
      })
      .openapi({ description: 'Each value with the reports that tell it; several of one field: reports disagree' }),
    tellings: z.array(
      z.object({
        contact: z.string(),
        status: Status,
        because: z.array(Reason).openapi({ description: 'Why it was taken for this encounter' }),
        copyOf: ReportId.nullable(),
        confidence: z.number().nullable(),
        source: Words,
      }),
    ),
    statements: z.array(Statement),
    promises: z.array(Promised),
    partOf: z.array(EncounterSummary),
    holds: z.array(EncounterSummary),
    decisions: z.array(
      z.object({ number: z.int(), what: z.string(), by: z.string(), at: z.string(), because: z.string().nullable() }),
    ),
  })
  .openapi('EncounterDetail')

export const PersonSummary = z
  .object({ actor: ActorId, name: Named, country: Code.nullable(), offices: z.array(Named), encounters: z.int() })
  .openapi('PersonSummary')
export const People = pageOf(PersonSummary).openapi('People')

/** A day, a month or a year: as exact as it is known. */
const DayOrYear = z.string().regex(/^\d{4}(-\d{2}){0,2}$/)

/** Who held an office from when to when; `attested` says that reports show it, and when, not when it began or ended. */
export const Tenure = z
  .object({
    actor: ActorId,
    name: Named,
    office: Named,
    country: Code.nullable(),
    from: DayOrYear,
    to: DayOrYear.nullable().openapi({ description: 'null: still, as far as known' }),
    attested: z.boolean(),
    reports: z.array(ReportId).openapi({ description: 'The first and the last that attest it' }),
  })
  .openapi('Tenure')

const about = {
  counterparts: z.array(z.object({ party: Party, count: z.int() })),
  topics: z.array(z.object({ topic: z.string(), years: z.array(z.object({ year: z.int(), count: z.int() })) })),
  types: z.array(Tally),
  encounters: z.int(),
  statements: z.int(),
}
export const PersonPage = z
  .object({ person: PersonSummary, names: z.array(Named), tenures: z.array(Tenure), ...about })
  .openapi('PersonPage')
export const CountryPage = z
  .object({ code: Code, name: Named, people: z.array(PersonSummary), holders: z.array(Tenure), ...about })
  .openapi('CountryPage')
export const PairPage = z
  .object({
    parties: z.tuple([z.object({ code: Code, name: Named }), z.object({ code: Code, name: Named })]),
    years: z.array(z.object({ year: z.int(), types: z.array(Tally), levels: z.array(Tally) })),
    topics: z.array(Tally),
    encounters: z.int(),
    promises: z.array(Promised),
  })
  .openapi('PairPage')

export const Statements = pageOf(Statement).openapi('Statements')
export const Promises = pageOf(Promised).openapi('Promises')

export const Network = z
  .object({
    nodes: z.array(
      z.object({ actor: ActorId, name: Named, office: Named, country: Code.nullable(), encounters: z.int() }),
    ),
    ties: z.array(z.object({ a: ActorId, b: ActorId, encounters: z.int() })),
    left: z.int().openapi({ description: 'Nodes left out because of the limit' }),
  })
  .openapi('Network')

const Position = z.tuple([z.number(), z.number()]).openapi('Position', { description: 'Longitude, latitude' })

export const Places = z
  .object({
    places: z.array(
      z.object({
        country: Code,
        city: z.string().nullable(),
        name: Named,
        at: Position,
        encounters: z.int(),
      }),
    ),
    flows: z
      .array(z.object({ from: Code, to: Code, visits: z.int(), ends: z.tuple([Position, Position]).nullable() }))
      .openapi({ description: 'Visits: whose, where to; null for who is of no place' }),
  })
  .openapi('Places')

/** A record as `docs/record.md` describes it, with what the ledger made of its people and contacts. */
export const ReportPage = z
  .object({
    record: z.looseObject({ schema: z.literal('didar/1'), id: ReportId, text: z.string() }),
    actors: z.record(z.string(), ActorId).openapi({ description: 'Person of the record → who that is in the ledger' }),
    encounters: z.record(z.string(), EncounterId).openapi({ description: 'Contact of the record → its encounter' }),
    copyOf: ReportId.nullable(),
    copies: z.array(ReportId),
    kept: z.boolean().openapi({ description: 'False for a report that was only read' }),
  })
  .openapi('ReportPage')

export const Found = z
  .object({
    reports: z.array(Words),
    statements: z.array(Statement),
    people: z.array(PersonSummary),
  })
  .openapi('Found')

export const Stats = z
  .object({
    reports: z.int(),
    copies: z.int(),
    people: z.int(),
    encounters: z.int(),
    statements: z.int(),
    commitments: z.int(),
    first: Day.nullable(),
    last: Day.nullable(),
    /** The name of the file, without its folder. */
    ledger: z.string(),
  })
  .openapi('Stats')

/** Codes by their names, and topics, that there is something of. */
export const Vocabulary = z
  .object({ codes: z.record(z.string(), Named), topics: z.array(z.string()) })
  .openapi('Vocabulary')
