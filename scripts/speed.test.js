/** What makes reading slow without making it wrong: values of many layouts, and time that grows faster than the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { explain } from '../packages/engine/src/read.js'
import { root } from './steps.js'

const samples = join(root, 'samples', 'expected')
const texts = readdirSync(samples)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(samples, file), 'utf8'))
const given = { published: '2022-01-25' }

setFlagsFromString('--allow-natives-syntax')
const alike = new Function('a', 'b', 'return %HaveSameMap(a, b)')

/** More layouts than this V8 looks up in a table at every place that reads a field. */
const FEW = 4

function layouts(values) {
  const found = []
  for (const value of values) if (!found.some((other) => alike(other, value))) found.push(value)
  return found.length
}

test.each([
  ['sentences', ({ sentences }) => sentences],
  ['times', ({ times }) => times],
  ['people', ({ record }) => record.people],
  ['contacts', ({ record }) => record.contacts],
  ['statements', ({ record }) => record.statements],
])('%s have few layouts', (_, of) => {
  const values = texts.flatMap((text) => of(explain(text, given)))
  expect(values.length).toBeGreaterThan(10 * FEW)
  expect(layouts(values)).toBeLessThanOrEqual(FEW)
})

test('a report eight times as long takes less than twenty times the time', () => {
  const text = texts.join('\n')
  const time = (whole) => {
    const started = process.cpuUsage()
    explain(whole, given)
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  const least = (whole) => Math.min(...Array.from({ length: 3 }, () => time(whole)))
  expect(least(text.repeat(8))).toBeLessThan(20 * least(text))
})
