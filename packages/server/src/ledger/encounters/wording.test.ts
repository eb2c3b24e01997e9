import { expect, test } from 'vitest'
import { wordingOf } from './wording.js'

const TOLD = 'سخنگوی وزارت خارجه عراق از ارسال پیامی به همسایگان خبر داد'

test.each([
  ['the same', TOLD, true],
  ['other letters, marks and spaces', 'سخنگوي وزارت خارجه عراق، از ارسال پيامي به «همسايگان»  خبر داد', true],
  ['other words', TOLD.replace('همسایگان', 'مرزبانان'), false],
])('%s', (_, words, same) => {
  expect(wordingOf(words) === wordingOf(TOLD)).toBe(same)
})

test('a few words say nothing', () => {
  expect(wordingOf('سفر وزیر خارجه عراق به ترکیه')).toBeNull()
})
