import { expect, test } from 'vitest'
import { searchForm } from './search-form.js'

test.each([
  ['گفت‌وگو', 'گفت وگو', 'گفتوگو'],
  ['رئیس‌جمهور', 'رييس جمهور', 'رئیسجمهور'],
  ['علی خامنه‌ای', 'علي خامنه اي'],
  ['۲۰ مهر', '20 مهر', '٢٠ مهر'],
  ['Bagheri', 'BAGHERI'],
])('all spellings of %s are searched as one', (...spellings) => {
  expect(new Set(spellings.map(searchForm)).size).toBe(1)
})
