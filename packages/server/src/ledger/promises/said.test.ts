import { expect, test } from 'vitest'
import type { Figure } from './promise.js'
import { outcomeRows, type Said, saidOf, type Undertaken } from './said.js'

const figure = (code: string, actor = code): Figure => ({ actor, country: code, name: null })
const MINISTER = figure('TR', 'p:minister')
const MAYOR = figure('TR', 'p:mayor')

const promise = (words: string, more: Partial<Undertaken> = {}): Undertaken => ({
  ...{
    kind: 'undertaking',
    act: null,
    by: [figure('TR')],
    to: [figure('IQ')],
    dueStart: null,
    dueEnd: null,
    links: [],
  },
  tellings: [{ report: 'a', start: 0, end: words.length, day: '2021-05-04', words, because: '' }],
  ...more,
})
const said = (words: string, by: readonly Figure[] = [MINISTER], day: string | null = '2021-06-01'): Said => ({
  ...{ report: 'b', start: 0, end: words.length, day, words, by },
})

const PUMPS = 'ترکیه ده دستگاه پمپ آب به بصره ارسال خواهد کرد'
const DEBT = 'ما بدهی شرکت برق منطقه شمال را پرداخت خواهیم کرد'
const STEP = 'ترکیه گام دوم کاهش نیروهای مرزی را اجرا خواهد کرد'
const NOT = 'ترکیه پمپ آب به شهرهای مرزی ارسال نخواهد کرد'

test.each<[string, Undertaken, Said, string | null]>([
  ['done', promise(PUMPS), said('پمپ‌های آب به بصره ارسال شد'), 'kept'],
  ['done by the same', promise(PUMPS), said('دستگاه‌های پمپ آب را به بصره ارسال کرده ایم'), 'kept'],
  ['told by the other side', promise(PUMPS), said('پمپ‌های آب به بصره ارسال شد', [figure('IQ')]), 'kept'],
  ['the other side did it', promise(PUMPS), said('پمپ‌های آب به بصره ارسال کردیم', [figure('IQ')]), null],
  ['told by somebody else', promise(PUMPS), said('پمپ‌های آب به بصره ارسال شد', [figure('SY')]), null],
  ['another country did it', promise(PUMPS), said('سوریه پمپ‌های آب به بصره ارسال کرد'), null],
  ['not done', promise(PUMPS), said('پمپ‌های آب هنوز به بصره ارسال نشده است'), 'contradicted'],
  ['called off', promise(PUMPS), said('ارسال پمپ آب به بصره متوقف شد'), 'contradicted'],
  ['carried out', promise(DEBT), said('وعده پرداخت بدهی شرکت برق عملی شد'), 'kept'],
  ['withheld', promise(DEBT), said('از پرداخت بدهی شرکت برق خودداری می‌کنیم'), 'contradicted'],
  ['something else done', promise(DEBT), said('کارمندان شرکت برق پاداش خود را دریافت کردند'), null],
  ['another act of the same', promise(DEBT), said('بدهی شرکت برق منطقه شمال اعلام شد'), null],
  [
    'done to something else',
    promise('شرکت برق مرزی نیز نتیجه بازرسی را اعلام خواهد کرد'),
    said('شرکت برق مرزی بهای تازه را اعلام کرد'),
    null,
  ],
  ['the same step', promise(STEP), said('گام دوم کاهش نیروهای مرزی را برداشتیم'), 'kept'],
  ['another step', promise(STEP), said('گام نخست کاهش نیروهای مرزی را برداشتیم'), null],
  ['begun', promise(STEP), said('اجرای گام دوم کاهش نیروهای مرزی آغاز شد'), 'kept'],
  ['on a condition', promise(`اگر آتش‌بس بماند ${PUMPS}`), said('پمپ‌های آب به بصره ارسال شد'), null],
  ['still to come', promise(DEBT), said('بدهی شرکت برق منطقه شمال پرداخت خواهد شد'), null],
  ['if it were done', promise(DEBT), said('اگر بدهی شرکت برق منطقه شمال پرداخت شد'), null],
  ['before it was promised', promise(PUMPS), said('پمپ‌های آب به بصره ارسال شد', [MINISTER], '2021-05-04'), null],
  ['long after', promise(PUMPS), said('پمپ‌های آب به بصره ارسال شد', [MINISTER], '2023-05-04'), null],
  ['on no day', promise(PUMPS), said('پمپ‌های آب به بصره ارسال شد', [MINISTER], null), null],
  ['of a person', promise(PUMPS, { by: [MAYOR] }), said('پمپ‌های آب به بصره ارسال شد', [MAYOR]), 'kept'],
  ['of another person', promise(PUMPS, { by: [MAYOR] }), said('پمپ‌های آب به بصره ارسال شد'), null],
  ['what was not to be done, done', promise(NOT), said('پمپ آب به شهرهای مرزی ارسال کردیم'), 'contradicted'],
  ['what was not to be done, not done', promise(NOT), said('پمپ آب به شهرهای مرزی ارسال نکردیم'), 'kept'],
])('%s', (_, promised, told, kind) => {
  expect(saidOf(promised, [told]).map((link) => link.kind)).toEqual(kind ? [kind] : [])
})

test('clauses that tell an outcome are found by what they are about, whoever does it', () => {
  const text = 'گفت: ایران دو پل مرزی را افتتاح کرد. هوا خوب است.'
  const speaker = { statement: 's1', country: 'IR', day: '2021-05-04' }
  const speech = { text, statements: [{ id: 's1', span: [5, text.length] as [number, number] }] }
  const rows = outcomeRows(speech, [speaker])
  expect(rows.map(({ word }) => word)).toEqual(['دو', 'پل', 'مرزی', 'افتتاح'])
  expect(new Set(rows.map(({ start, end }) => text.slice(start, end)))).toEqual(
    new Set(['ایران دو پل مرزی را افتتاح کرد']),
  )
  expect(outcomeRows(speech, [{ ...speaker, country: null }])).toEqual([])
  expect(outcomeRows(speech, [{ ...speaker, day: null }])).toEqual([])
})
