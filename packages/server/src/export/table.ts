/**
 * How a table of an export is declared, once: from the declaration come the header of a CSV file, the types of a Parquet
 * file, `datapackage.json` and the codebook.
 */

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'array' | 'object'

export interface Column {
  readonly name: string
  readonly type: ColumnType
  /** What it means, one sentence. */
  readonly meaning: string
  /** How it is obtained. */
  readonly from: string
  /** Of an array: what its items are. */
  readonly items?: 'string' | 'integer' | 'object'
  readonly required?: boolean
  readonly unique?: boolean
  readonly oneOf?: readonly string[]
  readonly least?: number
  readonly most?: number
  /** Of a boolean: how yes and no are written; otherwise `true` and `false`. */
  readonly yesNo?: readonly [yes: string, no: string]
}

/** The columns that together lead to a row of another table. */
export interface Reference {
  readonly columns: readonly string[]
  readonly table: string
  readonly to: readonly string[]
}

export interface Table {
  readonly name: string
  /** What one row is, one sentence. */
  readonly meaning: string
  /** The columns that together tell a row from all others. */
  readonly key: readonly string[]
  readonly references?: readonly Reference[]
  readonly columns: readonly Column[]
}

type More = Partial<Omit<Column, 'name' | 'type' | 'meaning' | 'from'>>

const column =
  (type: ColumnType, always: More = {}) =>
  (name: string, meaning: string, from: string, more: More = {}): Column => ({
    ...{ name, type, meaning, from },
    ...always,
    ...more,
  })

export const text = column('string')
export const integer = column('integer')
export const decimal = column('number')
export const flag = column('boolean')
export const day = column('date')
export const list = column('array', { items: 'string' })
export const objects = column('array', { items: 'object' })
export const numbers = column('array', { items: 'integer' })
export const object = column('object')

export const REQUIRED: More = { required: true }

/** A reference to one column of another table, of the same name unless told otherwise. */
export const reference = (own: string, table: string, to = own): Reference => ({ columns: [own], table, to: [to] })
