import type { FileHandle } from 'node:fs/promises'
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Row } from '../../ledger/snapshot.js'
import type { Column } from '../table.js'
import type { TableWriter } from './writer.js'

/** Rows of a row group: so many are held in memory. */
const GROUP = 5000

/** Parquet: typed columns, lists of words and numbers as lists, lists of objects as JSON. */
export const writeParquet: TableWriter = async ({ columns }, rows, file) => {
  const writer = new ParquetWriter({ writer: fileWriter(file), schema: schemaOf(columns), createdBy: 'didar' })
  let held: Row[] = []
  let count = 0
  const flush = async () => {
    await writer.write({ columnData: columns.map((column) => dataOf(column, held)), rowGroupSize: GROUP })
    held = []
  }
  for await (const some of rows) {
    held.push(...some)
    count += some.length
    if (held.length >= GROUP) await flush()
  }
  if (held.length > 0 || count === 0) await flush()
  await writer.finish()
  return count
}

/** A writer that keeps one row group and appends it to the file. */
function fileWriter(file: FileHandle): ByteWriter & { flush(): Promise<void> } {
  const writer = Object.assign(new ByteWriter(1 << 20), {
    flush: async () => {
      await file.appendFile(new Uint8Array(writer.buffer, 0, writer.index))
      writer.index = 0
    },
    finish: () => writer.flush(),
  })
  return writer
}

const DAY = 86_400_000

const dataOf = ({ name, type }: Column, rows: readonly Row[]) => ({
  name,
  data: rows.map((row) => {
    const value = row[name] ?? null
    return type === 'date' && typeof value === 'string' ? Date.parse(value) / DAY : value
  }),
})

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.flatMap(elementsOf),
]

const PHYSICAL = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  object: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
} as const

function elementsOf({ name, type, items = 'string', required }: Column): SchemaElement[] {
  const repetition_type = required ? 'REQUIRED' : 'OPTIONAL'
  if (type !== 'array') return [{ name, repetition_type, ...PHYSICAL[type] }]
  if (items === 'object') return [{ name, repetition_type, ...PHYSICAL.object }]
  return [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'REQUIRED', ...PHYSICAL[items] },
  ]
}
