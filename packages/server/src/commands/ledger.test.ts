import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TABLES } from '../export/tables.js'

const root = join(import.meta.dirname, '../../../..')
const command = join(root, 'packages/server/bin/didar.js')

/** Root may write anywhere: whoever runs the tests, what must not be written is written to by somebody else. */
const somebodyElse = process.getuid?.() === 0 ? { uid: 65_534 } : {}
/** Whether somebody else may read the command at all: not below a home that is its owner's alone. */
const isReadable =
  spawnSync(process.execPath, ['-e', `fs.readFileSync(${JSON.stringify(command)})`], somebodyElse).status === 0

/** A folder of its own, and the command run in it. */
function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'didar-'))
  const didar = (...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      encoding: 'utf8',
    })
    return { stdout, stderr, status }
  }
  const file = (name: string, content: string) => writeFileSync(join(folder, name), content)
  return { folder, didar, file }
}

const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const CALL = 'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد.'
const line = (id: string, text: string, published = '2022-01-25') => `${JSON.stringify({ id, text, published })}\n`

/** A ledger of three reports, two of which tell the same. */
function threeReports() {
  const { folder, didar, file } = scratch()
  file('a.jsonl', line('a', MEETING) + line('b', `به گزارش خبرنگار ما، ${MEETING}`) + line('c', CALL))
  didar('init', 'x.didar')
  expect(didar('add', 'a.jsonl', '--ledger', 'x.didar')).toMatchObject({
    stdout: '3 added (0 near-copies), 0 changed, 0 there already, 0 not read.\n',
    status: 0,
  })
  return { folder, didar }
}

test.each([
  ...['init', 'add', 'list', 'show', 'stats', 'check', 'export'],
  ...['merge', 'split', 'correct', 'reject', 'accept', 'undo', 'log'],
])('help with an example: %s', (name) => {
  const { didar } = scratch()
  expect(didar(name, '--help')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`Example:\n  didar ${name} `),
  })
})

test.each([
  [2, 'usage', ['init']],
  [2, 'usage', ['add', '--ledger', 'x.didar']],
  [2, 'usage', ['list']],
  [2, 'usage', ['list', '--type', 'party', '--ledger', 'x.didar']],
  [2, 'usage', ['list', '--limit', '0', '--ledger', 'x.didar']],
  [2, 'usage', ['list', '--person', ' ', '--ledger', 'x.didar']],
  [2, 'usage', ['export', '--format', 'xml', '--out', 'y', '--ledger', 'x.didar']],
  [2, 'bad-date', ['list', '--from', 'gestern', '--ledger', 'x.didar']],
  [1, 'no-such-ledger', ['stats', '--ledger', 'none.didar']],
  [1, 'ledger-exists', ['init', 'x.didar']],
  [1, 'no-such-encounter', ['show', 'e0', '--ledger', 'x.didar']],
  [1, 'unwritable-output', ['export', '--format', 'csv', '--out', 'x.didar/y', '--ledger', 'x.didar']],
])('%i %s: %j', (status, code, args) => {
  const { didar } = scratch()
  didar('init', 'x.didar')
  const result = didar(...args)
  expect(result).toMatchObject({ status, stdout: '' })
  expect(result.stderr).toMatch(new RegExp(`^didar: ${code}: [^\\n]+\\n$`))
})

describe('adding', () => {
  test('what is there already is passed over', () => {
    const { didar } = threeReports()
    expect(didar('add', 'a.jsonl', '--ledger', 'x.didar').stdout).toContain(
      '0 added (0 near-copies), 0 changed, 3 there',
    )
  })

  test('files and folders; what cannot be read is named, the rest goes in', () => {
    const { folder, didar, file } = scratch()
    mkdirSync(join(folder, 'in/deep'), { recursive: true })
    file('in/1.txt', MEETING)
    file('in/deep/1.txt', CALL)
    file('in/page.html', `<!DOCTYPE html><html><body><article><p>${MEETING}</p></article></body></html>`)
    file('in/lines.jsonl', `${line('a', CALL)}\n{"id": \n${line('b', CALL)}{"id": "c"}\n`)
    file('in/picture.png', 'not read')
    symlinkSync(folder, join(folder, 'in/round'))
    didar('init', 'x.didar')
    const { stdout, status } = didar('add', 'in', 'none.txt', '--ledger', 'x.didar')
    const [sentence, ...failures] = stdout.trimEnd().split('\n')
    expect(sentence).toMatch(/^5 added .* 3 not read\.$/)
    expect(failures.sort()).toEqual([
      expect.stringMatching(/^in\/lines\.jsonl:3: bad-json: /),
      expect.stringMatching(/^in\/lines\.jsonl:5: no-text: /),
      expect.stringMatching(/^none\.txt: no-such-file: /),
    ])
    expect(status).toBe(1)
    expect(didar('check', '--ledger', 'x.didar')).toMatchObject({ stdout: 'x.didar is sound.\n', status: 0 })
  })

  test.runIf(isReadable)('to a file that must not be written', () => {
    const { folder } = threeReports()
    chmodSync(join(folder, 'x.didar'), 0o444)
    chmodSync(folder, 0o755)
    const options = { cwd: folder, encoding: 'utf8', ...somebodyElse } as const
    const { stderr, status } = spawnSync(process.execPath, [command, 'add', 'a.jsonl', '--ledger', 'x.didar'], options)
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^didar: ledger-read-only: [^\n]+\n$/)])
  })

  test.each([
    ['at the first report', 0, /reports kept/],
    ['while reading', 700, /reports kept/],
    ['while comparing', 0, /compared/],
  ])('killed %s: what was told is there, and a second run completes it', async (_, delay, when) => {
    const { folder, didar, file } = scratch()
    const texts = Array.from({ length: 400 }, (_, i) =>
      line(`r${i}`, `${i % 2 ? MEETING : CALL} ${i}`, `2022-0${(i % 9) + 1}-11`),
    )
    file('many.jsonl', texts.join(''))
    didar('init', 'x.didar')
    const adding = spawn(process.execPath, [command, 'add', 'many.jsonl', '--workers', '1', '--ledger', 'x.didar'], {
      cwd: folder,
    })
    let told = ''
    adding.stderr.on('data', (data) => {
      told += data
      if (when.test(told)) setTimeout(() => adding.kill('SIGKILL'), delay)
    })
    await once(adding, 'close')
    const kept = Math.max(...[...told.matchAll(/^(\d+) reports kept/gm)].map(([, count]) => Number(count)))
    const stats = () => JSON.parse(didar('stats', '--json', '--ledger', 'x.didar').stdout)
    expect(kept).toBeGreaterThan(0)
    expect(stats().reports).toBeGreaterThanOrEqual(kept)
    didar('add', 'many.jsonl', '--ledger', 'x.didar')
    expect(stats()).toMatchObject({ reports: 400, contacts: 400 })
    expect(didar('check', '--ledger', 'x.didar').status).toBe(0)
  })
})

