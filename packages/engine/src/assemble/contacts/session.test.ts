import { expect, test } from 'vitest'
import { read } from '../../read.js'

test.each([
  ['before the event', 'پانزدهمین نشست کمیسیون مشترک ایران و عراق برگزار شد.', 15],
  ['of three words', 'چهل و پنجمین اجلاس سران گروه هفت در پاریس برگزار شد.', 45],
  ['in digits', '۱۶مین نشست کمیسیون مشترک ایران و عراق برگزار شد.', 16],
  ['with a word between', 'دوازدهمین دور نشست کمیسیون مشترک ایران و عراق برگزار شد.', 12],
  ['of its opening', 'مراسم اختتامیه نهمین اجلاس کمیسیون مشترک ایران و عراق برگزار شد.', 9],
  ['none', 'نشست کمیسیون مشترک ایران و عراق برگزار شد.', undefined],
  ['a first of many firsts', 'نخستین نشست کمیسیون مشترک ایران و عراق برگزار شد.', undefined],
  ['of another noun', 'در پنجمین سال صلح، نشست کمیسیون مشترک ایران و عراق برگزار شد.', undefined],
])('the number of a session: %s', (_, text, expected) => {
  expect(read(text).contacts.map(({ session }) => session)).toEqual([expected])
})
