/**
 * Packs the npm package `dictionary-fa` (Lilak, Apache-2.0) and the names of `src/reference/` into one string constant:
 * a class letter and a word a line. Verb forms are left out: the engine conjugates.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { BUCKETS, bucketOf } from '../src/normalise/buckets.js'
import { conjugation } from '../src/normalise/conjugation.js'
import { fold } from '../src/normalise/fold.js'
import { readTable } from './tables.js'

/** Columns of the reference tables that hold names. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'given-names.tsv': ['fa'],
  'family-names.tsv': ['fa'],
  'people-iran.tsv': ['fa', 'forms', 'surname'],
  'people-world.tsv': ['fa', 'forms', 'surname'],
  'cities.tsv': ['fa', 'forms'],
  'countries.tsv': ['fa', 'forms', 'adjectives', 'demonyms'],
}
const PLURAL = /(?:ها|های|هایی|‌ها|‌های)$/

/** The word class an entry's affix flags amount to; null for entries that are inflected forms or misspellings. */
function classOf(word: string, flags: string): string | null {
  if (flags.includes('!!')) return null
  if (word.length > 4 && PLURAL.test(word) && !flags.startsWith('pa')) return null
  if (/[^\u0621-\u06cc\u200c]/.test(word)) return null
  if (/^ن?می/.test(word) && isVerb(word)) return null
  if (!flags) return conjugation(word) || /ه\u200c(?:ام|ای|ایم|اید|اند)$/.test(word) ? null : 'o'
  const pairs = new Set(flags.match(/../g))
  if (pairs.has('su') || pairs.has('st')) return 'a'
  if (pairs.has('pa')) return 'n'
  return /(?:ان|ات|ین|ون)$/.test(word) && !pairs.has('sg') && !pairs.has('sd') ? 'p' : 'o'
}

/** `میروند`, which is `می‌روند` before anything else. */
function isVerb(word: string): boolean {
  const reading = conjugation(word)
  return reading?.strength === 'sure' && reading.verb.person === 3
}

/** Of two classes for one word the more telling: adjectives compare, nouns inflect. */
const rank = (entry: string): number => 'mopna'.indexOf(entry[0] ?? '')

/** The entries by the bucket of their key: a lookup goes through the few of one bucket. */
function bucketed(entries: readonly string[]): { text: string; sizes: string } {
  const buckets = Array.from({ length: BUCKETS }, () => '')
  for (const entry of entries) buckets[bucketOf(fold(entry.slice(1)))] += `${entry}\n`
  return { text: buckets.join(''), sizes: String.fromCharCode(...buckets.map(({ length }) => length)) }
}

export function packDictionary(src: string, out: string): void {
  const entries = new Map<string, string>()
  const add = (word: string, kind: string) => {
    const key = fold(word)
    const known = entries.get(key)
    if (!known) entries.set(key, kind + word)
    else if (rank(kind) > rank(known)) entries.set(key, kind + known.slice(1))
  }
  for (const { form = '' } of readTable(join(src, 'normalise', 'compounds.tsv'))) add(form, 'n')
  const dic = join(dirname(createRequire(import.meta.url).resolve('dictionary-fa')), 'index.dic')
  for (const line of readFileSync(dic, 'utf8').split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().normalize('NFC').split('/')
    const plain = word.replace(/[\u064b-\u0655\u0670]/g, '')
    const kind = plain && plain === word ? classOf(plain, flags) : null
    if (kind) add(plain, kind)
  }
  for (const [file, columns] of Object.entries(NAMES)) {
    for (const row of readTable(join(src, 'reference', file)))
      for (const column of columns)
        for (const word of (row[column] ?? '').split(/[|\s]+/)) if (word.length > 1) add(word, 'm')
  }
  for (const { word = '' } of readTable(join(src, 'normalise', 'common-words.tsv'))) {
    const known = entries.get(fold(word))
    if (!conjugation(word)) entries.set(fold(word), (known?.[0] ?? 'o') + word)
  }
  // How the reference spells a name counts, unless it has both spellings and this is the one with ZWNJ.
  const spell = (word: string, proper: boolean) => {
    const known = entries.get(fold(word))
    if (!known || /\s/.test(word)) return
    const form = word.includes('\u200c') ? known.slice(1) : word
    // Names proper stand in capitals: no compound is made with them.
    entries.set(fold(word), (proper ? known.charAt(0).toUpperCase() : known.charAt(0)) + form)
  }
  for (const file of ['given-names.tsv', 'family-names.tsv'])
    for (const { fa = '', ambiguous } of readTable(join(src, 'reference', file))) spell(fa, !ambiguous)
  for (const file of ['people-iran.tsv', 'people-world.tsv'])
    for (const { surname = '' } of readTable(join(src, 'reference', file)))
      for (const word of surname.split('|')) spell(word, false)
  const { text, sizes } = bucketed([...entries.values()].sort())
  const openers = new Set(
    [...entries.values()]
      .filter((entry) => entry.includes('\u200c'))
      .map((entry) => fold(entry.slice(1, entry.indexOf('\u200c')))),
  )
  writeFileSync(
    join(out, 'dictionary.ts'),
    `// Made from dictionary-fa (Apache-2.0) and src/reference/ by scripts/dictionary.ts.\nexport const dictionary: string = ${JSON.stringify(text)}\n/** The length of each bucket, as a code unit. */\nexport const sizes: string = ${JSON.stringify(sizes)}\n/** Folded first parts of the words with ZWNJ. */\nexport const openers: string = ${JSON.stringify([...openers].sort().join(' '))}\n`,
  )
}
