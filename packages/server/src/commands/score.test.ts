import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Coding } from '../score/coding.js'
import { scoreReport } from '../score/score.js'
import { Counts, figuresOf } from '../score/tally.js'

const root = join(import.meta.dirname, '../../../..')
const codings = join(root, 'samples/expected')

function didar(...args: readonly string[]) {
  const command = join(root, 'packages/server/bin/didar.js')
  return spawnSync(process.execPath, [command, 'score', ...args], { cwd: root, encoding: 'utf8' })
}

const scratch = () => mkdtempSync(join(tmpdir(), 'didar-'))
const file = (content: string) => {
  const path = join(scratch(), 'file')
  writeFileSync(path, content)
  return path
}

test('a coder who is compared with himself agrees in everything', () => {
  const { stdout, status } = didar(codings, codings, '--json')
  expect(status).toBe(0)
  expect(new Set(Object.values(JSON.parse(stdout).figures))).toEqual(new Set([1]))
})

test('reports without a record count as empty records, lines that are none as unreadable', () => {
  const records = file('{"id":"01-akar-bagheri"}\n{"id":"x","error":{}}\nnonsense\n')
  const { reports, absent, unreadable, figures } = JSON.parse(didar(codings, records, '--json').stdout)
  expect({ reports, absent, unreadable }).toEqual({ reports: 18, absent: 17, unreadable: 2 })
  expect(figures['contacts F1']).toBe(0)
})

test('a figure below its floor fails and is named', () => {
  const { stdout, status } = didar(codings, file(''), '--floors', file('{"people F1": 0.5, "junk F1": 0}'))
  expect(status).toBe(1)
  expect(stdout).toContain('below its floor: people F1 0.000 < 0.5')
  expect(stdout).not.toContain('below its floor: junk')
})

test('differences are told of the seen part only', () => {
  const all = didar(codings, file(''), '--errors').stderr
  const told = new Set(all.split('\n').map((line) => line.split('\t')[0]))
  const blind = JSON.parse(didar(codings, file(''), '--json', '--part', 'blind').stdout).reports
  expect(told.size - 1).toBe(18 - blind)
})

test('reliability compares confidence with what is right, kind by kind', () => {
  const records = file(
    ['01-akar-bagheri', '03-abbasi-bagheri']
      .map((id) =>
        JSON.stringify({
          id,
          people: [
            {
              id: 'p1',
              name: { fa: 'محمد باقری' },
              country: 'IR',
              office: { fa: 'رئیس ستاد کل نیروهای مسلح' },
              confidence: 0.95,
            },
            { id: 'p2', name: { fa: 'هیچ کس' }, country: 'IR', office: null, confidence: 0.3 },
          ],
        }),
      )
      .join('\n'),
  )
  const { people, contacts } = JSON.parse(didar(codings, records, '--json', '--reliability').stdout).reliability
  expect(people.bins).toEqual([
    { from: 0.2, count: 2, confidence: 0.3, right: 0 },
    { from: 0.9, count: 2, confidence: 0.95, right: 1 },
  ])
  expect([people.count, people.right, people.error, contacts.count]).toEqual([4, 0.5, expect.closeTo(0.175), 0])
  expect(didar(codings, records, '--reliability').stdout).toMatch(/people .*\n {2}from 0.2 +2 +0.300 +0.000\n/)
})

test('a coding of another shape is an error that names the place', () => {
  const folder = scratch()
  writeFileSync(join(folder, 'a.txt'), 'متن')
  writeFileSync(join(folder, 'a.json'), '{"people": [{"name": 5}]}')
  const { stderr, status } = didar(folder, codings)
  expect(status).toBe(1)
  expect(stderr).toMatch(/^didar: bad-coding: .*a\.json: [^\n]+\n$/)
})

// ---- the definitions, on a report of two sentences ----