describe('asking', () => {
  test('encounters, for a reader and for a program', () => {
    const { didar } = threeReports()
    const listed = didar('list', '--country', 'tr', '--country', 'IQ', '--ledger', 'x.didar').stdout
    expect(listed).toMatch(
      /^e[0-9a-f]{12} {2}held meeting · .* · 2022-01-24 \(4 Bahman 1400\) · Ankara, TR · 2 reports\n$/,
    )
    const [encounter] = JSON.parse(`[${didar('list', '--person', 'باقری', '--json', '--ledger', 'x.didar').stdout}]`)
    expect(encounter).toMatchObject({ type: 'call', status: 'held', start: '2022-01-25', reports: 1 })
  })

  test('one encounter with its support and the words', () => {
    const { didar } = threeReports()
    const [id = ''] = didar('list', '--type', 'meeting', '--ledger', 'x.didar').stdout.split(' ')
    const { stdout } = didar('show', id, '--ledger', 'x.didar')
    expect(stdout).toContain('city: Ankara [a, b]')
    expect(stdout).toContain('a.jsonl:1')
    expect(stdout.match(/held: «.*دیدار کرد/g)).toHaveLength(2)
    const shown = JSON.parse(didar('show', id, '--json', '--ledger', 'x.didar').stdout)
    expect(shown.values.city).toEqual([{ value: 'Ankara', reports: ['a', 'b'] }])
  })

  test('counts', () => {
    const { didar } = threeReports()
    const { stdout } = didar('stats', '--json', '--ledger', 'x.didar')
    expect(JSON.parse(stdout)).toMatchObject({ reports: 3, contacts: 3, encounters: 2, first: '2022-01-25' })
  })
})

describe('export', () => {
  test('every table, with the columns that the documentation lists', () => {
    const { folder, didar } = threeReports()
    expect(didar('export', '--format', 'jsonl', '--out', 'out', '--ledger', 'x.didar').status).toBe(0)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(
      Object.keys(TABLES)
        .map((name) => `${name}.jsonl`)
        .sort(),
    )
    const contacts = readFileSync(join(folder, 'out/contacts.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row))
    const [a, b, c] = contacts
    expect(a).toMatchObject({
      report: 'a',
      contact: 'c1',
      type: 'meeting',
      cue: [expect.any(Number), expect.any(Number)],
    })
    expect([b.encounter === a.encounter, c.encounter === a.encounter]).toEqual([true, false])
    expect(Object.keys(a)).toEqual(TABLES.contacts)
    const documented = readFileSync(join(root, 'docs/record.md'), 'utf8')
    for (const [name, columns] of Object.entries(TABLES))
      expect(documented).toContain(`- \`${name}\`: ${columns.map((column) => `\`${column}\``).join(', ')}`)
  })

  test('as CSV: a line of names, quoted where needed, lists as JSON', () => {
    const { folder, didar } = threeReports()
    didar('export', '--format', 'csv', '--out', 'out', '--ledger', 'x.didar')
    const [names, first = ''] = readFileSync(join(folder, 'out/encounters.csv'), 'utf8').split('\n')
    expect(names).toBe(TABLES.encounters.join(','))
    expect(first).toContain('"[{""actor"":""')
    expect(readFileSync(join(folder, 'out/commitments.csv'), 'utf8')).toBe(`${TABLES.commitments.join(',')}\n`)
  })

  test('a link of a table’s name leads nowhere', () => {
    const { folder, didar } = threeReports()
    mkdirSync(join(folder, 'out'))
    symlinkSync(join(folder, 'outside'), join(folder, 'out/contacts.csv'))
    expect(didar('export', '--format', 'csv', '--out', 'out', '--ledger', 'x.didar').status).toBe(0)
    expect(existsSync(join(folder, 'outside'))).toBe(false)
  })

  test('what cannot be finished leaves nothing', () => {
    const { folder, didar } = threeReports()
    mkdirSync(join(folder, 'out/statements.csv'), { recursive: true })
    expect(didar('export', '--format', 'csv', '--out', 'out', '--ledger', 'x.didar').status).toBe(1)
    expect(readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})
