import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import readExcel from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../ledger/snapshot.js'
import { day, decimal, flag, integer, list, numbers, object, objects, REQUIRED, type Table, text } from '../table.js'
import { writeCsv } from './csv.js'
import { MOST_CHARACTERS, writeExcel } from './excel.js'
import { writeJsonl } from './jsonl.js'
import { writeParquet } from './parquet.js'
import type { TableWriter } from './writer.js'

const TABLE: Table = {
  name: 'things',
  meaning: 'A thing.',
  key: ['id'],
  columns: [
    text('id', '', '', REQUIRED),
    text('words', '', ''),
    integer('count', '', ''),
    decimal('share', '', ''),
    flag('said', '', ''),
    day('on', '', ''),
    list('topics', '', '', REQUIRED),
    numbers('span', '', ''),
    object('what', '', ''),
    objects('parties', '', ''),
  ],
}

/** Words that a report may hold, and that a format may stumble over. */
const WORDS = [
  '=HYPERLINK("http://evil.example","click")',
  '+1',
  '-2 درجه',
  '@SUM(A1)',
  "'=already",
  'two\nlines, and "quotes"; a\ttab',
  'وزیر \u202eقلب\u202c شد، می\u200cرود',
  '<b>&amp;</b> ]]> _x0041_',
  'constructor',
  '__proto__',
  '\u{1f600} ',
  ' spaces ',
]

const ROWS: Row[] = WORDS.map((words, at) => ({
  ...{ id: `r${at}`, words, count: at - 1, share: at / 7, said: at % 2 === 0, on: '2019-08-25' },
  ...{
    topics: at ? ['trade', '=x'] : [],
    span: [at, at + 3],
    what: { x: [words] },
    parties: [{ actor: 'p:x', name: words }],
  },
}))
const EMPTY: Row = { id: 'empty', topics: [] }
const ALL = [...ROWS, EMPTY]

async function* inTwo(rows: readonly Row[]) {
  yield rows.slice(0, 2)
  yield rows.slice(2)
}

/** What stands in a file that was written with these rows. */
async function written<T>(read: (path: string) => Promise<T>, write: TableWriter, rows: readonly Row[] = ALL) {
  const folder = await mkdtemp(join(tmpdir(), 'didar-'))
  try {
    const path = join(folder, 'file')
    const file = await open(path, 'wx')
    const count = await write(TABLE, inTwo(rows), file)
    await file.close()
    expect(count).toBe(rows.length)
    return await read(path)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const withNulls = (row: Row) => Object.fromEntries(TABLE.columns.map(({ name }) => [name, row[name] ?? null]))

test('JSON Lines: every row as it was', async () => {
  const lines = await written(async (path) => (await readFile(path, 'utf8')).trimEnd().split('\n'), writeJsonl)
  expect(lines.map((line) => JSON.parse(line))).toEqual(ALL.map(withNulls))
})

describe('CSV', () => {
  const read = async (path: string) => parse(await readFile(path), { columns: true }) as Record<string, string>[]

  test('an independent reader gets every value back, less the mark before what looks like a formula', async () => {
    const rows = await written(read, writeCsv)
    expect(rows.map(({ words }) => words?.replace(/^'(?=['=+\-@\t\r])/, ''))).toEqual([...WORDS, ''])
    expect(rows.map(({ parties, topics }) => [parties && JSON.parse(parties), JSON.parse(topics ?? '')])).toEqual(
      ALL.map(({ parties, topics }) => [parties ?? '', topics]),
    )
    expect(rows[1]).toMatchObject({ count: '0', said: 'false', on: '2019-08-25', span: '[1,4]' })
    expect(rows.at(-1)).toEqual({
      ...Object.fromEntries(TABLE.columns.map(({ name }) => [name, ''])),
      id: 'empty',
      topics: '[]',
    })
  })

  test('no text begins with what a spreadsheet takes for a formula; a number below zero stays one', async () => {
    const rows = await written(read, writeCsv)
    expect(rows.filter(({ words }) => /^[=+\-@\t\r]/.test(words ?? ''))).toEqual([])
    expect(rows[0]?.count).toBe('-1')
  })

  test('no rows: the line of names', async () => {
    const content = await written((path) => readFile(path, 'utf8'), writeCsv, [])
    expect(content).toBe('id,words,count,share,said,on,topics,span,what,parties\n')
  })
})