const TEXT = 'وزیر دفاع عراق با محمد باقری در تهران دیدار کرد. باقری گفت: همکاری ادامه دارد.'
const span = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const
const coding = Coding.parse({
  junk: [],
  people: [
    { key: 'b', name: 'محمد باقری', latin: 'Mohammad Bagheri', country: 'IR', office: null, forms: ['باقری'] },
    { key: 'd', name: null, country: 'IQ', office: 'وزیر دفاع' },
  ],
  contacts: [
    {
      ...{ type: 'meeting', status: 'held', focus: 'main', parties: ['b', 'd'], host: 'b', guest: 'd' },
      ...{ start: null, end: null, country: 'IR', city: 'Tehran', cue: 'در تهران دیدار کرد' },
    },
  ],
  statements: [{ speaker: ['b'], from: 'همکاری', to: 'دارد' }],
  commitments: [],
  times: [],
  topics: [],
})
const people = [
  { id: 'p1', name: { fa: 'باقری', en: 'M. Bagheri' }, country: 'IR', office: null },
  { id: 'p2', name: { fa: null, en: null }, country: 'IQ', office: { fa: 'وزیر دفاع' } },
]
const contact = {
  ...{ type: 'meeting', status: 'held', focus: 'main', place: { country: 'IR', city: 'Tehran' } },
  parties: [
    { person: 'p1', role: 'host' },
    { person: 'p2', role: 'guest' },
  ],
  cue: span('دیدار کرد'),
}

function figures(record: object) {
  const counts = new Counts()
  scoreReport(TEXT, coding, record, counts, () => {})
  return figuresOf(counts)
}

test.each([
  ['a person by another form of the name', { people }, 'people F1', 1],
  ['a person of another country is found', { people: [{ ...people[0], country: 'IQ' }] }, 'people country', 0],
  ['an unnamed person needs the country', { people: [{ ...people[1], country: 'TR' }] }, 'people F1', 0],
  ['a contact with its slots', { people, contacts: [contact] }, 'main contacts perfect', 1],
  [
    'a contact of another status is another',
    { people, contacts: [{ ...contact, status: 'planned' }] },
    'contacts F1',
    0,
  ],
  [
    'half of the parties is enough',
    { people, contacts: [{ ...contact, parties: [{ person: 'p1' }] }] },
    'contacts F1',
    1,
  ],
  [
    'but not for all of them',
    { people, contacts: [{ ...contact, parties: [{ person: 'p1' }] }] },
    'contact parties',
    0,
  ],
  [
    'a code does not stand for a person',
    { people, contacts: [{ ...contact, parties: [{ code: 'IQ' }] }] },
    'contacts F1',
    0,
  ],
  ['a cue beside the coded one', { people, contacts: [{ ...contact, cue: span('باقری گفت') }] }, 'contact cue', 0],
  [
    'speech by character',
    { people, statements: [{ span: span('همکاری ادامه دارد'), speakers: [{ person: 'p1' }] }] },
    'speech attributed F1',
    1,
  ],
  [
    'speech of another speaker',
    { people, statements: [{ span: span('همکاری ادامه دارد'), speakers: [{ person: 'p2' }] }] },
    'speech attributed F1',
    0,
  ],
  ['a span outside the text is none', { people, statements: [{ span: [0, 999], speakers: [] }] }, 'speech found F1', 0],
  ['a record of another shape is empty', { people: 'x', contacts: [null], report: 5 }, 'people F1', 0],
])('%s', (_, record, figure, value) => {
  expect(figures(record)[figure]).toBe(value)
})

test.each([
  ['nothing', [], ['missed: nothing read there']],
  ['the contact itself', [contact], []],
  ['another status', [{ ...contact, status: 'planned' }], ['missed: other status', 'invented: other status']],
  ['another type', [{ ...contact, type: 'call' }], ['missed: other type', 'invented: other type']],
  ['other parties', [{ ...contact, parties: [{ code: 'TR' }] }], ['missed: other parties', 'invented: other parties']],
  ['the contact twice', [contact, contact], ['invented: read twice']],
  ['a contact elsewhere', [contact, { ...contact, cue: span('باقری گفت') }], ['invented: none is told there']],
])('causes: %s', (_, contacts, causes) => {
  const told: string[] = []
  scoreReport(TEXT, coding, { people, contacts }, new Counts(), (what, ...details) => {
    if (/^contact (missed|invented)/.test(what)) told.push(`${what.slice('contact '.length)}: ${details.at(-1)}`)
  })
  expect(told).toEqual(causes)
})

test('every shipped coding has the shape of the codebook', () => {
  for (const name of readdirSync(codings).filter((name) => name.endsWith('.json')))
    expect(() => Coding.parse(JSON.parse(readFileSync(join(codings, name), 'utf8')))).not.toThrow()
})
