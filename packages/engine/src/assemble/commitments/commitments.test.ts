import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { DidarRecord, Party } from '../../document.js'
import { read } from '../../read.js'

/** The undertakings of a text as [by, words]. */
function undertaken(text: string): [string, string][] {
  const record = read(text, { published: '2021-10-12' })
  return record.commitments.map(({ by, span }) => [
    by.map((party) => label(record, party)).join('+'),
    text.slice(...span),
  ])
}

function label(record: DidarRecord, party: Party): string {
  if ('code' in party) return party.code
  if ('name' in party) return record.text.slice(...party.name)
  const person = record.people.find(({ id }) => id === party.person)
  return (person?.name.fa ?? person?.office?.fa ?? '?').replaceAll('\u200c', ' ')
}

const WHO = 'علی محمدی سخنگوی وزارت امور خارجه ایران'
const rules = parse(readFileSync(new URL('commitment-rules.yaml', import.meta.url), 'utf8')) as {
  id: string
  hits: string[]
  misses: string[]
}[]

describe.each(rules)('$id', ({ hits, misses }) => {
  for (const hit of hits) it(`takes ${hit}`, () => expect(undertaken(`${WHO} گفت: ${hit}.`)).toHaveLength(1))
  for (const miss of misses) it(`leaves ${miss}`, () => expect(undertaken(`${WHO} گفت: ${miss}.`)).toEqual([]))
})

describe('by whom', () => {
  it.each([
    ['«ما»: the speaker', `${WHO} گفت: ما این راه را خواهیم ساخت.`, 'علی محمدی'],
    ['a country whoever says it', `${WHO} گفت: ایران آماده ساختن این راه است.`, 'IR'],
    ['a readiness that is declared', `${WHO} آمادگی ایران برای ساختن این راه را اعلام کرد.`, 'IR'],
    ['a readiness that a frame names', `${WHO} با اعلام آمادگی ترکیه برای ساختن این راه گفت: هوا سرد است.`, 'TR'],
    ['a readiness in a headline', `آمادگی ترکیه برای ساختن راه شمالی\n${WHO} به باکو رفت.`, 'TR'],
    ['several who declare it', 'کشورهای عراق، ترکیه و عمان برای ساختن این راه اعلام آمادگی کردند.', 'IQ+TR+OM'],
    ['a body of the speaker: its country', `${WHO} گفت: پدافند شمال آمادگی ساختن این راه را دارد.`, 'IR'],
    [
      'nobody named: those who talk',
      'وزیر راه ایران با وزیر راه ترکیه دیدار کرد.\nدر این دیدار توافق شد این راه ساخته شود.',
      'IR+TR',
    ],
    ['a promise of a side', 'طرف ترکیه‌ای قول داده که این راه را بسازد.', 'TR'],
    [
      'an accord',
      'ایران و ترکیه راهی می‌سازند.\nدر این توافق که به امضای وزیر راه ایران و وزیر راه ترکیه رسید، دو کشور ساخت راه را ادامه می‌دهند.',
      'IR+TR',
    ],
    ['a headline of whoever speaks below', `این راه را زیباتر خواهیم ساخت\n${WHO} گفت: هوا سرد است.`, 'علی محمدی'],
    ['a readiness that is told of', `${WHO} از آمادگی ترکیه برای ساختن این راه خبر داد.`, 'TR'],
    ['a readiness that is stressed', `${WHO} بر آمادگی ایران برای ساختن این راه تاکید کرد.`, 'IR'],
    ['whoever told the speaker', `${WHO} گفت: مقامات ترکیه اعلام کرده‌اند که این راه را خواهند ساخت.`, 'TR'],
    ['whoever a report says it of', 'ترکیه اعلام کرده که ساخت این راه را متوقف می‌کند.', 'TR'],
    ['an assurance', 'ترکیه به ایران اطمینان داد که این راه را خواهد ساخت.', 'TR'],
    ['a promise around a relative clause', 'ترکیه متعهد شد راهی را که برف بسته است باز کند.', 'TR'],
    ['a promise after a relative clause', 'ترکیه که در زمستان این راه را ساخت، متعهد شد پل را بسازد.', 'TR'],
    ['not whoever an adjunct names', 'پس از خروج آمریکا از این طرح، ترکیه قول داد این راه را بسازد.', 'TR'],
    ['who consents', 'ترکیه موافقت کرد که این راه را بسازد.', 'TR'],
    ['what is settled', 'در پایان این نشست مقرر شد ترکیه این راه را بسازد.', 'TR'],
    [
      'what is settled to come about: those who talk',
      'ایران و ترکیه گفت‌وگو کردند.\nدو طرف خرسند بودند و مقرر شد این راه ساخته شود.',
      'IR+TR',
    ],
    ['what goes on: the side of the speaker', `${WHO} گفت: حمایت از این طرح ادامه خواهد داشت.`, 'IR'],
    ['an intention that is told', `${WHO} گفت که قصد دارد این راه را بسازد.`, 'علی محمدی'],
    ['a promise', `${WHO} قول داد این راه را بسازد.`, 'علی محمدی'],
    ['a promise with its adjective', `${WHO} قول مساعد داد این راه را بسازد.`, 'علی محمدی'],
    ['nobody said: the speaker', `ایران اعلام کرد که ساخت این راه را متوقف خواهد کرد.`, 'IR'],
    ['nobody said, after who speaks', `${WHO} گفت که ساخت این راه را متوقف خواهد کرد.`, 'علی محمدی'],
    ['nobody said, without «که»', `${WHO} گفت این پیشنهاد را بررسی خواهد کرد.`, 'علی محمدی'],
    ['his government: its country', `${WHO} گفت که دولت او ساخت این راه را متوقف نخواهد کرد.`, 'IR'],
    ['who agrees on it', 'بر اساس این توافق، ایران و ترکیه ساخت این راه را ادامه خواهند داد.', 'IR+TR'],
    ['both, after a condition', `${WHO} گفت: اگر برف بیاید ایران این راه را خواهد بست.`, 'IR'],
  ])('%s', (_, text, by) => expect(undertaken(text).map(([who]) => who)).toEqual([by]))
})

