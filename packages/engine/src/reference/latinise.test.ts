import { describe, expect, it } from 'vitest'
import { fold } from '../normalise/fold.js'
import { latinise, type NameTables } from './latinise.js'
import { spellName } from './spell-name.js'

const keyed = (names: Record<string, string>) =>
  new Map(Object.entries(names).map(([fa, latin]): [string, string] => [fold(fa), latin]))

const small: NameTables = {
  given: keyed({ محمد: 'Mohammad', جواد: 'Javad', علی: 'Ali', هاشم: 'Hashem', حسین: 'Hossein', جان: 'John' }),
  family: keyed({ نیک‌نژاد: 'Niknejad', چاووش‌اوغلو: 'Cavusoglu', حربی: 'Harbi', مک‌کین: 'McCain', راد: 'Rad' }),
  letters: (word) => `x${word.length}`,
}

/** Likeness of two strings by their letter pairs, 0 to 1. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) => {
    const letters = text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')
    return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))
  }
  const left = pairs(one)
  const right = pairs(other)
  const rest = [...left]
  const shared = right.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  })
  return (2 * shared.length) / Math.max(1, left.length + right.length)
}

describe('words and parts that the tables know', () => {
  it.each([
    ['علی هاشمی', 'Ali Hashemi'],
    ['محمدجواد نیک نژاد', 'Mohammad Javad Niknejad'],
    ['محمد‌جواد نيك‌نژاد', 'Mohammad Javad Niknejad'],
    ['سید حسین هاشمی', 'Hossein Hashemi'],
    ['حسین علی‌زاده', 'Hossein Alizadeh'],
    ['حسین علی پور', 'Hossein Alipour'],
    ['محمد بن علی الحربی', 'Mohammed bin Ali al-Harbi'],
    ['علی چاووش اوغلو', 'Ali Cavusoglu'],
    ['جان مک کین', 'John McCain'],
    ['علی محمدوف', 'Ali Mohammadov'],
    ['علی راد', 'Ali Rad'],
    ['علی میرهاشم', 'Ali Mirhashem'],
    ['جان دوم', 'John II'],
  ])('%s → %s', (fa, latin) => {
    expect(latinise(fa, small)).toBe(latin)
  })
})

describe('names that are in no table, with the tables of the house', () => {
  it.each([
    ['غلامحسن رستگارنیا', 'IR', 'Gholamhassan Rastegarnia'],
    ['محمدامین کریم‌پور', 'IR', 'Mohammad Amin Karimpour'],
    ['فرهاد مرندیان', 'IR', 'Farhad Marandian'],
    ['سلیم بکتاشلی', 'TR', 'Selim Bektasli'],
    ['سرگئی بلینوف', 'RU', 'Sergey Blinov'],
    ['عبدالحکیم الراشدی', 'AE', 'Abdul Hakim al-Rashidi'],
    ['آرتور هاکوبیان', 'AM', 'Artur Hakobyan'],
    ['ژان مارتینو', 'FR', 'Jean Martineau'],
    ['کارلوس مندوسا', null, 'Carlos Mendosa'],
    ['نیکلاس هافمن', null, 'Nicholas Hoffman'],
  ])('%s (%s) ≈ %s', (fa, country, latin) => {
    expect(likeness(spellName(fa, country), latin)).toBeGreaterThanOrEqual(0.7)
  })
  it('always gives Latin letters, whatever the word', () => {
    expect(spellName('پچغزف', null)).toMatch(/^[A-Z][a-z]+$/)
    expect(spellName('', null)).toBe('')
  })
})
