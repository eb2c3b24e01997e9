import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@didar/engine'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Order } from '../decisions/decisions.js'
import type { Ledger, ReadReport } from '../ledger.js'
import { SqliteLedger } from './ledger.js'

const folder = mkdtempSync(join(tmpdir(), 'didar-'))
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0

function report(id: string, text: string, published = '2022-01-25'): ReadReport {
  return { record: read(text, { id, published }), source: `${id}.txt` }
}

const MEETING = 'وزیر خارجه عراق دیروز با همتای ترکیه‌ای خود در آنکارا دیدار کرد.'
const CALL = 'سرلشکر محمد باقری، رئیس ستاد کل نیروهای مسلح، امروز با وزیر دفاع روسیه تلفنی گفت‌وگو کرد.'
const NAMED = (name: string) => `${name}، سخنگوی سازمان ملی بذر، امروز در بغداد با وزیر کشاورزی عراق دیدار کرد.`
const MORE = 'هوای شهر آفتابی بود و بازارها تا شب باز ماندند و مردم در کنار رودخانه جشن گرفتند.'
const REPORTS = [
  report('a', MEETING),
  report('b', `به گزارش خبرنگار ما، ${MEETING}`),
  report('c', `${CALL} ${MEETING}`),
  report('d', NAMED('رضا پاکدشتی')),
  report('e', `${MORE} ${NAMED('رضا پاک‌دشتیان')} ${MORE}`, '2022-02-01'),
  report('f', 'وزیر خارجه عراق هفته آینده به آنکارا سفر خواهد کرد و گفت: ما دو کارخانه سیمان خواهیم ساخت.'),
]

async function ledgerOf(reports: readonly ReadReport[] = REPORTS): Promise<SqliteLedger> {
  const ledger = await SqliteLedger.open(join(folder, `${++files}.didar`), { create: true })
  for (const each of reports) await ledger.add([each])
  await ledger.resolve()
  return ledger
}

const signed = { at: '2022-02-02T12:00:00.000Z', by: 'sara', because: null }
const everywhere = { reports: [], contacts: [] }
const all = (ledger: Ledger) => ledger.list({ countries: [], limit: 100 })

async function decide(ledger: Ledger, order: Order): Promise<number> {
  const { n } = await ledger.decide(order, signed)
  await ledger.resolve()
  return n
}

/** The log itself grows with every decision and undo. */
const GIVEN_OUT = ['reports', 'actors', 'people', 'contacts', 'encounters', 'statements', 'commitments'] as const

/** All that a ledger gives out, in an order that stays. */
async function everything(ledger: SqliteLedger) {
  const rows: string[] = []
  await ledger.snapshot(async (snapshot) => {
    for (const table of GIVEN_OUT)
      for await (const some of snapshot.rows(table)) rows.push(...some.map((row) => `${table} ${JSON.stringify(row)}`))
  })
  const promises = await ledger.promises({ countries: [], limit: 100 })
  return [...rows.sort(), ...promises.map((promise) => JSON.stringify(promise))]
}

const only = async (ledger: Ledger, type: string) => {
  const found = (await all(ledger)).filter((encounter) => encounter.type === type)
  return found.map(({ id, reports }) => ({ id, reports }))
}

test('merged across blocks, and found by the id that is gone', async () => {
  const ledger = await ledgerOf()
  const [[meeting], [call]] = [await only(ledger, 'meeting'), await only(ledger, 'call')]
  const ids = [meeting?.id ?? '', call?.id ?? '']
  const before = (await all(ledger)).length
  await decide(ledger, { kind: 'merge', ids })
  expect(await all(ledger)).toHaveLength(before - 1)
  const [now, ...others] = new Set(await Promise.all(ids.map((id) => ledger.encounterOf(id))))
  expect(others).toEqual([])
  expect(await ledger.show(now ?? '')).toMatchObject({ encounter: { reports: 3, decisions: [1] }, decided: [{ n: 1 }] })
  expect(await ledger.check()).toEqual([])
})

test('split off, and a report that is added later stays with the others', async () => {
  const ledger = await ledgerOf(REPORTS.slice(0, 2))
  const [meeting] = await only(ledger, 'meeting')
  await decide(ledger, { kind: 'split', id: meeting?.id ?? '', where: { reports: ['b'], contacts: [] } })
  await ledger.add([report('c', MEETING)])
  await ledger.resolve()
  expect((await only(ledger, 'meeting')).map(({ reports }) => reports).sort()).toEqual([1, 2])
})

