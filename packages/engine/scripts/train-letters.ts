/**
 * Learns from the tables of names and people how a letter is spelled in English names, and writes
 * `reference/letters.tsv`. Each name is cut into a Persian letter and what it becomes («ر=ra ض=z ا=a»); counted is which
 * pair follows which two. `--check` leaves out every fifth name and says how many of those come out alike.
 */
import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fold } from '../src/normalise/fold.js'
import { CUSTOMS, type Custom, customOfCountry, customOfOrigin } from '../src/reference/customs.js'
import { LetterModel } from '../src/reference/letter-model.js'
import { readTable } from './tables.js'

const reference = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'reference')
const LONGEST = 4
const ROUNDS = 5

interface Pair {
  readonly fa: string
  readonly latin: string
  readonly custom: Custom
}
type Cut = readonly (readonly [letter: string, latin: string])[]

const ascii = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
const table = (name: string) => readTable(join(reference, name)).map((row) => row as Record<string, string>)

function pairs(): Pair[] {
  const found = new Map<string, Pair>()
  const add = (fa: string, latin: string, custom: Custom) => {
    const [key, letters] = [fold(fa), ascii(latin)]
    if (!/^[\u0621-\u06cc]+$/.test(key) || !letters || letters.length > key.length * 3) return
    found.set(`${key} ${letters}`, { fa: key, latin: letters, custom })
  }
  for (const file of ['given-names.tsv', 'family-names.tsv'])
    for (const { fa = '', latin = '', origin = '' } of table(file)) add(fa, latin, customOfOrigin(origin))
  for (const file of ['people-iran.tsv', 'people-world.tsv'])
    for (const { fa = '', latin = '', country = '' } of table(file)) {
      const [words, spelled] = [fa.split(' '), latin.split(' ')]
      if (words.length === spelled.length)
        for (const [i, word] of words.entries()) add(word, spelled[i] ?? '', customOfCountry(country))
    }
  return [...found.values()]
}

/** What a letter may well become, to begin with. */
const FIRST: Readonly<Record<string, string>> = {
  ا: 'aeiou',
  ب: 'b',
  پ: 'p',
  ت: 't',
  ث: 'ts',
  ج: 'jg',
  چ: 'c',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'zd',
  ر: 'r',
  ز: 'zs',
  ژ: 'zjg',
  س: 'sc',
  ش: 's',
  ص: 's',
  ض: 'zd',
  ط: 't',
  ظ: 'z',
  ع: 'aeiou',
  غ: 'g',
  ف: 'fp',
  ق: 'gqk',
  ک: 'kcq',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  و: 'vowu',
  ه: 'he',
  ی: 'yiej',
}
const likely = (letter: string, latin: string) =>
  latin === '' ? 'اعهیوء'.includes(letter) : (FIRST[letter] ?? '').includes(latin[0] as string)

/** The likeliest cut of every name, by what the cuts of the round before say. */
function cuts(data: readonly Pair[]): Cut[] {
  let cost = (letter: string, latin: string) => Math.abs(latin.length - 1) + (likely(letter, latin) ? 0 : 1.2)
  let all: Cut[] = []
  for (let round = 0; round < ROUNDS; round++) {
    all = data.flatMap(({ fa, latin }) => cut([...fa], latin, cost) ?? [])
    const [both, one] = [new Map<string, number>(), new Map<string, number>()]
    for (const [letter, latin] of all.flat()) {
      both.set(letter + latin, (both.get(letter + latin) ?? 0) + 1)
      one.set(letter, (one.get(letter) ?? 0) + 1)
    }
    cost = (letter, latin) =>
      -Math.log((both.get(letter + latin) ?? 0) / (one.get(letter) ?? 1) + 1e-6 * 0.1 ** latin.length)
  }
  return all
}