it('takes repeated words once', () => {
  expect(undertaken(`${WHO} گفت: ایران آماده کمک است.\nوی افزود: ایران آماده کمک است.`)).toHaveLength(1)
})

it.each([
  ['after its condition', `${WHO} گفت: اگر برف بیاید ایران این راه را خواهد بست.`, 'ایران این راه را خواهد بست'],
  [
    'with what is not allowed',
    `${WHO} گفت: ما به کسی اجازه نخواهیم داد که راه را ببندد.`,
    'ما به کسی اجازه نخواهیم داد که راه را ببندد',
  ],
  [
    'with what is tried',
    `${WHO} گفت: ما تلاش خواهیم کرد این راه را پیش از زمستان بسازیم.`,
    'ما تلاش خواهیم کرد این راه را پیش از زمستان بسازیم',
  ],
  [
    'without what is said after it',
    `${WHO} گفت: ما آماده‌ایم این راه را بسازیم اما هوا سرد است.`,
    'ما آماده‌ایم این راه را بسازیم',
  ],
  [
    'that speak of an encounter',
    `${WHO} گفت: ما نتایج دیدار با همسایگان را منتشر خواهیم کرد.`,
    'ما نتایج دیدار با همسایگان را منتشر خواهیم کرد',
  ],
  [
    'around a relative clause',
    `${WHO} گفت: ما آماده تعمیر راه‌هایی که برف در آنها سنگین است هستیم.`,
    'ما آماده تعمیر راه‌هایی که برف در آنها سنگین است هستیم',
  ],
])('takes the words %s', (_, text, words) => expect(undertaken(text).map(([, taken]) => taken)).toEqual([words]))

it('takes the same deed in other words once', () => {
  expect(
    undertaken(
      `${WHO} گفت: ایران آماده ساختن این راه کوهستانی است.\nوی افزود: ایران آماده است این راه کوهستانی را بسازد.`,
    ),
  ).toHaveLength(1)
})

it('takes a headline in the words of the report below it', () => {
  expect(
    undertaken(`ایران این راه کوهستانی را خواهد ساخت\n${WHO} گفت: ایران این راه کوهستانی شمالی را خواهد ساخت.`).map(
      ([, words]) => words,
    ),
  ).toEqual(['ایران این راه کوهستانی شمالی را خواهد ساخت'])
})

it.each([
  ['that may be', 'ممکن است ترکیه موافقت کند که این راه را بسازد.'],
  ['of others, whom nobody knows', `${WHO} گفت: آنان قول دادند این راه را بسازند.`],
  ['of unknown companies', `${WHO} از آمادگی برخی شرکت‌ها برای ساختن این راه خبر داد.`],
  ['that is a condition', `${WHO} گفت: اگر ایران آماده ساختن این راه است برف خواهد بارید.`],
])('leaves a promise %s', (_, text) => expect(undertaken(text)).toEqual([]))

describe('when it is due', () => {
  const due = (text: string) => read(text, { published: '2021-10-12' }).commitments.map((commitment) => commitment.due)
  it.each([
    ['a time ahead', `${WHO} گفت: ما فردا گذرگاه را باز خواهیم کرد.`, { start: '2021-10-13', end: '2021-10-13' }],
    ['no time', `${WHO} گفت: ما گذرگاه را باز خواهیم کرد.`, undefined],
  ])('%s', (_, text, expected) => {
    expect(due(text)).toEqual([expected])
  })
})
