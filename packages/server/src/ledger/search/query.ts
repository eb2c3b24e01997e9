import { spellName } from '@didar/engine'
import { latinWords, soundOf } from './latin.js'
import { wordsOf } from './words.js'

/** Where an index looks for a phrase: the words of the text, the Latin words of names, or how these sound. */
export type Field = 'words' | 'names' | 'sounds'

/** Words that stand together, in one of the fields. */
export interface Phrase {
  readonly field: Field
  readonly words: readonly string[]
}

/** What must be there: at least one of these spellings of a word, or of a phrase in quotes. */
export type Clause = readonly Phrase[]

const QUOTED = /["«“]([^"«“»”]{1,200})["»”]/gu
const LATIN = /^[a-z]+$/
/** Longest part of a query that other spellings are looked for of: each takes a look into the index. */
const MOST_WORDS = 12
const MOST_LETTERS = 24

/** What a query asks for; every clause must be met. Nothing for a query without a letter. */
export function clausesOf(query: string): Clause[] {
  const quoted = [...query.matchAll(QUOTED)].map(([, phrase = '']) => keysOf(phrase))
  const single = query
    .replace(QUOTED, ' ')
    .split(/\s+/)
    .map(keysOf)
    .filter((words) => words.length > 0)
  return [
    ...quoted.filter((words) => words.length > 0).map(ofPhrase),
    ...single.map((words, i) => [
      ...(words.length > 1 ? ofPhrase(words) : ofWord(words[0] as string)),
      ...joinedWith(single[i - 1], words),
      ...joinedWith(words, single[i + 1]),
    ]),
  ]
}

const keysOf = (text: string) => wordsOf(text).map(({ key }) => key)
const inText = (words: readonly string[]): Phrase => ({ field: 'words', words })

/** A space that the text may lack: «علی زاده» is «علیزاده» too. */
const joinedWith = (before: readonly string[] | undefined, after: readonly string[] | undefined): Phrase[] =>
  before?.length === 1 && after?.length === 1 ? [inText([`${before[0]}${after[0]}`])] : []

/** A word as it is; with the half-spaces that it may have lost; and, of a name, in the other letters. */
function ofWord(word: string): Clause {
  if (LATIN.test(word)) return ofLatin(word)
  const latin = latinWords(spellName(word, null))
  return [
    inText([word]),
    ...cutsOf(word).map(inText),
    ...(/\p{Script=Arabic}{3}/u.test(word) && latin.length > 0 ? [{ field: 'names' as const, words: latin }] : []),
  ]
}

function ofLatin(word: string): Clause {
  const sound = soundOf(word)
  return [
    inText([word]),
    { field: 'names', words: [word] },
    ...(sound ? [{ field: 'sounds' as const, words: [sound] }] : []),
  ]
}

/** A phrase as it is, with one space less, all spaces less, and with one word cut. */
function ofPhrase(words: readonly string[]): Clause {
  if (words.length === 1) return ofWord(words[0] as string)
  const latin = words.every((word) => LATIN.test(word))
  if (latin) return [inText(words), { field: 'names', words }, ...soundsOf(words)]
  if (words.length > MOST_WORDS) return [inText(words)]
  const replaced = (from: number, to: number, by: readonly string[]) => [
    ...words.slice(0, from),
    ...by,
    ...words.slice(to),
  ]
  const joined = words.slice(1).map((word, i) => replaced(i, i + 2, [`${words[i]}${word}`]))
  const whole = words.length === 2 ? cutsOf(words.join('')) : [[words.join('')]]
  const cut = words.flatMap((word, i) => cutsOf(word).map((parts) => replaced(i, i + 1, parts)))
  return distinct([words, ...joined, ...whole, ...cut]).map(inText)
}

function soundsOf(words: readonly string[]): Phrase[] {
  const sounds = words.map(soundOf)
  return sounds.every((sound) => sound !== null) ? [{ field: 'sounds', words: sounds }] : []
}

function distinct(phrases: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(phrases.map((words) => [words.join(' '), words])).values()]
}

/** A word of fewer letters is not cut. */
const LEAST_CUT = 5

/**
 * The words that a word may be when its half-spaces stand as spaces: «کشورها» → «کشور ها». A part has two letters at
 * least, but for the «و» of «گفت و گو» and the «ی» of «خانه ی». Which of them there are the index knows.
 */
function cutsOf(word: string): string[][] {
  if (word.length < LEAST_CUT || word.length > MOST_LETTERS || !/^\p{Script=Arabic}+$/u.test(word)) return []
  const cuts: string[][] = []
  for (let at = 2; at < word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after.length > 1 || after === 'ی') cuts.push([before, after])
    if (after.startsWith('و') && after.length > 2) cuts.push([before, 'و', after.slice(1)])
  }
  return cuts
}

/**
 * A query in the language of full-text search: every phrase is quoted, so that no word of a user's is taken for a sign.
 * The words as one phrase stand beside it, and so count more where they are found together.
 */
export function matchOf(clauses: readonly Clause[], field: (field: Field) => string): string {
  const written = ({ field: of, words }: Phrase) => `${field(of)} : "${words.join(' ')}"`
  const all = clauses.map((clause) => `(${clause.map(written).join(' OR ')})`).join(' AND ')
  const together = clauses.flatMap(([first]) => first?.words ?? [])
  const both = clauses.length > 1 && together.length <= MOST_WORDS
  return both ? `(${all}) OR ${written(inText(together))}` : all
}
