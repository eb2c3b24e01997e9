import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { read } from '@didar/engine'
import { expect, test } from 'vitest'
import { SqliteLedger } from '../ledger/sqlite/ledger.js'
import { Keeping } from './keeping.js'
import { CALL, command, MEETING, scratch } from './scratch.fixture.js'

const record = (id: string, text: string) => read(text, { id, published: '2022-01-25' })

/** An empty ledger, and what keeps reports in it. */
function empty() {
  const { folder, didar } = scratch()
  didar('init', 'x.didar')
  const path = join(folder, 'x.didar')
  return { path, keeping: new Keeping(pathToFileURL(command), path) }
}

test('reports that come at the same moment are all kept, resolved, each with its own answer', async () => {
  const { path, keeping } = empty()
  const given = [record('a', MEETING), record('b', CALL), record('a', MEETING)]
  const outcomes = await Promise.all(given.map((each) => keeping.keep(each, 'room')))
  expect(outcomes.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(['a added', 'b added', 'a same'])
  await keeping.close()
  const ledger = await SqliteLedger.open(path)
  const found = await ledger.list({ countries: [], limit: 9 })
  expect(found.map(({ type }) => type).sort()).toEqual(['call', 'meeting'])
  await ledger.close()
})

test('the thread that asks goes on while a report is kept', async () => {
  const { keeping } = empty()
  let ticks = 0
  const ticking = setInterval(() => ticks++, 1)
  await keeping.keep(record('a', MEETING), 'room')
  clearInterval(ticking)
  expect(ticks).toBeGreaterThan(10)
  await keeping.close()
})

test('a ledger that went away is told with its code, and nothing hangs', async () => {
  const { path, keeping } = empty()
  rmSync(path)
  await expect(keeping.keep(record('a', MEETING), 'room')).rejects.toMatchObject({ code: 'no-such-ledger' })
  await keeping.close()
})

test('where the worker cannot run, each report is refused, and the next one tries again', async () => {
  const { path } = empty()
  const keeping = new Keeping(new URL('file:///nowhere.js'), path)
  await expect(keeping.keep(record('a', MEETING), 'room')).rejects.toMatchObject({ code: 'fault' })
  await expect(keeping.keep(record('b', CALL), 'room')).rejects.toMatchObject({ code: 'fault' })
  await keeping.close()
})
