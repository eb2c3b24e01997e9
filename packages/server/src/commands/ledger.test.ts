import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { declareLedgerCommands } from './ledger-program.js'
import { threeReports } from './scratch.fixture.js'

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