function cut(letters: readonly string[], latin: string, cost: (letter: string, latin: string) => number): [Cut] | null {
  const width = latin.length + 1
  const best = new Float64Array((letters.length + 1) * width).fill(Infinity)
  const taken = new Int8Array(best.length)
  best[0] = 0
  for (const [i, letter] of letters.entries())
    for (let j = 0; j < width; j++)
      for (let n = 0; n <= LONGEST && j + n < width; n++) {
        const total = (best[i * width + j] as number) + cost(letter, latin.slice(j, j + n))
        const to = (i + 1) * width + j + n
        if (total >= (best[to] as number)) continue
        best[to] = total
        taken[to] = n
      }
  if (best.at(-1) === Infinity) return null
  const found: [string, string][] = []
  for (let i = letters.length, j = latin.length; i > 0; i--) {
    const n = taken[i * width + j] as number
    found.unshift([letters[i - 1] as string, latin.slice(j - n, j)])
    j -= n
  }
  return [found]
}

/** Which pair follows which two, one and none, as rows of the table; contexts of two that came up once are left out. */
function rows(all: readonly Cut[], custom: string): string[] {
  const counts = new Map<string, Map<string, number>>()
  for (const name of all) {
    const tokens = ['^', '^', ...name.map(([letter, latin]) => `${letter}=${latin}`), '$']
    for (let i = 2; i < tokens.length; i++)
      for (let n = 0; n < 3; n++) {
        const context = tokens.slice(i - n, i).join(' ')
        const next = counts.get(context) ?? new Map<string, number>()
        counts.set(context, next.set(tokens[i] as string, (next.get(tokens[i] as string) ?? 0) + 1))
      }
  }
  const total = (next: ReadonlyMap<string, number>) => [...next.values()].reduce((a, b) => a + b)
  return [...counts]
    .filter(([context, next]) => !context.includes(' ') || total(next) > 1)
    .map(([context, next]) => {
      const list = [...next].sort((a, b) => b[1] - a[1]).map(([token, count]) => `${token}:${count}`)
      return [custom, context, list.join(' ')].join('\t')
    })
    .sort()
}

/** The custom of all is learned from all names. */
const of = (data: readonly Pair[], custom: Custom) =>
  custom === 'any' ? data : data.filter((pair) => pair.custom === custom)
const learn = (data: readonly Pair[]) => CUSTOMS.flatMap((custom) => rows(cuts(of(data, custom)), custom))

function dice(a: string, b: string): number {
  const two = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))
  const rest = two(a)
  let shared = 0
  for (const pair of two(b)) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return a === b ? 1 : (2 * shared) / Math.max(1, a.length + b.length - 2)
}

const data = pairs()
if (process.argv.includes('--check')) {
  const lines = learn(data.filter((_, i) => i % 5 !== 0)).map((line) => line.split('\t') as [string, string, string])
  const contexts = new Map(lines.map(([custom, context, next]) => [`${custom} ${context}`, next]))
  const models = CUSTOMS.map((custom) => new LetterModel((context) => contexts.get(`${custom} ${context}`)))
  for (const custom of CUSTOMS) {
    const held = data.filter((pair, i) => i % 5 === 0 && pair.custom === custom)
    const shares = models.map(
      (model) => held.filter(({ fa, latin }) => dice(model.spell(fa), latin) >= 0.7).length / held.length,
    )
    console.log(custom, held.length, ...CUSTOMS.map((by, i) => `by ${by} ${shares[i]?.toFixed(3)}`))
  }
} else {
  const head = [
    'custom\tcontext\tnext',
    '# How a letter is spelled in English names: which pair of letter and spelling (ر=ra) follows the two before it, how often.',
    '# custom: whose names; any = all together. ^ stands before, $ after a name.',
    '# Made by npm run letters from given-names.tsv, family-names.tsv and the tables of people.',
  ]
  writeFileSync(join(reference, 'letters.tsv'), `${[...head, ...learn(data)].join('\n')}\n`)
}
