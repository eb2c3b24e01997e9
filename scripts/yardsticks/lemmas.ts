/**
 * Lemmas of nouns, adjectives and verbs against a treebank's. Treebanks give a verb's past stem and spell some lemmas
 * otherwise than their forms, so lemmas are compared folded. Usage: tsx scripts/yardsticks/lemmas.ts FILE.conllu …
 */
import { fold } from '../../packages/engine/src/normalise/fold.ts'
import { normalise } from '../../packages/engine/src/normalise/normalise.ts'
import { analyse } from '../../packages/engine/src/segment/words.ts'
import { readTreebank, type TreebankWord } from './conllu.ts'

const COPULA = new Set(['است', 'هست', 'بود'].map(fold))
/** Impersonal modals have lemmas of their own in the treebanks. */
const MODALS = new Map([
  ['توان', 'توانستن'],
  ['باید', 'بایستن'],
])

/** A treebank's past stem, of the simple verb (`برگشت` has the lemma `گشت` and the misc field `OrigLemma=بر#گشت`). */
function sameVerb({ lemma, misc }: TreebankWord, got: string): boolean {
  const gold = fold(lemma)
  const stem = got.endsWith('ن') ? got.slice(0, -1) : got
  const [preverb = '', past = ''] = (/OrigLemma=([^|]*)/.exec(misc)?.[1] ?? '').split('#').map(fold)
  if (gold === got || gold === stem || preverb + past === stem || MODALS.get(lemma) === got) return true
  return stem === 'بود' && COPULA.has(gold)
}

const show = process.argv.includes('--show')
for (const path of process.argv.slice(2).filter((arg) => !arg.startsWith('--'))) {
  const sums = new Map<string, [right: number, all: number]>()
  const pos = { right: 0, all: 0 }
  const faults = new Map<string, number>()
  for (const { words, tokens } of readTreebank(path)) {
    let next = 0
    for (const { form, words: parts } of tokens) {
      const first = words[next] as TreebankWord
      const { lemma, upos } = first
      next += parts
      const kind = upos === 'AUX' ? 'VERB' : upos
      if (!['NOUN', 'VERB', 'ADJ', 'PROPN'].includes(kind)) continue
      const word = analyse(normalise(form).text)
      const [gold, got] = [fold(lemma), fold(kind === 'VERB' ? (word.verb?.lemma ?? word.lemma) : word.lemma)]
      const right = kind === 'VERB' ? sameVerb(first, got) : gold === got
      const sum = sums.get(kind) ?? [0, 0]
      sums.set(kind, [sum[0] + (right ? 1 : 0), sum[1] + 1])
      const isVerb = word.pos === 'verb'
      pos.all++
      if (isVerb === (kind === 'VERB')) pos.right++
      if (!right || isVerb !== (kind === 'VERB')) {
        const fault = `${kind} ${form}: ${lemma} ≠ ${word.lemma} ${word.pos}`
        faults.set(fault, (faults.get(fault) ?? 0) + 1)
      }
    }
  }
  const line = [...sums].map(([kind, [right, all]]) => `${kind} ${(right / all).toFixed(4)} (${all})`).join(', ')
  console.log(`${path.split('/').at(-1)}: ${line}; verb or not ${(pos.right / pos.all).toFixed(4)}`)
  if (show)
    for (const [fault, n] of [...faults].sort((a, b) => b[1] - a[1]).slice(0, 150))
      console.log(`  ${n} ${fault.replaceAll('\u200c', '|')}`)
}