test('values of an encounter, of a telling, and what is none', async () => {
  const ledger = await ledgerOf()
  const [meeting] = await only(ledger, 'meeting')
  const id = meeting?.id ?? ''
  await decide(ledger, { kind: 'correct', id, where: everywhere, corrections: [{ field: 'city', value: 'Baghdad' }] })
  const ofA = { reports: ['a'], contacts: [] }
  await decide(ledger, { kind: 'correct', id, where: ofA, corrections: [{ field: 'end', value: '2022-01-26' }] })
  await decide(ledger, { kind: 'accept', id, where: everywhere })
  const shown = await ledger.show(id)
  expect(shown?.encounter).toMatchObject({ city: 'Baghdad', confidence: 1, decisions: [1, 2, 3] })
  expect(shown?.tellings.map(({ telling }) => telling.end)).toContain('2022-01-26')
  await decide(ledger, { kind: 'reject', id, where: ofA })
  expect((await only(ledger, 'meeting'))[0]?.reports).toBe(2)
  const [call] = await only(ledger, 'call')
  await decide(ledger, { kind: 'reject', id: call?.id ?? '', where: everywhere })
  expect(await only(ledger, 'call')).toEqual([])
  expect(await ledger.check()).toEqual([])
})

test('people: two that are one, and one that is two', async () => {
  const ledger = await ledgerOf()
  const people = async () =>
    (await all(ledger)).flatMap(({ parties }) =>
      parties.filter(({ office }) => /بذر|Seed/.test(office ?? '')).map(({ actor }) => actor),
    )
  const [one = '', other = ''] = await people()
  expect(one).not.toBe(other)
  await decide(ledger, { kind: 'merge', ids: [one, other] })
  expect(await people()).toEqual([one, one])
  await decide(ledger, { kind: 'split', id: one, where: { reports: ['e'], contacts: [] } })
  const [first, second] = await people()
  expect([first, second !== one && second !== other]).toEqual([one, true])
})

test('a report that is read anew keeps what was decided; what is no longer there is told', async () => {
  const ledger = await ledgerOf()
  const [meeting] = await only(ledger, 'meeting')
  const id = meeting?.id ?? ''
  await decide(ledger, { kind: 'split', id, where: { reports: ['c'], contacts: [] } })
  await decide(ledger, { kind: 'correct', id, where: everywhere, corrections: [{ field: 'city', value: 'Izmir' }] })
  const again = (contacts: (ids: ReadReport['record']['contacts']) => ReadReport['record']['contacts']) =>
    REPORTS.map(({ record, source }) => ({
      record: {
        ...record,
        report: { ...record.report, published: `${record.report.published}T10:00` },
        contacts: contacts(record.contacts),
      },
      source,
    }))
  await ledger.add(again((contacts) => [...contacts].reverse().map((contact, i) => ({ ...contact, id: `c${i + 7}` }))))
  await ledger.resolve()
  const cities = async () =>
    (await all(ledger)).filter(({ type }) => type === 'meeting').map(({ city, reports }) => `${city} ${reports}`)
  expect((await cities()).sort()).toEqual(['Ankara 1', 'Baghdad 1', 'Baghdad 1', 'Izmir 2'])
  expect(await ledger.check()).toEqual([])
  await ledger.add(
    again(() => []).map(({ record, source }) => ({
      record: { ...record, report: { ...record.report, published: '2022-03-01' } },
      source,
    })),
  )
  await ledger.resolve()
  expect(await ledger.log()).toHaveLength(2)
  expect(await ledger.check()).toEqual(Array(4).fill(expect.stringContaining('no longer read there')))
})

test.each<[string, (id: string) => Order]>([
  ['no-such-encounter', () => ({ kind: 'accept', id: 'e0', where: everywhere })],
  ['no-such-telling', (id) => ({ kind: 'accept', id, where: { reports: ['none'], contacts: [] } })],
  [
    'no-such-party',
    (id) => ({ kind: 'correct', id, where: everywhere, corrections: [{ field: 'role', of: 'FR', value: null }] }),
  ],
  ['no-such-person', () => ({ kind: 'merge', ids: ['p:none', 'p:nobody'] })],
  ['usage', (id) => ({ kind: 'merge', ids: [id, id] })],
  ['usage', (id) => ({ kind: 'split', id, where: { reports: ['a', 'b', 'c'], contacts: [] } })],
])('%s', async (code, order) => {
  const ledger = await ledgerOf(REPORTS.slice(0, 3))
  const [meeting] = await only(ledger, 'meeting')
  await expect(ledger.decide(order(meeting?.id ?? ''), signed)).rejects.toMatchObject({ code })
  expect(await ledger.log()).toEqual([])
})

