import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@didar/engine'
import { expect, test } from 'vitest'
import { z } from 'zod'

// docs/record.md as a schema. Strict: a field that is not documented there fails.

const Day = z.iso.date()
const Span = z.tuple([z.int().nonnegative(), z.int().positive()])
const party = { person: z.string(), code: z.string(), name: Span }
const Party = z.union([
  z.strictObject({ person: party.person }),
  z.strictObject({ code: party.code }),
  z.strictObject({ name: party.name }),
])
const role = z.enum(['host', 'guest']).optional()
const PartyInRole = z.union([
  z.strictObject({ person: party.person, role }),
  z.strictObject({ code: party.code, role }),
  z.strictObject({ name: party.name, role }),
])
const evidence = (...fields: [string, ...string[]]) => {
  const common = { field: z.enum(fields), of: z.int().optional() }
  return z.array(
    z.union([
      z.strictObject({ ...common, span: Span }),
      z.strictObject({ ...common, span: z.null(), because: z.string().min(1) }),
    ]),
  )
}
const confidence = z.number().min(0).max(1).optional()
const Name = z.strictObject({ fa: z.string().min(1).nullable(), en: z.string().min(1).nullable() })

const Person = z.strictObject({
  id: z.string(),
  name: Name,
  country: z.string().nullable(),
  office: z.strictObject({ fa: z.string().min(1), en: z.string().nullable() }).nullable(),
  mentions: z.array(Span),
  known: z.string().optional(),
  evidence: evidence('name', 'country', 'office'),
  confidence,
})
const Time = z.strictObject({
  span: Span,
  start: Day,
  end: Day,
  calendar: z.enum(['jalali', 'gregorian', 'hijri', 'relative']),
  precision: z.enum(['day', 'week', 'month', 'season', 'year', 'range']),
})
const Contact = z.strictObject({
  id: z.string(),
  type: z.enum(['visit', 'meeting', 'call', 'message', 'agreement', 'gathering', 'exercise']),
  status: z.enum(['held', 'planned', 'proposed', 'cancelled', 'denied']),
  focus: z.enum(['main', 'background']),
  parties: z.array(PartyInRole).min(1),
  start: Day.nullable(),
  end: Day.nullable(),
  place: z.strictObject({ country: z.string().nullable(), city: z.string().nullable() }).nullable(),
  cue: Span,
  evidence: evidence('type', 'status', 'party', 'role', 'start', 'end', 'country', 'city'),
  partOf: z.string().optional(),
  session: z.int().min(2).optional(),
  rule: z.string(),
  confidence,
})
const Statement = z.strictObject({
  id: z.string(),
  speakers: z.array(Party).min(1),
  span: Span,
  cue: Span.nullable(),
  mode: z.enum(['direct', 'indirect', 'headline']),
  topics: z.array(z.string()),
  contact: z.string().optional(),
  rule: z.string(),
  confidence,
})
const Commitment = z.strictObject({
  by: z.array(Party).min(1),
  to: z.array(Party).optional(),
  span: Span,
  due: z.strictObject({ start: Day, end: Day }).optional(),
  statement: z.string().optional(),
  rule: z.string(),
})
const Record = z.strictObject({
  schema: z.literal('didar/1'),
  id: z.string(),
  text: z.string(),
  report: z.strictObject({
    title: Span.optional(),
    published: z.string().optional(),
    outlet: z.string().optional(),
    url: z.string().optional(),
    language: z.string(),
    junk: z.array(Span),
    note: z.string().optional(),
  }),
  people: z.array(Person),
  times: z.array(Time),
  contacts: z.array(Contact),
  statements: z.array(Statement),
  commitments: z.array(Commitment),
  topics: z.array(z.string()),
  unresolved: z.array(z.strictObject({ span: Span, what: z.string().min(1), why: z.string().min(1) })),
})

const samples = join(import.meta.dirname, '../../../samples/expected')
const texts = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => [name, readFileSync(join(samples, name), 'utf8')] as const)

test.each([...texts, ['empty', ''], ['English', 'The ministers met.']])(
  '%s gives a record of the shape',
  (id, text) => {
    for (const given of [{ id }, { id, published: '2022-01-25', outlet: 'x', url: 'http://x' }])
      expect(() => Record.parse(read(text, given))).not.toThrow()
  },
)

test.each(texts)('%s: ids are unique, and what is referred to is there', (_, text) => {
  const { people, contacts, statements, commitments } = read(text, { published: '2022-01-25' })
  for (const list of [people, contacts, statements]) {
    const ids = list.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
  const known = new Set([...contacts, ...statements].map(({ id }) => id))
  const referred = [
    ...contacts.map(({ partOf }) => partOf),
    ...statements.map(({ contact }) => contact),
    ...commitments.map(({ statement }) => statement),
  ]
  expect(referred.filter((id) => id !== undefined && !known.has(id))).toEqual([])
})
