import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { TABLES } from '../export/tables.js'
import { declareLedgerCommands } from './ledger-program.js'
import { root, threeReports } from './scratch.fixture.js'

test('every command has a help with an example', () => {
  const program = new Command()
  declareLedgerCommands(program, new URL('file:///none'))
  const without = program.commands.filter((each) => {
    let help = ''
    each.configureOutput({ writeOut: (text) => (help += text) }).outputHelp()
    return !help.includes(`Example:\n  didar ${each.name()} `)
  })
  expect(without.map((each) => each.name())).toEqual([])
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
  const { didar } = threeReports()
  const result = didar(...args)
  expect(result).toMatchObject({ status, stdout: '' })
  expect(result.stderr).toMatch(new RegExp(`^didar: ${code}: [^\\n]+\\n$`))
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