test('undoing: of what is not there, and of what is undone', async () => {
  const ledger = await ledgerOf()
  const [meeting] = await only(ledger, 'meeting')
  await decide(ledger, { kind: 'accept', id: meeting?.id ?? '', where: everywhere })
  await expect(ledger.undo(9, signed)).rejects.toMatchObject({ code: 'no-such-decision' })
  await ledger.undo(1, signed)
  await expect(ledger.undo(1, signed)).rejects.toMatchObject({ code: 'undone-already' })
  await ledger.undo(2, signed)
  expect((await ledger.log()).map(({ inForce }) => inForce)).toEqual([true, false, true])
})

/** What may be decided, by numbers: which encounter, which others, which of its tellings. */
const move = fc.tuple(
  fc.constantFrom('merge', 'split', 'correct', 'reject', 'accept', 'people', 'undo'),
  fc.nat(9),
  fc.nat(9),
)

/** Decides what the numbers say of what is there; what cannot be decided is passed over. */
async function play(ledger: Ledger, [kind, one, other]: readonly [string, number, number]): Promise<void> {
  const there = await all(ledger)
  const at = <T>(list: readonly T[], i: number) => list[i % list.length]
  const [id, id2] = [at(there, one)?.id ?? '', at(there, other)?.id ?? '']
  const tellings = (await ledger.show(id))?.tellings ?? []
  const where = { reports: [at(tellings, other)?.telling.report ?? ''], contacts: [] }
  const people = [...new Set(there.flatMap(({ parties }) => parties.map(({ actor }) => actor)))].filter((actor) =>
    actor.startsWith('p:'),
  )
  const [who, who2] = [at(people, one) ?? '', at(people, other) ?? '']
  const orders: Readonly<Record<string, Order>> = {
    merge: { kind: 'merge', ids: [id, id2] },
    split: { kind: 'split', id, where },
    correct: {
      kind: 'correct',
      id,
      where: one % 2 ? where : everywhere,
      corrections: [
        { field: 'type', value: 'visit' },
        { field: 'start', value: '2022-01-20' },
      ],
    },
    reject: { kind: 'reject', id, where: one % 2 ? where : everywhere },
    accept: { kind: 'accept', id, where: one % 2 ? where : everywhere },
    people:
      one % 2
        ? { kind: 'merge', ids: [who, who2] }
        : { kind: 'split', id: who, where: { reports: [at(REPORTS, other)?.record.id ?? ''], contacts: [] } },
  }
  const order = orders[kind]
  try {
    if (order) await ledger.decide(order, signed)
    else await ledger.undo(at(await ledger.log(), one)?.n ?? 0, signed)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown
  }
  await ledger.resolve()
}

async function undoAll(ledger: Ledger): Promise<void> {
  for (;;) {
    const holding = (await ledger.log()).find(({ inForce, what }) => inForce && what.kind !== 'undo')
    if (!holding) return ledger.resolve()
    await ledger.undo(holding.n, signed)
  }
}

test('whatever is decided, undoing all of it gives the ledger as it was; the order of adding makes no difference', async () => {
  const [ledger, reversed] = [await ledgerOf(), await ledgerOf([...REPORTS].reverse())]
  const before = await everything(ledger)
  await fc.assert(
    fc
      .asyncProperty(fc.array(move, { minLength: 1, maxLength: 6 }), async (moves) => {
        for (const each of moves) {
          await play(ledger, each)
          await play(reversed, each)
        }
        expect(await everything(reversed)).toEqual(await everything(ledger))
        expect(await ledger.check()).toEqual([])
        await undoAll(ledger)
        expect(await everything(ledger)).toEqual(before)
      })
      .beforeEach(async () => {
        await undoAll(ledger)
        await undoAll(reversed)
      }),
    { numRuns: 12 },
  )
}, 60_000)
