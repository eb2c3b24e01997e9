import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { correctionsIn } from './corrections.js'
import { judgeCommand, splitCommand } from './decisions.js'

const command = join(import.meta.dirname, '../../bin/didar.js')
const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))

function didar(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args, '--ledger', 'x.didar'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { stdout, stderr, status }
}

test.each([
  ['type=visit', [{ field: 'type', value: 'visit' }]],
  ['start=1400-07-20', [{ field: 'start', value: '2021-10-12' }]],
  ['end=none', [{ field: 'end', value: null }]],
  ['country=ir', [{ field: 'country', value: 'IR' }]],
  ['city=Erbil', [{ field: 'city', value: 'Erbil' }]],
  ['role:p:x=guest', [{ field: 'role', of: 'p:x', value: 'guest' }]],
  ['office:@بنیاد=وزیر = دفاع', [{ field: 'office', of: '@بنیاد', value: 'وزیر = دفاع' }]],
  ['party:OPEC+=yes', [{ field: 'party', of: 'OPEC+', value: 'yes' }]],
])('a value that can be: %s', (given, expected) => {
  expect(correctionsIn([given])).toEqual(expected)
})

test.each([
  ['type=party'],
  ['start=1400-13-01'],
  ['start'],
  ['country=Iran'],
  ['country=XX'],
  ['city='],
  ['city=a\u202eb'],
  ['role=guest'],
  ['role:IR=chair'],
  ['type:IR=visit'],
  ['party:p:x=yes'],
  ['colour=red'],
  ['end=2021-01-01', 'start=2021-01-02'],
])('a value that cannot be: %s', (...given) => {
  expect(() => correctionsIn(given)).toThrow(expect.objectContaining({ code: 'bad-value', exitCode: 2 }))
})

const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const CALL = 'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد.'
const line = (id: string, text: string) => `${JSON.stringify({ id, text, published: '2022-01-25' })}\n`

test('deciding, seeing what was decided, and undoing it', () => {
  writeFileSync(join(folder, 'a.jsonl'), line('a', MEETING) + line('b', `به گزارش ما، ${MEETING}`) + line('c', CALL))
  spawnSync(process.execPath, [command, 'init', 'x.didar'], { cwd: folder })
  didar('add', 'a.jsonl')
  const list = () => JSON.parse(`[${didar('list', '--json').stdout.trim().replaceAll('\n', ',')}]`)
  const [meeting, call] = list()
  expect(didar('correct', meeting.id, 'city=Izmir', '--by', 'Sara', '--because', 'seen\n\u202ethere').stdout).toMatch(
    /^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}Sara · correct city=Izmir of a «.*» · because seen there\ne.* Izmir, TR · 2 reports · decided \(1\)\n$/,
  )
  expect(JSON.parse(didar('merge', meeting.id, call.id, '--by', 'Reza', '--json').stdout)).toMatchObject({
    ...{ n: 2, by: 'Reza', because: null, what: { kind: 'merge' } },
  })
  const [gone, stays] = list()[0].id === meeting.id ? [call.id, meeting.id] : [meeting.id, call.id]
  const { stdout } = didar('show', gone)
  expect(stdout).toMatch(new RegExp(`^${gone} is told as part of ${stays} now\\.\n`))
  expect(stdout).toContain('  city=Izmir [decision 1, Sara]\n')
  expect(stdout).toContain('merged by Reza, decision 2')
  didar('export', '--format', 'jsonl', '--out', 'out')
  const [row] = readFileSync(join(folder, 'out/encounters.jsonl'), 'utf8').trim().split('\n')
  expect(JSON.parse(row ?? '')).toMatchObject({ city: 'Izmir', decisions: [1, 2] })
  didar('undo', '2')
  didar('undo', '1')
  expect(list()).toEqual([meeting, call])
  const log = didar('log').stdout.trimEnd().split('\n')
  expect(log.map((entry) => entry.endsWith(' · undone'))).toEqual([true, true, false, false])
  expect(
    didar('log', '--json')
      .stdout.trimEnd()
      .split('\n')
      .map((entry) => JSON.parse(entry).n),
  ).toEqual([1, 2, 3, 4])
  expect(didar('correct', meeting.id, 'city=')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching('^didar: bad-value: '),
  })
}, 60_000)

test.each([
  ['split off what is not said', () => splitCommand('e0', { ledger: 'x' })],
  ['a contact of no report', () => judgeCommand('accept', 'e0', { ledger: 'x', contact: ['c1'] })],
  ['by nobody', () => judgeCommand('accept', 'e0', { ledger: 'x', by: ' ' })],
])('put wrongly: %s', (_, call) => {
  expect(call).toThrow(expect.objectContaining({ code: 'usage' }))
})
