/**
 * How well normalising gives back ZWNJ that a text has lost. Takes ZWNJ out of treebank sentences (dropped, or turned
 * into a space), normalises and compares words and joins. Usage: tsx scripts/yardsticks/zwnj.ts [--show] FILE.conllu …
 */
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { readTreebank } from './conllu.ts'

interface Marks {
  /** Number of letters before each ZWNJ, each space. */
  readonly joins: ReadonlySet<number>
  readonly words: ReadonlyMap<number, string>
}

function marks(text: string): Marks {
  const joins = new Set<number>()
  const words = new Map<number, string>()
  let letters = 0
  for (const [word] of text.matchAll(/[^\s،؛:؟!.«»"()[\]]+/gu)) {
    const bare = word.replaceAll('\u200c', '')
    words.set(letters, word)
    let inside = 0
    for (const char of word) {
      if (char === '\u200c') joins.add(letters + inside)
      else inside++
    }
    letters += bare.length
  }
  return { joins, words }
}

const show = process.argv.includes('--show')
for (const path of process.argv.slice(2).filter((arg) => !arg.startsWith('--'))) {
  for (const [name, lost] of [
    ['dropped', ''],
    ['as space', ' '],
    ['kept', '\u200c'],
  ] as const) {
    const sum = { words: 0, right: 0, joins: 0, found: 0, put: 0 }
    const faults = new Map<string, number>()
    for (const { text } of readTreebank(path)) {
      const plain = text
        .replace(/[\u064b-\u0655]/g, '')
        .replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
      const gold = marks(plain)
      const got = marks(normalise(plain.replaceAll('\u200c', lost)).text)
      for (const [at, word] of gold.words) {
        sum.words++
        if (got.words.get(at) === word) sum.right++
        else {
          const fault = `${word} ≠ ${got.words.get(at) ?? '·'}`
          faults.set(fault, (faults.get(fault) ?? 0) + 1)
        }
      }
      sum.joins += gold.joins.size
      sum.put += got.joins.size
      for (const at of got.joins) if (gold.joins.has(at)) sum.found++
    }
    const [precision, recall] = [sum.found / sum.put, sum.found / sum.joins]
    const f1 = (2 * precision * recall) / (precision + recall)
    console.log(
      `${path.split('/').at(-1)} ${name}: words ${(sum.right / sum.words).toFixed(4)} joins P ${precision.toFixed(4)} R ${recall.toFixed(4)} F1 ${f1.toFixed(4)}`,
    )
    if (show)
      for (const [fault, n] of [...faults].sort((a, b) => b[1] - a[1]).slice(0, 100))
        console.log(`  ${n} ${fault.replaceAll('\u200c', '|')}`)
  }
}
