import type { FileHandle } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Row } from '../../ledger/snapshot.js'
import type { Column, Table } from '../table.js'
import { SHEET_END, STYLE, sheetHead, sheetPath, workbookParts } from './excel-parts.js'
import type { Rows } from './writer.js'

/** Rows of a sheet, the line of names among them, and characters of a cell: Excel takes no more. */
export const MOST_ROWS = 1_048_576
export const MOST_CHARACTERS = 32_767
const CUT = ' … [cut: longer than Excel takes]'

export interface ExcelWritten {
  readonly rows: ReadonlyMap<string, number>
  /** How many cells were too long for Excel and were cut. */
  readonly cut: number
}

/**
 * One workbook with a sheet a table, written while the rows come. A table that has more rows than a sheet takes goes on
 * in a second one.
 */
export async function writeExcel(
  tables: readonly { readonly table: Table; readonly rows: Rows }[],
  file: FileHandle,
  mostRows = MOST_ROWS,
): Promise<ExcelWritten> {
  const zip = new ZipFile()
  const written = pipeline(zip.outputStream as Readable, async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) await file.appendFile(chunk)
  })
  const sheets: string[] = []
  const rows = new Map<string, number>()
  const cells = new Cells()
  const work = (async () => {
    for (const { table, rows: source } of tables) {
      const iterator = flat(source)
      let next = await iterator.next()
      let count = 0
      for (let part = 1; part === 1 || !next.done; part++) {
        sheets.push(part === 1 ? table.name : `${table.name} ${part}`)
        await addSheet(zip, sheetPath(sheets.length), async function* () {
          yield sheetHead(table.columns.map(widthOf))
          yield cells.header(table.columns)
          for (let row = 2; !next.done && row <= mostRows; row++) {
            yield cells.row(table.columns, next.value, row)
            count++
            next = await iterator.next()
          }
          yield SHEET_END
        })
      }
      rows.set(table.name, count)
    }
  })()
  await Promise.race([work, written])
  for (const [path, part] of Object.entries(workbookParts(sheets))) zip.addBuffer(Buffer.from(part), path, FIXED)
  zip.end()
  await written
  return { rows, cut: cells.cut }
}

/** The same ledger gives the same file: an archive notes when its parts were made. */
const FIXED = { mtime: new Date(Date.UTC(2000, 0, 1)), forceDosTimestamp: true }

async function* flat(rows: Rows): AsyncGenerator<Row, undefined> {
  for await (const some of rows) yield* some
}

/** Adds a part whose pieces come one after another; resolves when the last one is in. */
function addSheet(zip: ZipFile, path: string, pieces: () => AsyncGenerator<string>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = Readable.from(joined(pieces()))
    const through = new PassThrough()
    pipeline(stream, through).then(resolve, reject)
    zip.addReadStream(through, path, FIXED)
  })
}

/** Pieces put together to chunks that are worth a write. */
async function* joined(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let held = ''
  for await (const piece of pieces) {
    held += piece
    if (held.length < 1 << 16) continue
    yield Buffer.from(held)
    held = ''
  }
  yield Buffer.from(held)
}

const widthOf = ({ type, name }: Column) =>
  ({
    string: /words|title|name|office|meaning/.test(name) ? 32 : 16,
    array: 32,
    object: 32,
    date: 12,
    integer: 10,
    number: 10,
    boolean: 10,
  })[type]

/** 1900-03-01: before it Excel counts a day that never was. */
const FIRST_DATE = 61
const DAY = 86_400_000
const serial = (iso: string) => Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / DAY)

/** Makes cells; text stays text, whatever it begins with. */
class Cells {
  cut = 0

  header(columns: readonly Column[]): string {
    return `<row r="1">${columns.map(({ name }, at) => this.#text(`${letters(at)}1`, name, STYLE.header)).join('')}</row>`
  }

  row(columns: readonly Column[], row: Row, number: number): string {
    const cells = columns.map((column, at) => this.#cell(`${letters(at)}${number}`, column, row[column.name]))
    return `<row r="${number}">${cells.join('')}</row>`
  }

  #cell(place: string, { type, yesNo }: Column, value: unknown): string {
    if (value === null || value === undefined || value === '') return ''
    if (type === 'integer' || type === 'number') return `<c r="${place}"><v>${Number(value)}</v></c>`
    if (type === 'boolean' && !yesNo) return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`
    if (type === 'boolean') return this.#text(place, yesNo?.[value ? 0 : 1] ?? '')
    if (type === 'date' && serial(String(value)) >= FIRST_DATE)
      return `<c r="${place}" s="${STYLE.date}"><v>${serial(String(value))}</v></c>`
    return this.#text(place, type === 'array' || type === 'object' ? JSON.stringify(value) : String(value))
  }

  #text(place: string, value: string, style: number = isPersian(value) ? STYLE.rightToLeft : STYLE.plain): string {
    const text = escaped(this.#shortened(harmless(value)))
    return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${text}</t></is></c>`
  }

  #shortened(value: string): string {
    if (value.length <= MOST_CHARACTERS) return value
    this.cut++
    const end = MOST_CHARACTERS - CUT.length
    return `${value.slice(0, /[\ud800-\udbff]/.test(value[end - 1] ?? '') ? end - 1 : end)}${CUT}`
  }
}

/** Whether its first letter is written from the right. */
const isPersian = (value: string) => /^[^\p{L}]*[\u0600-\u06ff]/u.test(value)

/** The letters by which Excel calls a column, the first one being 0. */
const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Without what XML forbids, and what turns the order of letters around. */
const harmless = (value: string) =>
  value.replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')

/** In XML, and so that Excel does not read «_x0041_» as a letter. */
const escaped = (value: string) =>
  value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
