import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { DidarRecord, Party } from '../document.js'
import { read } from '../read.js'

/** A rule as its file has it. A hit reads `sentence → type status CODE+CODE`: the contact that the rule makes of it. */
interface Rule {
  readonly id: string
  /** A rule of type `none` stops others: its misses give no contact at all. */
  readonly type?: string
  readonly hits?: readonly string[]
  readonly misses?: readonly string[]
}

const src = join(import.meta.dirname, '..')
const contactRules = filesBelow(src)
  .filter((file) => basename(file) === 'triggers.yaml')
  .flatMap((file) => parse(readFileSync(file, 'utf8')) as Rule[])

describe.each(contactRules)('$id', ({ id, type, hits = [], misses = [] }) => {
  test.each(hits)('%s', (hit) => {
    const [text = '', expected] = hit.split(' → ')
    expect(contactsOf(read(text, { published: '2022-01-25' }))).toContain(expected)
  })
  test.each(misses)('not: %s', (text) => {
    const { contacts } = read(text, { published: '2022-01-25' })
    expect(contacts.filter(({ rule }) => type === 'none' || rule === id)).toEqual([])
  })
})

test('every contact rule has an example', () => {
  expect(contactRules.filter(({ hits = [], misses = [] }) => !hits.length && !misses.length)).toEqual([])
})

function contactsOf(record: DidarRecord): string[] {
  const codeOf = (party: Party) =>
    'code' in party
      ? party.code
      : 'person' in party
        ? (record.people.find(({ id }) => id === party.person)?.country ?? '?')
        : record.text.slice(...party.name)
  return record.contacts.map(({ type, status, parties }) => {
    const codes = [...new Set(parties.map(codeOf))].sort()
    return `${type} ${status} ${codes.join('+')}`
  })
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file))
}
