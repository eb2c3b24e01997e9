import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const command = join(import.meta.dirname, '../../bin/didar.js')
const folder = mkdtempSync(join(tmpdir(), 'didar-'))

function didar(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8' })
  return { stdout, stderr, status }
}
const ask = (...args: readonly string[]) => didar(...args, '--ledger', 'x.didar')
const line = (id: string, text: string, published: string) => `${JSON.stringify({ id, text, published })}\n`

beforeAll(() => {
  const meeting = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
  const call =
    'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد. باقری گفت: همکاری نظامی دو کشور را گسترش می‌دهیم.'
  const other = 'مهران باقری، سفیر سابق، فردا با وزیر خارجه عراق در بغداد دیدار می‌کند.\u202e'
  writeFileSync(
    join(folder, 'a.jsonl'),
    line('a', meeting, '2022-01-25') + line('b', call, '2022-01-26') + line('c', other, '2022-03-01'),
  )
  didar('init', 'x.didar')
  ask('add', 'a.jsonl', '--quiet')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('search, for a reader and for a program', () => {
  const { stdout } = ask('search', 'Bagheri', 'همکاري نظامي')
  expect(stdout).toMatch(/^Reports\n {2}b · 2022-01-26 · e[0-9a-f]{12}\n {4}«.*همکاری نظامی.*»\n\nStatements\n {2}b s1/)
  const { people } = JSON.parse(ask('search', 'baqeri', '--in', 'people', '--json').stdout)
  expect(people.map(({ names }: { names: { en: string }[] }) => names[0]?.en).sort()).toEqual([
    'Mehran Bagheri',
    'Mohammad Bagheri',
  ])
  expect(ask('search', 'ناپیدا')).toMatchObject({ stdout: 'Nothing has these words.\n', status: 0 })
})

test('list by pair, a page at a time', () => {
  const first = ask('list', '--between', 'عراق,tr', '--place', 'آنكارا').stdout
  expect(first).toMatch(/^e[0-9a-f]{12} {2}held meeting · .* · 1 report\n$/)
  const page = ask('list', '--limit', '1').stdout
  const [, cursor = ''] = /^More with: --after (\S+)$/m.exec(page) ?? []
  const rest = ask('list', '--after', cursor, '--json').stdout.trim().split('\n')
  expect(rest.length).toBe(ask('list', '--json').stdout.trim().split('\n').length - 1)
})

test('agenda: of one; of an ambiguous name the candidates; planned is marked; nothing turns the line round', () => {
  const one = ask('agenda', 'محمد باقری')
  expect(one.stdout).toMatch(/^p:mohammad-bagheri .*\n● 2022-01-26 .*held call.*\n {4}as Chief of the General Staff/)
  const several = ask('agenda', 'Bagheri')
  expect(several.status).toBe(1)
  expect(several.stdout).toContain('Several people may be meant.')
  expect(several.stdout.match(/^p:/gm)).toHaveLength(2)
  expect(JSON.parse(ask('agenda', 'Bagheri', '--json').stdout).candidates).toHaveLength(2)
  const planned = ask('agenda', 'مهران باقری').stdout
  expect(planned).toMatch(/^○ 2022-03-02 /m)
  expect(planned).not.toContain('\u202e')
})

test('sides', () => {
  const { stdout } = ask('sides', 'ایران', 'باقری محمد', '--topic', 'defence-cooperation')
  expect(stdout).toMatch(/^IR\n {2}2022-01-26 · .*\n {6}«همکاری نظامی .*»\n\nMohammad Bagheri\n/)
  const [iran] = JSON.parse(ask('sides', 'IR', 'محمد باقری', '--json').stdout)
  expect(iran).toMatchObject({ country: 'IR', said: [{ report: 'b', statement: 's1' }] })
})

test('who held an office, and which offices somebody held', () => {
  const on = ['--country', 'ایران', '--on', '1400-11-06']
  const { stdout } = ask('holder', 'رئیس ستاد کل نیروهای مسلح', ...on)
  expect(stdout).toMatch(/Mohammad Bagheri p:mohammad-bagheri \(IR\) · on record\n/)
  expect(stdout).toMatch(/· attested by 1 report: b\n/)
  expect(JSON.parse(ask('holder', 'Gardener', '--json').stdout)).toEqual({
    ...{ office: 'Gardener', tenures: [], contradictions: [] },
  })
  expect(ask('offices', 'p:mohammad-bagheri').stdout).toContain('chief of the general staff (IR) · on record')
})

test('what is doubtful, and how much there is of what', () => {
  const doubtful = ask('doubtful', '--below', '1', '--in', 'encounters', '--in', 'people', '--json').stdout
  const kinds = doubtful
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each).kind)
  expect(new Set(kinds)).toEqual(new Set(['encounter', 'person']))
  expect(ask('doubtful', '--below', '1').stdout).toMatch(/^ *\d+% {2}/)
  expect(ask('topics').stdout).toMatch(/^ {2}defence-cooperation +\d+ +\d+ +\d+ {2}█/m)
  expect(ask('stats').stdout).toMatch(/^Encounters by status\n {2}held +\d {2}█/m)
  expect(JSON.parse(ask('stats', '--json').stdout).encountersBy.year).toEqual([
    { value: '2022', count: expect.any(Number) },
  ])
})

describe('errors', () => {
  test.each([
    [2, 'usage', ['search', '!?']],
    [2, 'usage', ['search', 'x', '--in', 'photos']],
    [2, 'usage', ['list', '--between', 'IR']],
    [2, 'usage', ['list', '--place', 'Atlantis']],
    [2, 'usage', ['list', '--after', 'x']],
    [2, 'usage', ['list', '--below', '2']],
    [2, 'usage', ['sides', 'IR', 'RU', '--topic', 'gardening']],
    [2, 'bad-date', ['holder', 'President', '--on', 'gestern']],
    [1, 'no-such-person', ['agenda', 'Kissinger']],
    [1, 'no-such-person', ['offices', 'p:nobody']],
  ])('%i %s: %j', (status, code, args) => {
    const result = ask(...args)
    expect(result).toMatchObject({ status, stdout: '' })
    expect(result.stderr).toMatch(new RegExp(`^didar: ${code}: [^\\n]+\\n$`))
  })
})

test.each(['search', 'agenda', 'sides', 'holder', 'offices', 'doubtful', 'topics'])(
  'help with an example: %s',
  (name) => {
    expect(didar(name, '--help').stdout).toContain(`Example:\n  didar ${name}`)
  },
)
