import { describe, expect, it } from 'vitest'
import type { Span } from '../../document.js'
import { normalise } from '../../normalise/normalise.js'
import { segment } from '../../segment/segment.js'
import { cuesIn, TOPICS } from './cues.js'
import { assembleTopics, topicsIn } from './topics.js'

/** CODEBOOK §7. */
const NAMES =
  'bilateral-relations defence-cooperation military-exercises military-training arms border-security counter-terrorism intelligence territorial-integrity separatism regional-security foreign-military-presence maritime-security cyber nuclear sanctions trade energy transport water-environment finance narcotics smuggling migration consular prisoners humanitarian-aid health culture-education science-technology religion-pilgrimage human-rights elections-government peace-process war-conflict reconstruction multilateral-organisations palestine-israel syria iraq afghanistan yemen lebanon caucasus ukraine korea'

const documentOf = (text: string) => segment(normalise(text))
const statement = (span: Span) =>
  ({ id: 's1', speakers: [], span, cue: null, mode: 'direct', topics: [], rule: 'test' }) as const
/** The topics of a text all of which somebody says. */
const topics = (text: string) =>
  assembleTopics({ document: documentOf(text), people: [], statements: [statement([0, text.length])] })

it('knows every topic of the codebook', () => {
  expect([...TOPICS].sort()).toEqual(NAMES.split(' ').sort())
})

describe('topics of a report', () => {
  it.each([
    [
      'روابط دوجانبه و گسترش روابط دو کشور و توسعه همکاری‌ها بررسی شد. مناسبات دو کشور رو به رشد است.',
      ['bilateral-relations'],
    ],
    ['برجام و غنی‌سازی و تعهدات هسته‌ای محور گفت‌وگو بود. آژانس بین‌المللی انرژی اتمی گزارش داد.', ['nuclear']],
    ['هوا امروز در شهر آفتابی است.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(topics(text)).toEqual(expected)
  })
})

describe('topics of a stretch', () => {
  it.each([
    ['رزمایش مشترک دریایی برگزار می‌شود.', ['military-exercises']],
    ['بر مبارزه با تروریسم و امنیت مرزها تأکید شد.', ['counter-terrorism', 'border-security']],
    ['تحولات سوریه بررسی شد.', ['syria']],
    ['وزیر خارجه سوریه آمد.', []],
  ])('%s', (text, expected) => {
    expect(topicsIn(documentOf(text), [0, text.length])).toEqual(expected)
  })
})

describe('what the name of a region tells', () => {
  it.each([
    ['وزیر دفاع عراق آمد.', 'aside'],
    ['مردم عراق چشم به راه‌اند.', 'strong'],
    ['او به عراق رفت.', 'weak'],
  ])('%s: %s', (text, strength) => {
    const { tokens } = documentOf(text)
    expect(
      cuesIn(tokens, 0, tokens.length)
        .filter(({ topic }) => topic === 'iraq')
        .map((cue) => cue.strength),
    ).toEqual([strength])
  })
})

describe('what the words around a phrase make of it', () => {
  const strengthIn = (text: string, topic: string) => {
    const { tokens } = documentOf(text)
    return cuesIn(tokens, 0, tokens.length)
      .filter((cue) => cue.topic === topic)
      .map(({ strength, framed }) => (framed ? `${strength}, framed` : strength))
  }
  it.each([
    ['an illness as the circumstance', 'به سبب شیوع کرونا مرز بسته است.', 'health', ['weak']],
    ['what is done against it', 'درباره مقابله با کرونا سخن گفت.', 'health', ['strong, framed']],
    ['pressure by another name', 'این تروریسم اقتصادی است.', 'sanctions', ['strong']],
    ['a word inside that name', 'این تروریسم اقتصادی است.', 'counter-terrorism', []],
    ['a subject', 'بر سر صادرات گاز توافق نشد.', 'energy', ['strong']],
    ['relations in general', 'گسترش روابط ادامه دارد.', 'bilateral-relations', ['strong']],
    ['relations in one field', 'گسترش روابط تجاری ادامه دارد.', 'bilateral-relations', ['weak']],
    ['cooperation in one field', 'تقویت همکاری‌ها در زمینه بیمه ادامه دارد.', 'bilateral-relations', ['weak']],
    ['the state of a country', 'دولت اوکراین جاده می‌سازد.', 'ukraine', ['weak']],
    ['a ministry', 'وزارت انرژی بیانیه داد.', 'energy', ['aside']],
    ['the title of somebody', 'وزیر انرژی آمد.', 'energy', ['aside']],
    ['where people meet', 'در حاشیه نشست گروه ۲۰ دیدار کردند.', 'multilateral-organisations', ['aside']],
    ['what is dealt with', 'درباره وام گفت‌وگو کردند.', 'finance', ['weak, framed']],
    ['the last of a list', 'همکاری در زمینه‌های آب، برق و وام افزایش می‌یابد.', 'finance', ['weak, framed']],
    ['not over the end of a sentence', 'همکاری ادامه دارد. وام گران شد.', 'finance', ['weak']],
    ['part of a phrase that means nothing', 'روابط عمومی وزارتخانه اعلام کرد.', 'bilateral-relations', []],
    ['two words that are one only in letters', 'او در سفر بن در هتل ماند.', 'transport', []],
    ['one word written as two', 'در خاور میانه بود.', 'regional-security', ['weak']],
  ])('%s: %s', (_, text, topic, expected) => {
    expect(strengthIn(text, topic)).toEqual(expected)
  })
})
