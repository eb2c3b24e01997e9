/**
 * ZWNJ: takes every ZWNJ out of the text, dropped or turned into a space, normalises, and compares words and joins with
 * the treebank's, and words with what normalising gives for the text as it was.
 */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import type { TreebankSentence } from './conllu.ts'
import { Faults, type Figures, type Measurement, Overlap, Share } from './tally.ts'

const ZWNJ = '\u200c'

interface Spelling {
  /** Number of letters before each ZWNJ. */
  readonly joins: ReadonlySet<number>
  /** Words by the number of letters before them. */
  readonly words: ReadonlyMap<number, string>
}

function spelling(text: string): Spelling {
  const joins = new Set<number>()
  const words = new Map<number, string>()
  let letters = 0
  for (const [word] of text.matchAll(/[^\s،؛:؟!.«»"()[\]]+/gu)) {
    words.set(letters, word)
    for (const char of word) {
      if (char === ZWNJ) joins.add(letters)
      else letters += char.length
    }
  }
  return { joins, words }
}

/** Marks, and digits that are not ASCII, go: ZWNJ alone is measured. */
const plain = (text: string): string =>
  text.replace(/[\u064b-\u0655]/g, '').replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))

function restored(
  texts: readonly string[],
  lost: string,
  faults: Faults,
): { words: number; joins: number; own: number } {
  const words = new Share()
  const own = new Share()
  const joins = new Overlap()
  for (const text of texts) {
    const gold = spelling(text)
    const got = spelling(normalise(text.replaceAll(ZWNJ, lost)).text)
    joins.add(gold.joins, got.joins)
    for (const [at, word] of gold.words) {
      const found = got.words.get(at) ?? '·'
      words.add(found === word)
      if (found !== word) faults.add(`${word} ≠ ${found}`)
    }
    for (const [at, word] of spelling(normalise(text).text).words) own.add(got.words.get(at) === word)
  }
  return { words: words.value, joins: joins.f1, own: own.value }
}

export function zwnj(sentences: readonly TreebankSentence[]): Measurement {
  const texts = sentences.map(({ text }) => plain(text))
  const faults = new Faults()
  const dropped = restored(texts, '', faults)
  const spaced = restored(texts, ' ', new Faults())
  const figures: Figures = {
    'dropped: words right': dropped.words,
    'dropped: joins F1': dropped.joins,
    'dropped: words as with ZWNJ': dropped.own,
    'as a space: words right': spaced.words,
    'as a space: joins F1': spaced.joins,
  }
  return { figures, faults }
}
