import { expect, test } from 'vitest'
import { normalise } from '../normalise/normalise.js'
import { tokenise } from './tokens.js'
import { verbGroups } from './verbs.js'

function groups(text: string): string[] {
  const tokens = tokenise(normalise(text))
  return verbGroups(tokens, 0, tokens.length).map((group) => {
    const words = tokens.slice(...group.range).map(({ form }) => form)
    return [
      words.join(' '),
      group.lemma,
      group.tense,
      ...(group.negative ? ['negative'] : []),
      ...(group.passive ? ['passive'] : []),
    ].join(', ')
  })
}

test.each([
  ['دو طرف فردا دیدار خواهند داشت.', ['خواهند داشت, داشتن, future']],
  ['او گفته است.', ['گفته است, گفتن, perfect']],
  ['متن نوشته شده بود.', ['نوشته شده بود, نوشتن, pluperfect, passive']],
  ['شاید رفته باشد.', ['رفته باشد, رفتن, past-subjunctive']],
  ['هرگز نخواهد کرد.', ['نخواهد کرد, کردن, future, negative']],
  ['پیشنهاد داده نخواهد شد.', ['داده نخواهد شد, دادن, future, negative, passive']],
  ['باید این کار انجام بشود.', ['بشود, شدن, subjunctive']],
  ['می‌توان گفت', ['می‌توان گفت, گفتن, present']],
  ['وزیر که به بغداد سفر کرده با سفیر دیدار کرد.', ['کرده, کردن, participle', 'کرد, کردن, past']],
  ['او کارگر تحصیل کرده را دید.', ['دید, دیدن, past']],
  ['دیدار کرده و گفت.', ['کرده, کردن, participle', 'گفت, گفتن, past']],
  ['ترکیه اعلام کرده آماده مذاکره است.', ['کرده, کردن, participle', 'است, بودن, present']],
  ['کارگر خسته کرده خود را خواب است.', ['است, بودن, present']],
  ['به تهران باز می گردد.', ['باز می‌گردد, بازگشتن, present']],
  ['وزیر وارد شهر شد و پس از دیدار به تهران بازگشت.', ['شد, شدن, past', 'بازگشت, بازگشتن, past']],
  ['وزیر در نشست گفت راه بازگشت.', ['گفت, گفتن, past']],
  ['هیئت باز خواهد گشت.', ['باز خواهد گشت, بازگشتن, future']],
  ['سفیر را فرا خواند.', ['فرا خواند, فراخواندن, past']],
  ['نشست امروز برگزار شد.', ['شد, شدن, past']],
  ['درخواست آنان پذیرفته شد.', ['پذیرفته شد, پذیرفتن, past, passive']],
  ['آنان آماده‌اند.', ['آماده‌اند, بودن, present']],
])('%s', (text, wanted) => expect(groups(text)).toEqual(wanted))
