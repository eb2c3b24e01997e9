import { expect, test } from 'vitest'
import { normalise } from '../normalise/normalise.js'
import { tokenise } from './tokens.js'

const forms = (text: string) => tokenise(normalise(text)).map(({ form, kind }) => `${form}/${kind}`)

test.each([
  ['می‌رود.', ['می‌رود/word', './punct']],
  ['«سفر»', ['«/punct', 'سفر/word', '»/punct']],
  ['۱۲٬۰۰۰ و 1.5', ['12,000/number', 'و/word', '1.5/number']],
  ['1403/2/5', ['1403/number', '//punct', '2/number', '//punct', '5/number']],
  ['ناو USS-12 و B2B', ['ناو/word', 'USS/latin', '-/punct', '12/number', 'و/word', 'B2B/latin']],
  ['سال1400در', ['سال/word', '1400/number', 'در/word']],
  ['…؟!', ['…/punct', '؟/punct', '!/punct']],
])('%s', (text, wanted) => expect(forms(text)).toEqual(wanted))

test('spans point into the text as given', () => {
  const source = 'وي\u00a0گفت: مي\u00a0شود رشتهٔ نيروهايمسلح'
  expect(tokenise(normalise(source)).map(({ start, end }) => source.slice(start, end))).toEqual([
    'وي',
    'گفت',
    ':',
    'مي\u00a0شود',
    'رشتهٔ',
    'نيروهاي',
    'مسلح',
  ])
})
