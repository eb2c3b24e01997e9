import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from '../normalise/fold.js'
import { latinise, type NameTables } from './latinise.js'

const keyed = (names: Record<string, string>) =>
  new Map(Object.entries(names).map(([fa, latin]): [string, string] => [fold(fa), latin]))

const small: NameTables = {
  given: keyed({ محمد: 'Mohammad', جواد: 'Javad', علی: 'Ali', هاشم: 'Hashem', حسین: 'Hossein', جان: 'John' }),
  family: keyed({ نیک‌نژاد: 'Niknejad', چاووش‌اوغلو: 'Cavusoglu', حربی: 'Harbi', مک‌کین: 'McCain' }),
}

/** The first row of a spelling is its likeliest reading. */
function table(name: string): Map<string, string> {
  const map = new Map<string, string>()
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
  for (const line of lines) {
    const [fa = '', latin = ''] = line.split('\t')
    if (!line.startsWith('#') && latin !== '' && !map.has(fold(fa))) map.set(fold(fa), latin)
  }
  return map
}
const full = { given: table('given-names.tsv'), family: table('family-names.tsv') }

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
    ['جان دوم', 'John II'],
  ])('%s → %s', (fa, latin) => {
    expect(latinise(fa, small)).toBe(latin)
  })
})

describe('names that are in no table, with the tables of the house', () => {
  it.each([
    ['غلامحسن رستگارنیا', 'Gholamhassan Rastegarnia'],
    ['محمدامین کریم‌پور', 'Mohammad Amin Karimpour'],
    ['سرگئی بلینوف', 'Sergey Blinov'],
    ['عبدالحکیم الراشدی', 'Abdul Hakim al-Rashidi'],
    ['آرتور هاکوبیان', 'Artur Hakobyan'],
    ['ژان مارتینو', 'Jean Martineau'],
    ['کارلوس مندوسا', 'Carlos Mendosa'],
    ['نیکلاس وایتمن', 'Nicholas Whiteman'],
  ])('%s ≈ %s', (fa, latin) => {
    expect(likeness(latinise(fa, full), latin)).toBeGreaterThanOrEqual(0.7)
  })
})

describe('the tables themselves', () => {
  it('spells a name of theirs as they have it', () => {
    for (const [fa, latin] of full.given) expect(latinise(fa, { given: full.given, family: new Map() })).toBe(latin)
  })
  it('always gives Latin letters, whatever the word', () => {
    expect(latinise('پچغزف', { given: new Map(), family: new Map() })).toMatch(/^[A-Z][a-z]+$/)
    expect(latinise('', full)).toBe('')
  })
})
