import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import { afterAll, expect, test } from 'vitest'
import type { Ledger, ReadReport } from '../ledger.js'
import { SqliteLedger } from './ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

const report = (id: string, text: string, published: string): ReadReport => ({
  record: read(text, { id, published }),
  source: `${id}.txt`,
})

const PLAN = report('plan', 'وزیر خارجه عراق هفته آینده به آنکارا سفر خواهد کرد.', '2022-01-20')
const HELD = report('held', 'وزیر خارجه عراق امروز به آنکارا سفر کرد و با همتای ترکیه‌ای خود دیدار کرد.', '2022-01-25')
const SAID = 'وزیر خارجه ترکیه گفت: ما دو کارخانه سیمان در شمال عراق خواهیم ساخت.'
const TOLD = [report('one', SAID, '2022-01-25'), report('two', `دیروز ${SAID}`, '2022-01-26')]

async function ledgerOf(reports: readonly ReadReport[]): Promise<Ledger> {
  const ledger = await SqliteLedger.open(join(folder, `${++files}.didar`), { create: true })
  for (const each of reports) await ledger.add([each])
  await ledger.resolve()
  return ledger
}

const ANY = { countries: [], limit: 100 }

test('a plan is open until a later report tells that it took place', async () => {
  const ledger = await ledgerOf([PLAN])
  expect(await ledger.promises(ANY)).toMatchObject([{ kind: 'plan', act: 'visit', status: 'open' }])
  await ledger.add([HELD])
  await ledger.resolve()
  const [kept] = await ledger.promises({ ...ANY, status: 'kept' })
  expect(kept).toMatchObject({ kind: 'plan', day: '2022-01-20' })
  expect(await ledger.promise(kept?.id ?? '')).toMatchObject({
    tellings: [{ report: 'plan', words: expect.stringContaining('سفر خواهد کرد') }],
    links: [{ kind: 'kept', report: 'held', words: expect.stringContaining('سفر کرد') }],
  })
})

const DONE = report('done', 'وزیر خارجه ترکیه گفت: ما دو کارخانه سیمان در شمال عراق ساختیم.', '2022-09-10')
const OFF = report('off', 'وزیر خارجه ترکیه گفت: ساخت کارخانه سیمان در شمال عراق منتفی است.', '2022-10-10')

test('what is said later tells what became of an undertaking, whatever the order of adding', async () => {
  const ledger = await ledgerOf(TOLD)
  await ledger.add([OFF])
  await ledger.resolve()
  expect(await ledger.promises(ANY)).toMatchObject([{ status: 'contradicted' }])
  await ledger.add([DONE])
  await ledger.resolve()
  const [kept] = await ledger.promises(ANY)
  expect(kept).toMatchObject({ status: 'kept', reports: 2 })
  const { links } = (await ledger.promise(kept?.id ?? '')) ?? {}
  expect(links).toMatchObject([
    { kind: 'kept', report: 'done', words: expect.stringContaining('ساختیم'), because: 'told as done in 5 of 5 words' },
    { kind: 'contradicted', report: 'off', words: expect.stringContaining('منتفی است') },
  ])
  const reversed = await ledgerOf([DONE, OFF, ...TOLD])
  expect(await reversed.promise(kept?.id ?? '')).toEqual(await ledger.promise(kept?.id ?? ''))
  expect(await ledger.check()).toEqual([])
})

test('a report that no longer says it leaves the promise open', async () => {
  const ledger = await ledgerOf([...TOLD, DONE])
  await ledger.add([report('done', 'هوا در آنکارا آفتابی است.', '2022-09-10')])
  await ledger.resolve()
  expect(await ledger.promises(ANY)).toMatchObject([{ status: 'open' }])
})

test('undertakings of several reports are one promise, whatever the order of adding', async () => {
  const ledger = await ledgerOf(TOLD)
  const [promise] = await ledger.promises({ ...ANY, kind: 'undertaking' })
  expect(promise).toMatchObject({ status: 'open', reports: 2, by: [{ country: 'TR' }] })
  const reversed = await ledgerOf([...TOLD].reverse())
  expect(await reversed.promises(ANY)).toEqual(await ledger.promises(ANY))
})

test('a report that no longer tells it leaves the promise', async () => {
  const ledger = await ledgerOf(TOLD)
  await ledger.add([report('two', 'هوا در تهران آفتابی است.', '2022-01-26')])
  await ledger.resolve()
  expect((await ledger.promises(ANY)).map(({ reports }) => reports)).toEqual([1])
  await ledger.add([report('one', 'هوا در تهران آفتابی است.', '2022-01-26')])
  await ledger.resolve()
  expect(await ledger.promises(ANY)).toEqual([])
  expect(await ledger.isResolved()).toBe(true)
})

test.each([
  [{ by: { country: 'TR' } }, 1],
  [{ by: { country: 'IR' } }, 0],
  [{ whom: { country: 'TR' } }, 1],
  [{ countries: ['TR', 'IQ'] }, 2],
  [{ kind: 'plan' }, 1],
  [{ from: '2022-01-21' }, 1],
  [{ to: '2022-01-21' }, 1],
  [{ status: 'contradicted' }, 0],
] as const)('asked for %j: %i', async (filter, count) => {
  const ledger = await ledgerOf([PLAN, ...TOLD])
  expect(await ledger.promises({ ...ANY, ...filter })).toHaveLength(count)
})
