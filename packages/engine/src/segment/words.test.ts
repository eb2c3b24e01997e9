import { describe, expect, test } from 'vitest'
import { analyse, isWord } from './words.js'

describe('verbs', () => {
  test.each([
    ['گفت', 'گفتن', 'past', 3, 'singular', false],
    ['گفتند', 'گفتن', 'past', 3, 'plural', false],
    ['نگفت', 'گفتن', 'past', 3, 'singular', true],
    ['می‌گوید', 'گفتن', 'present', 3, 'singular', false],
    ['می‌کند', 'کردن', 'present', 3, 'singular', false],
    ['می‌کرد', 'کردن', 'imperfect', 3, 'singular', false],
    ['نمی‌آیند', 'آمدن', 'present', 3, 'plural', true],
    ['بیاید', 'آمدن', 'subjunctive', 3, 'singular', false],
    ['بیفتد', 'افتادن', 'subjunctive', 3, 'singular', false],
    ['نشود', 'شدن', 'subjunctive', 3, 'singular', true],
    ['دارد', 'داشتن', 'present', 3, 'singular', false],
    ['ندارند', 'داشتن', 'present', 3, 'plural', true],
    ['کرده‌اند', 'کردن', 'perfect', 3, 'plural', false],
    ['شده‌ایم', 'شدن', 'perfect', 1, 'plural', false],
    ['برمی‌گردد', 'برگشتن', 'present', 3, 'singular', false],
    ['فراخواند', 'فراخواندن', 'past', 3, 'singular', false],
    ['است', 'بودن', 'present', 3, 'singular', false],
    ['نیستند', 'بودن', 'present', 3, 'plural', true],
    ['می‌گوئیم', 'گفتن', 'present', 1, 'plural', false],
    ['امیدواریم', 'بودن', 'present', 1, 'plural', false],
    ['معتقدند', 'بودن', 'present', 3, 'plural', false],
  ])('%s', (form, lemma, tense, person, number, negative) =>
    expect(analyse(form).verb).toEqual({ lemma, tense, person, number, negative }),
  )
})

describe('nouns and adjectives', () => {
  test.each([
    ['کتاب‌های', 'کتاب', 'noun', true, 'ezafe'],
    ['کشورها', 'کشور', 'noun', true, undefined],
    ['همکاری‌هایی', 'همکاری', 'noun', true, 'indefinite'],
    ['وزرای', 'وزیر', 'noun', true, 'ezafe'],
    ['مقامات', 'مقام', 'noun', true, undefined],
    ['نمایندگان', 'نماینده', 'noun', true, undefined],
    ['سفیرانشان', 'سفیر', 'noun', true, 'possessive'],
    ['خدمات', 'خدمت', 'noun', true, undefined],
    ['دانشجوی', 'دانشجو', 'noun', undefined, 'ezafe'],
    ['خانه‌اش', 'خانه', 'noun', undefined, 'possessive'],
    ['بزرگ‌ترین', 'بزرگ', 'adjective', undefined, 'superlative'],
    ['انتخابات', 'انتخابات', 'noun', undefined, undefined],
    ['تهران', 'تهران', 'noun', undefined, undefined],
    ['نشست', 'نشست', 'noun', undefined, undefined],
    ['درخواست', 'درخواست', 'noun', undefined, undefined],
  ])('%s', (form, lemma, pos, plural, suffix) => {
    const word = analyse(form)
    expect([word.lemma, word.pos, word.plural, word.suffix]).toEqual([lemma, pos, plural, suffix])
  })
})

test('function words, marks and numbers', () => {
  expect(['در', 'که', 'وی', 'این', 'نیز', 'را', 'دو', '1403', '،'].map((form) => analyse(form).pos)).toEqual([
    'preposition',
    'conjunction',
    'pronoun',
    'determiner',
    'adverb',
    'particle',
    'numeral',
    'numeral',
    'punct',
  ])
})

test('what is a word', () => {
  expect(['کتاب', 'می‌شود', 'کشورهای', 'لاریجانی', 'با'].every(isWord)).toBe(true)
  expect(['قخصثک', 'نیروهایمسلح', ''].some(isWord)).toBe(false)
})
