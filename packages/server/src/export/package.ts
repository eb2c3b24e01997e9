import type { About } from '../ledger/snapshot.js'
import type { Column, Table } from './table.js'

/** A file of an export with the tables in it; no table for a file of another kind. */
export interface ExportFile {
  readonly path: string
  /** What it holds, one sentence. */
  readonly meaning: string
  /** Of a file that holds one table or, as a workbook, several. */
  readonly tables: readonly Table[]
  /** Of a file that holds something else: what there is in it, told as tables. */
  readonly attributes?: readonly Table[]
  readonly format: string
  readonly mediatype: string
}

export interface License {
  /** Open Definition or SPDX id. */
  readonly name: string
  readonly title: string
}

/** Who exports has to say under what licence; nothing is assumed. */
export const NO_LICENSE: License = {
  name: 'notspecified',
  title: 'Not specified. Titles and quoted words remain those of the reports that are named as sources.',
}

/** `datapackage.json`: what the files hold, column by column, as a Frictionless Data Package (datapackage.org, version 2). */
export function dataPackage(
  { name, title, files }: { readonly name: string; readonly title: string; readonly files: readonly ExportFile[] },
  about: About,
  license: License = NO_LICENSE,
): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name,
    title,
    description: describe(about),
    version: about.engines.join(', ') || '0',
    licenses: [license],
    sources: about.outlets.map(({ outlet, reports }) => ({ title: `${outlet} (${reports} ${plural(reports)})` })),
    keywords: ['diplomacy', 'event data', 'Persian', 'news'],
    resources: [...files.flatMap(resourcesOf), CODEBOOK],
  }
}

const CODEBOOK = {
  name: 'codebook',
  path: 'codebook.md',
  description: 'What every column means and how it is obtained.',
  format: 'md',
  mediatype: 'text/markdown',
  encoding: 'utf-8',
}

const plural = (count: number) => (count === 1 ? 'report' : 'reports')

function describe({ reports, first, last, engines }: About): string {
  const when = first && last ? ` of ${first} to ${last}` : ''
  const by = engines.length ? ` Read by Didar ${engines.join(', ')}.` : ''
  return `Encounters of diplomats and soldiers that ${reports} Persian news ${plural(reports)}${when} tell.${by}`
}

function resourcesOf({ path, meaning, tables, format, mediatype }: ExportFile): object[] {
  const file = { path, format, mediatype, encoding: 'utf-8' }
  if (tables.length === 0) return [{ name: path.split('.', 1)[0] ?? path, ...file, description: meaning }]
  return tables.map((table) => ({
    name: resourceName(table),
    ...file,
    type: 'table',
    description: table.meaning,
    ...(tables.length > 1 ? { dialect: { sheetName: table.name } } : {}),
    schema: tableSchema(table),
  }))
}

/** Frictionless names are of small letters, digits and `.-_`. */
const resourceName = ({ name }: Table) => name.toLowerCase()

/** A table's schema, as Frictionless Table Schema. */
export function tableSchema({ columns, key, references = [] }: Table): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(fieldOf),
    missingValues: [''],
    primaryKey: key,
    foreignKeys: references.map(({ columns: fields, table, to }) => ({
      fields,
      reference: { resource: table, fields: to },
    })),
  }
}

function fieldOf({ name, type, items, meaning, from, required, unique, oneOf, least, most, yesNo }: Column): object {
  const constraints = {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(oneOf && { enum: oneOf }),
    ...(least !== undefined && { minimum: least }),
    ...(most !== undefined && { maximum: most }),
  }
  return {
    ...{ name, type, description: `${meaning} Obtained: ${from}.` },
    ...(yesNo && { trueValues: [yesNo[0]], falseValues: [yesNo[1]] }),
    ...(type === 'array' && { arrayItem: { type: items } }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  }
}
