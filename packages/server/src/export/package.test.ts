import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { codebook } from './codebook.js'
import type { FormatName } from './format.js'
import { FORMATS } from './formats.js'
import { dataPackage } from './package.js'

const ABOUT = {
  reports: 3,
  first: '2022-01-25',
  last: '2022-02-01',
  outlets: [{ outlet: 'IRNA', reports: 2 }],
  engines: ['1'],
}

/** What the Data Package and Table Schema standards ask for (datapackage.org, version 2), as far as it concerns these files. */
const Field = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'array', 'object']),
  description: z.string().regex(/^\S.*\.$/s),
  trueValues: z.array(z.string()).min(1).optional(),
  falseValues: z.array(z.string()).min(1).optional(),
  arrayItem: z.strictObject({ type: z.enum(['string', 'integer', 'object']) }).optional(),
  constraints: z
    .strictObject({
      required: z.boolean(),
      unique: z.boolean(),
      enum: z.array(z.string()).min(1),
      minimum: z.number(),
      maximum: z.number(),
    })
    .partial()
    .optional(),
})
const Schema = z.strictObject({
  $schema: z.url(),
  fields: z.array(Field).min(1),
  missingValues: z.array(z.string()),
  primaryKey: z.array(z.string()).min(1),
  foreignKeys: z.array(
    z.strictObject({
      fields: z.array(z.string()).min(1),
      reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).min(1) }),
    }),
  ),
})
const Resource = z.strictObject({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^[\w.-]+$/),
  format: z.string(),
  mediatype: z.string().regex(/^\w+\/[\w.+-]+$/),
  encoding: z.literal('utf-8'),
  description: z.string(),
  type: z.literal('table').optional(),
  dialect: z.strictObject({ sheetName: z.string() }).optional(),
  schema: Schema.optional(),
})
const Package = z.object({
  $schema: z.url(),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  description: z.string(),
  version: z.string(),
  licenses: z.array(z.object({ name: z.string(), title: z.string() })).min(1),
  sources: z.array(z.object({ title: z.string() })),
  resources: z.array(Resource).min(1),
})

describe.each(Object.entries(FORMATS))('%s', (name, { title, notes, files }) => {
  const made = Package.parse(dataPackage({ name: `didar-${name as FormatName}`, title, files }, ABOUT))

  test('names of files and resources are told apart', () => {
    const names = made.resources.map((resource) => resource.name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('keys are columns, references lead to columns of tables that are there', () => {
    const fieldsOf = new Map(
      made.resources.map((one) => [one.name, one.schema?.fields.map((field) => field.name) ?? []]),
    )
    for (const { name: own, schema } of made.resources) {
      if (!schema) continue
      expect(fieldsOf.get(own)).toEqual(expect.arrayContaining(schema.primaryKey))
      for (const { fields, reference } of schema.foreignKeys) {
        expect(fieldsOf.get(own)).toEqual(expect.arrayContaining(fields))
        expect(fieldsOf.get(reference.resource)).toEqual(expect.arrayContaining(reference.fields))
      }
    }
  })

  test('every column is in the codebook, with its meaning and how it is obtained', () => {
    const page = codebook(title, notes, files)
    const columns = files
      .flatMap(({ tables, attributes = [] }) => [...tables, ...attributes])
      .flatMap((table) => table.columns)
    const rows = new Set(page.split('\n'))
    for (const column of columns) {
      const [row] = [...rows].filter((line) => line.startsWith(`| \`${column.name}\` |`))
      expect(
        row
          ?.split(' | ')
          .slice(2)
          .every((cell) => cell.length > 2),
      ).toBe(true)
    }
  })

  test('no column is named twice in its table', () => {
    for (const { columns } of files.flatMap(({ tables }) => tables))
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length)
  })
})

test('the licence is what the user says, and otherwise said to be open', () => {
  const described = { name: 'x', title: 'x', files: [] }
  expect(dataPackage(described, ABOUT)).toMatchObject({ licenses: [{ name: 'notspecified' }] })
  const license = { name: 'CC-BY-4.0', title: 'CC-BY-4.0' }
  expect(dataPackage(described, ABOUT, license)).toMatchObject({ licenses: [license] })
})
