import { expect, test } from 'vitest'
import { type Planned, type PlanTelling, planOf } from './plans.js'
import { type Figure, type Promised, statusOf, type Undertaking } from './promise.js'
import { blockOf, type Happened, keptBy, promisesOf } from './undertakings.js'
import { actOf, isNegated } from './words.js'

const figure = (code: string): Figure => ({ actor: code, country: code, name: null })
let count = 0
const said = (words: string, day: string | null = '2021-05-04', more: Partial<Undertaking> = {}): Undertaking => ({
  ...{ report: `r${String(++count).padStart(3, '0')}`, start: 0, end: words.length, day, words },
  ...{ by: [figure('TR')], to: [], dueStart: null, dueEnd: null },
  ...more,
})

const FACTORY = 'ترکیه دو کارخانه سیمان در شمال عراق خواهد ساخت'

test.each<[string, Undertaking, Undertaking, number]>([
  ['the same words', said(FACTORY), said(FACTORY), 1],
  ['nearly the same words', said(FACTORY), said('ترکیه در شمال عراق کارخانه سیمان خواهد ساخت'), 1],
  ['other spelling', said('كارخانه هاي سيمان شمال'), said('کارخانه‌های سیمان شمال'), 1],
  ['something else', said(FACTORY), said('ترکیه آب بیشتری به عراق خواهد داد'), 2],
  ['two words alone', said('کمک خواهیم کرد به مردم'), said('کمک خواهیم کرد به مردم'), 2],
  ['years later', said(FACTORY), said(FACTORY, '2023-05-04'), 2],
  ['the contrary', said(FACTORY), said('ترکیه دو کارخانه سیمان در شمال عراق نخواهد ساخت'), 2],
])('one undertaking or two: %s', (_, a, b, expected) => {
  expect(promisesOf([b, a])).toHaveLength(expected)
})

test('undertakings are compared with those of the same people only', () => {
  expect(blockOf([figure('TR'), figure('IQ')])).toBe(blockOf([figure('IQ'), figure('TR')]))
  expect(blockOf([figure('TR')])).not.toBe(blockOf([figure('IQ')]))
})

test('what is said later to the contrary contradicts, what was said before does not', () => {
  const not = said('ترکیه دو کارخانه سیمان در شمال عراق نخواهد ساخت', '2021-06-01')
  const found = promisesOf([not, said(FACTORY)])
  expect(found.map(({ links }) => [statusOf(links), links[0]?.told?.report ?? null])).toEqual([
    ['contradicted', not.report],
    ['open', null],
  ])
})

test.each([
  ['در ماه آینده به این کشور سفر خواهد کرد', 'visit'],
  ['این سند را طی روزهای آینده امضا خواهند کرد', 'agreement'],
  ['درباره مرزها گفت و گو خواهیم کرد', 'meeting'],
  ['تا پایان مذاکرات فروش گندم به همسایگان را ادامه می‌دهد', null],
  ['نان به سفره مردم خواهد رسید', null],
])('what is promised: %s', (words, act) => {
  expect(actOf(words)).toBe(act)
})

test.each([
  ['کمک نخواهیم کرد', true],
  ['کمک نمی‌کنیم', true],
  ['کمک خواهیم کرد', false],
  ['نمایشگاه را برگزار خواهیم کرد', false],
])('not to be done: %s', (words, expected) => {
  expect(isNegated(words)).toBe(expected)
})

const promise = (more: Partial<Undertaking> = {}): Promised =>
  promisesOf([said('سند را امضا خواهند کرد', '2021-05-04', { to: [figure('IQ')], ...more })])[0] as Promised
const happened = (more: Partial<Happened> = {}): Happened => ({
  ...{ encounter: 'e1', type: 'agreement', status: 'held', day: '2021-05-20', parties: [figure('IQ'), figure('TR')] },
  ...more,
})

test.each<[string, Promised, Partial<Happened>, string | null]>([
  ['done', promise(), {}, 'kept'],
  ['called off', promise(), { status: 'cancelled' }, 'contradicted'],
  ['only planned', promise(), { status: 'planned' }, null],
  ['of another kind', promise(), { type: 'meeting' }, null],
  ['before it was promised', promise(), { day: '2021-05-03' }, null],
  ['long after', promise(), { day: '2023-05-03' }, null],
  ['after it was due', promise({ dueStart: '2021-05-10', dueEnd: '2021-05-10' }), {}, null],
  ['with somebody else', promise(), { parties: [figure('TR'), figure('SY')] }, null],
  ['promised to nobody', promise({ to: [] }), {}, null],
  ['promised on no day', promise({ day: null }), {}, null],
])('an encounter and a promise of one: %s', (_, promised, more, kind) => {
  expect(keptBy(promised, [happened(more)])?.kind ?? null).toBe(kind)
})

const telling = (status: PlanTelling['status'], day: string | null, more: Partial<PlanTelling> = {}): PlanTelling => ({
  ...{ report: `r${++count}`, start: 0, end: 9, day, type: 'visit', status, from: null, until: null },
  ...more,
})
const parties: Planned['parties'] = [
  { ...figure('IQ'), role: 'guest' },
  { ...figure('TR'), role: 'host' },
]

test.each<[string, readonly PlanTelling[], string | null]>([
  ['only announced', [telling('planned', '2021-05-04')], 'open'],
  ['and held', [telling('planned', '2021-05-04'), telling('held', '2021-05-08')], 'kept'],
  ['and put off', [telling('planned', '2021-05-04'), telling('cancelled', '2021-05-08')], 'contradicted'],
  [
    'put off and held after all',
    [telling('planned', '2021-05-04'), telling('cancelled', '2021-05-08'), telling('held', '2021-05-20')],
    'kept',
  ],
  ['held before', [telling('planned', '2021-05-04'), telling('held', '2021-05-01')], 'open'],
  ['held long after', [telling('planned', '2021-05-04'), telling('held', '2021-11-01')], 'open'],
  [
    'told as held before the day for which it is planned',
    [telling('planned', '2021-05-04', { from: '2021-05-13' }), telling('held', '2021-05-05')],
    'open',
  ],
  ['nobody knows which is later', [telling('planned', null), telling('held', '2021-05-08')], 'open'],
  [
    'told as both by one report',
    [telling('planned', '2021-05-04', { report: 'x' }), telling('held', '2021-05-04', { report: 'x' })],
    'open',
  ],
  ['never announced', [telling('held', '2021-05-04')], null],
])('a plan: %s', (_, tellings, status) => {
  const plan = planOf({ encounter: 'e1', parties, tellings })
  expect(plan && statusOf(plan.links)).toBe(status)
})

test('a plan is of those who go, to those who receive', () => {
  const due = { from: '2021-05-13', until: '2021-05-14' }
  const plan = planOf({ encounter: 'e1', parties, tellings: [telling('planned', '2021-05-04', due)] })
  expect(plan).toMatchObject({
    ...{ by: [figure('IQ')], to: [figure('TR')], act: 'visit', dueStart: '2021-05-13', dueEnd: '2021-05-14' },
  })
})
