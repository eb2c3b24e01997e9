/** What makes reading slow without making it wrong: values of many layouts, and time that grows faster than the text. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { expect, test } from 'vitest'
import { normalise } from '../packages/engine/src/normalise/normalise.js'
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

/** Microseconds of processor time, the least of three: what others do on the machine does not count. */
function least(work) {
  const time = () => {
    const started = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(started)
    return user + system
  }
  return Math.min(time(), time(), time())
}

test('a report eight times as long takes less than twenty times the time', () => {
  const text = texts.join('\n')
  expect(least(() => explain(text.repeat(8), given))).toBeLessThan(20 * least(() => explain(text, given)))
})

test('a report of eight times as many statements takes less than twenty times the time', () => {
  const statements =
    'وزیر راه عراق با بیان اینکه راه‌ها باز است، گفت: برف بند آمده است و ما آماده‌ایم. وی افزود: مردم با احتیاط برانند.\n'
  const said = (count) => least(() => explain(statements.repeat(count), given))
  expect(said(320)).toBeLessThan(20 * said(40))
})

test.each(['نیروهایمسلح', 'می\u200c'])(
  'four times as many letters without a space take less than ten times the time: %s',
  (word) => {
    const many = (count) => least(() => normalise(word.repeat(count)))
    expect(many(160_000)).toBeLessThan(10 * many(40_000))
  },
)