describe('Parquet', () => {
  const read = async (path: string) => {
    const file = await asyncBufferFromFile(path)
    return { rows: await parquetReadObjects({ file }), schema: (await parquetMetadataAsync(file)).schema }
  }

  test('an independent reader gets every row back, with its types', async () => {
    const { rows, schema } = await written(read, writeParquet)
    const typed = (row: Row) => ({ ...withNulls(row), on: row.on ? new Date('2019-08-25') : null })
    expect(rows.map((row) => ({ ...row, span: row.span ?? null }))).toEqual(ALL.map(typed))
    const kinds = Object.fromEntries(schema.map(({ name, type, converted_type }) => [name, converted_type ?? type]))
    expect(kinds).toMatchObject({
      ...{
        words: 'UTF8',
        count: 'INT32',
        share: 'DOUBLE',
        said: 'BOOLEAN',
        on: 'DATE',
        topics: 'LIST',
        what: 'JSON',
        parties: 'JSON',
      },
    })
  })

  test('no rows: a file with all columns; many rows: several groups', async () => {
    const empty = await written(read, writeParquet, [])
    expect([empty.rows, empty.schema[0]?.num_children]).toEqual([[], TABLE.columns.length])
    const many = Array.from({ length: 12_000 }, (_, at) => ({ id: `${at}`, topics: [] }))
    const { rows } = await written(read, writeParquet, many)
    expect(rows.map(({ id }) => id)).toEqual(many.map(({ id }) => id))
  })
})

describe('Excel', () => {
  const excel =
    (mostRows?: number): TableWriter =>
    async (table, rows, file) =>
      (await writeExcel([{ table, rows }], file, mostRows)).rows.get(table.name) ?? 0
  const sheets = (path: string) => readExcel(path)
  const cellsOf = async (rows: readonly Row[], mostRows?: number) =>
    (await written(sheets, excel(mostRows), rows)).map(({ sheet, data }) => ({ sheet, data: data as unknown[][] }))

  test('an independent reader gets the values: dates as dates, text as text', async () => {
    const [{ sheet, data } = { sheet: '', data: [] }] = await cellsOf(ALL)
    expect([sheet, data[0]]).toEqual(['things', TABLE.columns.map(({ name }) => name)])
    const words = data.slice(1).map((row) => row[1])
    const trimmed = WORDS.map((word) =>
      word
        .replaceAll(/[\u202a-\u202e]/g, '')

        .trim(),
    )
    expect(words.map((word) => (typeof word === 'string' ? word.trim() : word))).toEqual([...trimmed, null])
    expect(data[2]?.slice(2, 6)).toEqual([0, 1 / 7, false, new Date('2019-08-25')])
    expect(JSON.parse(String(data[1]?.at(-1)))).toEqual(ROWS[0]?.parties)
  })

  test('more rows than a sheet takes go on in the next', async () => {
    const found = await cellsOf(ALL, 6)
    expect(found.map(({ sheet }) => sheet)).toEqual(['things', 'things 2', 'things 3'])
    expect(found.flatMap(({ data }) => data.slice(1).map(([id]) => id))).toEqual(ALL.map(({ id }) => id))
  })

  test('a text longer than a cell takes is cut and says so', async () => {
    const [{ data } = { data: [] }] = await cellsOf([{ ...EMPTY, words: '\u{1f600}'.repeat(20_000) }])
    const cut = String(data[1]?.[1])
    expect(cut.length).toBeLessThanOrEqual(MOST_CHARACTERS)
    expect(cut).toMatch(/\u{1f600} … \[cut: longer than Excel takes\]$/u)
    expect(cut.isWellFormed()).toBe(true)
  })

  test('what XML forbids is left out', async () => {
    const [{ data } = { data: [] }] = await cellsOf([{ ...EMPTY, words: 'a\u0000b\u001bc\ud800d\uffffe' }])
    expect(data[1]?.[1]).toBe('abcde')
  })

  test('the same rows give the same file', async () => {
    const bytes = () => written((path) => readFile(path), excel())
    expect((await bytes()).equals(await bytes())).toBe(true)
  })
})
