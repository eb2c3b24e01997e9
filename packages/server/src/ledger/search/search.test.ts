import { describe, expect, test } from 'vitest'
import { contextOf } from './context.js'
import { soundOf } from './latin.js'
import { clausesOf } from './query.js'
import { searchForm, wordsOf } from './words.js'

describe('the search form', () => {
  test.each([
    ['گفت‌وگوی رئیس‌جمهور', 'گفت وگوی رییس جمهور'],
    ['آقاي علي‌اف، كشور', 'اقای علی اف کشور'],
    ['خانهٔ ما، خانۀ شما', 'خانه ما خانه شما'],
    ['NATO در ۲۰۲۱', 'nato در 2021'],
    ['كشـــور', 'کشور'],
    ['!؟', ''],
  ])('of %s is %s', (text, form) => {
    expect(searchForm(text)).toBe(form)
  })
  test('words know where they stand', () => {
    const text = '«گفت‌وگو» شد'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['گفت', 'وگو', 'شد'])
  })
})

describe('Latin spellings that sound alike', () => {
  test.each([
    ['bagheri', 'baqeri', 'baghery', 'bageri'],
    ['rouhani', 'ruhani', 'rohani', 'rowhani'],
    ['mohammad', 'muhammad', 'mohammed'],
    ['hossein', 'hussein', 'husayn'],
    ['aliyev', 'aliev'],
  ])('%s', (...spellings) => {
    expect(new Set(spellings.map(soundOf)).size).toBe(1)
  })
  test.each([
    ['hassan', 'hashem'],
    ['bagheri', 'bakri'],
    ['zarif', 'sharif'],
  ])('%s and %s do not', (one, other) => {
    expect(soundOf(one)).not.toBe(soundOf(other))
  })
  test('too short to tell', () => {
    expect(soundOf('wang')).not.toBeNull()
    expect(soundOf('xi')).toBeNull()
  })
})

/** Whether a text has all that a query asks for, with the words of it that were found. */
function found(query: string, text: string, people: readonly { fa: string; en: string }[] = []) {
  const clauses = clausesOf(query)
  const met = clauses.every((clause) => contextOf(text, people, [clause]).hits.length > 0)
  return met ? contextOf(text, people, clauses).hits.map((hit) => text.slice(...hit)) : null
}

describe('a query finds, whatever the spelling', () => {
  test.each([
    ['گفت‌وگو', 'دو طرف گفت وگو کردند', ['گفت وگو']],
    ['گفتوگو', 'دو طرف گفت‌وگو کردند', ['گفت‌وگو']],
    ['گفتوگو', 'دو طرف گفت و گو کردند', ['گفت و گو']],
    ['گفت وگو', 'دو طرف گفتوگو کردند', ['گفتوگو']],
    ['کشور ها', 'همه کشورها آمدند', ['کشورها']],
    ['کشورها', 'همه كشور‌ها آمدند', ['كشور‌ها']],
    ['علي اف', 'الهام علی‌اف آمد', ['علی', 'اف']],
    ['"علی اف"', 'الهام علیاف آمد', ['علیاف']],
    ['آزادی', 'ازادی', ['ازادی']],
    ['هیئت', 'هیأت', null],
    ['وزیر دفاع', 'دفاع از وزیر', ['دفاع', 'وزیر']],
    ['"وزیر دفاع"', 'دفاع از وزیر', null],
    ['"وزیر دفاع"', 'وزير دفاع عراق', ['وزير دفاع']],
    ['ایران', 'ایرانیان آمدند', null],
  ])('%s in «%s»: %j', (query, text, hits) => {
    expect(found(query, text)).toEqual(hits)
  })
  const bagheri = [{ fa: 'محمد باقری', en: 'Mohammad Bagheri' }]
  test.each([
    ['Bagheri', 'سرلشکر باقری آمد', ['باقری']],
    ['baqeri', 'سرلشکر باقری آمد', ['باقری']],
    ['"Mohammad Bagheri"', 'محمد باقری آمد', ['محمد باقری']],
    ['Zarif', 'سرلشکر باقری آمد', null],
  ])('%s in «%s»: %j', (query, text, hits) => {
    expect(found(query, text, bagheri)).toEqual(hits)
  })
  test('a name that the text has in Latin letters', () => {
    expect(clausesOf('باقری')[0]).toContainEqual({ field: 'names', words: ['bagheri'] })
  })
})

test.each(['', ' ', '!?', '""', '«»', '\u200c'])('%j asks for nothing', (query) => {
  expect(clausesOf(query)).toEqual([])
})

test('the context is the stretch where most is found', () => {
  const filler = 'واژه '.repeat(60)
  const text = `عراق ${filler} عراق و ترکیه ${filler}`
  const { words, hits, span } = contextOf(text, [], clausesOf('عراق ترکیه'))
  expect(hits.map((hit) => text.slice(...hit))).toEqual(['عراق', 'ترکیه'])
  expect(text.slice(...span)).toBe(words)
  expect(words.length).toBeLessThan(200)
})
