import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LONGEST_LINE } from '../input/lines.js'

const root = join(import.meta.dirname, '../../../..')
const command = join(root, 'packages/server/bin/didar.js')
const sample = 'samples/05-hasanov-bagheri.txt'

/** Runs the real command, as a user would. */
function didar(args: readonly string[], input: string | Uint8Array = '') {
  const options = { cwd: root, input, encoding: 'utf8', maxBuffer: 2 ** 28 } as const
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], options)
  return { stdout, stderr, status }
}

const jsonl = (...lines: unknown[]) =>
  lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
const records = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

const REPORT = 'وزیر دفاع عراق در تهران با سرلشکر محمد باقری دیدار کرد.'

describe('help', () => {
  test.each([[['--help']], [['read', '--help']], [['score', '--help']], [['help', 'read']]])('%j', (args) => {
    expect(didar(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('Usage: didar') })
  })
  test('--version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/server/package.json'), 'utf8'))
    expect(didar(['--version']).stdout).toBe(`${version}\n`)
  })
})

describe('every error is one line with a code', () => {
  test.each([
    [2, 'usage', []],
    [2, 'usage', ['raed']],
    [2, 'usage', ['read']],
    [2, 'usage', ['read', '--colour', sample]],
    [2, 'usage', ['read', sample, 'another']],
    [2, 'usage', ['read', '--json', '--why', sample]],
    [2, 'usage', ['read', '--jsonl', sample]],
    [2, 'usage', ['read', '--jsonl', '--published', '2021-10-12']],
    [2, 'usage', ['read', '--published']],
    [2, 'usage', ['read', '--jsonl', '--workers', '0']],
    [2, 'usage', ['read', '--jsonl', '--workers', 'two']],
    [2, 'usage', ['read', '--workers', '2', sample]],
    [2, 'bad-date', ['read', '--published', 'gestern', sample]],
    [2, 'bad-date', ['read', '--published', '1400-13-01', sample]],
    [1, 'no-such-file', ['read', 'samples/none.txt']],
    [1, 'no-such-file', ['read', `${sample}/x`]],
    [1, 'unreadable-file', ['read', 'samples']],
    [1, 'no-such-file', ['score', 'samples/none', 'samples/expected']],
    [1, 'bad-coding', ['score', 'docs', 'samples/expected']],
  ])('%i %s: %j', (status, code, args) => {
    const result = didar(args)
    expect(result).toMatchObject({ status, stdout: '' })
    expect(result.stderr).toMatch(new RegExp(`^didar: ${code}: [^\\n]+\\n$`))
  })
})

describe('a report', () => {
  const asJson = (args: readonly string[], input?: string | Uint8Array) => {
    const { stdout, stderr, status } = didar(['read', '--json', ...args], input)
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
    return JSON.parse(stdout)
  }

  test('from a file', () => {
    const record = asJson([sample, '--published', '2022-01-25'])
    const text = readFileSync(join(root, sample), 'utf8')
    expect(record).toMatchObject({ schema: 'didar/1', id: '05-hasanov-bagheri', text })
    expect(record.report).toMatchObject({ published: '2022-01-25', language: 'fa' })
  })
  test('from standard input, with a Jalali date', () => {
    const record = asJson(['-', '--published', '۱۴۰۰-۱۱-۰۵'], REPORT)
    expect(record).toMatchObject({ id: 'stdin', text: REPORT, report: { published: '2022-01-25' } })
  })
  test('from a page, whose date a given one overrides', () => {
    const file = 'samples/08-islamabad-arrival.html'
    expect(asJson([file]).report).toMatchObject({
      published: '2021-10-12T21:40:00+03:30',
      outlet: 'خبرگزاری هامونا',
    })
    expect(asJson([file, '--published', '2021-10-13']).report.published).toBe('2021-10-13')
  })
  test('from a page on standard input', () => {
    expect(asJson(['-'], `<!DOCTYPE html><html><body><p>${REPORT}</p></body></html>`).text).toBe(REPORT)
  })
  test('in another encoding', () => {
    expect(asJson(['-'], Buffer.from(`\ufeff${REPORT}`, 'utf16le')).text).toBe(REPORT)
    expect(asJson(['-'], Buffer.from([0xcf, 0xed, 0xcf, 0xc7, 0xd1])).text).toBe('ديدار')
  })
  test.each([
    ['nothing', ''],
    ['bytes of no text', Buffer.from([0, 1, 2, 0xff, 0xfe, 0, 0x80, 0x90])],
    ['English', 'The ministers met in Ankara.'],
  ])('that is none: %s', (_, input) => {
    const record = asJson(['-'], input)
    expect(record.contacts).toEqual([])
    expect(record.report.note).toMatch(/empty|not Persian/)
  })
  test('for a reader: no colour and no marks where the output is no terminal', () => {
    const { stdout, status } = didar(['read', sample, '--published', '2022-01-25'])
    expect(status).toBe(0)
    expect(stdout).toContain('2022-01-25 (5 Bahman 1400)')
    expect(stdout).toMatch(/^Contacts\n {2}held meeting · .*\n {6}«.*»$/m)
    expect(stdout).not.toContain('\u001b')
    expect(stdout).not.toContain('\u2068')
  })
  test('with its reasons', () => {
    const { stdout, status } = didar(['read', '--why', sample, '--published', '2022-01-25'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ {2}1 {2}/m)
    expect(stdout).toMatch(/meeting\.\w+ → contact c\d+ held meeting/)
    expect(stdout).toMatch(/findings in \d+ sentences; \d+ yielded nothing/)
  })
})

describe('a stream', () => {
  test('one record a line, in order, bad lines in place', () => {
    const input = jsonl(
      { id: 'a', text: REPORT, published: '2022-01-25' },
      '{"id": "b", "text": ',
      '',
      { id: 3, title: 'دیدار', body: REPORT, published: '1400-11-05', outlet: 'x', url: 'http://x' },
      { id: 'd' },
      { text: REPORT },
      { id: 'f', text: 5 },
      { id: 'g', text: REPORT, published: 'gestern' },
      [1],
      { id: 'h', html: `<p>${REPORT}</p>`, published: null },
      { id: 'i', text: '' },
    )
    const { stdout, status, stderr } = didar(['read', '--jsonl'], input)
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(records(stdout).map(({ id, error }) => [id, error?.code, error?.line])).toEqual([
      ['a', undefined, undefined],
      [null, 'bad-json', 2],
      ['3', undefined, undefined],
      ['d', 'no-text', 5],
      [null, 'no-id', 6],
      ['f', 'bad-field', 7],
      ['g', 'bad-date', 8],
      [null, 'bad-json', 9],
      ['h', undefined, undefined],
      ['i', undefined, undefined],
    ])
    const third = records(stdout)[2]
    expect(third).toMatchObject({ text: `دیدار\n${REPORT}`, report: { title: [0, 5], published: '2022-01-25' } })
    expect(third.report).toMatchObject({ outlet: 'x', url: 'http://x' })
    expect(records(stdout)[8].text).toBe(REPORT)
  })

  test('all lines good: exit code 0', () => {
    expect(didar(['read', '--jsonl'], jsonl({ id: 'a', text: REPORT })).status).toBe(0)
    expect(didar(['read', '--jsonl'], '')).toEqual({ status: 0, stdout: '', stderr: '' })
  })

  test('the same record as for the file', () => {
    const { stdout } = didar(['read', sample, '--published', '2022-01-25', '--json'])
    const text = readFileSync(join(root, sample), 'utf8')
    const line = { id: '05-hasanov-bagheri', text, published: '2022-01-25' }
    expect(records(didar(['read', '--jsonl'], jsonl(line)).stdout)[0]).toEqual(JSON.parse(stdout))
  })

  test('lines that are not UTF-8, a byte order mark, lone surrogates, NULs', () => {
    const input = Buffer.concat([
      Buffer.from(`\ufeff${jsonl({ id: 'a', text: REPORT })}\n`),
      Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
      Buffer.from('{"id": "c", "text": "دیدار \\ud800 \\u0000 کرد"}\r\n'),
    ])
    const { stdout, status } = didar(['read', '--jsonl'], input)
    expect(status).toBe(1)
    expect(records(stdout).map(({ id, error }) => error?.code ?? id)).toEqual(['a', 'bad-encoding', 'c'])
    expect(records(stdout)[2].text).toBe('دیدار \ud800 \0 کرد')
  })

  test('a line of a million characters without a space', () => {
    const { stdout, status } = didar(['read', '--jsonl'], jsonl({ id: 'a', text: 'دیدار'.repeat(200_000) }))
    expect([status, records(stdout)[0].id]).toEqual([0, 'a'])
  })

  test('a line beyond the limit', () => {
    const input = Buffer.concat([Buffer.alloc(LONGEST_LINE + 1, 'x'), Buffer.from(`\n${jsonl({ id: 'b', text: '' })}`)])
    const { stdout, status } = didar(['read', '--jsonl'], input)
    expect([status, ...records(stdout).map(({ id, error }) => error?.code ?? id)]).toEqual([1, 'line-too-long', 'b'])
  })

  test('the same records with several workers, in order, bad lines in place', () => {
    const line = (id: number) =>
      id % 10 === 3 ? '{"id": ' : id % 10 === 7 ? '' : JSON.stringify({ id, text: `${REPORT} ${id}` })
    const input = Array.from({ length: 400 }, (_, id) => line(id)).join('\n')
    const alone = didar(['read', '--jsonl', '--workers', '1'], input)
    expect(records(alone.stdout)).toHaveLength(360)
    expect(didar(['read', '--jsonl', '--workers', '3'], input)).toEqual(alone)
  })

  test('a reader that has seen enough is no error', () => {
    const folder = mkdtempSync(join(tmpdir(), 'didar-'))
    const file = join(folder, 'in.jsonl')
    writeFileSync(file, `${jsonl({ id: 'a', text: REPORT })}\n`.repeat(2000))
    const script = `set -o pipefail; "$0" "$1" read --jsonl < "$2" | head -n 1 > /dev/null; echo $?`
    const { stdout, stderr } = spawnSync('bash', ['-c', script, process.execPath, command, file], { encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' })
  })
})
